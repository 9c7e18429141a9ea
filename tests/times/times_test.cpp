// SPDX-License-Identifier: Apache-2.0
// Sentences and the times in them: the words, then the value.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "vanban/vanban.hpp"

using namespace vanban;

namespace {

struct Row {
  std::string text;
  std::vector<std::string> times;
};

Document read(const std::string& text) {
  static const Grammar kGrammar = Grammar::embedded();
  return parse(text, kGrammar, ParseOptions{});
}

}  // namespace

TEST_CASE("every form of a time gets its value", "[times]") {
  const std::vector<Row> rows = {
    {"H\u1ecdp ng\u00e0y 15/7/2021.", {"ng\u00e0y 15/7/2021 2021-07-15"}},
    {"H\u1ecdp ng\u00e0y 02 th\u00e1ng 8 n\u0103m 2021.", {"ng\u00e0y 02 th\u00e1ng 8 n\u0103m 2021 2021-08-02"}},
    {"Tr\u01b0\u1edbc 17 gi\u1edd 00 ng\u00e0y 15/9/2021.", {"17 gi\u1edd 00 ng\u00e0y 15/9/2021 2021-09-15T17:00"}},
    {"Trong qu\u00fd III/2021 v\u00e0 th\u00e1ng 9/2021.", {"qu\u00fd III/2021 2021-Q3", "th\u00e1ng 9/2021 2021-09"}},
    {"K\u1ebft qu\u1ea3 6 th\u00e1ng \u0111\u1ea7u n\u0103m 2021.", {"6 th\u00e1ng \u0111\u1ea7u n\u0103m 2021 2021-H1"}},
    {"Tr\u01b0\u1edbc ng\u00e0y 15/9.", {"ng\u00e0y 15/9 XXXX-09-15"}},
    {"V\u00e0o ng\u00e0y 15 v\u00e0 16/9/2021.", {"ng\u00e0y 15 2021-09-15", "16/9/2021 2021-09-16"}},
    {"T\u1eeb ng\u00e0y 01/7/2021 \u0111\u1ebfn ng\u00e0y 15/7/2021.", {"ng\u00e0y 01/7/2021 \u0111\u1ebfn ng\u00e0y 15/7/2021 2021-07-01/2021-07-15"}},
    {"T\u1eeb 01 \u0111\u1ebfn 15/7/2021.", {"01 \u0111\u1ebfn 15/7/2021 2021-07-01/2021-07-15"}},
    {"Ch\u01b0\u01a1ng tr\u00ecnh giai \u0111o\u1ea1n 2021-2030.", {"giai \u0111o\u1ea1n 2021-2030 2021/2030"}},
    {"Trong 10 ng\u00e0y l\u00e0m vi\u1ec7c.", {"10 ng\u00e0y l\u00e0m vi\u1ec7c P10D"}},
    {"Trong 36 \u0111\u1ebfn 48 gi\u1edd.", {"36 \u0111\u1ebfn 48 gi\u1edd PT48H"}},
    {"B\u00e1o c\u00e1o h\u00e0ng th\u00e1ng, qu\u00fd v\u00e0 n\u0103m.", {"h\u00e0ng th\u00e1ng P1M", "qu\u00fd P3M", "n\u0103m P1Y"}},
    {"Tr\u01b0\u1edbc ng\u00e0y 20 h\u00e0ng th\u00e1ng.", {"ng\u00e0y 20 h\u00e0ng th\u00e1ng P1M"}},
    {"Theo Lu\u1eadt Doanh nghi\u1ec7p n\u0103m 2005, 2014.", {"n\u0103m 2005 2005", "2014 2014"}},
    {"Theo Quy\u1ebft \u0111\u1ecbnh s\u1ed1 15/2020/Q\u0110-UBND, l\u00fac 17 gi\u1edd.", {}},
    {"H\u1ecdp ng\u00e0y 30 th\u00e1ng 02 n\u0103m 2021.", {}},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Document document = read(row.text);
    std::vector<std::string> found;
    for (const Time& t : document.times) found.push_back(std::string(document.words(t.phrase)) + " " + t.value);
    CHECK(found == row.times);
  }
}

TEST_CASE("working days are marked", "[times]") {
  const Document document = read("Trong 10 ng\u00e0y l\u00e0m vi\u1ec7c, sau 5 ng\u00e0y.");
  REQUIRE(document.times.size() == 2);
  CHECK(document.times[0].working);
  CHECK_FALSE(document.times[1].working);
}

TEST_CASE("a date that cannot exist is reported, not valued", "[times]") {
  const Document document = read("G\u1eedi tr\u01b0\u1edbc ng\u00e0y 31/02/2021.");
  CHECK(document.times.empty());
  CHECK(std::any_of(document.diagnostics.begin(), document.diagnostics.end(), [](const Diagnostic& d) { return d.code == "impossible-date"; }));
}
