// SPDX-License-Identifier: Apache-2.0
// What the parser noticed about a text: never an exception, never a refusal.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vanban/span.hpp"

namespace vanban {

enum class Severity { kInfo, kWarning, kError };

/// One remark. `code` is stable and listed in docs/errors.md; the wording is made from code and
/// arguments by `message`, so that programs compare codes and people read sentences.
struct Diagnostic {
  std::string code;
  Severity severity = Severity::kWarning;
  std::optional<Span> span;             // bytes of the decoded text
  std::vector<std::string> arguments;   // what the wording names, in its order
};

/// "info", "warning" or "error"; static storage.
[[nodiscard]] std::string_view name(Severity severity);

/// The English wording of a diagnostic. An unknown code gives the code and its arguments.
[[nodiscard]] std::string message(const Diagnostic& diagnostic);

}  // namespace vanban
