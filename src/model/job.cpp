#include "model/job.hpp"

#include "base/ascii.hpp"
#include "base/xml_text.hpp"
#include "model/identifier.hpp"

namespace raingan {
namespace {

using definition::Element;

std::vector<std::string> read_lines(const Element& block) {
  block.allow({}, {"line"});
  std::vector<std::string> lines;
  for (const Element& line : block.children("line")) {
    line.allow({}, {});
    lines.push_back(line.text());
  }
  return lines;
}

std::vector<std::string> read_position(const Element& signer) {
  const auto position = signer.optional_child("position");
  return position ? read_lines(*position) : std::vector<std::string>();
}

thai::Date read_date(const Element& letter) {
  if (letter.attribute("date", "").empty()) return {};
  const std::string text = letter.attribute("date");
  if (const auto date = thai::parse_date(text)) return *date;
  letter.fail({"date=\"" + text + "\" ไม่ใช่วันที่ที่ใช้ได้ เขียนปีพุทธศักราชก่อน เช่น 2567-02-09 หรือ 2567-02",
               "date=\"" + text + "\" is no date; write the Buddhist year first: 2567-02-09 or 2567-02"});
}

// A letter that has a date cannot be due before it; one without a day is of that month at the earliest.
thai::Date read_urgency_date(const Element& letter, const thai::Date& written) {
  const std::string text = letter.attribute("urgency-date", "");
  if (text.empty()) return {};
  const auto date = thai::parse_date(text);
  if (!date || date->day == 0) {
    letter.fail({"urgency-date=\"" + text + "\" ไม่ใช่วันที่ที่ใช้ได้ เขียนปีพุทธศักราช-เดือน-วัน เช่น 2569-12-15",
                 "urgency-date=\"" + text + "\" is no day; write Buddhist year, month and day: 2569-12-15"});
  }
  if (*date < written) {
    letter.fail({"urgency-date=\"" + text + "\" อยู่ก่อนวันที่ของหนังสือ",
                 "urgency-date=\"" + text + "\" is before the letter's date"});
  }
  return *date;
}

void read_letter(const Element& root, LetterSettings& settings) {
  if (const auto letter = root.optional_child("letter")) {
    letter->allow({"number", "date", "reference", "urgency", "urgency-date", "secrecy", "page-numbers"}, {});
    settings.number = letter->attribute("number", "");
    settings.date = read_date(*letter);
    settings.reference = letter->attribute("reference", "");
    settings.urgency = letter->attribute("urgency", "");
    settings.urgency_date = read_urgency_date(*letter, settings.date);
    settings.secrecy = letter->attribute("secrecy", "");
    settings.page_numbers = letter->flag("page-numbers", true);
  }
  if (const auto signer = root.optional_child("signer")) {
    signer->allow({"name"}, {"position"});
    settings.signer = signer->attribute("name", "");
    settings.position = read_position(*signer);
  }
  if (const auto contact = root.optional_child("contact")) settings.contact = read_lines(*contact);
  if (const auto reporting = root.optional_child("reporting")) {
    reporting->allow({"url"}, {});
    settings.reporting_url = reporting->attribute("url", "");
  }
  if (const auto coordinator = root.optional_child("coordinator")) {
    coordinator->allow({}, {});
    settings.coordinator = coordinator->text();
  }
}

void read_memo(const Element& root, MemoSettings& settings) {
  const auto memo = root.optional_child("memo");
  if (!memo) return;
  memo->allow({"number", "date", "signer"}, {"position"});
  settings.number = memo->attribute("number", "");
  settings.date = read_date(*memo);
  settings.signer = memo->attribute("signer", "");
  settings.position = read_position(*memo);
}

void read_choices(const Element& root, Job& job) {
  if (root.has("round")) {
    const long round = root.integer("round");
    if (round < 1 || round > 99) root.fail({"round ต้องเป็น 1 ถึง 99", "round must be 1 to 99"});
    job.round = static_cast<int>(round);
  }
  for (const Element& reading : root.children("reading")) {
    reading.allow({"id", "choice"}, {});
    const std::string id = identifier_of(reading, "id");
    if (!job.readings.emplace(id, identifier_of(reading, "choice")).second) {
      reading.fail({"<reading id=\"" + id + "\"> มีได้เพียงครั้งเดียว", "there can be only one <reading id=\"" + id + "\">"});
    }
  }
}

void refuse_repeats(const Element& root) {
  for (const char* name : {"letter", "signer", "contact", "reporting", "coordinator", "memo", "signing"}) {
    const std::vector<Element> found = root.children(name);
    if (found.size() > 1) {
      found[1].fail(
          {"มี <" + std::string(name) + "> ได้เพียงครั้งเดียว", "there can be only one <" + std::string(name) + ">"});
    }
  }
}

std::string lines_of(const std::vector<std::string>& lines, const std::string& indent) {
  std::string out;
  for (const std::string& line : lines) out += indent + "<line>" + xml_escaped(line) + "</line>\n";
  return out;
}

std::string date_text(const thai::Date& date) {
  if (date.year == 0) return {};
  const std::string month = std::to_string(date.year) + "-" + two_digits(date.month);
  return date.day == 0 ? month : month + "-" + two_digits(date.day);
}

std::string round_of(const Job& job) {
  return job.round == 0 ? std::string() : " round=\"" + std::to_string(job.round) + "\"";
}

std::string readings_of(const Job& job) {
  if (job.readings.empty()) return {};
  std::string out = "  <!-- เกณฑ์ข้อที่ต้นฉบับเขียนไว้ไม่ชัด สำนักงานนี้ใช้ตามที่เลือกไว้นี้ ข้อที่ไม่ได้เลือกใช้ตามภารกิจ -->\n";
  for (const auto& [id, choice] : job.readings) {
    out += "  <reading id=\"" + xml_escaped(id) + "\" choice=\"" + xml_escaped(choice) + "\"/>\n";
  }
  return out;
}

std::string memo_of(const MemoSettings& memo) {
  std::string out = "  <!-- บันทึกเสนอหนังสือให้ลงนาม: เลขที่ วันที่ ผู้เสนอ ส่วนที่เว้นว่างเติมด้วยมือได้ -->\n";
  out += "  <memo number=\"" + xml_escaped(memo.number) + "\" date=\"" + date_text(memo.date) + "\" signer=\"" +
         xml_escaped(memo.signer) + "\">\n    <position>\n" + lines_of(memo.position, "      ");
  return out + "    </position>\n  </memo>\n";
}

}  // namespace

Job read_job(const definition::Document& file) {
  const Element root = file.root();
  root.allow({"area", "mission", "language", "round"},
             {"reading", "letter", "signer", "contact", "reporting", "coordinator", "memo", "signing"});
  refuse_repeats(root);
  Job job;
  job.area = identifier_of(root, "area");
  job.mission = identifier_of(root, "mission");
  job.language = root.choice("language", {"th", "en"}, 0) == 1 ? Language::english : Language::thai;
  read_choices(root, job);
  read_letter(root, job.letter);
  read_memo(root, job.memo);
  if (const auto signing = root.optional_child("signing")) {
    signing->allow({"key"}, {});
    job.signing_key = signing->attribute("key", "");
  }
  return job;
}

std::string write_job(const Job& job) {
  const LetterSettings& letter = job.letter;
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  out += "<!-- งานหนึ่งงาน: ภารกิจหนึ่งรอบของจังหวัดหนึ่ง แก้ไขข้อความระหว่างเครื่องหมายคำพูดและระหว่างป้ายได้ -->\n";
  out += "<job area=\"" + xml_escaped(job.area) + "\" mission=\"" + xml_escaped(job.mission) + "\" language=\"" +
         (job.language == Language::english ? "en" : "th") + "\"" + round_of(job) + ">\n" + readings_of(job);
  out += "  <!-- เลขที่หนังสือ วันที่ (ปี พ.ศ.-เดือน-วัน เช่น 2567-02-09) และหนังสือที่อ้างถึง เว้นว่างไว้เติมด้วยมือได้\n";
  out += "       urgency ชั้นความเร็ว secrecy ชั้นความลับ ใช้คำใน templates/wording/official.xml ถ้าไม่มีเว้นว่าง\n";
  out += "       urgency-date วันที่หนังสือต้องไปถึงผู้รับ ใช้กับ urgency ด่วนภายใน เท่านั้น -->\n";
  out += "  <letter number=\"" + xml_escaped(letter.number) + "\" date=\"" + date_text(letter.date) +
         "\" reference=\"" + xml_escaped(letter.reference) + "\"\n          urgency=\"" + xml_escaped(letter.urgency) +
         "\" urgency-date=\"" + date_text(letter.urgency_date) + "\" secrecy=\"" + xml_escaped(letter.secrecy) +
         "\" page-numbers=\"" + (letter.page_numbers ? "yes" : "no") + "\"/>\n";
  out += "  <!-- ผู้ลงนามและตำแหน่ง ตำแหน่งหนึ่งบรรทัดต่อหนึ่ง <line> -->\n";
  out += "  <signer name=\"" + xml_escaped(letter.signer) + "\">\n    <position>\n" +
         lines_of(letter.position, "      ") + "    </position>\n  </signer>\n";
  out += "  <!-- ส่วนราชการเจ้าของเรื่องท้ายหนังสือ ถ้าไม่ใส่ใช้ของจังหวัด -->\n";
  out += "  <contact>\n" + lines_of(letter.contact, "    ") + "  </contact>\n";
  out += "  <!-- ที่อยู่เว็บสำหรับรายงาน พิมพ์เป็นคิวอาร์โค้ดในหนังสือ ถ้าว่างไม่พิมพ์ -->\n";
  out += "  <reporting url=\"" + xml_escaped(letter.reporting_url) + "\"/>\n";
  out += "  <!-- ผู้ประสานงาน ถ้าว่างไม่กล่าวถึงในหนังสือ -->\n";
  out += "  <coordinator>" + xml_escaped(letter.coordinator) + "</coordinator>\n";
  out += memo_of(job.memo);
  if (!job.signing_key.empty()) {
    out += "  <!-- แฟ้มกุญแจของผู้ลงลายมือชื่ออิเล็กทรอนิกส์ รหัสผ่านไม่เก็บไว้ที่นี่ -->\n";
    out += "  <signing key=\"" + xml_escaped(job.signing_key) + "\"/>\n";
  }
  out += "</job>\n";
  return out;
}

}  // namespace raingan
