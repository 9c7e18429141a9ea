// SPDX-License-Identifier: Apache-2.0
// The examples that stand with the rules: what passes, and the whole text of what does not.
#include <catch2/catch.hpp>

#include <string>

#include "grammar/support.hpp"

using namespace vanban::test;

namespace {

const std::string kDate = "rule date\n  title Ngày\n  match {d:number}/{m:number}\n  not-after số{blank}\n  yields Date value=date(\"2021\", m, d)\n";

struct Row {
  std::string examples, faults;
};

void check(const std::string& rule, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.examples);
    CHECK(faults(rule + row.examples) == row.faults);
  }
}

}  // namespace

TEST_CASE("examples that hold", "[grammar]") {
  check(kDate, {
      {"  + 5/6\n  - 5\n", ""},
      {"  + trước «5/6» và sau\n  - số 5/6\n", ""},
      {"  + 5/6 => value=\"2021-06-05\"\n  - 31/2\n", ""},
      {"  + «5/6», 7/8 => value=\"2021-06-05\", d=\"5\", m=\"6\"\n  - a\n", ""},
      {"  + đến    «5/6»    hết\n  - a\n", ""},  // a wide gap is a blank here
      {"  + ngày\t«5/6»\n  - a\n", ""},
  });
}

TEST_CASE("examples that do not hold", "[grammar]") {
  check(kDate, {
      {"  + 5.6\n  - a\n", "[example-failed] a.rules:6:5: the rule 'date' did not find \"5.6\": nothing was found\n  + 5.6\n    ^\n"},
      {"  + 31/2\n  - a\n",
       "[example-failed] a.rules:6:5: the rule 'date' did not find \"31/2\": a converter refused \"31/2\"\n  + 31/2\n    ^\n"},
      {"  + số «5/6»\n  - a\n",
       "[example-failed] a.rules:6:5: the rule 'date' did not find \"5/6\": not-after refused \"5/6\"\n  + số «5/6»\n    ^\n"},
      {"  + ngày 5/6\n  - a\n",
       "[example-failed] a.rules:6:5: the rule 'date' did not find \"ngày 5/6\": it found \"5/6\"\n  + ngày 5/6\n    ^\n"},
      {"  + 5/6 => value=\"2021-06-06\"\n  - a\n",
       "[example-failed] a.rules:6:5: the field 'value' is \"2021-06-05\", not \"2021-06-06\"\n  + 5/6 => value=\"2021-06-06\"\n    ^\n"},
      {"  + 5/6 => valeu=\"2021-06-05\"\n  - a\n",
       "[example-failed] a.rules:6:5: the field 'valeu' is \"\", not \"2021-06-05\"\n  + 5/6 => valeu=\"2021-06-05\"\n    ^\n"},
      {"  + ngày «5/6\n  - a\n", "[example-failed] a.rules:6:5: the opening guillemet has no closing one\n  + ngày «5/6\n    ^\n"},
      {"  + 5/6\n  - ngày 5/6\n",
       "[example-failed] a.rules:7:5: the rule 'date' found \"5/6\" where it must find nothing\n  - ngày 5/6\n    ^\n"},
      {"  + 5/6\n", "[rule-without-example] a.rules:1:6: the rule 'date' has no negative example; add a line that begins with -\nrule date\n     ^\n"},
      {"  - a\n", "[rule-without-example] a.rules:1:6: the rule 'date' has no positive example; add a line that begins with +\nrule date\n     ^\n"},
  });
  check("rule x\n  match a\n  yields X\n",
        {{"  + a\n  - b\n", "[rule-without-title] a.rules:1:6: the rule 'x' has no title\nrule x\n     ^\n"}});
}

TEST_CASE("another rule that takes the words is named", "[grammar]") {
  CHECK(faults(kDate + "  + 5/6\n  - a\nrule code\n  title Mã\n  match {number}/{number}/cp\n  yields Code\n  + 1/2/cp\n  - a\n"
                       "rule end\n  title Đuôi\n  match 2/cp\n  yields E\n  + 1/«2/cp»\n  - a\n") ==
        "[example-failed] a.rules:18:5: the rule 'end' did not find \"2/cp\": 'code' found \"1/2/cp\"\n  + 1/«2/cp»\n    ^\n");
}

TEST_CASE("a rule is tried in the first of its scopes", "[grammar]") {
  CHECK(faults("rule x\n  title T\n  match a\n  in line\n  yields X\n  + «a» b\n  - b a\n") == "");
  CHECK(faults("rule x\n  title T\n  match a\n  in head\n  yields X\n  + b «a»\n  - b\n") == "");
}
