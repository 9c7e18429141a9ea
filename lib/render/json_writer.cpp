// SPDX-License-Identifier: Apache-2.0
// The writer of json_writer.hpp. Two things are made fast: in words, the next byte that needs an
// escape is looked for eight bytes at a time; and what stands between words (comma, line break,
// blanks, key) is put together on the stack and appended at once.
#include "render/json_writer.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cstring>

namespace vanban::render {
namespace {

constexpr std::size_t kLongestSeparator = 2 + 2 * kDeepest;  // comma, line break, blanks
constexpr std::uint64_t kOnes = 0x0101010101010101U;
constexpr std::uint64_t kHighBits = 0x8080808080808080U;

// Non-zero if one of the eight bytes is below `limit` (at most 128).
constexpr std::uint64_t any_below(std::uint64_t bytes, std::uint64_t limit) {
  return (bytes - kOnes * limit) & ~bytes & kHighBits;
}

constexpr bool needs_escape(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

// The offset of the first byte at or after `from` that needs an escape, or the size.
std::size_t next_escape(std::string_view text, std::size_t from) {
  for (; from + 8 <= text.size(); from += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + from, 8);
    const std::uint64_t found = any_below(bytes, 0x20) | any_below(bytes ^ (kOnes * '"'), 1) |
                                any_below(bytes ^ (kOnes * '\\'), 1);
    if (found != 0) break;
  }
  while (from < text.size() && !needs_escape(text[from])) ++from;
  return from;
}

void append_escape(std::string& out, char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  const auto byte = static_cast<unsigned char>(c);
  out += "\\u00";
  out += kHex[byte >> 4U];
  out += kHex[byte & 0xFU];
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t done = 0;
  while (true) {
    const std::size_t stop = next_escape(text, done);
    out.append(text, done, stop - done);
    if (stop == text.size()) break;
    append_escape(out, text[stop]);
    done = stop + 1;
  }
  out += '"';
}

void JsonWriter::key(std::string_view name) {
  assert(depth_ > 0 && levels_[depth_ - 1].object && !after_key_ && name.size() <= kLongestKey);
  char piece[kLongestSeparator + kLongestKey + 4];
  char* at = before_member(piece);
  *at++ = '"';
  at = std::copy(name.begin(), name.end(), at);
  *at++ = '"';
  *at++ = ':';
  if (pretty_) *at++ = ' ';
  append(piece, at);
  after_key_ = true;
}

void JsonWriter::string(std::string_view text) {
  before_value();
  append_json_string(out_, text);
}

void JsonWriter::integer(std::uint64_t value) {
  before_value();
  char digits[20];
  append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void JsonWriter::boolean(bool value) {
  before_value();
  out_ += value ? "true" : "false";
}

void JsonWriter::fraction(double value) {
  before_value();
  const double inside = value > 0 ? (value < 1 ? value : 1) : 0;  // NaN fails both: 0
  const int hundredths = static_cast<int>(inside * 100 + 0.5);
  out_ += hundredths == 100 ? "1." : "0.";
  out_ += static_cast<char>('0' + hundredths / 10 % 10);
  out_ += static_cast<char>('0' + hundredths % 10);
}

void JsonWriter::open(char bracket, Layout layout) {
  before_value();
  assert(depth_ < kDeepest);
  if (depth_ > 0 && levels_[depth_ - 1].layout == Layout::kLine) layout = Layout::kLine;
  levels_[depth_++] = {layout, true, bracket == '{'};
  out_ += bracket;
}

void JsonWriter::close(char bracket) {
  assert(depth_ > 0 && !after_key_);
  const Level level = levels_[--depth_];
  char piece[kLongestSeparator + 1];
  char* at = piece;
  if (pretty_ && !level.empty) {
    if (level.layout == Layout::kBlock) {
      at = new_line(at);
    } else if (level.object) {
      *at++ = ' ';
    }
  }
  *at++ = bracket;
  append(piece, at);
}

// A value in a list is a member; in an object the key was.
void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
  } else if (depth_ > 0) {
    assert(!levels_[depth_ - 1].object);
    char piece[kLongestSeparator];
    append(piece, before_member(piece));
  }
}

// Writes what separates the next member from the one before it; gives the end of that.
char* JsonWriter::before_member(char* at) {
  Level& level = levels_[depth_ - 1];
  const bool first = level.empty;
  level.empty = false;
  if (!first) *at++ = ',';
  if (!pretty_) return at;
  if (level.layout == Layout::kBlock) return new_line(at);
  if (!first || level.object) *at++ = ' ';
  return at;
}

char* JsonWriter::new_line(char* at) const {
  *at++ = '\n';
  return std::fill_n(at, 2 * depth_, ' ');
}

void JsonWriter::append(const char* begin, const char* end) {
  out_.append(begin, static_cast<std::size_t>(end - begin));
}

}  // namespace vanban::render
