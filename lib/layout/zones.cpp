// SPDX-License-Identifier: Apache-2.0
// See zones.hpp. One pass; the state is the zone and, in the letterhead, what the last cell opened.
#include "layout/zones.hpp"

#include <algorithm>

#include "layout/page.hpp"

namespace vanban::layout {
namespace {

using grammar::Scope;
using grammar::Type;
using text::Fold;
using text::Range;

constexpr std::uint32_t kMottoReach = 40;    // lines in which the first motto may come late
constexpr std::uint32_t kProse = 45;         // a line of so many characters in small letters is no cell
constexpr std::uint32_t kLongSubject = 100;  // a subject line as long as this was not wrapped
constexpr std::uint32_t kAddresseeWidth = 60;
constexpr std::uint32_t kTitleWords = 22;    // characters of a title that the lists do not know
constexpr std::uint32_t kScrap = 4;
constexpr std::uint32_t kLongestCutLine = 2000;
constexpr std::size_t kLookBack = 4;         // lines of the issuer above a motto

class Zones {
 public:
  Zones(const Lines& lines, const grammar::Compiled& grammar, const Page& page)
      : lines_(lines), reading_(lines.reading), reader_(lines.reading, grammar), page_(page), furniture_(furniture_by_shape(lines)) {}

  std::vector<Cell> run() && {
    cells_.reserve(lines_.lines.size());
    find_first_motto();
    for (first_ = 0; first_ < lines_.lines.size(); first_ = last_) {
      last_ = first_ + 1;
      while (last_ < lines_.lines.size() && lines_.lines[last_].stretch.continues_line) ++last_;
      if (furniture_[first_]) { drop(whole_line()); continue; }
      if (zone_ == Zone::kBody) body_line();
      else if (zone_ == Zone::kFoot && columns_run_together()) new_head();
      else cell_line(zone_ == Zone::kHead ? Scope::kHead : Scope::kFoot);
    }
    return std::move(cells_);
  }

 private:
  [[nodiscard]] Fold first(Range r) const { return reading_.at(r.begin); }
  [[nodiscard]] Fold last(Range r) const { return reading_.at(r.end - 1); }
  [[nodiscard]] bool small(Range r) const { return text::is_letter(first(r)) && !text::is_capital(first(r)); }
  [[nodiscard]] bool ends_sentence(Range r) const {
    const Fold f = last(r);
    return f == text::kDot || f == text::kSemicolon || f == text::kColon || f == text::kExclamation || f == text::kQuestion;
  }
  [[nodiscard]] const Line& line() const { return lines_.lines[first_]; }
  [[nodiscard]] bool blank_before(const Cell& c) const { return !c.cut && lines_.lines[c.line].blank_before > page_.usual_blank(); }

  [[nodiscard]] Cell whole_line() const {
    Cell c;
    c.line = static_cast<std::uint32_t>(first_);
    c.fold = {line().stretch.fold.begin, lines_.lines[last_ - 1].stretch.fold.end};
    c.zone = zone_;
    return c;
  }

  void drop(Cell c) {
    c.dropped = true;
    cells_.push_back(c);
  }

  // A motto within the first lines: what stands before it is no body, whatever it looks like.
  void find_first_motto() {
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

  // --- body --------------------------------------------------------------------------------------

  void body_line() {
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
  bool columns_run_together() {
    const Range r = line().stretch.fold;
    return text::is_capital(first(r)) && r.size() > kTitleWords && reader_.upper(r) && holds_motto(r);
  }

  // A line with gaps: does one of its stretches open a foot or a letterhead?
  bool opens_cells() {
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

  [[nodiscard]] bool holds_motto(Range r) {
    std::vector<std::uint32_t> cuts;
    reader_.cuts(r, Scope::kHead, cuts);
    return std::any_of(cuts.begin(), cuts.end(), [&](std::uint32_t cut) {
      Cell part;
      part.fold = {cut, r.end};
      reader_.read(part);
      return part.is(Type::kMotto);
    });
  }

  [[nodiscard]] bool after_sentence() const {
    for (auto it = cells_.rbegin(); it != cells_.rend(); ++it) {
      if (!it->dropped) return ends_sentence(it->fold) || last(it->fold) == text::kSlash || last(it->fold) == text::kQuote;
    }
    return false;
  }

  // The letterhead of a further document; its first lines may already count as foot or body.
  void new_head() {
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

  // --- letterhead and foot: several cells on a line ----------------------------------------------

  void enter_head() {
    zone_ = Zone::kHead;
    part_ = Part::kNone;
    seen_title_ = seen_code_ = seen_anything_ = subject_open_ = false;
  }
  void enter_foot() {
    zone_ = Zone::kFoot;
    part_ = Part::kSignature;
    seen_archive_ = false;
    foot_cells_ = 0;
  }

  void cell_line(Scope scope) {
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
      }
      cut_line(c, scope);
      of_line = false;
      i = next;
    }
  }

  // "So:" and its number on two lines.
  [[nodiscard]] bool code_is_open(const Cell& c) const {
    if (cells_.empty() || zone_ != Zone::kHead) return false;
    const Cell& open = cells_.back();
    return open.is(Type::kCodeCell) && open.mark_only && last(open.fold) == text::kColon && open.fold.end == c.fold.begin &&
           (text::is_digit(first(c.fold)) || first(c.fold) == text::kSlash);
  }

  void cut_line(Cell cell, Scope scope) {
    reader_.read(cell);
    if (cell.is(Type::kFurniture)) { drop(cell); return; }
    const bool office = cell.is(Type::kPosition) || (cell.is(Type::kCompetence) && reader_.in_capitals(cell.fold));
    const bool opens_body = cell.is(Type::kBodyStart) || (cell.is(Type::kMarker) && !addressee_mark(cell));
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
  void cut_capitals(Range r) {
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

  void trim(Range& r) const {
    const auto idle = [](Fold f) { return f == text::kBlank || f == text::kUnderscore || f == text::kBar || f == text::kColon || f == text::kComma || f == text::kDot; };
    while (!r.empty() && idle(reading_.at(r.begin))) ++r.begin;
    while (!r.empty() && (reading_.at(r.end - 1) == text::kBlank || reading_.at(r.end - 1) == text::kUnderscore || reading_.at(r.end - 1) == text::kBar)) --r.end;
  }

  void place(Cell c) {
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

  void to_body(Cell c) {
    zone_ = Zone::kBody;
    part_ = Part::kNone;
    place(c);
  }

  // --- letterhead --------------------------------------------------------------------------------

  void head_cell(Cell c) {
    c.zone = Zone::kHead;
    if (c.is(Type::kRecipientsMark, Type::kCompetence) && seen_anything_) {
      enter_foot();
      foot_cell(c);
      return;
    }
    if (c.is(Type::kCodeCell) && (seen_title_ || seen_code_)) c.type = -1;
    if (c.is(Type::kKindTitle) && seen_title_) c.type = -1;  // "QUYET DINH:" comes after the legal bases only
    switch (static_cast<Type>(c.type)) {
      case Type::kMotto: case Type::kPlaceDate: case Type::kCodeCell: case Type::kUrgency: case Type::kSecrecy:
        if (c.is(Type::kCodeCell)) { seen_code_ = true; part_ = Part::kNone; }
        if (c.is(Type::kMotto)) seen_anything_ = true;
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
        if (addressee_mark(c) && seen_code_ && !seen_title_ && c.fold.size() < kAddresseeWidth) part_ = Part::kAddressees;
        if (part_ == Part::kAddressees && addressee_mark(c)) { c.part = part_; cells_.push_back(c); return; }
        if (first_ >= hold_ || hold_ == 0) { to_body(c); return; }
        break;
      default: break;
    }
    plain_head_cell(c);
  }

  [[nodiscard]] bool addressee_mark(const Cell& c) const {
    const Fold f = first(c.fold);
    return f == text::kDash || f == text::kBullet || f == text::kPlus || f == text::kStar || f == text::kOtherMark;
  }

  void open_subject(Cell c) {
    part_ = c.part = Part::kSubject;
    subject_open_ = true;
    cells_.push_back(c);
  }

  void plain_head_cell(Cell c) {
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
      else if (!seen_title_ && c.type < 0 && seen_anything_ && !subject_open_ && text::is_letter(first(c.fold)) && c.fold.size() <= kTitleWords && title_follows()) {
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
  [[nodiscard]] bool title_follows() const {
    return last_ < lines_.lines.size() && !reader_.upper(lines_.lines[last_].stretch.fold) && last_ == first_ + 1;
  }

  // Is what stands under the title its subject, or already the first paragraph? The last line tells.
  bool title_has_subject(const Cell& c) {
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
  [[nodiscard]] bool goes_on(const Cell& c) const {
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

  [[nodiscard]] bool addressee_goes_on(const Cell& c) const {
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

  // --- foot --------------------------------------------------------------------------------------

  void foot_cell(Cell c) {
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
    const bool bullet = addressee_mark(c) && !seen_archive_;
    if (c.is(Type::kCompetence, Type::kPosition)) { c.part = Part::kSignature; cells_.push_back(c); return; }
    const bool goes_on = part_ == Part::kRecipients && !cells_.empty() && (bullet || !c.upper) && (!seen_archive_ || bullet || continues_archive(c));
    c.part = goes_on ? Part::kRecipients : Part::kSignature;
    if (!bullet) c.type = -1;
    cells_.push_back(c);
  }

  [[nodiscard]] bool continues_archive(const Cell& c) const {
    const Cell& above = cells_.back();
    return above.part == Part::kRecipients && !c.cut && last(above.fold) == text::kComma && !blank_before(c);
  }

  void take_issuer_back() {
    std::size_t taken = 0;
    for (auto it = cells_.rbegin(); it != cells_.rend() && taken < kLookBack; ++it, ++taken) {
      if (it->dropped || it->zone == Zone::kHead) continue;
      if (!it->upper || it->part == Part::kRecipients || it->is(Type::kCompetence, Type::kPosition)) break;
      it->zone = Zone::kHead;
      it->part = Part::kIssuer;
    }
  }

  [[nodiscard]] bool leaves_foot(const Cell& c) const {
    if (c.is(Type::kKindTitle) && !c.cut) return true;
    if (c.is(Type::kBodyStart) && first(c.fold) == text::kOpenParen) return true;
    if (c.is(Type::kMarker)) {
      const Fold f = first(c.fold);
      if (addressee_mark(c)) return false;
      if (text::is_letter(f) && !text::is_digit(f) && last_word_is_label(c)) return true;
      return seen_archive_ || foot_cells_ > 4;
    }
    if (c.fold.size() > kLongLine) return part_ != Part::kRecipients || seen_archive_;
    return seen_archive_ && !c.cut && !c.upper && c.fold.size() >= 70 && lines_.lines[c.line].stretch.column < 30;
  }

  // "Phu luc ...", "Chuong ...": a label that begins with a word.
  [[nodiscard]] bool last_word_is_label(const Cell& c) const {
    return text::is_letter(reading_.at(c.fold.begin + 1));
  }

  const Lines& lines_;
  const text::Reading& reading_;
  LineReader reader_;
  const Page& page_;
  std::vector<bool> furniture_;
  std::vector<Cell> cells_;
  std::vector<std::uint32_t> cuts_;
  std::size_t first_ = 0, last_ = 0;  // stretches of the line at hand
  std::size_t hold_ = 0;              // the first motto stands in this stretch
  Zone zone_ = Zone::kHead;
  Part part_ = Part::kNone;
  std::size_t foot_cells_ = 0;
  bool seen_title_ = false, seen_code_ = false, seen_anything_ = false, subject_open_ = false, seen_archive_ = false;
};

}  // namespace

std::vector<Cell> find_zones(const Lines& lines, const grammar::Compiled& grammar, const Page& page) {
  return Zones(lines, grammar, page).run();
}

}  // namespace vanban::layout
