// SPDX-License-Identifier: Apache-2.0
// The fold: a private alphabet in which one byte is one code point of the reading.
//
//   00       edge       start and end of a block, never inside one
//   01       blank      one for any run of blanks and joined line breaks
//   02       break      a line break that the reading keeps
//   03..1F   marks      one byte for all dashes, one for all quotes, ... (enum Mark)
//   20..29   digits
//   2A..86   letters    93: vowel * 6 + tone, then the consonants
//   87       any other letter (foreign)
//   88..E4   the 93 letters again, as capitals
//   E5..FF   symbols    finds of earlier phases, given out by the grammar, phase by phase
//
// A syllable keeps only the capital of its first letter: "UBND" and "Ubnd" fold alike. Tones stand
// where the reform of 1984 puts them (oa, oe, uy: on the second vowel), whatever the text does.
// docs/decisions/0001-fold.md tells why. Tested by tests/text/fold_test.cpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vanban::text {

using Fold = unsigned char;

inline constexpr Fold kEdge = 0x00;
inline constexpr Fold kBlank = 0x01;
inline constexpr Fold kBreak = 0x02;

enum Mark : Fold {
  kDot = 0x03, kComma, kSemicolon, kColon, kExclamation, kQuestion, kSlash, kDash,
  kOpenParen, kCloseParen, kOpenBracket, kCloseBracket, kQuote, kApostrophe, kPlus, kStar,
  kBullet, kPercent, kAmpersand, kAt, kHash, kEquals, kLess, kGreater, kUnderscore, kBar,
  kEllipsis, kOtherMark, kDamage,
};
static_assert(kDamage == 0x1F);

inline constexpr Fold kDigit0 = 0x20;
inline constexpr Fold kLetter0 = 0x2A;
inline constexpr int kLetterCount = 93;
inline constexpr Fold kOtherLetter = kLetter0 + kLetterCount;
inline constexpr Fold kCapital0 = kOtherLetter + 1;
inline constexpr Fold kSymbol0 = kCapital0 + kLetterCount;
inline constexpr int kSymbolCount = 256 - kSymbol0;
static_assert(kOtherLetter == 0x87 && kSymbol0 == 0xE5);

[[nodiscard]] constexpr bool is_digit(Fold f) { return f >= kDigit0 && f < kLetter0; }
[[nodiscard]] constexpr bool is_letter(Fold f) { return f >= kLetter0 && f < kSymbol0; }
[[nodiscard]] constexpr bool is_capital(Fold f) { return f >= kCapital0 && f < kSymbol0; }
[[nodiscard]] constexpr bool is_mark(Fold f) { return f >= kDot && f <= kDamage; }
[[nodiscard]] constexpr bool is_symbol(Fold f) { return f >= kSymbol0; }
[[nodiscard]] constexpr Fold lower(Fold f) { return is_capital(f) ? Fold(f - (kCapital0 - kLetter0)) : f; }
[[nodiscard]] constexpr Fold capital(Fold f) {
  return f >= kLetter0 && f < kOtherLetter ? Fold(f + (kCapital0 - kLetter0)) : f;
}

/// The twelve vowels come first, six tones each; `tone` counts level, grave, acute, hook, tilde, dot.
inline constexpr int kVowelCount = 12;
inline constexpr int kToneCount = 6;
[[nodiscard]] constexpr bool is_vowel(Fold f) {
  return lower(f) >= kLetter0 && lower(f) < kLetter0 + kVowelCount * kToneCount;
}
[[nodiscard]] constexpr int tone(Fold vowel) { return (lower(vowel) - kLetter0) % kToneCount; }
[[nodiscard]] constexpr Fold with_tone(Fold vowel, int tone_index) {
  return Fold(vowel - tone(vowel) + tone_index);
}

/// What a code point is to the fold. Values below 0x100 in `fold` mode are letters of the alphabet.
enum class Role : std::uint8_t { kPlain, kSpace, kLineBreak, kPageBreak, kNothing, kCombining };

struct CodePoint {
  Fold fold = kOtherMark;
  Role role = Role::kPlain;
  bool look_alike = false;  // `repaired` shows another one in its place
};

inline constexpr char32_t kTableEnd = 0x2300;
extern const std::array<CodePoint, kTableEnd> kCodePoints;
[[nodiscard]] CodePoint look_up_beyond_table(char32_t code_point);

/// Fold and role of one Unicode code point, without regard to its neighbours. O(1).
[[nodiscard]] inline CodePoint look_up(char32_t code_point) {
  return code_point < kTableEnd ? kCodePoints[code_point] : look_up_beyond_table(code_point);
}

/// The code point that the reading shows for a look-alike (U+01A3 for u horn, U+00F0 for d stroke),
/// or the code point itself.
[[nodiscard]] char32_t repaired(char32_t code_point);

/// The letter or mark that a folded byte stands for, in lower case or capital as it is; a symbol gives U+FFFD.
[[nodiscard]] char32_t unfold(Fold fold);

/// A folded string as UTF-8, for people: `list_tokens`, messages. Linear.
[[nodiscard]] std::string unfolded(std::string_view folded);

/// Adds a combining mark (U+0300 ... U+036F) to a folded letter; false if they do not go together.
[[nodiscard]] bool combine(Fold& letter, char32_t mark);

/// Folds any UTF-8 string: runs of blanks become one, both ends are trimmed, and every letter is
/// given without its capital unless `keep_capitals`. For patterns and word lists. Linear.
[[nodiscard]] std::string fold(std::string_view utf8, bool keep_capitals);

/// Moves a tone that stands on the first vowel of oa, oe, uy to the second one, for the two letters
/// that end at `second`. `first` and `second` are adjacent folded letters.
constexpr void settle_tone(Fold& first, Fold& second) {
  constexpr int kA = 0, kE = 3, kO = 6, kU = 9, kY = 11;
  if (!is_vowel(first) || !is_vowel(second)) return;
  const int t = tone(first);
  if (t == 0 || tone(second) != 0) return;
  const int v = (lower(first) - kLetter0) / kToneCount;
  const int w = (lower(second) - kLetter0) / kToneCount;
  if ((v == kO && (w == kA || w == kE)) || (v == kU && w == kY)) {
    first = with_tone(first, 0);
    second = with_tone(second, t);
  }
}

}  // namespace vanban::text
