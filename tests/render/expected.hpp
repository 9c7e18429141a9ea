// SPDX-License-Identifier: Apache-2.0
// Whole outputs kept in files beside the tests, compared byte for byte. With VANBAN_REWRITE=1 in the
// environment they are written anew; what changed is then read in `git diff` before it is kept.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "support/files.hpp"

namespace vanban::test {

inline std::string expected(const std::string& name, const std::string& actual) {
  const auto path = source_folder() / "tests" / "render" / "expected" / name;
  if (std::getenv("VANBAN_REWRITE") != nullptr) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << actual;
  }
  return read_file(path);
}

}  // namespace vanban::test
