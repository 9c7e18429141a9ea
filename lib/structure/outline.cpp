// SPDX-License-Identifier: Apache-2.0
// See outline.hpp. One pass over the blocks; the judgement is in sequence.cpp.
#include "structure/outline.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "text/slug.hpp"
#include "structure/quotes.hpp"
#include "structure/sequence.hpp"

namespace vanban::structure {

using grammar::Type;
using layout::Block;
using layout::Zone;
using text::Fold;
using text::Range;

namespace {

constexpr std::uint32_t kLongestHeading = 150;
constexpr std::size_t kTitleReach = 4;   // blocks below a title in which its bracket "(issued with ...)" stands
constexpr int kTitleBlocks = 3;          // lines of the title under "Chuong I"

bool ends_sentence(Fold f) { return f == text::kDot || f == text::kSemicolon || f == text::kComma || f == text::kExclamation || f == text::kQuestion || f == text::kSlash; }

class Builder {
 public:
  Builder(const layout::Layout& layout, const grammar::Finds& finds, Document& document)
      : layout_(layout), reading_(layout.reading), finds_(finds), document_(document), quoted_(quoted_blocks(layout)) {
    outline_.places.resize(layout.blocks.size());
  }

  Outline build() && {
    for (std::size_t i = 0; i < layout_.blocks.size(); ++i) {
      const Block& block = layout_.blocks[i];
      outline_.places[i].words = block.range;
      if (block.zone != Zone::kBody) { outside(block); continue; }
      if (quoted_[i] || !opens_unit(i)) plain(i);
    }
    finish();
    return std::move(outline_);
  }

 private:
  struct Draft {
    std::size_t block = 0;        // where it opens
    std::size_t last_block = 0;   // last of its own
    std::size_t own_end = 0;      // one behind its last block before the first child
    bool has_child = false;
    Level level = Level::kBullet;
    Range label, words;
  };

  [[nodiscard]] bool is(const Block& b, Type t) const { return b.type == static_cast<std::int32_t>(t); }

  void outside(const Block& block) {
    current_ = kNone;
    if (block.zone == Zone::kHead) { sequence_.reset(); foot_seen_ = false; article_seen_ = false; }
    else if (!foot_seen_ || sequence_.unit() >= 0) { sequence_.reset(); foot_seen_ = true; }
  }

  bool opens_unit(std::size_t i) {
    const Block& block = layout_.blocks[i];
    std::optional<Marker> marker;
    if (is(block, Type::kMarker)) marker = read_marker(layout_, block, finds_);
    else if (is(block, Type::kKindTitle)) marker = issued_regulation(i);
    if (!marker) return false;
    const std::optional<std::size_t> depth = sequence_.place(*marker);
    if (!depth) return false;
    add(i, *marker, *depth);
    return true;
  }

  // "QUY CHE", behind the foot of the decision that issues it.
  std::optional<Marker> issued_regulation(std::size_t i) const {
    const auto [first, last] = finds_.within(Type::kKindTitle, layout_.blocks[i].range);
    if (first == last) return std::nullopt;
    const grammar::Find& find = finds_[finds_.of(Type::kKindTitle)[first]];
    bool bracket = false;
    for (std::size_t k = i + 1; k <= i + kTitleReach && k < layout_.blocks.size(); ++k) bracket = bracket || reading_.at(layout_.blocks[k].range.begin) == text::kOpenParen;
    if (!foot_seen_ && !(bracket && article_seen_)) return std::nullopt;
    // Below "Phu luc I" it is the title of the appendix.
    if (!drafts_.empty() && drafts_.back().level == Level::kAppendix && i <= drafts_.back().block + kTitleReach && current_ == static_cast<std::int32_t>(drafts_.size()) - 1) return std::nullopt;
    Marker m;
    m.level = Level::kAppendix;
    m.label = find.range;
    m.words = {find.range.end, layout_.blocks[i].range.end};
    while (!m.words.empty() && reading_.at(m.words.begin) == text::kBlank) ++m.words.begin;
    return m;
  }

  void add(std::size_t i, const Marker& m, std::size_t depth) {
    const auto index = static_cast<std::int32_t>(document_.units.size());
    Unit unit;
    unit.parent = sequence_.unit_at(depth);
    if (unit.parent >= 0) close_own(unit.parent, i);
    if (is_structural(m.level) && m.level == Level::kArticle) article_seen_ = true;
    unit.type = type_of(m, unit.parent);
    unit.label = reading_.words(m.label);
    unit.id = id_of(m, unit);
    Draft draft;
    draft.block = draft.last_block = i;
    draft.own_end = i + 1;
    draft.level = m.level;
    draft.label = m.label;
    draft.words = m.words;
    drafts_.push_back(draft);
    document_.units.push_back(std::move(unit));
    sequence_.open(depth, m, index);
    sequence_.announce(!is_structural(m.level) && reading_.at(layout_.blocks[i].range.end - 1) == text::kColon);
    current_ = index;
    outline_.places[i] = {index, m.words, true};
  }

  void close_own(std::int32_t unit, std::size_t i) {
    Draft& d = drafts_[static_cast<std::size_t>(unit)];
    if (d.has_child) return;
    d.has_child = true;
    d.own_end = std::min(d.own_end, i);
  }

  void plain(std::size_t i) {
    if (current_ == kNone) return;
    Draft& d = drafts_[static_cast<std::size_t>(current_)];
    const Block& block = layout_.blocks[i];
    if (is(block, Type::kClosingLine) && !quoted_[i] && !sequence_.in_article() && closes(i, d)) {
      current_ = kNone;
      return;
    }
    d.last_block = i;
    if (!d.has_child) d.own_end = i + 1;
    outline_.places[i].unit = current_;
    sequence_.announce(reading_.at(block.range.end - 1) == text::kColon && !is_structural(d.level));
  }

  // The paragraph of return comes behind the last marker of the body, and not straight under a heading.
  bool closes(std::size_t i, const Draft& d) {
    if (i >= markers_end_) {
      markers_end_ = i + 1;
      for (std::size_t k = i + 1; k < layout_.blocks.size() && layout_.blocks[k].zone == Zone::kBody; ++k) {
        if (is(layout_.blocks[k], Type::kMarker)) markers_end_ = k + 1;
      }
    }
    if (i + 1 < markers_end_) return false;
    const Block& opening = layout_.blocks[d.block];
    const Fold end = reading_.at(opening.range.end - 1);
    return d.last_block > d.block || ends_sentence(end) || opening.range.size() > kLongestHeading;
  }

  static UnitType type_of_level(Level level) {
    switch (level) {
      case Level::kAppendix: return UnitType::kAppendix;
      case Level::kPart: return UnitType::kPart;
      case Level::kChapter: return UnitType::kChapter;
      case Level::kSection: return UnitType::kSection;
      case Level::kSubsection: return UnitType::kSubsection;
      case Level::kArticle: return UnitType::kArticle;
      case Level::kRoman: return UnitType::kRoman;
      case Level::kNumber: case Level::kDecimal: case Level::kNumberInside: return UnitType::kNumber;
      case Level::kCapital: case Level::kLetter: return UnitType::kLetter;
      case Level::kBullet: return UnitType::kBullet;
    }
    return UnitType::kBullet;
  }

  [[nodiscard]] UnitType type_of(const Marker& m, std::int32_t parent) const {
    const UnitType above = parent < 0 ? UnitType::kAppendix : document_.units[static_cast<std::size_t>(parent)].type;
    if (m.level == Level::kNumber && above == UnitType::kArticle) return UnitType::kClause;
    if (m.level == Level::kLetter && (above == UnitType::kClause || above == UnitType::kArticle)) return UnitType::kPoint;
    return type_of_level(m.level);
  }

  std::string id_of(const Marker& m, const Unit& unit) {
    std::string id = unit.parent < 0 ? std::string() : document_.units[static_cast<std::size_t>(unit.parent)].id + "/";
    if (m.level == Level::kBullet) {
      id += m.style == text::kPlus ? '+' : '-';
      return id + std::to_string(++counts_[id]);
    }
    std::string name = text::slug(unit.label);
    if (name.empty()) name = "x";
    id += name;
    const int count = ++counts_[id];
    return count == 1 ? id : id + "~" + std::to_string(count);
  }

  // --- afterwards: spans, headings, own words -----------------------------------------------------

  void finish() {
    for (std::size_t u = drafts_.size(); u-- > 0;) {
      Unit& unit = document_.units[u];
      Draft& d = drafts_[u];
      const Span opening = reading_.phrase(layout_.blocks[d.block].range).span;
      const std::uint32_t begin = reading_.phrase({std::min(d.label.begin, layout_.blocks[d.block].range.begin), d.label.end}).span.begin;
      const Span last = reading_.phrase(layout_.blocks[d.last_block].range).span;
      unit.span = {begin, std::max({unit.span.end, last.end, opening.end})};
      if (unit.parent >= 0) {
        Span& above = document_.units[static_cast<std::size_t>(unit.parent)].span;
        above.end = std::max(above.end, unit.span.end);
      }
      own_words(unit, d);
    }
  }

  void own_words(Unit& unit, const Draft& d) {
    Range words = d.words;
    std::size_t next = d.block + 1;
    if (words.empty() && is_structural(d.level)) {
      const std::size_t from = next;
      while (next < d.own_end && next < from + kTitleBlocks && is_heading(layout_.blocks[next].range)) ++next;
      if (next > from) unit.heading = reading_.phrase({layout_.blocks[from].range.begin, layout_.blocks[next - 1].range.end});
    } else if (!words.empty() && is_heading(words) && (d.own_end > next || d.has_child || is_structural(d.level))) {
      unit.heading = reading_.phrase(words);
      words = {};
    }
    if (next < d.own_end) {
      if (words.empty()) words.begin = layout_.blocks[next].range.begin;
      words.end = layout_.blocks[d.own_end - 1].range.end;
    }
    if (!words.empty()) unit.text = reading_.phrase(words);
  }

  [[nodiscard]] bool is_heading(Range words) const {
    if (words.empty() || words.size() > kLongestHeading) return false;
    return !ends_sentence(reading_.at(words.end - 1));
  }

  const layout::Layout& layout_;
  const text::Reading& reading_;
  const grammar::Finds& finds_;
  Document& document_;
  std::vector<bool> quoted_;
  Sequence sequence_;
  Outline outline_;
  std::vector<Draft> drafts_;
  std::unordered_map<std::string, int> counts_;
  std::int32_t current_ = kNone;
  std::size_t markers_end_ = 0;
  bool foot_seen_ = false;
  bool article_seen_ = false;
};

}  // namespace

Outline outline(const layout::Layout& layout, const grammar::Compiled&, const grammar::Finds& finds, Document& document) {
  return Builder(layout, finds, document).build();
}

}  // namespace vanban::structure
