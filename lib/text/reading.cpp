// SPDX-License-Identifier: Apache-2.0
// Look-ups between fold, reading and decoded text. See reading.hpp.
#include "text/reading.hpp"

#include <algorithm>
#include <cassert>

namespace vanban::text {
namespace {
constexpr std::size_t kBlock = 64;
}

void Reading::index() {
  code_points_before_.clear();
  code_points_before_.reserve(text.size() / kBlock + 2);
  std::uint32_t count = 0;
  for (std::size_t block = 0; block < text.size(); block += kBlock) {
    code_points_before_.push_back(count);
    const std::size_t end = std::min(block + kBlock, text.size());
    unsigned leads = 0;
    for (std::size_t i = block; i < end; ++i) leads += static_cast<signed char>(text[i]) > -65;  // no trail byte
    count += leads;
  }
  code_points_before_.push_back(count);
  assert(count == fold.size());
}

std::uint32_t Reading::byte_at(std::uint32_t position) const {
  if (position >= fold.size()) return static_cast<std::uint32_t>(text.size());
  const auto block = std::upper_bound(code_points_before_.begin(), code_points_before_.end(), position) - 1;
  std::size_t byte = static_cast<std::size_t>(block - code_points_before_.begin()) * kBlock;
  // The block may open in the middle of a code point that began in the one before.
  std::uint32_t seen = *block;
  while (true) {
    if (static_cast<signed char>(text[byte]) > -65) {
      if (seen == position) return static_cast<std::uint32_t>(byte);
      ++seen;
    }
    ++byte;
  }
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
