#include "model/decisions.hpp"

#include <algorithm>
#include <set>

#include "base/ascii.hpp"
#include "base/limits.hpp"
#include "base/utf8.hpp"
#include "thai/digits.hpp"

namespace raingan {
namespace {

using definition::Element;

constexpr std::size_t kMostNameBytes = 1'000;
constexpr std::size_t kMostReasonBytes = 6'000;

// As it stands: names of files and sheets may begin with a space.
std::string short_text(const Element& element, std::string_view name, std::size_t most) {
  std::string text = element.attribute(name, "");
  const std::string shown(name);
  if (text.size() > most) element.fail({shown + " ยาวเกินไป", shown + " is too long"});
  if (printable(text) != text) {
    element.fail({shown + " มีอักขระควบคุม", shown + " holds control characters"});
  }
  return text;
}

std::string needed_text(const Element& element, std::string_view name, std::size_t most, const Message& why) {
  std::string text = short_text(element, name, most);
  if (trimmed(text).empty())
    element.fail({"ต้องมี " + std::string(name) + "=\"…\"", "needs " + std::string(name) + "=\"…\""}, why);
  return text;
}

bool is_cell(std::string_view text) {
  std::size_t letters = 0;
  while (letters < text.size() && text[letters] >= 'A' && text[letters] <= 'Z') ++letters;
  const std::string_view row = text.substr(letters);
  return letters >= 1 && letters <= 3 && !row.empty() && row.size() <= 7 && row.front() != '0' &&
         std::all_of(row.begin(), row.end(), is_digit);
}

// "submissions/NAME" or "base/NAME", NAME a plain file name: nothing that leads out of the job folder.
bool is_inside(std::string_view path) {
  for (const std::string_view folder : {"submissions/", "base/"}) {
    if (!path.starts_with(folder)) continue;
    const std::string_view name = path.substr(folder.size());
    return !name.empty() && name != "." && name != ".." && name.find_first_of("/\\") == std::string_view::npos;
  }
  return false;
}

Origin read_origin(const Element& element, DecisionsFile what) {
  Origin origin;
  origin.file = needed_text(element, "file", kMostNameBytes, {});
  if (what == DecisionsFile::record && !is_inside(origin.file)) {
    element.fail({"file=\"" + origin.file + "\" ไม่ใช่แฟ้มของโฟลเดอร์งาน",
                  "file=\"" + origin.file + "\" is no file of the job folder"},
                 {"ใช้ submissions/ชื่อแฟ้ม หรือ base/ชื่อแฟ้ม", "it is submissions/NAME or base/NAME"});
  }
  origin.sheet = needed_text(element, "sheet", kMostNameBytes, {});
  origin.cell = needed_text(element, "cell", kMostNameBytes, {});
  std::transform(origin.cell.begin(), origin.cell.end(), origin.cell.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  if (!is_cell(origin.cell)) {
    element.fail({"cell=\"" + origin.cell + "\" ไม่ใช่ช่องเดียว เช่น D7",
                  "cell=\"" + origin.cell + "\" is no single cell such as D7"});
  }
  return origin;
}

Moment read_moment(const Element& element, const Moment& otherwise) {
  if (!element.has("at")) return otherwise;
  const std::string text = element.attribute("at");
  if (const auto moment = parse_moment(text)) return *moment;
  element.fail({"at=\"" + text + "\" ไม่ใช่วันเวลาที่ใช้ได้ เขียนปีพุทธศักราชก่อน เช่น 2567-02-09 หรือ 2567-02-09T14:30",
                "at=\"" + text + "\" is no time; write the Buddhist year first: 2567-02-09 or 2567-02-09T14:30"});
}

// What an earlier decision says too.
void read_saying(const Element& element, Decision& decision) {
  if (!element.has("found")) {
    element.fail(
        {"ต้องมี found=\"…\" คือตัวเลขที่อยู่ในช่องขณะตัดสิน", "needs found=\"…\", what stands in the cell when it is decided"},
        {"ช่องที่ว่างเขียน found=\"\"", "of a blank cell found=\"\""});
  }
  decision.found = short_text(element, "found", 4 * limits::kMaxStringChars);
  if (decision.kind == DecisionKind::keep) {
    decision.reason = needed_text(element, "reason", kMostReasonBytes,
                                  {"ผู้ตัดสินต้องบอกเหตุผลที่คงตัวเลขเดิมไว้", "whoever keeps a figure says why"});
    return;
  }
  const std::string value = needed_text(element, "value", kMostNameBytes, {});
  const auto amount = parse_amount(value);
  if (!amount) {
    element.fail({"value=\"" + value + "\" ไม่ใช่จำนวนที่ใช้ได้ เช่น 823760 หรือ 823,760.50",
                  "value=\"" + value + "\" is no amount such as 823760 or 823,760.50"});
  }
  decision.value = *amount;
}

void read_authority(const Element& element, const std::string& by, const Moment& at, DecisionsFile what,
                    Decision& decision) {
  decision.by = trimmed(short_text(element, "by", kMostNameBytes));
  if (decision.by.empty()) decision.by = by;
  if (decision.by.empty()) {
    element.fail({"ไม่มีชื่อผู้ตัดสิน", "nobody is named who decided"},
                 {"ใส่ by=\"ชื่อผู้ตัดสิน\" ที่ <decisions>", "put by=\"NAME\" into <decisions>"});
  }
  decision.at = read_moment(element, at);
  if (what == DecisionsFile::record && !decision.at.is_said()) {
    element.fail({"ต้องมี at=\"…\" คือวันเวลาที่ตัดสิน", "needs at=\"…\", the time of the decision"});
  }
}

DecisionKind kind_of(const Element& earlier) {
  return earlier.choice("decision", {"accept", "keep"}) == 0 ? DecisionKind::accept : DecisionKind::keep;
}

void read_earlier(const Element& element, DecisionsFile what, Decision& decision) {
  for (const Element& one : element.children("earlier")) {
    if (what == DecisionsFile::officer) {
      one.fail({"<earlier> เป็นประวัติที่โปรแกรมเขียนเอง ใส่ในแฟ้มที่ส่งให้ --accept ไม่ได้",
                "<earlier> is the program's own history and cannot be handed to --accept"});
    }
    Decision past;
    past.kind = kind_of(one);
    if (past.kind == DecisionKind::accept) one.allow({"decision", "found", "value", "by", "at"}, {});
    if (past.kind == DecisionKind::keep) one.allow({"decision", "found", "reason", "by", "at"}, {});
    read_saying(one, past);
    read_authority(one, {}, {}, what, past);
    decision.earlier.push_back(std::move(past));
  }
}

}  // namespace

std::optional<Decimal> parse_amount(std::string_view text) {
  std::string plain = thai::to_ascii_digits(trimmed(text));
  const std::string sign = plain.starts_with('-') ? "-" : "";
  plain.erase(0, sign.size());
  const std::size_t point = std::min(plain.find('.'), plain.size());
  std::string whole = plain.substr(0, point);
  const std::string decimals = plain.substr(point);
  const bool grouped = whole.find(',') != std::string::npos;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const bool comma = grouped && i > 0 && (whole.size() - i) % 4 == 0;
    if (comma ? whole[i] != ',' : whole[i] < '0' || whole[i] > '9') return std::nullopt;
  }
  const bool fine = decimals.empty() || (decimals.size() >= 2 && decimals.size() <= 3 &&
                                         std::all_of(decimals.begin() + 1, decimals.end(), is_digit));
  if (whole.empty() || !fine) return std::nullopt;
  std::erase(whole, ',');
  const auto amount = Decimal::parse(sign + whole + decimals);
  if (!amount || amount->magnitude() > Decimal::from_units(limits::kMaxFigure)) return std::nullopt;
  return amount;
}

std::vector<Decision> read_decisions(const definition::Document& file, DecisionsFile what) {
  const Element root = file.root();
  root.allow({"by", "at"}, {"accept", "keep"});
  const std::string by(trimmed(short_text(root, "by", kMostNameBytes)));
  const Moment at = read_moment(root, {});
  std::vector<Decision> decisions;
  std::set<Origin> decided;
  std::size_t count = 0;
  for (const Element& element : root.children()) {
    Decision& decision = decisions.emplace_back();
    decision.kind = element.name() == "accept" ? DecisionKind::accept : DecisionKind::keep;
    if (decision.kind == DecisionKind::accept) {
      element.allow({"file", "sheet", "cell", "found", "value", "by", "at"}, {"earlier"});
    } else {
      element.allow({"file", "sheet", "cell", "found", "reason", "by", "at"}, {"earlier"});
    }
    decision.origin = read_origin(element, what);
    read_saying(element, decision);
    read_authority(element, by, at, what, decision);
    read_earlier(element, what, decision);
    if (what == DecisionsFile::officer) decision.line = element.line();
    if (!decided.insert(decision.origin).second) {
      element.fail({"ช่อง " + in_words(decision.origin) + " ถูกตัดสินสองครั้งในแฟ้มเดียว",
                    "cell " + in_words(decision.origin) + " is decided twice in one file"});
    }
    count += 1 + decision.earlier.size();
    if (count > kMaxDecisions) element.fail({"มีการตัดสินใจมากเกินไป", "there are too many decisions"});
  }
  return decisions;
}

}  // namespace raingan
