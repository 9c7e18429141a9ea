// SPDX-License-Identifier: Apache-2.0
// The converters: a call, and its value or "refused".
#include "grammar/converters.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace vanban::grammar;

namespace {

std::string call(const std::string& name, const std::vector<std::string>& arguments) {
  const Converter* converter = find_converter(name);
  REQUIRE(converter != nullptr);
  REQUIRE(static_cast<int>(arguments.size()) >= converter->min_arguments);
  REQUIRE(static_cast<int>(arguments.size()) <= converter->max_arguments);
  return converter->apply(arguments).value_or("refused");
}

}  // namespace

TEST_CASE("converters", "[grammar]") {
  struct Row { std::string name; std::vector<std::string> arguments; std::string value; };
  const std::vector<Row> rows = {
      {"number", {"007"}, "7"}, {"number", {"0"}, "0"}, {"number", {"IV"}, "4"}, {"number", {"xiv"}, "14"}, {"number", {"XC"}, "90"},
      {"number", {""}, "refused"}, {"number", {"abc"}, "refused"}, {"number", {"5a"}, "refused"}, {"number", {"1234567890"}, "refused"},
      {"number", {"-1"}, "refused"}, {"number", {"Ⅳ"}, "refused"},

      {"date", {"2021"}, "2021"}, {"date", {"2021", "9"}, "2021-09"}, {"date", {"2021", "09", "01"}, "2021-09-01"},
      {"date", {"2021", "XII", "31"}, "2021-12-31"}, {"date", {"2021", "", ""}, "2021"}, {"date", {"2021", "9", ""}, "2021-09"},
      {"date", {"21", "9"}, "2021-09"}, {"date", {"75"}, "1975"}, {"date", {"69"}, "2069"},
      {"date", {"2021", "2", "29"}, "refused"}, {"date", {"2020", "2", "29"}, "2020-02-29"}, {"date", {"1900", "2", "29"}, "refused"},
      {"date", {"2000", "2", "29"}, "2000-02-29"}, {"date", {"2021", "4", "31"}, "refused"}, {"date", {"2021", "13", "1"}, "refused"},
      {"date", {"2021", "0", "1"}, "refused"}, {"date", {"2021", "1", "0"}, "refused"}, {"date", {"2021", "1", "32"}, "refused"},
      {"date", {"3000"}, "refused"}, {"date", {"999"}, "refused"}, {"date", {"0000"}, "refused"}, {"date", {"năm"}, "refused"}, {"date", {""}, "refused"},
      {"date", {"XXXX", "2", "29"}, "XXXX-02-29"}, {"date", {"XXXX", "2", "30"}, "refused"}, {"date", {"XXXX", "12"}, "XXXX-12"},

      {"time", {"2021-09-01", "7"}, "2021-09-01T07:00"}, {"time", {"2021-09-01", "17", "30"}, "2021-09-01T17:30"},
      {"time", {"2021-09-01", "17", ""}, "2021-09-01T17:00"}, {"time", {"2021-09-01", "24"}, "2021-09-01T24:00"},
      {"time", {"2021-09-01", "24", "30"}, "refused"}, {"time", {"2021-09-01", "25"}, "refused"}, {"time", {"2021-09-01", "7", "60"}, "refused"},

      {"quarter", {"2021", "3"}, "2021-Q3"}, {"quarter", {"2021", "IV"}, "2021-Q4"}, {"quarter", {"XXXX", "1"}, "XXXX-Q1"},
      {"quarter", {"2021", "5"}, "refused"}, {"quarter", {"2021", "0"}, "refused"}, {"quarter", {"", "1"}, "refused"},
      {"half", {"2021", "2"}, "2021-H2"}, {"half", {"2021", "3"}, "refused"},

      {"period", {"2021-09-01", "2021-09-05"}, "2021-09-01/2021-09-05"}, {"period", {"XXXX-09-01", "2021-09-05"}, "2021-09-01/2021-09-05"},
      {"period", {"1", "2021-09-05"}, "2021-09-01/2021-09-05"}, {"period", {"7", "2021-09"}, "2021-07/2021-09"},
      {"period", {"2020", "2021"}, "2020/2021"}, {"period", {"2021-09-05", "2021-09-05"}, "2021-09-05/2021-09-05"},
      {"period", {"2021-09-06", "2021-09-05"}, "refused"}, {"period", {"6", "2021-09-05"}, "refused"}, {"period", {"2022", "2021-06"}, "refused"},
      {"period", {"0", "2021-09-05"}, "refused"}, {"period", {"0", "2021-09"}, "refused"}, {"period", {"XXXX-02-29", "2021-03-01"}, "refused"},
      {"period", {"XXXX-02-29", "2020-03-01"}, "2020-02-29/2020-03-01"}, {"period", {"5", "2021"}, "refused"}, {"period", {"a", "2021-09-05"}, "refused"},
      {"period", {"XXXX-01-01", "XXXX-02-01"}, "XXXX-01-01/XXXX-02-01"}, {"period", {"2021-Q1", "2021-Q3"}, "2021-Q1/2021-Q3"},

      {"duration", {"5", "D"}, "P5D"}, {"duration", {"05", "W"}, "P5W"}, {"duration", {"24", "TH"}, "PT24H"}, {"duration", {"30", "TM"}, "PT30M"},
      {"duration", {"II", "Y"}, "P2Y"}, {"duration", {"x5", "D"}, "refused"}, {"duration", {"5", ""}, "refused"},

      {"code", {"30 / 2020 / NĐ – CP"}, "30/2020/NĐ-CP"}, {"code", {"5296\u00A0/UBND-NC1"}, "5296/UBND-NC1"}, {"code", {""}, ""},
      {"lower", {"Nghị ĐỊNH"}, "nghị định"}, {"lower", {"Ñ 5"}, "Ñ 5"},
      {"join", {"a"}, "a"}, {"join", {"a", "", "b"}, "ab"},
  };
  for (const Row& row : rows) {
    std::string shown = row.name + "(";
    for (const std::string& a : row.arguments) shown += a + ", ";
    CAPTURE(shown);
    CHECK(call(row.name, row.arguments) == row.value);
  }
}

TEST_CASE("converters have names", "[grammar]") {
  CHECK(find_converter("dates") == nullptr);
  CHECK(find_converter("") == nullptr);
  for (const std::string& name : converter_names()) {
    REQUIRE(find_converter(name) != nullptr);
    CHECK(find_converter(name)->name == name);
  }
}

TEST_CASE("days of the months", "[grammar]") {
  int sum = 0;
  for (int month = 1; month <= 12; ++month) sum += days_in_month(2021, month);
  CHECK(sum == 365);
  CHECK(days_in_month(2020, 2) == 29);
  CHECK(days_in_month(2100, 2) == 28);
  CHECK(days_in_month(2000, 2) == 29);
}
