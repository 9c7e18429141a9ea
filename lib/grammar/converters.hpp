// SPDX-License-Identifier: Apache-2.0
// The named converters of the rule language: words -> values. Each takes UTF-8 strings and gives
// one, or refuses (an impossible date), which refuses the find.
//
//   number(x)               digits or a Roman numeral -> decimal digits without leading zeros
//   date(y[, m[, d]])       -> YYYY[-MM[-DD]]; "XXXX" stands for an unwritten year; refuses what cannot exist
//   time(date, h[, min])    -> date + "T" + HH:MM
//   quarter(y, q)           -> YYYY-Qn        half(y, h) -> YYYY-Hn
//   period(a, b)            -> a/b; what a lacks (year, month) is taken from b; refuses an end before its start
//   duration(n, unit)       -> PnY, PnM, PnW, PnD, PTnH, PTnM
//   code(x)                 document code: blanks out, dashes made "-"
//   lower(x)                small letters
//   join(x, ...)            one after the other
//
// Tested by tests/grammar/converters_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::grammar {

struct Converter {
  std::string_view name;
  int min_arguments, max_arguments;
  std::optional<std::string> (*apply)(const std::vector<std::string>& arguments);
};

/// The converter of that name, or null. Static storage.
[[nodiscard]] const Converter* find_converter(std::string_view name);
[[nodiscard]] std::vector<std::string> converter_names();

/// Last day of a month of the Gregorian calendar; `month` is 1 ... 12.
[[nodiscard]] int days_in_month(int year, int month);

}  // namespace vanban::grammar
