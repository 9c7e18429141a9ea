// SPDX-License-Identifier: Apache-2.0
// Which acts a document carries out: those that its opening paragraphs cite.
#include <algorithm>

#include "references/references.hpp"

namespace vanban::references {

void find_basis(const layout::Layout& layout, const structure::Outline& outline, Document& document) {
  // The opening ends where the first unit begins, or with the first paragraph of the body.
  std::uint32_t begin = 0, end = 0;
  bool any = false;
  for (std::size_t b = 0; b < layout.blocks.size(); ++b) {
    if (layout.blocks[b].zone != layout::Zone::kBody) continue;
    if (outline.places[b].opens_unit) break;
    const Extent e = layout.reading.extent(layout.blocks[b].range);
    if (!any) begin = e.begin;
    else if (document.units.empty()) break;
    any = true;
    end = e.end;
  }
  const auto same_act = [&](const Reference& a, const Reference& b) {
    return a.act.empty() ? b.act.empty() && a.code == b.code && a.name == b.name : a.act == b.act;
  };
  for (std::size_t i = 0; i < document.references.size(); ++i) {
    const Reference& r = document.references[i];
    if (r.self || r.phrase.reading.begin < begin || r.phrase.reading.end > end) continue;
    const bool known = std::any_of(document.basis.begin(), document.basis.end(), [&](std::int32_t k) {
      return same_act(document.references[static_cast<std::size_t>(k)], r);
    });
    if (!known) document.basis.push_back(static_cast<std::int32_t>(i));
  }
}

}  // namespace vanban::references
