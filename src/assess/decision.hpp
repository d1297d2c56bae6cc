// Decision tables of the DMN standard (OMG DMN 1.1 to 1.5, S-FEEL unary tests), evaluated literally.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "assess/fraction.hpp"
#include "definition/definition.hpp"

namespace raingan::assess {

// A FEEL value: unknown (null), number, string or boolean.
using Value = std::variant<std::monostate, Fraction, std::string, bool>;

// One end of an interval; none: open to infinity.
struct Bound {
  Fraction value;
  bool included = true;
};

// One alternative of a unary test on one input.
struct Test {
  enum class Kind { any, interval, text, boolean } kind = Kind::any;
  std::optional<Bound> low, high;  // interval
  std::string text;
  bool truth = false;
};
struct UnaryTests {
  std::vector<Test> alternatives;  // one of them must hold
  bool negated = false;            // not(…)
  std::string source;              // as written
};

struct Rule {
  int number = 1;  // from 1, in the file's order
  std::vector<UnaryTests> tests;      // one an input
  std::vector<Value> outputs;         // one an output column
  std::string description;
  int line = 0;
};

enum class HitPolicy { unique, any, priority, first, rule_order, output_order, collect };

struct DecisionTable {
  std::string name;
  HitPolicy policy = HitPolicy::unique;
  std::string aggregation;          // of collect: "", "SUM", "MIN", "MAX", "COUNT"
  std::vector<std::string> inputs;  // names of the input expressions
  std::vector<std::string> outputs;
  std::vector<std::vector<Value>> output_values;  // allowed values in order of priority, may be empty
  std::vector<Rule> rules;
};

// Every decision table of a model, in file order. Throws Error(faulty_template) with file and line.
std::vector<DecisionTable> read_decisions(const definition::Document& file);

// True/false, or empty when `value` is unknown (null matches only "-").
bool holds(const UnaryTests& tests, const Value& value);

struct Decided {
  std::vector<int> matched;                // rule numbers that hold, in file order
  std::vector<std::vector<Value>> result;  // one list of outputs a hit that the policy returns
  std::string violation;                   // "unique": two rules hold; "any": they differ; else empty
};
Decided decide(const DecisionTable& table, const std::map<std::string, Value>& inputs);

}  // namespace raingan::assess
