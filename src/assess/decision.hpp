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

// As FEEL writes it, strings without their quotation marks: "7.5", "A", "true", "null".
std::string text_of(const Value& value);

// What a person typed for an input of `type` ("number", "string", "boolean", empty: unknown). Strings may
// stand in quotation marks. Empty when the text is no value of that type.
std::optional<Value> value_of(std::string_view text, std::string_view type);

// One end of an interval; none: open to infinity.
struct Bound {
  Fraction value;
  bool included = true;
};

// One alternative of a unary test on one input. A number is an interval whose ends are equal.
struct Test {
  enum class Kind { any, interval, text, boolean, null } kind = Kind::any;
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
  int number = 1;                 // from 1, in the file's order
  std::vector<UnaryTests> tests;  // one an input
  std::vector<Value> outputs;     // one an output column
  std::string description;
  int line = 0;
};

enum class HitPolicy { unique, any, priority, first, rule_order, output_order, collect };

struct DecisionTable {
  std::string file;  // for messages
  std::string name;
  HitPolicy policy = HitPolicy::unique;
  std::string aggregation;                              // of collect: "", "SUM", "MIN", "MAX", "COUNT"
  std::vector<std::string> inputs;                      // names of the input expressions
  std::vector<std::string> input_types;                 // "number", "string", "boolean" or empty
  std::vector<std::optional<UnaryTests>> input_values;  // what the model lets in
  std::vector<std::string> outputs;
  std::vector<std::vector<Value>> output_values;  // allowed values in order of priority, may be empty
  std::vector<Value> otherwise;                   // the default outputs; empty: none
  std::vector<Rule> rules;
};

// Every decision table of a model, in file order; decisions made of anything else are passed over. The
// namespaces of DMN 1.1 to 1.5 under any prefix. Refused with Error(faulty_template), file and line: another
// namespace, an unknown element or attribute in a table, a rule with too few or too many entries, an entry
// that is no S-FEEL unary test or literal (dates and calculations are not read), an output outside the
// allowed values, a policy that cannot work (priority without output values, a sum of texts), more than
// limits::kMaxRules rules. An empty input entry counts as "-".
std::vector<DecisionTable> read_decisions(const definition::Document& file);
// The same for bytes whose root element may carry any prefix.
std::vector<DecisionTable> read_decisions(const std::string& file, std::string_view bytes);

// Does the test let `value` through? An unknown value passes "-" and "null" only, whatever stands in not(…).
bool holds(const UnaryTests& tests, const Value& value);

struct Decided {
  std::vector<int> matched;                // rule numbers that hold, in file order
  std::vector<std::vector<Value>> result;  // one list of outputs a hit that the policy returns
  // "unique": two rules hold; "any": they differ; "input": an input is outside the allowed values, so that
  // nothing is decided; else empty. `result` is empty with each of them.
  std::string violation;
};
// An input that `inputs` does not name is unknown. Aggregations work on each output column by itself; COUNT
// of nothing is 0, the others have no result. Without a rule that holds the default outputs apply.
Decided decide(const DecisionTable& table, const std::map<std::string, Value>& inputs);

}  // namespace raingan::assess
