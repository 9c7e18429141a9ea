// SPDX-License-Identifier: Apache-2.0
// Widths and line breaks of lib/render/columns.hpp.
#include "render/columns.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using vanban::render::width_of;
using vanban::render::wrap;
using Lines = std::vector<std::string>;

TEST_CASE("width counts terminal columns") {
  CHECK(width_of("") == 0);
  CHECK(width_of("Điều 5") == 6);
  CHECK(width_of("Điê\u0300u") == 4);  // a combining mark takes no column
  CHECK(width_of("\u6F22\u5B57") == 4);
  CHECK(width_of("a\xFF" "b") == 3);
}

TEST_CASE("lines break at blanks") {
  CHECK(wrap("Sở Nội vụ chủ trì", 9) == Lines{"Sở Nội vụ", "chủ trì"});
  CHECK(wrap("  a \t b\r\n c ", 80) == Lines{"a b c"});
  CHECK(wrap("", 10) == Lines{""});
  CHECK(wrap("   ", 10) == Lines{""});
}

TEST_CASE("a long word breaks behind a mark, else where the line ends") {
  CHECK(wrap("số 5296/UBND-NC1", 8) == Lines{"số", "5296/", "UBND-NC1"});
  CHECK(wrap("abcdefgh ij", 3) == Lines{"abc", "def", "gh", "ij"});
  CHECK(wrap("ab abcdefgh", 4) == Lines{"ab", "abcd", "efgh"});
  CHECK(wrap("e\u0300e\u0300e\u0300", 2) == Lines{"e\u0300e\u0300", "e\u0300"});
  CHECK(wrap("\u6F22\u5B57", 3) == Lines{"\u6F22", "\u5B57"});
}

TEST_CASE("nothing in a text can steer the terminal") {
  CHECK(wrap("a\x1b[31mb\xC2\x9B" "c\x07", 80) == Lines{"a [31mb c"});
  CHECK(wrap("a\xE1\xBB", 80) == Lines{"a\uFFFD\uFFFD"});
}
