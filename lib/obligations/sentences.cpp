// SPDX-License-Identifier: Apache-2.0
// See sentences.hpp.
#include "obligations/sentences.hpp"

#include <algorithm>

namespace vanban::obligations {
namespace {

using text::Fold;
using text::Range;

constexpr std::uint32_t kLongestAside = 600;  // a bracket not closed by then is a slip of the pen

bool abbreviation(const text::Reading& reading, std::uint32_t dot, std::uint32_t begin) {
  std::uint32_t at = dot;
  bool vowel = false;
  while (at > begin && text::is_letter(reading.at(at - 1))) {
    --at;
    vowel = vowel || text::is_vowel(reading.at(at));
  }
  return at < dot && !vowel && text::is_capital(reading.at(at));
}

}  // namespace

Range trimmed(const text::Reading& reading, Range r) {
  while (!r.empty() && (reading.at(r.begin) == text::kBlank || reading.at(r.begin) == text::kBreak)) ++r.begin;
  while (!r.empty() && (reading.at(r.end - 1) == text::kBlank || reading.at(r.end - 1) == text::kBreak)) --r.end;
  return r;
}

Asides::Asides(const text::Reading& reading) : inside_(reading.fold.size() + 1, 0) {
  const auto size = static_cast<std::uint32_t>(reading.fold.size());
  // Where the aside that opens at `from` closes; `from` itself if it does not.
  const auto closing = [&](std::uint32_t from, Fold close) {
    const std::uint32_t limit = std::min(size, from + kLongestAside);
    for (std::uint32_t to = from + 1; to < limit && reading.at(to) != text::kBreak; ++to) {
      if (reading.at(to) == close) return to;
    }
    return from;
  };
  for (std::uint32_t at = 0; at < size; ++at) {
    const Fold f = static_cast<Fold>(reading.fold[at]);
    if (f != text::kOpenParen && f != text::kQuote) continue;
    const std::uint32_t to = closing(at, f == text::kQuote ? Fold(text::kQuote) : Fold(text::kCloseParen));
    if (to == at) continue;
    std::fill(inside_.begin() + at, inside_.begin() + to + 1, std::uint8_t{1});
    at = to;
  }
}

std::vector<Range> sentences(const text::Reading& reading, const Asides& asides, Range range) {
  std::vector<Range> all;
  std::uint32_t begin = range.begin;
  for (std::uint32_t at = range.begin; at + 2 < range.end; ++at) {
    const Fold f = reading.at(at);
    if (f != text::kDot && f != text::kQuestion && f != text::kExclamation) continue;
    if (asides.at(at) || reading.at(at + 1) != text::kBlank) continue;
    const Fold next = reading.at(at + 2);
    if (!text::is_capital(next) && !text::is_digit(next) && next != text::kDash && next != text::kOpenParen && next != text::kQuote) continue;
    if (f == text::kDot && abbreviation(reading, at, begin)) continue;
    all.push_back(trimmed(reading, {begin, at + 1}));
    begin = at + 1;
  }
  const Range last = trimmed(reading, {begin, range.end});
  if (!last.empty()) all.push_back(last);
  return all;
}

}  // namespace vanban::obligations
