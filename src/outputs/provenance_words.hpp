// The sentences of provenance.hpp.
#pragma once

#include <optional>
#include <string_view>

#include "outputs/provenance.hpp"
#include "outputs/targets_of.hpp"

namespace raingan::outputs::words {

Message unknown();
Message cell();
Message figure(const Book& book, const TraceName& name, const FormLayout& layout);
// Of how many cells it is the sum or count, and whether what a sheet prints agrees.
Message sum(bool printed, std::size_t addends, const std::optional<Decimal>& total, bool made);
Message growth(const Book& book, const ColumnRef& base, const Relation& relation);
Message target(const assess::Target& target, std::string_view district);
Message total_target(const assess::Target& target, const std::optional<TotalTarget>& total);
Message result(const assess::Mission& mission, std::string_view indicator, std::string_view district);
Message criterion(const assess::Mission& mission, std::string_view indicator, const assess::Rule& rule,
                  const assess::UnaryTests& tests);
Message points(std::string_view grade);
Message finding(std::size_t number);
Message formula(std::string_view formula);
Message statement();
Message placeholder(std::string_view name);
// Of what the memo counts: workbooks, findings, attachments.
bool is_count(std::string_view name);
Message date_in_text();
Message part_of_word();
Message mark(Mark mark);
Message page_furniture(std::string_view before, std::string_view after);

// Whether a number in a sentence is the day or year of a date, or stands inside a word, by what is beside it.
bool is_date(std::string_view before, std::string_view after);
bool is_part_of_word(std::string_view before, std::string_view after);

}  // namespace raingan::outputs::words
