// SPDX-License-Identifier: Apache-2.0
// UTF-8, one code point at a time, for text that is known to be valid.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vanban::text {

/// The code point that starts at `at`, which moves behind it. Precondition: valid UTF-8, at < size.
[[nodiscard]] inline char32_t next_code_point(std::string_view s, std::size_t& at) {
  const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(s[at + k]); };
  const unsigned char b0 = byte(0);
  char32_t c;
  if (b0 < 0x80) { c = b0; at += 1; }
  else if (b0 < 0xE0) { c = char32_t(b0 & 0x1F) << 6 | (byte(1) & 0x3F); at += 2; }
  else if (b0 < 0xF0) { c = char32_t(b0 & 0x0F) << 12 | char32_t(byte(1) & 0x3F) << 6 | (byte(2) & 0x3F); at += 3; }
  else { c = char32_t(b0 & 0x07) << 18 | char32_t(byte(1) & 0x3F) << 12 | char32_t(byte(2) & 0x3F) << 6 | (byte(3) & 0x3F); at += 4; }
  return c;
}

inline void append_utf8(std::string& out, char32_t c) {
  const auto put = [&out](char32_t b) { out.push_back(static_cast<char>(b)); };
  if (c < 0x80) { put(c); }
  else if (c < 0x800) { put(0xC0 | c >> 6); put(0x80 | (c & 0x3F)); }
  else if (c < 0x10000) { put(0xE0 | c >> 12); put(0x80 | (c >> 6 & 0x3F)); put(0x80 | (c & 0x3F)); }
  else { put(0xF0 | c >> 18); put(0x80 | (c >> 12 & 0x3F)); put(0x80 | (c >> 6 & 0x3F)); put(0x80 | (c & 0x3F)); }
}

/// A valid copy of `bytes`: each byte that begins no well-formed sequence becomes U+FFFD, and
/// `damaged` counts them. Well-formed as in the Unicode Standard, table 3-7. Linear.
[[nodiscard]] std::string decode_utf8(std::string_view bytes, std::size_t& damaged);

}  // namespace vanban::text
