// SPDX-License-Identifier: Apache-2.0
// See joining.hpp.
#include "layout/joining.hpp"

namespace vanban::layout {

using grammar::Type;
using text::Fold;

namespace {

bool ends_sentence(Fold f) {
  return f == text::kDot || f == text::kSemicolon || f == text::kColon || f == text::kExclamation || f == text::kQuestion;
}

// Percent of a full line from which a line without an end mark counts as broken off.
constexpr std::uint32_t kBrokenOff = 78;
constexpr std::uint32_t kBrokenOffMarker = 88;  // a heading behind a number has no end mark either
constexpr std::uint32_t kBrokenOffDigit = 60;   // what begins with a digit is seldom a paragraph

bool small_letter(Fold f) { return text::is_letter(f) && !text::is_capital(f); }

}  // namespace

bool Joining::continues(const Cell& above, const Cell& next, bool over_furniture) const {
  if (above.zone != next.zone) return false;
  if (next.zone == Zone::kBody) return continues_body(above, next, over_furniture);
  if (above.part != next.part || next.type >= 0) return false;
  switch (next.part) {
    case Part::kIssuer: return !above.is(Type::kMotto);
    case Part::kSubject: return !above.is(Type::kKindTitle);
    case Part::kAddressees: case Part::kRecipients: return continues_item(above, next);
    case Part::kSignature: return above.is(Type::kPosition) && next.upper && reading_.at(above.fold.end - 1) == text::kComma;
    case Part::kNone: return false;
  }
  return false;
}

// An item of a list of bodies: a new one begins behind ';', and behind the mark alone.
bool Joining::continues_item(const Cell& above, const Cell& next) const {
  if (above.is(Type::kAddresseesMark, Type::kRecipientsMark) && above.mark_only) return false;
  const Fold end = reading_.at(above.fold.end - 1);
  const Fold start = reading_.at(next.fold.begin);
  if (small_letter(start)) return end != text::kDot;
  if (start == text::kOtherMark) return false;
  return end != text::kSemicolon && end != text::kDot;
}

bool Joining::continues_body(const Cell& above, const Cell& next, bool over_furniture) const {
  const Fold end = reading_.at(above.fold.end - 1);
  const Fold start = reading_.at(next.fold.begin);
  const bool ended = ends_sentence(end);
  if (next.is(Type::kMarker)) return wrapped_marker(above, next, ended);
  if (next.type >= 0 && (ended || next.is(Type::kKindTitle))) return false;
  const Line& line = lines_.lines[next.line];
  const bool small = small_letter(start);
  if (line.blank_before > page_.usual_blank() && (ended || !small)) {
    // A page break in the middle of a sentence leaves blank lines too.
    const bool broken = over_furniture || line.page != lines_.lines[above.line].page || line.blank_before > page_.usual_blank() + 1;
    if (!(broken && !ended && is_full(above, next))) return false;
  }
  if (above.upper != next.upper && !small) return false;  // a heading in capitals stands for itself
  if (!page_.wrapped) return small && !ended;
  if (small && !ended) return true;
  if (small && !indented(next)) return is_full(above, next) || end != text::kColon;
  if (indented(next) && !indented(above)) return false;
  if (indented(next) && indented(above) && ended) return false;
  if (is_full(above, next)) return true;
  // Recognised pages have no indents and uneven widths: a line that breaks off goes on below.
  if (ended || above.upper || indented(next)) return false;
  const std::uint32_t share = text::is_digit(start) ? kBrokenOffDigit : above.is(Type::kMarker) ? kBrokenOffMarker : kBrokenOff;
  return text::is_letter(end) && above.fold.size() * 100 >= page_.width * share;
}

// "kinh te / - xa hoi", "khoan / 2. Dieu": a line may begin like an item and be none.
bool Joining::wrapped_marker(const Cell& above, const Cell& next, bool ended) const {
  if (ended || lines_.lines[next.line].blank_before > page_.usual_blank()) return false;
  std::uint32_t at = next.fold.begin;
  const Fold mark = reading_.at(at);
  const bool word = text::is_letter(mark) && text::is_letter(reading_.at(at + 1));
  if (word) {
    // "tai / Dieu 5." only behind a full line that breaks off.
    const Fold end = reading_.at(above.fold.end - 1);
    return page_.wrapped && is_full(above, next) && !indented(next) && (end == text::kComma);
  }
  while (at < next.fold.end && !(text::is_letter(reading_.at(at)) && (text::is_letter(reading_.at(at + 1)) || reading_.at(at + 1) == text::kBlank)) && !text::is_digit(reading_.at(at))) ++at;
  if (text::is_letter(mark) || text::is_digit(mark)) {
    // Behind the label.
    at = next.fold.begin;
    while (at < next.fold.end && (text::is_letter(reading_.at(at)) || text::is_digit(reading_.at(at)) || (reading_.at(at) == text::kDot && text::is_digit(reading_.at(at + 1))))) ++at;
    while (at < next.fold.end && !text::is_letter(reading_.at(at)) && !text::is_digit(reading_.at(at)) && reading_.at(at) != text::kQuote) ++at;
  }
  const Fold first = reading_.at(at);
  if (!small_letter(first) && !text::is_digit(first)) return false;
  return is_full(above, next) && !indented(next);
}

bool Joining::indented(const Cell& c) const { return lines_.lines[c.line].stretch.column > page_.margin + 2; }

// Would the first word of the next line have fitted? Then the line was ended on purpose.
bool Joining::is_full(const Cell& above, const Cell& next) const {
  if (page_.width == 0) return false;
  std::uint32_t word = 0;
  while (word < next.fold.size() && reading_.at(next.fold.begin + word) != text::kBlank) ++word;
  const std::uint32_t column = lines_.lines[above.line].stretch.column;
  const std::uint32_t indent = column > page_.margin ? column - page_.margin : 0;
  return (above.fold.size() + indent + 1 + word) * 100 > page_.width * 93;
}

}  // namespace vanban::layout
