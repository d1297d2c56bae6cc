#include "workbook/worksheet.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/limits.hpp"
#include "workbook/implied_address.hpp"
#include "workbook/shared_formula.hpp"
#include "workbook/stored_value.hpp"
#include "workbook/xml_characters.hpp"
#include "workbook/xml_scanner.hpp"

namespace raingan::workbook {
namespace {

using Event = XmlScanner::Event;

constexpr std::string_view kUnknownFormula = "#REF!";
constexpr std::size_t kShownReference = 20;  // of a wrong one, which may be of any length

std::uint32_t parse_number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [stopped, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  return fault == std::errc{} ? value : 0;
}

class WorksheetReader {
 public:
  WorksheetReader(std::string_view xml, const SheetReading& reading, Sheet& sheet)
      : scanner_(xml, reading.file, sheet.part), reading_(reading), sheet_(sheet) {}

  void run() {
    for (Event event = scanner_.next(); event != Event::finished; event = scanner_.next()) {
      if (event != Event::start) continue;
      if (scanner_.depth() == 1 && scanner_.local() != "worksheet") {
        throw refusal(Refusal::malformed_xml, reading_.file, sheet_.part);
      }
      if (scanner_.depth() != 2) continue;
      if (scanner_.local() == "sheetData") {
        read_rows();
      } else if (scanner_.local() == "mergeCells") {
        read_merged();
      } else {
        scanner_.skip();
      }
    }
    settle_shared_formulas();
    auto& hidden = sheet_.hidden_rows;
    std::sort(hidden.begin(), hidden.end());
    hidden.erase(std::unique(hidden.begin(), hidden.end()), hidden.end());
  }

 private:
  struct Master {
    std::string formula;
    CellAddress address;
  };

  // Calls `visit` at the start of each child element named `name`, which must consume it; skips others.
  template <typename Visit>
  void each_child(std::string_view name, Visit visit) {
    const std::size_t depth = scanner_.depth();
    for (Event event = scanner_.next(); !(event == Event::end && scanner_.depth() == depth); event = scanner_.next()) {
      if (event != Event::start) continue;
      if (scanner_.local() == name) {
        visit();
      } else {
        scanner_.skip();
      }
    }
  }

  void read_rows() {
    each_child("row", [&] {
      const std::uint32_t row = addresses_.next_row(scanner_.attribute("r"));
      if (xml_true(scanner_.attribute("hidden").value_or(""))) {
        if (sheet_.hidden_rows.size() >= limits::kMaxRows) too_much();
        sheet_.hidden_rows.push_back(row);
      }
      each_child("c", [&] { read_cell(); });
    });
  }

  void read_cell() {
    const auto written = scanner_.attribute("r");
    const auto address = addresses_.next_cell(written);
    StoredCell stored;
    if (const auto type = scanner_.attribute("t")) stored.type = *type;
    if (const auto style = scanner_.attribute("s")) stored.style = parse_number(*style);
    if (scanner_.self_closed()) {
      scanner_.skip();
      return;
    }
    read_content(stored, address);
    Meaning meaning = meaning_of(std::move(stored), reading_.strings, reading_.styles, reading_.since_1904);
    if (meaning.warning) warn(place_of(address, written), *meaning.warning);
    if (!meaning.cell) return;
    if (!address) {
      warn(place_of(address, written), {"ตำแหน่งเซลล์ในไฟล์ไม่ถูกต้อง จึงข้ามค่าในเซลล์นี้",
                                        "the cell's position in the file is no cell; its value was left out"});
      return;
    }
    store(*address, std::move(*meaning.cell));
  }

  static std::string place_of(std::optional<CellAddress> address, std::optional<std::string_view> written) {
    return address ? to_reference(*address) : attribute_text(written.value_or("").substr(0, kShownReference));
  }

  void read_content(StoredCell& stored, std::optional<CellAddress> address) {
    const std::size_t depth = scanner_.depth();
    for (Event event = scanner_.next(); !(event == Event::end && scanner_.depth() == depth); event = scanner_.next()) {
      if (event != Event::start) continue;
      const std::string_view name = scanner_.local();
      if (name == "v") {
        stored.has_value = true;
        scanner_.read_text(stored.value);
        if (stored.value.size() > limits::kMaxStringChars && count_characters(stored.value) > limits::kMaxStringChars) {
          too_much();
        }
      } else if (name == "f") {
        read_formula(stored, address);
      } else if (name == "is") {
        stored.inline_text = read_string_item(scanner_, reading_.file, sheet_.part);
      } else {
        scanner_.skip();
      }
    }
  }

  void read_formula(StoredCell& stored, std::optional<CellAddress> address) {
    const std::string_view kind = scanner_.attribute("t").value_or("normal");
    const std::uint32_t group = parse_number(scanner_.attribute("si").value_or(""));
    std::string formula;
    scanner_.read_text(formula);
    formula = without_controls(std::string(xml_trimmed(formula)));
    // Some programs write the "=" that belongs to the screen only.
    if (formula.starts_with('=')) formula.erase(0, 1);
    if (formula.size() > limits::kMaxStringChars) too_much();
    if (kind == "shared" && address) {
      share(formula, group, *address);
    } else if (kind == "dataTable" && formula.empty()) {
      formula = "TABLE()";
    }
    stored.has_formula = !formula.empty();
    stored.formula = std::move(formula);
  }

  void share(std::string& formula, std::uint32_t group, CellAddress address) {
    const auto known = masters_.find(group);
    if (!formula.empty()) {
      masters_.insert_or_assign(group, Master{formula, address});
    } else if (known != masters_.end()) {
      formula = shifted(known->second, address);
    } else {
      waiting_.emplace_back(address, group);
      formula = kUnknownFormula;
    }
  }

  static std::string shifted(const Master& master, CellAddress address) {
    return shifted_formula(master.formula, std::int64_t{address.row} - master.address.row,
                           std::int64_t{address.column} - master.address.column);
  }

  // Cells that came before the formula they share.
  void settle_shared_formulas() {
    for (const auto& [address, group] : waiting_) {
      const auto cell = sheet_.cells.find(address);
      if (cell == sheet_.cells.end() || cell->second.formula != kUnknownFormula) continue;
      const auto master = masters_.find(group);
      if (master == masters_.end()) {
        warn(to_reference(address),
             {"ไม่พบสูตรที่เซลล์นี้ใช้ร่วมกับเซลล์อื่น", "the formula that this cell shares with others is missing"});
        continue;
      }
      cell->second.formula = shifted(master->second, address);
      reading_.budget.take_cell(cell->second, sheet_.name);
    }
  }

  void store(CellAddress address, Cell&& cell) {
    reading_.budget.take_cell(cell, sheet_.name);
    const std::size_t before = sheet_.cells.size();
    const auto at = sheet_.cells.try_emplace(sheet_.cells.end(), address);
    at->second = std::move(cell);
    if (sheet_.cells.size() == before) {
      warn(to_reference(address),
           {"เซลล์นี้เขียนซ้ำในไฟล์ จึงใช้ค่าที่เขียนหลังสุด", "the cell is written twice in the file; the last value was taken"});
    }
  }

  void read_merged() {
    each_child("mergeCell", [&] {
      const std::string reference = attribute_text(scanner_.attribute("ref").value_or(""));
      scanner_.skip();
      if (const auto range = parse_range(reference)) {
        if (sheet_.merged.size() >= limits::kMaxMergedRanges) too_much();
        sheet_.merged.push_back(*range);
      } else {
        warn(reference, {"ช่วงเซลล์ที่ผสานไว้ไม่ถูกต้อง จึงข้ามไป", "a merged range is no range; it was left out"});
      }
    });
  }

  void warn(const std::string& cell, Message message) {
    if (reading_.warnings.size() < limits::kMaxReadWarnings) {
      reading_.warnings.push_back({sheet_.name, cell, std::move(message)});
    }
  }

  [[noreturn]] void too_much() const { throw refusal(Refusal::too_much_content, reading_.file, sheet_.name); }

  XmlScanner scanner_;
  const SheetReading& reading_;
  Sheet& sheet_;
  ImpliedAddress addresses_;
  std::unordered_map<std::uint32_t, Master> masters_;
  std::vector<std::pair<CellAddress, std::uint32_t>> waiting_;
};

}  // namespace

void read_worksheet(std::string_view xml, const SheetReading& reading, Sheet& sheet) {
  WorksheetReader(xml, reading, sheet).run();
}

}  // namespace raingan::workbook
