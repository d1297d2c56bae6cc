#include "form/table_district.hpp"

#include <algorithm>
#include <map>

#include "base/utf8.hpp"
#include "form/table_findings.hpp"
#include "thai/name.hpp"

namespace raingan::form {
namespace {

constexpr std::string_view kDistrict = "อำเภอ";
constexpr std::size_t kMaxTexts = 100;  // different texts in a column of districts; more are not told

bool sure(const MatchedName& name) { return name.match == NameMatch::exact || name.match == NameMatch::known; }

MatchedName match_one(const std::string& text, const Area& area) {
  return match_districts({text}, area, false).front();
}

// Drops what forms print where a name is to be written: dots, lines, a colon.
std::string without_fillers(std::string text) {
  const auto is_filler = [](char32_t c) {
    return c == U'.' || c == U'…' || c == U'_' || c == U':' || c == U'-' || c == U' ' || c == U'(' || c == U')' ||
           c == 0x2013 || c == 0x2014;
  };
  std::u32string letters = to_utf32(text);
  while (!letters.empty() && is_filler(letters.back())) letters.pop_back();
  const auto first = std::find_if_not(letters.begin(), letters.end(), is_filler);
  return to_utf8(std::u32string(first, letters.end()));
}

// The name goes on to the next thing that a title names.
std::string until_next_word(const std::string& text) {
  std::size_t end = text.size();
  for (const std::string_view word : {"จังหวัด", "ประจำ", "ตำบล", "เดือน", "ปีงบ", "อำเภอ"})
    end = std::min(end, text.find(word));
  return text.substr(0, end);
}

// A word of its own, not the end of another ("พัฒนาการอำเภอ", "นตผ.อำเภอ").
bool begins_word(const std::string& text, std::size_t at) {
  return at == 0 || text[at - 1] == ' ' || (at > 1 && text.compare(at - 2, 2, "..") == 0);
}

class TitleReader {
 public:
  TitleReader(const std::vector<TitleLine>& title, const Area& area) : title_(title), area_(area) {}

  std::optional<TitleDistrict> read() {
    for (std::size_t i = 0; i < title_.size(); ++i) read_line(i);
    return std::move(best_);
  }

 private:
  void read_line(std::size_t i) {
    const std::string text = thai::normalised(title_[i].text);
    for (std::size_t at = text.find(kDistrict); at != std::string::npos; at = text.find(kDistrict, at + 1)) {
      std::string name = without_fillers(until_next_word(text.substr(at + kDistrict.size())));
      workbook::CellAddress cell = title_[i].cell;
      const bool beside = name.empty() && i + 1 < title_.size() && title_[i + 1].cell.row == cell.row;
      if (beside) {
        name = without_fillers(until_next_word(thai::normalised(title_[i + 1].text)));
        cell = title_[i + 1].cell;
      }
      if (!name.empty()) offer({name, cell, match_one(name, area_)}, begins_word(text, at));
    }
  }

  // A sure name wins; else the first that stands where a name is asked for.
  void offer(TitleDistrict found, bool asked_for) {
    if (best_ && (sure(best_->name) || !sure(found.name))) return;
    if (sure(found.name) || asked_for) best_ = std::move(found);
  }

  const std::vector<TitleLine>& title_;
  const Area& area_;
  std::optional<TitleDistrict> best_;
};

void report_name(const Table& table, const std::string& text, const MatchedName& name, Origin origin,
                 Findings& findings) {
  if (name.match == NameMatch::exact) return;
  const bool accepted = !name.district.empty();
  Finding finding =
      finding_of(table, accepted ? Level::warning : Level::error,
                 accepted ? FindingKind::name_spelling : FindingKind::unknown_district, std::move(origin));
  finding.district = accepted ? name.district : text;
  finding.found = text;
  finding.expected = accepted ? name.district : name.candidate;
  const std::string perhaps = name.candidate.empty() ? "" : " อาจหมายถึง " + quoted(name.candidate);
  const std::string perhaps_en = name.candidate.empty() ? "" : "; perhaps " + quoted(name.candidate) + " is meant";
  finding.message =
      accepted ? Message{"ชื่ออำเภอ " + quoted(text) + " ใช้เป็น " + quoted(name.district) + " ให้แก้ตัวสะกดในแฟ้มต้นทาง",
                         "the name " + quoted(text) + " is taken for " + quoted(name.district) +
                             "; correct the spelling in the workbook"}
               : Message{"ชื่ออำเภอ " + quoted(text) + " ไม่ตรงกับอำเภอใดของจังหวัด" + perhaps + " ให้ตรวจและพิมพ์ชื่อทางการ",
                         "the name " + quoted(text) + " is no district of the province" + perhaps_en +
                             "; type the official name"};
  findings.push_back(std::move(finding));
}

// Each different text of the column is told once.
void name_rows(Table& table, const std::vector<PrintedDistrict>& printed, const Area& area, Findings& findings) {
  std::map<std::string, std::string> told;
  for (std::size_t i = 0; i < printed.size() && i < table.rows.size(); ++i) {
    const std::string& text = printed[i].text;
    if (text.empty()) continue;
    auto known = told.find(text);
    if (known == told.end()) {
      const MatchedName name = told.size() < kMaxTexts ? match_one(text, area) : MatchedName{};
      known = told.emplace(text, name.district).first;
      report_name(table, text, name, printed[i].origin, findings);
    }
    table.rows[i].district = known->second;
  }
}

std::string common_district(const Table& table) {
  if (table.rows.empty()) return {};
  const std::string& first = table.rows.front().district;
  const bool common =
      std::all_of(table.rows.begin(), table.rows.end(), [&](const Row& row) { return row.district == first; });
  return common ? first : std::string();
}

bool all_told(const Table& table, const std::vector<PrintedDistrict>& printed) {
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const bool reported = i < printed.size() && !printed[i].text.empty();
    if (table.rows[i].district.empty() && !reported) return false;
  }
  return !table.rows.empty();
}

}  // namespace

std::string surely_named(const std::string& text, const Area& area) {
  const MatchedName name = match_one(text, area);
  return sure(name) ? name.district : std::string();
}

std::optional<TitleDistrict> district_in_title(const std::vector<TitleLine>& title, const Area& area) {
  return TitleReader(title, area).read();
}

void give_district(Table& table, const std::string& district) {
  table.one_district = district;
  for (Row& row : table.rows) {
    if (row.district.empty()) row.district = district;
  }
}

bool settle_districts(Table& table, const std::vector<PrintedDistrict>& printed, const DistrictHints& hints,
                      const Area& area, Findings& findings) {
  name_rows(table, printed, area, findings);
  std::string whole;
  if (hints.title) {
    const Origin origin{table.place.file, table.place.sheet, to_reference(hints.title->cell)};
    report_name(table, hints.title->text, hints.title->name, origin, findings);
    whole = hints.title->name.district;
  }
  if (whole.empty()) whole = hints.marked;
  if (whole.empty()) whole = common_district(table);
  if (whole.empty()) whole = hints.sheet;
  if (whole.empty()) return hints.title.has_value() || all_told(table, printed);
  table.one_district = whole;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const bool own = i < printed.size() && !printed[i].text.empty();
    if (!own) table.rows[i].district = whole;
  }
  return true;
}

void report_homeless(const Table& table, Findings& findings) {
  Finding finding = finding_of(table, Level::error, FindingKind::unknown_district, table.place);
  finding.message = {"ไม่พบชื่ออำเภอของตารางนี้ ให้พิมพ์ \"อำเภอ…\" ไว้เหนือหัวตาราง",
                     "this table does not say whose it is; type the district's name above the headings"};
  findings.push_back(std::move(finding));
}

}  // namespace raingan::form
