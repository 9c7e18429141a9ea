// SPDX-License-Identifier: Apache-2.0
// An automaton over all rules of a phase and scope, made for many short finds: it says in one go
// where the leftmost longest match is and which rules match exactly there.
//
// RE2 answers the same two questions with three passes and a lock each; where every tenth
// character begins a find, that is most of the time (docs/decisions/0005-own-automaton.md).
// RE2 stays for texts on which starting anew at every byte would cost too much, and as the judge.
//
// Rules come as the expressions that regex.cpp writes: \xHH, [classes of those], (?: | ) and ( ),
// ? * + {n,m}. Tested by tests/grammar/matcher_test.cpp against plain RE2.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "grammar/pattern.hpp"

namespace vanban::grammar {

/// The rules as a nondeterministic automaton: immutable once built.
class Nfa {
 public:
  /// Adds an expression, known as `rule`. False if it is not of the dialect, or too large.
  bool add(std::string_view expression, int rule);
  void finish();  // after the last one

  /// Where the groups of a rule lie in a stretch that it matches as a whole: `offsets` holds begin
  /// and end of each group, -1 where it took no part; as many as it has room for. The rule counts
  /// in the order added. False if the rule does not match. Bounded by code times stretch.
  bool groups(int rule, std::string_view stretch, std::vector<std::int32_t>& offsets) const;

 private:
  friend class Dfa;
  friend class ExpressionReader;
  enum class Op : std::uint8_t { kSet, kSplit, kSave, kAccept };
  struct Instruction {
    Op op;
    std::int32_t a = -1;  // kSet: index of the set; kSave: the offset; kAccept: the rule; kSplit: the way to try first
    std::int32_t b = -1;  // the way on, or the other one
  };
  std::vector<Instruction> code_;
  std::vector<ByteSet> sets_;
  std::unordered_map<std::string_view, std::int32_t> known_sets_;  // as written; only while rules are added
  std::vector<std::int32_t> starts_;
  std::array<std::uint8_t, 256> class_of_{};
  std::vector<std::uint8_t> representative_;  // a byte of each class
};

/// Its deterministic states, made as texts need them. For one thread at a time.
class Dfa {
 public:
  explicit Dfa(const Nfa& nfa);

  struct Match {
    std::size_t begin = 0, end = 0;
    const std::vector<int>* rules = nullptr;  // in the order added; valid until the next call
  };
  enum class Outcome : std::uint8_t { kFound, kNothing, kTooCostly };

  /// The leftmost longest match in text[from, to); only at `from` if `at_start`. `budget` is
  /// lowered by the steps taken; once it is used up, kTooCostly.
  Outcome find(std::string_view text, std::size_t from, std::size_t to, bool at_start, Match& match, std::int64_t& budget);

 private:
  struct State {
    std::vector<std::int32_t> positions;  // instructions kSet and kAccept, sorted
    std::vector<int> rules;               // that accept here, sorted
  };
  // A step is two bytes, so that the states of a text stay in the cache: a state, and whether it accepts.
  using Step = std::uint16_t;
  static constexpr Step kUnknown = 0xFFFF, kAccepts = 0x8000, kDead = 0;
  std::int32_t state_of(std::vector<std::int32_t> positions);
  Step step(std::size_t from, std::uint8_t byte_class);
  void follow(std::int32_t instruction, std::vector<std::int32_t>& out);
  void reset();

  const Nfa& nfa_;
  std::size_t width_;                    // number of byte classes
  std::vector<Step> next_;               // state * width_ + class
  std::vector<State> states_;
  std::vector<std::uint8_t> hopeless_;   // class * width_ + class: no match begins with these two
  std::unordered_map<std::string, std::int32_t> known_;  // positions as bytes -> state
  std::vector<std::uint32_t> seen_;      // by instruction: mark of the last closure it is in
  std::uint32_t mark_ = 0;
  std::int32_t start_ = 0;
};

}  // namespace vanban::grammar
