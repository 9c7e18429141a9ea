// SPDX-License-Identifier: Apache-2.0
// A line and its tokens: kind and words, one after the other.
#include "tokens/tokens.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "grammar/support.hpp"

using namespace vanban;

namespace {

std::string tokens_of(const std::string& line) {
  const text::Reading reading = test::Bench::read(line);
  std::string out;
  std::uint32_t last = 0;
  for (const tokens::Token& t : tokens::tokenize(reading)) {
    REQUIRE(t.range.begin >= last);
    REQUIRE(!t.range.empty());
    for (std::uint32_t i = last; i < t.range.begin; ++i) REQUIRE(reading.at(i) == text::kBlank);
    last = t.range.end;
    out += (out.empty() ? "" : " ") + std::string(tokens::name(t.kind)) + "<" + std::string(reading.words(t.range)) + ">";
  }
  return out;
}

}  // namespace

TEST_CASE("tokens of a line", "[tokens]") {
  struct Row { std::string line, tokens; };
  const std::vector<Row> rows = {
      {"", ""},
      {"Sở Nội vụ", "syllable<Sở> syllable<Nội> syllable<vụ>"},
      {"vụ, a.", "syllable<vụ> mark<,> syllable<a> mark<.>"},
      {"c 5.310.000 đ", "syllable<c> number<5.310.000> syllable<đ>"},
      {"c 1,5.", "syllable<c> number<1,5> mark<.>"},
      {"c 15/7/2021, 9/2021", "syllable<c> date<15/7/2021> mark<,> date<9/2021>"},
      {"số 76/NQ-CP;", "syllable<số> code<76/NQ-CP> mark<;>"},
      {"số 30/2020/NĐ-CP ngày", "syllable<số> code<30/2020/NĐ-CP> syllable<ngày>"},
      {"số 5296/UBND-NC1.", "syllable<số> code<5296/UBND-NC1> mark<.>"},
      {"c 2021-2025", "syllable<c> number<2021> mark<-> number<2025>"},
      {"c 12-ĐP", "syllable<c> code<12-ĐP>"},
      {"c 76/ NQ", "syllable<c> number<76> mark</> syllable<NQ>"},
      {"c 1/2/3/4", "syllable<c> date<1/2/3> mark</> number<4>"},
      {"1. a", "marker<1.> syllable<a>"},
      {"1.2. a", "marker<1.2.> syllable<a>"},
      {"a) b", "marker<a)> syllable<b>"},
      {"đ) b", "marker<đ)> syllable<b>"},
      {"ab) b", "syllable<ab> mark<)> syllable<b>"},
      {"1) b", "marker<1)> syllable<b>"},
      {"IV. b", "marker<IV.> syllable<b>"},
      {"iv. b", "syllable<iv> mark<.> syllable<b>"},
      {"- b - c", "marker<-> syllable<b> mark<-> syllable<c>"},
      {"+ b", "marker<+> syllable<b>"},
      {"\u2022 b", "marker<\u2022> syllable<b>"},
      {"1.a", "number<1> mark<.> syllable<a>"},
      {"b 1. a", "syllable<b> number<1> mark<.> syllable<a>"},
      {"12345678. a", "number<12345678> mark<.> syllable<a>"},
      {"\U0001F600\uFFFD", "mark<\U0001F600> mark<\uFFFD>"},
      {"-", "mark<->"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(tokens_of(row.line) == row.tokens);
  }
}
