// SPDX-License-Identifier: Apache-2.0
// Wordings of diagnostics and errors, and that docs/errors.md and the table say the same.
#include <catch2/catch.hpp>

#include <string>

#include "support/files.hpp"
#include "vanban/diagnostic.hpp"
#include "vanban/result.hpp"

namespace {

using namespace vanban;

std::string said(std::string code, std::vector<std::string> arguments = {}) {
  return message({std::move(code), Severity::kWarning, std::nullopt, std::move(arguments)});
}

// The cells of the first column of the tables below the heading `title` of docs/errors.md.
std::vector<std::string> codes_below(const std::string& title) {
  const std::string page = test::read_file(test::source_folder() / "docs" / "errors.md");
  std::size_t at = page.find("\n## " + title + "\n");
  REQUIRE(at != std::string::npos);
  const std::size_t end = page.find("\n## ", at + 1);
  std::vector<std::string> codes;
  while ((at = page.find("\n| `", at)) < end) {
    at += 4;
    codes.push_back(page.substr(at, page.find('`', at) - at));
  }
  return codes;
}

}  // namespace

TEST_CASE("arguments stand where the sentence names them") {
  CHECK(said("bytes-not-utf8", {"12"}) == "not all bytes are valid UTF-8; replaced by U+FFFD: 12");
  CHECK(said("impossible-date", {"30/02/2021"}) ==
        "'30/02/2021' is not a day of the calendar; no value was made of it");
  CHECK(said("impossible-date", {"{0}", "left over"}) ==
        "'{0}' is not a day of the calendar; no value was made of it");
  CHECK(said("impossible-date") == "'{0}' is not a day of the calendar; no value was made of it");
}

TEST_CASE("an unknown code says itself and its arguments") {
  CHECK(said("brand-new") == "brand-new");
  CHECK(said("brand-new", {"a", "b"}) == "brand-new: a, b");
}

TEST_CASE("every diagnostic of docs/errors.md has a wording, in the order of the page") {
  const auto codes = codes_below("Diagnostics");
  REQUIRE(codes.size() == 7);
  for (const std::string& code : codes) {
    INFO(code);
    CHECK(said(code, {"x"}).substr(0, code.size()) != code);
  }
}

TEST_CASE("an error is one message: where, what, remedy, excerpt") {
  CHECK(to_string({"file-missing", "cannot read 'x.txt'", "no such file", "check the name", ""}) ==
        "cannot read 'x.txt': no such file; check the name");
  CHECK(to_string({"c", "a.rules:3:7", "unknown name 'bdoy'", "did you mean 'body'?", "  {bdoy}\n   ^\n"}) ==
        "a.rules:3:7: unknown name 'bdoy'; did you mean 'body'?\n  {bdoy}\n   ^");
  CHECK(to_string({"c", "", "what", "", ""}) == "what");
  CHECK(to_string({"c", "where", "", "remedy", ""}) == "where; remedy");
  CHECK(to_string({}) == "");
}
