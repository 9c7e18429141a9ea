// SPDX-License-Identifier: Apache-2.0
// A document for eyes: two lines about the letter, a table of its tasks, a count. On a narrow
// terminal each task is a small record instead of a row, for a column of ten letters cannot be
// read. A very long task is cut here, never in the JSON. Tested by tests/render/summary_test.cpp.
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/columns.hpp"
#include "render/summary_cells.hpp"
#include "vanban/render.hpp"

namespace vanban {
namespace render {
namespace {

constexpr int kNarrowest = 40;
constexpr int kTableFrom = 72;   // columns that a table needs; below, records
constexpr int kGap = 2;          // blanks between columns
constexpr std::size_t kLongestTask = 8;  // lines of a task, unless its row is taller anyway
constexpr std::size_t kMostRemarks = 5;

constexpr std::string_view kPlain;
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kDim = "\x1b[2m";
constexpr std::string_view kYellow = "\x1b[33m";
constexpr std::string_view kReset = "\x1b[0m";

using Widths = std::array<int, kColumns>;
using Text = std::vector<std::string>;  // lines

constexpr std::string_view colour_of(std::size_t column) {
  return column == kWhere ? kDim : column == kWhen ? kYellow : kPlain;
}

class Summary {
 public:
  Summary(const Document& document, const SummaryOptions& options)
      : document_(document),
        width_(std::max(options.width, kNarrowest)),
        colour_(options.colour) {}

  std::string write() {
    write_letter();
    for (const Obligation& obligation : document_.obligations) {
      rows_.push_back(row_of(document_, obligation));
    }
    if (!rows_.empty()) {
      out_ += '\n';
      width_ < kTableFrom ? write_records() : write_table();
    }
    out_ += '\n';
    write_count();
    write_remarks();
    return std::move(out_);
  }

 private:
  void write_letter();
  void write_table();
  void write_records();
  void write_count();
  void write_remarks();

  [[nodiscard]] Widths natural_widths() const;
  [[nodiscard]] Widths table_widths() const;
  void write_row(const std::array<Text, kColumns>& cells, const Widths& widths,
                 std::string_view all);

  void paint(std::string_view text, std::string_view colour) {
    if (!colour_ || colour.empty() || text.empty()) {
      out_ += text;
      return;
    }
    out_ += colour;
    out_ += text;
    out_ += kReset;
  }

  void write_wrapped(std::string_view text, std::string_view colour) {
    for (const std::string& line : wrap(text, width_)) {
      paint(line, colour);
      out_ += '\n';
    }
  }

  const Document& document_;
  int width_;
  bool colour_;
  std::string out_;
  std::vector<Row> rows_;
};

Text lines_of(const Cell& cell, int width) {
  Text lines;
  for (const std::string& item : cell) {
    for (std::string& line : wrap(item, width)) lines.push_back(std::move(line));
  }
  return lines;
}

// Leaves at most `most` lines; the last of them then ends in dots.
void cut(Text& lines, std::size_t most, int width) {
  if (lines.size() <= most) return;
  lines.resize(most);
  lines.back() = wrap(lines.back(), width - 4).front() + " ...";
}

// Kind and code, date, issuer: whatever of it is known; else the file's name.
void Summary::write_letter() {
  const Header& header = document_.header;
  std::string line;
  const auto add = [&line](std::string_view joint, std::string_view part) {
    if (part.empty()) return;
    if (!line.empty()) line += joint;
    line += part;
  };
  if (header.type) add("", header.type->name.empty() ? header.type->code : header.type->name);
  if (header.code) add(" ", header.code->text);
  if (header.date) add(", ", header.date->value);
  if (header.issuer) add(", ", document_.words(*header.issuer));
  write_wrapped(line.empty() ? document_.source.name : line, kBold);
  if (header.subject) write_wrapped(document_.words(*header.subject), kPlain);
}

// The width of the longest item of each column; 0 for a column that no task uses.
Widths Summary::natural_widths() const {
  Widths widths{};
  for (const Row& row : rows_) {
    for (std::size_t c = 0; c < kColumns; ++c) {
      for (const std::string& item : row[c]) widths[c] = std::max(widths[c], width_of(item));
    }
  }
  for (std::size_t c = 0; c < kColumns; ++c) {
    if (widths[c] > 0) widths[c] = std::max(widths[c], width_of(kTitles[c]));
  }
  return widths;
}

// Every column but the task has a share that grows with the terminal; the task takes the rest, and
// what it does not need goes back to the others.
Widths Summary::table_widths() const {
  const Widths natural = natural_widths();
  const int more = width_ - kTableFrom;
  const Widths shares = {8 + more / 14, 13 + more / 6, width_, std::min(10 + more / 6, 18),
                         11 + more / 7};
  Widths widths{};
  int rest = width_ + kGap;
  for (std::size_t c = 0; c < kColumns; ++c) {
    if (natural[c] == 0) continue;
    if (c != kWhat) widths[c] = std::min(natural[c], shares[c]);
    rest -= widths[c] + kGap;
  }
  widths[kWhat] = std::min(natural[kWhat], rest);
  rest -= widths[kWhat];
  for (const std::size_t c : {kWhere, kWho, kWhen, kUnder}) {
    const int extra = std::min(natural[c] - widths[c], rest);
    widths[c] += extra;
    rest -= extra;
  }
  return widths;
}

// `all` colours the whole row, else each column has its own colour.
void Summary::write_row(const std::array<Text, kColumns>& cells, const Widths& widths,
                        std::string_view all) {
  std::size_t height = 0;
  for (const Text& cell : cells) height = std::max(height, cell.size());
  for (std::size_t i = 0; i < height; ++i) {
    int blanks = 0;  // owed before the next words, so that no line ends in blanks
    for (std::size_t c = 0; c < kColumns; ++c) {
      if (widths[c] == 0) continue;
      const std::string_view words = i < cells[c].size() ? std::string_view(cells[c][i]) : "";
      if (!words.empty()) {
        out_.append(static_cast<std::size_t>(blanks), ' ');
        blanks = 0;
        paint(words, all.empty() ? colour_of(c) : all);
      }
      blanks += widths[c] - width_of(words) + kGap;
    }
    out_ += '\n';
  }
}

void Summary::write_table() {
  const Widths widths = table_widths();
  std::array<Text, kColumns> titles;
  std::array<Text, kColumns> rules;
  for (std::size_t c = 0; c < kColumns; ++c) {
    if (widths[c] == 0) continue;
    titles[c] = {std::string(kTitles[c])};
    rules[c] = {std::string(static_cast<std::size_t>(widths[c]), '-')};
  }
  write_row(titles, widths, kBold);
  write_row(rules, widths, kDim);

  std::vector<std::array<Text, kColumns>> table;
  bool tall = false;
  for (const Row& row : rows_) {
    auto& cells = table.emplace_back();
    std::size_t others = 0;
    for (std::size_t c = 0; c < kColumns; ++c) {
      if (widths[c] > 0) cells[c] = lines_of(row[c], widths[c]);
      if (c != kWhat) others = std::max(others, cells[c].size());
    }
    cut(cells[kWhat], std::max(kLongestTask, others), widths[kWhat]);
    tall = tall || others > 1 || cells[kWhat].size() > 1;
  }
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (i > 0 && tall) out_ += '\n';
    write_row(table[i], widths, kPlain);
  }
}

void Summary::write_records() {
  constexpr int kIndent = 2;
  const int label = width_of(kTitles[kWhen]) + kGap;  // the longest title
  const int room = width_ - kIndent - label;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (i > 0) out_ += '\n';
    for (const std::string& where : rows_[i][kWhere]) write_wrapped(where, kBold);
    for (const std::size_t c : {kWho, kWhat, kWhen, kUnder}) {
      Text lines = lines_of(rows_[i][c], room);
      if (c == kWhat) cut(lines, kLongestTask, room);
      for (std::size_t n = 0; n < lines.size(); ++n) {
        const std::string_view title = n == 0 ? kTitles[c] : "";
        out_.append(kIndent, ' ');
        paint(title, kDim);
        out_.append(static_cast<std::size_t>(label - width_of(title)), ' ');
        paint(lines[n], colour_of(c));
        out_ += '\n';
      }
    }
  }
}

void Summary::write_count() {
  if (rows_.empty()) {
    out_ += "no task found\n";
    return;
  }
  const auto timed = std::count_if(rows_.begin(), rows_.end(),
                                   [](const Row& row) { return !row[kWhen].empty(); });
  out_ += std::to_string(rows_.size()) + (rows_.size() == 1 ? " task" : " tasks") + ", ";
  out_ += timed == 0 ? std::string("none") : std::to_string(timed);
  out_ += " with a date or term\n";
}

void Summary::write_remarks() {
  std::vector<std::string> remarks;
  for (const Diagnostic& diagnostic : document_.diagnostics) {
    if (diagnostic.severity == Severity::kInfo) continue;
    std::string remark = std::string(name(diagnostic.severity)) + ": " + message(diagnostic);
    if (std::find(remarks.begin(), remarks.end(), remark) == remarks.end()) {
      remarks.push_back(std::move(remark));
    }
  }
  for (std::size_t i = 0; i < std::min(remarks.size(), kMostRemarks); ++i) {
    write_wrapped(remarks[i], kPlain);
  }
  if (remarks.size() > kMostRemarks) {
    out_ += "and " + std::to_string(remarks.size() - kMostRemarks) + " more remarks in the JSON\n";
  }
}

}  // namespace
}  // namespace render

std::string to_summary(const Document& document, const SummaryOptions& options) {
  return render::Summary(document, options).write();
}

}  // namespace vanban
