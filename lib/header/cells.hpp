// SPDX-License-Identifier: Apache-2.0
// What the readers of the header's parts share: the blocks of the first letterhead and foot, the
// find that a block begins with, and cutting idle characters off a range.
#pragma once

#include <optional>
#include <utility>

#include "grammar/compiled.hpp"
#include "grammar/finds.hpp"
#include "layout/layout.hpp"
#include "vanban/document.hpp"

namespace vanban::header {

struct Source {
  const layout::Layout& layout;
  const grammar::Compiled& grammar;
  const grammar::Finds& finds;

  [[nodiscard]] const text::Reading& reading() const { return layout.reading; }
  [[nodiscard]] static bool is(const layout::Block& b, grammar::Type t) { return b.type == static_cast<std::int32_t>(t); }

  /// The longest find of a type that begins where the block, or its first letter, does; null if none.
  [[nodiscard]] const grammar::Find* find(const layout::Block& block, grammar::Type type) const;
  /// Without blanks, list marks and, at the end, ; . , : - at both sides.
  [[nodiscard]] text::Range trimmed(text::Range range) const;
};

/// Half-open range of block numbers.
struct Blocks {
  std::size_t begin = 0, end = 0;
};

void read_letterhead(const Source& source, Blocks head, Header& header);
void read_addressees(const Source& source, Blocks head, Header& header);
void read_foot(const Source& source, Blocks foot, Header& header);

}  // namespace vanban::header
