// SPDX-License-Identifier: Apache-2.0
// Decoded text to reading and fold, a stretch at a time: composes letters, replaces look-alikes,
// drops what has no meaning (zero-width, soft hyphens), makes blanks single and trims them.
// Wide gaps are reported, because they may part two columns; what they mean is for layout/ to say.
// Tested by tests/text/transcribe_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "text/reading.hpp"

namespace vanban::text {

/// A stretch of one line without a wide gap inside. Positions in the Reading that is built.
struct Stretch {
  Span decoded;                // trimmed
  Range fold;
  Extent reading;
  std::uint32_t first_piece = 0;
  std::uint32_t column = 0;    // blanks (tabs to the next eighth) before it on its line, in code points
  bool continues_line = false;  // a wide gap, not a line start, stands before it
};

class Transcriber {
 public:
  /// `decoded` is valid UTF-8 and must outlive the transcriber. Reserves memory for all of it.
  explicit Transcriber(std::string_view decoded);

  /// Transcribes one line (without its line break) and appends its stretches to `out`;
  /// none for a blank line. Linear in the line.
  void line(Span line, std::vector<Stretch>& out);

  /// What was transcribed so far, moved out: call once, after the last line.
  [[nodiscard]] Reading take() && { return std::move(reading_); }

 private:
  struct Run {
    std::size_t end = 0;      // in the decoded text
    std::uint32_t count = 0;  // code points
    char32_t last = 0;
  };
  Run plain_run(std::size_t from, std::size_t end);

  std::string_view decoded_;
  Reading reading_;
};

/// From how many columns on a run of blanks is a wide gap. One with a tab always is.
inline constexpr std::uint32_t kWideGap = 3;

}  // namespace vanban::text
