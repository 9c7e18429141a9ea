// SPDX-License-Identifier: Apache-2.0
// See transcribe.hpp. One pass; this is the hottest loop outside the matcher.
#include "text/transcribe.hpp"

#include <array>

#include "text/utf8.hpp"

namespace vanban::text {
namespace {

constexpr std::uint32_t kTab = 8;

// Keeps pieces linear as long as reading and decoded text advance together.
class PieceLog {
 public:
  explicit PieceLog(std::vector<Piece>& pieces) : pieces_(pieces) {}

  void begin() { open_ = false; }

  void add(std::uint32_t reading, std::uint32_t reading_end, std::uint32_t decoded, std::uint32_t decoded_end) {
    const bool linear = reading_end - reading == decoded_end - decoded;
    if (open_ && linear && decoded == pieces_.back().decoded_end) {
      pieces_.back().decoded_end = decoded_end;
      return;
    }
    pieces_.push_back({reading, decoded, decoded_end});
    open_ = linear;
  }

 private:
  std::vector<Piece>& pieces_;
  bool open_ = false;  // the last piece is linear and can grow
};

}  // namespace

Transcriber::Transcriber(std::string_view decoded) : decoded_(decoded) {
  reading_.text.reserve(decoded.size());
  reading_.fold.reserve(decoded.size());
}

// Takes over what needs no thought, from inside a stretch on: letters, marks and single blanks, as they
// are. Nearly all of a text goes this way. Stops before anything else, or when the buffer is full.
Transcriber::Run Transcriber::plain_run(std::size_t from, std::size_t end) {
  std::array<char, 512> folds;
  std::size_t count = 0;
  Fold before = static_cast<Fold>(reading_.fold.back());
  Run run;
  std::size_t at = from;
  while (at < end && count + 2 < folds.size()) {
    std::size_t next = at;
    const bool blank = decoded_[at] == ' ';
    if (blank && ++next == end) break;
    const char32_t c = next_code_point(decoded_, next);
    const CodePoint cp = look_up(c);
    if (cp.role != Role::kPlain || cp.look_alike) break;
    Fold f = cp.fold;
    if (blank) {
      folds[count++] = static_cast<char>(kBlank);
    } else if (is_letter(before)) {
      f = lower(f);
      if (is_vowel(before) && tone(before) != 0) {
        settle_tone(before, f);
        (count > 0 ? folds[count - 1] : reading_.fold.back()) = static_cast<char>(before);
      }
    }
    folds[count++] = static_cast<char>(f);
    before = f;
    run.last = c;
    at = next;
  }
  reading_.fold.append(folds.data(), count);
  reading_.text.append(decoded_, from, at - from);
  run.end = at;
  run.count = static_cast<std::uint32_t>(count);
  return run;
}

void Transcriber::line(Span line, std::vector<Stretch>& out) {
  std::string& text = reading_.text;
  std::string& fold = reading_.fold;
  PieceLog log(reading_.pieces);
  const auto here = [&text] { return static_cast<std::uint32_t>(text.size()); };

  std::size_t at = line.begin;
  std::uint32_t column = 0;
  std::uint32_t gap_column = 0;   // column where the blanks before `at` began
  std::size_t gap_begin = line.begin;
  bool gap = true;                // blanks, or the line start, stand before `at`
  bool tab = false;               // a tab is among them: wide, however few columns it takes
  bool open = false;              // a stretch is being written
  char32_t base = 0;              // last letter as written, for marks that follow it
  Stretch stretch;

  const auto close = [&] {
    if (!open) return;
    stretch.fold.end = static_cast<std::uint32_t>(fold.size());
    stretch.reading.end = here();
    out.push_back(stretch);
    open = false;
  };

  while (at < line.end) {
    const std::size_t from = at;
    if (!gap) {
      const std::uint32_t reading = here();
      const Run run = plain_run(at, line.end);
      if (run.count > 0) {
        at = run.end;
        column += run.count;
        base = is_letter(static_cast<Fold>(fold.back())) ? run.last : 0;
        stretch.decoded.end = static_cast<std::uint32_t>(at);
        log.add(reading, here(), static_cast<std::uint32_t>(from), stretch.decoded.end);
        continue;
      }
    }
    const char32_t c = next_code_point(decoded_, at);
    const CodePoint cp = look_up(c);
    if (cp.role == Role::kSpace || cp.role == Role::kLineBreak || cp.role == Role::kPageBreak) {
      if (!gap) { gap = true; tab = false; gap_begin = from; gap_column = column; }
      column = c == 0x09 ? (column / kTab + 1) * kTab : column + 1;
      tab = tab || c == 0x09;
      continue;
    }
    if (cp.role == Role::kNothing) continue;
    if (cp.role == Role::kCombining) {
      if (!open || gap || base == 0) continue;  // a mark without a letter is damage: dropped
      Fold letter = look_up(base).fold;
      if (!combine(letter, c)) continue;
      // The vowel was thought to be bare, and may have been given the tone of the one before it.
      if (fold.size() - stretch.fold.begin >= 2 && lower(static_cast<Fold>(fold.back())) != lower(look_up(base).fold)) {
        char& before = fold[fold.size() - 2];
        before = static_cast<char>(with_tone(static_cast<Fold>(before), tone(static_cast<Fold>(fold.back()))));
      }
      const char32_t composed = unfold(letter);
      const bool first = fold.size() - stretch.fold.begin == 1 || !is_letter(static_cast<Fold>(fold[fold.size() - 2]));
      fold.back() = static_cast<char>(first ? letter : lower(letter));
      // Rewrite the letter; its piece now stands for the base and all its marks.
      const std::uint32_t decoded_begin = reading_.pieces.back().decoded;
      std::size_t letter_bytes = 1;
      while ((static_cast<unsigned char>(text[text.size() - letter_bytes]) & 0xC0) == 0x80) ++letter_bytes;
      const auto letter_at = static_cast<std::uint32_t>(text.size() - letter_bytes);
      Piece& piece = reading_.pieces.back();
      std::uint32_t letter_from = piece.decoded + (letter_at - piece.reading);
      if (piece.reading == letter_at) {
        letter_from = decoded_begin;
        reading_.pieces.pop_back();
      } else {
        piece.decoded_end = letter_from;
      }
      text.resize(letter_at);
      append_utf8(text, composed);
      reading_.pieces.push_back({letter_at, letter_from, static_cast<std::uint32_t>(at)});
      log.begin();
      stretch.decoded.end = static_cast<std::uint32_t>(at);
      base = composed;
      if (fold.size() - stretch.fold.begin >= 2) {
        Fold before = static_cast<Fold>(fold[fold.size() - 2]);
        Fold last = static_cast<Fold>(fold.back());
        settle_tone(before, last);
        fold[fold.size() - 2] = static_cast<char>(before);
        fold.back() = static_cast<char>(last);
      }
      continue;
    }

    if (gap) {
      const bool wide = tab || column - gap_column >= kWideGap;
      if (open && wide) close();
      if (!open) {
        stretch = Stretch{};
        stretch.continues_line = gap_begin != line.begin;
        stretch.column = column;
        stretch.decoded.begin = static_cast<std::uint32_t>(from);
        stretch.fold.begin = static_cast<std::uint32_t>(fold.size());
        stretch.reading.begin = here();
        stretch.first_piece = static_cast<std::uint32_t>(reading_.pieces.size());
        log.begin();
        open = true;
      } else {
        const std::uint32_t blank = here();
        text.push_back(' ');
        fold.push_back(static_cast<char>(kBlank));
        log.add(blank, blank + 1, static_cast<std::uint32_t>(gap_begin), static_cast<std::uint32_t>(from));
      }
      gap = false;
    }

    const std::uint32_t begin = here();
    const char32_t shown = repaired(c);
    if (shown == c) text.append(decoded_, from, at - from);
    else append_utf8(text, shown);
    log.add(begin, here(), static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(at));
    Fold f = cp.fold;
    base = is_letter(f) ? shown : 0;
    if (fold.size() > stretch.fold.begin) {
      Fold before = static_cast<Fold>(fold.back());
      if (is_letter(before)) {
        f = lower(f);
        settle_tone(before, f);
        fold.back() = static_cast<char>(before);
      }
    }
    fold.push_back(static_cast<char>(f));
    stretch.decoded.end = static_cast<std::uint32_t>(at);
    ++column;
  }
  close();
}

}  // namespace vanban::text
