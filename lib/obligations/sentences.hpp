// SPDX-License-Identifier: Apache-2.0
// A paragraph -> its sentences, and which of its characters stand in brackets or quotation marks.
// Tested by tests/obligations/sentences_test.cpp.
#pragma once

#include <vector>

#include "text/reading.hpp"

namespace vanban::obligations {

/// Which characters of a whole reading stand in brackets or quotes that close in the same block.
/// Made once for a document. Linear.
class Asides {
 public:
  explicit Asides(const text::Reading& reading);
  [[nodiscard]] bool at(std::uint32_t position) const { return inside_[position] != 0; }

 private:
  std::vector<std::uint8_t> inside_;
};

/// Sentences of a range, in order, blanks trimmed, final marks included. A full stop ends one only
/// before a capital, a digit or a dash, and neither in an aside nor after an abbreviation without
/// vowels ("TP."). Linear.
[[nodiscard]] std::vector<text::Range> sentences(const text::Reading& reading, const Asides& asides, text::Range range);

/// Without blanks at both ends.
[[nodiscard]] text::Range trimmed(const text::Reading& reading, text::Range range);

}  // namespace vanban::obligations
