// SPDX-License-Identifier: Apache-2.0
#include "graph/graph.hpp"
namespace vanban::graph {
void build_graph(Document&) {}
}
