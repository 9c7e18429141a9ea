// SPDX-License-Identifier: Apache-2.0
// Any bytes are a document: parse them, print them, and look whether every offset lies where it says.
// Seeds: corpus/*.txt (scripts/fuzz).
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "support/spans.hpp"
#include "vanban/vanban.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const vanban::Grammar grammar = vanban::Grammar::embedded();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);

  const vanban::Document document = vanban::parse(bytes, grammar);
  const auto faults = vanban::test::span_faults(document);
  for (const std::string& fault : faults) std::fprintf(stderr, "%s\n", fault.c_str());
  if (!faults.empty()) std::abort();

  const std::string json = vanban::to_json(document, {.pretty = false, .with_text = true});
  // One line, ended; whether it is valid JSON is asked by tests/properties, on the same kinds of damage.
  if (json.empty() || json.find('\n') != json.size() - 1) std::abort();
  if (vanban::to_summary(document).empty()) std::abort();
  return 0;
}
