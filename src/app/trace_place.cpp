#include "app/trace_place.hpp"

#include <charconv>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "outputs/printed_numbers.hpp"
#include "thai/digits.hpp"

namespace raingan::app {
namespace {

[[noreturn]] void refuse(std::string_view text) {
  const std::string place(text);
  throw Error(ErrorCode::usage, {"ไม่เข้าใจตำแหน่ง \"" + place + "\"", "\"" + place + "\" is no place"}, {}, {},
              {"เขียนเป็น letter.pdf:2:ท่าบ่อ:sales หรือ summary.xlsx!ชื่อแผ่นงาน!C7 หรือตัวเลข เช่น 804,615,083",
               "write letter.pdf:2:DISTRICT:sales, summary.xlsx!Sheet!C7, or an amount such as 804,615,083"});
}

// Takes the part before `separator` off the front of `rest`; all of it where there is none.
std::string_view taken(std::string_view& rest, char separator) {
  const std::size_t at = std::min(rest.find(separator), rest.size());
  const std::string_view part = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return part;
}

// Everything up to and with `ending`; empty when it is not there.
std::string_view file_part(std::string_view text, std::string_view ending) {
  const std::size_t at = text.find(ending);
  return at == std::string_view::npos ? std::string_view() : text.substr(0, at + ending.size());
}

// What follows the file; empty where nothing does.
std::string_view after_file(std::string_view text, std::string_view file, char separator) {
  std::string_view rest = text.substr(file.size());
  if (rest.empty()) return rest;
  if (rest[0] != separator || rest.size() == 1) refuse(text);
  return rest.substr(1);
}

TracePlace on_page(std::string_view text, std::string_view file) {
  TracePlace place;
  place.file = file;
  std::string_view rest = after_file(text, file, ':');
  if (rest.empty()) return place;
  const std::string page = thai::to_ascii_digits(taken(rest, ':'));
  const auto [end, status] = std::from_chars(page.data(), page.data() + page.size(), place.page);
  if (status != std::errc() || end != page.data() + page.size() || place.page < 1) refuse(text);
  place.trace = rest;
  return place;
}

TracePlace in_sheet(std::string_view text, std::string_view file) {
  TracePlace place;
  place.file = file;
  const std::string_view rest = after_file(text, file, '!');
  // A sheet's name may hold an exclamation mark, a reference none.
  const std::size_t last = rest.rfind('!');
  place.sheet = rest.substr(0, last);
  if (last == std::string_view::npos) return place;
  place.cell = workbook::parse_reference(rest.substr(last + 1));
  if (!place.cell) refuse(text);
  return place;
}

}  // namespace

TracePlace parse_trace_place(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return {};
  if (const std::string_view file = file_part(text, ".pdf"); !file.empty()) return on_page(text, file);
  if (const std::string_view file = file_part(text, ".xlsx"); !file.empty()) return in_sheet(text, file);
  TracePlace place;
  place.amount = outputs::amount_in(std::string(text));
  if (!place.amount) refuse(text);
  return place;
}

}  // namespace raingan::app
