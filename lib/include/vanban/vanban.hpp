// SPDX-License-Identifier: Apache-2.0
// vanban: a Vietnamese official document in, who must do what by when under which act out.
//
//   const vanban::Grammar grammar = vanban::Grammar::embedded();
//   const vanban::Document document = vanban::parse(bytes, grammar);
//   std::cout << vanban::to_json(document);
#pragma once

#include <string>
#include <string_view>

#include "vanban/document.hpp"
#include "vanban/grammar.hpp"
#include "vanban/render.hpp"

namespace vanban {

struct ParseOptions {
  std::string name = "-";  // Source::name of the result
};

/// Reads one document. `bytes` may hold anything: a text never fails to parse, what could not be
/// read is said in `Document::diagnostics`. At most 1 GiB is looked at; the rest is left out with a
/// diagnostic. Safe to call from many threads with one grammar. Time and memory grow linearly
/// with the input.
[[nodiscard]] Document parse(std::string_view bytes, const Grammar& grammar, const ParseOptions& options = {});

/// "0.1.0"; static storage.
[[nodiscard]] std::string_view version();

}  // namespace vanban
