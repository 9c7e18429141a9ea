// SPDX-License-Identifier: Apache-2.0
// Copies stretches of one reading into a new one, in another order, joined by blanks or breaks,
// and keeps the way back to the decoded text.
#pragma once

#include "text/reading.hpp"

namespace vanban::layout {

class Assembler {
 public:
  Assembler(const text::Reading& from, std::string_view decoded) : from_(from), decoded_(decoded) {}

  /// Appends a stretch of `from`, behind a joiner byte (kBlank or kBreak) unless it is the first.
  /// Gives its range in the new reading. Linear in the stretch.
  text::Range append(text::Range stretch, text::Fold joiner);

  [[nodiscard]] text::Reading take() &&;

 private:
  void piece(text::Piece p, std::uint32_t length);

  const text::Reading& from_;
  std::string_view decoded_;
  text::Reading to_;
};

}  // namespace vanban::layout
