#include "lint/matching.hpp"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "base/error.hpp"
#include "base/limits.hpp"

namespace raingan::lint {
namespace {

PCRE2_SPTR bytes(std::string_view text) { return reinterpret_cast<PCRE2_SPTR>(text.data()); }

}  // namespace

struct Pattern::Machine {
  explicit Machine(const std::string& expression) {
    int fault = 0;
    PCRE2_SIZE at = 0;
    code.reset(pcre2_compile(bytes(expression), expression.size(), PCRE2_DOLLAR_ENDONLY, &fault, &at, nullptr));
    if (!code) throw Error(ErrorCode::internal, {expression, expression}, {}, "byte " + std::to_string(at));
    context.reset(pcre2_match_context_create(nullptr));
    pcre2_set_match_limit(context.get(), limits::kMaxMatchSteps);
  }

  std::unique_ptr<pcre2_code, decltype(&pcre2_code_free)> code{nullptr, pcre2_code_free};
  std::unique_ptr<pcre2_match_context, decltype(&pcre2_match_context_free)> context{nullptr, pcre2_match_context_free};
};

Pattern::Pattern(const std::string& expression) : machine_(std::make_unique<const Machine>(expression)) {}

Pattern::~Pattern() = default;

void each_match(std::string_view text, const Pattern& pattern, const std::function<void(const Match&)>& use) {
  const Pattern::Machine& machine = *pattern.machine_;
  const std::unique_ptr<pcre2_match_data, decltype(&pcre2_match_data_free)> found(
      pcre2_match_data_create_from_pattern(machine.code.get(), nullptr), pcre2_match_data_free);
  const PCRE2_SIZE* const edges = pcre2_get_ovector_pointer(found.get());
  for (std::size_t at = 0; at < text.size();) {
    const int result =
        pcre2_match(machine.code.get(), bytes(text), text.size(), at, 0, found.get(), machine.context.get());
    if (result == PCRE2_ERROR_NOMATCH) return;
    if (result < 0) {
      throw Error(ErrorCode::faulty_template,
                  {"ข้อความยาวหรือซ้ำกันมากเกินกว่าจะตรวจได้", "the text is too long or repeats too much to be looked at"}, {},
                  {}, {"แบ่งข้อความเป็นย่อหน้าสั้นลง", "divide the text into shorter paragraphs"});
    }
    std::vector<std::string_view> groups(pcre2_get_ovector_count(found.get()));
    for (std::size_t group = 0; group < groups.size(); ++group) {
      const PCRE2_SIZE first = edges[2 * group];
      if (first != PCRE2_UNSET) groups[group] = text.substr(first, edges[2 * group + 1] - first);
    }
    use(Match(text, std::move(groups)));
    at = edges[1] == edges[0] ? edges[1] + 1 : edges[1];
  }
}

}  // namespace raingan::lint
