// SPDX-License-Identifier: Apache-2.0
// JSON straight into a string: no tree, no copy. The writer knows commas, indentation and
// escaping; what is written, and in which order, is the caller's business. It does not check that
// keys are unique or that strings are valid UTF-8. Tested by tests/render/json_writer_test.cpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vanban::render {

/// How a list or object stands when the output is pretty: each member on a line of its own, or
/// all on one line, with everything inside. Compact output knows no difference.
enum class Layout : std::uint8_t { kBlock, kLine };

inline constexpr std::size_t kLongestKey = 32;
inline constexpr std::size_t kDeepest = 16;  // lists and objects within each other

class JsonWriter {
 public:
  /// Appends to `out`, which must outlive the writer.
  JsonWriter(std::string& out, bool pretty) : out_(out), pretty_(pretty) {}

  void begin_object(Layout layout = Layout::kBlock) { open('{', layout); }
  void end_object() { close('}'); }
  void begin_array(Layout layout = Layout::kBlock) { open('[', layout); }
  void end_array() { close(']'); }

  /// The key of the next value. `name` is one of our own: it needs no escaping and has at most
  /// kLongestKey bytes.
  void key(std::string_view name);

  void string(std::string_view text);
  void integer(std::uint64_t value);
  void boolean(bool value);
  /// A number with exactly two decimals, "0.90"; values outside 0 to 1 are brought inside, and
  /// what is not a number counts as 0.
  void fraction(double value);

 private:
  struct Level {
    Layout layout;
    bool empty;
    bool object;
  };

  void open(char bracket, Layout layout);
  void close(char bracket);
  void before_value();
  char* before_member(char* at);
  char* new_line(char* at) const;
  void append(const char* begin, const char* end);

  std::string& out_;
  bool pretty_;
  bool after_key_ = false;
  std::size_t depth_ = 0;
  std::array<Level, kDeepest> levels_;
};

/// Appends `text` to `out` as a JSON string, quotes included. Only what JSON demands is escaped:
/// quote, backslash and the control characters below U+0020.
void append_json_string(std::string& out, std::string_view text);

}  // namespace vanban::render
