// SPDX-License-Identifier: Apache-2.0
// See layout.hpp. Three passes over the lines: what each is, which zone it stands in, what is joined.
#include "layout/layout.hpp"

#include <algorithm>
#include <array>

#include "grammar/matcher.hpp"
#include "layout/assemble.hpp"

namespace vanban::layout {
namespace {

using grammar::Type;
using text::Fold;
using text::Range;

constexpr std::uint32_t kMaxHeadLines = 80;
constexpr std::uint32_t kLongLine = 130;    // a line that no page is wide enough for: not hard-wrapped
constexpr std::uint32_t kShortest = 40;     // lines that tell about the width of the page

// A line, or a cell cut out of one, with what the line rules say of its beginning.
struct Cell {
  Range fold;
  const Line* line = nullptr;
  bool cut = false;        // not the first of its line
  bool dropped = false;
  int type = -1;           // Type of its line find, or -1
  Zone zone = Zone::kBody;
};

class Builder {
 public:
  Builder(const Lines& lines, std::string_view decoded, const grammar::Compiled& grammar)
      : lines_(lines), reading_(lines.reading), decoded_(decoded), matcher_(grammar, lines.reading) {}

  Layout build() {
    classify();
    measure();
    assign_zones();
    return join();
  }

 private:
  [[nodiscard]] Fold first(const Cell& c) const { return reading_.at(c.fold.begin); }
  [[nodiscard]] Fold last(const Cell& c) const { return reading_.at(c.fold.end - 1); }

  int line_type(Range fold) {
    finds_ = {};
    matcher_.run(fold, grammar::Scope::kLine, finds_);
    return finds_.all.empty() ? -1 : finds_.all.back().type;
  }

  static bool is(int type, std::initializer_list<Type> types) {
    return std::any_of(types.begin(), types.end(), [type](Type t) { return type == static_cast<int>(t); });
  }

  // --- what each line is -------------------------------------------------------------------------

  void classify() {
    bool head = true;
    std::uint32_t head_lines = 0;
    for (const Line& line : lines_.lines) {
      Cell cell;
      cell.fold = line.stretch.fold;
      cell.line = &line;
      cell.cut = line.stretch.continues_line;
      cell.type = line_type(cell.fold);
      cell.dropped = is(cell.type, {Type::kFurniture}) || page_number(cell);
      if (is(cell.type, {Type::kMotto})) { head = true; head_lines = 0; }
      if (head && !cell.dropped) cut_head_line(cell);
      else cells_.push_back(cell);
      if (is(cells_.back().type, {Type::kAddresseesMark, Type::kBodyStart}) || ++head_lines > kMaxHeadLines) head = false;
    }
  }

  // In the letterhead of a web page or a scan, several cells can stand on one line.
  void cut_head_line(const Cell& cell) {
    finds_ = {};
    matcher_.run(cell.fold, grammar::Scope::kHead, finds_);
    std::vector<std::uint32_t> cuts;
    for (const grammar::Find& f : finds_.all) {
      if (f.range.begin > cell.fold.begin) cuts.push_back(f.range.begin);
      const bool whole = is(f.type, {Type::kMotto, Type::kPlaceDate, Type::kCodeCell, Type::kKindTitle});
      if (whole && f.range.end < cell.fold.end) cuts.push_back(f.range.end);
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    Cell part = cell;
    for (std::size_t i = 0; i <= cuts.size(); ++i) {
      part.fold.end = i < cuts.size() ? cuts[i] : cell.fold.end;
      Range trimmed = part.fold;
      while (!trimmed.empty() && reading_.at(trimmed.begin) == text::kBlank) ++trimmed.begin;
      while (!trimmed.empty() && reading_.at(trimmed.end - 1) == text::kBlank) --trimmed.end;
      if (!trimmed.empty()) {
        Cell piece = part;
        piece.fold = trimmed;
        piece.type = line_type(trimmed);
        cells_.push_back(piece);
        part.cut = true;
      }
      part.fold.begin = part.fold.end;
    }
    if (cuts.empty() && (cells_.empty() || cells_.back().line != cell.line)) cells_.push_back(cell);
  }

  // A number alone that counts the pages on: the next one, or the first thing on a page.
  bool page_number(const Cell& cell) {
    if (cell.fold.size() > 7) return false;
    std::uint32_t number = 0;
    bool any = false;
    for (std::uint32_t i = cell.fold.begin; i < cell.fold.end; ++i) {
      const Fold f = reading_.at(i);
      if (text::is_digit(f)) { number = number * 10 + (f - text::kDigit0); any = true; }
      else if (f != text::kDash && f != text::kBlank && f != text::kBar) return false;
    }
    if (!any || number > 2000 || cell.cut) return false;
    if (number == next_page_ || (cell.line->page_start && cell.line->page > 1)) {
      next_page_ = number + 1;
      return true;
    }
    return false;
  }

  // --- the page ----------------------------------------------------------------------------------

  void measure() {
    std::vector<std::uint32_t> widths;
    std::uint32_t spaced = 0, tight = 0, longs = 0;
    std::array<std::uint32_t, 64> columns{};
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const Cell& c = cells_[i];
      if (c.cut || c.dropped) continue;
      if (i > 0) (c.line->blank_before > 0 ? spaced : tight)++;
      if (c.fold.size() < kShortest) continue;
      widths.push_back(c.fold.size());
      longs += c.fold.size() > kLongLine;
      columns[std::min<std::size_t>(c.line->stretch.column, columns.size() - 1)]++;
    }
    double_spaced_ = spaced > 3 * tight && spaced > 10;
    if (widths.empty()) return;
    std::sort(widths.begin(), widths.end());
    width_ = widths[widths.size() * 8 / 10];
    wrapped_ = longs * 4 < widths.size() && widths.size() > 3;
    margin_ = static_cast<std::uint32_t>(std::max_element(columns.begin(), columns.end()) - columns.begin());
  }

  // --- zones -------------------------------------------------------------------------------------

  void assign_zones() {
    Zone zone = Zone::kHead;
    for (Cell& c : cells_) {
      if (c.dropped) { c.zone = zone; continue; }
      if (is(c.type, {Type::kMotto})) zone = Zone::kHead;
      else if (is(c.type, {Type::kRecipientsMark})) zone = Zone::kFoot;
      else if (zone == Zone::kBody && is(c.type, {Type::kCompetence})) zone = Zone::kFoot;
      else if (zone != Zone::kBody && is(c.type, {Type::kBodyStart})) zone = Zone::kBody;
      else if (zone == Zone::kHead && is(c.type, {Type::kMarker}) && !after_addressees_) zone = Zone::kBody;
      else if (zone == Zone::kHead && c.fold.size() > kLongLine) zone = Zone::kBody;
      else if (zone == Zone::kFoot && c.fold.size() > kLongLine) zone = Zone::kBody;
      if (is(c.type, {Type::kAddresseesMark})) after_addressees_ = true;
      if (zone == Zone::kBody) after_addressees_ = false;
      c.zone = zone;
    }
  }

  // --- joining -----------------------------------------------------------------------------------

  Layout join() {
    Layout layout;
    layout.pages = lines_.pages;
    Assembler assembler(reading_, decoded_);
    const Cell* before = nullptr;
    for (const Cell& c : cells_) {
      if (c.dropped) {
        layout.furniture.push_back(c.line->stretch.decoded);
        continue;
      }
      const bool joined = before && continues(*before, c);
      const Range range = assembler.append(c.fold, joined ? text::kBlank : text::kBreak);
      if (joined) {
        layout.blocks.back().range.end = range.end;
        ++layout.blocks.back().lines;
      } else {
        Block block;
        block.range = range;
        block.zone = c.zone;
        block.page = c.line->page;
        block.column = c.line->stretch.column;
        block.blank_before = c.cut ? 0 : c.line->blank_before;
        block.same_line = c.cut;
        layout.blocks.push_back(block);
      }
      before = &c;
    }
    layout.reading = std::move(assembler).take();
    return layout;
  }

  // Does `next` go on with the sentence or paragraph of the line above it?
  [[nodiscard]] bool continues(const Cell& above, const Cell& next) const {
    if (next.type >= 0 || above.zone != next.zone) return false;
    if (next.zone != Zone::kBody) return false;
    if (next.cut) return true;  // a wide gap in a sentence
    const Fold end = last(above);
    const Fold start = first(next);
    const bool small = text::is_letter(start) && !text::is_capital(start);
    const bool ended = end == text::kDot || end == text::kSemicolon || end == text::kColon || end == text::kExclamation || end == text::kQuestion;
    const std::uint32_t usual = double_spaced_ ? 1 : 0;
    if (next.line->blank_before > usual && (ended || !small)) {
      // A page break in the middle of a sentence leaves blank lines too.
      const bool broken_page = next.line->page != above.line->page || next.line->blank_before > usual + 1;
      if (!(broken_page && !ended && is_full(above, next))) return false;
    }
    if (!wrapped_) return small && !ended;
    if (small) return true;
    if (indented(next) && !indented(above)) return false;
    if (indented(next) && indented(above) && ended) return false;
    return is_full(above, next);
  }

  [[nodiscard]] bool indented(const Cell& c) const {
    return c.line->stretch.column > margin_ + 2;
  }

  // Would the first word of the next line have fitted? Then the line was ended on purpose.
  [[nodiscard]] bool is_full(const Cell& above, const Cell& next) const {
    std::uint32_t word = 0;
    while (word < next.fold.size() && reading_.at(next.fold.begin + word) != text::kBlank) ++word;
    return (above.fold.size() + 1 + word) * 100 > width_ * 93;
  }

  const Lines& lines_;
  const text::Reading& reading_;
  std::string_view decoded_;
  grammar::Matcher matcher_;
  grammar::Finds finds_;
  std::vector<Cell> cells_;
  std::uint32_t next_page_ = 2;
  std::uint32_t width_ = 0;
  std::uint32_t margin_ = 0;
  bool wrapped_ = false;
  bool double_spaced_ = false;
  bool after_addressees_ = false;
};

}  // namespace

Layout lay_out(std::string_view decoded, const grammar::Compiled& grammar) {
  const Lines lines = read_lines(decoded);
  return Builder(lines, decoded, grammar).build();
}

}  // namespace vanban::layout
