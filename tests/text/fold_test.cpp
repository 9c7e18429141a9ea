// SPDX-License-Identifier: Apache-2.0
// The fold of strings: what is the same to a pattern and what is not. Shown as people read it.
#include <catch2/catch.hpp>

#include <set>
#include <string>

#include "text/alphabet.hpp"
#include "text/utf8.hpp"

using namespace vanban::text;

namespace {

std::string folded(const std::string& s) { return unfolded(fold(s, false)); }
std::string with_capitals(const std::string& s) { return unfolded(fold(s, true)); }

struct Row {
  const char* in;
  const char* out;
};

}  // namespace

TEST_CASE("the fold makes spellings of one word equal", "[text]") {
  const Row row = GENERATE(values<Row>({
      {"Ủy ban nhân dân", "uỷ ban nhân dân"},
      {"UỶ BAN NHÂN DÂN", "uỷ ban nhân dân"},
      {"hòa", "hoà"}, {"hoà", "hoà"}, {"HÒA", "hoà"}, {"khỏe", "khoẻ"}, {"khoẻ", "khoẻ"},
      {"thủy", "thuỷ"}, {"thuỷ", "thuỷ"}, {"qúy", "quý"}, {"quý", "quý"}, {"hòan", "hoàn"},
      {"của", "của"}, {"mùa", "mùa"}, {"nghĩa", "nghĩa"}, {"bìa", "bìa"},  // the tone stays on these pairs
      {"òâ", "òâ"}, {"óà", "óà"},                                              // two tones: left alone
      {"Nghị \u00F0ịnh", "nghị định"}, {"\u00D0iều", "điều"}, {"\u0189iều", "điều"}, {"\u0256iều", "điều"},
      {"th\u01A3c hiện", "thưc hiện"},  // gha for u horn
      {"ho\u0300a", "hoà"}, {"hoa\u0300", "hoà"}, {"e\u0302\u0301", "ế"}, {"e\u0301\u0302", "ế"},
      {"u\u031B\u0323", "ự"}, {"o\u0323\u031B", "ợ"}, {"a\u0306\u0301", "ắ"}, {"ê\u0301", "ế"}, {"é\u0302", "ế"},
      {"a\u0341", "á"}, {"a\u0340", "à"},
      {"a\u0301\u0301", "á"}, {"a\u0301\u0300", "á"}, {"ê\u0302", "ê"},  // doubled marks, marks that disagree
      {"b\u0301", "b"}, {"\u0301a", "a"}, {"a \u0301", "a"},                 // marks without their letter
      {"5\u00A0296", "5 296"}, {"a\u2003\u202Fb", "a b"}, {"a\t\n b", "a b"}, {"  a  ", "a"}, {"", ""}, {" ", ""},
      {"a\u200Bb", "ab"}, {"a\u00ADb", "ab"}, {"\uFEFFa", "a"}, {"a\u2060\u200D\u202Ab", "ab"}, {"a\u2066b\u2069", "ab"},
      {"a\u2013b\u2014c\u2010d\u2212e-f", "a-b-c-d-e-f"},
      {"\u201Ca\u201D \u00ABb\u00BB \"c\"", "\"a\" \"b\" \"c\""}, {"d\u2019e 'f`", "d'e 'f'"},
      {"\u2022 \u25CF \uF0B7 \u00B7 \u25AA", "• • • • •"},
      {"76/NQ-CP", "76/nq-cp"}, {"a\u2026", "a…"}, {"[a]{b}", "[a][b]"},
      {"ñ", "¤"}, {"\u6F22", "¤"}, {"\u0416", "¤"}, {"ü", "¤"},
      {"\x01", "\uFFFD"}, {"\uFFFD", "\uFFFD"}, {"\U0001F600", "§"}, {"°", "§"},
  }));
  CAPTURE(row.in);
  CHECK(folded(row.in) == row.out);
}

TEST_CASE("a syllable keeps the capital of its first letter only", "[text]") {
  const Row row = GENERATE(values<Row>({
      {"UBND Tỉnh", "Ubnd Tỉnh"}, {"uBND", "ubnd"}, {"NĐ-CP", "Nđ-Cp"}, {"Ơi", "Ơi"}, {"ÒA", "Oà"}, {"Ủy", "Uỷ"},
      {"1A", "1A"}, {"(Đ", "(Đ"}, {"U\u031B\u0301", "Ứ"}, {"HO\u0300A", "Hoà"},
  }));
  CAPTURE(row.in);
  CHECK(with_capitals(row.in) == row.out);
}

TEST_CASE("every letter of the alphabet comes back from the fold, composed or not", "[text]") {
  std::set<int> seen;
  for (int f = kLetter0; f < kSymbol0; ++f) {
    if (f == kOtherLetter) continue;
    const char32_t c = unfold(static_cast<Fold>(f));
    std::string one;
    append_utf8(one, c);
    CAPTURE(one);
    CHECK(look_up(c).fold == f);
    CHECK(lower(capital(static_cast<Fold>(f))) == lower(static_cast<Fold>(f)));
    CHECK(fold(one, true).size() == 1);
    CHECK(static_cast<Fold>(fold(one, false)[0]) == lower(static_cast<Fold>(f)));
    seen.insert(f);
  }
  CHECK(seen.size() == 2 * kLetterCount);
}

TEST_CASE("every letter with every mark: a mark is taken, or refused without a trace", "[text]") {
  for (int f = kLetter0; f < kSymbol0; ++f) {
    for (char32_t mark = 0x300; mark < 0x370; ++mark) {
      Fold letter = static_cast<Fold>(f);
      if (!combine(letter, mark)) continue;
      CHECK(is_vowel(letter));
      CHECK(is_capital(letter) == is_capital(static_cast<Fold>(f)));
    }
  }
}

TEST_CASE("no code point is a blank, a letter or a digit by accident", "[text]") {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const CodePoint cp = look_up(c);
    if (cp.role != Role::kPlain) continue;
    const bool plausible = cp.fold > kBreak && cp.fold < kSymbol0;
    if (!plausible) FAIL("U+" << std::hex << static_cast<std::uint32_t>(c));
    if (is_digit(cp.fold) && (c < '0' || c > '9')) FAIL("digit U+" << std::hex << static_cast<std::uint32_t>(c));
  }
  CHECK(look_up(0x3000).role == Role::kSpace);
  CHECK(look_up('\f').role == Role::kPageBreak);
  CHECK(look_up(0x85).role == Role::kLineBreak);
  CHECK(look_up(0xFE0F).role == Role::kNothing);
}

TEST_CASE("settle_tone knows three pairs and no other", "[text]") {
  int settled = 0;
  for (int a = kLetter0; a < kOtherLetter; ++a) {
    for (int b = kLetter0; b < kOtherLetter; ++b) {
      Fold first = static_cast<Fold>(a), second = static_cast<Fold>(b);
      settle_tone(first, second);
      if (first != a || second != b) {
        ++settled;
        CHECK(tone(first) == 0);
        CHECK(tone(second) == tone(static_cast<Fold>(a)));
      }
    }
  }
  CHECK(settled == 3 * 5);
}
