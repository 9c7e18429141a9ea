// SPDX-License-Identifier: Apache-2.0
// Expressions of time -> Document::times with ISO values. Deadlines are made of them by deadlines.hpp.
// Tested by tests/times/.
#pragma once

#include "grammar/finds.hpp"
#include "layout/layout.hpp"
#include "structure/outline.hpp"
#include "vanban/document.hpp"

namespace vanban::times {

/// Fills `document.times` from the finds, in document order; adds diagnostics for impossible dates.
void find_times(const layout::Layout& layout, const grammar::Finds& finds, const grammar::Compiled& grammar,
                const structure::Outline& outline, Document& document);

}  // namespace vanban::times
