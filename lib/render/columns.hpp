// SPDX-License-Identifier: Apache-2.0
// Text set in terminal columns: how wide words are, and where a line may end. A column is what a
// terminal counts: a combining mark takes none, a Chinese character takes two.
// Leaves out justification and hyphenation. Tested by tests/render/columns_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vanban::render {

/// Columns that `text` takes on a terminal.
[[nodiscard]] int width_of(std::string_view text);

/// `text` in lines of at most `width` columns (at least 2), broken at blanks; a word that is longer
/// than a line is broken behind its last '/', '-' or '_' that fits, or else where the line ends.
/// Blanks at the ends of lines are left out, runs of blanks are one. Control characters count as
/// blanks and bytes that are not UTF-8 become U+FFFD, so nothing in a document can steer the
/// terminal. Never empty: no words give one empty line.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, int width);

}  // namespace vanban::render
