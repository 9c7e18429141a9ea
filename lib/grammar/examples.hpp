// SPDX-License-Identifier: Apache-2.0
// Runs the examples that stand with the rules. A positive example must be found over its whole
// range (or the part between guillemets), by that rule, once, with the values it names; a negative
// one must not be found by that rule at all. Every rule needs at least one of each.
#pragma once

#include <vector>

#include "grammar/compiled.hpp"
#include "vanban/result.hpp"

namespace vanban::grammar {

/// All examples and lints of a grammar that loads. Empty if all is well.
[[nodiscard]] std::vector<Error> run_examples(const Compiled& grammar);

}  // namespace vanban::grammar
