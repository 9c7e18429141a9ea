// SPDX-License-Identifier: Apache-2.0
// Runs the rules over stretches of a reading, phase by phase.
//
// For each phase the stretch is copied with every earlier find that the phase's rules mention shown
// as one symbol byte. Then one automaton over all rules of the phase and scope gives the leftmost
// longest match; a second one says which rules match exactly there; the first of them, by priority
// and then file order, that its guards and converters accept is the find. If none accepts, the
// search goes on one character later; after a find, behind it.
//
// "Longest" counts the contexts of a rule; they are looked at, not taken.
// Tested by tests/grammar/matcher_test.cpp, and by every example in grammars/.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "grammar/compiled.hpp"
#include "grammar/finds.hpp"
#include "text/reading.hpp"

namespace vanban::grammar {

struct Worker;

/// Not for several threads at once; make one for each. The grammar and the reading must outlive it.
class Matcher {
 public:
  Matcher(const Compiled& grammar, const text::Reading& reading);
  ~Matcher();
  Matcher(const Matcher&) = delete;
  Matcher& operator=(const Matcher&) = delete;

  /// Adds to `finds` what the rules of `scope` find in `range`. For Scope::kLine and
  /// kHeading only matches at the start of the range count. Linear in the range for ordinary grammars.
  void run(text::Range range, Scope scope, Finds& finds) { run(range, scope, finds, {}); }
  /// The same; the rules can mention the finds numbered [begin, end), made earlier in the same
  /// range, beside those of this run.
  struct Numbers {
    std::size_t begin = 0, end = 0;
  };
  void run(text::Range range, Scope scope, Finds& finds, Numbers visible);

 private:
  struct View {
    std::string bytes;                   // with an edge byte at each end
    std::vector<std::uint32_t> origin;   // fold position of each byte; empty if all are begin + i - 1
    std::vector<std::int32_t> find;      // find that a symbol stands for; empty as `origin`
    std::uint32_t begin = 0;
    [[nodiscard]] std::uint32_t position(std::size_t i) const {
      return origin.empty() ? begin + static_cast<std::uint32_t>(i) - 1 : origin[i];
    }
  };

  void choose(const Phase& phase, const Finds& finds, Numbers visible, std::size_t own);
  void show(text::Range range, const Phase& phase, const Finds& finds);
  struct Window {
    std::size_t from = 0, to = 0;  // in View::bytes
    int depth = 0;
  };

  void search(const PhaseScope& rules, bool at_start, Finds& finds);
  bool next_match(const Window& window, bool at_start, std::size_t& begin, std::size_t& end);
  bool take_first(std::size_t begin, std::size_t end, Finds& finds, std::size_t& core_begin, std::size_t& core_end);
  const std::vector<std::int32_t>* groups_of(int candidate, std::size_t begin, std::size_t end);
  bool take(int candidate, std::size_t begin, std::size_t end, Finds& finds, std::size_t& core_begin, std::size_t& core_end);
  std::optional<std::string> evaluate(const CompiledExpression& e, const Find& find, const Finds& finds) const;
  [[nodiscard]] text::Range range_of(std::size_t begin, std::size_t end, const Finds& finds) const;

  const Compiled& grammar_;
  const text::Reading& reading_;
  View view_;
  struct Lent {
    PhaseScope::Automata* automata;
    std::unique_ptr<Worker> worker;
  };
  std::vector<Lent> lent_;                      // given back at the end
  PhaseScope::Automata* automata_ = nullptr;    // of the search that is going on
  Worker* worker_ = nullptr;
  std::int64_t budget_ = 0;
  std::string key_;
  std::vector<std::int32_t> unremembered_;
  std::vector<int> which_;
  std::vector<Window> windows_;
  std::vector<std::uint32_t> shown_;
};

}  // namespace vanban::grammar
