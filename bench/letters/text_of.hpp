// The text of a document as JSON, for other programs to set.
#pragma once

#include <nlohmann/json.hpp>

#include "layout/document.hpp"

namespace raingan::bench {

// An array of sections, each {"page", "blocks"}. A block is {"kind": "paragraph" | "stops", "style", "cells": [TEXT]},
// {"kind": "gap", "height"}, {"kind": "picture", "style"} or {"kind": "table", "columns": [ALIGN], "head", "body",
// "total"}; rows hold {"text", "columns", "rows"}. Texts as they are set: without what is never printed.
nlohmann::ordered_json text_of(const layout::Document& document);

}  // namespace raingan::bench
