// SPDX-License-Identifier: Apache-2.0
// Text of another document, quoted over several blocks ("... is amended as follows: "Article 5. ..."):
// its articles and items are no units of this one.
// Tested by tests/structure/outline_test.cpp.
#pragma once

#include <vector>

#include "layout/layout.hpp"

namespace vanban::structure {

/// One flag for each block: it began inside a quotation that an earlier block opened. Linear.
[[nodiscard]] std::vector<bool> quoted_blocks(const layout::Layout& layout);

}  // namespace vanban::structure
