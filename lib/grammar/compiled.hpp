// SPDX-License-Identifier: Apache-2.0
// A grammar ready to match: names resolved, phases found, patterns turned into automata.
// Immutable after loading, but for automata, which are made at their first use, once, whatever
// the thread.
#pragma once

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "grammar/declarations.hpp"
#include "grammar/vocabulary.hpp"
#include "text/alphabet.hpp"

namespace re2 {
class RE2;
}

namespace vanban::grammar {

/// A regular expression over the fold, compiled when first asked for.
class LazyRegex {
 public:
  LazyRegex() = default;
  explicit LazyRegex(std::string pattern) : pattern_(std::move(pattern)) {}
  [[nodiscard]] bool given() const { return !pattern_.empty(); }
  [[nodiscard]] const std::string& pattern() const { return pattern_; }
  [[nodiscard]] const re2::RE2& get() const;

 private:
  std::string pattern_;
  struct State;
  mutable std::shared_ptr<State> state_ = make_state();
  static std::shared_ptr<State> make_state();
};

struct WordList {
  std::string name;
  std::string title;
  Place place;
  std::vector<ListEntry> entries;
  std::unordered_map<std::string, int> by_fold;  // folded form -> entry

  /// The entry that a folded text is a form of, or kNoEntry.
  [[nodiscard]] int entry_of(std::string_view folded) const;
  [[nodiscard]] std::string_view attribute(int entry, std::string_view name) const;
  static constexpr int kNoEntry = -1;
};

/// A capture of a rule: which groups of its expression hold it, and what it stands for.
struct CaptureSlot {
  FieldId field = 0;
  int group = 0;
  int list = -1;  // index of a WordList, or -1
  int type = -1;  // a TypeId, or -1
};

struct CompiledExpression {
  Expression::Kind kind = Expression::Kind::kText;
  std::string text;
  FieldId capture = 0;
  std::string attribute;
  const struct Converter* converter = nullptr;
  std::vector<CompiledExpression> arguments;
};

struct Rule {
  std::string id, title, source, note;
  Place place;
  TypeId type = 0;
  int phase = 0;
  unsigned scopes = 0;  // bit per Scope
  int priority = 0;
  std::string pattern;  // one edge byte, left context, (core), right context, one edge byte
  bool bare = true;     // no contexts: the core is all but the two edge bytes
  bool needs_symbol = false;  // cannot match without a find of an earlier phase
  int core_group = 1;
  int groups = 1;       // how many capturing groups the pattern has
  LazyRegex captures;   // the same, groups and all
  LazyRegex not_after, not_before;
  std::vector<CaptureSlot> slots;
  std::vector<std::pair<FieldId, CompiledExpression>> fields;
  std::vector<Example> examples;
};

/// The rules of one phase that look at one scope, as one automaton that finds where any of them
/// matches and one that says which.
struct PhaseScope {
  std::vector<int> rules;  // indices, in order of preference
  struct Automata;
  std::shared_ptr<Automata> automata;  // filled at the first use
  static std::shared_ptr<Automata> make_automata();
};

struct Phase {
  std::vector<TypeId> symbols;  // type shown as byte kSymbol0 + its index here
  std::array<PhaseScope, kScopeCount> scopes;
};

class Compiled {
 public:
  std::vector<SourceFile> files;
  std::string digest;
  std::vector<std::string> types;   // names by TypeId
  std::vector<std::string> fields;  // names by FieldId
  std::vector<WordList> lists;
  std::vector<Rule> rules;
  std::vector<Phase> phases;

  [[nodiscard]] const std::string& type_name(TypeId t) const { return types[t]; }
};

}  // namespace vanban::grammar
