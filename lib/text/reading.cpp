// SPDX-License-Identifier: Apache-2.0
// Look-ups between fold, reading and decoded text. See reading.hpp.
#include "text/reading.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>

namespace vanban::text {
namespace {
constexpr std::uint32_t kStep = 16;
bool begins_code_point(char byte) { return static_cast<signed char>(byte) > -65; }
}  // namespace

void Reading::index() {
  every_step_.clear();
  every_step_.reserve(fold.size() / kStep + 1);
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (i + 8 <= text.size()) {
      std::uint64_t eight;
      std::memcpy(&eight, text.data() + i, 8);
      const std::uint64_t trail = (eight >> 7) & (~eight >> 6) & 0x0101010101010101u;
      const auto begun = 8 - static_cast<std::uint32_t>(std::popcount(trail));
      if ((kStep - count % kStep) % kStep >= begun) {  // none of them is a sixteenth one
        count += begun;
        i += 8;
        continue;
      }
    }
    for (const std::size_t end = std::min(i + 8, text.size()); i < end; ++i) {
      if (!begins_code_point(text[i])) continue;
      if (count % kStep == 0) every_step_.push_back(static_cast<std::uint32_t>(i));
      ++count;
    }
  }
  assert(count == fold.size());
}

std::uint32_t Reading::byte_at(std::uint32_t position) const {
  if (position >= fold.size()) return static_cast<std::uint32_t>(text.size());
  std::size_t byte = every_step_[position / kStep];
  for (std::uint32_t left = position % kStep; left > 0; --left) {
    do ++byte; while (!begins_code_point(text[byte]));
  }
  return static_cast<std::uint32_t>(byte);
}

Span Reading::span(Extent e) const {
  if (e.empty() || pieces.empty()) return {};
  const auto before = [this](std::uint32_t byte) {
    return std::upper_bound(pieces.begin(), pieces.end(), byte,
                            [](std::uint32_t b, const Piece& p) { return b < p.reading; }) - 1;
  };
  const auto length = [this](std::vector<Piece>::const_iterator p) {
    return (p + 1 == pieces.end() ? static_cast<std::uint32_t>(text.size()) : (p + 1)->reading) - p->reading;
  };
  const auto linear = [&length](std::vector<Piece>::const_iterator p) {
    return p->decoded_end - p->decoded == length(p);
  };
  const auto first = before(e.begin);
  const auto last = before(e.end - 1);
  const std::uint32_t begin = linear(first) ? first->decoded + (e.begin - first->reading) : first->decoded;
  const std::uint32_t end = linear(last) ? last->decoded + (e.end - last->reading) : last->decoded_end;
  // Columns are read one after the other: a phrase over both may end before it begins.
  if (begin < end) return {begin, end};
  Span all{first->decoded, last->decoded_end};
  for (auto p = first; p <= last; ++p) {
    all.begin = std::min(all.begin, p->decoded);
    all.end = std::max(all.end, p->decoded_end);
  }
  return all;
}

Phrase Reading::phrase(Range range) const {
  const Extent e = extent(range);
  return {span(e), e};
}

}  // namespace vanban::text
