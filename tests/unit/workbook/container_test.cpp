#include <catch2/catch.hpp>
#include <optional>
#include <random>

#include "base/error.hpp"
#include "base/limits.hpp"
#include "workbook/read.hpp"
#include "workbook/tiny_workbook.hpp"
#include "workbook/zip_format.hpp"
#include "workbook/zip_reader.hpp"
#include "workbook/zip_writer.hpp"

namespace raingan::workbook {
namespace {

using namespace testing;
using namespace std::string_view_literals;

constexpr const char* kBody =
    "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'><f>A1</f><v>2</v></c></row></sheetData>"
    "<mergeCells><mergeCell ref='A2:B3'/></mergeCells>";

Parts small_parts() {
  return one_sheet(kBody, "<si><t>อำเภอ</t></si>", "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>");
}

// One entry as it would be written by hand, so that every field can lie.
struct RawEntry {
  std::string name;
  std::string data;
  std::uint16_t method = 0;
  std::uint16_t flags = 0;
  std::uint32_t crc = 0;
  std::uint64_t size = 0;
  std::uint64_t compressed = 0;
  bool descriptor = false;
  bool wide = false;
  std::string local_name;
  std::optional<std::uint32_t> offset;
};

std::uint32_t crc_of(const std::string& content) {
  ZipWriter writer;
  writer.add("x", content);
  const std::string bytes = writer.finish();
  return zip::read_number<std::uint32_t>(bytes, 14);
}

RawEntry stored(const std::string& name, const std::string& content) {
  RawEntry entry;
  entry.name = entry.local_name = name;
  entry.data = content;
  entry.crc = crc_of(content);
  entry.size = entry.compressed = content.size();
  return entry;
}

std::string raw_zip(const std::vector<RawEntry>& entries, std::string_view comment = {}, bool wide_end = false) {
  using zip::append_number;
  std::string bytes;
  std::string directory;
  for (const RawEntry& e : entries) {
    const auto offset = e.offset.value_or(static_cast<std::uint32_t>(bytes.size()));
    append_number(bytes, zip::kLocalSignature);
    append_number(bytes, std::uint16_t{20});
    append_number(bytes, e.flags);
    append_number(bytes, e.method);
    append_number(bytes, std::uint32_t{0});
    append_number(bytes, e.descriptor ? 0u : e.crc);
    append_number(bytes, e.descriptor ? 0u : static_cast<std::uint32_t>(e.compressed));
    append_number(bytes, e.descriptor ? 0u : static_cast<std::uint32_t>(e.size));
    append_number(bytes, static_cast<std::uint16_t>(e.local_name.size()));
    append_number(bytes, std::uint16_t{0});
    bytes += e.local_name + e.data;
    if (e.descriptor) {
      bytes += "PK\7\b";
      append_number(bytes, e.crc);
      append_number(bytes, static_cast<std::uint32_t>(e.compressed));
      append_number(bytes, static_cast<std::uint32_t>(e.size));
    }
    std::string extra;
    if (e.wide) {
      append_number(extra, std::uint16_t{0x9999});
      append_number(extra, std::uint16_t{2});
      extra += "xy";
      append_number(extra, zip::kZip64Extra);
      append_number(extra, std::uint16_t{24});
      append_number(extra, e.size);
      append_number(extra, e.compressed);
      append_number(extra, std::uint64_t{offset});
    }
    append_number(directory, zip::kCentralSignature);
    append_number(directory, std::uint16_t{20});
    append_number(directory, std::uint16_t{20});
    append_number(directory, e.flags);
    append_number(directory, e.method);
    append_number(directory, std::uint32_t{0});
    append_number(directory, e.crc);
    append_number(directory, e.wide ? zip::kIn64 : static_cast<std::uint32_t>(e.compressed));
    append_number(directory, e.wide ? zip::kIn64 : static_cast<std::uint32_t>(e.size));
    append_number(directory, static_cast<std::uint16_t>(e.name.size()));
    append_number(directory, static_cast<std::uint16_t>(extra.size()));
    append_number(directory, std::uint16_t{0});
    append_number(directory, std::uint32_t{0});
    append_number(directory, std::uint32_t{0});
    append_number(directory, e.wide ? zip::kIn64 : offset);
    directory += e.name + extra;
  }
  const std::uint64_t start = bytes.size();
  bytes += directory;
  const std::uint64_t count = entries.size();
  if (wide_end) {
    const std::uint64_t at = bytes.size();
    append_number(bytes, zip::kEnd64Signature);
    append_number(bytes, std::uint64_t{44});
    append_number(bytes, std::uint32_t{0});
    append_number(bytes, std::uint64_t{0});
    append_number(bytes, count);
    append_number(bytes, count);
    append_number(bytes, std::uint64_t{directory.size()});
    append_number(bytes, start);
    append_number(bytes, zip::kEnd64LocatorSignature);
    append_number(bytes, std::uint32_t{0});
    append_number(bytes, at);
    append_number(bytes, std::uint32_t{1});
  }
  append_number(bytes, zip::kEndSignature);
  append_number(bytes, std::uint32_t{0});
  append_number(bytes, wide_end ? zip::kCountIn64 : static_cast<std::uint16_t>(count));
  append_number(bytes, wide_end ? zip::kCountIn64 : static_cast<std::uint16_t>(count));
  append_number(bytes, wide_end ? zip::kIn64 : static_cast<std::uint32_t>(directory.size()));
  append_number(bytes, wide_end ? zip::kIn64 : static_cast<std::uint32_t>(start));
  append_number(bytes, static_cast<std::uint16_t>(comment.size()));
  return bytes + std::string(comment);
}

std::vector<RawEntry> raw_workbook() {
  std::vector<RawEntry> entries;
  for (const auto& [name, content] : small_parts()) entries.push_back(stored(name, content));
  return entries;
}

constexpr const char* kTold = "A1 text อำเภอ\nB1 number 2 =A1";

TEST_CASE("containers that other programs write") {
  const auto reads = [](const std::string& bytes) {
    return told(read_workbook(bytes, "t.xlsx").sheets.at(0)) == kTold;
  };
  CHECK(reads(zip_of(small_parts())));
  CHECK(reads(raw_zip(raw_workbook())));
  CHECK(reads(raw_zip(raw_workbook(), "a comment")));
  CHECK(reads(raw_zip(raw_workbook(), "PK\5\6 looks like an end record but is a comment")));
  CHECK(reads(raw_zip(raw_workbook(), {}, true)));
  CHECK(reads("\n\n" + raw_zip(raw_workbook())));
  CHECK(reads(raw_zip(raw_workbook()) + "trailing"));
  auto entries = raw_workbook();
  for (RawEntry& e : entries) {
    e.descriptor = true;
    e.flags = 0x0008;
  }
  CHECK(reads(raw_zip(entries)));
  entries = raw_workbook();
  for (RawEntry& e : entries) e.wide = true;
  CHECK(reads(raw_zip(entries, {}, true)));
  entries = raw_workbook();
  for (RawEntry& e : entries) {
    for (char& c : e.name) c = c == '/' ? '\\' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    e.local_name = e.name;
  }
  CHECK(reads(raw_zip(entries)));
  entries = raw_workbook();
  entries.push_back(stored("xl/media/", ""));
  CHECK(reads(raw_zip(entries)));
}

struct Lie {
  const char* name;
  void (*tell)(std::vector<RawEntry>&);
  const char* refusal;
};

const Lie kLies[] = {
    {"size too small", [](auto& e) { e[4].size -= 1; }, "a part of the file is damaged"},
    {"size too large", [](auto& e) { e[4].size += 1; }, "a part of the file is damaged"},
    {"wrong CRC", [](auto& e) { e[4].crc ^= 1; }, "a part of the file is damaged"},
    {"changed content", [](auto& e) { e[4].data[9] ^= 1; }, "a part of the file is damaged"},
    {"no deflate stream", [](auto& e) { e[4].method = 8; }, "a part of the file is damaged"},
    {"unknown method", [](auto& e) { e[4].method = 12; }, "a part is compressed in a way Excel does not use"},
    {"claims a gigabyte", [](auto& e) { e[4].size = 1u << 30; }, "the file unpacks to far more than a workbook holds"},
    {"claims 2 MiB of 700 bytes", [](auto& e) { e[4].size = 2u << 20; },
     "the file unpacks to far more than a workbook holds"},
    {"data beyond the file", [](auto& e) { e[6].compressed = 1u << 20; }, "the file's inner structure is damaged"},
    {"password", [](auto& e) { e[4].flags = 1; }, "the file is locked with a password"},
    {"same name twice", [](auto& e) { e.push_back(e[4]); },
     "the file's structure is contradictory and may have been tampered with"},
    {"same name but for case", [](auto& e) { e.push_back(stored("XL/Worksheets/Sheet1.xml", "<worksheet/>")); },
     "the file's structure is contradictory and may have been tampered with"},
    {"same name but for slashes", [](auto& e) { e.push_back(stored("xl\\worksheets/sheet1.xml", "<worksheet/>")); },
     "the file's structure is contradictory and may have been tampered with"},
    {"same name but for a slash in front", [](auto& e) { e.push_back(stored("/xl/worksheets/sheet1.xml", "")); },
     "the file's structure is contradictory and may have been tampered with"},
    {"climbing name", [](auto& e) { e.push_back(stored("../../evil", "")); },
     "the file's structure is contradictory and may have been tampered with"},
    {"climbing name, backslashes", [](auto& e) { e.push_back(stored("xl\\..\\..\\evil", "")); },
     "the file's structure is contradictory and may have been tampered with"},
    {"NUL in a name", [](auto& e) { e.push_back(stored(std::string("xl/a\0b", 6), "")); },
     "the file's structure is contradictory and may have been tampered with"},
    {"no name", [](auto& e) { e.push_back(stored("", "")); },
     "the file's structure is contradictory and may have been tampered with"},
    {"long name", [](auto& e) { e.push_back(stored(std::string(300, 'a'), "")); },
     "the file's structure is contradictory and may have been tampered with"},
    {"two entries on the same bytes",
     [](auto& e) {
       e[5].offset = 0;
       e[5].local_name = e[0].name;
       e[5].name = e[0].name + "x";
     },
     "the file's structure is contradictory and may have been tampered with"},
    {"another name in the local header", [](auto& e) { e[4].local_name = "xl/worksheets/sheet2.xml"; },
     "the file's structure is contradictory and may have been tampered with"},
};

TEST_CASE("containers that lie are refused") {
  for (const Lie& lie : kLies) {
    INFO(lie.name);
    auto entries = raw_workbook();
    lie.tell(entries);
    CHECK(refusal_of(raw_zip(entries)) == lie.refusal);
  }
}

TEST_CASE("entries that share bytes are refused before anything is inflated") {
  auto entries = raw_workbook();
  const std::string inner = raw_zip({stored("xl/inner.xml", std::string(100, 'x'))}).substr(0, 142);
  entries.push_back(stored("xl/outer.xml", inner));
  auto overlapping = entries;
  RawEntry quoted = stored("xl/inner.xml", std::string(100, 'x'));
  std::string bytes = raw_zip(entries);
  quoted.offset = static_cast<std::uint32_t>(bytes.find(inner));
  quoted.data.clear();
  overlapping.push_back(quoted);
  CHECK(refusal_of(raw_zip(overlapping)) == "the file's structure is contradictory and may have been tampered with");
}

TEST_CASE("bombs are refused by what they unpack to") {
  Parts parts = small_parts();
  set_part(parts, "xl/worksheets/sheet1.xml", std::string(8u << 20, ' '));
  CHECK(refusal_of(zip_of(parts)) == "the file unpacks to far more than a workbook holds");
  Parts many;
  for (std::size_t i = 0; i <= limits::kMaxZipEntries; ++i) many.emplace_back("p" + std::to_string(i), "");
  CHECK(refusal_of(zip_of(many)) == "the workbook holds more than can be taken in");
}

TEST_CASE("a workbook cut off anywhere is refused") {
  const std::string bytes = zip_of(small_parts());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    INFO(size);
    REQUIRE_FALSE(refusal_of(std::string_view(bytes).substr(0, size)).empty());
  }
}

// Whatever happens to a file, it is read or refused; no figure may come out changed unnoticed, since
// each part has its checksum.
TEST_CASE("mutated workbooks are read or refused") {
  const std::string original = zip_of(small_parts());
  std::mt19937 random(2'567);
  std::size_t refused = 0;
  for (int round = 0; round < 2'000; ++round) {
    std::string bytes = original;
    for (std::size_t n = 1 + random() % 4; n > 0; --n) {
      const std::size_t at = random() % bytes.size();
      switch (random() % 4) {
        case 0:
          bytes[at] = static_cast<char>(random() % 256);
          break;
        case 1:
          bytes.erase(at, 1 + random() % 16);
          break;
        case 2:
          bytes.insert(at, std::string(1 + random() % 16, static_cast<char>(random() % 256)));
          break;
        default:
          bytes[at] = static_cast<char>(bytes[at] ^ (1 << random() % 8));
      }
    }
    try {
      const Workbook book = read_workbook(bytes, "t.xlsx");
      CHECK(told(book.sheets.at(0)) == kTold);
    } catch (const Error& error) {
      REQUIRE(error.code() == ErrorCode::unreadable);
      ++refused;
    }
  }
  CHECK(refused > 1'000);
}

// The same below the checksums: the XML of the parts is mutated and packed anew.
TEST_CASE("workbooks with mutated parts are read or refused") {
  const Parts original = small_parts();
  std::mt19937 random(543);
  const std::string tokens = "<>/=\"'&;!-[]?:xrscvf 0A";
  for (int round = 0; round < 2'000; ++round) {
    Parts parts = original;
    std::string& xml = parts[random() % parts.size()].second;
    for (std::size_t n = 1 + random() % 3; n > 0; --n) {
      const std::size_t at = random() % xml.size();
      const char c = random() % 4 == 0 ? static_cast<char>(random() % 256) : tokens[random() % tokens.size()];
      switch (random() % 4) {
        case 0:
          xml[at] = c;
          break;
        case 1:
          xml.erase(at, 1 + random() % 8);
          break;
        case 2:
          xml.insert(at, 1, c);
          break;
        default:
          xml.insert(at, xml.substr(random() % xml.size(), random() % 40));
      }
      if (xml.empty()) xml = " ";
    }
    try {
      read_parts(parts);
    } catch (const Error& error) {
      REQUIRE(error.code() == ErrorCode::unreadable);
    }
  }
}

TEST_CASE("hostile XML is refused") {
  const auto refusal_with = [](const std::string& sheet) {
    Parts parts = small_parts();
    set_part(parts, "xl/worksheets/sheet1.xml", sheet);
    return refusal_of(zip_of(parts));
  };
  const std::string doctype = "the workbook's XML carries a DOCTYPE, which is not allowed";
  const std::string crowded = "the workbook's XML is nested or crowded beyond reason";
  const std::string malformed = "the workbook's XML is malformed";
  CHECK(refusal_with("<!DOCTYPE a [<!ENTITY b \"x\"><!ENTITY c \"&b;&b;\">]><worksheet/>") == doctype);
  CHECK(refusal_with("<?xml version='1.0'?><!-- x --><!DOCTYPE a SYSTEM 'file:///etc/passwd'><worksheet/>") == doctype);
  CHECK(refusal_with(" <!DOCTYPE a [<!ENTITY % p SYSTEM 'http://example.com'> %p;]><worksheet/>") == doctype);
  for (const int depth : {65, 1'000, 1'000'000}) {
    std::string deep;
    for (int i = 0; i < depth; ++i) deep += "<a>";
    CHECK(refusal_with("<worksheet>" + deep) ==
          (depth > 65 && deep.size() > (1u << 20) ? "the file unpacks to far more than a workbook holds" : crowded));
  }
  std::string attributes;
  for (int i = 0; i < 65; ++i) attributes += " a" + std::to_string(i) + "='1'";
  CHECK(refusal_with("<worksheet" + attributes + "/>") == crowded);
  for (const char* xml : {"",
                          " ",
                          "<",
                          "<worksheet",
                          "<worksheet>",
                          "<worksheet/><worksheet/>",
                          "<worksheet></a>",
                          "<worksheet a/>",
                          "<worksheet a=b/>",
                          "<worksheet a='/>",
                          "<worksheet a='<'/>",
                          "<worksheet a='1'b='2'/>",
                          "<worksheet/",
                          "</worksheet>",
                          "x<worksheet/>",
                          "<worksheet/>x",
                          "<worksheet><!-- </worksheet>",
                          "<worksheet><![CDATA[</worksheet>",
                          "<worksheet><!DOCTYPE a></worksheet>",
                          "<worksheet><? </worksheet>",
                          "<other/>",
                          "< worksheet/>",
                          "<worksheet><v>"}) {
    INFO(xml);
    CHECK(refusal_with(xml) == malformed);
  }
}

TEST_CASE("more than a workbook may hold is refused") {
  const std::string beyond = "the workbook holds more than can be taken in";
  CHECK(refusal_of(zip_of(one_sheet("", "<si><t>" + std::string(32'768, 'a') + "</t></si>"))) == beyond);
  CHECK(refusal_of(zip_of(one_sheet("<sheetData><row><c t='str'><v>" + std::string(32'768, 'a') +
                                    "</v></c></row></sheetData>"))) == beyond);
  std::string merged = "<sheetData/><mergeCells>";
  for (int i = 0; i <= 20'000; ++i) merged += "<mergeCell ref='A1:XFD1048576'/>";
  std::string mixed;  // keeps the ratio of the container honest
  std::mt19937 random(1);
  for (int i = 0; i < 20'000; ++i) mixed += static_cast<char>('a' + random() % 26);
  CHECK(refusal_of(zip_of(one_sheet(merged + "</mergeCells><x a='" + mixed + "'/>"))) == beyond);
  Parts parts = one_sheet("<sheetData/>");
  std::string sheets;
  for (int i = 0; i < 300; ++i) sheets += "<sheet name='" + std::to_string(i) + "' r:id='rId1'/>";
  change_part(parts, "xl/workbook.xml", "<sheets>", "<sheets>" + sheets);
  CHECK(refusal_of(zip_of(parts)) == beyond);
}

struct Other {
  std::string_view bytes;
  const char* refusal;
};

const Other kOthers[] = {
    {"", "the file is empty"},
    {" \r\n", "the file is empty"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W\0o\0r\0k\0b\0o\0o\0k\0"sv, "this is an old Excel file (.xls)"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv,
     "the file is locked with a password"},
    {"\x09\x08\x10\x00"sv, "this is an old Excel file (.xls)"},
    {"\xEF\xBB\xBF\n<HTML><body><table>", "this is a web page (HTML) named like an Excel file"},
    {"<table><tr><td>1</td>", "this is a web page (HTML) named like an Excel file"},
    {"<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>",
     "this is an XML file, not an .xlsx workbook"},
    {"<?xml version='1.0'?><office:document office:mimetype='application/vnd.oasis.opendocument.spreadsheet'>",
     "this is an OpenDocument spreadsheet (.ods), not an Excel one"},
    {"อำเภอ,ยอด\r\nสังคม,12\r\n", "this is plain text (such as CSV), not an Excel workbook"},
    {"\xCD\xD3\xE0\xC0\xCD,1\r\n", "this is plain text (such as CSV), not an Excel workbook"},
    {"\xFF\xFE"
     "a\0\t\0"sv,
     "this is plain text (such as CSV), not an Excel workbook"},
    {"%PDF-1.7", "this is a PDF file, not an Excel workbook"},
    {"\x89PNG\r\n", "this is a picture, not an Excel workbook"},
    {"Rar!\x1A\x07", "this is an archive (such as zip or rar), not a workbook"},
    {"{\\rtf1", "this is a document of another program (such as Word), not of Excel"},
    {"\x01\x02\x03\x04", "this is no Excel workbook"},
    {"PK\3\4 and no end", "the file is incomplete, its end is missing"},
};

TEST_CASE("what is no workbook is told by its content") {
  for (const Other& other : kOthers) {
    INFO(other.refusal);
    CHECK(refusal_of(other.bytes) == other.refusal);
  }
  CHECK(refusal_of(std::string(limits::kMaxFileBytes + 1, 'x')) == "the file is larger than 64 MiB");
  CHECK(refusal_of(zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<a/>"}})) ==
        "this is an OpenDocument spreadsheet (.ods), not an Excel one");
  CHECK(refusal_of(zip_of({{"_rels/.rels", "<a/>"}, {"word/document.xml", "<a/>"}})) ==
        "this is a document of another program (such as Word), not of Excel");
  CHECK(refusal_of(zip_of({{"_rels/.rels", "<a/>"}, {"xl/workbook.bin", "x"}})) ==
        "this is a binary Excel workbook (.xlsb)");
  CHECK(refusal_of(zip_of({{"a.xlsx", "x"}, {"b.xlsx", "y"}})) ==
        "this is an archive (such as zip or rar), not a workbook");
  CHECK(refusal_of(zip_of({{"_rels/.rels", "<a/>"}})) == "the workbook lacks a part it refers to");
}

TEST_CASE("the same parts give the same bytes, which read back") {
  const std::string once = zip_of(small_parts());
  CHECK(once == zip_of(small_parts()));
  ZipReader reader(once, "t");
  for (const auto& [name, content] : small_parts()) {
    const ZipEntry* entry = reader.find(name);
    REQUIRE(entry != nullptr);
    CHECK(reader.inflate(*entry) == content);
  }
}

TEST_CASE("raw copies keep every byte of their entries") {
  auto entries = raw_workbook();
  entries[2].descriptor = true;
  entries[2].flags = 0x0008;
  entries[3].wide = true;
  const std::string bytes = raw_zip(entries);
  const ZipReader reader(bytes, "t");
  ZipWriter writer;
  for (const ZipEntry& entry : reader.entries()) writer.copy(entry);
  const std::string copied = writer.finish();
  CHECK(copied == bytes);
}

}  // namespace
}  // namespace raingan::workbook
