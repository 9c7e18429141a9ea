// SPDX-License-Identifier: Apache-2.0
// Sentences and list items -> tasks: who, what, by when, with whom, to whom.
// Tested by tests/obligations/.
#pragma once

#include "grammar/finds.hpp"
#include "layout/layout.hpp"
#include "structure/outline.hpp"
#include "vanban/document.hpp"

namespace vanban::obligations {

/// Fills `document.obligations`. Needs header, units, references and times.
void find_obligations(const layout::Layout& layout, const grammar::Finds& finds, const structure::Outline& outline,
                      Document& document);

}  // namespace vanban::obligations
