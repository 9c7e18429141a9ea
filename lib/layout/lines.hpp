// SPDX-License-Identifier: Apache-2.0
// Decoded text -> the lines as they stand: pages, blank lines, stretches parted by wide gaps.
// Nothing is judged here. Tested by tests/layout/layout_test.cpp.
#pragma once

#include <string_view>
#include <vector>

#include "text/transcribe.hpp"

namespace vanban::layout {

struct Line {
  text::Stretch stretch;
  std::uint32_t page = 1;
  std::uint32_t blank_before = 0;  // blank lines above; 0 for a stretch that continues its line
  bool page_start = false;         // first on its page, behind a form feed
};

struct Lines {
  text::Reading reading;  // all lines one after the other, nothing between them; indexed
  std::vector<Line> lines;
  std::uint32_t pages = 1;
};

/// Linear in the text.
[[nodiscard]] Lines read_lines(std::string_view decoded);

}  // namespace vanban::layout
