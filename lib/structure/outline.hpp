// SPDX-License-Identifier: Apache-2.0
// Marker candidates -> the tree of units, decided from the document's own sequence: does 2 follow 1,
// does the letter after d stand where it should, who opened the list?
// Tested by tests/structure/outline_test.cpp.
#pragma once

#include <vector>

#include "grammar/finds.hpp"
#include "layout/layout.hpp"
#include "vanban/document.hpp"

namespace vanban::structure {

/// Where each block stands in the tree.
struct BlockPlace {
  std::int32_t unit = kNone;   // index in Document::units; kNone outside any unit
  text::Range words;           // the block without its marker
  bool opens_unit = false;     // the block begins with the unit's marker
};

struct Outline {
  std::vector<BlockPlace> places;  // one for each block of the layout
};

/// Fills `document.units` (ids, labels, parents, spans, headings, own words). Linear in the text.
[[nodiscard]] Outline outline(const layout::Layout& layout, const grammar::Compiled& grammar,
                              const grammar::Finds& finds, Document& document);

}  // namespace vanban::structure
