// SPDX-License-Identifier: Apache-2.0
// Where tests find their data: the folders of the checkout, files read whole, the corpus.
// The paths are fixed when CMake configures (tests/CMakeLists.txt).
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace vanban::test {

/// Root of the checkout.
inline std::filesystem::path source_folder() { return VANBAN_SOURCE_DIR; }

/// Documents that are no part of the project; the folder may be missing, and then the test has
/// nothing to look at and says so with WARN.
inline std::filesystem::path shared_folder() { return VANBAN_SHARED_DIR; }

/// All bytes of a file. A file that cannot be read is a mistake in the test: throws.
inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// The *.txt files of a folder, in byte order of their names; empty if there is no such folder.
inline std::vector<std::filesystem::path> texts_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  if (!std::filesystem::is_directory(folder)) return paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// The documents written for this project.
inline std::vector<std::filesystem::path> corpus() { return texts_in(source_folder() / "corpus"); }

}  // namespace vanban::test
