#include <optional>

#include "layout/stylesheet.hpp"
#include "lint/checks.hpp"
#include "outputs/memo.hpp"
#include "outputs/wording.hpp"

namespace raingan::lint {
namespace {

using Entry = Collection::Entry;

template <typename Read>
void tell_broken(Remarks& remarks, const Read& read) {
  try {
    read();
  } catch (const Error& error) {
    remarks.push_back(broken_remark(error));
  }
}

// Of the first file that can be read: a given one goes before the library's.
std::optional<outputs::Wording> wording_of(const Collection& files) {
  for (const Entry* entry : files.all("wording")) {
    try {
      return outputs::read_wording(*entry->document);
    } catch (const Error&) {
      continue;  // told where it was given
    }
  }
  return std::nullopt;
}

}  // namespace

Remarks check_official(const Collection& files) {
  Remarks remarks;
  layout::Stylesheet styles;
  for (const Entry* entry : files.all("layout")) {
    if (entry->given) tell_broken(remarks, [&] { layout::read_styles(*entry->document, styles); });
  }
  for (const Entry* entry : files.all("memo")) {
    if (entry->given) tell_broken(remarks, [&] { outputs::read_memo(*entry->document); });
  }
  for (const Entry* entry : files.all("wording")) {
    if (entry->given) tell_broken(remarks, [&] { outputs::read_wording(*entry->document); });
  }
  const std::optional<outputs::Wording> wording = wording_of(files);
  for (const Entry* entry : files.all("job")) {
    if (!entry->given || !wording) continue;
    tell_broken(remarks, [&] { outputs::refuse_unknown_marks(entry->document->root(), *wording); });
  }
  return remarks;
}

}  // namespace raingan::lint
