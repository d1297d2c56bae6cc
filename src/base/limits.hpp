// Every cap on what comes from outside, with its reason. A real district workbook is below a
// hundredth of each.
#pragma once

#include <cstddef>
#include <cstdint>

namespace raingan::limits {

// Files and archives.
inline constexpr std::size_t kMaxFileBytes = 64u << 20;       // a district sends 20 KiB to 2 MiB
inline constexpr std::size_t kMaxZipEntries = 2000;           // real workbooks have 10 to 60 parts
inline constexpr std::size_t kMaxPartBytes = 256u << 20;      // one inflated part
inline constexpr std::size_t kMaxInflatedBytes = 512u << 20;  // all inflated parts together
inline constexpr std::size_t kInflateGraceBytes = 1u << 20;   // below this the ratio is not looked at
inline constexpr std::size_t kMaxInflateRatio = 100;          // real sheets reach 20 to 40
inline constexpr std::size_t kMaxPartName = 256;

// XML.
inline constexpr std::size_t kMaxXmlDepth = 64;            // pugixml recurses when it frees
inline constexpr std::size_t kMaxXmlAttributes = 64;       // of one element; real ones have up to 20
inline constexpr std::size_t kMaxXmlElements = 1'000'000;  // of a part that is changed in place
inline constexpr std::size_t kMaxDomBytes = 16u << 20;     // a DOM takes up to 17 times its source

// Sheets (ECMA-376 part 1, 18.3.1.73 and 18.3.1.13 give the first two).
inline constexpr std::uint32_t kMaxRows = 1'048'576;
inline constexpr std::uint32_t kMaxColumns = 16'384;
inline constexpr std::size_t kMaxSheets = 255;
inline constexpr std::size_t kMaxCells = 2'000'000;  // cells with a value, all sheets
inline constexpr std::size_t kMaxSharedStrings = 1'000'000;
inline constexpr std::size_t kMaxStringChars = 32'767;  // ECMA-376: characters in one cell
inline constexpr std::size_t kMaxMergedRanges = 20'000;
inline constexpr std::size_t kMaxCellTextBytes = 128u << 20;  // texts, formulas and formats of all cells
inline constexpr std::size_t kMaxCellStyles = 65'536;         // Excel stops at 65,490
inline constexpr std::size_t kMaxFormatChars = 255;           // Excel refuses longer number formats
inline constexpr std::size_t kMaxReadWarnings = 1'000;        // beyond this nobody reads on

// Figures. Sums of kMaxCells figures of this size still fit Decimal.
inline constexpr std::int64_t kMaxFigure = 10'000'000'000;  // ten thousand million baht in one cell

// Jobs, forms and letters.
inline constexpr std::size_t kMaxSubmissions = 5'000;
inline constexpr std::size_t kMaxDistricts = 1'000;  // 878 in the country
inline constexpr std::size_t kMaxFormColumns = 200;
inline constexpr std::size_t kMaxRules = 2'000;        // of a decision model; criteria have 3 to 5
inline constexpr std::size_t kMaxLedgerRows = 20'000;  // of one sheet; the largest district has some 500 producers
inline constexpr std::size_t kMaxGridCells =
    100'000;  // that the rules cut the figures into; real criteria have up to 144
inline constexpr std::size_t kMaxDocumentChars = 10'000'000;
inline constexpr std::size_t kMaxProofBytes = 4u << 20;  // one text to be set; a whole letter has some 40 KiB
inline constexpr std::size_t kMaxProofParagraphs = 100'000;
inline constexpr std::uint32_t kMaxMatchSteps = 5'000'000;  // of a pattern of lint at one place; real ones take hundreds
inline constexpr std::size_t kMaxPages = 20'000;  // of one document; the largest bundle has hundreds

}  // namespace raingan::limits
