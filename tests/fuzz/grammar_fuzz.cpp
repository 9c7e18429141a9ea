// SPDX-License-Identifier: Apache-2.0
// Any bytes are a grammar file: it compiles, or every error says where it is and what to do. The
// first NUL, if there is one, ends the rules and begins a word list that they may name.
// Seeds: the files of grammars/ (scripts/fuzz).
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/loader.hpp"
#include "vanban/grammar.hpp"
#include "vanban/vanban.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t cut = bytes.find('\0');
  std::vector<vanban::grammar::SourceFile> files{{"fuzz.rules", std::string(bytes.substr(0, cut))}};
  if (cut != std::string_view::npos) files.push_back({"fuzz.list", std::string(bytes.substr(cut + 1))});

  const auto compiled = vanban::grammar::compile_sources(std::move(files));
  if (!compiled) {
    for (const vanban::Error& error : compiled.errors()) {
      if (error.code.empty() || error.where.empty() || error.what.empty()) std::abort();
      if (to_string(error).empty()) std::abort();
    }
    return 0;
  }
  // A grammar that compiles can read: whatever its rules find, reading ends.
  const vanban::Grammar grammar(compiled.value());
  const vanban::Document document = vanban::parse(bytes, grammar);
  if (document.text.size() > 0 && vanban::to_json(document).empty()) std::abort();
  return 0;
}
