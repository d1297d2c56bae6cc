#include "assess/unary_tests.hpp"

#include "base/utf8.hpp"

namespace raingan::assess {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

class Reader {
 public:
  Reader(const std::string& text, const definition::Element& where) : text_(text), where_(where) {}

  UnaryTests tests() {
    UnaryTests tests;
    tests.source = trimmed(text_);
    if (at_end() || (peek() == '-' && alone())) {
      tests.alternatives.emplace_back();
      return tests;
    }
    if (take_word("not")) {
      expect('(');
      tests.negated = true;
      tests.alternatives = list();
      expect(')');
    } else {
      tests.alternatives = list();
    }
    if (!at_end()) refuse();
    return tests;
  }

  Value literal() {
    if (at_end()) return {};
    Value value = endpoint();
    if (!at_end()) refuse();
    return value;
  }

 private:
  std::vector<Test> list() {
    std::vector<Test> alternatives = {test()};
    while (take(',')) alternatives.push_back(test());
    return alternatives;
  }

  Test test() {
    if (at_end()) refuse();
    const char c = peek();
    if (c == '<' || c == '>' || c == '=') return comparison();
    if (c == '[' || c == ']' || c == '(') return interval();
    return equal_to(endpoint());
  }

  Test comparison() {
    const char sign = text_[at_++];
    const bool or_equal = sign == '=' || (at_ < text_.size() && text_[at_] == '=');
    if (sign != '=' && or_equal) ++at_;
    if (sign == '=') return equal_to(endpoint());
    Test test;
    test.kind = Test::Kind::interval;
    (sign == '<' ? test.high : test.low) = Bound{number(), or_equal};
    return test;
  }

  Test interval() {
    Test test;
    test.kind = Test::Kind::interval;
    const bool low_included = text_[at_++] == '[';
    test.low = Bound{number(), low_included};
    expect('.');
    expect('.');
    const Fraction high = number();
    if (at_end() || (peek() != ']' && peek() != ')' && peek() != '[')) refuse();
    test.high = Bound{high, text_[at_++] == ']'};
    const bool point = test.low->included && test.high->included;
    if (high < test.low->value || (high == test.low->value && !point)) {
      where_.fail({"ช่วง " + shown() + " ไม่มีค่าใดอยู่ได้", "no value lies in the interval " + shown()},
                  {"เขียนค่าน้อยก่อนค่ามาก", "write the smaller end first"});
    }
    return test;
  }

  static Test equal_to(const Value& value) {
    Test test;
    if (const auto* number = std::get_if<Fraction>(&value)) {
      test.kind = Test::Kind::interval;
      test.low = test.high = Bound{*number, true};
    } else if (const auto* text = std::get_if<std::string>(&value)) {
      test.kind = Test::Kind::text;
      test.text = *text;
    } else if (const auto* truth = std::get_if<bool>(&value)) {
      test.kind = Test::Kind::boolean;
      test.truth = *truth;
    } else {
      test.kind = Test::Kind::null;
    }
    return test;
  }

  Value endpoint() {
    if (at_end()) refuse();
    if (peek() == '"') return quoted();
    if (take_word("true")) return true;
    if (take_word("false")) return false;
    if (take_word("null")) return {};
    return number();
  }

  Fraction number() {
    if (at_end()) refuse();
    const std::size_t first = at_;
    if (text_[at_] == '-') ++at_;
    while (at_ < text_.size() && (is_digit(text_[at_]) || one_point())) ++at_;
    const auto value = Fraction::parse(std::string_view(text_).substr(first, at_ - first));
    if (!value) refuse();
    return *value;
  }

  // A point of a number, not the two points of an interval.
  bool one_point() const {
    const auto is_point = [&](std::size_t i) { return i < text_.size() && text_[i] == '.'; };
    return is_point(at_) && !is_point(at_ + 1) && (at_ == 0 || !is_point(at_ - 1));
  }

  std::string quoted() {
    std::string value;
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\') {
        append_escape(value);
      } else {
        value += text_[at_];
      }
    }
    if (at_ >= text_.size()) refuse();
    ++at_;
    return value;
  }

  void append_escape(std::string& value) {
    if (++at_ >= text_.size()) refuse();
    switch (text_[at_]) {
      case 'n':
        value += '\n';
        return;
      case 't':
        value += '\t';
        return;
      case 'r':
        value += '\r';
        return;
      case '"':
      case '\'':
      case '\\':
        value += text_[at_];
        return;
      default:
        refuse();
    }
  }

  bool at_end() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    return at_ >= text_.size();
  }
  char peek() const { return text_[at_]; }
  bool alone() const { return trimmed(std::string_view(text_).substr(at_ + 1)).empty(); }

  bool take(char wanted) {
    if (at_end() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }
  void expect(char wanted) {
    if (!take(wanted)) refuse();
  }
  bool take_word(std::string_view word) {
    if (at_end() || std::string_view(text_).substr(at_, word.size()) != word) return false;
    const std::size_t after = at_ + word.size();
    if (after < text_.size() && (is_letter(text_[after]) || is_digit(text_[after]))) return false;
    at_ = after;
    return true;
  }

  std::string shown() const {
    constexpr std::size_t kShown = 60;
    const std::u32string points = to_utf32(trimmed(text_));
    return printable(to_utf8(std::u32string_view(points).substr(0, kShown))) + (points.size() > kShown ? "…" : "");
  }

  [[noreturn]] void refuse() const {
    where_.fail({"อ่านเงื่อนไข “" + shown() + "” ไม่ได้", "\"" + shown() + "\" is not understood"},
                {"ใช้ได้: ตัวเลข, \"ข้อความ\", true, false, null, < <= > >=, ช่วง [a..b], รายการคั่นด้วยจุลภาค, not(…) และ - "
                 "(วันที่และสูตรยังไม่รองรับ)",
                 "expected: a number, \"text\", true, false, null, < <= > >=, an interval [a..b], a list with commas, "
                 "not(…) or - (dates and calculations are not read)"});
  }

  const std::string& text_;
  const definition::Element& where_;
  std::size_t at_ = 0;
};

}  // namespace

UnaryTests read_unary_tests(const std::string& text, const definition::Element& where) {
  return Reader(text, where).tests();
}

Value read_literal(const std::string& text, const definition::Element& where) { return Reader(text, where).literal(); }

}  // namespace raingan::assess
