// SPDX-License-Identifier: Apache-2.0
// One line of decoded text to reading and fold, and the way back: every piece of the reading cuts
// exactly the decoded characters that it was made from.
#include <catch2/catch.hpp>

#include <random>
#include <string>
#include <vector>

#include "text/transcribe.hpp"
#include "text/utf8.hpp"

using namespace vanban;
using namespace vanban::text;

namespace {

struct Transcript {
  std::string decoded;
  Reading reading;
  std::vector<Stretch> stretches;
};

Transcript transcribe(const std::string& line) {
  Transcript t;
  t.decoded = line;
  Transcriber transcriber(t.decoded);
  transcriber.line({0, static_cast<std::uint32_t>(line.size())}, t.stretches);
  t.reading = std::move(transcriber).take();
  t.reading.index();
  return t;
}

// One line for each code point of the reading: what it reads and what it was made from.
std::string origins(const Transcript& t) {
  std::string out;
  for (std::uint32_t i = 0; i < t.reading.fold.size(); ++i) {
    const Range one{i, i + 1};
    const Span span = t.reading.phrase(one).span;
    out += std::string(t.reading.words(one)) + "<" + t.decoded.substr(span.begin, span.size()) + ">";
  }
  return out;
}

std::string stretches(const Transcript& t) {
  std::string out;
  for (const Stretch& s : t.stretches) {
    out += (s.continues_line ? "+" : "") + std::to_string(s.column) + "[" + std::string(t.reading.words(s.fold)) + "=" +
           t.decoded.substr(s.decoded.begin, s.decoded.size()) + "]";
  }
  return out;
}

struct Row {
  std::string in, reading, fold, origins;
};

}  // namespace

TEST_CASE("a line, its reading, its fold, and where each letter came from", "[text]") {
  const std::vector<Row> rows = {
      {"", "", "", ""},
      {"  \t ", "", "", ""},
      {"an", "an", "an", "a<a>n<n>"},
      {"  an  ", "an", "an", "a<a>n<n>"},
      {"a  b", "a b", "a b", "a<a> <  >b<b>"},
      {"a\u00A0b", "a b", "a b", "a<a> <\u00A0>b<b>"},
      {"a\u2003 b", "a b", "a b", "a<a> <\u2003 >b<b>"},
      {"a\u200Bb", "ab", "ab", "a<a>b<b>"},
      {"\uFEFFa", "a", "a", "a<a>"},
      {"a \u200B b", "a b", "a b", "a<a> < \u200B >b<b>"},
      {"n\u00F0a", "nđa", "nđa", "n<n>đ<\u00F0>a<a>"},
      {"b\u01A3c", "bưc", "bưc", "b<b>ư<\u01A3>c<c>"},
      {"ba\u0309n", "bản", "bản", "b<b>ả<a\u0309>n<n>"},
      {"a\u0323n", "ạn", "ạn", "ạ<a\u0323>n<n>"},  // three bytes either way
      {"viê\u0323c", "việc", "việc", "v<v>i<i>ệ<ê\u0323>c<c>"},
      {"e\u0302\u0323c", "ệc", "ệc", "ệ<e\u0302\u0323>c<c>"},
      {"vie\u0323\u0302c", "việc", "việc", "v<v>i<i>ệ<e\u0323\u0302>c<c>"},
      {"a\u0301\u0301n", "án", "án", "á<a\u0301\u0301>n<n>"},  // a doubled mark belongs to its letter
      {"a\u0301\u0300n", "án", "án", "á<a\u0301>n<n>"},  // one that cannot be is dropped
      {"\u0301a", "a", "a", "a<a>"},
      {"a \u0301b", "a b", "a b", "a<a> < \u0301>b<b>"},
      {"5\u0301", "5", "5", "5<5>"},
      {"ho\u0300a", "hòa", "hoà", "h<h>ò<o\u0300>a<a>"},  // the reading keeps the habit, the fold has one
      {"hoa\u0300", "hoà", "hoà", "h<h>o<o>à<a\u0300>"},
      {"o\u0300a\u0302", "òâ", "òâ", "ò<o\u0300>â<a\u0302>"},
      {"UBND", "UBND", "Ubnd", "U<U>B<B>N<N>D<D>"},
      {"U\u0309y", "Ủy", "Uỷ", "Ủ<U\u0309>y<y>"},
      {"BA\u0309N", "BẢN", "Bản", "B<B>Ả<A\u0309>N<N>"},
      {"\u201Ca\u201D \u2013 b", "“a” – b", "\"a\" - b", "“<“>a<a>”<”> < >–<–> < >b<b>"},
      {"\U0001F600x", "\U0001F600x", "§x", "\U0001F600<\U0001F600>x<x>"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.in);
    const Transcript t = transcribe(row.in);
    CHECK(t.reading.text == row.reading);
    CHECK(unfolded(t.reading.fold) == row.fold);
    CHECK(origins(t) == row.origins);
  }
}

TEST_CASE("wide gaps part a line; a tab always does", "[text]") {
  struct Case { std::string in, out; };
  const std::vector<Case> cases = {
      {"a b", "0[a b=a b]"},
      {"a  b", "0[a b=a  b]"},
      {"a   b", "0[a=a]+4[b=b]"},
      {"   a", "3[a=a]"},
      {"\ta", "8[a=a]"},
      {" \ta", "8[a=a]"},
      {"a\tb", "0[a=a]+8[b=b]"},
      {"1234567\tb", "0[1234567=1234567]+8[b=b]"},
      {"a \t", "0[a=a]"},
      {"\u00A0\u00A0\u00A0a\u00A0\u00A0\u00A0b", "3[a=a]+7[b=b]"},
      {"a\u200B   b  c   d", "0[a=a]+4[b c=b  c]+11[d=d]"},
      {"đ   đ", "0[đ=đ]+4[đ=đ]"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.in);
    CHECK(stretches(transcribe(c.in)) == c.out);
  }
}

TEST_CASE("the fold of a line is the fold of the string, however it is composed", "[text]") {
  const std::vector<std::string> bits = {"a", "o", "u", "y", "ò", "ủ", "A", "O", "Ư", "đ", "q", "h", "n", " ", "5", ".", "-",
                                         "\u0300", "\u0301", "\u0302", "\u0309", "\u0323", "\u031B", "\u00A0", "\u200B", "\u00F0", "\u6F22", "\u0308"};
  std::mt19937 random(20261122);
  for (int round = 0; round < 20000; ++round) {
    std::string line;
    for (auto n = random() % 8; n > 0; --n) line += bits[random() % bits.size()];
    const Transcript t = transcribe(line);
    CAPTURE(line);
    std::string all;
    for (const Stretch& s : t.stretches) all += (all.empty() ? "" : std::string(1, static_cast<char>(kBlank))) + std::string(t.reading.folded(s.fold));
    REQUIRE(unfolded(all) == unfolded(fold(line, true)));
    REQUIRE(fold(t.reading.text, true).size() <= t.reading.fold.size());
    // Spans run forward, do not overlap, and lie inside their stretch.
    std::uint32_t last = 0;
    for (std::uint32_t i = 0; i < t.reading.fold.size(); ++i) {
      const Span s = t.reading.phrase({i, i + 1}).span;
      REQUIRE(s.begin >= last);
      REQUIRE(s.end > s.begin);
      last = s.end;
    }
    for (const Stretch& s : t.stretches) {
      const Span whole = t.reading.phrase(s.fold).span;
      REQUIRE(s.decoded.begin == whole.begin);
      REQUIRE(s.decoded.end == whole.end);
    }
  }
}
