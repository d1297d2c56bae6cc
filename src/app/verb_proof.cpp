#include <algorithm>
#include <iostream>
#include <map>

#include <nlohmann/json.hpp>

#include "app/render.hpp"
#include "app/terminal.hpp"
#include "app/verbs.hpp"
#include "base/limits.hpp"
#include "base/utf8.hpp"
#include "disk/paths.hpp"
#include "disk/read_file.hpp"
#include "disk/write_file.hpp"

namespace raingan::app {
namespace {

constexpr const char* kStyle = "proof";

// Blanks once: columns made of tabs and spaces would be read as columns of a table.
std::string with_single_blanks(std::string_view line) {
  std::string text;
  for (const char c : line) {
    const bool blank = c == ' ' || c == '\t';
    if (blank && (text.empty() || text.back() == ' ')) continue;
    text += blank ? ' ' : c;
  }
  if (text.ends_with(' ')) text.pop_back();
  return text;
}

// The paragraphs of the file: its lines. A byte order mark and the CR of line ends are no part of them.
std::vector<std::string> read_paragraphs(const std::string& path) {
  const std::string text = disk::read_file(path, limits::kMaxProofBytes);
  std::string_view rest = text;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  std::vector<std::string> paragraphs;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!is_valid_utf8(line)) {
      throw Error(ErrorCode::unreadable, {"ไม่ใช่ข้อความ UTF-8", "not UTF-8 text"}, path,
                  "line " + std::to_string(paragraphs.size() + 1),
                  {"บันทึกแฟ้มเป็น UTF-8 แล้วสั่งใหม่", "save the file as UTF-8 and run again"});
    }
    if (paragraphs.size() == limits::kMaxProofParagraphs) {
      const std::string most = std::to_string(limits::kMaxProofParagraphs);
      throw Error(ErrorCode::unreadable, {"ยาวเกิน " + most + " บรรทัด", "longer than " + most + " lines"}, path);
    }
    paragraphs.push_back(with_single_blanks(line));
  }
  return paragraphs;
}

template <typename Style>
Style style_of_letter(const std::map<std::string, Style>& styles, const std::string& name) {
  const auto found = styles.find(name);
  if (found != styles.end()) return found->second;
  throw Error(ErrorCode::faulty_template,
              {"templates/layout ไม่มีรูปแบบชื่อ \"" + name + "\"", "templates/layout has no style \"" + name + "\""});
}

// The letter's page without number and catchword, and its style of text, aligned as asked.
void add_proof_styles(const Options& options, layout::Stylesheet& styles) {
  layout::PageStyle page = style_of_letter(styles.pages, "letter");
  page.number_baseline = 0;
  page.catchword = false;
  styles.pages[kStyle] = page;
  layout::TextStyle text = style_of_letter(styles.texts, options.style == "table" ? "table-cell" : "body");
  if (options.align == "left") text.align = layout::Align::left;
  if (options.align == "justify") text.align = layout::Align::justify;
  if (options.align == "thai") text.align = layout::Align::thai;
  styles.texts[kStyle] = text;
}

layout::Document document_of(const std::vector<std::string>& paragraphs, const Options& options,
                             const std::string& title) {
  layout::Section section;
  section.page = kStyle;
  for (const std::string& paragraph : paragraphs)
    section.blocks.push_back(layout::Paragraph{kStyle, {{paragraph, options.bold, options.italic, false, {}}}});
  layout::Document document;
  document.title = title;
  document.sections.push_back(std::move(section));
  return document;
}

}  // namespace

int verb_proof(const Options& options) {
  const Terminal terminal(options, options.language.value_or(Language::thai));
  const std::string& path = options.paths.at(0);
  const std::vector<std::string> paragraphs = read_paragraphs(path);
  const Library library(disk::find_data_root());
  layout::Resources resources = library.resources(options.font);
  add_proof_styles(options, resources.styles);
  const std::string name = path.substr(path.rfind('/') + 1);
  const disk::Overwrite overwrite = options.force ? disk::Overwrite::yes : disk::Overwrite::no;
  render({[&] {
           return NamedDocument{options.out, document_of(paragraphs, options, name), {}};
         }},
         resources, library, options.jobs, nullptr,
         [&](const NamedBytes& made) { disk::write_file(made.path, made.bytes, overwrite, {path}); });
  const std::string& face = resources.fonts.face(options.bold, options.italic).postscript_name();
  if (options.json) {
    std::cout << nlohmann::ordered_json{{"schema", 1},
                                        {"file", options.out},
                                        {"font", face},
                                        {"paragraphs", paragraphs.size()}}
                     .dump()
              << '\n';
  }
  terminal.note(
      terminal.say({"จัดพิมพ์ " + std::to_string(paragraphs.size()) + " ย่อหน้าด้วย " + face + " ไว้ที่ " + options.out,
                    std::to_string(paragraphs.size()) + " paragraphs set in " + face + ": " + options.out}));
  return 0;
}

}  // namespace raingan::app
