// Decision tables of the DMN standard (OMG DMN 1.1 to 1.5, S-FEEL unary tests), evaluated literally.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "assess/fraction.hpp"
#include "assess/temporal.hpp"
#include "definition/definition.hpp"

namespace raingan::assess {

// A FEEL value: unknown (null), number, string, boolean, date, time or duration.
using Value = std::variant<std::monostate, Fraction, std::string, bool, Temporal>;

// As FEEL writes it, strings without their quotation marks and dates without theirs: "7.5", "A", "true", "null",
// "2025-01-31".
std::string text_of(const Value& value);

// What a person typed for an input of `type`: "number", "string", "boolean", "date", "time", "date and time",
// "duration", empty: unknown. Strings may stand in quotation marks; dates and times stand bare or as FEEL writes them
// (date("2025-01-31"), @"2025-01-31"), and only so where the type is unknown. A date is also taken for a date and
// time, and the other way round. Empty when the text is no value of that type.
std::optional<Value> value_of(std::string_view text, std::string_view type);

// One end of an interval; none: open to infinity.
struct Bound {
  Fraction value;
  bool included = true;
};

// One end of a range of texts or dates, or an end that another input gives.
struct Edge {
  Value value;
  std::string name;  // of the input that gives the value; empty: `value` does
  bool included = true;
};

// One alternative of a unary test on one input. A number is an interval whose ends are equal.
struct Test {
  // range: dates, times, durations and texts in their order, and whatever is compared with another input
  enum class Kind { any, interval, text, boolean, null, range } kind = Kind::any;
  std::optional<Bound> low, high;  // interval
  std::string text;
  bool truth = false;
  std::optional<Edge> from = {}, to = {};  // range; none: open to infinity
  bool other = false;                      // "!=": every value that can be compared and does not pass
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
  std::vector<std::string> inputs;                      // the input expressions; one may stand twice
  std::vector<std::string> input_types;                 // see value_of
  std::vector<std::optional<UnaryTests>> input_values;  // what the model lets in
  std::vector<std::string> outputs;
  std::vector<std::vector<Value>> output_values;  // allowed values in order of priority, may be empty
  std::vector<Value> otherwise;                   // the default outputs; empty: none
  std::vector<Rule> rules;
  std::string id = {};                       // of the decision; may be empty
  std::string variable = {};                 // the name under which other decisions know its result
  std::vector<std::string> references = {};  // names that tests compare with, besides the inputs
  std::vector<std::string> needs = {};       // ids of the decision tables whose results it takes
  std::vector<std::string> unmade = {};      // names of the decisions it takes that are no decision tables
  int line = 0;
};

// Every decision table of a model, in file order; decisions made of anything else are passed over, as are the
// elements of other namespaces and what a table does not depend on. The namespaces of DMN 1.1 to 1.5 under any
// prefix. Whatever stands as an input's expression is its name; without one its label. Hit policies also by their
// letters ("F", "C+"). Refused with Error(faulty_template), file and line: another namespace, an unknown DMN element
// or attribute in a table, a rule with too few or too many entries, an entry that is no S-FEEL unary test or literal
// (calculations are not read), an output outside the allowed values, a policy that cannot work (priority without
// output values, a sum of texts), decisions that require one another in a circle, more than limits::kMaxRules rules.
// An empty input entry counts as "-", an empty output entry as null.
std::vector<DecisionTable> read_decisions(const definition::Document& file);
// The same for bytes whose root element may carry any prefix.
std::vector<DecisionTable> read_decisions(const std::string& file, std::string_view bytes);

using Inputs = std::map<std::string, Value>;

// Does the test let `value` through? An unknown value passes "-" and "null" only, whatever stands in not(…). Names
// that the test compares with are looked up in `inputs`.
bool holds(const UnaryTests& tests, const Value& value, const Inputs& inputs = {});

struct Decided {
  std::vector<int> matched;                // rule numbers that hold, in file order
  std::vector<std::vector<Value>> result;  // one list of outputs a hit that the policy returns
  // "unique": two rules hold; "any": they differ; "input": an input is outside the allowed values, so that
  // nothing is decided; else empty. `result` is empty with each of them.
  std::string violation;
};
// An input that `inputs` does not name is unknown. Aggregations work on each output column by itself; COUNT
// of nothing is 0, the others have no result. Without a rule that holds the default outputs apply.
Decided decide(const DecisionTable& table, const Inputs& inputs);

}  // namespace raingan::assess
