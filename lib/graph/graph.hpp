// SPDX-License-Identifier: Apache-2.0
// The lists of a document as one graph: nodes once each, edges only between nodes that are there.
// Tested by tests/graph/graph_test.cpp.
#pragma once

#include "vanban/document.hpp"

namespace vanban::graph {

/// Fills `document.graph` from the other lists. Linear in them.
void build_graph(Document& document);

}  // namespace vanban::graph
