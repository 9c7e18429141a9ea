// SPDX-License-Identifier: Apache-2.0
// Every mistake in a grammar file, with the whole text that a linguist reads.
#include <catch2/catch.hpp>

#include <string>

#include "grammar/support.hpp"

using namespace vanban;
using namespace vanban::test;

namespace {

struct Row {
  std::string file, message;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.file);
    CHECK(mistakes(row.file) == row.message);
  }
}

}  // namespace

TEST_CASE("a grammar without a mistake loads", "[grammar]") {
  check({
      {"", ""},
      {"# only a comment\n\n   \n  # another\n", ""},
      {"\xEF\xBB\xBFrule x\r\n  match a\r\n  yields X\r\n", ""},
      {"rule x\n\tmatch\ta\n\tyields\tX\n", ""},
      {"list a\n  title A\n  b | c  d=e f=\"g h\"\n  d\tk=v\n\npattern p {a}+\nrule x\n  match {p}\n  yields X\n", ""},
      {"rule x\n  match a\n  match b\n  yields X\n  note one\n  note two\n  source s\n  source t\n", ""},
  });
}

TEST_CASE("mistakes in the form of a file", "[grammar]") {
  check({
      {"  title x\n  title y\n",
       "[stray-line] a.rules:1:3: this line is indented but belongs to no block; begin a block with 'rule', 'list' or "
       "'pattern' at the left edge\n  title x\n  ^\n"},
      {"# chú thích\nrul date\n  match a\n",
       "[unknown-block] a.rules:2:1: 'rul' opens no block; did you mean 'rule'?\nrul date\n^\n"},
      {"luật date\n", "[unknown-block] a.rules:1:1: 'luật' opens no block; expected 'rule', 'list' or 'pattern'\nluật date\n^\n"},
      {"rule Date_Written\n",
       "[bad-name] a.rules:1:6: a rule needs a name of small ASCII letters, digits and '-'; for example 'date-written'\n"
       "rule Date_Written\n     ^\n"},
      {"list\n  a\n", "[bad-name] a.rules:1:5: a list needs a name of small ASCII letters, digits and '-'; for example 'date-written'\nlist\n    ^\n"},
      {"pattern ngày a\n", "[bad-name] a.rules:1:9: a pattern needs a name of small ASCII letters, digits and '-'\npattern ngày a\n        ^\n"},
      {"pattern x\n", "[empty-pattern] a.rules:1:9: the pattern 'x' is empty\npattern x\n        ^\n"},
      {"rule x\n  yields X\n", "[rule-without-match] a.rules:1:6: the rule 'x' has no 'match' line\nrule x\n     ^\n"},
      {"rule x\n  match a\n", "[rule-without-yields] a.rules:1:6: the rule 'x' has no 'yields' line\nrule x\n     ^\n"},
      {one_rule("a", "  titel x\n"), "[unknown-line] a.rules:4:3: 'titel' is no line of a rule; did you mean 'title'?\n  titel x\n  ^\n"},
      {one_rule("a", "  ghi chú\n"),
       "[unknown-line] a.rules:4:3: 'ghi' is no line of a rule; a rule has title, match, yields, after, before, not-after, "
       "not-before, in, priority, source, note and the examples + and -\n  ghi chú\n  ^\n"},
      {one_rule("a", "  after b\n  after c\n"),
       "[repeated-line] a.rules:5:3: 'after' stands twice in this rule; join the two with ( | )\n  after c\n  ^\n"},
      {one_rule("a", "  title b\n  title c\n"),
       "[repeated-line] a.rules:5:3: 'title' stands twice in this rule; leave one of them\n  title c\n  ^\n"},
      {one_rule("a", "  yields Y\n"),
       "[repeated-line] a.rules:4:3: 'yields' stands twice in this rule; a rule makes one thing: write two rules\n  yields Y\n  ^\n"},
      {one_rule("a", "  priority high\n"), "[bad-priority] a.rules:4:12: a priority is a number from -9999 to 9999\n  priority high\n           ^\n"},
      {one_rule("a", "  priority 10000\n"), "[bad-priority] a.rules:4:12: a priority is a number from -9999 to 9999\n  priority 10000\n           ^\n"},
      {one_rule("a", "  priority -\n"), "[bad-priority] a.rules:4:12: a priority is a number from -9999 to 9999\n  priority -\n           ^\n"},
      {one_rule("a", "  in text, đầu\n"),
       "[unknown-scope] a.rules:4:6: 'đầu' is no scope; the scopes are " + [] {
         std::string all;
         for (int i = 0; i < grammar::kScopeCount; ++i) {
           if (i > 0) all += i + 1 == grammar::kScopeCount ? " and " : ", ";
           all += grammar::kScopeNames[static_cast<std::size_t>(i)];
         }
         return all;
       }() + "\n  in text, đầu\n     ^\n"},
      {one_rule("a", "  +\n"), "[bad-example] a.rules:4:4: the example is empty\n  +\n   ^\n"},
      {one_rule("a", "  +  => value=\"b\"\n"), "[bad-example] a.rules:4:6: the example is empty\n  +  => value=\"b\"\n     ^\n"},
      {one_rule("a", "  + ngày a => value=b\n"),
       "[bad-example] a.rules:4:21: an example expects quoted values: field=\"value\"\n  + ngày a => value=b\n                    ^\n"},
      {one_rule("a", "  + ngày a => value\n"),
       "[yields-syntax] a.rules:4:20: expected field=value; for example: yields Date value=date(year, month, day)\n"
       "  + ngày a => value\n                   ^\n"},
  });
}

TEST_CASE("bytes that are no text", "[grammar]") {
  check({
      {"rule x\n  match ng\xE0y\n  yields X\n",
       "[grammar-file] a.rules:2:11: the file is not valid UTF-8 here; save it as UTF-8\n  match ng\uFFFDy\n          ^\n"},
      {"rule x\n  match đ\xE1\xBB\n  yields X\n",
       "[grammar-file] a.rules:2:10: the file is not valid UTF-8 here; save it as UTF-8\n  match đ\uFFFD\uFFFD\n         ^\n"},
      {"\xFF", "[grammar-file] a.rules:1:1: the file is not valid UTF-8 here; save it as UTF-8\n\uFFFD\n^\n"
               "[unknown-block] a.rules:1:1: '\uFFFD' opens no block; expected 'rule', 'list' or 'pattern'\n\uFFFD\n^\n"},
  });
}

TEST_CASE("mistakes in lists", "[grammar]") {
  check({
      {"list a\n", "[empty-list] a.rules:1:6: the list 'a' has no entries\nlist a\n     ^\n"},
      {"list a\n  b | | c\n", "[empty-form] a.rules:2:3: an entry of the list has an empty form\n  b | | c\n  ^\n"
                               "[empty-list] a.rules:1:6: the list 'a' has no entries\nlist a\n     ^\n"},
      {"list a\n  b\n  \u200B\n", "[empty-form] a.rules:3:3: an entry of the list has an empty form\n  \u200B\n  ^\n"},
      {"list a\n  Hoà\n  b | hòa\n",
       "[repeated-entry] a.rules:3:3: 'hòa' stands in this list already, at line 2; case, tone placement and look-alikes are "
       "folded: write each word once\n  b | hòa\n  ^\n"},
      {"list a\n  sở  nội vụ\n",
       "[bad-attribute] a.rules:2:7: expected attribute=value after the entry; put one blank, not two, between the words of an "
       "entry\n  sở  nội vụ\n      ^\n"
       "[empty-list] a.rules:1:6: the list 'a' has no entries\nlist a\n     ^\n"},
      {"list a\n  b\n  sở  cấp=\"tỉnh\n",
       "[bad-attribute] a.rules:3:10: the quoted value is never closed\n  sở  cấp=\"tỉnh\n         ^\n"},
      {"list a\n  b\n  " + std::string(501, 'x') + "\n",
       "[pattern-too-large] a.rules:3:3: a form of the list is longer than 500 bytes; a list is for words; write a pattern\n  " +
           std::string(501, 'x') + "\n  ^\n"},
      {"list a\n  b\nlist a\n  c\n", "[name-taken] a.rules:3:6: the name 'a' of this list is taken at a.rules:1; choose another name\nlist a\n     ^\n"},
      {"list a\n  b\npattern a c\n",
       "[name-taken] a.rules:3:9: the name 'a' of this pattern is taken at a.rules:1; choose another name\npattern a c\n        ^\n"},
      {"pattern digit c\n", "[name-taken] a.rules:1:9: 'digit' is the name of a built-in class; choose another name\npattern digit c\n        ^\n"},
      {"rule x\n  match a\n  yields Syllable\n",
       "[name-taken] a.rules:3:10: 'Syllable' is the name of a built-in class; choose another name\n  yields Syllable\n         ^\n"},
  });
  const auto list = grammar::compile_sources({{"lists/Sở.list", "a\n"}});
  REQUIRE(!list);
  CHECK(messages(list.errors()) == "[bad-name] lists/Sở.list:1:1: the file's name must be the list's: small ASCII letters, digits and '-'\na\n^\n");
}

TEST_CASE("mistakes in patterns", "[grammar]") {
  const auto row = [](const std::string& pattern, int column, const std::string& what) {
    return Row{one_rule(pattern), "[pattern-syntax] a.rules:2:" + std::to_string(column) + ": " + what + "\n  match " + pattern + "\n" +
                                      std::string(static_cast<std::size_t>(column - 1), ' ') + "^\n"};
  };
  check({
      row("(a", 9, "'(' is never closed; write \\( for the character itself"),
      row("đ(a|(b)", 10, "'(' is never closed; write \\( for the character itself"),
      row("a)", 10, "')' closes a group that was not opened; write \\) for the character itself"),
      row("[0-9", 9, "'[' is never closed; write \\[ for the character itself"),
      row("[]", 9, "'[' is never closed; write \\[ for the character itself"),
      row("a]", 10, "']' closes nothing; write \\] for the character itself"),
      row("a}", 10, "'}' closes nothing; write \\} for the character itself"),
      row("?a", 9, "'?' has nothing before it to repeat; write \\? for the character itself"),
      row("a|*", 11, "'*' has nothing before it to repeat; write \\* for the character itself"),
      row("(+)", 10, "'+' has nothing before it to repeat; write \\+ for the character itself"),
      row("ngày \\b", 14, "'\\b' is no form of this language: its meaning would be that of ASCII letters only; use {letter}, "
                          "{syllable}, {digit} or {blank}; word edges are looked at by themselves"),
      row("\\w+", 9, "'\\w' is no form of this language: its meaning would be that of ASCII letters only; use {letter}, "
                     "{syllable}, {digit} or {blank}; word edges are looked at by themselves"),
      row("a\\", 10, "'\\' ends the pattern; write \\\\ for the character itself"),
      row("[[:alpha:]]", 10, "'[:...:]' is no form of this language: it would know ASCII letters only; use {letter} or {digit}"),
      row("[a-z]", 9, "only digits make a range in [ ]; list the letters one by one, or use {letter}"),
      row("[9-0]", 9, "only digits make a range in [ ]; list the letters one by one, or use {letter}"),
      row("{}", 9, "a name is missing between '{' and '}'"),
      row("{a:}", 9, "a name is missing between '{' and '}'"),
      row("{tên}", 9, "expected {name} or {field:name}; names are ASCII letters, digits and '-'"),
      row("{a", 9, "expected {name} or {field:name}; names are ASCII letters, digits and '-'"),
      row("{a:b:c}", 9, "expected {name} or {field:name}; names are ASCII letters, digits and '-'"),
      row("a{2", 10, "expected {n}, {n,} or {n,m}"),
      row("a{2,x}", 10, "expected {n}, {n,} or {n,m}"),
      row("a{3,2}", 10, "a repetition goes from 0 to at most 200, the smaller number first"),
      row("a{201}", 10, "a repetition goes from 0 to at most 200, the smaller number first"),
      row("a+?", 11, "what is repeated already is repeated again; put it into ( ) first, or leave one of the two"),
      row("a{2}{3}", 13, "what is repeated already is repeated again; put it into ( ) first, or leave one of the two"),
      row(std::string(51, '(') + "a" + std::string(51, ')'), 60, "groups are nested too deep; use named patterns"),
  });
}

TEST_CASE("names that stand for nothing, and circles", "[grammar]") {
  check({
      {one_rule("{bdoy}", "list body\n  sở\n"),
       "[unknown-name] a.rules:2:9: nothing is named 'bdoy'; did you mean 'body'?\n  match {bdoy}\n        ^\n"},
      {one_rule("ngày {d:zzzzzzzz}"), "[unknown-name] a.rules:2:14: nothing is named 'zzzzzzzz'\n  match ngày {d:zzzzzzzz}\n             ^\n"},
      {one_rule("a", "  not-before {numbr}\n"),
       "[unknown-name] a.rules:4:14: nothing is named 'numbr'; did you mean 'number'?\n  not-before {numbr}\n             ^\n"},
      {"pattern p a{q}\npattern q b{p}\n" + one_rule("a"),
       "[pattern-circle] a.rules:2:12: the pattern 'p' contains itself\npattern q b{p}\n           ^\n"},
      {"pattern p {p}\n", "[pattern-circle] a.rules:1:11: the pattern 'p' contains itself\npattern p {p}\n          ^\n"},
      {"rule a\n  match x {B}\n  yields A\nrule b\n  match {A} y\n  yields B\n",
       "[type-circle] a.rules:1:6: the rules use each other's finds in a circle: A -> B -> A; let one of them use another type "
       "or a named pattern\nrule a\n     ^\n"},
      {one_rule("a {X}"),
       "[type-circle] a.rules:1:6: the rules use each other's finds in a circle: X -> X; let one of them use another type or a "
       "named pattern\nrule x\n     ^\n"},
      {one_rule("a") + one_rule("b"), "[rule-repeated] a.rules:4:6: the rule 'x' stands at a.rules:1 already; rename one of the two\nrule x\n     ^\n"},
  });
}

TEST_CASE("mistakes in what a rule yields", "[grammar]") {
  const auto row = [](const std::string& yields, const std::string& message, int column) {
    return Row{"rule x\n  match {year:digit}\n  yields " + yields + "\n",
               message + "\n  yields " + yields + "\n" + std::string(static_cast<std::size_t>(column - 1), ' ') + "^\n"};
  };
  const std::string remedy = "; for example: yields Date value=date(year, month, day)";
  check({
      row("Date value=date(yaer)", "[unknown-capture] a.rules:3:26: the rule captures nothing as 'yaer'; did you mean 'year'?", 26),
      row("Date value=dat(year)", "[unknown-converter] a.rules:3:21: no converter is named 'dat'; did you mean 'date'?", 21),
      row("Date value=date()", "[converter-arguments] a.rules:3:21: 'date' takes 1 to 3 arguments, not 0", 21),
      row("Date value=quarter(year)", "[converter-arguments] a.rules:3:21: 'quarter' takes 2 to 2 arguments, not 1", 21),
      row("Date value", "[yields-syntax] a.rules:3:20: expected field=value" + remedy, 20),
      row("Date value=", "[yields-syntax] a.rules:3:21: expected \"text\", a capture or converter(...)" + remedy, 21),
      row("Date value=\"a", "[yields-syntax] a.rules:3:21: the quoted text is never closed" + remedy, 21),
      row("Date value=year.", "[yields-syntax] a.rules:3:26: expected an attribute after '.'" + remedy, 26),
      row("Date value=date(year month)", "[yields-syntax] a.rules:3:31: expected ',' or ')'" + remedy, 31),
      row("=a", "[yields-syntax] a.rules:3:10: expected the name of a type after 'yields'" + remedy, 10),
      row("Date value=join(join(join(join(join(join(join(join(join(join(year))))))))))",
          "[yields-syntax] a.rules:3:66: converters are nested too deep" + remedy, 66),
  });
}

TEST_CASE("patterns that would grow without bound are refused before they do", "[grammar]") {
  std::string doubling = "pattern p0 ab\n";
  for (int i = 1; i < 40; ++i) {
    const std::string before = "{p" + std::to_string(i - 1) + "}";
    doubling += "pattern p" + std::to_string(i) + " " + before + before + "\n";
  }
  std::string chain = "pattern p0 ab\n";
  for (int i = 1; i < 60; ++i) chain = "pattern p" + std::to_string(i) + " {p" + std::to_string(i - 1) + "}\n" + chain;
  std::string captures;
  for (int i = 0; i < 31; ++i) captures += "{x:digit}";
  check({
      {doubling + one_rule("{p39}"),
       "[pattern-too-large] a.rules:41:6: the patterns of 'x' are too large with all names and repetitions written out; use smaller "
       "repetitions\nrule x\n     ^\n"},
      {chain + one_rule("{p59}"),
       "[pattern-too-large] a.rules:50:13: named patterns are nested more than 50 deep\npattern p10 {p9}\n            ^\n"},
      {one_rule("((a{10}){10}){11}"),
       "[pattern-too-large] a.rules:1:6: the patterns of 'x' are too large with all names and repetitions written out; use smaller "
       "repetitions\nrule x\n     ^\n"},
      {one_rule("(a{gap}b){50}"),
       "[pattern-too-large] a.rules:1:6: the patterns of 'x' are too large with all names and repetitions written out; use smaller "
       "repetitions\nrule x\n     ^\n"},
      {one_rule(captures),
       "[pattern-too-large] a.rules:1:6: the rule 'x' captures more than 30 times; capture less, or write two rules\nrule x\n     ^\n"},
  });
  // What the loader lets through, RE2 compiles.
  CHECK(faults(one_rule("((a{10}){10}){10}", "  title T\n  + " + std::string(1000, 'a') + "\n  - b\n")) == "");
}

TEST_CASE("more types in a phase than it can tell apart", "[grammar]") {
  std::string rules, all;
  for (int i = 0; i < 28; ++i) {
    const std::string n = std::to_string(i);
    rules += "rule r" + n + "\n  match a\n  yields T" + n + "\n";
    all += (i ? "|{T" : "{T") + n + "}";
  }
  CHECK(mistakes(rules + one_rule(all)) ==
        "[too-many-types] a.rules:85:6: the rules of one phase use more than 27 types; let some of them use a type of a later "
        "phase\nrule x\n     ^\n");
}

TEST_CASE("all mistakes of a load are told, up to a bound", "[grammar]") {
  CHECK(mistakes("rul a\nrule B\nrule c\n  match (\n") ==
        "[unknown-block] a.rules:1:1: 'rul' opens no block; did you mean 'rule'?\nrul a\n^\n"
        "[bad-name] a.rules:2:6: a rule needs a name of small ASCII letters, digits and '-'; for example 'date-written'\nrule B\n     ^\n"
        "[pattern-syntax] a.rules:4:9: '(' is never closed; write \\( for the character itself\n  match (\n        ^\n");
  std::string many;
  for (int i = 0; i < 2000; ++i) many += "x\n";
  const auto compiled = compile(many);
  REQUIRE(!compiled);
  CHECK(compiled.errors().size() == 500);
}

TEST_CASE("the caret stands under its character, behind tabs and Vietnamese letters", "[grammar]") {
  CHECK(mistakes("rule x\n\tmatch\tđường (\n\tyields X\n") ==
        "[pattern-syntax] a.rules:2:14: '(' is never closed; write \\( for the character itself\n\tmatch\tđường (\n\t     \t      ^\n");
}

TEST_CASE("a near name is offered, a far one is not", "[grammar]") {
  const std::vector<std::string> known = {"date", "duration", "period"};
  CHECK(grammar::did_you_mean("dat", known) == "did you mean 'date'?");
  CHECK(grammar::did_you_mean("durations", known) == "did you mean 'duration'?");
  CHECK(grammar::did_you_mean("peroid", known) == "did you mean 'period'?");
  CHECK(grammar::did_you_mean("xyz", known) == "");
  CHECK(grammar::did_you_mean("", known) == "");
  CHECK(grammar::did_you_mean("date", {}) == "");
}
