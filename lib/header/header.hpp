// SPDX-License-Identifier: Apache-2.0
// The layout cells of Decree 30/2020, Appendix I -> fields of the header.
// Tested by tests/header/header_test.cpp.
#pragma once

#include "grammar/finds.hpp"
#include "layout/layout.hpp"
#include "vanban/document.hpp"

namespace vanban::header {

/// Fills `document.header` from the first letterhead and the first foot of the text.
void read_header(const layout::Layout& layout, const grammar::Compiled& grammar,
                 const grammar::Finds& finds, Document& document);

}  // namespace vanban::header
