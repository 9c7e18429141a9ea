// SPDX-License-Identifier: Apache-2.0
// What the terminal can do, asked once.
#pragma once

#include <string_view>

namespace vanban::cli {

/// Whether standard output is a terminal.
[[nodiscard]] bool writes_to_terminal();

/// Columns of that terminal, else $COLUMNS, else 100.
[[nodiscard]] int terminal_width();

/// `wish` is "auto", "always" or "never". "auto" means: on a terminal that is not dumb, unless
/// NO_COLOR is set and not empty (no-color.org).
[[nodiscard]] bool wants_colour(std::string_view wish);

}  // namespace vanban::cli
