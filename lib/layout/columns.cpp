// SPDX-License-Identifier: Apache-2.0
// See columns.hpp.
#include "layout/columns.hpp"

#include <algorithm>

namespace vanban::layout {
namespace {

using grammar::Type;

constexpr std::uint32_t kRightFrom = 24;   // a right column begins no further to the left
constexpr std::uint32_t kSlack = 12;       // its lines are centred: how far they stick out
constexpr std::uint32_t kScrap = 4;        // characters that no cell is made of

using Cells = std::vector<Cell>::iterator;

std::uint32_t column(const Lines& lines, const Cell& c) { return lines.lines[c.line].stretch.column; }

// Column from which a line without a gap counts as right.
std::uint32_t right_column(const Lines& lines, Cells begin, Cells end) {
  std::uint32_t column_of_cut = ~0U;
  for (auto c = begin; c != end; ++c) {
    if (c->cut && lines.lines[c->line].stretch.continues_line) column_of_cut = std::min(column_of_cut, column(lines, *c));
  }
  if (column_of_cut == ~0U) return column_of_cut;
  return std::max(kRightFrom, column_of_cut > kSlack ? column_of_cut - kSlack : 0);
}

// Up to the title or the addressees the letterhead has two columns.
void order_head(const Lines& lines, Cells begin, Cells end) {
  const Cells stop = std::find_if(begin, end, [](const Cell& c) { return c.is(Type::kKindTitle, Type::kAddresseesMark) || c.part == Part::kAddressees; });
  const std::uint32_t right = right_column(lines, begin, stop);
  std::stable_partition(begin, stop, [&](const Cell& c) {
    if (c.is(Type::kMotto, Type::kPlaceDate)) return false;
    if (c.is(Type::kIssuerLine, Type::kCodeCell, Type::kSubjectMark)) return true;
    if (c.type < 0 && c.fold.size() <= kScrap) return false;
    const bool in_column = c.cut && lines.lines[c.line].stretch.continues_line;
    return !in_column && (c.cut || column(lines, c) < right);
  });
}

void order_foot(const Lines& lines, Cells begin, Cells end) {
  const std::uint32_t right = right_column(lines, begin, end);
  std::stable_partition(begin, end, [&](const Cell& c) {
    if (c.part == Part::kSignature) return false;
    return c.is(Type::kRecipientsMark, Type::kArchiveMark, Type::kMarker) || column(lines, c) < right;
  });
}

}  // namespace

void order_columns(const Lines& lines, std::vector<Cell>& cells) {
  for (auto begin = cells.begin(); begin != cells.end();) {
    const auto end = std::find_if(begin, cells.end(), [&](const Cell& c) { return c.zone != begin->zone; });
    if (begin->zone == Zone::kHead) order_head(lines, begin, end);
    if (begin->zone == Zone::kFoot) order_foot(lines, begin, end);
    begin = end;
  }
}

}  // namespace vanban::layout
