// SPDX-License-Identifier: Apache-2.0
// The marker that a block begins with: what kind of list it would open or go on, and its place there.
// Tested by tests/structure/outline_test.cpp.
#pragma once

#include <optional>

#include "grammar/finds.hpp"
#include "layout/layout.hpp"

namespace vanban::structure {

/// From the outside in; a list opens below the nearest one of a lower rank.
enum class Level : std::uint8_t {
  kAppendix, kPart, kChapter, kSection, kSubsection, kArticle,
  kCapital, kRoman, kNumber, kDecimal, kLetter, kNumberInside, kBullet,
};

[[nodiscard]] constexpr bool is_structural(Level level) { return level <= Level::kArticle; }

struct Marker {
  Level level = Level::kBullet;
  text::Fold style = 0;     // '.' or ')' behind the label; the sign of a bullet
  int value = 0;            // place in its list, from 1; 0 where damage hides it
  bool suffix = false;      // "Dieu 5a": beside 5, not behind it
  int parts = 1;            // numbers of a decimal label
  int stem = 0;             // first number of a decimal label
  text::Range label;        // without punctuation
  text::Range words;        // the rest of the block
};

/// The marker at the beginning of a block that the layout took for one.
[[nodiscard]] std::optional<Marker> read_marker(const layout::Layout& layout, const layout::Block& block,
                                                const grammar::Finds& finds);

/// Place of a letter in Vietnamese numbering (a b c d d-stroke e f g ...), from 1; 0 if it has none.
[[nodiscard]] int letter_value(text::Fold letter);

}  // namespace vanban::structure
