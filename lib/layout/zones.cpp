// SPDX-License-Identifier: Apache-2.0
// See zones.hpp. The pass over the lines, and the body.
#include "layout/zones.hpp"

#include <algorithm>

#include "layout/zone_builder.hpp"

namespace vanban::layout {

using grammar::Scope;
using grammar::Type;
using text::Fold;
using text::Range;

namespace {

constexpr std::size_t kLongestHead = 120;    // lines; a letterhead longer than this is none
constexpr std::uint32_t kMottoReach = 40;    // lines in which the first motto may come late
constexpr std::uint32_t kTitleWords = 22;    // characters of a title that the lists do not know
constexpr std::size_t kLookBack = 4;         // lines of the issuer above a motto

}  // namespace

std::vector<Cell> ZoneBuilder::run() && {
  cells_.reserve(lines_.lines.size());
  find_first_motto();
  for (first_ = 0; first_ < lines_.lines.size(); first_ = last_) {
    last_ = first_ + 1;
    while (last_ < lines_.lines.size() && lines_.lines[last_].stretch.continues_line) ++last_;
    if (furniture_[first_]) { drop(whole_line()); continue; }
    if (zone_ == Zone::kHead && first_ > head_start_ + kLongestHead) zone_ = Zone::kBody;
    if (zone_ == Zone::kBody) body_line();
    else if (zone_ == Zone::kFoot && columns_run_together()) new_head();
    else cell_line(zone_ == Zone::kHead ? Scope::kHead : Scope::kFoot);
  }
  return std::move(cells_);
}

Fold ZoneBuilder::first(Range r) const { return reading_.at(r.begin); }

Fold ZoneBuilder::last(Range r) const { return reading_.at(r.end - 1); }

bool ZoneBuilder::small(Range r) const { return text::is_letter(first(r)) && !text::is_capital(first(r)); }

bool ZoneBuilder::ends_sentence(Range r) const {
  const Fold f = last(r);
  return f == text::kDot || f == text::kSemicolon || f == text::kColon || f == text::kExclamation || f == text::kQuestion;
}

const Line& ZoneBuilder::line() const { return lines_.lines[first_]; }

bool ZoneBuilder::blank_before(const Cell& c) const { return !c.cut && lines_.lines[c.line].blank_before > page_.usual_blank(); }

Cell ZoneBuilder::whole_line() const {
  Cell c;
  c.line = static_cast<std::uint32_t>(first_);
  c.fold = {line().stretch.fold.begin, lines_.lines[last_ - 1].stretch.fold.end};
  c.zone = zone_;
  return c;
}

void ZoneBuilder::drop(Cell c) {
  c.dropped = true;
  cells_.push_back(c);
}

// A motto within the first lines: what stands before it is no body, whatever it looks like.
void ZoneBuilder::find_first_motto() {
  std::vector<std::uint32_t> cuts;
  for (std::size_t i = 0; i < lines_.lines.size() && i < kMottoReach; ++i) {
    Cell c;
    c.fold = lines_.lines[i].stretch.fold;
    reader_.read(c);
    if (c.is(Type::kAddresseesMark, Type::kBodyStart)) return;
    if (c.is(Type::kMotto)) { hold_ = i; return; }
    if (c.fold.size() > 400) continue;
    // Behind the issuer on one line: the cells tell after the cut.
    reader_.cuts(c.fold, Scope::kHead, cuts);
    for (const std::uint32_t cut : cuts) {
      Cell part;
      part.fold = {cut, c.fold.end};
      reader_.read(part);
      if (part.is(Type::kMotto)) { hold_ = i; return; }
    }
  }
}

void ZoneBuilder::body_line() {
  Cell c = whole_line();
  if (last_ > first_ + 1 && opens_cells()) return;
  reader_.read(c);
  if (c.is(Type::kFurniture)) { drop(c); return; }
  if (c.is(Type::kMotto)) { new_head(); return; }
  if (c.is(Type::kRecipientsMark, Type::kCompetence, Type::kRecipientsItem) || (c.is(Type::kPosition) && after_sentence())) {
    enter_foot();
    cell_line(Scope::kFoot);
    return;
  }
  // The letterhead is lost, or something else stood in its place.
  if (c.is(Type::kAddresseesMark) && !seen_anything_ && first_ < kMottoReach + kMottoReach) {
    enter_head();
    cell_line(Scope::kHead);
    return;
  }
  // "BO Y TE CONG HOA XA HOI ...": the next document of the file, its columns run together.
  if (c.is(Type::kIssuerLine) || c.is(Type::kPosition) || (c.type < 0 && text::is_capital(first(c.fold)) && reader_.upper(c.fold))) {
    if (holds_motto(c.fold)) { new_head(); return; }
    c.upper = true;
  }
  if (!c.is(Type::kMarker, Type::kKindTitle, Type::kBodyStart, Type::kClosingLine)) c.type = -1;
  c.zone = Zone::kBody;
  cells_.push_back(c);
}

// "BO Y TE CONG HOA XA HOI ..." below a foot: the next document of the file.
bool ZoneBuilder::columns_run_together() {
  const Range r = line().stretch.fold;
  return text::is_capital(first(r)) && r.size() > kTitleWords && reader_.upper(r) && holds_motto(r);
}

// A line with gaps: does one of its stretches open a foot or a letterhead?
bool ZoneBuilder::opens_cells() {
  for (std::size_t i = first_; i < last_; ++i) {
    Cell part;
    part.fold = lines_.lines[i].stretch.fold;
    if (!text::is_capital(first(part.fold))) continue;
    reader_.read(part);
    if (part.is(Type::kMotto)) { new_head(); return true; }
    if (part.is(Type::kRecipientsMark) || (part.is(Type::kCompetence) && reader_.upper(part.fold))) {
      enter_foot();
      cell_line(Scope::kFoot);
      return true;
    }
  }
  return false;
}

bool ZoneBuilder::holds_motto(Range r) {
  std::vector<std::uint32_t> cuts;
  reader_.cuts(r, Scope::kHead, cuts);
  return std::any_of(cuts.begin(), cuts.end(), [&](std::uint32_t cut) {
    Cell part;
    part.fold = {cut, r.end};
    reader_.read(part);
    return part.is(Type::kMotto);
  });
}

bool ZoneBuilder::after_sentence() const {
  for (auto it = cells_.rbegin(); it != cells_.rend(); ++it) {
    if (!it->dropped) return ends_sentence(it->fold) || last(it->fold) == text::kSlash || last(it->fold) == text::kQuote;
  }
  return false;
}

// The letterhead of a further document; its first lines may already count as foot or body.
void ZoneBuilder::new_head() {
  std::size_t taken = 0;
  for (auto it = cells_.rbegin(); it != cells_.rend() && taken < kLookBack; ++it, ++taken) {
    if (it->dropped) continue;
    const bool issuer = (it->is(Type::kIssuerLine) || it->type < 0) && it->part != Part::kRecipients && reader_.upper(it->fold);
    if (!issuer) break;
    it->zone = Zone::kHead;
    it->part = Part::kIssuer;
    it->upper = true;
  }
  enter_head();
  cell_line(Scope::kHead);
}

std::vector<Cell> find_zones(const Lines& lines, const grammar::Compiled& grammar, const Page& page) {
  return ZoneBuilder(lines, grammar, page).run();
}

}  // namespace vanban::layout
