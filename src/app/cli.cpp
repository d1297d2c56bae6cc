#include "app/cli.hpp"

#include <CLI/CLI.hpp>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include "app/options.hpp"
#include "app/verbs.hpp"
#include "base/error.hpp"
#include "disk/interrupt.hpp"

namespace raingan::app {
namespace {

// What a verb takes besides the common flags.
enum Takes : unsigned {
  kPath = 1,
  kPaths = 2,
  kOut = 4,
  kArea = 8,
  kMission = 16,
  kForm = 32,
  kPeriod = 64,
  kDecision = 128,
  kDistrict = 256,
  kCsv = 512,
  kSync = 1024,
  kTemplates = 2048,
  kAccept = 4096,
  kHtml = 8192,
  kSign = 16384,
  kSources = 32768,
  kProof = 65536,
  kFigure = 262144,
  kNothing = 0,
};

struct Verb {
  const char* name;
  const char* does;
  const char* example;
  unsigned takes;
  int (*run)(const Options&);
};

const std::vector<Verb>& verbs() {
  static const std::vector<Verb> all = {
      {"new", "สร้างโฟลเดอร์งานพร้อมแบบเปล่าของทุกอำเภอ", "raingan new งานไตรมาส2 --area nong-khai --mission otop-2567-q2",
       kPath | kArea | kMission | kSync, verb_new},
      {"forms", "สร้างแบบเปล่าของทางราชการเป็น Excel",
       "raingan forms --form sales-estimate --area nong-khai --period 2567-q2 --out แบบเปล่า",
       kPath | kOut | kArea | kForm | kPeriod | kSync, verb_forms},
      {"read", "แสดงสิ่งที่อยู่ในแฟ้ม Excel ทีละช่อง โดยไม่ตีความ", "raingan read อำเภอท่าบ่อ.xlsx --csv", kPath | kCsv, verb_read},
      {"check", "ตรวจยอดรวม ชื่ออำเภอ และความสอดคล้องของตัวเลข", "raingan check งานไตรมาส2 --html ผลการตรวจ.html",
       kPaths | kArea | kAccept | kHtml, verb_check},
      {"return", "ทำสำเนาแฟ้มที่อำเภอส่งมา พร้อมทำเครื่องหมายในช่องที่พบ", "raingan return งานไตรมาส2 --out ส่งคืน", kPath | kOut,
       verb_return},
      {"targets", "คำนวณเป้าหมายของแต่ละอำเภอ", "raingan targets งานไตรมาส2", kPath, verb_targets},
      {"grade", "จัดระดับแต่ละอำเภอตามเกณฑ์ พร้อมเหตุผล", "raingan grade งานไตรมาส2", kPath, verb_grade},
      {"letter", "ทำหนังสือราชการพร้อมสิ่งที่ส่งมาด้วยเป็น PDF",
       "raingan letter งานไตรมาส2 --out หนังสือ --with-sources --sign กุญแจ.p12 --password-file รหัสผ่าน.txt",
       kPath | kOut | kDistrict | kSign | kSources, verb_letter},
      {"memo", "ทำบันทึกข้อความเสนอหนังสือให้ผู้ว่าราชการจังหวัดลงนาม", "raingan memo งานไตรมาส2 --out บันทึก", kPath | kOut | kSign,
       verb_memo},
      {"annex", "ทำเฉพาะสิ่งที่ส่งมาด้วย เป็น PDF และ Excel", "raingan annex งานไตรมาส2 --out สิ่งที่ส่งมาด้วย",
       kPath | kOut | kDistrict | kSign, verb_annex},
      {"summary", "ทำสมุดสรุปของจังหวัดเป็น Excel", "raingan summary งานไตรมาส2 --out สรุป", kPath | kOut, verb_summary},
      {"run", "ทำทุกอย่างข้างต้นลงในโฟลเดอร์ out", "raingan run งานไตรมาส2", kPath | kOut | kSign, verb_run},
      {"lint", "หาข้อบกพร่องของเกณฑ์ หนังสือ แบบ และงาน ก่อนมีตัวเลข",
       "raingan lint งานไตรมาส2 templates/missions/otop-2567-q2.xml", kTemplates, verb_lint},
      {"decide", "ประเมินตารางตัดสินใจ DMN หนึ่งตาราง",
       "raingan decide เกณฑ์.dmn --input products=1 --input sales=6.5 --input joined=10", kPath | kDecision,
       verb_decide},
      {"proof", "จัดพิมพ์ข้อความ UTF-8 ด้วยรูปแบบของหนังสือเป็น PDF บรรทัดละย่อหน้า",
       "raingan proof ข้อความ.txt -o ข้อความ.pdf --align thai", kPath | kProof, verb_proof},
      {"trace", "บอกที่มาของตัวเลขในหนังสือและสมุดสรุป: แฟ้ม แผ่นงาน ช่อง เกณฑ์ และการตัดสิน",
       "raingan trace งานไตรมาส2 letter.pdf:2:ท่าบ่อ:sales   หรือ   raingan trace งานไตรมาส2 \"804,615,083\"",
       kFigure | kDistrict | kOut, verb_trace},
      {"doctor", "บอกว่าไลบรารี ฟอนต์ ตราครุฑ และพจนานุกรมครบหรือไม่", "raingan doctor", kNothing, verb_doctor},
  };
  return all;
}

void add_common(CLI::App& verb, Options& options, std::string& language, std::string& colour) {
  verb.add_flag("--json", options.json, "พิมพ์ผลเป็น JSON");
  verb.add_flag("--quiet", options.quiet, "ไม่พิมพ์ข้อความระหว่างทำงาน");
  verb.add_flag("--force", options.force, "เขียนทับผลเดิม (ไม่เขียนทับแฟ้มที่ส่งมา)");
  verb.add_option("--lang", language, "ภาษาของข้อความ")->check(CLI::IsMember({"th", "en"}));
  verb.add_option("--jobs", options.jobs, "จำนวนงานที่ทำพร้อมกัน")->check(CLI::Range(1, 256));
  verb.add_option("--color", colour, "สีบนจอ")->check(CLI::IsMember({"auto", "always", "never"}));
}

void add_specific(CLI::App& verb, const Verb& what, Options& options) {
  if (what.takes & kPath) {
    const char* shown = (what.takes & kProof) ? "แฟ้มข้อความ UTF-8" : "โฟลเดอร์งานหรือแฟ้ม";
    CLI::Option* path = verb.add_option("path", options.paths, shown)->expected(1);
    if (std::string(what.name) != "forms") path->required();
  }
  if (what.takes & kFigure) {
    verb.add_option("path", options.paths,
                    "โฟลเดอร์งาน ตามด้วยที่ของตัวเลข: letter.pdf:2:ท่าบ่อ:sales, letter.pdf:2, summary.xlsx!แผ่นงาน!C7 "
                    "หรือตัวเลขตามที่พิมพ์; เว้นที่ไว้คือทุกตัวเลข")
        ->expected(1, 2)
        ->required();
  }
  if (what.takes & kPaths) verb.add_option("path", options.paths, "โฟลเดอร์งาน หรือแฟ้ม Excel")->required();
  if (what.takes & kTemplates) {
    verb.add_option("path", options.paths, "โฟลเดอร์งาน แฟ้มแม่แบบ (.xml .dmn) หรือโฟลเดอร์ของแฟ้มเหล่านั้น")->required();
  }
  if (what.takes & kOut) verb.add_option("--out", options.out, "โฟลเดอร์ของผล");
  if (what.takes & kArea) verb.add_option("--area", options.area, "รหัสจังหวัด เช่น nong-khai");
  if (what.takes & kMission) verb.add_option("--mission", options.mission, "รหัสภารกิจ เช่น otop-2567-q2");
  if (what.takes & kForm) verb.add_option("--form", options.form, "รหัสแบบ เช่น sales-estimate");
  if (what.takes & kPeriod) verb.add_option("--period", options.period, "งวด เช่น 2567-q2 หรือ 2567-02");
  if (what.takes & kSync) {
    verb.add_option("--sync", options.sync, "โฟลเดอร์ของแบบ รต.1 เดือนก่อน เพื่อยกรายชื่อผู้ผลิตมาให้ (ไม่ยกตัวเลข)");
  }
  if (what.takes & kAccept) {
    verb.add_option("--accept", options.accept, "แฟ้มการตัดสินใจของเจ้าหน้าที่ บันทึกไว้ในโฟลเดอร์งานแล้วตรวจตามนั้น");
    verb.add_option("--questions", options.questions, "เขียนข้อที่รอการตัดสินลงแฟ้มนี้ แก้แล้วส่งให้ --accept ได้");
  }
  if (what.takes & kDistrict) verb.add_option("--district", options.district, "เฉพาะอำเภอนี้");
  if (what.takes & kSign) {
    verb.add_option("--sign", options.sign, "แฟ้มกุญแจ (.p12 .pfx) ของผู้ลงลายมือชื่ออิเล็กทรอนิกส์ในทุกแฟ้ม PDF");
    verb.add_option("--password-file", options.password_file,
                    "แฟ้มที่บรรทัดแรกเป็นรหัสผ่านของแฟ้มกุญแจ (หรือใช้ตัวแปร RAINGAN_SIGN_PASSWORD)");
  }
  if (what.takes & kSources) {
    verb.add_flag("--with-sources", options.with_sources,
                  "ทำสำเนาคู่ฉบับ file-copy.pdf (PDF/A-3) ที่แนบแฟ้มของอำเภอไว้ภายในด้วย");
  }
  if (what.takes & kHtml) verb.add_option("--html", options.html, "แฟ้มรายงานผลการตรวจ (HTML แฟ้มเดียว พิมพ์ได้)");
  if (what.takes & kProof) {
    verb.add_option("-o,--out", options.out, "แฟ้ม PDF ของผล")->required();
    verb.add_option("--style", options.style, "ข้อความหนังสือ (body) หรือช่องตาราง (table)")
        ->check(CLI::IsMember({"body", "table"}));
    verb.add_option("--align", options.align, "ชิดซ้าย เต็มแนวด้วยวรรค หรือกระจายแบบไทย")
        ->check(CLI::IsMember({"left", "justify", "thai"}));
    verb.add_option("--font", options.font, "ชื่อฟอนต์ เช่น \"TH Sarabun New\" หรือ Sarabun");
    verb.add_flag("--bold", options.bold, "ตัวหนา");
    verb.add_flag("--italic", options.italic, "ตัวเอน");
  }
  if (what.takes & kCsv) verb.add_flag("--csv", options.csv, "พิมพ์ผลเป็น CSV");
  if (what.takes & kDecision) {
    verb.add_option("--decision", options.decision, "ชื่อตาราง เมื่อแฟ้มมีหลายตาราง");
    verb.add_option("--input", options.inputs, "ชื่อ=ค่า")->take_all();
  }
}

int report(const Error& error, Language language) {
  std::cerr << "raingan: " << error.text(language) << '\n';
  return static_cast<int>(error.code());
}

int guarded(const Verb& verb, const Options& options) {
  const Language language = options.language.value_or(Language::thai);
  // The first Ctrl-C is noted and ends the run at the next file, with nothing half done.
  const disk::InterruptWatch watch;
  try {
    const int code = verb.run(options);
    std::cout.flush();
    if (!std::cout) {
      return report(Error(ErrorCode::refused, {"เขียนผลออกไม่สำเร็จ", "the output could not be written"}), language);
    }
    return code;
  } catch (const Error& error) {
    const int code = report(error, language);
    return disk::InterruptWatch::noted() != 0 ? 128 + disk::InterruptWatch::noted() : code;
  } catch (const std::bad_alloc&) {
    return report(Error(ErrorCode::internal, {"หน่วยความจำไม่พอ", "out of memory"}), language);
  } catch (const std::exception& error) {
    return report(Error(ErrorCode::internal, {std::string("ข้อผิดพลาดภายใน: ") + error.what(),
                                              std::string("internal error: ") + error.what()}),
                  language);
  }
}

}  // namespace

int run_command_line(int argc, char** argv) {
  CLI::App program{"raingan — จากแฟ้ม Excel ของอำเภอ สู่ตัวเลขที่ตรวจแล้วและหนังสือราชการ"};
  program.require_subcommand(1);
  program.set_version_flag("--version", "raingan " RAINGAN_VERSION);
  program.footer("ตัวอย่าง: raingan run examples/nong-khai-2567-q2\nดูวิธีใช้ของแต่ละคำสั่ง: raingan check --help");
  Options options;
  std::string language;
  std::string colour = "auto";
  std::vector<std::pair<CLI::App*, const Verb*>> commands;
  for (const Verb& verb : verbs()) {
    CLI::App* command = program.add_subcommand(verb.name, verb.does);
    command->footer(std::string("ตัวอย่าง: ") + verb.example);
    add_specific(*command, verb, options);
    add_common(*command, options, language, colour);
    commands.emplace_back(command, &verb);
  }
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return program.exit(error);
    std::cerr << "raingan: ใช้คำสั่งไม่ถูกต้อง: " << error.what() << "\n  ดูวิธีใช้: raingan --help\n";
    return static_cast<int>(ErrorCode::usage);
  }
  if (!language.empty()) options.language = language == "en" ? Language::english : Language::thai;
  options.colour = colour == "always" ? Colour::always : colour == "never" ? Colour::never : Colour::automatic;
  for (const auto& [command, verb] : commands) {
    if (command->parsed()) return guarded(*verb, options);
  }
  return static_cast<int>(ErrorCode::usage);
}

}  // namespace raingan::app
