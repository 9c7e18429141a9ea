// SPDX-License-Identifier: Apache-2.0
#include "structure/outline.hpp"
namespace vanban::structure {
Outline outline(const layout::Layout& layout, const grammar::Compiled&, const grammar::Finds&, Document&) {
  Outline o; o.places.resize(layout.blocks.size());
  for (std::size_t i = 0; i < o.places.size(); ++i) o.places[i].words = layout.blocks[i].range;
  return o;
}
}
