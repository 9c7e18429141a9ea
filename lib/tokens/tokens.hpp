// SPDX-License-Identifier: Apache-2.0
// One pass over the fold: syllables, numbers, document codes, dates in digits, markers at the
// beginning of a line, marks. Words end where letters end; nothing is looked up.
// Tested by tests/tokens/tokens_test.cpp.
#pragma once

#include <string_view>
#include <vector>

#include "text/reading.hpp"

namespace vanban::tokens {

enum class Kind : std::uint8_t {
  kSyllable,  // a run of letters
  kNumber,    // a run of digits, with points or commas between groups: 5.310.000
  kCode,      // digits, then / or - and letters without blanks: 76/NQ-CP, 30/2020/ND-CP
  kDate,      // digits parted by two slashes or by one: 15/7/2021, 9/2021
  kMarker,    // what may open a unit, at the start of a block: 1.  a)  -  II.
  kMark,      // any other character
  kBreak,     // the end of a block
};

[[nodiscard]] std::string_view name(Kind kind);  // static storage

struct Token {
  Kind kind = Kind::kMark;
  text::Range range;
};

/// Tokens of a whole reading, in order; blanks are between tokens. Linear.
[[nodiscard]] std::vector<Token> tokenize(const text::Reading& reading);

}  // namespace vanban::tokens
