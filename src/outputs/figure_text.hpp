// Figures and texts from data as they are printed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/figure.hpp"

namespace raingan::outputs {

enum class Digits { thai, ascii };

// `text` in the digits asked for.
std::string in_digits(std::string_view text, Digits digits);

// "๖,๑๗๙,๑๒๒"; with hundredths where it has some, or where its column shows them: "๑๒๐.๐๐".
enum class Hundredths { where_needed, always };
std::string number_text(Decimal value, Digits digits, Hundredths hundredths = Hundredths::where_needed);

// A figure as sent: grouped when it is a number, the text of the cell when it is none, nothing when it
// is unknown.
std::string figure_text(const Figure& figure, Digits digits, Hundredths hundredths = Hundredths::where_needed);

// What stands for a tick on paper: Thai text faces have no check mark.
inline constexpr const char* kPrintedTick = "/";
inline constexpr std::string_view kTick = "✓";  // in workbooks
bool is_ticked(const Figure& figure);

// Text that came from outside made fit to be set in one line: control characters and line ends become
// spaces, ends are trimmed.
std::string one_line(std::string_view text);

}  // namespace raingan::outputs
