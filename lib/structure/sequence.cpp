// SPDX-License-Identifier: Apache-2.0
// See sequence.hpp.
#include "structure/sequence.hpp"

namespace vanban::structure {
namespace {

constexpr int kGap = 3;          // numbers that damage may have swallowed
constexpr int kLetterGap = 3;    // "e) g)", "h) k)": letters that lists leave out
constexpr int kLostStart = 9;    // a list whose beginning is lost starts no later
constexpr int kArticleGap = 5;
constexpr int kHighest = 400;

bool same_list(const Marker& a, const Marker& b) {
  return a.level == b.level && a.style == b.style && a.parts == b.parts && (a.level != Level::kDecimal || a.stem == b.stem);
}

int gap_of(const Marker& m) { return m.level == Level::kLetter || m.level == Level::kCapital ? kLetterGap : kGap; }

bool is_first(const Marker& m) { return m.level == Level::kBullet || m.value == 1; }

}  // namespace

bool Sequence::in_article() const {
  for (const Item& item : open_) {
    if (item.marker.level == Level::kArticle) return true;
  }
  return false;
}

void Sequence::reset() {
  open_.clear();
  last_.assign(last_.size(), 0);
  announced_ = false;
}

// Lists inside an article, a chapter or an appendix never go on outside it.
std::size_t Sequence::floor() const {
  std::size_t depth = open_.size();
  while (depth > 0 && !is_structural(open_[depth - 1].marker.level)) --depth;
  return depth;
}

std::size_t Sequence::below_rank(const Marker& m) const {
  std::size_t depth = open_.size();
  if (announced_ && depth > 0 && !same_list(open_.back().marker, m)) return depth;
  const std::size_t lowest = floor();
  while (depth > lowest && open_[depth - 1].marker.level >= m.level) {
    const Marker& top = open_[depth - 1].marker;
    // Bullets of another sign nest below each other.
    if (m.level == Level::kBullet && top.level == Level::kBullet && top.style != m.style) break;
    if (m.level == Level::kDecimal && top.level == Level::kDecimal && top.parts < m.parts) break;
    --depth;
  }
  return depth;
}

std::optional<std::size_t> Sequence::place(const Marker& m) const {
  return is_structural(m.level) ? place_structural(m) : place_item(m);
}

std::optional<std::size_t> Sequence::place_structural(const Marker& m) const {
  std::size_t depth = 0;
  while (depth < open_.size() && is_structural(open_[depth].marker.level) && open_[depth].marker.level < m.level) ++depth;
  const int last = last_[static_cast<std::size_t>(m.level)];
  switch (m.level) {
    case Level::kAppendix: return 0;
    case Level::kArticle:
      if (m.value == 0 || m.value > kHighest * 3) return std::nullopt;
      if (m.suffix && m.value == last) return depth;
      if (m.value == last + 1 || m.value == 1) return depth;
      if (last == 0 && m.value <= kLostStart) return depth;
      if (m.value > last && m.value <= last + kArticleGap && last > 0) return depth;
      return std::nullopt;
    default:
      if (m.value == 0) return depth;
      if (m.value == last + 1 || m.value == 1) return depth;
      if (m.value > last && m.value <= last + kGap) return depth;
      return std::nullopt;
  }
}

std::optional<std::size_t> Sequence::place_item(const Marker& given) const {
  Marker m = given;
  const std::size_t lowest = floor();
  if (m.value > kHighest) return std::nullopt;

  // "H." where II is due, "C." where the third capital is: the list that waits for it decides.
  for (std::size_t depth = open_.size(); depth > lowest; --depth) {
    const Marker& open = open_[depth - 1].marker;
    if (m.label.size() == 1 && m.level == Level::kRoman && open.level == Level::kCapital && open.style == m.style) {
      static constexpr int kLetterOfRoman[] = {0, 10, 0, 0, 0, 23};
      const int letter = m.value == 100 ? 3 : m.value == 50 ? 13 : m.value < 6 ? kLetterOfRoman[m.value] : m.value == 10 ? 25 : 0;
      if (letter == open.value + 1) return depth - 1;
    }
    const bool damaged_roman = open.level == Level::kRoman && m.level == Level::kCapital && open.style == m.style;
    if (damaged_roman && m.value == letter_value(text::look_up('h').fold) && open.value == 1) return depth - 1;
  }

  std::optional<std::size_t> nearly;
  for (std::size_t depth = open_.size(); depth > lowest; --depth) {
    const Marker& open = open_[depth - 1].marker;
    if (!same_list(open, m)) continue;
    if (m.level == Level::kBullet) return depth - 1;
    if (m.value == 0) return depth - 1;  // damaged: the next of its list
    if (m.value == open.value + 1) return depth - 1;
    if (m.level == Level::kLetter && m.value > open.value && m.value <= open.value + kLetterGap && !nearly) nearly = depth - 1;
    if (m.value > open.value && m.value <= open.value + gap_of(m) && !nearly) nearly = depth - 1;
    if (m.suffix && m.value == open.value) return depth - 1;
  }
  if (m.value == 0 && m.level != Level::kBullet) return std::nullopt;
  if (is_first(m)) return below_rank(m);
  if (nearly) return nearly;

  // A decimal below its number: "2.3" under "2".
  if (m.level == Level::kDecimal) {
    for (std::size_t depth = open_.size(); depth > lowest; --depth) {
      const Marker& open = open_[depth - 1].marker;
      if (open.level == Level::kNumber && open.value == m.stem) return depth;
    }
  }
  // The beginning of the list is lost.
  for (std::size_t depth = open_.size(); depth > lowest; --depth) {
    if (same_list(open_[depth - 1].marker, m)) return std::nullopt;
  }
  if (m.value <= kLostStart && m.level != Level::kRoman) return below_rank(m);
  return std::nullopt;
}

void Sequence::open(std::size_t depth, Marker marker, std::int32_t unit) {
  if (depth < open_.size() && marker.level == Level::kCapital && open_[depth].marker.level == Level::kRoman) {
    marker.level = Level::kRoman;  // the damaged numeral was judged to be the successor
    marker.value = open_[depth].marker.value + 1;
  } else if (depth < open_.size() && marker.level == Level::kRoman && open_[depth].marker.level == Level::kCapital) {
    marker.level = Level::kCapital;
    marker.value = open_[depth].marker.value + 1;
  } else if (depth < open_.size() && marker.value == 0 && marker.level != Level::kBullet && same_list(open_[depth].marker, marker)) {
    marker.value = open_[depth].marker.value + 1;
  }
  open_.resize(depth);
  if (is_structural(marker.level)) {
    const auto level = static_cast<std::size_t>(marker.level);
    last_[level] = marker.value;
    // Sections count from 1 in each chapter, chapters in each part; articles go on, but in an appendix.
    const std::size_t end = marker.level == Level::kAppendix ? last_.size() : static_cast<std::size_t>(Level::kArticle);
    for (std::size_t below = level + 1; below < end; ++below) last_[below] = 0;
  }
  open_.push_back({marker, unit});
  announced_ = false;
}

}  // namespace vanban::structure
