#include "check/decided_wording.hpp"

#include "check/sentence.hpp"

namespace raingan::check::wording {
namespace {

// A figure with its thousands apart, a text in quotes, a blank cell as such.
Message standing(const std::string& text) {
  if (text.empty()) return {"ช่องว่าง", "a blank cell"};
  const auto amount = parse_amount(text);
  const std::string said = amount ? amount->grouped() : quoted(text);
  return {said, said};
}

Message authority(const Decision& decision) {
  const Message when = in_words(decision.at);
  return {"ตามที่ " + quoted(decision.by) + " ตัดสินเมื่อ " + when.th,
          "as decided by " + quoted(decision.by) + " on " + when.en};
}

Message reason_of(const Decision& decision) {
  if (decision.kind == DecisionKind::accept) return {};
  return {" เหตุผล: " + shown(decision.reason), ", reason: " + shown(decision.reason)};
}

// What the decision was, for when it is no longer used.
Message content_of(const Decision& decision) {
  if (decision.kind == DecisionKind::keep) return {"ให้คงตัวเลขเดิมไว้", "to keep the figure"};
  return {"ให้ใช้ " + decision.value.grouped(), "to use " + decision.value.grouped()};
}

Message not_used(const Message& row, const Decision& decision, const Message& because) {
  const Message content = content_of(decision), by = authority(decision);
  const std::string th = row.th.empty() ? "" : row.th + ": ", en = row.th.empty() ? "" : row.en + ": ";
  return {th + "การตัดสินใจเดิม (" + content.th + " " + by.th + ") ไม่ใช้แล้ว เพราะ" + because.th,
          en + "an earlier decision (" + content.en + ", " + by.en + ") is not used any more, for " + because.en};
}

}  // namespace

Message row_of(const Row& row, bool total) {
  if (total) return {"แถวรวม", "total row"};
  if (row.district.empty()) return {"แถว " + quoted(row.printed_name), "row " + quoted(row.printed_name)};
  const std::string item = row.item.empty() ? "" : " " + quoted(row.printed_name);
  return {"อำเภอ" + shown(row.district) + item, "district " + shown(row.district) + item};
}

Message accepted(const Message& row, const Decision& decision, const std::string& was) {
  const Message instead = standing(was), by = authority(decision);
  const std::string value = decision.value.grouped();
  return {row.th + ": ใช้ " + value + " แทน" + (was.empty() ? "" : " ") + instead.th + " " + by.th +
              " แฟ้มที่ส่งมายังเป็นค่าเดิม ขอให้ผู้ส่งแก้ไขแฟ้มให้ตรงกัน",
          row.en + ": " + value + " is used in place of " + instead.en + ", " + by.en +
              "; the workbook as sent still has the old figure and its sender should correct it"};
}

Message cell_gone(const Decision& decision) {
  return not_used(
      {}, decision,
      {"ไม่พบช่องนี้เป็นช่องตัวเลขในแบบที่อ่านได้แล้ว โปรดดูแฟ้มที่ส่งมาใหม่แล้วตัดสินอีกครั้งหากยังจำเป็น",
       "its cell is no figure of a form that could be read; look at what was sent and decide anew if need be"});
}

Message cell_changed(const Message& row, const Decision& decision, const std::string& now) {
  const Message before = standing(decision.found), after = standing(now);
  if (decision.kind == DecisionKind::accept && now == decision.value.to_string()) {
    return not_used(row, decision,
                    {"ตัวเลขในช่องได้แก้เป็น " + after.th + " ตามที่ตัดสินแล้ว",
                     "the cell has been corrected to " + after.en + " as decided"});
  }
  return not_used(row, decision,
                  {"ตัวเลขในช่องเปลี่ยนจาก " + before.th + " เป็น " + after.th,
                   "the cell has changed from " + before.en + " to " + after.en});
}

Message kept(const Decision& decision, const Origin& marked) {
  const Message by = authority(decision), reason = reason_of(decision);
  const std::string cell = decision.origin == marked ? "" : " " + where(decision.origin);
  return {"คงตัวเลขในช่อง" + (cell.empty() ? "นี้" : cell) + "ไว้ " + by.th + reason.th,
          "the figure in " + (cell.empty() ? "this cell" : "cell" + cell) + " is kept " + by.en + reason.en};
}

}  // namespace raingan::check::wording
