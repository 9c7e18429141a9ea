// SPDX-License-Identifier: Apache-2.0
// Which lines make one paragraph: hard wraps, blank lines between wrapped lines, page breaks in the
// middle of a sentence, texts without any wrap.
// Tested by tests/layout/layout_test.cpp.
#pragma once

#include "layout/cell.hpp"
#include "layout/lines.hpp"

namespace vanban::layout {

class Joining {
 public:
  Joining(const Lines& lines, const Page& page) : lines_(lines), reading_(lines.reading), page_(page) {}

  /// Does `next` go on with the paragraph, or the cell, that `above` is the last line of?
  /// Furniture between the two was dropped if `over_furniture`.
  [[nodiscard]] bool continues(const Cell& above, const Cell& next, bool over_furniture) const;

 private:
  [[nodiscard]] bool continues_body(const Cell& above, const Cell& next, bool over_furniture) const;
  [[nodiscard]] bool continues_item(const Cell& above, const Cell& next) const;
  [[nodiscard]] bool wrapped_marker(const Cell& above, const Cell& next, bool ended) const;
  [[nodiscard]] bool indented(const Cell& c) const;
  [[nodiscard]] bool is_full(const Cell& above, const Cell& next) const;

  const Lines& lines_;
  const text::Reading& reading_;
  const Page& page_;
};

}  // namespace vanban::layout
