// SPDX-License-Identifier: Apache-2.0
// Who the document is addressed to: one entry a block, cut further at ';'.
#include "header/cells.hpp"

namespace vanban::header {

using grammar::Find;
using grammar::Type;
using layout::Block;
using layout::Part;
using text::Fold;
using text::Range;

void read_addressees(const Source& s, Blocks head, Header& header) {
  for (std::size_t i = head.begin; i < head.end; ++i) {
    const Block& b = s.layout.blocks[i];
    if (b.part != Part::kAddressees) continue;
    Range r = b.range;
    if (Source::is(b, Type::kAddresseesMark)) {
      if (const Find* mark = s.find(b, Type::kAddresseesMark)) r.begin = mark->range.end;
    }
    int depth = 0;
    std::uint32_t from = r.begin;
    for (std::uint32_t at = r.begin; at <= r.end; ++at) {
      const Fold f = at < r.end ? s.reading().at(at) : Fold{text::kSemicolon};
      depth += f == text::kOpenParen;
      depth -= f == text::kCloseParen && depth > 0;
      if (at < r.end && (f != text::kSemicolon || depth > 0)) continue;
      const Range item = s.trimmed({from, at});
      from = at + 1;
      // "(as listed)" is no body.
      if (item.size() > 1 && s.reading().at(item.begin) != text::kOpenParen) header.addressees.push_back(s.reading().phrase(item));
    }
  }
}

}  // namespace vanban::header
