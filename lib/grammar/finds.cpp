// SPDX-License-Identifier: Apache-2.0
// See finds.hpp.
#include "grammar/finds.hpp"

#include <algorithm>

namespace vanban::grammar {

void Finds::index() {
  by_type_.assign(static_cast<std::size_t>(Type::kCount), {});
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (all[i].type < by_type_.size()) by_type_[all[i].type].push_back(i);
  }
  for (std::vector<std::uint32_t>& list : by_type_) {
    std::stable_sort(list.begin(), list.end(), [this](std::uint32_t a, std::uint32_t b) { return all[a].range.begin < all[b].range.begin; });
  }
}

const std::vector<std::uint32_t>& Finds::of(Type type) const {
  static const std::vector<std::uint32_t> kNothing;
  const auto t = static_cast<std::size_t>(type);
  return t < by_type_.size() ? by_type_[t] : kNothing;
}

std::pair<std::size_t, std::size_t> Finds::within(Type type, text::Range range) const {
  const std::vector<std::uint32_t>& list = of(type);
  const auto first = std::lower_bound(list.begin(), list.end(), range.begin, [this](std::uint32_t i, std::uint32_t p) { return all[i].range.begin < p; });
  const auto last = std::lower_bound(first, list.end(), range.end, [this](std::uint32_t i, std::uint32_t p) { return all[i].range.begin < p; });
  return {static_cast<std::size_t>(first - list.begin()), static_cast<std::size_t>(last - list.begin())};
}

const Capture* Finds::capture(const Find& find, Field field) const {
  for (std::uint32_t c = find.captures; c < find.captures_end; ++c) {
    if (captures[c].field == static_cast<FieldId>(field)) return &captures[c];
  }
  return nullptr;
}

std::string_view Finds::value(const Find& find, Field field) const {
  for (std::uint32_t v = find.values; v < find.values_end; ++v) {
    if (values[v].field == static_cast<FieldId>(field)) return values[v].text;
  }
  return {};
}

}  // namespace vanban::grammar
