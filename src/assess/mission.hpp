// A mission: what is to be reached in a period, by what it is measured. templates/missions/ID.xml.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "definition/definition.hpp"
#include "model/form_layout.hpp"

namespace raingan::assess {

struct FormOfPeriod {
  std::string form;
  Period period;
};

enum class IndicatorKind {
  value,    // the figure itself
  growth,   // 100 × (value − base) / base percent
  percent,  // 100 × value / base percent
};

// `value` is the district's result, `base` what it is compared with. Compared exactly, as a fraction,
// never by a rounded percentage.
struct Indicator {
  std::string id;    // the name of the decision table's input
  std::string name;  // "ยอดจำหน่ายเพิ่มขึ้น"
  std::string unit;  // "ร้อยละ"
  IndicatorKind kind = IndicatorKind::value;
  ColumnRef value;
  ColumnRef base;  // growth and percent only
  // value="a b c" is the sum of all, base="a b -c" what is left of a and b without c.
  std::vector<ColumnRef> more_value = {};
  std::vector<ColumnRef> more_base = {};
  std::vector<ColumnRef> less_base = {};
  std::string figure_name;  // what `value` counts, for "ขาดยอดจำหน่าย 1,250 บาท"; may be empty
  std::string figure_unit;  // and its unit: "บาท", "ราย"
  // The criterion in words for the annex; "{test}" stands where a rule's test goes.
  std::string sentence;
  int line = 0;
};

enum class Rounding { half_up, up, down };  // to a whole unit
// The total of a target over the districts, which rounding lets differ by a few units.
enum class TotalPolicy { sum_of_rounded, rounded_sum };

// Where a target comes from: a constant, figures of another form (their sum where there are several), or these ×
// numerator/denominator rounded to a whole unit.
struct Target {
  std::string id;         // of the target; the indicator's unless several targets belong to one indicator
  std::string indicator;  // whose result it is compared with; empty: with none (a later round, a monthly share)
  std::string name;
  std::string unit;
  std::optional<Decimal> constant;
  std::optional<ColumnRef> from;
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
  Rounding rounding = Rounding::half_up;
  TotalPolicy total = TotalPolicy::sum_of_rounded;
  std::vector<ColumnRef> more_from = {};  // added to `from`
  std::string grade = {};                 // that meeting it stands for; empty: the best
  int line = 0;
};

// A growth relation between forms whose rate belongs to the mission, not to the form.
struct GrowthRule {
  std::string form;
  Period period;
  std::string column;
  ColumnRef base;
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
  Rounding rounding = Rounding::half_up;
  int line = 0;
};

// A sum inside one table that holds in this mission though the form does not ask for it.
struct SumRule {
  std::string form;
  Period period;
  std::string column;
  std::vector<std::string> parts;  // columns of the same table
};

// Of every month (day 1 to 31; 31 is the last day of any month) or once (day 0 and a date).
struct Deadline {
  std::string id;  // for placeholders; may be empty
  std::string what;
  int day = 0;
  std::optional<thai::Date> date;
  int line = 0;
};

// A reporting round. The period token "round" of references, expects and targets means the period of the round
// that the job is in.
struct Round {
  int number = 1;
  Period period;
  std::optional<thai::Date> due;
  int line = 0;
};

// A rule that its source leaves doubtful. The mission takes one reading; a job may take another. Elements with
// <variant reading choice …> have their attributes (an indicator also its sentence) replaced under that choice, with
// <variant round …> in that round, with both under both; a later variant goes before an earlier one.
struct Reading {
  struct Choice {
    std::string id;
    std::string name;      // in words: "หาร 12 ตามที่พิมพ์"
    std::string criteria;  // DMN model of this choice; empty: the mission's
  };
  std::string id;
  std::string name;   // what is doubtful, in words
  std::string taken;  // id of the choice in force
  std::vector<Choice> choices;
  int line = 0;
};

// How a grade looks and what it is worth.
struct GradeLook {
  std::string grade;
  std::string colour;           // "สีแดง"; may be empty
  std::optional<unsigned> rgb;  // 0xRRGGBB
  std::optional<Decimal> points;
  std::string urgency;  // one sentence on what the grade calls for; may be empty
  int line = 0;
};

// A numbered sentence under the criteria.
struct Explanation {
  std::string text;
  int line = 0;
};

// The round and readings that a job chooses; empty: the mission's own.
struct Choices {
  int round = 0;
  std::map<std::string, std::string> readings;
};

struct Mission {
  std::string file;  // for messages; the lines of all parts are its
  std::string id;
  std::string title;  // "ภารกิจสำคัญ … ไตรมาสที่ 1"
  Period period;
  std::string criteria;               // file name of the DMN model beside the mission's file
  std::string letter;                 // id of its letter
  std::vector<FormOfPeriod> expects;  // what the districts send
  std::vector<FormOfPeriod> base;     // earlier figures it needs, from the job's base/ folder
  std::vector<FormOfPeriod> derives;  // what the program makes of ledgers (see FormLayout::aggregation)
  std::vector<Indicator> indicators;
  std::vector<Target> targets;
  std::vector<GrowthRule> growth;
  std::vector<SumRule> sums;
  std::vector<Round> rounds;
  int round = 0;  // the one in force; 0 where the mission has none
  std::vector<Reading> readings;
  std::vector<GradeLook> looks;  // worst first; may be empty
  std::vector<Deadline> deadlines;
  std::vector<Explanation> explanations;
};

// Every column that an indicator is made of: the terms of its value, then those of its base.
std::vector<ColumnRef> columns_of(const Indicator& indicator);

// Refused with Error(faulty_template), file and line: unknown elements and attributes, ids and periods that are
// none, a reference that is not form@period:column or whose table the mission neither expects, derives nor has as a
// base, doubled indicators, targets, rounds, readings or grades, a target whose indicator does not exist, a sentence
// without "{test}", a round outside the mission's period, criteria of choices in more than one reading, a round or
// reading that `choices` names and the mission lacks, a variant of an unknown round, reading or choice.
Mission read_mission(const definition::Document& file, const Choices& choices = {});

}  // namespace raingan::assess
