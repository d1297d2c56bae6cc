// The structure tree as PDF objects.
#pragma once

#include <optional>
#include <vector>

#include "pdf/haru.hpp"
#include "pdf/structure.hpp"

namespace raingan::pdf {

// Writes StructTreeRoot with a nested number tree as ParentTree, and MarkInfo; sets StructParents and
// Tabs of every page. An element with more kids than an array should hold gets NonStruct groups between. An annotation
// of the first page, if there is one, is the last thing that the document says.
void write_structure(Document& document, const std::vector<StructureElement>& elements, std::vector<Dictionary>& pages,
                     const std::optional<Dictionary>& annotation);

}  // namespace raingan::pdf
