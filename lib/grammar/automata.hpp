// SPDX-License-Identifier: Apache-2.0
// The two automata of a phase and scope. Private to grammar/.
//
//   where   all rules as one expression: the leftmost longest match of any of them, in one pass
//   which   the same rules as a set: which of them match exactly that stretch
//
// One pass over the text for all rules, and work beyond that only where something was found.
#pragma once

#include <re2/re2.h>
#include <re2/set.h>

#include <memory>
#include <mutex>

#include "grammar/compiled.hpp"

namespace vanban::grammar {

struct PhaseScope::Automata {
  std::once_flag once;
  std::unique_ptr<RE2> where;
  std::unique_ptr<RE2::Set> which;  // numbered as PhaseScope::rules
};

[[nodiscard]] const PhaseScope::Automata& automata_of(const PhaseScope& scope, const std::vector<Rule>& rules);

}  // namespace vanban::grammar
