// SPDX-License-Identifier: Apache-2.0
// The counter against plain counting, around the edges of its blocks.
#include "render/code_points.hpp"

#include <catch2/catch.hpp>

#include <string>

using vanban::render::CodePoints;

namespace {

// Counted the plain way: the bytes before `offset` that begin a character.
std::uint32_t plain(const std::string& text, std::size_t offset) {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < offset; ++i) count += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
  return count;
}

void check_all(const std::string& text) {
  const CodePoints points(text);
  REQUIRE(points.length() == plain(text, text.size()));
  for (std::uint32_t i = 0; i <= text.size(); ++i) REQUIRE(points.at(i) == plain(text, i));
  REQUIRE(points.at(static_cast<std::uint32_t>(text.size()) + 1) == points.length());
  REQUIRE(points.at(0xFFFFFFFF) == points.length());
}

}  // namespace

TEST_CASE("bytes become code points") {
  const std::string text = "Sở \xF0\x9F\x93\x84\r\nệ";  // 1, 3, 1, 4, 1, 1, 3 bytes
  const CodePoints points(text);
  CHECK(points.length() == 7);
  CHECK(points.at(1) == 1);
  CHECK(points.at(4) == 2);
  CHECK(points.at(5) == 3);
  CHECK(points.at(9) == 4);
  CHECK(points.at(11) == 6);
  CHECK(points.at(14) == 7);
}

TEST_CASE("an offset inside a character counts as its end") {
  const CodePoints points("aệb");
  CHECK(points.at(2) == 2);
  CHECK(points.at(3) == 2);
  CHECK(points.at(4) == 2);
}

TEST_CASE("texts of all lengths around the block agree with plain counting") {
  const std::string pattern = "Ủy ban nhân dân \xF0\x9F\x93\x84 tỉnh Hà Tĩnh; ";
  std::string text;
  for (int i = 0; i < 6; ++i) text += pattern;
  for (std::size_t size = 0; size <= text.size(); ++size) check_all(text.substr(0, size));
  for (const std::size_t size : {0U, 1U, 63U, 64U, 65U, 127U, 128U, 129U, 1000U}) {
    check_all(std::string(size, 'a'));
    check_all(std::string(size, '\x80'));
  }
}
