// SPDX-License-Identifier: Apache-2.0
// See quotes.hpp.
#include "structure/quotes.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace vanban::structure {
namespace {

using layout::Block;

constexpr std::size_t kLongestQuote = 400;  // blocks; a quotation that is not closed by then never was one

constexpr std::size_t kPatience = 50;       // so many openings without an end: the text does not close its quotations
constexpr std::size_t kShortQuote = 8;

// Quotation marks open behind the block, given how many were before it.
int depth_behind(const layout::Layout& layout, const Block& block, int depth) {
  if (layout.reading.folded(block.range).find(static_cast<char>(text::kQuote)) == std::string_view::npos) return depth;
  const std::string_view words = layout.reading.words(block.range);
  bool straight = false;
  for (std::size_t at = 0; at < words.size();) {
    const char32_t c = text::next_code_point(words, at);
    switch (c) {
      case 0x201C: case 0x201E: case 0xAB: ++depth; break;
      case 0x201D: case 0xBB: depth = std::max(0, depth - 1); break;
      case '"':
        straight = depth == 0 || !straight;
        depth = depth > 0 ? depth - 1 : 1;
        break;
      default: break;
    }
  }
  return depth;
}

bool starts_with_quote(const layout::Layout& layout, const Block& block) { return layout.reading.at(block.range.begin) == text::kQuote; }

bool starts_straight(const layout::Layout& layout, const Block& block) {
  return starts_with_quote(layout, block) && layout.reading.words({block.range.begin, block.range.begin + 1}) == "\"";
}

bool amends(const layout::Layout& layout, std::size_t i) {
  const Block& block = layout.blocks[i];
  if (block.type != static_cast<std::int32_t>(grammar::Type::kMarker) || layout.reading.at(block.range.end - 1) != text::kColon) return false;
  return i + 1 < layout.blocks.size() && starts_with_quote(layout, layout.blocks[i + 1]);
}

}  // namespace

std::vector<bool> quoted_blocks(const layout::Layout& layout) {
  std::vector<bool> quoted(layout.blocks.size());
  std::size_t never_closed = 0;
  for (std::size_t i = 0; i < layout.blocks.size(); ++i) {
    if (layout.blocks[i].zone != layout::Zone::kBody) continue;
    int depth = depth_behind(layout, layout.blocks[i], 0);
    if (depth == 0) continue;
    std::size_t end = i + 1;
    const std::size_t reach = never_closed < kPatience ? kLongestQuote : kShortQuote;
    while (depth > 0 && end < layout.blocks.size() && end - i <= reach && layout.blocks[end].zone == layout::Zone::kBody) {
      // "5. ... is amended as follows:" and a new quotation below it: the old one was never closed.
      if (amends(layout, end)) { depth = 0; break; }
      if (starts_straight(layout, layout.blocks[end])) depth = 0;
      depth = depth_behind(layout, layout.blocks[end], depth);
      ++end;
    }
    if (depth > 0) {
      ++never_closed;
      continue;
    }
    std::fill(quoted.begin() + static_cast<std::ptrdiff_t>(i) + 1, quoted.begin() + static_cast<std::ptrdiff_t>(end), true);
    i = end - 1;
  }
  return quoted;
}

}  // namespace vanban::structure
