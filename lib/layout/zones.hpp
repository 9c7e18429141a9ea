// SPDX-License-Identifier: Apache-2.0
// Lines -> cells with their zone and part: letterhead, body, foot, letterhead of the next document.
//
//   head --(first words of a body, a marker, prose)--> body --(recipients, competence, office)--> foot
//   foot --(appendix, title of an issued regulation, prose)--> body        motto anywhere --> head
//
// Tested by tests/layout/layout_test.cpp.
#pragma once

#include <vector>

#include "layout/line_reader.hpp"
#include "layout/lines.hpp"

namespace vanban::layout {

/// All cells in the order of the text; furniture is there too, `dropped`. Linear in the text.
[[nodiscard]] std::vector<Cell> find_zones(const Lines& lines, const grammar::Compiled& grammar, const Page& page);

}  // namespace vanban::layout
