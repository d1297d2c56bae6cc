#include "pdf/write.hpp"

#include <catch2/catch.hpp>

#include <limits>
#include <string>
#include <thread>
#include <vector>

#include "base/error.hpp"
#include "pdf/pdf_tools.hpp"
#include "pdf/sample_pages.hpp"

namespace {

using namespace raingan;
using namespace raingan::pdf;

const std::shared_ptr<const layout::FontFace>& face() {
  static const auto shared = test::sample_face();
  return shared;
}

const std::vector<Attachment>& sample_attachments() {
  static const std::vector<Attachment> files = {
      {"ข้อมูลต้นทาง.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "ไฟล์ต้นทาง", "PK\x03\x04"},
      {"a/b.txt", "text/plain", "", std::string(10'000, 'x')},
  };
  return files;
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

void check_refused(const layout::PageSet& set, const Metadata& metadata = {}) {
  try {
    write_pdf(set, metadata);
    FAIL_CHECK("was not refused");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::internal);
    CHECK_FALSE(error.message().th.empty());
  }
}

layout::PageSet page_with(layout::Item item) {
  layout::PageSet set;
  set.pages.emplace_back().items.push_back(std::move(item));
  return set;
}

layout::Drawing drawing_of(const std::string& operators, double stroke = 1) {
  layout::Drawing drawing;
  drawing.paths.push_back({operators, stroke, false, 0});
  return drawing;
}

}  // namespace

TEST_CASE("a tagged document with outline and attachments is a sound PDF") {
  if (!face()) return;
  const std::string bytes = write_pdf(test::tagged_sample(*face()), test::sample_metadata(), sample_attachments());
  CHECK(bytes.starts_with("%PDF-1.7"));
  if (!test::has_tool("qpdf") || !test::has_tool("pdffonts")) {
    WARN("qpdf or poppler-utils are not installed: skipped");
    return;
  }
  const test::ToolAnswer check = test::ask("qpdf --check {}", bytes);
  CAPTURE(check.output);
  CHECK(check.status == 0);
  CHECK(contains(test::ask("pdffonts {}", bytes).output, "yes yes yes"));
  const std::string facts = test::ask("pdfinfo -enc UTF-8 {}", bytes).output;
  CAPTURE(facts);
  CHECK(contains(facts, "เป้าหมายไตรมาสที่ ๒ <ฉบับร่าง> & \"ทดสอบ\""));
  CHECK(contains(facts, "Tagged:          yes"));
  CHECK(contains(facts, "Metadata Stream: yes"));
  const std::string files = test::ask("pdfdetach -list {}", bytes).output;
  CAPTURE(files);
  CHECK(contains(files, "ข้อมูลต้นทาง.xlsx"));
  CHECK(contains(files, "2 embedded files"));
  CHECK(contains(test::ask("pdfinfo -meta {}", bytes).output, "&lt;ฉบับร่าง&gt; &amp;"));
  CHECK(contains(test::ask("pdfinfo -isodates {}", bytes).output, "2024-02-0"));
}

TEST_CASE("a file names the standards that it keeps") {
  if (!face()) return;
  const auto claims = [](const std::string& bytes) {
    const auto value = [&](const std::string& name) {
      const std::size_t at = bytes.find("<" + name + ">");
      return at == std::string::npos ? std::string("-") : bytes.substr(at + name.size() + 2, 1);
    };
    return value("pdfaid:part") + value("pdfaid:conformance") + value("pdfuaid:part");
  };
  const layout::PageSet tagged = test::tagged_sample(*face());
  CHECK(claims(write_pdf(tagged, test::sample_metadata())) == "2U1");
  CHECK(claims(write_pdf(tagged, test::sample_metadata(), sample_attachments())) == "3U1");
  CHECK(claims(write_pdf(test::set_lines(*face(), {"น้ำ"}), test::sample_metadata())) == "2U-");
  Metadata untitled = test::sample_metadata();
  untitled.title.clear();
  CHECK(claims(write_pdf(tagged, untitled)) == "2U-");
  CHECK(contains(write_pdf(tagged, untitled), "/DestOutputProfile "));
}

TEST_CASE("an attached file comes back byte for byte, with what is known of it") {
  if (!face() || !test::has_tool("pdfdetach") || !test::has_tool("qpdf")) return;
  std::string noise;  // nothing packs it
  for (unsigned i = 0, x = 1; i < 5'000; ++i) noise += static_cast<char>((x = x * 1'103'515'245u + 12'345u) >> 16);
  const std::string bytes =
      write_pdf(test::tagged_sample(*face()), test::sample_metadata(), {{"ก.bin", "", "", noise}});
  CHECK(test::ask("pdfdetach -save 1 -o /dev/stdout {}", bytes).output == noise);
  const std::string objects = test::ask("qpdf --qdf {} -", bytes).output;
  CHECK(contains(objects, "/Size 5000"));
  CHECK(contains(objects, "/CheckSum <"));
  CHECK(contains(objects, "/ModDate (D:20240209000000+07'00')"));
  CHECK(contains(objects, "/Subtype /application#2foctet-stream"));
  CHECK(contains(objects, "/AFRelationship /Source"));
}

TEST_CASE("an untagged document without dates is sound too") {
  if (!face()) return;
  Metadata bare;
  const std::string bytes = write_pdf(test::set_lines(*face(), {"น้ำ"}), bare);
  CHECK_FALSE(contains(bytes, "StructTreeRoot"));
  CHECK_FALSE(contains(bytes, "CreationDate"));
  if (test::has_tool("qpdf")) CHECK(test::ask("qpdf --check {}", bytes).status == 0);
}

TEST_CASE("the same pages give the same bytes, also from threads at once") {
  if (!face()) return;
  const auto write = [] {
    return write_pdf(test::tagged_sample(*face()), test::sample_metadata(), sample_attachments());
  };
  const std::string first = write();
  CHECK(write() == first);
  std::vector<std::string> written(2);
  {
    std::vector<std::thread> threads;
    for (std::string& bytes : written) {
      threads.emplace_back([&bytes, &write] {
        for (int i = 0; i < 5; ++i) bytes = write();
      });
    }
    for (std::thread& thread : threads) thread.join();
  }
  CHECK(written[0] == first);
  CHECK(written[1] == first);
}

TEST_CASE("the file identifier follows the content") {
  if (!face()) return;
  const auto identifier = [](const std::string& bytes) { return bytes.substr(bytes.rfind("/ID")); };
  const std::string first = write_pdf(test::set_lines(*face(), {"ก"}), {});
  const std::string second = write_pdf(test::set_lines(*face(), {"ข"}), {});
  CHECK(identifier(first).substr(0, 40) != identifier(second).substr(0, 40));
}

TEST_CASE("places that are no numbers or off the page are refused") {
  const double bad = GENERATE(std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
                              -std::numeric_limits<double>::infinity(), 1e30, -1e30, 1800.0, -900.0);
  CAPTURE(bad);
  check_refused(page_with({layout::Rule{bad, 0, 10, 10, 1}, 0}));
  check_refused(page_with({layout::Rule{0, bad, 10, 10, 1}, 0}));
  check_refused(page_with({layout::Rule{0, 0, bad, 10, 1}, 0}));
  check_refused(page_with({layout::Rule{0, 0, 10, 10, bad}, 0}));
  check_refused(page_with({layout::Box{bad, 0, 10, 10, 0}, 0}));
  check_refused(page_with({layout::Box{0, 0, bad, 10, 0}, 0}));
  check_refused(page_with({layout::Drawing{drawing_of("0 0 m 10 10 l", bad)}, 0}));
  if (!face()) return;
  layout::GlyphRun run = test::set_line(*face(), "น้ำ", 85, 700);
  auto broken = run;
  broken.x = bad;
  check_refused(page_with({broken, 0}));
  broken = run;
  broken.size = bad;
  check_refused(page_with({broken, 0}));
  broken = run;
  broken.compositions.front().adjust = bad == 1800.0 || bad == -900.0 ? 1e6 : bad;
  check_refused(page_with({broken, 0}));
}

TEST_CASE("a page of impossible size is refused") {
  layout::PageSet set = page_with({layout::Rule{}, 0});
  set.pages.front().width = GENERATE(0.0, -5.0, 20'000.0, std::numeric_limits<double>::quiet_NaN());
  check_refused(set);
}

TEST_CASE("drawings hold numbers and m l c h only") {
  const std::string operators =
      GENERATE("10 10 l", "10 m", "1 2 3 m", "0 0 m 1 2 3 4 5 c", "0 0 m nan 1 l", "0 0 m 1e300 1 l", "0 0 m 5 5",
               "0 0 m (x) Tj", "0 0 m 1 1 l Q", "h", "1 2 3 4 5 6 7 c", "0 0 m 9999 0 l", "0 0 m 0x10 0 l");
  CAPTURE(operators);
  check_refused(page_with({layout::Drawing{drawing_of(operators)}, 0}));
}

TEST_CASE("runs that point outside themselves are refused") {
  if (!face()) return;
  const layout::GlyphRun run = test::set_line(*face(), "น้ำ ที่", 85, 700);
  const auto refused_after = [&run](auto&& spoil) {
    layout::GlyphRun broken = run;
    spoil(broken);
    check_refused(page_with({broken, 0}));
  };
  refused_after([](layout::GlyphRun& r) { r.face = nullptr; });
  refused_after([](layout::GlyphRun& r) { r.size = 0; });
  refused_after([](layout::GlyphRun& r) { r.components.clear(); });
  refused_after([](layout::GlyphRun& r) { r.text.clear(); });
  refused_after([](layout::GlyphRun& r) { r.compositions.front().characters = 0; });
  refused_after([](layout::GlyphRun& r) { r.compositions.front().first_component = 0xFFFFFFFF; });
  refused_after([](layout::GlyphRun& r) { r.components.front().glyph = 0; });
  refused_after([](layout::GlyphRun& r) { r.components.front().glyph = 60'000; });
  refused_after([](layout::GlyphRun& r) { r.components.front().dx = 40'000; });
  refused_after([](layout::GlyphRun& r) { r.compositions.front().advance = -1; });
  refused_after([](layout::GlyphRun& r) { r.text.front() = 0xD800; });
}

TEST_CASE("broken structure, outline, dates and attachments are refused") {
  using layout::Role;
  const layout::PageSet plain = page_with({layout::Rule{0, 0, 10, 10, 1}, 0});
  layout::PageSet set = plain;
  set.nodes = {{Role::paragraph, 0}};
  check_refused(set);
  set.nodes = {{Role::document, 0}, {Role::paragraph, 1}};
  check_refused(set);
  set.nodes = {{Role::document, 0}, {Role::document, 0}};
  check_refused(set);
  set.nodes = {{Role::document, 0}};
  set.pages.front().items.front().node = 7;
  check_refused(set);
  set = plain;
  set.outline = {{"x", 1}};
  check_refused(set);
  for (const char* date : {"2024-02-09", "today", "2024-02-09T00:00:00", "2024-02-09T00:00:00+0700"}) {
    Metadata metadata;
    metadata.date = date;
    check_refused(plain, metadata);
  }
  Metadata long_title;
  long_title.title = std::string(70'000, 'x');
  check_refused(plain, long_title);
  check_refused({});
  CHECK_THROWS_AS(write_pdf(plain, {}, {{"a", "", "", ""}, {"a", "", "", ""}}), Error);
  CHECK_THROWS_AS(write_pdf(plain, {}, {{"", "", "", ""}}), Error);
}

TEST_CASE("a run of 70,000 characters is written when it fits and refused when it does not") {
  if (!face()) return;
  layout::GlyphRun run = test::set_line(*face(), std::string(70'000, 'a'), 0, 700);
  check_refused(page_with({run, 0}));
  run.size = 0.01;
  for (std::size_t i = 0; i < run.compositions.size(); i += 2) run.compositions[i].adjust = 1;
  const std::string bytes = write_pdf(page_with({run, 0}), {});
  if (test::has_tool("qpdf")) CHECK(test::ask("qpdf --check {}", bytes).status == 0);
}

// More of everything than an array of libharu holds (32,767): elements of the document, marks on all pages; and more
// pages than one node of a tree of pages or numbers should have.
TEST_CASE("5,000 tagged pages make a sound document") {
  if (!face()) return;
  using layout::Role;
  constexpr std::uint32_t kPages = 5000;
  layout::PageSet set;
  set.nodes = {{Role::document, 0}};
  const layout::GlyphRun run = test::set_line(*face(), "อำเภอเมืองน้ำใส ที่ ๑", 85, 780);
  for (std::uint32_t page = 0; page < kPages; ++page) {
    set.pages.emplace_back();
    for (int line = 0; line < 8; ++line) {
      set.nodes.push_back({Role::paragraph, 0});
      layout::GlyphRun copy = run;
      copy.y -= 20 * line;
      set.pages.back().items.push_back({std::move(copy), static_cast<std::uint32_t>(set.nodes.size() - 1)});
    }
    set.outline.push_back({"หน้า", page});
  }
  const std::string bytes = write_pdf(set, test::sample_metadata());
  if (!test::has_tool("qpdf")) return;
  CHECK(test::ask("qpdf --check {}", bytes).status == 0);
  CHECK(test::ask("qpdf --show-npages {}", bytes).output == "5000\n");
}
