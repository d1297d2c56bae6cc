#include "assess/decision.hpp"

#include <algorithm>
#include <functional>

namespace raingan::assess {
namespace {

bool above(const std::optional<Bound>& low, const Fraction& value) {
  return !low || low->value < value || (low->included && low->value == value);
}

bool below(const std::optional<Bound>& high, const Fraction& value) {
  return !high || value < high->value || (high->included && high->value == value);
}

bool is_null(const Value& value) { return std::holds_alternative<std::monostate>(value); }

Value input_named(const Inputs& inputs, const std::string& name) {
  const auto found = inputs.find(name);
  return found == inputs.end() ? Value() : found->second;
}

std::partial_ordering order(const Value& a, const Value& b) {
  return is_null(a) || a.index() != b.index() ? std::partial_ordering::unordered : a <=> b;
}

std::partial_ordering order(const Value& value, const Edge& edge, const Inputs& inputs) {
  return order(value, edge.name.empty() ? edge.value : input_named(inputs, edge.name));
}

bool in_range(const Test& test, const Value& value, const Inputs& inputs) {
  if (test.from) {
    const auto found = order(value, *test.from, inputs);
    if (!(found > 0) && !(test.from->included && found == 0)) return false;
  }
  if (test.to) {
    const auto found = order(value, *test.to, inputs);
    if (!(found < 0) && !(test.to->included && found == 0)) return false;
  }
  return true;
}

bool passes(const Test& test, const Value& value, const Inputs& inputs) {
  switch (test.kind) {
    case Test::Kind::any:
      return true;
    case Test::Kind::interval: {
      const auto* number = std::get_if<Fraction>(&value);
      return number != nullptr && above(test.low, *number) && below(test.high, *number);
    }
    case Test::Kind::text: {
      const auto* text = std::get_if<std::string>(&value);
      return text != nullptr && *text == test.text;
    }
    case Test::Kind::boolean: {
      const auto* truth = std::get_if<bool>(&value);
      return truth != nullptr && *truth == test.truth;
    }
    case Test::Kind::null:
      return is_null(value);
    case Test::Kind::range:
      return in_range(test, value, inputs);
  }
  return false;
}

// A test that asks for a number says nothing about a text, so not(…) must not let the text through.
bool comparable(const Test& test, const Value& value, const Inputs& inputs) {
  const auto with = [&](const std::optional<Edge>& edge) {
    return !edge || order(value, *edge, inputs) != std::partial_ordering::unordered;
  };
  switch (test.kind) {
    case Test::Kind::interval:
      return std::holds_alternative<Fraction>(value);
    case Test::Kind::text:
      return std::holds_alternative<std::string>(value);
    case Test::Kind::boolean:
      return std::holds_alternative<bool>(value);
    case Test::Kind::range:
      return with(test.from) && with(test.to);
    default:
      return true;
  }
}

bool holds(const Test& test, const Value& value, const Inputs& inputs) {
  return test.other ? comparable(test, value, inputs) && !passes(test, value, inputs) : passes(test, value, inputs);
}

using Outputs = std::vector<Value>;

bool ranks_before(const DecisionTable& table, const Outputs& a, const Outputs& b) {
  for (std::size_t column = 0; column < table.output_values.size(); ++column) {
    const std::vector<Value>& order = table.output_values[column];
    const auto rank = [&](const Outputs& outputs) {
      return std::find(order.begin(), order.end(), outputs.at(column)) - order.begin();
    };
    if (rank(a) != rank(b)) return rank(a) < rank(b);
  }
  return false;
}

Value aggregate(const std::string& how, const std::vector<Outputs>& hits, std::size_t column) {
  if (how == "COUNT") return Fraction::of(static_cast<std::int64_t>(hits.size()));
  Value value = hits.front().at(column);
  for (std::size_t i = 1; i < hits.size(); ++i) {
    const Value& next = hits[i].at(column);
    if (how == "SUM") {
      value = std::get<Fraction>(value) + std::get<Fraction>(next);
    } else if (how == "MIN" ? order(next, value) < 0 : order(value, next) < 0) {
      value = next;
    }
  }
  return value;
}

std::vector<Outputs> aggregated(const DecisionTable& table, const std::vector<Outputs>& hits) {
  if (hits.empty() && table.aggregation != "COUNT") return {};
  Outputs outputs;
  for (std::size_t column = 0; column < table.outputs.size(); ++column) {
    outputs.push_back(aggregate(table.aggregation, hits, column));
  }
  return {outputs};
}

void apply_policy(const DecisionTable& table, std::vector<Outputs> hits, Decided& decided) {
  const auto before = [&](const Outputs& a, const Outputs& b) { return ranks_before(table, a, b); };
  switch (table.policy) {
    case HitPolicy::unique:
      if (hits.size() > 1) {
        decided.violation = "unique";
        return;
      }
      break;
    case HitPolicy::any:
      if (std::adjacent_find(hits.begin(), hits.end(), std::not_equal_to<>()) != hits.end()) {
        decided.violation = "any";
        return;
      }
      if (hits.size() > 1) hits.resize(1);
      break;
    case HitPolicy::priority:
      if (!hits.empty()) hits = {*std::min_element(hits.begin(), hits.end(), before)};
      break;
    case HitPolicy::first:
      if (hits.size() > 1) hits.resize(1);
      break;
    case HitPolicy::rule_order:
      break;
    case HitPolicy::output_order:
      std::stable_sort(hits.begin(), hits.end(), before);
      break;
    case HitPolicy::collect:
      if (!table.aggregation.empty()) hits = aggregated(table, hits);
      break;
  }
  decided.result = std::move(hits);
}

}  // namespace

bool holds(const UnaryTests& tests, const Value& value, const Inputs& inputs) {
  const bool one_holds = std::any_of(tests.alternatives.begin(), tests.alternatives.end(),
                                     [&](const Test& test) { return holds(test, value, inputs); });
  if (!tests.negated) return one_holds;
  return !one_holds && !is_null(value) &&
         std::all_of(tests.alternatives.begin(), tests.alternatives.end(),
                     [&](const Test& test) { return comparable(test, value, inputs); });
}

Decided decide(const DecisionTable& table, const Inputs& inputs) {
  std::vector<Value> values;
  for (const std::string& name : table.inputs) values.push_back(input_named(inputs, name));

  Decided decided;
  for (std::size_t i = 0; i < table.input_values.size(); ++i) {
    const std::optional<UnaryTests>& allowed = table.input_values[i];
    if (allowed && !is_null(values.at(i)) && !holds(*allowed, values[i], inputs)) {
      decided.violation = "input";
      return decided;
    }
  }
  std::vector<Outputs> hits;
  for (const Rule& rule : table.rules) {
    bool all = true;
    for (std::size_t i = 0; i < values.size() && all; ++i) all = holds(rule.tests.at(i), values[i], inputs);
    if (!all) continue;
    decided.matched.push_back(rule.number);
    hits.push_back(rule.outputs);
  }
  if (hits.empty() && !table.otherwise.empty()) {
    decided.result = {table.otherwise};
  } else {
    apply_policy(table, std::move(hits), decided);
  }
  return decided;
}

}  // namespace raingan::assess
