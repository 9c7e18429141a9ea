// SPDX-License-Identifier: Apache-2.0
// The two coordinate systems of a document, as two types that do not mix.
//
//   decoded text   what the input's bytes became in Unicode, nothing repaired; UTF-8
//   reading        the clean text: NFC, damage repaired, wrapped lines joined, blanks single; UTF-8
//
//   decoded   "Van  ba" "U+0309" "n" CR LF "so"        Span    [begin, end) bytes of the decoded text
//   reading   "Van ba\u0309n so", composed             Extent  [begin, end) bytes of the reading
//
// The JSON counts Unicode code points of the decoded text; only lib/render converts.
#pragma once

#include <cstdint>

namespace vanban {

/// Half-open range of bytes in the decoded UTF-8 text of a document.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr std::uint32_t size() const { return empty() ? 0 : end - begin; }
  [[nodiscard]] constexpr bool contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }
  friend constexpr bool operator==(Span, Span) = default;
};

/// Half-open range of bytes in the reading of a document.
struct Extent {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr std::uint32_t size() const { return empty() ? 0 : end - begin; }
  friend constexpr bool operator==(Extent, Extent) = default;
};

/// Words of a document: where they stand in the decoded text, and how they read.
/// Valid with the Document it came from; `Document::words` gives the characters.
struct Phrase {
  Span span;
  Extent reading;

  [[nodiscard]] constexpr bool empty() const { return reading.empty(); }
  friend constexpr bool operator==(Phrase, Phrase) = default;
};

}  // namespace vanban
