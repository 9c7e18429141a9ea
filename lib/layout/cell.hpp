// SPDX-License-Identifier: Apache-2.0
// A line of the text, or a cell cut out of one, on its way to become a block or part of one.
#pragma once

#include "grammar/vocabulary.hpp"
#include "layout/layout.hpp"

namespace vanban::layout {

struct Cell {
  text::Range fold;            // in Lines::reading; may run over several stretches of one line
  std::uint32_t line = 0;      // its first stretch, in Lines::lines
  std::int32_t type = -1;      // grammar::Type, or -1
  Zone zone = Zone::kBody;
  Part part = Part::kNone;
  bool cut = false;            // not the first of its line
  bool dropped = false;        // furniture
  bool upper = false;          // in capitals; known for cells of head and foot only
  bool mark_only = false;      // its line find is all of it

  [[nodiscard]] bool is(grammar::Type t) const { return type == static_cast<std::int32_t>(t); }
  template <typename... Types>
  [[nodiscard]] bool is(grammar::Type t, Types... more) const { return is(t) || is(more...); }
};

/// How the page was set, read off its lines.
struct Page {
  std::uint32_t width = 0;     // of a full line
  std::uint32_t margin = 0;    // column that most lines begin in
  bool wrapped = false;        // lines end at the edge of the page, not of the paragraph
  bool double_spaced = false;  // a blank line between any two
  [[nodiscard]] std::uint32_t usual_blank() const { return double_spaced ? 1 : 0; }
};

inline constexpr std::uint32_t kLongLine = 130;  // no page is wide enough for it: not hard-wrapped

}  // namespace vanban::layout
