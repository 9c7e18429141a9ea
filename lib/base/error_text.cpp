// SPDX-License-Identifier: Apache-2.0
// An Error as one message for a terminal. What a message is made of is decided where the error is;
// here only how its parts are joined, so that all messages look the same.
#include <string>
#include <string_view>

#include "vanban/result.hpp"

namespace vanban {

std::string to_string(const Error& error) {
  std::string out;
  const auto add = [&out](std::string_view joint, std::string_view part) {
    if (part.empty()) return;
    if (!out.empty()) out += joint;
    out += part;
  };
  add("", error.where);
  add(": ", error.what);
  add("; ", error.remedy);
  std::string_view excerpt = error.excerpt;
  while (excerpt.ends_with('\n')) excerpt.remove_suffix(1);
  add("\n", excerpt);
  return out;
}

}  // namespace vanban
