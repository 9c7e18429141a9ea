// SPDX-License-Identifier: Apache-2.0
// Reading order of letterhead and foot: the left column, then the right one.
//
//   UY BAN NHAN DAN      CONG HOA XA HOI ...          UY BAN NHAN DAN, TINH X, So: 5/UBND, V/v ...
//      TINH X              Doc lap - Tu do ...   ->   CONG HOA ..., Doc lap ..., Ha Tinh, ngay ...
//   So: 5/UBND           Ha Tinh, ngay 5 ...
//
// Tested by tests/layout/layout_test.cpp.
#pragma once

#include <vector>

#include "layout/cell.hpp"
#include "layout/lines.hpp"

namespace vanban::layout {

/// Reorders the cells of each letterhead and foot. Linear in the cells.
void order_columns(const Lines& lines, std::vector<Cell>& cells);

}  // namespace vanban::layout
