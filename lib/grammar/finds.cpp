// SPDX-License-Identifier: Apache-2.0
// See finds.hpp.
#include "grammar/finds.hpp"

#include <algorithm>

namespace vanban::grammar {

void Finds::index() {
  by_type_.assign(static_cast<std::size_t>(Type::kCount), {});
  begins_.clear();
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (all[i].type < by_type_.size()) by_type_[all[i].type].push_back(i);
  }
  for (std::vector<std::uint32_t>& list : by_type_) {
    std::stable_sort(list.begin(), list.end(), [this](std::uint32_t a, std::uint32_t b) { return all[a].range.begin < all[b].range.begin; });
    std::vector<std::uint32_t>& begins = begins_.emplace_back();
    for (const std::uint32_t i : list) begins.push_back(all[i].range.begin);
  }
}

const std::vector<std::uint32_t>& Finds::of(Type type) const {
  static const std::vector<std::uint32_t> kNothing;
  const auto t = static_cast<std::size_t>(type);
  return t < by_type_.size() ? by_type_[t] : kNothing;
}

std::pair<std::size_t, std::size_t> Finds::within(Type type, text::Range range) const {
  const auto t = static_cast<std::size_t>(type);
  if (t >= begins_.size()) return {0, 0};
  const std::vector<std::uint32_t>& begins = begins_[t];
  const auto first = std::lower_bound(begins.begin(), begins.end(), range.begin);
  auto last = first;
  while (last != begins.end() && *last < range.end) ++last;  // seldom more than a few
  return {static_cast<std::size_t>(first - begins.begin()), static_cast<std::size_t>(last - begins.begin())};
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
