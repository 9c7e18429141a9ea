// SPDX-License-Identifier: Apache-2.0
// The linguists' knowledge, compiled. docs/rules.md describes the files.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "vanban/result.hpp"

namespace vanban {

namespace grammar {
class Compiled;
}

/// A loaded grammar: expensive to make (some milliseconds), immutable, safe to share between
/// threads. Copying is cheap: copies share the compiled rules.
class Grammar {
 public:
  /// The grammar that was built into the library. Cannot fail: the build checks it.
  [[nodiscard]] static Grammar embedded();

  /// All *.rules and *.list files below `folder`, in byte order of their paths.
  /// Errors: every mistake that was found, each with file:line:column, line and caret.
  [[nodiscard]] static Result<Grammar> load(const std::filesystem::path& folder);

  /// "sha256:" and the hex digest of the grammar's files; the same files give the same digest.
  [[nodiscard]] const std::string& digest() const;

  /// For the stages of the pipeline; not part of the stable interface.
  [[nodiscard]] const grammar::Compiled& compiled() const { return *compiled_; }
  explicit Grammar(std::shared_ptr<const grammar::Compiled> compiled) : compiled_(std::move(compiled)) {}

 private:
  std::shared_ptr<const grammar::Compiled> compiled_;
};

/// The outcome of a check: how much was looked at, and every fault.
struct GrammarCheck {
  int files = 0;
  int rules = 0;
  int lists = 0;
  int examples = 0;
  std::vector<Error> faults;  // empty if all is well
};

/// Loads, lints and runs the examples of the files below `folder`, or of the embedded grammar
/// when `folder` is empty. Never fails otherwise than by faults.
[[nodiscard]] GrammarCheck check_grammar(const std::filesystem::path& folder);

}  // namespace vanban
