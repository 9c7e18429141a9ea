// SPDX-License-Identifier: Apache-2.0
// The promises of Document (offsets, indices, nesting) on every document of the corpus and on every
// beginning of it; and that one grammar serves many threads. properties_test.py asks the same of the JSON.
#include <catch2/catch.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "support/files.hpp"
#include "support/spans.hpp"
#include "vanban/vanban.hpp"

using namespace vanban;

TEST_CASE("offsets lie in the text, wherever it is cut off", "[properties]") {
  const Grammar grammar = Grammar::embedded();
  const auto paths = test::corpus();
  REQUIRE_FALSE(paths.empty());
  for (const auto& path : paths) {
    const std::string text = test::read_file(path);
    // A step that is no round number meets the inside of characters, words and lines alike.
    for (std::size_t end = text.size();; end -= 211) {
      INFO(path.filename() << ", its first " << end << " bytes");
      const Document document = parse(std::string_view(text).substr(0, end), grammar);
      REQUIRE(test::span_faults(document) == std::vector<std::string>{});
      if (end < 211) break;
    }
  }
}

TEST_CASE("threads that share a grammar find the same", "[properties]") {
  const Grammar grammar = Grammar::embedded();
  std::vector<std::string> texts;
  for (const auto& path : test::corpus()) texts.push_back(test::read_file(path));
  const auto parse_all = [&](std::vector<std::string>& found) {
    for (const std::string& text : texts) found.push_back(to_json(parse(text, grammar)));
  };

  std::vector<std::string> alone;
  parse_all(alone);
  std::vector<std::vector<std::string>> together(4);
  std::vector<std::thread> threads;
  for (auto& found : together) threads.emplace_back([&parse_all, &found] { parse_all(found); });
  for (std::thread& thread : threads) thread.join();
  for (const auto& found : together) CHECK(found == alone);
}
