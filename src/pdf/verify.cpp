#include "pdf/verify.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "base/error.hpp"

namespace raingan::pdf {
namespace {

constexpr std::string_view kStreamBegins = "\nstream\r\n", kStreamEnds = "\nendstream\n", kObjectEnds = "endobj\n";
constexpr std::size_t kEntry = 20;  // bytes of a line of the cross-reference table

void require(bool holds, const std::string& what) {
  if (holds) return;
  throw Error(ErrorCode::internal, {"แฟ้ม PDF ที่สร้างเสียหาย จึงไม่นำออกใช้: " + what,
                                    "the PDF that was made is broken and is not published: " + what});
}

std::size_t number_at(std::string_view text) {
  std::size_t number = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  require(parsed.ec == std::errc(), "a number is missing");
  return number;
}

std::string_view after(std::string_view text, std::string_view key) {
  const std::size_t at = text.find(key);
  require(at != std::string_view::npos, "no " + std::string(key));
  return text.substr(at + key.size());
}

// The program's own files: strings are hexadecimal, so that words in a dictionary are what they seem.
class File {
 public:
  explicit File(std::string_view bytes) : bytes_(bytes) {
    require(bytes.starts_with("%PDF-1.7\n"), "the first line");
    const std::size_t end = bytes.rfind("startxref\n");
    require(end != std::string_view::npos && bytes.ends_with("\n%%EOF\n"), "the end");
    table_ = number_at(after(bytes.substr(end), "\n"));
    require(table_ < end && bytes.substr(table_).starts_with("xref\n0 "), "the cross-reference table");
    const std::string_view table = after(bytes.substr(table_, end - table_), "xref\n0 ");
    objects_ = number_at(table);
    const std::string_view entries = after(table, "\n");
    require(objects_ > 1 && entries.size() > objects_ * kEntry, "the cross-reference table is short");
    for (std::size_t i = 1; i < objects_; ++i) {
      std::string_view entry = entries.substr(i * kEntry, kEntry);
      require(entry[17] == 'n', "object " + std::to_string(i) + " is free");
      entry.remove_prefix(std::min(entry.find_first_not_of('0'), std::size_t{9}));
      offsets_.push_back(number_at(entry));
    }
    offsets_.push_back(table_);
    trailer_ = entries.substr(objects_ * kEntry);
  }

  std::size_t objects() const { return objects_; }
  std::string_view trailer() const { return trailer_; }

  // What stands between "1 0 obj" and "endobj".
  std::string_view object(std::size_t number) const {
    const std::string name = "object " + std::to_string(number);
    require(number > 0 && number < objects_, name + " is not there");
    const std::size_t begin = offsets_[number - 1], end = offsets_[number];
    require(begin < end && end <= table_, name + " is out of place");
    std::string_view text = bytes_.substr(begin, end - begin);
    const std::string head = std::to_string(number) + " 0 obj\n";
    require(text.starts_with(head) && text.ends_with(kObjectEnds), name + " is not whole");
    text.remove_prefix(head.size());
    text.remove_suffix(kObjectEnds.size());
    return text;
  }

 private:
  std::string_view bytes_, trailer_;
  std::size_t table_ = 0, objects_ = 0;
  std::vector<std::size_t> offsets_;  // of objects 1, 2, …; then of the table
};

void check_references(const File& file, std::string_view dictionary) {
  constexpr std::string_view kReference = " 0 R";
  for (std::size_t at = 0; (at = dictionary.find(kReference, at)) != std::string_view::npos; at += kReference.size()) {
    const std::size_t begin = dictionary.find_last_not_of("0123456789", at - 1) + 1;
    file.object(number_at(dictionary.substr(begin, at - begin)));
  }
}

void check_stream(const File& file, std::string_view dictionary, std::string_view rest, std::size_t number) {
  const std::size_t length = number_at(file.object(number_at(after(dictionary, "/Length "))));
  require(rest.size() == length + kStreamEnds.size() && rest.ends_with(kStreamEnds),
          "the stream of object " + std::to_string(number) + " is not as long as it says");
}

}  // namespace

void verify(std::string_view bytes, std::size_t pages) {
  const File file(bytes);
  for (const char* key : {"/ID ", "/Root ", "/Info "}) after(file.trailer(), key);
  require(number_at(after(file.trailer(), "/Size ")) == file.objects(), "the number of objects");
  check_references(file, file.trailer().substr(0, file.trailer().find("startxref")));
  std::size_t found = 0;
  for (std::size_t i = 1; i < file.objects(); ++i) {
    const std::string_view object = file.object(i);
    const std::size_t stream = object.find(kStreamBegins);
    const std::string_view dictionary = object.substr(0, stream);
    check_references(file, dictionary);
    if (dictionary.find("/Type /Page\n") != std::string_view::npos) ++found;
    if (stream == std::string_view::npos) continue;
    check_stream(file, dictionary, object.substr(stream + kStreamBegins.size()), i);
  }
  require(found == pages, std::to_string(found) + " pages instead of " + std::to_string(pages));
}

}  // namespace raingan::pdf
