// SPDX-License-Identifier: Apache-2.0
// One task as people say it: where, who, what, by when, under which act. Words only; how wide
// they may be is summary.cpp's business.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "vanban/document.hpp"

namespace vanban::render {

inline constexpr std::size_t kColumns = 5;
enum Column : std::size_t { kWhere, kWho, kWhat, kWhen, kUnder };

inline constexpr std::array<std::string_view, kColumns> kTitles = {
    "where", "who", "what", "by when", "under"};

/// A cell is a list of items, each to begin on a line of its own; empty if there is nothing to say.
using Cell = std::vector<std::string>;
using Row = std::array<Cell, kColumns>;

[[nodiscard]] Row row_of(const Document& document, const Obligation& obligation);

/// "10 days" for "P10D"; a value that is not a single amount ("P1Y6M", "2021-09") as it is, with
/// a blank for the T between day and hour.
[[nodiscard]] std::string spoken(std::string_view value, bool working);

}  // namespace vanban::render
