#include "outputs/report_html.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "base/xml_text.hpp"
#include "outputs/figure_text.hpp"
#include "outputs/finding_words.hpp"

namespace raingan::outputs {
namespace {

constexpr std::size_t kFewDigits = 3;
constexpr std::string_view kStyle = R"(
@page{size:A4 landscape;margin:12mm}
*{box-sizing:border-box}
body{font:15px/1.55 "TH Sarabun New","Sarabun","Laksaman","Noto Sans Thai","Leelawadee UI",sans-serif;color:#1d2329;
margin:0 auto;max-width:1180px;padding:18px}
h1{font-size:26px;margin:0}h2{font-size:20px;margin:30px 0 6px;border-bottom:2px solid #456;padding-bottom:3px}
h3{font-size:16px;margin:0 0 4px}
p{margin:4px 0}a{color:#14539a;text-decoration:none}.sub,.where{color:#56616c}
table{border-collapse:collapse;margin:8px 0;font-variant-numeric:tabular-nums}
th,td{border:1px solid #b8c1ca;padding:3px 7px;vertical-align:top}
th{background:#eef2f5;font-weight:600;text-align:center}
td.figure{text-align:right;white-space:nowrap}
td.name{white-space:nowrap}
tr.total td{font-weight:600;border-top:2px solid #667}
.scroll{overflow-x:auto}
.grid{font-size:13px}
.grid.wide{font-size:10px}.grid.wide th,.grid.wide td{padding:2px 3px}
sup{font-size:9px;line-height:0}sup a{padding:0 1px}
.part{background:#e8f0fb}
.whole{background:#e8f0fb;outline:2px solid #b3261e;outline-offset:-2px}
.found{outline:2px dotted #8a97a3;outline-offset:-2px}
.pair{display:flex;flex-wrap:wrap;gap:24px;align-items:flex-start}
.proven{background:#ffb3ab}.likely{background:#ffd08a}.open{background:#fff3a3}
.card{border:1px solid #b8c1ca;border-left:6px solid #8a97a3;border-radius:3px;padding:8px 12px;margin:10px 0}
.card.error{border-left-color:#b3261e}.card.warning{border-left-color:#d9a100}
.level{display:inline-block;border-radius:3px;padding:0 7px;font-weight:600}
.level.error{background:#b3261e;color:#fff}.level.warning{background:#ffe08a}.level.note{background:#e6e9ec}
.chip{border:1px solid #9aa5af;border-radius:3px;padding:0 6px;white-space:nowrap}
.relation{display:flex;flex-wrap:wrap;align-items:stretch;gap:5px;margin:6px 0}
.relation>span{align-self:center;font-weight:600}
.box{border:1px solid #9db4d3;border-radius:3px;padding:2px 7px;font-size:12px;line-height:1.35;text-align:right}
.box b{font-size:14px;font-weight:600}.box i{font-style:normal;color:#56616c;display:block}
td b{color:#b3261e;text-decoration:underline}
.unequal{color:#b3261e;font-size:20px}
.todo{font-weight:600}
@media print{body{padding:0;max-width:none;font-size:12px}a{color:inherit}tr,.relation,p{break-inside:avoid}
h2,h3{break-after:avoid}.scroll{overflow:visible}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
)";

std::string emphasised(const std::u32string& text, std::size_t first, std::size_t last) {
  const auto part = [&](std::size_t from, std::size_t to) { return text_html(to_utf8(text.substr(from, to - from))); };
  std::string out = part(0, first);
  if (last > first) out += "<b>" + part(first, last) + "</b>";
  return out + part(last, text.size());
}

// Where each place of a figure holds another digit than the other figure.
std::string place_by_place(const std::u32string& text, const std::u32string& other) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t next = i;
    while (next < text.size() && (text[next] == other[next]) == (text[i] == other[i])) ++next;
    const std::string run = text_html(to_utf8(text.substr(i, next - i)));
    out += text[i] == other[i] ? run : "<b>" + run + "</b>";
    i = next;
  }
  return out;
}

}  // namespace

std::string text_html(std::string_view text) { return xml_escaped(one_line(text)); }

std::string emphasised_html(std::string_view text) { return with_emphasis(text_html(text), "<b>", "</b>"); }

std::string tagged(std::string_view tag, std::string_view css, std::string_view text) {
  const std::string name(tag);
  const std::string classes = css.empty() ? "" : " class=\"" + std::string(css) + "\"";
  return "<" + name + classes + ">" + text_html(text) + "</" + name + ">";
}

std::string css_of(Certainty certainty) { return std::string(name_of(certainty)); }

DigitsShown differing_digits(const std::string& found, const std::string& proposed) {
  const std::u32string a = to_utf32(figure_words(found));
  const std::u32string b = to_utf32(figure_words(proposed));
  std::size_t others = 0;
  for (std::size_t i = 0; i < a.size() && a.size() == b.size(); ++i) others += a[i] == b[i] ? 0 : 1;
  if (a.size() + 1 < b.size() || b.size() + 1 < a.size() || b.empty() || others > kFewDigits) {
    return {text_html(to_utf8(a)), text_html(to_utf8(b))};
  }
  if (a.size() == b.size()) return {place_by_place(a, b), place_by_place(b, a)};
  std::size_t head = 0;
  const std::size_t shorter = std::min(a.size(), b.size());
  while (head < shorter && a[head] == b[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  return {emphasised(a, head, a.size() - tail), emphasised(b, head, b.size() - tail)};
}

std::string where_html(const Origin& origin) {
  std::string where = text_html(file_name(origin.file));
  for (const std::string& part : {origin.sheet, origin.cell}) {
    if (!part.empty()) where += (where.empty() ? "" : " › ") + text_html(part);
  }
  return where;
}

std::string page_head(Language language, const std::string& title) {
  return std::string("<!DOCTYPE html>\n<html lang=\"") + (language == Language::english ? "en" : "th") +
         "\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
         "<title>" +
         text_html(title) + "</title>\n<style>" + std::string(kStyle) + "</style>\n</head>\n<body>\n";
}

std::string page_foot() { return "</body>\n</html>\n"; }

}  // namespace raingan::outputs
