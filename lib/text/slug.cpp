// SPDX-License-Identifier: Apache-2.0
// See slug.hpp.
#include "text/slug.hpp"

#include "text/alphabet.hpp"

namespace vanban::text {
namespace {

// The plain letter of a folded one. Vowels stand in families: a, e, i, o, u, y.
char plain(Fold f) {
  constexpr std::string_view kVowels = "aaaeeiooouuy";
  f = lower(f);
  if (is_vowel(f)) return kVowels[static_cast<std::size_t>((f - kLetter0) / kToneCount)];
  if (f == kOtherLetter) return 0;
  const char32_t c = unfold(f);
  return c < 0x80 ? static_cast<char>(c) : 'd';  // the one consonant beyond ASCII is d with a stroke
}

}  // namespace

std::string slug(std::string_view utf8, std::string_view keep) {
  std::string out;
  bool gap = false;
  const auto put = [&](char c) {
    if (gap && !out.empty() && keep.find(out.back()) == std::string_view::npos) out.push_back('-');
    gap = false;
    out.push_back(c);
  };
  for (const char byte : fold(utf8, false)) {
    const Fold f = static_cast<Fold>(byte);
    if (is_digit(f)) { put(static_cast<char>('0' + (f - kDigit0))); continue; }
    const char letter = is_letter(f) ? plain(f) : 0;
    if (letter) { put(letter); continue; }
    const char32_t mark = unfold(f);
    if (mark < 0x80 && keep.find(static_cast<char>(mark)) != std::string_view::npos) {
      gap = false;
      out.push_back(static_cast<char>(mark));
    } else {
      gap = true;
    }
  }
  return out;
}

}  // namespace vanban::text
