// SPDX-License-Identifier: Apache-2.0
// See lines.hpp.
#include "layout/lines.hpp"

namespace vanban::layout {
namespace {

// Length of the line or page break at `at`, or 0. LF, CR LF, CR, VT, FF, NEL, LS, PS.
std::size_t break_at(std::string_view s, std::size_t at) {
  const auto byte = [&](std::size_t k) { return at + k < s.size() ? static_cast<unsigned char>(s[at + k]) : 0u; };
  switch (byte(0)) {
    case '\n': case '\v': case '\f': return 1;
    case '\r': return byte(1) == '\n' ? 2 : 1;
    case 0xC2: return byte(1) == 0x85 ? 2 : 0;
    case 0xE2: return byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9) ? 3 : 0;
    default: return 0;
  }
}

bool may_break(unsigned char c) { return (c >= '\n' && c <= '\r') || c == 0xC2 || c == 0xE2; }

}  // namespace

Lines read_lines(std::string_view decoded) {
  Lines result;
  text::Transcriber transcriber(decoded);
  std::vector<text::Stretch> stretches;
  std::uint32_t blank = 0;
  bool page_start = true;
  std::size_t begin = 0;
  const auto finish = [&](std::size_t end) {
    stretches.clear();
    transcriber.line({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, stretches);
    if (stretches.empty()) { ++blank; return; }
    for (const text::Stretch& s : stretches) {
      Line line;
      line.stretch = s;
      line.page = result.pages;
      line.blank_before = s.continues_line ? 0 : blank;
      line.page_start = page_start;
      page_start = false;
      blank = 0;
      result.lines.push_back(line);
    }
  };
  for (std::size_t at = 0; at < decoded.size();) {
    const std::size_t length = may_break(static_cast<unsigned char>(decoded[at])) ? break_at(decoded, at) : 0;
    if (length == 0) { ++at; continue; }
    finish(at);
    if (decoded[at] == '\f') { ++result.pages; page_start = true; }
    at += length;
    begin = at;
  }
  finish(decoded.size());
  result.reading = std::move(transcriber).take();
  result.reading.index();
  return result;
}

}  // namespace vanban::layout
