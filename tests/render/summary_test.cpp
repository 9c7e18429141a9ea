// SPDX-License-Identifier: Apache-2.0
// Whole summaries, and that no line is wider than asked.
#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>
#include <string>

#include "render/columns.hpp"
#include "render/expected.hpp"
#include "render/sample_document.hpp"
#include "render/summary_cells.hpp"
#include "vanban/render.hpp"

namespace {

using namespace vanban;

int widest(const std::string& text) {
  std::istringstream lines(text);
  int width = 0;
  for (std::string line; std::getline(lines, line);) {
    CHECK((line.empty() || line.back() != ' '));
    width = std::max(width, render::width_of(line));
  }
  return width;
}

}  // namespace

TEST_CASE("the summary at usual widths") {
  for (const int width : {50, 80, 100, 140}) {
    const std::string name = "summary-" + std::to_string(width) + ".txt";
    const std::string out = to_summary(test::sample_document(), {width, false});
    CHECK(out == test::expected(name, out));
  }
}

TEST_CASE("no line is wider than asked, at any width") {
  const Document document = test::sample_document();
  for (int width = 40; width <= 200; ++width) REQUIRE(widest(to_summary(document, {width, false})) <= width);
  CHECK(widest(to_summary(document, {1, false})) <= 40);
}

TEST_CASE("colours only add escapes") {
  const Document document = test::sample_document();
  for (const int width : {60, 100}) {
    const std::string plain = to_summary(document, {width, false});
    std::string coloured = to_summary(document, {width, true});
    CHECK(coloured.find("\x1b[33m") != std::string::npos);
    CHECK(plain.find('\x1b') == std::string::npos);
    for (std::size_t at = 0; (at = coloured.find('\x1b')) != std::string::npos;) {
      coloured.erase(at, coloured.find('m', at) + 1 - at);
    }
    CHECK(coloured == plain);
  }
}

TEST_CASE("a document without tasks says so") {
  Document document;
  document.source.name = "thu.txt";
  document.diagnostics = {{"text-empty", Severity::kWarning, std::nullopt, {}}};
  CHECK(to_summary(document) == "thu.txt\n\nno task found\nwarning: the document holds no text\n");
}

TEST_CASE("columns that no task uses are left out, the number of a task only if it is not the first") {
  test::Sample sample("Lập danh sách.");
  Obligation duty;
  duty.id = "body#2";
  duty.phrase = sample.find("Lập danh sách.");
  sample.document.obligations = {duty};
  sample.document.source.name = "a";
  CHECK(to_summary(sample.document) ==
        "a\n\n"
        "where    what\n"
        "-------  --------------\n"
        "body #2  Lập danh sách.\n\n"
        "1 task, none with a date or term\n");
}

TEST_CASE("a very long task is cut at eight lines") {
  std::string words = "việc";
  for (int i = 0; i < 300; ++i) words += " việc";
  test::Sample sample(words);
  Obligation duty;
  duty.id = "1#1";
  duty.phrase = sample.find(words);
  sample.document.obligations = {duty};
  for (const int width : {50, 80}) {
    const std::string out = to_summary(sample.document, {width, false});
    CHECK(out.find(" ...\n") != std::string::npos);
    CHECK(std::count(out.begin(), out.end(), '\n') <= 15);
  }
}

TEST_CASE("amounts are spoken") {
  using render::spoken;
  CHECK(spoken("P10D", false) == "10 days");
  CHECK(spoken("P10D", true) == "10 working days");
  CHECK(spoken("P1M", false) == "1 month");
  CHECK(spoken("PT24H", false) == "24 hours");
  CHECK(spoken("PT1M", false) == "1 minute");
  CHECK(spoken("P2W", false) == "2 weeks");
  CHECK(spoken("P1Y", false) == "1 year");
  CHECK(spoken("P1Y6M", false) == "P1Y6M");
  CHECK(spoken("P", false) == "P");
  CHECK(spoken("PT", false) == "PT");
  CHECK(spoken("PTH", false) == "PTH");
  CHECK(spoken("2021-09", false) == "2021-09");
  CHECK(spoken("2021-09-15T17:00", false) == "2021-09-15 17:00");
}
