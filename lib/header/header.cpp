// SPDX-License-Identifier: Apache-2.0
// See header.hpp. A file may hold several documents: the header is that of the first.
#include "header/header.hpp"

#include <algorithm>

#include "header/cells.hpp"

namespace vanban::header {

using grammar::Find;
using grammar::Type;
using layout::Block;
using layout::Zone;
using text::Range;

namespace {

// Blocks of one zone in a row, from `from` on.
Blocks run_of(const std::vector<Block>& blocks, Zone zone, std::size_t from) {
  Blocks r;
  r.begin = from;
  while (r.begin < blocks.size() && blocks[r.begin].zone != zone) ++r.begin;
  r.end = r.begin;
  while (r.end < blocks.size() && blocks[r.end].zone == zone) ++r.end;
  return r;
}

}  // namespace

const Find* Source::find(const Block& block, Type type) const {
  const auto [first, last] = finds.within(type, block.range);
  const Find* best = nullptr;
  for (std::size_t i = first; i < last; ++i) {
    const Find& f = finds[finds.of(type)[i]];
    if (f.range.begin > block.range.begin + 2) break;
    if (!best || f.range.size() > best->range.size()) best = &f;
  }
  return best;
}

Range Source::trimmed(Range r) const {
  const auto mark = [](text::Fold f) {
    return f == text::kDash || f == text::kBullet || f == text::kPlus || f == text::kStar || f == text::kOtherMark || f == text::kUnderscore;
  };
  const auto idle = [](text::Fold f) { return f == text::kBlank || f == text::kSemicolon || f == text::kDot || f == text::kComma || f == text::kColon; };
  while (!r.empty() && (idle(reading().at(r.begin)) || mark(reading().at(r.begin)))) ++r.begin;
  while (!r.empty() && (idle(reading().at(r.end - 1)) || mark(reading().at(r.end - 1)))) --r.end;
  return r;
}

void read_header(const layout::Layout& layout, const grammar::Compiled& grammar, const grammar::Finds& finds, Document& document) {
  const Source source{layout, grammar, finds};
  const std::vector<Block>& blocks = layout.blocks;
  Header& header = document.header;
  Blocks head = run_of(blocks, Zone::kHead, 0);
  const auto telling = [&](const Blocks& b) {
    return std::any_of(blocks.begin() + static_cast<std::ptrdiff_t>(b.begin), blocks.begin() + static_cast<std::ptrdiff_t>(b.end),
                       [](const Block& x) { return x.type >= 0; });
  };
  if (head.begin < head.end && !telling(head)) {
    const Blocks later = run_of(blocks, Zone::kHead, head.end);
    if (later.begin < later.end) head = later;
  }
  read_letterhead(source, head, header);
  read_addressees(source, head, header);
  read_foot(source, run_of(blocks, Zone::kFoot, head.begin < head.end ? head.end : 0), header);
  if (!blocks.empty() && !header.issuer && !header.code && !header.date) document.diagnostics.push_back({"header-missing", Severity::kWarning, {}, {}});
}

}  // namespace vanban::header
