// SPDX-License-Identifier: Apache-2.0
// See page.hpp.
#include "layout/page.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace vanban::layout {
namespace {

using text::Fold;

constexpr std::uint32_t kShortest = 40;        // lines that tell about the width of the page
constexpr std::uint32_t kHighestPage = 2000;
constexpr std::size_t kLinesBetween = 12;      // two page numbers stand at least so far apart
constexpr std::uint32_t kDebris = 4;           // longest line of debris
constexpr std::size_t kFrontMatter = 60;       // lines at most
constexpr std::size_t kDebrisRun = 4;          // as many such lines in a row are no text

std::optional<std::uint32_t> number_alone(const text::Reading& reading, const Line& line) {
  if (line.stretch.fold.size() > 7 || line.stretch.continues_line) return std::nullopt;
  std::uint32_t number = 0;
  bool any = false;
  for (std::uint32_t i = line.stretch.fold.begin; i < line.stretch.fold.end; ++i) {
    const Fold f = reading.at(i);
    if (text::is_digit(f)) {
      number = number * 10 + (f - text::kDigit0);
      any = true;
    } else if (f != text::kDash && f != text::kBlank && f != text::kBar) {
      return std::nullopt;
    }
  }
  if (!any || number > kHighestPage) return std::nullopt;
  return number;
}

// "---" alone.
bool is_rule(const text::Reading& reading, const Line& line) {
  const std::string_view fold = reading.folded(line.stretch.fold);
  return fold.size() >= 3 && fold.find_first_not_of(static_cast<char>(text::kDash)) == std::string_view::npos;
}

}  // namespace

Page measure(const Lines& lines) {
  Page page;
  std::vector<std::uint32_t> widths;
  std::uint32_t spaced = 0, tight = 0, longs = 0;
  std::array<std::uint32_t, 64> columns{};
  for (std::size_t i = 0; i < lines.lines.size();) {
    const Line& line = lines.lines[i];
    std::uint32_t end = line.stretch.fold.end;
    std::size_t next = i + 1;
    while (next < lines.lines.size() && lines.lines[next].stretch.continues_line) end = lines.lines[next++].stretch.fold.end;
    if (i > 0) (line.blank_before > 0 ? spaced : tight)++;
    const std::uint32_t width = end - line.stretch.fold.begin;
    if (width >= kShortest) {
      widths.push_back(width);
      longs += width > kLongLine;
      columns[std::min<std::size_t>(line.stretch.column, columns.size() - 1)]++;
    }
    i = next;
  }
  page.double_spaced = spaced > 3 * tight && spaced > 10;
  if (widths.empty()) return page;
  const auto at = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 8 / 10);
  std::nth_element(widths.begin(), at, widths.end());
  page.width = *at;
  page.wrapped = longs * 4 < widths.size() && widths.size() > 3;
  page.margin = static_cast<std::uint32_t>(std::max_element(columns.begin(), columns.end()) - columns.begin());
  return page;
}

std::vector<bool> furniture_by_shape(const Lines& lines) {
  std::vector<bool> furniture(lines.lines.size());
  std::uint32_t next_page = 2;
  std::size_t last_number = 0;
  // What a converter put before the text, between two rules.
  if (!lines.lines.empty() && is_rule(lines.reading, lines.lines[0])) {
    for (std::size_t i = 1; i < lines.lines.size() && i < kFrontMatter; ++i) {
      if (!is_rule(lines.reading, lines.lines[i])) continue;
      std::fill_n(furniture.begin(), i + 1, true);
      break;
    }
  }
  std::size_t run = 0;  // tiny lines up to here
  for (std::size_t i = 0; i < lines.lines.size(); ++i) {
    const Line& line = lines.lines[i];
    if (const auto number = number_alone(lines.reading, line)) {
      const bool counts_on = *number == next_page && i >= last_number + kLinesBetween;
      if (counts_on || (line.page_start && line.page > 1)) {
        furniture[i] = true;
        next_page = *number + 1;
        last_number = i;
      }
    }
    const bool tiny = line.stretch.fold.size() <= kDebris && !text::is_digit(lines.reading.at(line.stretch.fold.begin));
    run = tiny ? run + 1 : 0;
    if (run == kDebrisRun) std::fill_n(furniture.begin() + static_cast<std::ptrdiff_t>(i + 1 - run), run, true);
    if (run > kDebrisRun) furniture[i] = true;
  }
  return furniture;
}

}  // namespace vanban::layout
