// SPDX-License-Identifier: Apache-2.0
// The reading of a text, its fold, and the exact way back to the decoded text.
//
//   fold      one byte for each code point of the reading
//   text      the reading itself, UTF-8, composed, repaired, blanks single
//   pieces    where runs of the reading came from; a piece is linear (byte k of it is byte k of
//             the decoded text) or stands as a whole for a whole (a run of blanks, a composed letter)
//
// Positions in the fold are what the stages compute with; `phrase` turns them into what a Document
// keeps. Tested by tests/text/reading_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/alphabet.hpp"
#include "vanban/span.hpp"

namespace vanban::text {

struct Piece {
  std::uint32_t reading = 0;      // first byte in the reading
  std::uint32_t decoded = 0;      // first byte in the decoded text
  std::uint32_t decoded_end = 0;  // one behind its last byte there
};

/// Half-open range of folded code points.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr std::uint32_t size() const { return empty() ? 0 : end - begin; }
  [[nodiscard]] constexpr bool contains(Range r) const { return begin <= r.begin && r.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Range r) const { return begin < r.end && r.begin < end; }
  friend constexpr bool operator==(Range, Range) = default;
};

class Reading {
 public:
  std::string text;
  std::string fold;
  std::vector<Piece> pieces;

  /// Call once after text, fold and pieces are complete; the look-ups below need it. Linear.
  void index();

  /// Byte in `text` of a fold position (0 ... fold.size()). O(1).
  [[nodiscard]] std::uint32_t byte_at(std::uint32_t fold_position) const;
  [[nodiscard]] Extent extent(Range range) const { return {byte_at(range.begin), byte_at(range.end)}; }
  /// Bytes of the decoded text that a non-empty extent was made from. O(log n).
  [[nodiscard]] Span span(Extent extent) const;
  [[nodiscard]] Phrase phrase(Range range) const;
  [[nodiscard]] std::string_view words(Range range) const {
    const Extent e = extent(range);
    return std::string_view(text).substr(e.begin, e.size());
  }
  [[nodiscard]] std::string_view folded(Range range) const {
    return std::string_view(fold).substr(range.begin, range.size());
  }
  [[nodiscard]] Fold at(std::uint32_t position) const {
    return position < fold.size() ? static_cast<Fold>(fold[position]) : kEdge;
  }

 private:
  std::vector<std::uint32_t> every_step_;  // byte in `text` of every 16th code point
};

}  // namespace vanban::text
