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

#include <optional>
#include <string>
#include <vector>

#include "grammar/compiled.hpp"
#include "grammar/finds.hpp"
#include "text/reading.hpp"

namespace vanban::grammar {

/// Not for several threads at once; make one for each. The grammar and the reading must outlive it.
class Matcher {
 public:
  Matcher(const Compiled& grammar, const text::Reading& reading) : grammar_(grammar), reading_(reading) {}

  /// Adds to `finds` what the rules of `scope` find in `range`. For Scope::kLine only matches at
  /// the start of the range count. Linear in the range for ordinary grammars.
  void run(text::Range range, Scope scope, Finds& finds);

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

  void show(text::Range range, const Phase& phase, const Finds& finds, std::size_t first_find);
  void search(const PhaseScope& rules, bool at_start, std::size_t from, std::size_t to, Finds& finds);
  bool take(int rule, std::size_t begin, std::size_t end, Finds& finds, std::size_t& core_begin, std::size_t& core_end);
  std::optional<std::string> evaluate(const CompiledExpression& e, const Find& find, const Finds& finds) const;
  [[nodiscard]] text::Range range_of(std::size_t begin, std::size_t end, const Finds& finds) const;

  const Compiled& grammar_;
  const text::Reading& reading_;
  View view_;
  std::vector<int> which_;
  std::vector<std::uint32_t> shown_;
};

}  // namespace vanban::grammar
