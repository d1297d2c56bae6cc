#include "outputs/sample_job.hpp"
#include "model/sent_figure.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace raingan::outputs::sample {
namespace {

const std::vector<std::string> kDistricts = {"เมืองหนองคาย", "ท่าบ่อ", "สังคม"};

Column column(const std::string& id, std::vector<std::string> headings, ColumnRole role = ColumnRole::figure,
              FigureKind kind = FigureKind::count) {
  Column made;
  made.id = id;
  made.headings = std::move(headings);
  made.role = role;
  made.kind = kind;
  return made;
}

BookEntry entry_of(const std::string& form, const Period& period, std::vector<Column> figures,
                   const std::vector<std::vector<std::string>>& rows) {
  BookEntry entry;
  entry.layout.form = entry.table.form = form;
  entry.layout.period = entry.table.period = period;
  entry.layout.name = "แบบ " + form;
  entry.layout.titles = {"หัวตาราง " + form + " 2567"};
  entry.layout.notes = {"วิธีกรอก 1"};
  entry.layout.columns = {column("no", {"ที่"}, ColumnRole::number), column("district", {"อำเภอ"}, ColumnRole::district)};
  for (Column& figure : figures) {
    if (figure.role == ColumnRole::figure) entry.table.columns.push_back(figure.id);
    entry.layout.columns.push_back(std::move(figure));
  }
  entry.table.place = {"submissions/รวม.xlsx", form, "A1:Z20"};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Row row;
    row.district = row.printed_name = kDistricts.at(i);
    for (std::size_t c = 0; c < rows[i].size(); ++c) {
      row.figures.push_back(number(rows[i][c], "submissions/รวม.xlsx",
                                   std::string(1, static_cast<char>('C' + c)) + std::to_string(i + 5)));
      row.figures.back().origin.sheet = form;
    }
    entry.table.rows.push_back(std::move(row));
  }
  return entry;
}

std::vector<Column> month_columns(const std::string& id, const std::string& name) {
  constexpr auto kMoney = FigureKind::money;
  return {column(id + ".normal", {name, "รายได้ปกติ (บาท)"}, ColumnRole::figure, kMoney),
          column(id + ".online", {name, "รายได้ออนไลน์"}, ColumnRole::figure, kMoney),
          column(id + ".total", {name, "รวมทั้งสิ้น"}, ColumnRole::figure, kMoney)};
}

BookEntry estimate_of(const Period& period, const std::string& id, const std::string& name,
                      const std::vector<std::vector<std::string>>& rows) {
  std::vector<Column> columns = month_columns(id, name);
  Column six = column("six", {"รวม 6 เดือน"}, ColumnRole::figure, FigureKind::money);
  six.optional = true;
  columns.push_back(six);
  BookEntry entry = entry_of("sales-estimate", period, columns, rows);
  entry.layout.thai_digits = false;
  entry.layout.landscape = true;
  Relation sum;
  sum.column = id + ".total";
  sum.parts = {{"", period, id + ".normal"}, {"", period, id + ".online"}};
  Relation across;
  across.finding = FindingKind::cross_period;
  across.column = "six";
  across.parts = {{"monthly-sales", period.previous(), "total"}, {"", period, id + ".total"}};
  entry.layout.relations = {sum, across};
  return entry;
}

void add_assessment(SampleJob& job) {
  const char* sales[] = {"62766190", "21305646", "6179122"};
  const char* joined[] = {"30", "10", "6"};
  for (std::size_t i = 0; i < kDistricts.size(); ++i) {
    const auto add = [&](const char* indicator, const std::string& value, const char* unit) {
      assess::DistrictTarget target;
      target.district = kDistricts[i];
      target.indicator = indicator;
      target.target = Decimal::parse(value);
      target.unit = unit;
      target.origin = {"submissions/รวม.xlsx", "เป้า", "C" + std::to_string(i + 5)};
      job.targets.push_back(target);
    };
    add("products", "1", "ผลิตภัณฑ์");
    add("sales", sales[i], "บาท");
    add("joined", joined[i], "ราย");
    assess::DistrictGrade grade;
    grade.district = kDistricts[i];
    if (i == 0) {
      grade.state = assess::GradeState::graded;
      grade.grade = "A";
      assess::Measured measured;
      measured.indicator = "sales";
      measured.result = Decimal::from_units(63000000);
      grade.measured.push_back(measured);
    } else {
      grade.reason = {"ยังไม่มีผลสำเร็จ", "no results yet"};
    }
    job.grades.push_back(grade);
  }
}

}  // namespace

Figure number(const std::string& text, const std::string& file, const std::string& cell) {
  return model_test::sent_figure(text, {file, "Q", cell});
}

SampleJob::SampleJob() {
  area.id = "nong-khai";
  area.name = "หนองคาย";
  area.districts = {{"4301", kDistricts[0], {}}, {"4302", kDistricts[1], {}}, {"4308", kDistricts[2], {}}};
  area.letterhead = {
      "นค 0019.3/ว", {"ศาลากลางจังหวัดหนองคาย", "ถนนมิตรภาพ นค 43000"}, {"สำนักงาน", "โทร. 0 0000 0000"}, "คำขวัญ"};
  job.letter.number = "1234";
  job.letter.date = {2567, 2, 9};
  job.letter.reference = "หนังสือจังหวัดหนองคาย ที่ นค 0019.3/ว 19047 ลงวันที่ 12 ธันวาคม 2566";
  job.letter.signer = "ชื่อผู้ลงนาม";
  job.letter.position = {"พัฒนาการจังหวัดหนองคาย ปฏิบัติราชการแทน", "ผู้ว่าราชการจังหวัดหนองคาย"};
  job.letter.reporting_url = "https://example.go.th/q2";
  const definition::Document mission_file("mission.xml", file_bytes("templates/missions/otop-2567-q2.xml"), "mission");
  mission = assess::read_mission(mission_file);
  const std::string words = "templates/wording/official.xml";
  wording = read_wording(definition::Document(words, file_bytes(words), "wording"));
  const definition::Document model("model.dmn", file_bytes("templates/missions/otop-2567-q2.dmn"), "definitions");
  criteria = assess::read_decisions(model).at(0);

  const auto put = [&](BookEntry entry) { book.entries.insert({{entry.table.form, entry.table.period}, entry}); };
  const Period q2 = Period::fiscal_quarter(2567, 2);
  put(entry_of("producers", Period::fiscal_quarter(2567, 1),
               {column("group", {"จำนวน", "กลุ่ม"}), column("single", {"จำนวน", "รายเดียว"}), column("total", {"รวม"}),
                column("note", {"หมายเหตุ"}, ColumnRole::text)},
               {{"129", "154", "283"}, {"52", "26", "78"}, {"36", "17", "53"}}));
  put(entry_of("shop-registration", q2, {column("target", {"เป้าหมาย"}), column("registered", {"ลงทะเบียน"})},
               {{"30", "30"}, {"10", ""}, {"6", "6"}}));
  put(estimate_of(q2, "feb", "กุมภาพันธ์ 2567",
                  {{"57572614", "5193576", "62766190", "100"},
                   {"20396531", "909115", "21305646", "200"},
                   {"3586044", "2593078", "6179120", "300"}}));
  BookEntry later = estimate_of(Period::fiscal_quarter(2567, 3), "apr", "เมษายน 2567",
                                {{"1", "2", "3"}, {"4", "5", "9"}, {"6", "7", "13"}});
  later.table.columns.pop_back();
  put(later);
  add_assessment(*this);
}

const form::Catalogue& official_forms() {
  static const form::Catalogue forms = [] {
    form::Catalogue made;
    const std::string folder = std::string(RAINGAN_SOURCE_DIR) + "/templates/forms";
    std::set<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) files.insert(entry.path().filename());
    for (const auto& file : files) {
      if (file.extension() != ".xml") continue;
      const std::string path = "templates/forms/" + file.string();
      made.add(definition::Document(path, file_bytes(path), "form"));
    }
    return made;
  }();
  return forms;
}

std::string file_bytes(const std::string& path_in_project) {
  std::ifstream file(std::string(RAINGAN_SOURCE_DIR) + "/" + path_in_project, std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

LetterTemplate shipped_letter(const std::string& id) {
  const std::string path = "templates/letters/" + id + ".xml";
  LetterTemplate letter = read_letter(definition::Document(path, file_bytes(path), "letter"));
  for (const AnnexTemplate& annex : letter.annexes) {
    if (!annex.page.empty()) letter.pages[annex.page] = std::make_shared<const PageTemplate>(shipped_page(annex.page));
  }
  return letter;
}

PageTemplate shipped_page(const std::string& id) {
  const std::string path = "templates/pages/" + id + ".xml";
  return read_page(definition::Document(path, file_bytes(path), "page"));
}

LetterTemplate letter_of(const std::string& xml) {
  return read_letter(definition::Document("letter.xml", xml, "letter"));
}

std::string text_of(const layout::Spans& spans) {
  std::string text;
  for (const layout::Span& span : spans) text += span.text;
  return text;
}

namespace {

std::string rows_text(const std::vector<std::vector<layout::TableCell>>& rows) {
  std::string text;
  for (const auto& row : rows) {
    for (const layout::TableCell& cell : row) text += text_of(cell.spans) + "|";
    text += "\n";
  }
  return text;
}

}  // namespace

std::string text_of(const layout::Section& section) {
  std::string text;
  for (const auto* blocks : {&section.blocks, &section.foot}) {
    for (const layout::Block& block : *blocks) {
      if (const auto* paragraph = std::get_if<layout::Paragraph>(&block)) text += text_of(paragraph->spans) + "\n";
      if (const auto* line = std::get_if<layout::StopLine>(&block)) {
        for (const layout::Spans& cell : line->cells) text += text_of(cell) + "|";
        text += "\n";
      }
      if (const auto* table = std::get_if<layout::Table>(&block)) {
        text += rows_text(table->head) + rows_text(table->body) + rows_text(table->total);
      }
      if (const auto* flow = std::get_if<layout::Flow>(&block)) {
        for (const layout::Spans& lane : flow->lanes) text += text_of(lane) + "|";
        text += "\n";
        for (const layout::FlowStep& step : flow->steps) text += text_of(step.tag) + "|" + text_of(step.spans) + "\n";
      }
    }
  }
  return text;
}

std::string text_of(const layout::Document& document) {
  std::string text;
  for (const layout::Section& section : document.sections) text += text_of(section);
  return text;
}

namespace {

template <typename T>
const T& block_of(const layout::Section& section, const std::string& style) {
  for (const auto* blocks : {&section.blocks, &section.foot}) {
    for (const layout::Block& block : *blocks) {
      const auto* found = std::get_if<T>(&block);
      if (found != nullptr && (style.empty() || found->style == style)) return *found;
    }
  }
  FAIL("no block of style " << style);
  throw std::logic_error(style);
}

}  // namespace

const layout::Paragraph& paragraph(const layout::Section& section, const std::string& style) {
  return block_of<layout::Paragraph>(section, style);
}
const layout::StopLine& stop_line(const layout::Section& section, const std::string& style) {
  return block_of<layout::StopLine>(section, style);
}
const layout::Table& table(const layout::Section& section) { return block_of<layout::Table>(section, ""); }

}  // namespace raingan::outputs::sample
