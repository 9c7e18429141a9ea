// SPDX-License-Identifier: Apache-2.0
// Look-ups between fold positions, bytes of the reading and bytes of the decoded text, against a plain count.
#include <catch2/catch.hpp>

#include <string>

#include "layout/assemble.hpp"
#include "text/transcribe.hpp"
#include "text/utf8.hpp"

using namespace vanban;
using namespace vanban::text;

namespace {

Reading read(const std::string& decoded) {
  Transcriber transcriber(decoded);
  std::vector<Stretch> stretches;
  transcriber.line({0, static_cast<std::uint32_t>(decoded.size())}, stretches);
  Reading reading = std::move(transcriber).take();
  reading.index();
  return reading;
}

}  // namespace

TEST_CASE("byte_at counts code points, over any length and mixture", "[text]") {
  for (const char* unit : {"a", "đ", "ệ", "\U0001F600", "ađ", "ệa", "\U0001F600aệđ"}) {
    for (std::size_t times : {0u, 1u, 15u, 16u, 17u, 63u, 64u, 65u, 200u}) {
      std::string s;
      for (std::size_t i = 0; i < times; ++i) s += unit;
      const Reading reading = read(s);
      REQUIRE(reading.text == s);
      std::uint32_t position = 0;
      for (std::size_t at = 0; at < s.size(); ++position) {
        REQUIRE(reading.byte_at(position) == at);
        static_cast<void>(next_code_point(s, at));
      }
      REQUIRE(reading.fold.size() == position);
      REQUIRE(reading.byte_at(position) == s.size());
      REQUIRE(reading.byte_at(position + 100) == s.size());
    }
  }
}

TEST_CASE("an empty range has no span", "[text]") {
  const Reading reading = read("abc");
  CHECK(reading.phrase({1, 1}).span == Span{});
  CHECK(read("").phrase({0, 0}).span == Span{});
  CHECK(reading.at(3) == kEdge);
  CHECK(reading.at(2) == look_up('c').fold);
}

TEST_CASE("every range of a tricky line spans from its first to its last letter", "[text]") {
  const std::string decoded = "  Ba\u0309n  a\u0323 \u200Bn\u00F0a\u0301\u0301  \u00A0U\u031Bq\u01A3 \U0001F600. ";
  const Reading reading = read(decoded);
  const auto size = static_cast<std::uint32_t>(reading.fold.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    for (std::uint32_t j = i + 1; j <= size; ++j) {
      const Span span = reading.phrase({i, j}).span;
      REQUIRE(span.begin == reading.phrase({i, i + 1}).span.begin);
      REQUIRE(span.end == reading.phrase({j - 1, j}).span.end);
    }
  }
}

TEST_CASE("the assembler keeps the way back, in order and out of order", "[text]") {
  //                          0         1
  //                          0123456789012345
  const std::string decoded = "mo\u0323t  hai ba bo\u0301n";
  const Reading from = read(decoded);
  REQUIRE(from.text == "mọt hai ba bón");
  SECTION("in order, a joiner stands for what lies between") {
    layout::Assembler assembler(from, decoded);
    CHECK(assembler.append({0, 3}, kBreak) == Range{0, 3});
    CHECK(assembler.append({4, 7}, kBlank) == Range{4, 7});
    CHECK(assembler.append({8, 10}, kBreak) == Range{8, 10});
    const Reading to = std::move(assembler).take();
    CHECK(to.text == "mọt hai\nba");
    CHECK(unfolded(to.fold) == "mọt hai⏎ba");
    const auto cut = [&](Range r) { const Span s = to.phrase(r).span; return decoded.substr(s.begin, s.size()); };
    CHECK(cut({0, 3}) == "mo\u0323t");
    CHECK(cut({1, 2}) == "o\u0323");
    CHECK(cut({3, 4}) == "  ");
    CHECK(cut({4, 7}) == "hai");
    CHECK(cut({7, 8}) == " ");
    CHECK(cut({0, 10}) == "mo\u0323t  hai ba");
  }
  SECTION("out of order, a phrase over both spans all of it") {
    layout::Assembler assembler(from, decoded);
    assembler.append({8, 10}, kBreak);
    assembler.append({0, 3}, kBreak);
    assembler.append({11, 14}, kBreak);
    const Reading to = std::move(assembler).take();
    CHECK(to.text == "ba\nmọt\nbón");
    const auto cut = [&](Range r) { const Span s = to.phrase(r).span; return decoded.substr(s.begin, s.size()); };
    CHECK(cut({0, 2}) == "ba");
    CHECK(cut({3, 6}) == "mo\u0323t");
    CHECK(cut({7, 10}) == "bo\u0301n");
    CHECK(cut({0, 6}) == "mo\u0323t  hai ba");
  }
}
