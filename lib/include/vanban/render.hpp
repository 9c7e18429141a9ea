// SPDX-License-Identifier: Apache-2.0
// A Document as text for programs (JSON) and for eyes (a table).
#pragma once

#include <string>
#include <string_view>

#include "vanban/document.hpp"

namespace vanban {

struct JsonOptions {
  bool pretty = true;      // two blanks a level; false gives one line without blanks
  bool with_text = false;  // print source.text, the whole decoded text
};

/// The document JSON, version 1 (docs/output.md), UTF-8, ending in a line break. Keys stand in the
/// order of that page; the same document and options give the same bytes. Linear in the document.
[[nodiscard]] std::string to_json(const Document& document, const JsonOptions& options = {});

struct SummaryOptions {
  int width = 100;      // columns of the terminal, at least 40
  bool colour = false;  // ANSI colours
};

/// A table for eyes: who, what, by when, under which act, and where in the document. UTF-8,
/// ending in a line break. Widths are counted in terminal columns.
[[nodiscard]] std::string to_summary(const Document& document, const SummaryOptions& options = {});

/// The JSON Schema (draft 2020-12) of the document JSON; static storage.
[[nodiscard]] std::string_view json_schema();

}  // namespace vanban
