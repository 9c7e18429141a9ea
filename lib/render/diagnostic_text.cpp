// SPDX-License-Identifier: Apache-2.0
// The wording of diagnostics, apart from their causes: a table from code to sentence, with {0} and
// {1} for the arguments. docs/errors.md lists every code with an input that causes it;
// tests/render/diagnostic_text_test.cpp keeps table and page together.
#include <cstddef>
#include <string>
#include <string_view>

#include "vanban/diagnostic.hpp"

namespace vanban {
namespace {

struct Wording {
  std::string_view code;
  std::string_view sentence;
};

constexpr Wording kWordings[] = {
    {"bytes-not-utf8", "not all bytes are valid UTF-8; replaced by U+FFFD: {0}"},
    {"header-missing", "no letterhead was found: neither issuer, code nor date"},
    {"impossible-date", "'{0}' is not a day of the calendar; no value was made of it"},
    {"not-vietnamese", "the text does not look Vietnamese; little may be found in it"},
    {"nul-characters", "the text holds NUL characters ({0}); is the file text at all?"},
    {"text-empty", "the document holds no text"},
    {"text-truncated", "only the first {1} of {0} bytes were read"},
};

// What a code that is not in the table can still say truthfully: itself and its arguments.
std::string fallback(const Diagnostic& diagnostic) {
  std::string out = diagnostic.code;
  for (std::size_t i = 0; i < diagnostic.arguments.size(); ++i) {
    out += i == 0 ? ": " : ", ";
    out += diagnostic.arguments[i];
  }
  return out;
}

// A placeholder is one digit in braces; one without an argument stays as it is, to be seen.
std::string filled(std::string_view sentence, const Diagnostic& diagnostic) {
  std::string out;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    if (sentence[i] == '{' && i + 2 < sentence.size() && sentence[i + 2] == '}') {
      const auto index = static_cast<std::size_t>(sentence[i + 1] - '0');
      if (index < diagnostic.arguments.size()) {
        out += diagnostic.arguments[index];
        i += 2;
        continue;
      }
    }
    out += sentence[i];
  }
  return out;
}

}  // namespace

std::string message(const Diagnostic& diagnostic) {
  for (const Wording& wording : kWordings) {
    if (wording.code == diagnostic.code) return filled(wording.sentence, diagnostic);
  }
  return fallback(diagnostic);
}

}  // namespace vanban
