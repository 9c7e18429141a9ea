// SPDX-License-Identifier: Apache-2.0
// The foot: recipients and signature, and where it ends. See zone_builder.hpp.
#include <algorithm>

#include "layout/zone_builder.hpp"

namespace vanban::layout {

using grammar::Type;
using text::Fold;

namespace {

constexpr std::size_t kLookBack = 4;         // lines of the issuer above a motto

}  // namespace

void ZoneBuilder::foot_cell(Cell c) {
  c.zone = Zone::kFoot;
  ++foot_cells_;
  if (c.is(Type::kMotto)) {
    // The cells of this line before it belong to the letterhead too.
    for (auto it = cells_.rbegin(); it != cells_.rend() && it->line >= first_; ++it) it->zone = Zone::kHead, it->part = Part::kIssuer;
    take_issuer_back();
    enter_head();
    head_cell(c);
    return;
  }
  if (leaves_foot(c)) { to_body(c); return; }
  if (c.is(Type::kRecipientsItem)) { part_ = c.part = Part::kRecipients; cells_.push_back(c); return; }
  if (c.is(Type::kRecipientsMark)) { part_ = Part::kRecipients; c.part = part_; cells_.push_back(c); return; }
  if (c.is(Type::kArchiveMark)) { seen_archive_ = true; c.part = Part::kRecipients; cells_.push_back(c); return; }
  const bool bullet = item_mark(c) && !seen_archive_;
  if (c.is(Type::kCompetence, Type::kPosition)) { c.part = Part::kSignature; cells_.push_back(c); return; }
  const bool goes_on = part_ == Part::kRecipients && !cells_.empty() && (bullet || !c.upper) && (!seen_archive_ || bullet || continues_archive(c));
  c.part = goes_on ? Part::kRecipients : Part::kSignature;
  if (!bullet) c.type = -1;
  cells_.push_back(c);
}

bool ZoneBuilder::continues_archive(const Cell& c) const {
  const Cell& above = cells_.back();
  return above.part == Part::kRecipients && !c.cut && last(above.fold) == text::kComma && !blank_before(c);
}

void ZoneBuilder::take_issuer_back() {
  std::size_t taken = 0;
  for (auto it = cells_.rbegin(); it != cells_.rend() && taken < kLookBack; ++it, ++taken) {
    if (it->dropped || it->zone == Zone::kHead) continue;
    if (!it->upper || it->part == Part::kRecipients || it->is(Type::kCompetence, Type::kPosition)) break;
    it->zone = Zone::kHead;
    it->part = Part::kIssuer;
  }
}

bool ZoneBuilder::leaves_foot(const Cell& c) const {
  if (c.is(Type::kKindTitle) && !c.cut) return true;
  if (c.is(Type::kBodyStart) && first(c.fold) == text::kOpenParen) return true;
  if (c.is(Type::kMarker)) {
    const Fold f = first(c.fold);
    if (item_mark(c)) return false;
    if (text::is_letter(f) && !text::is_digit(f) && begins_with_word(c)) return true;
    return seen_archive_ || foot_cells_ > 4;
  }
  if (c.fold.size() > kLongLine) return part_ != Part::kRecipients || seen_archive_;
  return seen_archive_ && !c.cut && !c.upper && c.fold.size() >= 70 && lines_.lines[c.line].stretch.column < 30;
}

// "Phu luc ...", "Chuong ...": a label that begins with a word.
bool ZoneBuilder::begins_with_word(const Cell& c) const {
  return text::is_letter(reading_.at(c.fold.begin + 1));
}

}  // namespace vanban::layout
