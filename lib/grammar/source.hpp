// SPDX-License-Identifier: Apache-2.0
// Grammar files as text, and mistakes in them drawn for linguists: place, what was expected, the
// line and a caret.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "vanban/result.hpp"

namespace vanban::grammar {

struct SourceFile {
  std::string path;  // as shown in messages
  std::string content;
};

/// A place in a grammar file. Line and column count from 1; columns count code points.
struct Place {
  std::uint32_t file = 0;
  std::uint32_t line = 0;
  std::uint32_t column = 1;
};

/// Gathers the mistakes of one load. Refers to the files, which must outlive it.
class Mistakes {
 public:
  explicit Mistakes(const std::vector<SourceFile>& files) : files_(files) {}

  void add(Place place, std::string code, std::string what, std::string remedy = {});
  [[nodiscard]] bool empty() const { return errors_.empty(); }
  [[nodiscard]] std::vector<Error> take() && { return std::move(errors_); }

 private:
  const std::vector<SourceFile>& files_;
  std::vector<Error> errors_;
};

/// The known name that `name` was probably meant to be ("; did you mean 'x'?"), or "".
[[nodiscard]] std::string did_you_mean(std::string_view name, const std::vector<std::string>& known);

}  // namespace vanban::grammar
