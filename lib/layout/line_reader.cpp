// SPDX-License-Identifier: Apache-2.0
// See line_reader.hpp.
#include "layout/line_reader.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace vanban::layout {

using grammar::Field;
using grammar::Find;
using grammar::Type;
using text::Fold;
using text::Range;

namespace {

constexpr std::uint32_t kLongestUpper = 200;
constexpr std::uint32_t kReach = 160;  // no beginning of a line is longer
constexpr std::uint32_t kLongestCompetence = 80;

bool same(const Find& find, Type t) { return find.type == static_cast<grammar::TypeId>(t); }

bool separates(Fold f) { return f == text::kDot || f == text::kColon || f == text::kDash; }

}  // namespace

bool LineReader::upper(Range range) const {
  if (range.empty() || range.size() > kLongestUpper) return false;
  // Small second letters are what most lines have: no need to look further.
  std::uint32_t capitals = 0, letters = 0;
  const std::string_view words = reading_.words(range);
  for (std::size_t at = 0; at < words.size();) {
    const Fold f = text::look_up(text::next_code_point(words, at)).fold;
    if (!text::is_letter(f)) continue;
    ++letters;
    capitals += text::is_capital(f);
    if (letters == 6 && capitals <= 3) return false;
  }
  return letters >= 2 && capitals * 100 >= letters * 80;
}

bool LineReader::in_capitals(Range range) const {
  const std::string_view words = reading_.words(range);
  for (std::size_t at = 0; at < words.size();) {
    const Fold f = text::look_up(text::next_code_point(words, at)).fold;
    if (text::is_letter(f) && !text::is_capital(f)) return false;
  }
  return true;
}

bool LineReader::marker_agrees(const Find& find, Range range) const {
  const std::string_view level = finds_.value(find, Field::k_level);
  if (level == "bullet" || level == "number" || level == "letter" || level == "roman" || level == "damaged") return true;
  const bool whole = find.range.end == range.end;
  const Fold end = reading_.at(find.range.end - 1);
  if (level == "decimal") {
    // "2.5 trieu" is an amount; without a full stop behind it a capital must follow.
    if (end == text::kDot || end == text::kCloseParen || end == text::kDash) return true;
    std::uint32_t next = find.range.end;
    while (next < range.end && reading_.at(next) == text::kBlank) ++next;
    return next < range.end && text::is_capital(reading_.at(next));
  }
  if (whole || separates(end)) return true;
  if (level == "article") return false;
  Range rest{find.range.end, range.end};
  while (!rest.empty() && reading_.at(rest.begin) == text::kBlank) ++rest.begin;
  return reading_.at(rest.begin) == text::kOpenParen || upper(rest);
}

bool LineReader::agrees(const Find& find, Range range) {
  const bool whole = find.range.end == range.end || (find.range.end + 1 == range.end && text::is_mark(reading_.at(find.range.end)));
  const bool capital = text::is_capital(reading_.at(range.begin));
  switch (static_cast<Type>(find.type)) {
    case Type::kMarker: return marker_agrees(find, range);
    case Type::kKindTitle: case Type::kIssuerLine: return capital && upper(range);
    case Type::kPosition: case Type::kUrgency: case Type::kSecrecy: return whole && capital && upper(range);
    case Type::kCompetence: return capital && range.size() <= kLongestCompetence;
    case Type::kBodyStart: case Type::kClosingLine: return capital || reading_.at(range.begin) == text::kOpenParen;
    case Type::kCodeCell: return capital;
    case Type::kSubjectMark: return capital || reading_.at(range.begin + 1) == text::kSlash;
    case Type::kRecipientsMark: return capital && (whole || reading_.at(find.range.end - 1) == text::kColon);
    case Type::kAddresseesMark: return capital;
    case Type::kArchiveMark: return true;
    default: return true;
  }
}

void LineReader::read(Cell& cell) {
  finds_.all.clear();
  finds_.captures.clear();
  finds_.values.clear();
  finds_.refusals.clear();
  cell.type = -1;
  cell.mark_only = false;
  // The rest of a sentence: what lines begin with has a capital, a digit or a mark, or a label of one letter.
  const Fold start = reading_.at(cell.fold.begin);
  if (text::is_letter(start) && !text::is_capital(start) && text::is_letter(reading_.at(cell.fold.begin + 1))) return;
  matcher_.run({cell.fold.begin, std::min(cell.fold.end, cell.fold.begin + kReach)}, grammar::Scope::kLine, finds_);
  for (const Find& find : finds_.all) {
    if (find.range.begin != cell.fold.begin && !same(find, Type::kMarker)) continue;
    if (!agrees(find, cell.fold)) continue;
    cell.type = find.type;
    cell.mark_only = find.range.end == cell.fold.end;
  }
}

void LineReader::cuts(Range range, grammar::Scope scope, std::vector<std::uint32_t>& out) {
  out.clear();
  finds_.all.clear();
  finds_.captures.clear();
  finds_.values.clear();
  finds_.refusals.clear();
  matcher_.run(range, scope, finds_);
  for (const Find& f : finds_.all) {
    if (same(f, Type::kPersonName)) continue;
    const bool small = same(f, Type::kCodeCell) && f.range.begin > range.begin && !text::is_capital(reading_.at(f.range.begin));
    if (small) continue;  // "theo Cong van so 5/UBND"
    const bool in_capitals = same(f, Type::kKindTitle) || same(f, Type::kIssuerLine) || same(f, Type::kPosition) || same(f, Type::kCompetence);
    if (in_capitals && !upper(f.range)) continue;
    // A title goes on in capitals ("NGHI QUYET LIEN TICH"): it is one only where a word of it begins the cell.
    if (same(f, Type::kKindTitle) && f.range.begin > range.begin) {
      const bool behind_date = !out.empty() && out.back() + 2 >= f.range.begin;
      if (!behind_date) continue;
    }
    if (same(f, Type::kRecipientsMark)) {
      // "Noi nhan: KT. CHU TICH": the right column begins in capitals.
      Range rest{f.range.end, range.end};
      while (!rest.empty() && !text::is_letter(reading_.at(rest.begin))) ++rest.begin;
      if (upper(rest)) out.push_back(rest.begin);
    }
    if (f.range.begin > range.begin) out.push_back(f.range.begin);
    const bool whole = same(f, Type::kMotto) || same(f, Type::kPlaceDate) || same(f, Type::kCodeCell) || same(f, Type::kKindTitle) ||
                       same(f, Type::kFurniture) || same(f, Type::kPosition);
    if (whole && f.range.end < range.end) out.push_back(f.range.end);
  }
  // Items of a list on one line: "...; - ...".
  for (std::uint32_t i = range.begin; i + 2 < range.end; ++i) {
    const Fold f = reading_.at(i);
    if (f == text::kBar) {
      out.push_back(i);  // a table of Markdown
      continue;
    }
    if (f != text::kSemicolon && !(f == text::kColon && i + 3 < range.end)) continue;
    std::uint32_t next = i + 1;
    if (reading_.at(next) == text::kBlank) ++next;
    const Fold mark = reading_.at(next);
    if (mark == text::kDash || mark == text::kBullet || mark == text::kPlus) out.push_back(next);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

}  // namespace vanban::layout
