// SPDX-License-Identifier: Apache-2.0
// The writer against what JSON demands, and its escaping against nlohmann's on every byte and place.
#include "render/json_writer.hpp"

#include <catch2/catch.hpp>

#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace {

using vanban::render::append_json_string;
using vanban::render::JsonWriter;
using vanban::render::Layout;

std::string as_json(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

std::string number(double value) {
  std::string out;
  JsonWriter(out, false).fraction(value);
  return out;
}

// { "a": [], "b": {}, "c": [1, 2], "d": [ {} on one line, a string ] }
std::string nested(bool pretty) {
  std::string out;
  JsonWriter json(out, pretty);
  json.begin_object();
  json.key("a");
  json.begin_array();
  json.end_array();
  json.key("b");
  json.begin_object();
  json.end_object();
  json.key("c");
  json.begin_array(Layout::kLine);
  json.integer(1);
  json.integer(18446744073709551615U);
  json.end_array();
  json.key("d");
  json.begin_array();
  json.begin_object(Layout::kLine);
  json.key("e");
  json.boolean(true);
  json.key("f");
  json.begin_array();  // a block inside a line stays on it
  json.string("x");
  json.boolean(false);
  json.end_array();
  json.end_object();
  json.string("y");
  json.end_array();
  json.end_object();
  return out;
}

}  // namespace

TEST_CASE("strings are escaped as JSON demands, and no further") {
  CHECK(as_json("") == R"("")");
  CHECK(as_json("Điều 5/a") == R"("Điều 5/a")");
  CHECK(as_json("\"\\\b\f\n\r\t") == R"("\"\\\b\f\n\r\t")");
  CHECK(as_json(std::string_view("\0\x01\x1f\x7f", 4)) == "\"\\u0000\\u0001\\u001f\x7f\"");
}

TEST_CASE("an escape is found at every place of a word of eight bytes") {
  for (int c = 0; c < 0x80; ++c) {
    for (std::size_t at = 0; at < 19; ++at) {
      for (const char fill : {'a', '\x7f', ' ', '#', '!', ']', '['}) {
        std::string text(19, fill);
        text[at] = static_cast<char>(c);
        const std::string out = as_json(text);
        REQUIRE(out == nlohmann::json(text).dump());
      }
    }
  }
  const std::string marks = "ệệệ\"ỹ\\đ\nỡỡỡỡỡỡ";
  CHECK(nlohmann::json::parse(as_json(marks)).get<std::string>() == marks);
}

TEST_CASE("fractions have two decimals and lie within 0 and 1") {
  CHECK(number(0) == "0.00");
  CHECK(number(0.9) == "0.90");
  CHECK(number(0.934) == "0.93");
  CHECK(number(0.996) == "1.00");
  CHECK(number(1) == "1.00");
  CHECK(number(7) == "1.00");
  CHECK(number(-1) == "0.00");
  CHECK(number(std::numeric_limits<double>::quiet_NaN()) == "0.00");
  CHECK(number(std::numeric_limits<double>::infinity()) == "1.00");
}

TEST_CASE("compact output has no blanks") {
  CHECK(nested(false) ==
        R"({"a":[],"b":{},"c":[1,18446744073709551615],"d":[{"e":true,"f":["x",false]},"y"]})");
}

TEST_CASE("pretty output has a member a line, but what is short stays on one") {
  CHECK(nested(true) == R"({
  "a": [],
  "b": {},
  "c": [1, 18446744073709551615],
  "d": [
    { "e": true, "f": ["x", false] },
    "y"
  ]
})");
}
