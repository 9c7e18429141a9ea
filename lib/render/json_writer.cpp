// SPDX-License-Identifier: Apache-2.0
// The writer of json_writer.hpp. Most of the bytes of an output are words, so the one thing that
// is made fast is to find the next byte that needs an escape: eight bytes at a time.
#include "render/json_writer.hpp"

#include <cassert>
#include <charconv>
#include <cstddef>
#include <cstring>

namespace vanban::render {
namespace {

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
  assert(!levels_.empty() && levels_.back().object && !after_key_);
  before_member();
  out_ += '"';
  out_ += name;
  out_ += pretty_ ? "\": " : "\":";
  after_key_ = true;
}

void JsonWriter::string(std::string_view text) {
  before_value();
  append_json_string(out_, text);
}

void JsonWriter::integer(std::uint64_t value) {
  before_value();
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out_.append(digits, static_cast<std::size_t>(end - digits));
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
  if (!levels_.empty() && levels_.back().layout == Layout::kLine) layout = Layout::kLine;
  levels_.push_back({layout, true, bracket == '{'});
  out_ += bracket;
}

void JsonWriter::close(char bracket) {
  assert(!levels_.empty() && !after_key_);
  const Level level = levels_.back();
  levels_.pop_back();
  if (pretty_ && !level.empty) {
    if (level.layout == Layout::kBlock) {
      new_line();
    } else if (level.object) {
      out_ += ' ';
    }
  }
  out_ += bracket;
}

// A value in a list is a member; in an object the key was.
void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
  } else if (!levels_.empty()) {
    assert(!levels_.back().object);
    before_member();
  }
}

void JsonWriter::before_member() {
  Level& level = levels_.back();
  const bool first = level.empty;
  level.empty = false;
  if (!first) out_ += ',';
  if (!pretty_) return;
  if (level.layout == Layout::kBlock) {
    new_line();
  } else if (!first || level.object) {
    out_ += ' ';
  }
}

void JsonWriter::new_line() {
  out_ += '\n';
  out_.append(2 * levels_.size(), ' ');
}

}  // namespace vanban::render
