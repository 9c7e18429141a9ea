// SPDX-License-Identifier: Apache-2.0
// Lines -> blocks: page furniture dropped, wrapped lines joined, letterhead and foot cut into
// cells. Makes the reading that all later stages work on.
//
//   zones    head   from the start (or a new national motto) to the body
//            body   what the document says
//            foot   from "Noi nhan" or the signature on
//
// Words decide only through line rules of the grammar; the rest is widths, gaps and punctuation.
// Tested by tests/layout/layout_test.cpp.
#pragma once

#include <vector>

#include "grammar/compiled.hpp"
#include "layout/lines.hpp"
#include "text/reading.hpp"

namespace vanban::layout {

enum class Zone : std::uint8_t { kHead, kBody, kFoot };

/// What a cell of the letterhead or the foot belongs to.
enum class Part : std::uint8_t { kNone, kIssuer, kSubject, kAddressees, kRecipients, kSignature };

/// A paragraph of the body, or a cell (a line or part of one) of head and foot.
struct Block {
  text::Range range;     // in Layout::reading
  Zone zone = Zone::kBody;
  std::uint32_t page = 1;
  std::uint32_t column = 0;        // of its first line
  std::uint32_t blank_before = 0;  // blank lines above its first line
  std::uint32_t lines = 1;         // how many lines were joined
  std::int32_t type = -1;          // grammar::Type of its beginning, where the layout believes the line rule
  Part part = Part::kNone;
  bool same_line = false;          // stands on the line of the block before it, behind a wide gap or cut
};

struct Layout {
  text::Reading reading;  // blocks in reading order, a break byte between two of them; indexed
  std::vector<Block> blocks;
  std::vector<Span> furniture;  // dropped lines, in the decoded text
  std::uint32_t pages = 1;
};

/// Linear in the text.
[[nodiscard]] Layout lay_out(std::string_view decoded, const grammar::Compiled& grammar);

}  // namespace vanban::layout
