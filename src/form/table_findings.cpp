#include "form/table_findings.hpp"

#include <algorithm>
#include <set>

#include "form/districts.hpp"

namespace raingan::form {

Finding finding_of(const Table& table, Level level, FindingKind kind, Origin origin) {
  Finding finding;
  finding.level = level;
  finding.kind = kind;
  finding.origin = std::move(origin);
  finding.form = table.form;
  finding.period = table.period.id();
  return finding;
}

std::string quoted(const std::string& text) { return "\"" + text + "\""; }

namespace {

constexpr std::size_t kFewDistricts = 3;

std::string listed(const std::vector<std::string>& names, const std::string& last) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? last : " ";
    text += names[i];
  }
  return text;
}

Message spelling_message(const std::string& found, const std::string& official) {
  return {"ชื่ออำเภอ " + quoted(found) + " ใช้เป็น " + quoted(official) + " ให้แก้ตัวสะกดในแฟ้มต้นทาง",
          "the name " + quoted(found) + " is taken for " + quoted(official) + "; correct the spelling in the workbook"};
}

Message duplicate_message(const std::string& found, const std::string& candidate) {
  if (candidate.empty()) {
    return {"ชื่ออำเภอ " + quoted(found) + " ซ้ำกับแถวก่อนหน้า ให้ตรวจว่าแถวนี้เป็นของอำเภอใด",
            "the name " + quoted(found) + " stands in an earlier row already; find out whose row this is"};
  }
  return {"ชื่ออำเภอ " + quoted(found) + " ซ้ำกับแถวก่อนหน้า และไม่มีแถวของ " + quoted(candidate) + " ให้ตรวจว่าแถวนี้ควรเป็น " +
              quoted(candidate) + " หรือไม่",
          "the name " + quoted(found) + " stands in an earlier row already and there is no row of " +
              quoted(candidate) + "; find out whether this is it"};
}

// `missing` are the districts of which no row is; named where they are few.
Message unknown_message(const std::string& found, const std::string& candidate,
                        const std::vector<std::string>& missing) {
  const std::string name = found.empty() ? "(ว่าง)" : quoted(found);
  const std::string name_en = found.empty() ? "(blank)" : quoted(found);
  if (candidate.empty()) {
    const bool few = !missing.empty() && missing.size() <= kFewDistricts;
    const std::string asked = few ? " ยังขาดอำเภอ " + listed(missing, " และ ") : std::string();
    const std::string asked_en = few ? "; no row is of " + listed(missing, " and ") : std::string();
    return {"ชื่ออำเภอ " + name + " ไม่ตรงกับอำเภอใดของจังหวัด" + asked + " ให้ตรวจและพิมพ์ชื่อทางการ",
            "the name " + name_en + " is no district of the province" + asked_en + "; type the official name"};
  }
  return {"ชื่ออำเภอ " + name + " ไม่ตรงกับอำเภอใดของจังหวัด อาจหมายถึง " + quoted(candidate) + " ให้ตรวจและพิมพ์ชื่อทางการ",
          "the name " + name_en + " is no district of the province; perhaps " + quoted(candidate) +
              " is meant; type the official name"};
}

// The districts that no row of a table has, nor may have by its candidate.
std::vector<std::string> districts_without_row(const std::vector<MatchedName>& matched, const Area& area) {
  std::set<std::string> there;
  for (const MatchedName& name : matched) {
    there.insert(name.district);
    if (name.match == NameMatch::unknown) there.insert(name.candidate);
  }
  std::vector<std::string> missing;
  for (const District& district : area.districts) {
    if (there.count(district.name) == 0) missing.push_back(district.name);
  }
  return missing;
}

std::string heading_of(const Column& column) {
  std::string text;
  for (const std::string& heading : column.headings) text += (text.empty() ? "" : " / ") + heading;
  return text;
}

std::string month_list(const std::vector<thai::Month>& months) {
  std::string text;
  for (const thai::Month month : months) text += (text.empty() ? "" : ", ") + thai::long_month(month);
  return text;
}

}  // namespace

void name_districts(Table& table, const Area& area, Findings& findings) {
  std::vector<std::string> names;
  for (const Row& row : table.rows) names.push_back(row.printed_name);
  const bool whole_province = table.total.has_value() || 2 * names.size() >= area.districts.size();
  const std::vector<MatchedName> matched = match_districts(names, area, whole_province);
  const auto missing = whole_province ? districts_without_row(matched, area) : std::vector<std::string>();
  for (std::size_t i = 0; i < matched.size(); ++i) {
    Row& row = table.rows[i];
    const MatchedName& name = matched[i];
    row.district = name.district;
    if (name.match == NameMatch::exact) continue;
    const bool accepted = name.match == NameMatch::known || name.match == NameMatch::near;
    const bool doubled = name.match == NameMatch::duplicate;
    Finding finding = finding_of(table, accepted ? Level::warning : Level::error,
                                 accepted  ? FindingKind::name_spelling
                                 : doubled ? FindingKind::duplicate_district
                                           : FindingKind::unknown_district,
                                 row.name_origin);
    finding.district = accepted ? name.district : row.printed_name;
    finding.found = row.printed_name;
    finding.expected = accepted ? name.district : name.candidate;
    finding.message = accepted  ? spelling_message(row.printed_name, name.district)
                      : doubled ? duplicate_message(row.printed_name, name.candidate)
                                : unknown_message(row.printed_name, name.candidate, missing);
    findings.push_back(std::move(finding));
  }
}

void report_columns(const Table& table, const FormLayout& layout, const Recognition& form, const std::string& file,
                    const std::string& sheet, Findings& findings) {
  for (const Column& column : layout.columns) {
    if (column.role != ColumnRole::figure || column.optional || table.index_of(column.id)) continue;
    Finding finding = finding_of(table, Level::warning, FindingKind::form_changed, table.place);
    finding.column = column.id;
    finding.expected = heading_of(column);
    finding.message = {"ไม่พบคอลัมน์ " + quoted(finding.expected) + " ของแบบ" + layout.name + " ให้ใช้หัวตารางตามแบบเดิม",
                       "the column " + quoted(finding.expected) + " of the form is missing; keep the form's headings"};
    findings.push_back(std::move(finding));
  }
  for (const std::size_t at : form.unknown) {
    const HeadingColumn& column = form.band.columns.at(at);
    Finding finding =
        finding_of(table, Level::warning, FindingKind::form_changed, {file, sheet, to_reference(column.cell)});
    finding.found = column.text;
    finding.message = {
        "คอลัมน์ " + quoted(column.text) + " ไม่มีในแบบ" + layout.name + " จึงไม่ได้อ่าน ให้ตรวจว่าหัวตารางถูกแก้หรือไม่",
        "the column " + quoted(column.text) +
            " is not part of the form and was not read; "
            "see whether a heading was changed"};
    findings.push_back(std::move(finding));
  }
}

void report_title(const Table& table, const UnkeptTitle& title, Findings& findings) {
  Finding finding = finding_of(table, Level::note, FindingKind::period_mismatch,
                               {table.place.file, table.place.sheet, to_reference(title.cell)});
  finding.found = table.period.id();
  finding.expected = title.promised.id();
  const std::string missing = month_list(title.missing);
  finding.message = {"ชื่อตาราง " + quoted(title.text) + " หมายถึง" + title.promised.title() + " แต่ไม่มีคอลัมน์ของ" + "เดือน" +
                         missing + " จึงถือตามเดือนในหัวคอลัมน์ ให้แก้ชื่อตารางหรือส่งเดือนที่ขาด",
                     "the title " + quoted(title.text) + " promises " + title.promised.id() + " but no column is of " +
                         missing + "; the months of the headings count; correct the title or send what is missing"};
  findings.push_back(std::move(finding));
}

Finding unknown_form(const Origin& where, const std::string& marked) {
  Finding finding;
  finding.level = Level::warning;
  finding.kind = marked.empty() ? FindingKind::form_unknown : FindingKind::form_changed;
  finding.origin = where;
  finding.form = marked;
  finding.message =
      marked.empty() ? Message{"แผ่นงานนี้มีตัวเลข แต่หัวตารางไม่ตรงกับแบบใด จึงไม่ได้อ่าน ให้ใช้แบบฟอร์มของจังหวัด",
                               "this sheet has figures but its headings are those of no known form; it was not read; "
                               "use the province's form"}
                     : Message{"หัวตารางของแบบที่จังหวัดส่งให้ถูกแก้จนอ่านไม่ได้ ให้ใช้แบบฟอร์มเดิม",
                               "the headings of the form that the province sent out were changed beyond recognition; "
                               "use the original form"};
  return finding;
}

}  // namespace raingan::form
