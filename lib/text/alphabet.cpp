// SPDX-License-Identifier: Apache-2.0
// The tables of the fold, as code points. See alphabet.hpp.
#include "text/alphabet.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace vanban::text {
namespace {

// Vowels a, a breve, a circumflex, e, e circumflex, i, o, o circumflex, o horn, u, u horn, y, each
// with the tones level, grave, acute, hook above, tilde, dot below.
constexpr std::array<char32_t, kVowelCount * kToneCount> kVowels = {
    0x61, 0xE0, 0xE1, 0x1EA3, 0xE3, 0x1EA1,            0x103, 0x1EB1, 0x1EAF, 0x1EB3, 0x1EB5, 0x1EB7,
    0xE2, 0x1EA7, 0x1EA5, 0x1EA9, 0x1EAB, 0x1EAD,      0x65, 0xE8, 0xE9, 0x1EBB, 0x1EBD, 0x1EB9,
    0xEA, 0x1EC1, 0x1EBF, 0x1EC3, 0x1EC5, 0x1EC7,      0x69, 0xEC, 0xED, 0x1EC9, 0x129, 0x1ECB,
    0x6F, 0xF2, 0xF3, 0x1ECF, 0xF5, 0x1ECD,            0xF4, 0x1ED3, 0x1ED1, 0x1ED5, 0x1ED7, 0x1ED9,
    0x1A1, 0x1EDD, 0x1EDB, 0x1EDF, 0x1EE1, 0x1EE3,     0x75, 0xF9, 0xFA, 0x1EE7, 0x169, 0x1EE5,
    0x1B0, 0x1EEB, 0x1EE9, 0x1EED, 0x1EEF, 0x1EF1,     0x79, 0x1EF3, 0xFD, 0x1EF7, 0x1EF9, 0x1EF5};
constexpr std::array<char32_t, 21> kConsonants = {'b', 'c', 'd', 0x111, 'f', 'g', 'h', 'j', 'k', 'l', 'm',
                                                  'n', 'p', 'q', 'r', 's', 't', 'v', 'w', 'x', 'z'};
static_assert(kVowels.size() + kConsonants.size() == kLetterCount);

constexpr char32_t letter_at(int index) {
  return index < static_cast<int>(kVowels.size())
             ? kVowels[static_cast<std::size_t>(index)]
             : kConsonants[static_cast<std::size_t>(index) - kVowels.size()];
}

// Every Vietnamese letter beyond Latin-1 has its capital at the code point before it.
constexpr char32_t upper_of(char32_t lower_letter) {
  return lower_letter <= 0xFF ? lower_letter - 0x20 : lower_letter - 1;
}

constexpr std::array<CodePoint, kTableEnd> make_table() {
  std::array<CodePoint, kTableEnd> table{};
  // What is no letter below is a mark; blocks of letters of other scripts and languages follow.
  for (char32_t c = 0xC0; c < 0x2000; ++c) table[c].fold = kOtherLetter;
  for (const char32_t c : {0xAAu, 0xBAu, 0xB5u}) table[c].fold = kOtherLetter;
  for (const char32_t c : {0xD7u, 0xF7u}) table[c].fold = kOtherMark;
  for (char32_t c = 0x2C2; c < 0x300; ++c) table[c].fold = kOtherMark;
  for (char32_t c = 0x300; c < 0x370; ++c) table[c] = {kOtherMark, Role::kCombining};
  for (int i = 0; i < kLetterCount; ++i) {
    const char32_t c = letter_at(i);
    table[c].fold = static_cast<Fold>(kLetter0 + i);
    table[upper_of(c)].fold = static_cast<Fold>(kCapital0 + i);
  }
  table[0x1A3].fold = table[0x1B0].fold;  // gha, drawn like u horn
  table[0x1A2].fold = table[0x1AF].fold;
  table[0xF0].fold = table[0x111].fold;  // eth, drawn like d stroke
  table[0xD0].fold = table[0x110].fold;
  table[0x189].fold = table[0x110].fold;
  table[0x256].fold = table[0x111].fold;
  for (const char32_t c : {0x1A3u, 0x1A2u, 0xF0u, 0xD0u, 0x189u, 0x256u}) table[c].look_alike = true;
  for (char32_t c = '0'; c <= '9'; ++c) table[c].fold = static_cast<Fold>(kDigit0 + (c - '0'));

  const auto mark = [&table](Fold fold, std::initializer_list<char32_t> code_points) {
    for (const char32_t c : code_points) table[c].fold = fold;
  };
  mark(kDot, {'.'});
  mark(kComma, {',', 0x201A});
  mark(kSemicolon, {';', 0x37E});
  mark(kColon, {':'});
  mark(kExclamation, {'!'});
  mark(kQuestion, {'?'});
  mark(kSlash, {'/', 0x2044, 0x2215});
  mark(kDash, {'-', 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x2043});
  mark(kOpenParen, {'('});
  mark(kCloseParen, {')'});
  mark(kOpenBracket, {'[', '{'});
  mark(kCloseBracket, {']', '}'});
  mark(kQuote, {'"', 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB, 0x2033});
  mark(kApostrophe, {'\'', '`', 0x2018, 0x2019, 0x201B, 0xB4, 0x2032});
  mark(kPlus, {'+'});
  mark(kStar, {'*'});
  mark(kBullet, {0x2022, 0xB7, 0x2219, 0x2023});
  mark(kPercent, {'%'});
  mark(kAmpersand, {'&'});
  mark(kAt, {'@'});
  mark(kHash, {'#'});
  mark(kEquals, {'='});
  mark(kLess, {'<', 0x2039, 0x2264});
  mark(kGreater, {'>', 0x203A, 0x2265});
  mark(kUnderscore, {'_'});
  mark(kBar, {'|'});
  mark(kEllipsis, {0x2026});
  for (char32_t c = 0; c < 0x20; ++c) table[c] = {kDamage, Role::kPlain};
  for (char32_t c = 0x7F; c < 0xA0; ++c) table[c] = {kDamage, Role::kPlain};
  for (const char32_t c : {0x09u, 0x20u, 0xA0u, 0x1680u, 0x202Fu, 0x205Fu}) table[c].role = Role::kSpace;
  for (char32_t c = 0x2000; c <= 0x200A; ++c) table[c].role = Role::kSpace;
  for (const char32_t c : {0x0Au, 0x0Du, 0x0Bu, 0x85u, 0x2028u, 0x2029u}) table[c].role = Role::kLineBreak;
  table[0x0C].role = Role::kPageBreak;
  for (const char32_t c : {0xADu, 0x200Bu, 0x200Cu, 0x200Du, 0x200Eu, 0x200Fu, 0x2060u, 0x61Cu}) {
    table[c].role = Role::kNothing;
  }
  for (char32_t c = 0x202A; c <= 0x202E; ++c) table[c].role = Role::kNothing;
  for (char32_t c = 0x2061; c <= 0x206F; ++c) table[c].role = Role::kNothing;  // invisible operators, isolates
  return table;
}

}  // namespace

constexpr std::array<CodePoint, kTableEnd> kCodePoints = make_table();

CodePoint look_up_beyond_table(char32_t c) {
  if (c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F)) return {kOtherMark, Role::kNothing};  // and variation selectors
  if (c == 0x3000) return {kOtherMark, Role::kSpace};
  if (c == 0xFFFD) return {kDamage, Role::kPlain};
  // Geometric shapes, dingbats and the private use of symbol fonts: bullets in practice.
  if ((c >= 0x25A0 && c <= 0x27BF) || (c >= 0xF000 && c <= 0xF0FF) || c == 0x2B1D) return {kBullet, Role::kPlain};
  if (c >= 0x2C00 && c < 0xE000 && !(c >= 0x2E00 && c < 0x3040)) return {kOtherLetter, Role::kPlain};
  return {kOtherMark, Role::kPlain};
}

char32_t repaired(char32_t c) {
  switch (c) {
    case 0x1A3: return 0x1B0;
    case 0x1A2: return 0x1AF;
    case 0xF0: case 0x256: return 0x111;
    case 0xD0: case 0x189: return 0x110;
    default: return c;
  }
}

char32_t unfold(Fold f) {
  if (is_digit(f)) return char32_t('0') + (f - kDigit0);
  if (f == kOtherLetter) return 0xA4;
  if (is_letter(f)) {
    const char32_t c = letter_at(lower(f) - kLetter0);
    return is_capital(f) ? upper_of(c) : c;
  }
  constexpr std::array<char32_t, 32> kShown = {
      0x23AF, ' ', 0x23CE, '.', ',', ';', ':', '!', '?', '/', '-', '(', ')', '[', ']', '"', '\'', '+', '*',
      0x2022, '%', '&', '@', '#', '=', '<', '>', '_', '|', 0x2026, 0xA7, 0xFFFD};
  return f < kShown.size() ? kShown[f] : 0xFFFD;
}

std::string unfolded(std::string_view folded) {
  std::string out;
  for (const char c : folded) append_utf8(out, unfold(static_cast<Fold>(c)));
  return out;
}

bool combine(Fold& letter, char32_t m) {
  const Fold f = lower(letter);
  const auto put = [&](Fold new_lower) { letter = is_capital(letter) ? capital(new_lower) : new_lower; };
  if (!is_vowel(f)) return false;
  constexpr int kA = 0, kABreve = 1, kACirc = 2, kE = 3, kECirc = 4, kO = 6, kOCirc = 7, kOHorn = 8, kU = 9, kUHorn = 10;
  const int v = (f - kLetter0) / kToneCount;
  const int t = tone(f);
  const auto vowel = [&](int to) { put(static_cast<Fold>(kLetter0 + to * kToneCount + t)); return true; };
  switch (m) {
    case 0x300: case 0x340: put(with_tone(f, 1)); return t == 0 || t == 1;
    case 0x301: case 0x341: put(with_tone(f, 2)); return t == 0 || t == 2;
    case 0x309: put(with_tone(f, 3)); return t == 0 || t == 3;
    case 0x303: put(with_tone(f, 4)); return t == 0 || t == 4;
    case 0x323: put(with_tone(f, 5)); return t == 0 || t == 5;
    case 0x302:
      if (v == kA || v == kACirc) return vowel(kACirc);
      if (v == kE || v == kECirc) return vowel(kECirc);
      return (v == kO || v == kOCirc) && vowel(kOCirc);
    case 0x306: return (v == kA || v == kABreve) && vowel(kABreve);
    case 0x31B:
      if (v == kO || v == kOHorn) return vowel(kOHorn);
      return (v == kU || v == kUHorn) && vowel(kUHorn);
    default: return false;
  }
}

std::string fold(std::string_view utf8, bool keep_capitals) {
  std::string out;
  std::size_t at = 0;
  while (at < utf8.size()) {
    const char32_t c = next_code_point(utf8, at);
    const CodePoint cp = look_up(c);
    const auto last = [&out]() -> Fold { return out.empty() ? kEdge : static_cast<Fold>(out.back()); };
    switch (cp.role) {
      case Role::kNothing: break;
      case Role::kCombining: {
        Fold letter = last();
        if (combine(letter, c)) out.back() = static_cast<char>(letter);
        break;
      }
      case Role::kSpace: case Role::kLineBreak: case Role::kPageBreak:
        if (!out.empty() && last() != kBlank) out.push_back(static_cast<char>(kBlank));
        break;
      case Role::kPlain: {
        Fold f = cp.fold;
        if (is_capital(f) && (!keep_capitals || is_letter(last()))) f = lower(f);
        out.push_back(static_cast<char>(f));
        break;
      }
    }
  }
  while (!out.empty() && static_cast<Fold>(out.back()) == kBlank) out.pop_back();
  for (std::size_t i = 1; i < out.size(); ++i) {
    Fold a = static_cast<Fold>(out[i - 1]);
    Fold b = static_cast<Fold>(out[i]);
    settle_tone(a, b);
    out[i - 1] = static_cast<char>(a);
    out[i] = static_cast<char>(b);
  }
  return out;
}

}  // namespace vanban::text
