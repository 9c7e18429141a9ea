// SPDX-License-Identifier: Apache-2.0
// See terminal.hpp.
#include "terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>

namespace vanban::cli {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): no thread runs yet
  return value == nullptr ? std::string_view() : std::string_view(value);
}

}  // namespace

bool writes_to_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

int terminal_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const std::string_view columns = variable("COLUMNS");
  int width = 0;
  const auto read = std::from_chars(columns.data(), columns.data() + columns.size(), width);
  return read.ec == std::errc() && width > 0 && width <= 1000 ? width : 100;
}

bool wants_colour(std::string_view wish) {
  if (wish != "auto") return wish == "always";
  return writes_to_terminal() && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
}

}  // namespace vanban::cli
