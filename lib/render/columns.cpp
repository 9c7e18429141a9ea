// SPDX-License-Identifier: Apache-2.0
// Widths and line breaks of columns.hpp. The words are cut first; then lines are filled greedily.
#include "render/columns.hpp"

#include <utf8proc.h>

#include <cstddef>

namespace vanban::render {
namespace {

struct Character {
  std::string_view bytes;  // what to print
  int width = 0;
  bool blank = false;
};

// Takes the first character off `text`, which is not empty.
Character take(std::string_view& text) {
  utf8proc_int32_t c = 0;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &c);
  if (size <= 0) {
    text.remove_prefix(1);
    return {"\xEF\xBF\xBD", 1, false};
  }
  const Character taken{text.substr(0, static_cast<std::size_t>(size)), utf8proc_charwidth(c),
                        c <= 0x20 || (c >= 0x7F && c < 0xA0)};
  text.remove_prefix(static_cast<std::size_t>(size));
  return taken;
}

bool may_end_line(Character c) { return c.bytes == "/" || c.bytes == "-" || c.bytes == "_"; }

// Fills lines with words; a word comes as its characters.
class Lines {
 public:
  explicit Lines(int width) : width_(width) {}

  void add(const std::vector<Character>& word) {
    int needed = 0;
    for (const Character& c : word) needed += c.width;
    if (used_ > 0 && used_ + 1 + needed > width_) end_line();
    if (needed > width_) {
      add_broken(word);
      return;
    }
    if (used_ > 0) put({" ", 1, true});
    for (const Character& c : word) put(c);
  }

  std::vector<std::string> take_all() {
    if (used_ > 0 || lines_.empty()) end_line();
    return std::move(lines_);
  }

 private:
  // A word that fits no line; the current line is empty.
  void add_broken(const std::vector<Character>& word) {
    std::size_t begin = 0;
    while (begin < word.size()) {
      std::size_t end = begin;
      std::size_t good_end = 0;
      int taken = 0;
      while (end < word.size() && taken + word[end].width <= width_) {
        taken += word[end].width;
        ++end;
        if (may_end_line(word[end - 1])) good_end = end;
      }
      if (end == begin) ++end;  // wider than the line by itself
      if (end < word.size() && good_end > begin) end = good_end;
      for (; begin < end; ++begin) put(word[begin]);
      if (begin < word.size()) end_line();
    }
  }

  void put(const Character& c) {
    line_ += c.bytes;
    used_ += c.width;
  }

  void end_line() {
    lines_.push_back(std::move(line_));
    line_.clear();
    used_ = 0;
  }

  int width_;
  int used_ = 0;
  std::string line_;
  std::vector<std::string> lines_;
};

}  // namespace

int width_of(std::string_view text) {
  int width = 0;
  while (!text.empty()) {
    const Character c = take(text);
    width += c.blank ? 1 : c.width;
  }
  return width;
}

std::vector<std::string> wrap(std::string_view text, int width) {
  Lines lines(width);
  std::vector<Character> word;
  while (!text.empty()) {
    const Character c = take(text);
    if (!c.blank) {
      word.push_back(c);
    } else if (!word.empty()) {
      lines.add(word);
      word.clear();
    }
  }
  if (!word.empty()) lines.add(word);
  return lines.take_all();
}

}  // namespace vanban::render
