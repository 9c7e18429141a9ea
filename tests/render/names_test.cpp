// SPDX-License-Identifier: Apache-2.0
// The names are part of the format: changing one breaks readers.
#include <catch2/catch.hpp>

#include <string>

#include "vanban/document.hpp"

namespace {

using namespace vanban;

// The names of all enumerators up to `last`, joined by blanks.
template <class Enum>
std::string names(Enum last) {
  std::string out;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    out += std::string(i == 0 ? "" : " ") + std::string(name(static_cast<Enum>(i)));
  }
  return out;
}

}  // namespace

TEST_CASE("every enumerator has its name") {
  CHECK(names(Severity::kError) == "info warning error");
  CHECK(names(UnitType::kAppendix) ==
        "part chapter section subsection article clause point roman number letter bullet appendix");
  CHECK(names(TimeType::kSet) == "date period duration set");
  CHECK(names(Modality::kPermission) == "obligation prohibition request permission");
  CHECK(names(BearerFrom::kField) == " clause heading lead-in addressees field");
  CHECK(names(Relation::kDuring) == "before by on after within during");
}
