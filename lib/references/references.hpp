// SPDX-License-Identifier: Apache-2.0
// What is cited (find), and which act is meant (resolve): two steps, two files.
// Tested by tests/references/.
#pragma once

#include "grammar/finds.hpp"
#include "layout/layout.hpp"
#include "structure/outline.hpp"
#include "vanban/document.hpp"

namespace vanban::references {

/// Fills `document.references` from the finds, in document order, with the unit each stands in.
void find_references(const layout::Layout& layout, const grammar::Finds& finds, const grammar::Compiled& grammar,
                     const structure::Outline& outline, Document& document);

/// Gives each reference the id of the act it means (Reference::act), where the text identifies one.
void resolve_references(Document& document);

/// Fills `document.basis`: each act once that is cited in the body before the first unit, or, in a
/// document without units, in its first paragraph.
void find_basis(const layout::Layout& layout, const structure::Outline& outline, Document& document);

}  // namespace vanban::references
