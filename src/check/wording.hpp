// Every sentence of the checks. Thai first; each says what stands there, what was expected and what to do.
// A relation may be called wrong, a figure only doubtful, a person never. The printer puts file, sheet and
// cell in front.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/finding.hpp"
#include "base/message.hpp"
#include "check/line.hpp"
#include "model/form_layout.hpp"
#include "model/table.hpp"

namespace raingan::check::wording {

// Whose figure a sentence is about.
struct Place {
  Message row;  // "อำเภอสังคม", "อำเภอสังคม ผู้ผลิต “…”", "แถวรวม"
  std::string form;    // Thai name of the form
  std::string column;  // Thai heading words
  std::string unit;    // "บาท"
};
Place place_of(const Line& line, const Column& column);
Message district_words(std::string_view district);  // "อำเภอสังคม"

// The Thai name of a form; its id when it has none.
const std::string& name_of(const FormLayout& layout);

// Where the other figure of an equality stands.
struct Source {
  std::string form;
  std::string column;
};

struct Broken {
  RelationKind relation = RelationKind::sum;
  FindingKind finding = FindingKind::row_total;
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
  Relation::Rounding rounding = Relation::Rounding::half_up;
  Source source;
};

// "มกราคม 2567 รวม": all heading words of a column; its id when it has none.
std::string column_words(const Column& column);

Message rounding(const Place& place, Decimal printed, Decimal expected, std::size_t parts, bool usual);
Message violated(const Place& place, const Broken& broken, Decimal printed, Decimal expected,
                 const std::vector<Decimal>& parts);
Message missing_total(const Place& place, const std::string& sum);  // empty: a row's figure is unknown

Message not_a_number(const Place& place, const std::string& raw);
Message error_value(const Place& place, const std::string& raw);
Message too_large(const Place& place, Decimal printed);
Message negative(const Place& place, Decimal printed);
Message not_a_mark(const Place& place, const std::string& raw);
Message blank(const Place& place);
Message blank_rows(const Place& place, const std::vector<std::string>& items);  // of one district and column
Message blank_row(const Place& place);                                          // a producer without any figure
Message uncomputed(const Place& place, const std::string& formula);
Message unsaved(const Place& place, const std::string& formula, std::size_t cells);  // as many as that in the sheet
Message stale(const Place& place, Decimal stored, Decimal recomputed);
Message overwritten(const Place& place, Decimal printed);

// Two workbooks print the same figure differently; `here` and `there` are their cells.
Message disagreement(const Place& place, Decimal printed, const Origin& there, Decimal other);
Message rounded_copy(const Place& place, Decimal printed, const Origin& there, Decimal other);

// Rows of a ledger. `group` is what the tick columns choose, `ticked` their words.
Message no_choice(const Place& place, const std::string& group);
Message several_choices(const Place& place, const std::string& group, const std::vector<std::string>& ticked);
Message other_choice(const Place& place, const std::string& group, const std::string& ticked,
                     const std::string& earlier, const Origin& there);
Message doubled_row(const Place& place, const std::string& choice, const Origin& there);
// A district's table was sent twice and the two do not agree.
Message other_version(const std::string& district, const std::string& form, const Period& period, const Origin& kept,
                      const Origin& later);

Message sent_nothing(const std::string& district);
Message row_missing(const std::string& district, const std::string& form, const Period& period);
Message row_blank(const std::string& district, const std::string& form, const Period& period);
Message sheet_blank(const std::string& district, const std::string& form, const Period& period);
Message form_missing(const std::string& form, const Period& period);
Message unexpected_period(const std::string& form, const Period& found, const std::vector<Period>& awaited);
Message unexpected_form(const std::string& form, const Period& period);

}  // namespace raingan::check::wording
