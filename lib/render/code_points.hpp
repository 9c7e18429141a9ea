// SPDX-License-Identifier: Apache-2.0
// The one converter between the two ways to count: bytes of the decoded UTF-8 text (all of the
// library) and Unicode code points (the JSON). Built once for a document, in linear time.
// Tested by tests/render/code_points_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace vanban::render {

class CodePoints {
 public:
  /// `text` is valid UTF-8 of less than 4 GiB and must outlive the converter. Keeps four bytes
  /// for every 64 of the text, and none for pure ASCII.
  explicit CodePoints(std::string_view text);

  /// How many code points begin before byte `offset`: the code point offset of a boundary. An
  /// offset inside a character counts as the end of that character, one behind the text as the
  /// end of the text. Constant time.
  [[nodiscard]] std::uint32_t at(std::uint32_t offset) const;

  /// Code points in the whole text.
  [[nodiscard]] std::uint32_t length() const { return length_; }

 private:
  std::string_view text_;
  std::uint32_t length_ = 0;
  std::vector<std::uint32_t> before_;  // code points before each block; empty for ASCII
};

}  // namespace vanban::render
