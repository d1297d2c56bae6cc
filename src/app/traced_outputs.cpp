#include "app/traced_outputs.hpp"

#include <algorithm>
#include <limits>

#include "app/deliverables.hpp"
#include "app/output_file.hpp"
#include "app/parallel.hpp"
#include "app/published.hpp"
#include "outputs/summary.hpp"

namespace raingan::app {
namespace {

using outputs::NumberCell;
using outputs::PrintedNumber;
using outputs::TracedNumber;

// One output: its bytes, and the numbers of its pages or sheets.
struct Made {
  OutputFile file;
  std::string bytes;
  std::size_t pages = 0;
  std::vector<PrintedNumber> printed;
  std::vector<NumberCell> cells;
};

class Maker {
 public:
  Maker(const Session& session, const Assessed& assessed, const outputs::Facts& facts)
      : session_(session),
        checked_(assessed.checked),
        facts_(facts),
        letter_(session.library().letter(session.job().mission.letter)),
        resources_(session.library().resources()) {}

  Made make(const OutputFile& file) const {
    Made made{file, {}, 0, {}, {}};
    switch (file.kind) {
      case OutputFile::Kind::letter:
        set({file.path, outputs::compose_letter(letter_, facts_, file.district)}, made);
        break;
      case OutputFile::Kind::file_copy:
        set(file_copy(session_, facts_, ""), made);
        break;
      case OutputFile::Kind::memo:
        set(memo(session_, facts_, checked_, ""), made);
        break;
      case OutputFile::Kind::annex_pdf:
        set({file.path, outputs::compose_annexes(letter_, facts_, file.district)}, made);
        break;
      case OutputFile::Kind::summary:
        made.bytes = outputs::summary_workbook(facts_);
        made.cells = outputs::summary_numbers(facts_);
        break;
      case OutputFile::Kind::annex_workbook:
        made.bytes = outputs::annex_workbook(letter_, facts_, file.district);
        made.cells = outputs::annex_numbers(letter_, facts_, file.district);
        break;
    }
    return made;
  }

 private:
  void set(const NamedDocument& document, Made& made) const {
    const layout::PageSet pages = set_pages(document, resources_, session_.library());
    made.pages = pages.pages.size();
    made.printed = outputs::printed_numbers(pages);
    made.bytes = written(document, pages).bytes;
  }

  const Session& session_;
  const Checked& checked_;
  const outputs::Facts& facts_;
  outputs::LetterTemplate letter_;
  layout::Resources resources_;
};

constexpr std::size_t kMostAddends = 20;  // of each number, where all are asked for

// Numbers with a name of their own are found by it, the others by their order on the page.
bool has_name(const std::string& trace) { return !trace.empty() && trace[0] != '#' && trace[0] != '@'; }

std::string place_of(const OutputFile& file, const PrintedNumber& number) {
  const std::string page = file.path + ":" + std::to_string(number.page) + ":";
  return page + (has_name(number.trace) ? number.trace : "#" + std::to_string(number.order));
}

bool is_asked(const TracePlace& place, const PrintedNumber& number) {
  if (place.amount) return number.value() == place.amount;
  if (place.page != 0 && static_cast<std::size_t>(place.page) != number.page) return false;
  return place.trace.empty() || place.trace == number.trace || place.trace == "#" + std::to_string(number.order);
}

bool is_asked(const TracePlace& place, const NumberCell& number) {
  if (place.amount) return number.value == *place.amount;
  return (place.sheet.empty() || place.sheet == number.sheet) && (!place.cell || *place.cell == number.at);
}

// Where else the figure stands, for somebody who named the wrong page.
Message elsewhere(const std::vector<Made>& all, const TracePlace& place) {
  std::string found;
  for (const Made& made : all) {
    for (const PrintedNumber& number : made.printed) {
      if (number.trace != place.trace || place.trace.empty()) continue;
      found += (found.empty() ? "" : ", ") + place_of(made.file, number);
    }
  }
  if (!found.empty()) return {"อยู่ที่: " + found, "it stands at: " + found};
  return {"ดูตัวเลขทั้งหมดของหน้า: raingan trace โฟลเดอร์งาน letter.pdf:1",
          "see all numbers of a page: raingan trace JOB letter.pdf:1"};
}

[[noreturn]] void refuse(const std::vector<Made>& all, const TracePlace& place) {
  if (place.amount) {
    const std::string amount = place.amount->grouped();
    throw Error(ErrorCode::usage,
                {"ไม่พบตัวเลข " + amount + " ในผลของงานนี้", amount + " stands in no output of this job"});
  }
  for (const Made& made : all) {
    const bool beyond = place.page > 0 && static_cast<std::size_t>(place.page) > made.pages;
    if (!beyond) continue;
    const std::string pages = std::to_string(made.pages);
    throw Error(ErrorCode::usage, {"แฟ้มนี้มี " + pages + " หน้า", "the file has " + pages + " pages"}, made.file.path);
  }
  throw Error(ErrorCode::usage, {"ไม่มีตัวเลขที่ตำแหน่งนี้", "no number stands at that place"}, place.file, {},
              elsewhere(all, place));
}

// Template files by their place in the program's data, wherever that lies.
std::string relative(const std::string& file, const std::string& root) {
  return file.starts_with(root + "/") ? file.substr(root.size() + 1) : file;
}

void shorten(outputs::Provenance& provenance, const std::string& root) {
  provenance.file = relative(provenance.file, root);
  for (outputs::Basis& basis : provenance.bases) basis.file = relative(basis.file, root);
}

std::vector<TracedNumber> asked_numbers(const std::vector<Made>& all, const TracePlace& place,
                                        const outputs::Tracer& tracer, const std::string& root) {
  std::vector<TracedNumber> numbers;
  for (const Made& made : all) {
    for (const PrintedNumber& number : made.printed) {
      if (!is_asked(place, number)) continue;
      const auto value = number.value();
      numbers.push_back(
          {place_of(made.file, number), number.text, value ? value->to_string() : std::string(), tracer.of(number)});
    }
    const outputs::NumbersOfSheets sheets(made.cells);
    for (const NumberCell& number : made.cells) {
      if (!is_asked(place, number)) continue;
      const std::string at = made.file.path + "!" + number.sheet + "!" + workbook::to_reference(number.at);
      numbers.push_back({at, number.value.grouped(), number.value.to_string(), tracer.of(number, sheets)});
    }
  }
  for (TracedNumber& number : numbers) shorten(number.provenance, root);
  return numbers;
}

}  // namespace

TracedOutputs traced_outputs(const Session& session, const Assessed& assessed, const TracePlace& place) {
  const outputs::Facts facts = session.facts(assessed);
  const std::vector<OutputFile> files =
      place.file.empty() ? files_of_run(session) : std::vector<OutputFile>{output_file(session, place.file)};
  const Maker maker(session, assessed, facts);
  std::vector<Made> all(files.size());
  parallel_for(files.size(), session.options().jobs, [&](std::size_t i) { all[i] = maker.make(files[i]); });

  TracedOutputs traced;
  const bool everything = place.file.empty() && !place.amount;
  const outputs::Tracer tracer(facts, session.job().decisions,
                               everything ? kMostAddends : std::numeric_limits<std::size_t>::max());
  traced.numbers = asked_numbers(all, place, tracer, session.library().root());
  if (traced.numbers.empty()) refuse(all, place);
  std::vector<NamedBytes> made;
  for (Made& one : all) made.push_back({one.file.path, std::move(one.bytes)});
  traced.published = published_state(session, files.front().folder, made);
  return traced;
}

}  // namespace raingan::app
