// SPDX-License-Identifier: Apache-2.0
// A deadline's ISO value and relation -> the last day it can be met on, in the proleptic Gregorian
// calendar. Terms that run from an event stay open. Source: Civil Code 2015, Articles 144-148.
// Tested by tests/times/deadlines_test.cpp.
#pragma once

#include <string>
#include <string_view>

#include "vanban/document.hpp"

namespace vanban::times {

/// Last day (YYYY-MM-DD) to be done by; "" while it cannot be known: an unwritten year, a duration,
/// a relation (after) that sets no end. `value` is a date, month, quarter, half, year or period.
[[nodiscard]] std::string last_day(std::string_view value, Relation relation);

}  // namespace vanban::times
