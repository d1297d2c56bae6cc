#include "check/sentence.hpp"

namespace raingan::check::wording {
namespace {

// "ก, ข และอีก 3 รายการ": as many as fit into a sentence.
Message listed(const std::vector<std::string>& words) {
  constexpr std::size_t kMost = 4;
  Message list;
  for (std::size_t i = 0; i < words.size() && i < kMost; ++i) {
    list.th += (i == 0 ? "" : ", ") + shown(words[i]);
    list.en += (i == 0 ? "" : ", ") + shown(words[i]);
  }
  if (words.size() > kMost) {
    const std::string more = std::to_string(words.size() - kMost);
    list.th += " และอีก " + more + " รายการ";
    list.en += " and " + more + " more";
  }
  return list;
}

}  // namespace

Message not_a_mark(const Place& place, const std::string& raw) {
  return at(place, "พบ " + quoted(raw) + " ในช่องที่ให้ทำเครื่องหมาย โปรดใส่ ✓ หรือเว้นว่าง",
            "found " + quoted(raw) + " where a mark belongs; please put ✓ or leave it blank");
}

Message unsaved(const Place& place, const std::string& formula, std::size_t cells) {
  const std::string count = std::to_string(cells);
  return at(place,
            "แผ่นงานนี้มีสูตร เช่น " + quoted("=" + formula) + " ที่แฟ้มไม่มีผลลัพธ์ " + count +
                " ช่อง โปรดเปิดแฟ้มในโปรแกรมตารางคำนวณแล้วบันทึกใหม่",
            "this sheet has " + count + " formulas, such as " + quoted("=" + formula) +
                ", without a stored result; please open the file in a spreadsheet program and save it again");
}

Message blank_rows(const Place& place, const std::vector<std::string>& items) {
  const Message list = listed(items);
  return at(place, "ยังไม่ได้กรอกตัวเลขของ " + list.th + " โปรดกรอก ถ้าไม่มีให้กรอก 0",
            "no figure was entered for " + list.en + "; please fill it in, with 0 when there is none");
}

Message blank_row(const Place& place) {
  return about(place, "ยังไม่ได้กรอกยอดของรายนี้ โปรดกรอก ถ้าไม่มียอดให้กรอก 0",
               "no amount was entered for this one; please fill it in, with 0 when there is none");
}

Message no_choice(const Place& place, const std::string& group) {
  return about(place, "ยังไม่ได้ทำเครื่องหมายเลือก" + shown(group) + " โปรดทำเครื่องหมาย 1 ช่อง",
               "nothing is ticked under " + quoted(group) + "; please tick exactly one");
}

Message several_choices(const Place& place, const std::string& group, const std::vector<std::string>& ticked) {
  const Message list = listed(ticked);
  const std::string count = std::to_string(ticked.size());
  return about(place,
               "ทำเครื่องหมายเลือก" + shown(group) + "ไว้ " + count + " ช่อง (" + list.th +
                   ") โปรดเหลือไว้ช่องเดียว ถ้ามีหลายอย่างให้แยกเป็นคนละแถว",
               count + " are ticked under " + quoted(group) + " (" + list.en +
                   "); please leave one, and give the others rows of their own");
}

Message other_choice(const Place& place, const std::string& group, const std::string& ticked,
                     const std::string& earlier, const Origin& there) {
  return about(place,
               "แถวนี้เลือก" + shown(group) + "เป็น " + quoted(ticked) + " แต่แถวก่อนหน้าของรายเดียวกัน (" + where(there) +
                   ") เป็น " + quoted(earlier) + " โปรดตรวจว่าอย่างใดถูกต้อง",
               quoted(ticked) + " is ticked under " + quoted(group) + " here but " + quoted(earlier) +
                   " in an earlier row of the same one (" + where(there) + "); please check which is right");
}

Message doubled_row(const Place& place, const std::string& choice, const Origin& there) {
  const std::string th = choice.empty() ? "" : " " + quoted(choice);
  return about(place, "มีแถวซ้ำ" + th + " อยู่แล้วที่ " + where(there) + " โปรดรวมเป็นแถวเดียว",
               "there is already a row" + th + " at " + where(there) + "; please make them one row");
}

Message other_version(const std::string& district, const std::string& form, const Period& period, const Origin& kept,
                      const Origin& later) {
  const Origin first{kept.file, kept.sheet, ""};
  const Origin second{later.file, later.sheet, ""};
  return {"อำเภอ" + shown(district) + " ส่งแบบ" + shown(form) + " " + period.title() + " สองฉบับที่ไม่ตรงกัน คือ " +
              where(first) + " และ " + where(second) + " จึงใช้ฉบับแรกไว้ก่อน โปรดยืนยันว่าฉบับใดถูกต้องแล้วส่งเพียงฉบับเดียว",
          "district " + shown(district) + " sent form " + shown(form) + ", " + period.id() +
              ", in two versions that differ, " + where(first) + " and " + where(second) +
              "; the first is used for now, please say which is right and send only that one"};
}

}  // namespace raingan::check::wording
