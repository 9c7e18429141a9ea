// SPDX-License-Identifier: Apache-2.0
// The letterhead: which cell is issuer, subject, addressee, and where the body begins. See zone_builder.hpp.
#include <algorithm>

#include "layout/zone_builder.hpp"

namespace vanban::layout {

using grammar::Type;
using text::Fold;
using text::Range;

namespace {

constexpr std::uint32_t kProse = 45;         // a line of so many characters in small letters is no cell
constexpr std::uint32_t kLongSubject = 100;  // a subject line as long as this was not wrapped
constexpr std::uint32_t kAddresseeWidth = 60;
constexpr std::uint32_t kTitleWords = 22;    // characters of a title that the lists do not know
constexpr std::uint32_t kScrap = 4;

}  // namespace

void ZoneBuilder::head_cell(Cell c) {
  c.zone = Zone::kHead;
  if (c.is(Type::kCodeCell) && (seen_title_ || seen_code_)) c.type = -1;
  if (c.is(Type::kKindTitle) && seen_title_) c.type = -1;  // "QUYET DINH:" comes after the legal bases only
  switch (static_cast<Type>(c.type)) {
    case Type::kMotto: case Type::kPlaceDate: case Type::kCodeCell: case Type::kUrgency: case Type::kSecrecy:
      if (c.is(Type::kCodeCell)) { seen_code_ = true; part_ = Part::kNone; }
      if (c.is(Type::kMotto)) {
        if (!seen_anything_ && !seen_code_) forget_subject();
        seen_anything_ = true;
      }
      cells_.push_back(c);
      return;
    case Type::kSubjectMark:
      if (seen_title_ && part_ != Part::kSubject) break;
      if (subject_open_) break;
      open_subject(c);
      return;
    case Type::kKindTitle:
      seen_title_ = seen_anything_ = true;
      part_ = Part::kSubject;
      subject_open_ = false;
      cells_.push_back(c);
      return;
    case Type::kAddresseesMark:
      part_ = c.part = Part::kAddressees;
      seen_anything_ = true;
      cells_.push_back(c);
      return;
    case Type::kMarker:
      // Below the code of a letter whose "Kinh gui" was lost, short items are its addressees.
      if (item_mark(c) && seen_code_ && !seen_title_ && c.fold.size() < kAddresseeWidth) part_ = Part::kAddressees;
      if (part_ == Part::kAddressees && item_mark(c)) { c.part = part_; cells_.push_back(c); return; }
      if (first_ >= hold_ || hold_ == 0) { to_body(c); return; }
      break;
    default: break;
  }
  plain_head_cell(c);
}

// A subject above everything else is the title of a web page.
void ZoneBuilder::forget_subject() {
  for (auto it = cells_.rbegin(); it != cells_.rend() && it->zone == Zone::kHead; ++it) {
    if (it->part != Part::kSubject) continue;
    it->part = Part::kNone;
    it->type = -1;
  }
  subject_open_ = false;
  if (part_ == Part::kSubject) part_ = Part::kNone;
}

bool ZoneBuilder::item_mark(const Cell& c) const {
  const Fold f = first(c.fold);
  return f == text::kDash || f == text::kBullet || f == text::kPlus || f == text::kStar || f == text::kOtherMark;
}

void ZoneBuilder::open_subject(Cell c) {
  part_ = c.part = Part::kSubject;
  subject_open_ = true;
  cells_.push_back(c);
}

void ZoneBuilder::plain_head_cell(Cell c) {
  const bool before_motto = first_ < hold_;
  if (part_ == Part::kSubject && !subject_open_ && seen_title_) {
    if (title_has_subject(c)) { open_subject(c); return; }
    part_ = Part::kNone;
  } else if (part_ == Part::kSubject && subject_open_) {
    if (goes_on(c)) { c.type = -1; c.part = Part::kSubject; cells_.push_back(c); return; }
    part_ = Part::kNone;
  } else if (part_ == Part::kAddressees) {
    if (!c.is(Type::kBodyStart) && addressee_goes_on(c)) { c.type = -1; c.part = Part::kAddressees; cells_.push_back(c); return; }
    to_body(c);
    return;
  }
  if (c.upper && c.fold.size() <= kLongLine) {
    if (!seen_code_ && !seen_title_) c.part = Part::kIssuer;
    else if (!seen_title_ && c.type < 0 && seen_anything_ && !subject_open_ && !c.cut && text::is_letter(first(c.fold)) && c.fold.size() <= kTitleWords && title_follows()) {
      c.type = static_cast<std::int32_t>(Type::kKindTitle);  // a damaged title
      seen_title_ = true;
      part_ = Part::kSubject;
      subject_open_ = false;
    }
    cells_.push_back(c);
    return;
  }
  if (!before_motto) {
    const bool opened = seen_anything_ || seen_code_;
    if (c.is(Type::kBodyStart) || c.fold.size() > kLongLine || (c.fold.size() >= kProse && (opened || c.fold.size() > kLongSubject || first_ > 3))) { to_body(c); return; }
    if (opened && seen_title_ && c.fold.size() > kTitleWords && ends_sentence(c.fold)) { to_body(c); return; }
  }
  // What was taken for an issuer above a line in small letters is a stamp or the name of a web page.
  if (!seen_code_ && !seen_anything_ && c.fold.size() > kScrap && !c.cut) {
    for (auto it = cells_.rbegin(); it != cells_.rend() && it->zone == Zone::kHead; ++it) it->part = Part::kNone;
  }
  c.type = -1;
  cells_.push_back(c);
}

// A damaged title has lines in small letters below it.
bool ZoneBuilder::title_follows() const {
  return last_ < lines_.lines.size() && !reader_.upper(lines_.lines[last_].stretch.fold) && last_ == first_ + 1;
}

// Is what stands under the title its subject, or already the first paragraph? The last line tells.
bool ZoneBuilder::title_has_subject(const Cell& c) {
  if (c.is(Type::kIssuerLine, Type::kPosition) || c.is(Type::kMarker)) return false;
  if (c.is(Type::kSubjectMark)) return true;
  if (c.is(Type::kBodyStart) && blank_before(c)) return false;
  Range end = c.fold;
  for (std::size_t i = last_, n = 0; i < lines_.lines.size() && n < 8; ++i, ++n) {
    const Line& l = lines_.lines[i];
    if (l.blank_before > page_.usual_blank() || l.stretch.continues_line) break;
    Cell next;
    next.fold = l.stretch.fold;
    reader_.read(next);
    if (next.type >= 0 && !next.is(Type::kClosingLine)) break;
    if (reader_.upper(next.fold) != c.upper) break;
    if (page_.double_spaced && !small(next.fold)) break;
    end = next.fold;
  }
  return !ends_sentence(end) || c.fold.size() <= kTitleWords;
}

// Does the line go on with the subject above it?
bool ZoneBuilder::goes_on(const Cell& c) const {
  if (c.is(Type::kIssuerLine, Type::kPosition)) return false;
  const Cell* above = nullptr;
  for (auto it = cells_.rbegin(); it != cells_.rend() && !above; ++it) {
    if (it->part == Part::kSubject) above = &*it;
  }
  if (!above) return false;
  if (small(c.fold)) return true;
  if (c.is(Type::kBodyStart) || blank_before(c) || c.fold.size() > kLongLine || above->fold.size() > kLongSubject) return false;
  if (c.upper && !above->upper && text::is_letter(first(c.fold))) return false;
  if (ends_sentence(above->fold)) return false;
  return true;
}

bool ZoneBuilder::addressee_goes_on(const Cell& c) const {
  const Cell& above = cells_.back();
  if (above.is(Type::kAddresseesMark) && above.mark_only) return c.fold.size() <= kLongLine;
  if ((small(c.fold) && last(above.fold) != text::kDot) || first(c.fold) == text::kOpenParen) return true;
  if (c.fold.size() > kLongLine) return false;
  const Fold end = last(above.fold);
  if (end == text::kSemicolon || end == text::kComma) return true;
  if (end == text::kDot || end == text::kColon || blank_before(c)) return false;
  // Wrapped inside a name: the line above was full, for a narrow cell.
  return above.fold.size() >= 30 && c.fold.size() < kAddresseeWidth && lines_.lines[c.line].stretch.column + 8 >= lines_.lines[above.line].stretch.column;
}

}  // namespace vanban::layout
