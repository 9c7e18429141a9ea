// SPDX-License-Identifier: Apache-2.0
// See converters.hpp. Number words are a list of the grammar; here are only forms of digits.
#include "grammar/converters.hpp"

#include <array>
#include <cstdio>

#include "text/alphabet.hpp"
#include "text/utf8.hpp"

namespace vanban::grammar {
namespace {

using Arguments = std::vector<std::string>;
using Value = std::optional<std::string>;

std::optional<long> digits(std::string_view s) {
  long n = 0;
  if (s.empty() || s.size() > 9) return std::nullopt;
  for (const char c : s) {
    if (c < '0' || c > '9') return std::nullopt;
    n = n * 10 + (c - '0');
  }
  return n;
}

std::optional<long> roman(std::string_view s) {
  const auto worth = [](char c) -> long {
    switch (c | 0x20) {
      case 'i': return 1; case 'v': return 5; case 'x': return 10; case 'l': return 50; case 'c': return 100;
      default: return 0;
    }
  };
  long n = 0;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const long w = worth(s[i]);
    if (w == 0) return std::nullopt;
    n += i + 1 < s.size() && worth(s[i + 1]) > w ? -w : w;
  }
  return s.empty() ? std::nullopt : std::optional(n);
}

std::optional<long> number_of(std::string_view s) {
  if (auto n = digits(s)) return n;
  return roman(s);
}

std::string padded(long n, int width) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%0*ld", width, n);
  return buffer.data();
}

Value number(const Arguments& a) {
  const auto n = number_of(a[0]);
  return n ? Value(std::to_string(*n)) : std::nullopt;
}

Value date(const Arguments& a) {
  const bool open_year = a[0] == "XXXX";
  auto year = open_year ? std::optional<long>(2000) : digits(a[0]);  // 2000 is a leap year: 29 February may be meant
  if (!year) return std::nullopt;
  if (!open_year && a[0].size() == 2) *year += *year < 70 ? 2000 : 1900;
  if (*year < 1000 || *year > 2999) return std::nullopt;
  std::string out = open_year ? "XXXX" : padded(*year, 4);
  if (a.size() < 2 || a[1].empty()) return out;
  const auto month = number_of(a[1]);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  out += "-" + padded(*month, 2);
  if (a.size() < 3 || a[2].empty()) return out;
  const auto day = digits(a[2]);
  if (!day || *day < 1 || *day > days_in_month(static_cast<int>(*year), static_cast<int>(*month))) return std::nullopt;
  return out + "-" + padded(*day, 2);
}

Value time_of_day(const Arguments& a) {
  const auto hour = digits(a[1]);
  const auto minute = a.size() > 2 && !a[2].empty() ? digits(a[2]) : 0;
  if (!hour || !minute || *minute > 59 || *hour * 60 + *minute > 24 * 60) return std::nullopt;
  return a[0] + "T" + padded(*hour, 2) + ":" + padded(*minute, 2);
}

Value part_of_year(const Arguments& a, char letter, long parts) {
  const auto part = number_of(a[1]);
  const auto year = a[0] == "XXXX" ? Value(a[0]) : date({a[0]});
  if (!part || *part < 1 || *part > parts || !year) return std::nullopt;
  return *year + "-" + letter + std::to_string(*part);
}
Value quarter(const Arguments& a) { return part_of_year(a, 'Q', 4); }
Value half(const Arguments& a) { return part_of_year(a, 'H', 2); }

// False for what begins as YYYY-MM or YYYY-MM-DD and cannot exist: a year or month was taken over from
// elsewhere, and 29 February does not stand in every year.
bool is_possible(std::string_view value) {
  const auto year = digits(value.substr(0, 4));
  const auto month = value.size() >= 7 ? digits(value.substr(5, 2)) : std::nullopt;
  if (!year || !month) return true;
  if (*month < 1 || *month > 12) return false;
  if (value.size() < 10) return true;
  const auto day = digits(value.substr(8, 2));
  return !day || (*day >= 1 && *day <= days_in_month(static_cast<int>(*year), static_cast<int>(*month)));
}

Value period(const Arguments& a) {
  std::string from = a[0];
  const std::string& to = a[1];
  if (from.starts_with("XXXX") && to.size() >= 4) from.replace(0, 4, to, 0, 4);
  if (from.find('-') == std::string::npos && from.size() <= 2) {  // a day alone, or a month alone
    const auto n = digits(from);
    const std::size_t keep = to.rfind('-');
    if (!n || keep == std::string::npos) return std::nullopt;
    from = to.substr(0, keep + 1) + padded(*n, 2);
  }
  if (!is_possible(from) || from.substr(0, 4) > to.substr(0, 4)) return std::nullopt;
  if (from.size() == to.size() && from > to) return std::nullopt;
  return from + "/" + to;
}

Value duration(const Arguments& a) {
  const auto n = number_of(a[0]);
  if (!n || a[1].empty()) return std::nullopt;
  const bool clock = a[1].front() == 'T';
  return std::string(clock ? "PT" : "P") + std::to_string(*n) + a[1].substr(clock ? 1 : 0);
}

Value code(const Arguments& a) {
  std::string out;
  for (std::size_t at = 0; at < a[0].size();) {
    const std::size_t from = at;
    const char32_t c = text::next_code_point(a[0], at);
    const text::CodePoint cp = text::look_up(c);
    if (cp.role != text::Role::kPlain) continue;
    if (cp.fold == text::kDash) out.push_back('-');
    else if (cp.fold == text::kSlash) out.push_back('/');
    else out.append(a[0], from, at - from);
  }
  return out;
}

Value lower(const Arguments& a) {
  std::string out;
  for (std::size_t at = 0; at < a[0].size();) {
    const std::size_t from = at;
    const char32_t c = text::next_code_point(a[0], at);
    const text::Fold f = text::look_up(c).fold;
    if (text::is_capital(f)) text::append_utf8(out, text::unfold(text::lower(f)));
    else out.append(a[0], from, at - from);
  }
  return out;
}

Value join(const Arguments& a) {
  std::string out;
  for (const std::string& s : a) out += s;
  return out;
}

constexpr std::array<Converter, 9> kConverters = {{
    {"number", 1, 1, number}, {"date", 1, 3, date}, {"time", 2, 3, time_of_day}, {"quarter", 2, 2, quarter},
    {"half", 2, 2, half}, {"period", 2, 2, period}, {"duration", 2, 2, duration}, {"code", 1, 1, code},
    {"lower", 1, 1, lower},
}};
constexpr Converter kJoin = {"join", 1, 8, join};

}  // namespace

const Converter* find_converter(std::string_view name) {
  if (name == kJoin.name) return &kJoin;
  for (const Converter& c : kConverters) {
    if (c.name == name) return &c;
  }
  return nullptr;
}

std::vector<std::string> converter_names() {
  std::vector<std::string> names = {std::string(kJoin.name)};
  for (const Converter& c : kConverters) names.emplace_back(c.name);
  return names;
}

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

}  // namespace vanban::grammar
