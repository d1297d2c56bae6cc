#include <ft2build.h>
#include <hb.h>
#include <hpdf_version.h>
#include <libdeflate.h>
#include <openssl/opensslv.h>
#include <xlsxwriter.h>
#include FT_FREETYPE_H

#include <array>

#include "app/library.hpp"
#include "app/terminal.hpp"
#include "app/verbs.hpp"
#include "disk/paths.hpp"

namespace raingan::app {
namespace {

class Report {
 public:
  explicit Report(const Terminal& terminal) : terminal_(terminal) {}

  void found(const Message& what, const std::string& where) { line("✓", what, where); }
  void missing(const Message& what, const Message& remedy) {
    line("✗", what, terminal_.say(remedy));
    complete_ = false;
  }
  void warn(const Message& what) { terminal_.out("  ! " + terminal_.say(what)); }
  bool complete() const { return complete_; }

 private:
  void line(const char* mark, const Message& what, const std::string& rest) {
    terminal_.out(std::string(mark) + " " + terminal_.say(what) + ": " + rest);
  }
  const Terminal& terminal_;
  bool complete_ = true;
};

void libraries(Report& report) {
  report.found({"HarfBuzz", "HarfBuzz"}, hb_version_string());
  report.found({"FreeType", "FreeType"}, std::to_string(FREETYPE_MAJOR) + "." + std::to_string(FREETYPE_MINOR) + "." +
                                             std::to_string(FREETYPE_PATCH));
  report.found({"libharu", "libharu"}, HPDF_VERSION_TEXT);
  report.found({"libxlsxwriter", "libxlsxwriter"}, LXW_VERSION);
  report.found({"libdeflate", "libdeflate"}, LIBDEFLATE_VERSION_STRING);
  report.found({"OpenSSL", "OpenSSL"}, OPENSSL_VERSION_TEXT);
}

// The faces that letters are set in, read to the last outline, and where missing characters come from.
void fonts(Report& report, const Library& library) {
  FontChoice choice;
  try {
    choice = library.fonts();
  } catch (const Error& error) {
    return report.missing({"ฟอนต์", "fonts"}, error.hint());
  }
  constexpr std::array<const char*, layout::kStyles> kStyleNames = {"Regular", "Bold", "Italic", "BoldItalic"};
  const layout::FontFamily loaded = load_fonts(choice);
  for (std::size_t style = 0; style < layout::kStyles; ++style) {
    report.found({std::string("ฟอนต์ ") + kStyleNames[style], std::string("font ") + kStyleNames[style]},
                 loaded.styles[style]->postscript_name() + "  " + choice.files[style]);
    if (loaded.styles[style]->disguises_digits()) {
      report.warn({"ตัวเลข 0-9 ของฟอนต์นี้เป็นรูปเลขไทย จึงใช้ตัวเลขของฟอนต์ถัดไปแทน อีเมลและรหัสจะได้อ่านออก",
                   "this font draws 0-9 as Thai digits; those of the next font are used, so that e-mail addresses "
                   "and codes can be read"});
    }
  }
  std::string names;
  for (const FontChoice::Family& family : choice.fallbacks) names += (names.empty() ? "" : ", ") + family.name;
  report.found({"อักขระที่ฟอนต์ไม่มี ใช้ของ", "characters that it lacks come from"}, names.empty() ? "-" : names);
}

void data(Report& report, const Library& library) {
  const Message remedy{"ไม่พบ — สั่ง scripts/setup", "not found — run scripts/setup"};
  report.found({"ข้อมูลของโปรแกรม", "program data"}, library.root());
  fonts(report, library);
  const Message emblem{"ตราครุฑ", "emblem"};
  library.emblem_file().empty() ? report.missing(emblem, remedy) : report.found(emblem, library.emblem_file());
  const Message words{"พจนานุกรมตัดคำ", "word dictionary"};
  library.dictionary_file().empty() ? report.missing(words, remedy) : report.found(words, library.dictionary_file());
}

// Reads every definition once, so that a typing error in one shows here and not on the day of the letter.
void definitions(Report& report, const Library& library) {
  report.found({"แบบ", "forms"}, std::to_string(library.forms().ids().size()));
  for (const std::string& id : library.area_ids()) {
    const Area area = library.area(id);
    report.found({"จังหวัด" + area.name, id}, std::to_string(area.districts.size()));
  }
}

}  // namespace

int verb_doctor(const Options& options) {
  const Terminal terminal(options, options.language.value_or(Language::thai));
  Report report(terminal);
  libraries(report);
  const Library library(disk::find_data_root());
  data(report, library);
  definitions(report, library);
  return report.complete() ? 0 : static_cast<int>(ErrorCode::faulty_template);
}

}  // namespace raingan::app
