// SPDX-License-Identifier: Apache-2.0
// See slug.hpp. The fold already knows every Vietnamese letter; here it loses mark and tone.
#include "text/slug.hpp"

#include "text/alphabet.hpp"
#include "text/utf8.hpp"

namespace vanban::text {
namespace {

constexpr char32_t kDStroke = 0x111;
constexpr char32_t kFirstForeign = 0x80;

// The twelve vowels in the order of the fold, without their marks.
constexpr std::string_view kVowels = "aaaeeiooouuy";

/// The ASCII letter or digit of a code point, or 0.
char ascii_of(char32_t code_point) {
  const CodePoint cp = look_up(code_point);
  const Fold fold = lower(cp.fold);
  if (is_digit(fold)) return static_cast<char>('0' + (fold - kDigit0));
  if (!is_letter(fold) || fold == kOtherLetter) return 0;
  if (is_vowel(fold)) return kVowels[static_cast<std::size_t>((fold - kLetter0) / kToneCount)];
  const char32_t letter = unfold(fold);
  if (letter == kDStroke) return 'd';
  return letter < kFirstForeign ? static_cast<char>(letter) : '\0';
}

}  // namespace

std::string slug(std::string_view utf8) {
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next_code_point(utf8, at);
    if (look_up(c).role == Role::kCombining || look_up(c).role == Role::kNothing) continue;
    const char letter = ascii_of(c);
    if (letter == 0) { gap = true; continue; }
    if (gap && !out.empty()) out.push_back('-');
    gap = false;
    out.push_back(letter);
  }
  return out;
}

}  // namespace vanban::text
