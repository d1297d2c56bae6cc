#include "locate/suspects.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>

#include "check/sentence.hpp"
#include "check/wording.hpp"
#include "locate/diagnose.hpp"
#include "locate/slip_words.hpp"
#include "locate/verdict.hpp"

namespace raingan::locate {
namespace {

namespace wording = check::wording;

constexpr double kShownBits = 10;

// What a broken relation is called in the words of a proof.
Message relation_words(const check::Equation& equation) {
  switch (equation.relation) {
    case RelationKind::growth:
      return {"อัตราที่กำหนด", "the set rate"};
    case RelationKind::equal:
      return {"ตัวเลขเดียวกันในอีกแบบหนึ่ง", "the same figure in another form"};
    case RelationKind::sum:
    case RelationKind::shortfall:
      break;
  }
  if (equation.finding == FindingKind::column_total) return {"ยอดรวมของช่อง", "the column's total"};
  return {"ผลรวมของแถว", "the row's sum"};
}

class Suspects {
 public:
  Suspects(const Book& book, const BookProblem& problem, const Group& group)
      : book_(book), problem_(problem), group_(group), verdicts_(verdicts(group.explained)) {}

  std::vector<Suspect> all() {
    const std::vector<Explanation>& explanations = group_.explained.explanations;
    if (explanations.empty()) return {};
    // What is a thousand times less likely helps nobody.
    const auto shown = std::count_if(explanations.begin(), explanations.end(), [&](const Explanation& explanation) {
      return explanation.bits <= explanations.front().bits + kShownBits;
    });
    const std::size_t most = proven(group_) ? 1 : kMostAlternatives;
    shown_ = std::min(static_cast<std::size_t>(shown), most);
    for (std::size_t at = 0; at < shown_; ++at) {
      for (const Change& change : explanations[at].changes) add(explanations[at], change, at);
    }
    return std::move(suspects_);
  }

 private:
  const std::optional<FigurePlace>& place(std::uint32_t cell) {
    const auto [at, fresh] = places_.try_emplace(cell);
    if (fresh) at->second = place_of(book_, problem_.figures[cell]);
    return at->second;
  }

  Certainty certainty_of(const Explanation& explanation, const Change& change) const {
    if (!group_.whole || !change.told) return Certainty::open;
    const auto found = std::find_if(verdicts_.begin(), verdicts_.end(), [&](const Verdict& verdict) {
      return verdict.change.cell == change.cell && std::abs(verdict.change.value - change.value) <= kSameValue;
    });
    const Certainty certainty = found == verdicts_.end() ? Certainty::open : found->certainty;
    // Without a slip that people make, one relation is not enough to trust the others.
    const bool by_hand = change.slip.kind != SlipKind::other || block_of(explanation, change) != nullptr;
    return certainty == Certainty::likely && !by_hand ? Certainty::open : certainty;
  }

  void add(const Explanation& explanation, const Change& change, std::size_t number) {
    const auto& where = place(change.cell);
    if (!where) return;
    const Figure& figure = *problem_.figures[change.cell];
    Suspect suspect;
    suspect.origin = figure.origin;
    suspect.found = figure.value.to_string();
    suspect.certainty = certainty_of(explanation, change);
    suspect.explanation = static_cast<int>(number);
    suspect.column = where->column->id;
    suspect.item = where->line.item();
    suspect.district = where->line.district();
    if (where->line.layout->has_district_rows()) {
      if (where->line.total) suspect.district = where->line.layout->total_label;
      if (suspect.district.empty()) suspect.district = where->line.row->printed_name;
    }
    suspect.slip = slip_of(explanation, change);
    if (change.told) suspect.proposed = problem_.value_of(change.value).to_string();
    suspect.words = sentence(explanation, change, *where, suspect.certainty);
    suspects_.push_back(std::move(suspect));
  }

  // The error of several cells that this one is part of; null for none.
  static const Block* block_of(const Explanation& explanation, const Change& change) {
    const auto holds = [&](const Block& block) {
      return std::find(block.cells.begin(), block.cells.end(), change.cell) != block.cells.end();
    };
    if (explanation.block && holds(*explanation.block)) return &*explanation.block;
    const auto other = std::find_if(explanation.others.begin(), explanation.others.end(), holds);
    return other == explanation.others.end() ? nullptr : &*other;
  }

  std::string slip_of(const Explanation& explanation, const Change& change) const {
    if (const Block* block = block_of(explanation, change)) return std::string(name_of(block->kind));
    if (change.slip.kind != SlipKind::other) return std::string(name_of(change.slip.kind));
    return displaced(explanation, change) != nullptr ? std::string(name_of(BlockKind::shift)) : std::string();
  }

  // The other change whose right figure stands in this cell.
  const Change* displaced(const Explanation& explanation, const Change& change) const {
    const std::int64_t printed = problem_.problem.cells[change.cell].value;
    for (const Change& other : explanation.changes) {
      if (other.told && other.cell != change.cell && other.value == printed && printed > 99) return &other;
    }
    return nullptr;
  }

  // A total that is wrong only because figures that it contains are: its relation holds as printed.
  bool follows(const Explanation& explanation, const Change& change) const {
    if (change.slip.kind != SlipKind::other || !problem_.problem.cells[change.cell].total) return false;
    for (std::uint32_t k = 0; k < problem_.equations.size(); ++k) {
      const check::Equation& equation = *problem_.equations[k];
      if (equation.finding != FindingKind::column_total || equation.printed != problem_.figures[change.cell]) continue;
      if (std::binary_search(problem_.broken.begin(), problem_.broken.end(), k)) continue;
      return std::any_of(explanation.changes.begin(), explanation.changes.end(), [&](const Change& other) {
        const Figure* figure = problem_.figures[other.cell];
        return std::find(equation.parts.begin(), equation.parts.end(), figure) != equation.parts.end();
      });
    }
    return false;
  }

  Message neighbour_words(std::uint32_t cell) {
    static const std::array<Message, 4> kSides = {
        Message{"ช่องด้านบน", "the cell above"}, Message{"ช่องด้านล่าง", "the cell below"},
        Message{"ช่องด้านซ้าย", "the cell on the left"}, Message{"ช่องด้านขวา", "the cell on the right"}};
    const Cell& own = problem_.problem.cells[cell];
    // The one on the left first: rows are filled in from there.
    for (const std::size_t side : {2U, 0U, 3U, 1U}) {
      const std::uint32_t other = own.neighbours.at(side);
      if (other == kNoCell || problem_.problem.cells[other].value != own.value || !place(other)) continue;
      const Message words = cell_words(*place(other), *problem_.figures[other]);
      return {kSides.at(side).th + " " + words.th, kSides.at(side).en + ", " + words.en};
    }
    return {};
  }

  Message reason(const Explanation& explanation, const Change& change, const FigurePlace& where) {
    if (const Block* block = block_of(explanation, change)) return block_words(block->kind);
    if (const Change* other = displaced(explanation, change); other != nullptr && place(other->cell)) {
      const Message words = cell_words(*place(other->cell), *problem_.figures[other->cell]);
      return {"ค่าที่พิมพ์ตรงกับค่าที่ควรอยู่ที่" + words.th, "what stands there belongs into " + words.en};
    }
    if (follows(explanation, change))
      return {"ยอดรวมนี้รวมค่าที่น่าสงสัยในแถวไว้ จึงต้องเปลี่ยนตาม",
              "this total contains the doubtful figures of the rows and changes with them"};
    const Numerals numerals = where.line.layout->thai_digits ? Numerals::thai : Numerals::arabic;
    const Message neighbour = change.slip.kind == SlipKind::copy ? neighbour_words(change.cell) : Message();
    return slip_words(problem_.figures[change.cell]->value, problem_.value_of(change.value), change.slip.kind, numerals,
                      neighbour);
  }

  static Message block_words(BlockKind kind) {
    switch (kind) {
      case BlockKind::row_copy:
        return {"ทั้งแถวเหมือนอีกแถวหนึ่ง", "the whole row is the same as another"};
      case BlockKind::column_copy:
        return {"ทั้งคอลัมน์เหมือนคอลัมน์ข้างเคียง", "the whole column is the same as the one beside it"};
      case BlockKind::shift:
        return {"ค่าเลื่อนไปหนึ่งแถว", "the figures stand one row off"};
      case BlockKind::exchange:
        break;
    }
    return {"ค่าของสองช่องสลับที่กัน", "the figures of two cells are exchanged"};
  }

  // The broken relations of a cell by name.
  Message proof_of(std::uint32_t cell, int& count) const {
    Message list;
    count = 0;
    for (const std::uint32_t k : group_.broken) {
      const auto& terms = problem_.problem.constraints[k].terms;
      if (std::none_of(terms.begin(), terms.end(), [&](const Term& term) { return term.cell == cell; })) continue;
      const Message words = relation_words(*problem_.equations[k]);
      list.th += (count == 0 ? "" : ", ") + words.th;
      list.en += (count == 0 ? "" : ", ") + words.en;
      ++count;
    }
    return list;
  }

  Message sentence(const Explanation& explanation, const Change& change, const FigurePlace& where,
                   Certainty certainty) {
    const std::string printed = problem_.figures[change.cell]->value.grouped();
    const std::string value = problem_.value_of(change.value).grouped();
    const wording::Place named = wording::place_of(where.line, *where.column);
    const Message why = reason(explanation, change, where);
    const Message in_brackets = why.th.empty() ? Message() : Message{" (" + why.th + ")", " (" + why.en + ")"};
    if (!change.told) {
      return wording::at(named,
                         "พิมพ์ไว้ " + printed + " น่าสงสัย" + in_brackets.th + " แต่ไม่มีความสัมพันธ์ใดบอกค่าที่ถูก โปรดตรวจกับต้นฉบับ",
                         printed + " is doubtful" + in_brackets.en +
                             ", but no relation says what belongs there; compare with the original");
    }
    if (certainty == Certainty::proven) {
      int count = 0;
      const Message list = proof_of(change.cell, count);
      const std::string number = std::to_string(count);
      return wording::at(named,
                         "ความสัมพันธ์ " + number + " ข้อ (" + list.th + ") ให้ค่าเดียวกันคือ " + value + " แต่พิมพ์ไว้ " + printed +
                             in_brackets.th + " โปรดตรวจกับต้นฉบับ",
                         number + " relations (" + list.en + ") give the same figure, " + value + ", but " + printed +
                             " stands there" + in_brackets.en + "; compare with the original");
    }
    if (certainty == Certainty::likely) {
      return wording::at(named,
                         "เป็นช่องที่น่าสงสัยที่สุด พิมพ์ไว้ " + printed + " ถ้าเป็น " + value + in_brackets.th +
                             " ความสัมพันธ์จะตรงกัน — เป็นข้อสันนิษฐาน ยังไม่ยืนยัน โปรดตรวจกับต้นฉบับ",
                         "the most doubtful cell: " + printed + " stands there; with " + value + in_brackets.en +
                             " the relations would hold — an assumption, not confirmed; compare with the original");
    }
    return open_sentence(named, printed, value, in_brackets);
  }

  Message open_sentence(const wording::Place& named, const std::string& printed, const std::string& value,
                        const Message& in_brackets) const {
    const bool explained = !in_brackets.th.empty();
    const Message slip =
        explained ? in_brackets : Message{" แต่ไม่พบลักษณะการพิมพ์ผิดที่อธิบายได้", ", though no slip explains it"};
    return wording::at(named,
                       "อาจเป็นช่องที่ไม่สอดคล้อง พิมพ์ไว้ " + printed + " ถ้าเป็น " + value + " ความสัมพันธ์จะตรงกัน" + slip.th +
                           " — ยังระบุแน่ไม่ได้ โปรดตรวจกับต้นฉบับ",
                       "may be the cell that does not agree: " + printed + " stands there; with " + value +
                           " the relations would hold" + slip.en +
                           " — it cannot be told for certain; compare with the "
                           "original");
  }

  const Book& book_;
  const BookProblem& problem_;
  const Group& group_;
  std::vector<Verdict> verdicts_;
  std::map<std::uint32_t, std::optional<FigurePlace>> places_;
  std::size_t shown_ = 0;
  std::vector<Suspect> suspects_;
};

}  // namespace

Message cell_words(const FigurePlace& place, const Figure& figure) {
  const wording::Place named = wording::place_of(place.line, *place.column);
  const std::string cell = figure.origin.cell.empty() ? "" : " (" + figure.origin.cell + ")";
  return {named.row.th + " ช่อง " + wording::quoted(named.column) + cell,
          named.row.en + ", column " + wording::quoted(named.column) + cell};
}

std::vector<Suspect> suspects_of(const Book& book, const BookProblem& problem, const Group& group) {
  return Suspects(book, problem, group).all();
}

}  // namespace raingan::locate
