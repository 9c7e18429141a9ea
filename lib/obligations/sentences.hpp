// SPDX-License-Identifier: Apache-2.0
// A paragraph -> its sentences, and which of its characters stand in brackets or quotation marks.
// Tested by tests/obligations/sentences_test.cpp.
#pragma once

#include <vector>

#include "text/reading.hpp"

namespace vanban::obligations {

/// Sentences of a range, in order, blanks trimmed, final marks included. A full stop ends one only
/// before a capital, a digit or a dash, and neither inside brackets or quotes nor after an
/// abbreviation without vowels ("TP."). Linear.
[[nodiscard]] std::vector<text::Range> sentences(const text::Reading& reading, text::Range range);

/// For each position of `range`: does it stand inside brackets or quotes? Linear.
[[nodiscard]] std::vector<bool> aside(const text::Reading& reading, text::Range range);

/// Without blanks at both ends.
[[nodiscard]] text::Range trimmed(const text::Reading& reading, text::Range range);

}  // namespace vanban::obligations
