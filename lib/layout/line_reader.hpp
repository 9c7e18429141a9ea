// SPDX-License-Identifier: Apache-2.0
// What the line rules say of a line, and whether its shape agrees: a title stands in capitals,
// "Article 5" opens a line only with a full stop behind it or alone.
// Tested by tests/layout/layout_test.cpp.
#pragma once

#include <vector>

#include "grammar/matcher.hpp"
#include "layout/cell.hpp"

namespace vanban::layout {

class LineReader {
 public:
  LineReader(const text::Reading& reading, const grammar::Compiled& grammar) : reading_(reading), matcher_(grammar, reading) {}

  /// Fills type and mark_only of a cell from its words.
  void read(Cell& cell);

  /// Places inside `range` where another cell begins, for a line of the letterhead or the foot. Sorted.
  void cuts(text::Range range, grammar::Scope scope, std::vector<std::uint32_t>& out);

  /// Nearly all letters are capitals, and there are at least two. Reads at most 200 characters.
  [[nodiscard]] bool upper(text::Range range) const;
  /// All letters are capitals.
  [[nodiscard]] bool in_capitals(text::Range range) const;

 private:
  [[nodiscard]] bool agrees(const grammar::Find& find, text::Range range);
  [[nodiscard]] bool marker_agrees(const grammar::Find& find, text::Range range) const;

  const text::Reading& reading_;
  grammar::Matcher matcher_;
  grammar::Finds finds_;
};

}  // namespace vanban::layout
