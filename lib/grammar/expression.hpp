// SPDX-License-Identifier: Apache-2.0
// The `yields` line of a rule: a type and what its fields are made from.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "grammar/declarations.hpp"

namespace vanban::grammar {

/// Parses `Type field=expression, field=expression ...`. False after a mistake, which is added.
[[nodiscard]] bool parse_yields(std::string_view text, Place place, std::string& type,
                                std::vector<std::pair<std::string, Expression>>& fields, Mistakes& mistakes);

}  // namespace vanban::grammar
