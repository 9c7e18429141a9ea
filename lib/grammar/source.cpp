// SPDX-License-Identifier: Apache-2.0
// See source.hpp.
#include "grammar/source.hpp"

#include <algorithm>

namespace vanban::grammar {
namespace {

// A file that is no grammar at all must neither take for ever nor fill the terminal.
constexpr std::size_t kMost = 500;      // mistakes of one load
constexpr std::size_t kLongest = 2000;  // bytes of a line that is shown

// At most `bytes` from the start, no code point cut.
std::string_view start_of(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

std::string_view line_of(std::string_view content, std::uint32_t line) {
  std::size_t at = 0;
  for (std::uint32_t i = 1; i < line; ++i) {
    const std::size_t next = content.find('\n', at);
    if (next == std::string_view::npos) return {};
    at = next + 1;
  }
  std::string_view text = content.substr(at, content.find('\n', at) - at);
  if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
  return text;
}

// Levenshtein distance, given up (as `limit`) once it must be at least that.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() > b.size() + limit || b.size() > a.size() + limit) return limit;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

void Mistakes::add(Place place, std::string code, std::string what, std::string remedy) {
  if (errors_.size() >= kMost) return;
  const SourceFile& file = files_.at(place.file);
  Error error;
  error.code = std::move(code);
  error.where = file.path + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
  error.what = what.size() <= kLongest ? std::move(what) : std::string(start_of(what, kLongest)) + " ...";
  error.remedy = std::move(remedy);
  const std::string_view line = line_of(file.content, place.line);
  if (!line.empty() && line.size() <= kLongest) {
    error.excerpt = std::string(line) + "\n";
    // Tabs are kept, so that the caret stands under its character on any terminal.
    std::uint32_t column = 1;
    for (std::size_t i = 0; i < line.size() && column < place.column; ++i) {
      if ((static_cast<unsigned char>(line[i]) & 0xC0) == 0x80) continue;
      error.excerpt.push_back(line[i] == '\t' ? '\t' : ' ');
      ++column;
    }
    error.excerpt.push_back('^');
  }
  errors_.push_back(std::move(error));
}

std::string did_you_mean(std::string_view name, const std::vector<std::string>& known) {
  std::size_t best = std::max<std::size_t>(2, name.size() / 3) + 1;
  const std::string* nearest = nullptr;
  for (const std::string& candidate : known) {
    const std::size_t d = distance(name, candidate, best);
    if (d < best) { best = d; nearest = &candidate; }
  }
  return nearest ? "did you mean '" + *nearest + "'?" : std::string();
}

}  // namespace vanban::grammar
