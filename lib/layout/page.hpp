// SPDX-License-Identifier: Apache-2.0
// Measures of the page, and the lines that are furniture by their shape alone: page numbers, noise.
// Tested by tests/layout/layout_test.cpp.
#pragma once

#include <vector>

#include "layout/cell.hpp"
#include "layout/lines.hpp"

namespace vanban::layout {

/// Linear in the lines.
[[nodiscard]] Page measure(const Lines& lines);

/// One flag for each stretch: a number alone that counts the pages on, or debris of a damaged file
/// (a run of lines of one to four characters).
[[nodiscard]] std::vector<bool> furniture_by_shape(const Lines& lines);

}  // namespace vanban::layout
