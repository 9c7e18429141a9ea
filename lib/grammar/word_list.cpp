// SPDX-License-Identifier: Apache-2.0
// Look-ups in word lists.
#include "grammar/compiled.hpp"

namespace vanban::grammar {

int WordList::entry_of(std::string_view folded) const {
  std::string key(folded);
  for (char& c : key) c = static_cast<char>(text::lower(static_cast<text::Fold>(c)));
  const auto it = by_fold.find(key);
  return it == by_fold.end() ? kNoEntry : it->second;
}

std::string_view WordList::attribute(int entry, std::string_view attribute_name) const {
  if (entry < 0) return {};
  for (const auto& [key, value] : entries[static_cast<std::size_t>(entry)].attributes) {
    if (key == attribute_name) return value;
  }
  return {};
}

}  // namespace vanban::grammar
