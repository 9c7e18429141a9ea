// SPDX-License-Identifier: Apache-2.0
// See layout.hpp. Lines -> cells with zones (zones.cpp) -> reading order (columns.cpp) -> blocks (joining.cpp).
#include "layout/layout.hpp"

#include "layout/assemble.hpp"
#include "layout/columns.hpp"
#include "layout/joining.hpp"
#include "layout/page.hpp"
#include "layout/zones.hpp"

namespace vanban::layout {
namespace {

using text::Range;

// Appends a cell, with a blank for each wide gap inside it.
Range append(Assembler& assembler, const Lines& lines, const Cell& cell, text::Fold joiner) {
  Range all{};
  bool first = true;
  for (std::size_t i = cell.line; i < lines.lines.size(); ++i) {
    const Range stretch = lines.lines[i].stretch.fold;
    if (stretch.begin >= cell.fold.end) break;
    const Range part{std::max(stretch.begin, cell.fold.begin), std::min(stretch.end, cell.fold.end)};
    if (part.empty()) continue;
    const Range range = assembler.append(part, first ? joiner : text::kBlank);
    all = {first ? range.begin : all.begin, range.end};
    first = false;
  }
  return all;
}

Span decoded(const Lines& lines, const Cell& cell) {
  Span span = lines.lines[cell.line].stretch.decoded;
  for (std::size_t i = cell.line + 1; i < lines.lines.size() && lines.lines[i].stretch.fold.begin < cell.fold.end; ++i) span.end = lines.lines[i].stretch.decoded.end;
  return span;
}

}  // namespace

Layout lay_out(std::string_view text, const grammar::Compiled& grammar) {
  const Lines lines = read_lines(text);
  const Page page = measure(lines);
  std::vector<Cell> cells = find_zones(lines, grammar, page);
  order_columns(lines, cells);

  Layout layout;
  layout.pages = lines.pages;
  const Joining joining(lines, page);
  Assembler assembler(lines.reading, text);
  const Cell* above = nullptr;
  bool over_furniture = false;
  for (const Cell& c : cells) {
    if (c.dropped) {
      layout.furniture.push_back(decoded(lines, c));
      over_furniture = true;
      continue;
    }
    const bool joined = above && joining.continues(*above, c, over_furniture);
    const Range range = append(assembler, lines, c, joined ? text::kBlank : text::kBreak);
    if (joined) {
      layout.blocks.back().range.end = range.end;
      ++layout.blocks.back().lines;
    } else {
      const Line& line = lines.lines[c.line];
      Block block;
      block.range = range;
      block.zone = c.zone;
      block.page = line.page;
      block.column = line.stretch.column;
      block.blank_before = c.cut ? 0 : line.blank_before;
      block.type = c.type;
      block.part = c.part;
      block.same_line = c.cut;
      layout.blocks.push_back(block);
    }
    above = &c;
    over_furniture = false;
  }
  layout.reading = std::move(assembler).take();
  return layout;
}

}  // namespace vanban::layout
