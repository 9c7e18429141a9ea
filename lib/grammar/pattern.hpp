// SPDX-License-Identifier: Apache-2.0
// A pattern of the rule language: text -> tree. What the names in it stand for is decided later.
//
//   words        a literal; lower case matches both cases, a capital asks for a capital
//   ( a | b )    alternatives
//   ? * + {2,3}  repetition of the element before
//   [0-9a-z,]    one character of a class; [^.;] one that is not
//   {name}       a list, a named pattern, a type found earlier, or a built-in
//   {field:name} the same, captured
//   \x           x itself
//
// Tested by tests/grammar/mistakes_test.cpp and matcher_test.cpp.
#pragma once

#include <bitset>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "grammar/source.hpp"

namespace vanban::grammar {

using ByteSet = std::bitset<256>;

struct Node;
using NodePtr = std::unique_ptr<Node>;

struct Node {
  enum class Kind : std::uint8_t { kEmpty, kLiteral, kClass, kSequence, kAlternatives, kRepeat, kName };
  static constexpr int kUnbounded = -1;

  Kind kind = Kind::kEmpty;
  Place place;
  std::string literal;            // kLiteral: folded, capitals kept
  ByteSet bytes;                  // kClass
  std::vector<NodePtr> children;  // kSequence, kAlternatives; kRepeat has one
  int min = 0, max = 0;           // kRepeat; max may be kUnbounded
  std::string name;               // kName
  std::string field;              // kName: captured as this field, if not empty
  std::string source;             // the element as written, for people
};

/// The tree of `text`, which stands at `place` in its file. Null after a mistake, which is added.
/// Linear; nesting deeper than 50 is a mistake.
[[nodiscard]] NodePtr parse_pattern(std::string_view text, Place place, Mistakes& mistakes);

}  // namespace vanban::grammar
