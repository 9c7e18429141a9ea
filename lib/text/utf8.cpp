// SPDX-License-Identifier: Apache-2.0
// Bytes to valid UTF-8. Most input is valid already, so look first and copy whole runs.
#include "text/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace vanban::text {
namespace {

// Length of the well-formed sequence at `p`, or 0. `left` bytes can be read.
std::size_t well_formed(const unsigned char* p, std::size_t left) {
  const auto trail = [p](std::size_t k, unsigned char low = 0x80, unsigned char high = 0xBF) {
    return p[k] >= low && p[k] <= high;
  };
  const unsigned char b = p[0];
  if (b < 0x80) return 1;
  if (b < 0xC2) return 0;
  if (b < 0xE0) return left >= 2 && trail(1) ? 2 : 0;
  if (b < 0xF0) {
    if (left < 3) return 0;
    const unsigned char low = b == 0xE0 ? 0xA0 : 0x80;
    const unsigned char high = b == 0xED ? 0x9F : 0xBF;  // no surrogates
    return trail(1, low, high) && trail(2) ? 3 : 0;
  }
  if (b > 0xF4 || left < 4) return 0;
  const unsigned char low = b == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = b == 0xF4 ? 0x8F : 0xBF;
  return trail(1, low, high) && trail(2) && trail(3) ? 4 : 0;
}

}  // namespace

std::string decode_utf8(std::string_view bytes, std::size_t& damaged) {
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  std::string out;
  out.reserve(bytes.size());
  damaged = 0;
  std::size_t run = 0;  // start of what is valid and not yet copied
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (at + 8 <= bytes.size()) {
      std::uint64_t eight;
      std::memcpy(&eight, data + at, 8);
      if ((eight & 0x8080808080808080u) == 0) { at += 8; continue; }
    }
    if (const std::size_t length = well_formed(data + at, bytes.size() - at)) { at += length; continue; }
    out.append(bytes, run, at - run);
    append_utf8(out, 0xFFFD);
    ++damaged;
    run = ++at;
  }
  out.append(bytes, run, at - run);
  return out;
}

}  // namespace vanban::text
