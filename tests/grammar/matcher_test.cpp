// SPDX-License-Identifier: Apache-2.0
// What a rule finds: conflicts, contexts, guards, captures, phases, word edges, refused values.
#include <catch2/catch.hpp>

#include <string>

#include "grammar/support.hpp"

using namespace vanban;
using namespace vanban::test;
using grammar::Scope;

namespace {

std::string rule(const std::string& id, const std::string& lines) {
  return "rule " + id + "\n  " + lines + "\n";
}

std::string finds(const std::string& pattern, const std::string& line) {
  return Bench(one_rule(pattern)).finds(line);
}

}  // namespace

TEST_CASE("elements of a pattern", "[grammar]") {
  struct Row { std::string pattern, line, finds; };
  const std::vector<Row> rows = {
      {"sở", "Sở và sở", "x=Sở; x=sở"},
      {"Sở", "Sở và sở", "x=Sở"},
      {"ubnd", "UBND, Ubnd, ubnd", "x=UBND; x=Ubnd; x=ubnd"},
      {"UBND", "UBND, Ubnd, ubnd", "x=UBND; x=Ubnd"},  // only the first letter of a syllable has case
      {"ủy ban", "Uỷ ban ỦY BAN", "x=Uỷ ban; x=ỦY BAN"},
      {"uỷ ban", "U\u0309y  ban", "x=Ủy ban"},
      {"thực", "th\u01B0\u0323c thu\u031B\u0323c th\u01A3\u0323c", "x=thực; x=thực; x=thực"},
      {"a b", "a\u00A0 b", "x=a b"},
      {"a(b|c)d", "abd acd aed", "x=abd; x=acd"},
      {"ab?c", "abc ac abbc", "x=abc; x=ac"},
      {"(ab )?c", "ab c c", "x=ab c; x=c"},
      {"ab*c", "ac abbbc", "x=ac; x=abbbc"},
      {"ab+c", "ac abc", "x=abc"},
      {"ab{2}c", "abc abbc abbbc", "x=abbc"},
      {"ab{2,}c", "abc abbc abbbc", "x=abbc; x=abbbc"},
      {"ab{1,2}c", "abc abbc abbbc", "x=abc; x=abbc"},
      {"á?b", "áb b ab", "x=áb; x=b"},
      {"a\u0301?b", "áb b ab", "x=áb; x=b"},           // the mark belongs to its letter
      {"[áb]", "á b a", "x=á; x=b"},
      {"[a\u0301b]", "á b a", "x=á; x=b"},
      {"[0-3]", "0 3 4", "x=0; x=3"},
      {"[.;]", "a. b; c,", "x=.; x=;"},
      {"[^.;a]", "a.b", "x=b"},
      {"x[a-]", "xa x- xb", "x=xa; x=x-"},
      {"x[]a]", "x] xa", "x=x]; x=xa"},
      {"\\(a\\)", "(a) a", "x=(a)"},
      {"a.b", "a.b acb", "x=a.b"},
      {"a\\?", "a? a", "x=a?"},
      {"a - b", "a – b, a — b, a-b", "x=a – b; x=a — b"},
      {"\"a\"", "“a” «a» 'a'", "x=“a”; x=«a»"},
      {"{digit}", "5 67", "x=5"},
      {"{number}", "5 67 a8", "x=5; x=67; x=8"},
      {"{letter}\\)", "a) ab) 1)", "x=a)"},
      {"{syllable}", "Sở a1", "x=Sở; x=a"},
      {"{Syllable}", "Sở nội Vụ", "x=Sở; x=Vụ"},
      {"{Roman}\\.", "IV. iv. A.", "x=IV."},
      {"{roman}\\.", "IV. iv. A.", "x=IV.; x=iv."},
      {"a{gap}b", "a, b a. b", "x=a, b"},
      {"a{gap}b", "a 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 b", "x=a 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 b"},
      {"a{gap}b", "a 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 b", ""},
      {"a{clause}", "a b c. d", "x=a b c"},
      {"a{rest}", "x a b. c", "x=a b. c"},
      {"{dash} {quote}", "- \" – “", "x=- \"; x=– “"},
      {"a{any}b", "a-b a b axb a\u6F22b", "x=a-b; x=a b; x=axb; x=a\u6F22b"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern, row.line);
    CHECK(finds(row.pattern, row.line) == row.finds);
  }
}

TEST_CASE("words and numbers begin and end at their edges", "[grammar]") {
  CHECK(finds("an", "an can ang an1 1an an, (an)") == "x=an; x=an; x=an; x=an; x=an");
  CHECK(finds("12", "12 123 312 12a 12, a12") == "x=12; x=12; x=12; x=12");
  CHECK(finds("đ", "đ đa ađ 5đ") == "x=đ; x=đ");
  CHECK(finds("[)]", "a)b") == "x=)");
  CHECK(finds("{dash}a", "b-a") == "x=-a");
  CHECK(finds("an", "\u6F22an an\u0416") == "");  // other letters are letters
}

TEST_CASE("conflicts: leftmost, longest, priority, file order", "[grammar]") {
  CHECK(Bench(rule("a", "match b c\n  yields X") + rule("b", "match a b\n  yields X")).finds("a b c") == "b=a b");
  CHECK(Bench(rule("a", "match a\n  yields X") + rule("b", "match a b\n  yields X")).finds("a b a") == "b=a b; a=a");
  CHECK(Bench(rule("a", "match a\n  yields X") + rule("b", "match a\n  yields X")).finds("a") == "a=a");
  CHECK(Bench(rule("a", "match a\n  yields X") + rule("b", "match a\n  yields X\n  priority 1")).finds("a") == "b=a");
  CHECK(Bench(rule("a", "match a\n  yields X\n  priority -1") + rule("b", "match a\n  yields X")).finds("a") == "b=a");
  CHECK(Bench(rule("a", "match a\n  yields X\n  priority 9") + rule("b", "match a b\n  yields X")).finds("a b") == "b=a b");
  CHECK(Bench(one_rule("a( b)?( c)?")).finds("a b c a c") == "x=a b c; x=a c");
  CHECK(Bench(one_rule("a\n  match a b\n  match c")).finds("a b c a") == "x=a b; x=c; x=a");
}

TEST_CASE("finds may touch", "[grammar]") {
  CHECK(finds("[ab]", "(a)b") == "x=a; x=b");
  CHECK(Bench(rule("n", "match {number}\n  yields X") + rule("l", "match {letter}\n  yields X")).finds("1a2b 3") == "n=1; l=a; n=2; l=b; n=3");
  CHECK(finds("{digit}\\.", "1.2.3.") == "x=1.; x=2.; x=3.");
}

TEST_CASE("contexts are looked at, not taken", "[grammar]") {
  CHECK(Bench(one_rule("{number}", "  after số: ?{blank}\n")).finds("số: 5 và 6") == "x=5");
  CHECK(Bench(one_rule("{number}", "  before \\ ngày\n")).finds("5 ngày, 6 tháng") == "x=5");
  CHECK(Bench(one_rule("{number}", "  before {blank}ngày\n")).finds("5 ngày, 6 ngàyx") == "x=5");
  // A context does not reach into the find before it,
  CHECK(Bench(one_rule("a", "  after a{blank}\n")).finds("a a a a") == "x=a; x=a");
  // and where it may begin with a letter, no letter may stand before it, even if it begins with a blank.
  CHECK(Bench(one_rule("b", "  after a?{blank}\n")).finds("xb b, b") == "x=b");
  // What stands in a left context is found as well, up to the core.
  const std::string both = rule("core", "match y\n  after x{gap}\n  yields X") + rule("inner", "match {number}\n  yields X");
  CHECK(Bench(both).finds("x 1 2 y 3") == "inner=1; inner=2; core=y; inner=3");
  CHECK(Bench(rule("core", "match y\n  after {number}{blank}\n  yields X") + rule("inner", "match {number}\n  yields X")).finds("1 y") == "inner=1; core=y");
  CHECK(Bench(rule("core", "match \\)\n  after {number}\n  yields X") + rule("inner", "match {number}\n  yields X")).finds("12)") == "inner=12; core=)");
}

TEST_CASE("left contexts inside left contexts end", "[grammar]") {
  std::string line;
  for (int i = 0; i < 30000; ++i) line += "x ";
  const std::string found = Bench(one_rule("x", "  after {any}{any}*\n")).finds(line);
  CHECK(found.size() < 100);
  CHECK(found.find("x=x") == 0);
}

TEST_CASE("guards refuse a match, and the search goes on behind its first letter", "[grammar]") {
  CHECK(Bench(one_rule("giao", "  not-after không{blank}\n")).finds("không giao, có giao") == "x=giao; refused not-after x=giao");
  CHECK(Bench(one_rule("giao", "  not-before {blank}thông\n")).finds("giao thông; giao việc") == "x=giao; refused not-before x=giao");
  CHECK(Bench(rule("a", "match a b\n  not-before {blank}c\n  yields X") + rule("b", "match b\n  yields X")).finds("a b c") ==
        "b=b; refused not-before a=a b");
  CHECK(Bench(rule("a", "match a\n  priority 1\n  not-after x{blank}\n  yields X") + rule("b", "match a\n  yields X")).finds("x a a") ==
        "b=a; a=a; refused not-after a=a");
  // A guard looks back at most 80 characters.
  const std::string guarded = one_rule("b", "  not-after x{any}*\n");
  CHECK(Bench(guarded).finds("x" + std::string(78, ' ') + "b").find("refused") == std::string::npos);  // wide gap: another stretch
  CHECK(Bench(guarded).finds("x" + std::string(78, '-') + "b") == "refused not-after x=b");
  CHECK(Bench(guarded).finds("x" + std::string(80, '-') + "b") == "x=b");
}

TEST_CASE("captures, lists and their attributes", "[grammar]") {
  CHECK(Bench("list unit\n  ngày  iso=D\n  tuần | tuần lễ  iso=W\n"
              "rule x\n  match {n:number} {u:unit}\n  yields X value=join(\"P\", n, u.iso), unit=u, z=u.none\n")
            .finds("5 ngày, 6 TUẦN LỄ") == "x=5 ngày value=P5D unit=ngày z= (n=5) (u=ngày); x=6 TUẦN LỄ value=P6W unit=TUẦN LỄ z= (n=6) (u=TUẦN LỄ)");
  // A capture that took no part is empty; of two with one name the one that took part counts.
  CHECK(Bench("rule x\n  match a( {n:number})?\n  yields X value=n\n").finds("a 5 a") == "x=a 5 value=5 (n=5); x=a value=");
  CHECK(Bench("rule x\n  match a {n:number}|{n:number} b\n  yields X value=n\n").finds("a 5, 6 b") ==
        "x=a 5 value=5 (n=5); x=6 b value=6 (n=6)");
  CHECK(Bench("rule x\n  match ({n:number},? ?)+\n  yields X value=n\n").finds("1, 2, 3") == "x=1, 2, 3 value=3 (n=3)");
  CHECK(Bench("rule x\n  match b\n  after {n:number}{blank}\n  yields X value=n\n").finds("7 b") == "x=b value=7 (n=7)");
}

TEST_CASE("a refused value refuses the find", "[grammar]") {
  const Bench bench("rule x\n  match {d:number}/{m:number}/{y:number}\n  yields Date value=date(y, m, d)\n");
  CHECK(bench.finds("31/01/2021 và 31/02/2021") == "x=31/01/2021 value=2021-01-31 (d=31) (m=01) (y=2021); refused converter x=31/02/2021");
  // Another rule that matches there may have it.
  const Bench two("rule x\n  match {d:number}/{m:number}\n  yields Date value=date(\"2021\", m, d)\nrule y\n  match {number}/{number}\n  yields Y\n");
  CHECK(two.finds("1/2, 1/13") == "x=1/2 value=2021-02-01 (d=1) (m=2); y=1/13; refused converter x=1/13");
}

TEST_CASE("phases: an earlier find is one symbol", "[grammar]") {
  const std::string date = "rule date\n  match {d:number}/{m:number}\n  yields Date value=join(m, \"-\", d)\n";
  const std::string code = "rule code\n  match {number}/{number}/cp\n  yields Code\n";
  CHECK(Bench(date + "rule until\n  match trước {d:Date}\n  yields Until value=d.value, day=d.d\n").finds("trước 5/6") ==
        "until=trước 5/6 value=6-5 day=5 (d=5/6); date=5/6 value=6-5 (d=5) (m=6)");
  // In a later phase its words cannot be matched any more,
  CHECK(Bench(date + "rule late\n  match trước {Date}|trước {number}\n  yields L\n").finds("trước 5/6, trước 5") ==
        "late=trước 5/6; date=5/6 value=6-5 (d=5) (m=6); late=trước 5");
  // in a phase that does not mention it they can, and a symbol is no word to begin or end at.
  CHECK(Bench(date + "rule n\n  match {number}\n  yields N\nrule late\n  match a {N}\n  yields L\n").finds("a 5/6, a 7") ==
        "date=5/6 value=6-5 (d=5) (m=6); late=a 7; n=7");
  // The longer find hides the one inside it.
  CHECK(Bench(date + "rule ref\n  match số {Date}\n  yields Ref\nrule use\n  match {Date}|{Ref}|của\n  yields U\n").finds("số 5/6 của 7/8") ==
        "ref=số 5/6; use=số 5/6; date=5/6 value=6-5 (d=5) (m=6); use=của; date=7/8 value=8-7 (d=7) (m=8); use=7/8");
  CHECK(Bench(date + code + "rule use\n  match {Date} {Code}\n  yields U\n").finds("1/2 3/4/cp") ==
        "date=1/2 value=2-1 (d=1) (m=2); use=1/2 3/4/cp; code=3/4/cp");
  // Guards see symbols as well.
  CHECK(Bench(date + "rule use\n  match a\n  not-before {blank}{Date}\n  yields U\n").finds("a 1/2, a b") ==
        "date=1/2 value=2-1 (d=1) (m=2); use=a; refused not-before use=a");
}

TEST_CASE("scopes", "[grammar]") {
  const Bench bench("rule line\n  match a\n  in line\n  yields X\nrule text\n  match a\n  yields X\nrule both\n  match b\n  in line, text\n  yields X\n"
                    "rule head\n  match a\n  in head\n  yields X\nrule foot\n  match a\n  in foot\n  yields X\n");
  CHECK(bench.finds("a a", Scope::kLine) == "line=a");
  CHECK(bench.finds("c a", Scope::kLine) == "");
  CHECK(bench.finds("b a", Scope::kLine) == "both=b");
  CHECK(bench.finds("a b", Scope::kText) == "text=a; both=b");
  CHECK(bench.finds("c a a", Scope::kHead) == "head=a; head=a");
  CHECK(bench.finds("c a", Scope::kFoot) == "foot=a");
  CHECK(bench.finds("", Scope::kText) == "");
}

TEST_CASE("finds by type and place", "[grammar]") {
  const Bench bench("rule x\n  match {n:number}\n  yields Date value=n\nrule y\n  match b\n  yields Period\n");
  const text::Reading reading = Bench::read("1 b 2 3 b");
  grammar::Finds finds;
  grammar::Matcher(bench.grammar(), reading).run({0, 9}, Scope::kText, finds);
  finds.index();
  REQUIRE(finds.of(grammar::Type::kDate).size() == 3);
  CHECK(finds.of(grammar::Type::kPeriod).size() == 2);
  CHECK(finds.of(grammar::Type::kSet).empty());
  CHECK(finds.within(grammar::Type::kDate, {2, 7}) == std::pair<std::size_t, std::size_t>{1, 3});
  CHECK(finds.within(grammar::Type::kDate, {7, 9}) == std::pair<std::size_t, std::size_t>{3, 3});
  CHECK(finds.within(grammar::Type::kDate, {0, 0}) == std::pair<std::size_t, std::size_t>{0, 0});
  const grammar::Find& second = finds[finds.of(grammar::Type::kDate)[1]];
  CHECK(finds.value(second, grammar::Field::k_value) == "2");
  CHECK(finds.value(second, grammar::Field::k_code) == "");
  CHECK(finds.capture(second, grammar::Field::k_code) == nullptr);
}

TEST_CASE("the digest tells files apart and nothing else", "[grammar]") {
  using grammar::digest_of;
  CHECK(digest_of({}) == "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(digest_of({{"a", "b"}}) == digest_of({{"a", "b"}}));
  CHECK(digest_of({{"a", "b"}}) == "sha256:8fb20ef63ced4145fc2e983ffe597d1dcff39154c3bf21f0fa9dde6a0c50fdc9");
  CHECK(digest_of({{"a", "b"}}) != digest_of({{"ab", ""}}));
  CHECK(digest_of({{"a", "b"}}) != digest_of({{"a", "B"}}));
  const auto compiled = compile(one_rule("a"));
  REQUIRE(compiled);
  CHECK(compiled.value()->digest == digest_of({{"a.rules", one_rule("a")}}));
}
