// SPDX-License-Identifier: Apache-2.0
// Counting of code_points.hpp. A code point begins at every byte that is not a continuation byte
// (10xxxxxx); continuation bytes are counted eight at a time, in the bytes of one word.
#include "render/code_points.hpp"

#include <cstddef>
#include <cstring>

namespace vanban::render {
namespace {

constexpr std::size_t kBlock = 64;
constexpr std::uint64_t kOnes = 0x0101010101010101U;

// One in each byte of the result that is a continuation byte.
std::uint64_t continuation_bytes(const char* eight) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, eight, 8);
  return (bytes >> 7U) & (~bytes >> 6U) & kOnes;
}

// Code points that begin in `size` bytes, at most one block.
std::uint32_t begin_in(const char* bytes, std::size_t size) {
  std::uint64_t sums = 0;  // eight sums of at most eight: their total fits in one byte
  std::size_t i = 0;
  for (; i + 8 <= size; i += 8) sums += continuation_bytes(bytes + i);
  auto continued = static_cast<std::uint32_t>((sums * kOnes) >> 56U);
  for (; i < size; ++i) continued += (static_cast<unsigned char>(bytes[i]) & 0xC0U) == 0x80U;
  return static_cast<std::uint32_t>(size) - continued;
}

}  // namespace

CodePoints::CodePoints(std::string_view text) : text_(text) {
  before_.reserve(text.size() / kBlock + 1);
  std::size_t done = 0;
  for (; done + kBlock <= text.size(); done += kBlock) {
    before_.push_back(length_);
    length_ += begin_in(text.data() + done, kBlock);
  }
  before_.push_back(length_);
  length_ += begin_in(text.data() + done, text.size() - done);
  if (length_ == text.size()) before_ = {};
}

std::uint32_t CodePoints::at(std::uint32_t offset) const {
  if (offset >= text_.size()) return length_;
  if (before_.empty()) return offset;
  const std::size_t block = offset / kBlock;
  return before_[block] + begin_in(text_.data() + block * kBlock, offset % kBlock);
}

}  // namespace vanban::render
