// SPDX-License-Identifier: Apache-2.0
// A line of the letterhead or the foot -> its cells: cut at wide gaps and where a rule of the grammar says
// that another cell begins. See zone_builder.hpp.
#include <algorithm>

#include "layout/zone_builder.hpp"

namespace vanban::layout {

using grammar::Scope;
using grammar::Type;
using text::Fold;
using text::Range;

namespace {

constexpr std::uint32_t kTitleWords = 22;    // characters of a title that the lists do not know
constexpr std::uint32_t kLongestCutLine = 2000;

}  // namespace

void ZoneBuilder::enter_head() {
  zone_ = Zone::kHead;
  head_start_ = first_;
  part_ = Part::kNone;
  seen_title_ = seen_code_ = seen_anything_ = subject_open_ = false;
}

void ZoneBuilder::enter_foot() {
  zone_ = Zone::kFoot;
  part_ = Part::kSignature;
  seen_archive_ = false;
  foot_cells_ = 0;
}

void ZoneBuilder::cell_line(Scope scope) {
  if (zone_ == Zone::kHead && (seen_anything_ || seen_code_)) {
    Cell c;
    c.fold = line().stretch.fold;
    reader_.read(c);
    if (c.is(Type::kRecipientsMark, Type::kRecipientsItem, Type::kCompetence)) {
      enter_foot();
      scope = Scope::kFoot;
    }
  }
  bool of_line = true;
  for (std::size_t i = first_; i < last_;) {
    // A gap inside a phrase: "So:      /UBND", "ngay      thang 11".
    std::size_t next = i + 1;
    while (next < last_ && (small(lines_.lines[next].stretch.fold) || first(lines_.lines[next].stretch.fold) == text::kSlash)) ++next;
    Cell c;
    c.line = static_cast<std::uint32_t>(i);
    c.fold = {lines_.lines[i].stretch.fold.begin, lines_.lines[next - 1].stretch.fold.end};
    c.cut = !of_line;
    if (of_line && code_is_open(c)) {
      c.fold.begin = cells_.back().fold.begin;
      c.line = cells_.back().line;
      cells_.pop_back();
      seen_code_ = false;
    }
    cut_line(c, scope);
    of_line = false;
    i = next;
  }
}

// "So:" and its number on two lines.
bool ZoneBuilder::code_is_open(const Cell& c) const {
  if (cells_.empty() || zone_ != Zone::kHead) return false;
  const Cell& open = cells_.back();
  return open.is(Type::kCodeCell) && open.mark_only && last(open.fold) == text::kColon && open.fold.end == c.fold.begin &&
         (text::is_digit(first(c.fold)) || first(c.fold) == text::kSlash);
}

void ZoneBuilder::cut_line(Cell cell, Scope scope) {
  reader_.read(cell);
  if (cell.is(Type::kFurniture)) { drop(cell); return; }
  const bool office = cell.is(Type::kPosition) || (cell.is(Type::kCompetence) && reader_.in_capitals(cell.fold));
  const bool opens_body = cell.is(Type::kBodyStart) || (cell.is(Type::kMarker) && !item_mark(cell));
  const bool titled = zone_ == Zone::kHead && seen_title_ && part_ == Part::kSubject;  // acts named in it are no cells
  if (cell.fold.size() <= kLongestCutLine && !opens_body && !office && !titled) reader_.cuts(cell.fold, scope, cuts_);
  else cuts_.clear();
  if (zone_ == Zone::kHead && !cuts_.empty()) cut_capitals(cell.fold);
  const std::vector<std::uint32_t> cuts = cuts_;
  Cell part = cell;
  for (std::size_t k = 0; k <= cuts.size(); ++k) {
    part.fold.end = k < cuts.size() ? cuts[k] : cell.fold.end;
    Cell piece = part;
    trim(piece.fold);
    if (!piece.fold.empty()) {
      if (!cuts.empty()) reader_.read(piece);
      // Over several stretches: the cell begins in that of its first letter.
      while (piece.line + 1 < last_ && lines_.lines[piece.line + 1].stretch.fold.begin <= piece.fold.begin) ++piece.line;
      if (zone_ == Zone::kBody) {
        // The body began within the line: the rest of it is one piece.
        piece.fold.end = cell.fold.end;
        place(piece);
        return;
      }
      if (piece.is(Type::kFurniture)) drop(piece);
      else place(piece);
      part.cut = true;
    }
    part.fold.begin = part.fold.end;
  }
}

// A title with its subject in capitals, and the body on the same line: ends the capitals.
void ZoneBuilder::cut_capitals(Range r) {
  std::uint32_t from = cuts_.back();
  if (r.end - from < kLongLine) return;
  Cell title;
  title.fold = {from, r.end};
  std::uint32_t end = from;
  for (std::uint32_t i = from; i < r.end;) {
    std::uint32_t word = i;
    while (word < r.end && reading_.at(word) != text::kBlank) ++word;
    if (word > i + 1 && text::is_letter(reading_.at(i)) && !reader_.upper({i, word})) break;
    end = word;
    i = word + 1;
  }
  if (end > from + kTitleWords / 2 && end < r.end) cuts_.push_back(end);
}

void ZoneBuilder::trim(Range& r) const {
  const auto idle = [](Fold f) { return f == text::kBlank || f == text::kUnderscore || f == text::kBar || f == text::kColon || f == text::kComma || f == text::kDot; };
  while (!r.empty() && idle(reading_.at(r.begin))) ++r.begin;
  while (!r.empty() && (reading_.at(r.end - 1) == text::kBlank || reading_.at(r.end - 1) == text::kUnderscore || reading_.at(r.end - 1) == text::kBar)) --r.end;
}

void ZoneBuilder::place(Cell c) {
  if (zone_ == Zone::kBody) {
    if (!c.is(Type::kMarker, Type::kKindTitle, Type::kBodyStart, Type::kClosingLine)) c.type = -1;
    c.zone = Zone::kBody;
    cells_.push_back(c);
    return;
  }
  c.upper = reader_.upper(c.fold);
  if (zone_ == Zone::kHead) head_cell(c);
  else foot_cell(c);
}

void ZoneBuilder::to_body(Cell c) {
  zone_ = Zone::kBody;
  part_ = Part::kNone;
  place(c);
}

}  // namespace vanban::layout
