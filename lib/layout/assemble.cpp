// SPDX-License-Identifier: Apache-2.0
// See assemble.hpp.
#include "layout/assemble.hpp"

#include <algorithm>

namespace vanban::layout {

using text::Piece;

// Joins a linear piece to the one before it where both texts simply go on.
void Assembler::piece(Piece p, std::uint32_t length) {
  if (!to_.pieces.empty() && length == p.decoded_end - p.decoded) {
    Piece& last = to_.pieces.back();
    if (last.decoded_end == p.decoded && p.reading - last.reading == last.decoded_end - last.decoded) {
      last.decoded_end = p.decoded_end;
      return;
    }
  }
  to_.pieces.push_back(p);
}

text::Range Assembler::append(text::Range stretch, text::Fold joiner) {
  const Extent e = from_.extent(stretch);
  auto p = std::upper_bound(from_.pieces.begin(), from_.pieces.end(), e.begin, [](std::uint32_t b, const Piece& x) { return b < x.reading; }) - 1;
  if (!to_.fold.empty()) {
    // The joiner stands for what lies between, if the texts follow each other there.
    const std::uint32_t from = to_.pieces.back().decoded_end;
    const std::uint32_t begin = from_.span({e.begin, e.end}).begin;
    const auto at = static_cast<std::uint32_t>(to_.text.size());
    piece({at, from, std::max(from, begin)}, 1);
    to_.text.push_back(joiner == text::kBlank ? ' ' : '\n');
    to_.fold.push_back(static_cast<char>(joiner));
  }
  const auto base = static_cast<std::uint32_t>(to_.text.size());
  const auto fold_begin = static_cast<std::uint32_t>(to_.fold.size());
  for (; p != from_.pieces.end() && p->reading < e.end; ++p) {
    const std::uint32_t next = p + 1 == from_.pieces.end() ? static_cast<std::uint32_t>(from_.text.size()) : (p + 1)->reading;
    const bool linear = next - p->reading == p->decoded_end - p->decoded;
    const std::uint32_t begin = std::max(p->reading, e.begin), end = std::min(next, e.end);
    Piece q{base + (begin - e.begin), p->decoded, p->decoded_end};
    if (linear) {
      q.decoded = p->decoded + (begin - p->reading);
      q.decoded_end = p->decoded + (end - p->reading);
    }
    piece(q, end - begin);
  }
  to_.text.append(from_.text, e.begin, e.size());
  to_.fold.append(from_.fold, stretch.begin, stretch.size());
  return {fold_begin, static_cast<std::uint32_t>(to_.fold.size())};
}

text::Reading Assembler::take() && {
  to_.index();
  return std::move(to_);
}

}  // namespace vanban::layout
