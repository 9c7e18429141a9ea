// SPDX-License-Identifier: Apache-2.0
// The whole JSON of a hand-made document, byte for byte, and what must hold for any.
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>
#include <string>

#include "render/expected.hpp"
#include "render/sample_document.hpp"
#include "vanban/render.hpp"
#include "vanban/vanban.hpp"

namespace {

using nlohmann::json;
using namespace vanban;

// The version changes with every release; the expected files do not.
std::string without_version(std::string text) {
  const std::string version_now = "\"" + std::string(version()) + "\"";
  const std::size_t at = text.find(version_now, text.find("\"version\""));
  return text.replace(at, version_now.size(), "\"0.0.0\"");
}

// The code points [begin, end) of UTF-8 text, the plain way.
std::string cut(const std::string& text, const json& span) {
  std::string out;
  int index = -1;
  for (const char c : text) {
    index += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (index >= span[0].get<int>() && index < span[1].get<int>()) out += c;
  }
  return out;
}

}  // namespace

TEST_CASE("every field of a document is printed, in the order of the format") {
  const std::string out = without_version(to_json(test::sample_document(), {true, true}));
  CHECK(out == test::expected("full.json", out));
}

TEST_CASE("fields with nothing to say are left out") {
  Document document;
  document.source = {"-", "text/plain", std::string(64, 'a'), "UTF-8", 1};
  document.grammar = "sha256:" + std::string(64, '0');
  const std::string out = without_version(to_json(document));
  CHECK(out == test::expected("empty.json", out));
}

TEST_CASE("compact and pretty say the same, compact on one line") {
  const Document document = test::sample_document();
  const std::string compact = to_json(document, {false, false});
  CHECK(nlohmann::ordered_json::parse(compact) == nlohmann::ordered_json::parse(to_json(document)));
  CHECK(compact.find('\n') == compact.size() - 1);
  CHECK(nlohmann::ordered_json::parse(compact).dump() + "\n" ==
        [&] {  // nlohmann prints 0.5 for our 0.50
          std::string text = compact;
          return text.replace(text.find("0.50"), 4, "0.5");
        }());
}

TEST_CASE("spans cut the decoded text in code points") {
  const json out = json::parse(to_json(test::sample_document(), {true, true}));
  const std::string text = out["source"]["text"];
  CHECK(cut(text, out["header"]["subject"]["span"]) == "V/v rà soát\r\n\"biểu mẫu\"");
  CHECK(out["header"]["subject"]["text"] == "V/v rà soát \"biểu mẫu\"");
  for (const auto& reference : out["references"]) CHECK(cut(text, reference["span"]) == reference["text"]);
  for (const auto& bearer : out["obligations"][0]["bearers"]) CHECK(cut(text, bearer["span"]) == bearer["text"]);
  CHECK(cut(text, out["units"][1]["span"]) == "- Không được để quá hạn.");
  CHECK(out["source"]["length"] == 514);
}

TEST_CASE("a kind that is written is printed as it is written") {
  test::Sample sample("KẾ HOẠCH");
  sample.document.header.type = TypeField{sample.find("KẾ HOẠCH"), "KH", "Kế hoạch"};
  const json type = json::parse(to_json(sample.document))["header"]["type"];
  CHECK(type == json::parse(R"({"code": "KH", "text": "KẾ HOẠCH", "span": [0, 8]})"));
}

TEST_CASE("a file name that is not UTF-8 does no harm") {
  Document document;
  document.source.name = "a\xFF\"\n.txt";
  CHECK(json::parse(to_json(document))["source"]["name"] == "a\xEF\xBF\xBD\"\n.txt");
}

TEST_CASE("the schema is JSON and names its fields strictly") {
  const json schema = json::parse(json_schema());
  CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
  CHECK(schema["additionalProperties"] == false);
  CHECK(json_schema().back() == '\n');
}
