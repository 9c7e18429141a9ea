// SPDX-License-Identifier: Apache-2.0
// The first stages alone: a text without its damage, and the tokens that the rules see.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "vanban/grammar.hpp"

namespace vanban {

/// Where the tone mark of an open "oa", "oe", "uy" stands: on the first vowel (old) or on the
/// second (new). Both are in use; documents mix them.
enum class TonePlacement : std::uint8_t { kKeep, kOld, kNew };

/// What becomes of line breaks that only wrap: they stay, or the lines are joined.
enum class LineMode : std::uint8_t { kKeep, kJoin };

struct NormalizeOptions {
  TonePlacement tone_placement = TonePlacement::kKeep;
  LineMode lines = LineMode::kKeep;
};

/// The clean text of a document: decoded, NFC, damage repaired, tone marks placed as asked, UTF-8.
/// `bytes` may hold anything, as for `parse`; the result is empty if there is no text, and else
/// ends in a line break. Normalising a result again with the same options changes nothing. Linear.
[[nodiscard]] std::string normalize(std::string_view bytes, const Grammar& grammar,
                                    const NormalizeOptions& options = {});

/// One line for each token, in order: kind, TAB, begin-end in code points of the decoded text, TAB,
/// the words as they read, TAB, their fold (what patterns are matched against). UTF-8; empty if
/// there is no token. For people who write rules. Linear.
[[nodiscard]] std::string list_tokens(std::string_view bytes, const Grammar& grammar);

}  // namespace vanban
