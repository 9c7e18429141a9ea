// SPDX-License-Identifier: Apache-2.0
// See deadlines.hpp.
#include "times/deadlines.hpp"

#include <array>
#include <cstdio>

#include "grammar/converters.hpp"

namespace vanban::times {
namespace {

struct Day {
  int year = 0, month = 0, day = 0;
};

int digits(std::string_view s) {
  int n = 0;
  for (const char c : s) {
    if (c < '0' || c > '9') return -1;
    n = n * 10 + (c - '0');
  }
  return s.empty() ? -1 : n;
}

// First and last day of what an ISO value names. False for anything else.
bool bounds(std::string_view v, Day& first, Day& last) {
  v = v.substr(0, v.find('T'));
  if (v.size() < 4 || digits(v.substr(0, 4)) < 0) return false;
  first.year = last.year = digits(v.substr(0, 4));
  first.month = 1;
  last.month = 12;
  first.day = 1;
  if (v.size() == 7 && (v[5] == 'Q' || v[5] == 'H')) {
    const int part = v[6] - '0', length = v[5] == 'Q' ? 3 : 6;
    first.month = (part - 1) * length + 1;
    last.month = part * length;
  } else if (v.size() >= 7) {
    first.month = last.month = digits(v.substr(5, 2));
  }
  if (first.month < 1 || last.month > 12) return false;
  last.day = grammar::days_in_month(last.year, last.month);
  if (v.size() == 10) first.day = last.day = digits(v.substr(8, 2));
  return first.day >= 1;
}

std::string iso(Day d) {
  std::array<char, 48> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", d.year, d.month, d.day);
  return buffer.data();
}

Day day_before(Day d) {
  if (--d.day > 0) return d;
  if (--d.month == 0) { d.month = 12; --d.year; }
  d.day = grammar::days_in_month(d.year, d.month);
  return d;
}

}  // namespace

std::string last_day(std::string_view value, Relation relation) {
  if (relation == Relation::kAfter || relation == Relation::kWithin) return {};
  if (const std::size_t slash = value.find('/'); slash != std::string_view::npos) value = value.substr(slash + 1);
  Day first, last;
  if (!bounds(value, first, last)) return {};
  if (relation != Relation::kBefore) return iso(last);
  // "Before 17:00 on a day" can still be met on that day.
  return value.find('T') == std::string_view::npos ? iso(day_before(first)) : iso(first);
}

}  // namespace vanban::times
