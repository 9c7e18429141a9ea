// SPDX-License-Identifier: Apache-2.0
// Patterns of the rule language as regular expressions over the fold, for RE2 in Latin-1 mode.
// Bytes are written \xHH throughout; RE2's own classes, which know ASCII only, are never used.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "grammar/compiled.hpp"
#include "grammar/pattern.hpp"

namespace vanban::grammar {

/// A word list as part of an expression; many rules use the same list.
struct ListShape {
  std::string expression;
  ByteSet first, last;  // bytes that its forms begin and end with
};
[[nodiscard]] ListShape shape_of(const WordList& list);

/// What a {name} can stand for.
struct Scenery {
  const std::unordered_map<std::string, const Node*>& patterns;
  const std::unordered_map<std::string, int>& lists;
  const std::unordered_map<std::string, TypeId>& types;
  const std::vector<ListShape>& list_shapes;  // by list
};

/// {digit}, {letter}, {syllable} ...: name, expression, meaning in a few words.
struct Builtin {
  std::string_view name;
  ByteSet bytes;
  int min, max;  // how many of them
  bool capital;  // the first must be a capital
  std::string_view meaning;
  bool words = false;      // max counts the blanks among them
};
[[nodiscard]] const std::vector<Builtin>& builtins();

/// Builds the expression of one rule. `symbols` are the types of the rule's phase; `fields` interns names.
class RegexBuilder {
 public:
  RegexBuilder(const Scenery& scenery, const std::vector<TypeId>& symbols, std::vector<std::string>& fields)
      : scenery_(scenery), symbols_(symbols), fields_(fields) {}

  /// `core` in a capturing group between contexts (may be null) and edges.
  [[nodiscard]] std::string rule(const std::vector<NodePtr>& core, const Node* after, const Node* before);
  /// A guard: matches at the end (`at_end`) or at the start of what it is given.
  [[nodiscard]] std::string guard(const Node& node, bool at_end);

  [[nodiscard]] const std::vector<CaptureSlot>& slots() const { return slots_; }
  [[nodiscard]] int core_group() const { return core_group_; }
  [[nodiscard]] int groups() const { return groups_; }

 private:
  struct Ends {
    ByteSet first, last;
    bool nullable = false;
  };
  std::string emit(const Node& node);
  [[nodiscard]] bool single(const Node& node, bool at_end) const;
  Ends ends(const Node& node) const;
  [[nodiscard]] text::Fold symbol(TypeId type) const;

  const Scenery& scenery_;
  const std::vector<TypeId>& symbols_;
  std::vector<std::string>& fields_;
  std::vector<CaptureSlot> slots_;
  int groups_ = 0;
  int core_group_ = 1;
};

/// `field`'s number in `fields`, added if it is new.
[[nodiscard]] FieldId intern(std::vector<std::string>& fields, const std::string& field);

/// The {names} in a pattern, in the order written; named patterns are not looked into.
void names_in(const Node& node, std::vector<const Node*>& out);

}  // namespace vanban::grammar
