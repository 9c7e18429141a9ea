// SPDX-License-Identifier: Apache-2.0
// What the rules found in a text. Finds refer to fold positions of the Reading they were made on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/vocabulary.hpp"
#include "text/reading.hpp"

namespace vanban::grammar {

struct Capture {
  FieldId field = 0;
  text::Range range;
  std::int32_t find = -1;   // the earlier find it stands for, or -1
  std::int32_t list = -1;   // the word list it matched, and the entry there, or -1
  std::int32_t entry = -1;
};

struct Value {
  FieldId field = 0;
  std::string text;
};

struct Find {
  TypeId type = 0;
  std::uint16_t rule = 0;
  text::Range range;
  std::uint32_t captures = 0, captures_end = 0;  // in Finds::captures
  std::uint32_t values = 0, values_end = 0;      // in Finds::values
};

/// A match that was not taken, for diagnostics and explanations.
struct Refusal {
  enum class Reason : std::uint8_t { kNotAfter, kNotBefore, kConverter };
  std::uint16_t rule = 0;
  Reason reason = Reason::kConverter;
  text::Range range;
};

class Finds {
 public:
  std::vector<Find> all;
  std::vector<Capture> captures;
  std::vector<Value> values;
  std::vector<Refusal> refusals;

  /// Sorts by type for `of`; call after the last find was added, and again after more were.
  void index();

  /// Finds of one type, in order of their begin. Needs index(). Views of `all` by number.
  [[nodiscard]] const std::vector<std::uint32_t>& of(Type type) const;
  /// The finds of a type within a range, in order: [first, last) in of(type).
  [[nodiscard]] std::pair<std::size_t, std::size_t> within(Type type, text::Range range) const;

  [[nodiscard]] const Find& operator[](std::uint32_t i) const { return all[i]; }
  [[nodiscard]] const Capture* capture(const Find& find, Field field) const;
  /// Value of a field of `yields`, or "".
  [[nodiscard]] std::string_view value(const Find& find, Field field) const;

 private:
  std::vector<std::vector<std::uint32_t>> by_type_;
  std::vector<std::vector<std::uint32_t>> begins_;  // of the finds in by_type_
};

}  // namespace vanban::grammar
