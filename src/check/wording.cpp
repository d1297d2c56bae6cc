#include "check/wording.hpp"

#include "check/sentence.hpp"

namespace raingan::check::wording {
namespace {

Message broken_sum(const Place& place, FindingKind kind, Decimal printed, Decimal sum,
                   const std::vector<Decimal>& parts) {
  const Decimal difference = printed - sum;
  const bool column = kind == FindingKind::column_total;
  const std::string rows = std::to_string(parts.size());
  const std::string of_th = column ? "ผลรวมของ " + rows + " แถว " : "ผลรวม ";
  const std::string of_en = column ? "the sum of the " + rows + " rows, " : "the sum ";
  const std::string list = column ? "" : terms(parts);
  return at(place,
            "ยอดที่พิมพ์ " + printed.grouped() + " ไม่เท่ากับ" + of_th + sum.grouped() + list + " ต่างกัน " +
                amount_th(place, difference) + " โปรดตรวจทุกช่องของผลรวมนี้กับต้นฉบับแล้วแก้ไขให้ตรงกัน",
            "the printed " + printed.grouped() + " does not equal " + of_en + sum.grouped() + list + ", difference " +
                amount_en(place, difference) +
                "; compare every cell of this sum with the original and make them agree");
}

Message broken_copy(const Place& place, const Source& source, Decimal printed, Decimal other) {
  const Decimal difference = printed - other;
  return at(place,
            "ตัวเลขที่พิมพ์ " + printed.grouped() + " ไม่ตรงกับ " + other.grouped() + " ในแบบ" + shown(source.form) + " ช่อง " +
                quoted(source.column) + " ต่างกัน " + amount_th(place, difference) +
                " โปรดตรวจว่าตัวเลขใดถูกต้องแล้วแก้ไขให้ตรงกัน",
            "the printed " + printed.grouped() + " does not agree with " + other.grouped() + " in form " +
                shown(source.form) + ", column " + quoted(source.column) + ", difference " +
                amount_en(place, difference) + "; find out which one is right and make them agree");
}

Message broken_shortfall(const Place& place, Decimal printed, Decimal expected, const std::vector<Decimal>& parts) {
  const std::string way = parts.at(0).grouped() + " - " + parts.at(1).grouped();
  return at(place,
            "ตัวเลขที่พิมพ์ " + printed.grouped() + " ไม่ตรงกับจำนวนที่ยังขาด " + expected.grouped() + " (" + way +
                " ถ้าติดลบให้เป็น 0) ต่างกัน " + amount_th(place, printed - expected) +
                " โปรดตรวจเป้าหมายและจำนวนที่ส่งแล้วกับต้นฉบับแล้วแก้ไขให้ตรงกัน",
            "the printed " + printed.grouped() + " is not what is still missing, " + expected.grouped() + " (" + way +
                ", not below 0), difference " + amount_en(place, printed - expected) +
                "; compare target and number sent with the original and make them agree");
}

Message rounding_words(Relation::Rounding rounding) {
  switch (rounding) {
    case Relation::Rounding::up:
      return {" ปัดเศษขึ้น", ", rounded up"};
    case Relation::Rounding::down:
      return {" ตัดเศษทิ้ง", ", rounded down"};
    case Relation::Rounding::half_up:
      break;
  }
  return {" ปัดเศษครึ่งขึ้น", ", rounded half up"};
}

Message broken_growth(const Place& place, const Broken& broken, Decimal printed, Decimal expected, Decimal base) {
  const std::string way =
      base.grouped() + " × " + std::to_string(broken.numerator) + "/" + std::to_string(broken.denominator);
  return at(place,
            "ตัวเลขที่พิมพ์ " + printed.grouped() + " ไม่ตรงกับอัตราที่กำหนด " + expected.grouped() + " (" + way +
                rounding_words(broken.rounding).th + ") ต่างกัน " + amount_th(place, printed - expected) +
                " โปรดตรวจตัวเลขปีฐานและอัตราแล้วแก้ไขให้ตรงกัน",
            "the printed " + printed.grouped() + " is not the set rate, " + expected.grouped() + " (" + way +
                rounding_words(broken.rounding).en + "), difference " + amount_en(place, printed - expected) +
                "; check the base figure and the rate and make them agree");
}

// A row of a form whose rows are not districts, without its district.
Message item_words(const Line& line) {
  const std::string item = line.item();
  switch (line.layout->rows) {
    case RowSubject::month:
      if (const auto month = Period::parse(line.row->item)) return {month->title(), "month " + month->id()};
      break;
    case RowSubject::item:
      return {"รายการ " + quoted(item), "item " + quoted(item)};
    case RowSubject::producer:
      return {"ผู้ผลิต " + quoted(item), "producer " + quoted(item)};
    case RowSubject::district:
      break;
  }
  return {"แถว " + quoted(item), "row " + quoted(item)};
}

Message row_words(const Line& line) {
  const std::string district(line.district());
  Message words;
  if (!district.empty()) words = district_words(district);
  if (line.layout->has_district_rows() && !line.total) {
    const std::string& name = line.row->printed_name;
    return district.empty() ? Message{"แถว " + quoted(name), "row " + quoted(name)} : words;
  }
  const Message item = line.total ? Message{"แถวรวม", "total row"} : item_words(line);
  return {words.th + (district.empty() ? "" : " ") + item.th, words.en + (district.empty() ? "" : ", ") + item.en};
}

}  // namespace

std::string column_words(const Column& column) {
  std::string words;
  for (const std::string& heading : column.headings) {
    if (heading.empty()) continue;
    if (!words.empty()) words += ' ';
    words += heading;
  }
  return words.empty() ? column.id : words;
}

const std::string& name_of(const FormLayout& layout) { return layout.name.empty() ? layout.form : layout.name; }

Message district_words(std::string_view district) { return {"อำเภอ" + shown(district), "district " + shown(district)}; }

Place place_of(const Line& line, const Column& column) {
  Place place;
  place.row = row_words(line);
  place.form = name_of(*line.layout);
  place.column = column_words(column);
  place.unit = column.unit.empty() && column.kind == FigureKind::money ? "บาท" : column.unit;
  return place;
}

Message rounding(const Place& place, Decimal printed, Decimal expected, std::size_t parts, bool usual) {
  const Decimal difference = printed - expected;
  if (usual) {
    return at(place,
              "ยอดที่พิมพ์ " + printed.grouped() + " ต่างจากที่คำนวณได้ " + expected.grouped() + " อยู่ " +
                  amount_th(place, difference) + " อยู่ในระยะปัดเศษ ไม่ต้องแก้ไข",
              "the printed " + printed.grouped() + " differs from the computed " + expected.grouped() + " by " +
                  amount_en(place, difference) + ", which is rounding; nothing to correct");
  }
  const std::string count = std::to_string(parts);
  return at(place,
            "ยอดที่พิมพ์ " + printed.grouped() + " ต่างจากที่คำนวณได้ " + expected.grouped() + " อยู่ " +
                amount_th(place, difference) + " ยังอาจเกิดจากการปัดเศษ (" + count + " รายการ) โปรดดูผ่านตา",
            "the printed " + printed.grouped() + " differs from the computed " + expected.grouped() + " by " +
                amount_en(place, difference) + ", which may still be rounding (" + count +
                " figures); please look once");
}

Message violated(const Place& place, const Broken& broken, Decimal printed, Decimal expected,
                 const std::vector<Decimal>& parts) {
  switch (broken.relation) {
    case RelationKind::equal:
      return broken_copy(place, broken.source, printed, expected);
    case RelationKind::shortfall:
      return broken_shortfall(place, printed, expected, parts);
    case RelationKind::growth:
      return broken_growth(place, broken, printed, expected, parts.at(0));
    case RelationKind::sum:
      break;
  }
  return broken_sum(place, broken.finding, printed, expected, parts);
}

Message missing_total(const Place& place, const std::string& sum) {
  if (sum.empty()) {
    return at(place, "ไม่ได้กรอกยอดรวม และบางแถวยังไม่มีตัวเลข โปรดกรอกให้ครบแล้วรวมยอด",
              "the total is blank and some rows have no figure; please complete the rows, then the total");
  }
  return at(place, "ไม่ได้กรอกยอดรวม ผลรวมของทุกแถวคือ " + sum + " โปรดตรวจแล้วกรอก",
            "the total is blank; the rows add up to " + sum + "; please check and fill it in");
}

Message not_a_number(const Place& place, const std::string& raw) {
  return at(place, "พบ " + quoted(raw) + " ในช่องที่ต้องเป็นตัวเลข โปรดกรอกเป็นตัวเลข ถ้าไม่มีข้อมูลให้เว้นว่าง",
            "found " + quoted(raw) + " where a number belongs; please enter a number, or nothing when there is none");
}

Message error_value(const Place& place, const std::string& raw) {
  return at(place, "สูตรในช่องนี้ให้ผลเป็น " + quoted(raw) + " โปรดแก้สูตรหรือกรอกตัวเลขแล้วบันทึกใหม่",
            "the formula gives " + quoted(raw) + "; please repair it or enter the number, and save again");
}

Message too_large(const Place& place, Decimal printed) {
  return at(place, "ตัวเลข " + printed.grouped() + " มากเกินกว่าที่เป็นไปได้ จึงไม่นำไปคำนวณ โปรดตรวจจำนวนหลักกับต้นฉบับ",
            "the figure " + printed.grouped() +
                " is larger than possible and was left out; please compare its digits "
                "with the original");
}

Message negative(const Place& place, Decimal printed) {
  return at(place, "ตัวเลข " + printed.grouped() + " ติดลบ ทั้งที่ต้องไม่ต่ำกว่า 0 โปรดตรวจกับต้นฉบับ",
            "the figure " + printed.grouped() +
                " is negative where nothing below 0 can stand; please compare with "
                "the original");
}

Message blank(const Place& place) {
  return at(place, "ยังไม่ได้กรอกตัวเลข โปรดกรอก ถ้าไม่มีให้กรอก 0",
            "no figure was entered; please fill it in, with 0 when there is none");
}

Message uncomputed(const Place& place, const std::string& formula) {
  return at(place, "มีสูตร " + quoted("=" + formula) + " แต่แฟ้มไม่มีผลลัพธ์ โปรดเปิดแฟ้มในโปรแกรมตารางคำนวณแล้วบันทึกใหม่",
            "holds the formula " + quoted("=" + formula) +
                " without a stored result; please open the file in a "
                "spreadsheet program and save it again");
}

Message stale(const Place& place, Decimal stored, Decimal recomputed) {
  return at(place,
            "ผลที่บันทึกไว้ " + stored.grouped() + " ไม่ตรงกับที่สูตรคำนวณได้ " + recomputed.grouped() + " ต่างกัน " +
                amount_th(place, stored - recomputed) + " โปรดให้โปรแกรมตารางคำนวณคำนวณใหม่แล้วบันทึก",
            "the stored result " + stored.grouped() + " is not what its formula gives, " + recomputed.grouped() +
                ", difference " + amount_en(place, stored - recomputed) +
                "; please let the spreadsheet program recalculate and save again");
}

Message overwritten(const Place& place, Decimal printed) {
  return at(place, "ช่องนี้ควรเป็นสูตร แต่มีตัวเลข " + printed.grouped() + " พิมพ์ทับไว้ โปรดใส่สูตรคืนหรือยืนยันตัวเลข",
            "this cell should hold a formula but " + printed.grouped() +
                " was typed over it; please restore the "
                "formula or confirm the figure");
}

Message disagreement(const Place& place, Decimal printed, const Origin& there, Decimal other) {
  return at(place,
            "ตัวเลขที่พิมพ์ " + printed.grouped() + " ไม่ตรงกับ " + other.grouped() + " ใน " + where(there) + " ต่างกัน " +
                amount_th(place, printed - other) + " โปรดตรวจว่าตัวเลขใดถูกต้องแล้วแก้ไขให้ตรงกัน",
            "the printed " + printed.grouped() + " does not agree with " + other.grouped() + " in " + where(there) +
                ", difference " + amount_en(place, printed - other) +
                "; find out which one is right and make them agree");
}

Message rounded_copy(const Place& place, Decimal printed, const Origin& there, Decimal other) {
  return at(place,
            "ตัวเลขที่พิมพ์ " + printed.grouped() + " ต่างจาก " + other.grouped() + " ใน " + where(there) + " อยู่ " +
                amount_th(place, printed - other) + " อยู่ในระยะปัดเศษ ไม่ต้องแก้ไข",
            "the printed " + printed.grouped() + " differs from " + other.grouped() + " in " + where(there) + " by " +
                amount_en(place, printed - other) + ", which is rounding; nothing to correct");
}

Message sent_nothing(const std::string& district) {
  return {"ยังไม่พบข้อมูลของอำเภอ" + district + " ในแบบใดเลย โปรดติดตามให้อำเภอส่งรายงาน",
          "nothing was found of district " + district + " in any form; please ask for its report"};
}

Message row_missing(const std::string& district, const std::string& form, const Period& period) {
  return {"ไม่พบข้อมูลของอำเภอ" + district + " ในแบบ" + form + " " + period.title() + " โปรดติดตามให้อำเภอส่งรายงาน",
          "district " + district + " is missing in form " + form + ", " + period.id() + "; please ask for its report"};
}

Message row_blank(const std::string& district, const std::string& form, const Period& period) {
  return {"แถวของอำเภอ" + district + " ในแบบ" + form + " " + period.title() + " ไม่มีตัวเลขเลย โปรดติดตามให้อำเภอส่งรายงาน",
          "the row of district " + district + " in form " + form + ", " + period.id() +
              ", holds no figure at all; please ask for its report"};
}

Message sheet_blank(const std::string& district, const std::string& form, const Period& period) {
  return {"แบบ" + form + " " + period.title() + " ของอำเภอ" + district + " ยังไม่มีตัวเลขเลย โปรดติดตามให้อำเภอส่งรายงาน",
          "form " + form + ", " + period.id() + ", of district " + district +
              " holds no figure at all; please ask for its report"};
}

Message form_missing(const std::string& form, const Period& period) {
  return {"ไม่พบแบบ" + form + " " + period.title() + " ในแฟ้มที่ส่งมา โปรดส่งแบบนี้เพิ่ม",
          "form " + form + ", " + period.id() + ", was not found in any workbook; please send it"};
}

Message unexpected_period(const std::string& form, const Period& found, const std::vector<Period>& awaited) {
  std::string th;
  std::string en;
  for (const Period& period : awaited) {
    th += (th.empty() ? "" : " หรือ ") + period.title();
    en += (en.empty() ? "" : " or ") + period.id();
  }
  return {"ตารางแบบ" + form + " เป็นของ" + found.title() + " แต่งานนี้รอข้อมูล" + th +
              " จึงยังไม่นำไปใช้ โปรดส่งตารางของช่วงเวลาที่กำหนด",
          "this table of form " + form + " is of " + found.id() + " but the job waits for " + en +
              ", so it was left out; please send the table of that period"};
}

Message unexpected_form(const std::string& form, const Period& period) {
  return {"ตารางแบบ" + form + " " + period.title() + " ไม่อยู่ในรายการที่งานนี้รอ จึงไม่นำไปใช้ โปรดตรวจว่าส่งมาถูกงานหรือไม่",
          "this table of form " + form + ", " + period.id() +
              ", is none that the job waits for, so it was left out; please check where it belongs"};
}

}  // namespace raingan::check::wording
