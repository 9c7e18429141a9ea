// SPDX-License-Identifier: Apache-2.0
// The pass over the lines that finds zones and cells; its state is the zone and, in the letterhead,
// what the last cell opened. zones.hpp is what the rest of the layout sees.
#pragma once

#include <vector>

#include "layout/line_reader.hpp"
#include "layout/lines.hpp"
#include "layout/page.hpp"

namespace vanban::layout {

class ZoneBuilder {
 public:
  ZoneBuilder(const Lines& lines, const grammar::Compiled& grammar, const Page& page)
      : lines_(lines), reading_(lines.reading), reader_(lines.reading, grammar), page_(page), furniture_(furniture_by_shape(lines)) {}

  std::vector<Cell> run() &&;

 private:
  // zones.cpp
  [[nodiscard]] text::Fold first(text::Range r) const;
  [[nodiscard]] text::Fold last(text::Range r) const;
  [[nodiscard]] bool small(text::Range r) const;
  [[nodiscard]] bool ends_sentence(text::Range r) const;
  [[nodiscard]] const Line& line() const;
  [[nodiscard]] bool blank_before(const Cell& c) const;
  [[nodiscard]] Cell whole_line() const;
  void drop(Cell c);
  void find_first_motto();
  void body_line();
  bool columns_run_together();
  bool opens_cells();
  [[nodiscard]] bool holds_motto(text::Range r);
  [[nodiscard]] bool after_sentence() const;
  void new_head();

  // cells_on_a_line.cpp
  void enter_head();
  void enter_foot();
  void cell_line(grammar::Scope scope);
  [[nodiscard]] bool code_is_open(const Cell& c) const;
  void cut_line(Cell cell, grammar::Scope scope);
  void cut_capitals(text::Range r);
  void trim(text::Range& r) const;
  void place(Cell c);
  void to_body(Cell c);

  // letterhead_zone.cpp
  void head_cell(Cell c);
  void forget_subject();
  [[nodiscard]] bool item_mark(const Cell& c) const;
  void open_subject(Cell c);
  void plain_head_cell(Cell c);
  [[nodiscard]] bool title_follows() const;
  bool title_has_subject(const Cell& c);
  [[nodiscard]] bool goes_on(const Cell& c) const;
  [[nodiscard]] bool addressee_goes_on(const Cell& c) const;

  // foot_zone.cpp
  void foot_cell(Cell c);
  [[nodiscard]] bool continues_archive(const Cell& c) const;
  void take_issuer_back();
  [[nodiscard]] bool leaves_foot(const Cell& c) const;
  [[nodiscard]] bool begins_with_word(const Cell& c) const;

  const Lines& lines_;
  const text::Reading& reading_;
  LineReader reader_;
  const Page& page_;
  std::vector<bool> furniture_;
  std::vector<Cell> cells_;
  std::vector<std::uint32_t> cuts_;
  std::size_t first_ = 0, last_ = 0;  // stretches of the line at hand
  std::size_t head_start_ = 0;        // where the letterhead began
  std::size_t hold_ = 0;              // the first motto stands in this stretch
  Zone zone_ = Zone::kHead;
  Part part_ = Part::kNone;
  std::size_t foot_cells_ = 0;
  bool seen_title_ = false, seen_code_ = false, seen_anything_ = false, subject_open_ = false, seen_archive_ = false;
};

}  // namespace vanban::layout
