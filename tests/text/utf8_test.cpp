// SPDX-License-Identifier: Apache-2.0
// Bytes to valid UTF-8: what is well formed stays, every other byte becomes one U+FFFD.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "text/utf8.hpp"

using vanban::text::append_utf8;
using vanban::text::decode_utf8;
using vanban::text::next_code_point;

namespace {

const std::string kBad = "\xEF\xBF\xBD";  // U+FFFD

std::string bad(int times) {
  std::string out;
  while (times-- > 0) out += kBad;
  return out;
}

}  // namespace

TEST_CASE("well-formed text is copied as it is", "[text]") {
  const std::vector<std::string> texts = {"", "a", "Điều 5", "\xC2\x80\xDF\xBF", "\xE0\xA0\x80\xEF\xBF\xBF",
                                          "\xED\x9F\xBF\xEE\x80\x80", "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF",
                                          std::string("a\0b", 3), std::string(100, 'x') + "đ"};
  for (const std::string& s : texts) {
    std::size_t damaged = 99;
    CHECK(decode_utf8(s, damaged) == s);
    CHECK(damaged == 0);
  }
}

TEST_CASE("a byte that begins nothing well formed becomes one U+FFFD", "[text]") {
  struct Row { std::string in, out; std::size_t damaged; };
  const std::vector<Row> rows = {
      {"\xC0\xAF", bad(2), 2},                          // overlong solidus, three ways
      {"\xE0\x80\xAF", bad(3), 3},
      {"\xF0\x80\x80\xAF", bad(4), 4},
      {"\xC1\xBF", bad(2), 2},
      {"\xE0\x9F\xBF", bad(3), 3},
      {"\xF0\x8F\xBF\xBF", bad(4), 4},
      {"\xED\xA0\x80", bad(3), 3},                      // surrogates
      {"\xED\xBF\xBF", bad(3), 3},
      {"\xF4\x90\x80\x80", bad(4), 4},                  // beyond U+10FFFF
      {"\xF5\x80\x80\x80", bad(4), 4},
      {"\xFE\xFF", bad(2), 2},
      {"\x80", bad(1), 1},
      {"a\xC3", "a" + bad(1), 1},                        // cut off at the end
      {"a\xE1\xBB", "a" + bad(2), 2},
      {"a\xF0\x9F\x98", "a" + bad(3), 3},
      {"\xC3(", bad(1) + "(", 1},                        // what follows is not swallowed
      {"\xE1\xBB(\xE1\xBB\x87", bad(2) + "(ệ", 2},
      {"12345678\xFF" "12345678\xFF", "12345678" + bad(1) + "12345678" + bad(1), 2},
      {"1234567\xFF", "1234567" + bad(1), 1},
      {"đ\xFFđ", "đ" + bad(1) + "đ", 1},
  };
  for (const Row& row : rows) {
    std::size_t damaged = 0;
    CAPTURE(row.in);
    CHECK(decode_utf8(row.in, damaged) == row.out);
    CHECK(damaged == row.damaged);
  }
}

TEST_CASE("every code point goes to UTF-8 and back", "[text]") {
  std::string all;
  for (char32_t c = 1; c < 0x110000; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string one;
    append_utf8(one, c);
    std::size_t at = 0;
    if (next_code_point(one, at) != c || at != one.size()) FAIL("U+" << std::hex << static_cast<std::uint32_t>(c));
    all += one;
  }
  std::size_t damaged = 0;
  CHECK(decode_utf8(all, damaged) == all);
  CHECK(damaged == 0);
}
