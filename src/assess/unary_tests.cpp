#include "assess/unary_tests.hpp"

#include "base/utf8.hpp"

namespace raingan::assess {
namespace {

using Alternatives = std::vector<Test>;

class Reader {
 public:
  Reader(const std::string& text, const definition::Element& where, const Names& names)
      : scanner_(text, where, names), where_(where) {}

  UnaryTests tests() {
    UnaryTests tests;
    tests.source = trimmed(scanner_.text());
    if (tests.source.empty() || tests.source == "-") {
      tests.alternatives.emplace_back();
      return tests;
    }
    if (scanner_.take_word("not")) {
      scanner_.expect('(');
      tests.negated = true;
      tests.alternatives = list();
      scanner_.expect(')');
    } else {
      tests.alternatives = list();
    }
    if (!scanner_.at_end()) scanner_.refuse();
    return tests;
  }

 private:
  Alternatives list() {
    Alternatives alternatives;
    do {
      test(alternatives);
    } while (scanner_.take(','));
    return alternatives;
  }

  void test(Alternatives& into) {
    const bool placeholder = scanner_.take('?');
    const char c = scanner_.peek();
    if (c == '<' || c == '>' || c == '=' || c == '!') {
      comparison(into);
    } else if (placeholder) {
      scanner_.refuse();
    } else if (c == '[' || c == ']' || c == '(') {
      interval(into);
    } else {
      into.push_back(equal_to(scanner_.endpoint()));
    }
  }

  void comparison(Alternatives& into) {
    if (scanner_.take("!=")) {
      unequal_to(scanner_.endpoint(), into);
    } else if (scanner_.take("==") || scanner_.take("=")) {
      into.push_back(equal_to(scanner_.endpoint()));
    } else {
      const bool below = scanner_.take('<');
      if (!below) scanner_.expect('>');
      const bool or_equal = scanner_.take('=');
      Edge edge = ordered(scanner_.endpoint());
      edge.included = or_equal;
      into.push_back(below ? between(std::nullopt, edge) : between(edge, std::nullopt));
    }
  }

  // [a..b], and what begins like one: the list ["a", "b"], the comparison (>= 5).
  void interval(Alternatives& into) {
    const bool closed = scanner_.take('[');
    const bool round = !closed && scanner_.take('(');
    if (!closed && !round) scanner_.expect(']');
    const char c = scanner_.peek();
    if ((closed || round) && (c == '<' || c == '>' || c == '=')) {
      comparison(into);
      scanner_.expect(closed ? ']' : ')');
      return;
    }
    Edge from = scanner_.endpoint();
    if (closed && (scanner_.peek() == ',' || scanner_.peek() == ']')) {
      into.push_back(equal_to(from));
      while (scanner_.take(',')) into.push_back(equal_to(scanner_.endpoint()));
      scanner_.expect(']');
      return;
    }
    if (!scanner_.take("..")) scanner_.refuse();
    Edge to = scanner_.endpoint();
    from.included = closed;
    to.included = scanner_.take(']');
    if (!to.included && !scanner_.take(')') && !scanner_.take('[')) scanner_.refuse();
    into.push_back(between(ordered(from), ordered(to)));
    refuse_empty(into.back());
  }

  void refuse_empty(const Test& test) const {
    std::partial_ordering ends = std::partial_ordering::less;
    bool point = true;
    if (test.low && test.high) {
      ends = test.low->value <=> test.high->value;
      point = test.low->included && test.high->included;
    } else if (test.from && test.to && test.from->name.empty() && test.to->name.empty()) {
      const bool alike = test.from->value.index() == test.to->value.index();
      ends = alike ? test.from->value <=> test.to->value : std::partial_ordering::unordered;
      point = test.from->included && test.to->included;
    }
    if (ends < 0 || (ends == 0 && point)) return;
    where_.fail({"ช่วง " + scanner_.shown() + " ไม่มีค่าใดอยู่ได้", "no value lies in the interval " + scanner_.shown()},
                {"เขียนค่าน้อยก่อนค่ามาก", "write the smaller end first"});
  }

  // Truth values and null have no order.
  Edge ordered(Edge edge) const {
    const bool unordered =
        std::holds_alternative<bool>(edge.value) || std::holds_alternative<std::monostate>(edge.value);
    if (edge.name.empty() && unordered) scanner_.refuse();
    return edge;
  }

  // Numbers become an interval, everything else a range.
  static Test between(const std::optional<Edge>& from, const std::optional<Edge>& to) {
    const auto number = [](const std::optional<Edge>& edge) -> std::optional<Bound> {
      const auto* value = edge ? std::get_if<Fraction>(&edge->value) : nullptr;
      return value == nullptr ? std::nullopt : std::optional<Bound>(Bound{*value, edge->included});
    };
    Test test;
    test.low = number(from);
    test.high = number(to);
    const bool numbers = from.has_value() == test.low.has_value() && to.has_value() == test.high.has_value();
    test.kind = numbers ? Test::Kind::interval : Test::Kind::range;
    if (numbers) return test;
    test.low = test.high = std::nullopt;
    test.from = from;
    test.to = to;
    return test;
  }

  static Test equal_to(const Edge& edge) {
    Test test;
    if (edge.name.empty() && std::holds_alternative<std::monostate>(edge.value)) {
      test.kind = Test::Kind::null;
    } else if (const auto* text = std::get_if<std::string>(&edge.value)) {
      test.kind = Test::Kind::text;
      test.text = *text;
    } else if (const auto* truth = std::get_if<bool>(&edge.value)) {
      test.kind = Test::Kind::boolean;
      test.truth = *truth;
    } else {
      test = between(edge, edge);
    }
    return test;
  }

  // A number is avoided by two intervals, so that everything that looks at bounds finds them.
  static void unequal_to(Edge edge, Alternatives& into) {
    if (!std::holds_alternative<Fraction>(edge.value)) {
      into.push_back(equal_to(edge));
      into.back().other = true;
      return;
    }
    edge.included = false;
    into.push_back(between(std::nullopt, edge));
    into.push_back(between(edge, std::nullopt));
  }

  FeelScanner scanner_;
  const definition::Element& where_;
};

}  // namespace

UnaryTests read_unary_tests(const std::string& text, const definition::Element& where, const Names& names) {
  return Reader(text, where, names).tests();
}

Value read_literal(const std::string& text, const definition::Element& where) {
  const Names none;
  FeelScanner scanner(text, where, none);
  if (scanner.at_end()) return {};
  Value value = scanner.literal();
  if (!scanner.at_end()) scanner.refuse();
  return value;
}

}  // namespace raingan::assess
