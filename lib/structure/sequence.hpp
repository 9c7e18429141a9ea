// SPDX-License-Identifier: Apache-2.0
// The open lists of a document, innermost last, and the judgement where a marker belongs:
// it goes on with the list it is the successor of, opens a list below, or is no marker at all.
//
//   I. > 1. > a)   then "b)" -> I.1 goes on;  "2." -> I goes on;  "-" -> below I.1.a;  "7." -> refused
//
// Tested by tests/structure/outline_test.cpp.
#pragma once

#include <optional>
#include <vector>

#include "structure/marker.hpp"

namespace vanban::structure {

class Sequence {
 public:
  /// Where the marker belongs: how many open lists stay open above it; nothing if it is refused.
  [[nodiscard]] std::optional<std::size_t> place(const Marker& marker) const;

  /// Closes the lists below `depth` and puts the marker's item there.
  void open(std::size_t depth, Marker marker, std::int32_t unit);

  /// The last item's own words end with ':'; whatever comes at once is below it.
  void announce(bool announces) { announced_ = announces; }

  /// A new document or regulation: articles count from 1 again.
  void reset();

  [[nodiscard]] std::int32_t unit() const { return open_.empty() ? -1 : open_.back().unit; }
  [[nodiscard]] std::int32_t unit_at(std::size_t depth) const { return depth == 0 ? -1 : open_[depth - 1].unit; }
  [[nodiscard]] bool in_article() const;

 private:
  struct Item {
    Marker marker;
    std::int32_t unit = -1;
  };

  [[nodiscard]] std::optional<std::size_t> place_structural(const Marker& m) const;
  [[nodiscard]] std::optional<std::size_t> place_item(const Marker& m) const;
  [[nodiscard]] std::size_t below_rank(const Marker& m) const;
  [[nodiscard]] std::size_t floor() const;

  std::vector<Item> open_;
  std::vector<int> last_ = std::vector<int>(6, 0);  // last value of each structural level
  bool announced_ = false;
};

}  // namespace vanban::structure
