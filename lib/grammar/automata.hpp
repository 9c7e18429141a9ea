// SPDX-License-Identifier: Apache-2.0
// The automata of a phase and scope. Private to grammar/.
//
//   nfa, Worker   our own (dfa.hpp): the leftmost longest match of any rule, and which rules it is
//   where         RE2 over all rules as one expression: the same question, linear on any text
//   which         RE2 over the same rules as a set: which of them match exactly that stretch
//
// The first pair does the work; RE2 takes over where a text would make it start anew too often.
#pragma once

#include <re2/re2.h>
#include <re2/set.h>

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "grammar/compiled.hpp"
#include "grammar/dfa.hpp"

namespace vanban::grammar {

/// Where the groups of a rule lie in a stretch: offsets from its start, begin and end of each; -1: took no part.
using GroupOffsets = std::vector<std::int32_t>;

/// What one thread needs to run a phase and scope. Lent from a pool, so that it stays warm from
/// one document to the next.
struct Worker {
  explicit Worker(const Nfa& nfa) : dfa(nfa) {}
  Dfa dfa;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  /// The same words give the same groups: rule number and stretch -> groups. Emptied when it grows large.
  std::unordered_map<std::string, GroupOffsets, Hash, std::equal_to<>> groups;
};

struct PhaseScope::Automata {
  std::once_flag once;
  std::vector<int> rules;  // PhaseScope::rules without those that cannot be compiled
  Nfa nfa;
  std::once_flag fallback;
  std::unique_ptr<RE2> where;
  std::unique_ptr<RE2::Set> which;  // numbered as `rules`

  std::mutex mutex;
  std::vector<std::unique_ptr<Worker>> idle;
};

[[nodiscard]] PhaseScope::Automata& automata_of(const PhaseScope& scope, const std::vector<Rule>& rules);

/// Makes `where` and `which`, if they are not there yet.
void make_fallback(PhaseScope::Automata& automata, const std::vector<Rule>& rules);

[[nodiscard]] std::unique_ptr<Worker> borrow(PhaseScope::Automata& automata);
void give_back(PhaseScope::Automata& automata, std::unique_ptr<Worker> worker);

}  // namespace vanban::grammar
