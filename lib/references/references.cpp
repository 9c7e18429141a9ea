// SPDX-License-Identifier: Apache-2.0
// Finds -> references. The rules know what a citation looks like; here stands what needs the
// document around it: a heading is no citation, a list hands its kind on, the document's own code
// is none. See references.hpp; which act is meant is decided in resolve.cpp.
#include "references/references.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/slug.hpp"

namespace vanban::references {
namespace {

using grammar::Capture;
using grammar::Field;
using grammar::Find;
using grammar::Type;
using layout::Block;
using text::Range;

constexpr std::uint32_t kListGap = 8;  // "; va " and the like, between two codes of a list
constexpr std::uint32_t kCommaGap = 2;
constexpr char kClause = '2', kArticle = '3', kAppendix = '8';

class Collector {
 public:
  Collector(const layout::Layout& layout, const grammar::Finds& finds, const grammar::Compiled& grammar,
            const structure::Outline& outline, Document& document)
      : layout_(layout), reading_(layout.reading), finds_(finds), grammar_(grammar), outline_(outline), document_(document) {}

  void collect() {
    const std::vector<std::uint32_t>& all = finds_.of(Type::kReference);
    for (std::size_t n = 0; n < all.size(); ++n) {
      const Find& find = finds_[all[n]];
      next_ = n + 1 < all.size() ? finds_[all[n + 1]].range.begin : ~std::uint32_t{0};
      while (block_ < layout_.blocks.size() && layout_.blocks[block_].range.end <= find.range.begin) ++block_;
      if (block_ < layout_.blocks.size()) read(find, layout_.blocks[block_]);
    }
  }

 private:
  [[nodiscard]] std::string value(const Find& find, Field field) const { return std::string(finds_.value(find, field)); }
  [[nodiscard]] std::string words(Range range) const { return std::string(reading_.words(range)); }

  void read(const Find& find, const Block& block) {
    Reference r;
    r.kind = value(find, Field::k_kind);
    r.code = value(find, Field::k_code);
    r.date = value(find, Field::k_date);
    r.issuer = value(find, Field::k_issuer);
    r.self = finds_.value(find, Field::k_self) == "true";
    r.pinpoint = pinpoint(find);
    r.title = title(find);
    r.rule = grammar_.rules[find.rule].id;
    if (block_ < outline_.places.size()) r.unit = outline_.places[block_].unit;

    const std::uint32_t footnote = drop_footnote(r.code);
    if (is_this_document(r)) return;
    if (r.self && r.kind.empty() && !stands_alone(find, block)) return;
    if (finds_.value(find, Field::k_list) == "true" && !continues_list(find, r)) return;
    if (!r.code.empty()) { last_kind_ = r.kind; last_end_ = find.range.end; }

    const Capture* act = finds_.capture(find, Field::k_name);
    if (act == nullptr || act->find < 0) {
      const Capture* code = finds_.capture(find, Field::k_code);
      const bool last = code != nullptr && code->range.end == find.range.end;
      return add(std::move(r), {find.range.begin, find.range.end - (last ? footnote : 0)});
    }
    const Find& name = finds_[static_cast<std::uint32_t>(act->find)];
    if (block.zone == layout::Zone::kHead && is_own_title(r)) return;
    add_act(std::move(r), find, name);
  }

  /// Cuts a footnote mark that extraction glued to a code; the notations of the Government and the
  /// Prime Minister never end in digits, others may ("NC1"). Gives the number of digits.
  static std::uint32_t drop_footnote(std::string& code) {
    std::size_t end = code.size();
    while (end > 0 && code[end - 1] >= '0' && code[end - 1] <= '9') --end;
    const std::string_view stem = std::string_view(code).substr(0, end);
    if (end == code.size() || !(stem.ends_with("-CP") || stem.ends_with("-TTg"))) return 0;
    const auto digits = static_cast<std::uint32_t>(code.size() - end);
    code.resize(end);
    return digits;
  }

  void add(Reference r, Range range) {
    r.phrase = reading_.phrase(range);
    document_.references.push_back(std::move(r));
  }

  /// One reference for each year of "the law of 2005, 2014"; the first spans from the kind.
  void add_act(Reference r, const Find& find, const Find& act) {
    const Capture* name = finds_.capture(act, Field::k_name);
    const Capture* years = finds_.capture(act, Field::k_time);
    std::vector<Range> numbers;
    for (std::uint32_t at = years ? years->range.begin : 0; years && at < years->range.end;) {
      const std::uint32_t from = at;
      while (at < years->range.end && text::is_digit(reading_.at(at))) ++at;
      if (at > from) numbers.push_back({from, at});
      else ++at;
    }
    r.name = words(act.range);
    if (numbers.size() < 2 || name == nullptr) return add(std::move(r), find.range);
    const std::string stem = words({name->range.begin, numbers.front().begin});
    for (std::size_t n = 0; n < numbers.size(); ++n) {
      Reference one = r;
      one.name = stem + words(numbers[n]);
      add(std::move(one), {n == 0 ? find.range.begin : numbers[n].begin, n + 1 == numbers.size() ? find.range.end : numbers[n].end});
    }
  }

  /// The document's own code, as the headings of its appendices repeat it.
  [[nodiscard]] bool is_this_document(const Reference& r) const {
    const Header& header = document_.header;
    if (r.code.empty() || !header.code || text::slug(r.code) != text::slug(header.code->text)) return false;
    return r.date.empty() || !header.date || header.date->value.starts_with(r.date);
  }

  /// The title of a law over its own text is no reference to it.
  [[nodiscard]] bool is_own_title(const Reference& r) const {
    return r.code.empty() && r.date.empty() && r.pinpoint.empty() && document_.header.type &&
           text::slug(r.kind).ends_with(text::slug(document_.header.type->name));
  }

  /// A pinpoint without an act: not at the head of a unit or of a quoted provision, not in the foot.
  [[nodiscard]] bool stands_alone(const Find& find, const Block& block) const {
    if (block.zone == layout::Zone::kFoot) return false;
    bool headed = true;
    for (std::uint32_t at = block.range.begin; at < find.range.begin; ++at) {
      const text::Fold f = reading_.at(at);
      if (f != text::kBlank && f != text::kQuote && f != text::kBullet && f != text::kDash) headed = false;
    }
    if (headed) return false;
    const Capture* pins = finds_.capture(find, Field::k_pinpoint);
    if (pins == nullptr) return false;
    const auto [first, last] = finds_.within(Type::kPinpoint, pins->range);
    for (std::size_t n = first; n < last; ++n) {
      const std::string_view level = finds_.value(finds_[finds_.of(Type::kPinpoint)[n]], Field::k_level);
      if (!level.empty() && (level[0] == kClause || level[0] == kArticle || level[0] == kAppendix)) return true;
    }
    return false;
  }

  /// A code without a kind: it belongs to the list that the code before it began, or has a date of its own.
  bool continues_list(const Find& find, Reference& r) const {
    if (last_end_ > 0 && find.range.begin >= last_end_ && find.range.begin - last_end_ <= kListGap) {
      r.kind = last_kind_;
      return true;
    }
    return !r.date.empty();
  }

  /// Inner to outer; several chains in one act give one string each.
  [[nodiscard]] std::vector<std::string> pinpoint(const Find& find) const {
    const Capture* pins = finds_.capture(find, Field::k_pinpoint);
    if (pins == nullptr) return {};
    const std::vector<std::uint32_t>& all = finds_.of(Type::kPinpoint);
    const auto [first, last] = finds_.within(Type::kPinpoint, pins->range);
    std::vector<std::vector<Range>> chains;
    char outermost = 0;
    for (std::size_t n = first; n < last; ++n) {
      const Find& part = finds_[all[n]];
      const std::string_view value = finds_.value(part, Field::k_level);
      const char level = value.empty() ? '9' : value[0];
      const std::uint32_t gap = chains.empty() ? 0 : part.range.begin - chains.back().back().end;
      if (!chains.empty() && level == outermost && level != kAppendix && chains.back().size() == 1 && gap <= kListGap) {
        chains.back().back().end = part.range.end;  // "khoan 2, khoan 3": a list at the innermost level is one string
        continue;
      }
      if (chains.empty() || level <= outermost || (level == kAppendix && gap > kCommaGap)) chains.emplace_back();
      chains.back().push_back(part.range);
      outermost = level;
    }
    if (const Capture* here = finds_.capture(find, Field::k_anchor); here != nullptr && !chains.empty()) chains.back().push_back(here->range);
    std::vector<std::string> out;
    if (chains.size() == 1) {
      for (const Range part : chains.front()) out.push_back(words(part));
    } else {
      for (const std::vector<Range>& chain : chains) out.push_back(words({chain.front().begin, chain.back().end}));
    }
    return out;
  }

  /// The words after the citation, up to the next one.
  [[nodiscard]] std::string title(const Find& find) const {
    const Capture* capture = finds_.capture(find, Field::k_title);
    if (capture == nullptr) return {};
    Range range = capture->range;
    range.end = std::min(range.end, next_);
    const auto loose = [](text::Fold f) { return f == text::kBlank || f == text::kComma || f == text::kDash || f == text::kQuote; };
    while (!range.empty() && loose(reading_.at(range.end - 1))) --range.end;
    return range.empty() ? std::string() : words(range);
  }

  const layout::Layout& layout_;
  const text::Reading& reading_;
  const grammar::Finds& finds_;
  const grammar::Compiled& grammar_;
  const structure::Outline& outline_;
  Document& document_;
  std::size_t block_ = 0;
  std::uint32_t next_ = 0;
  std::string last_kind_;
  std::uint32_t last_end_ = 0;
};

}  // namespace

void find_references(const layout::Layout& layout, const grammar::Finds& finds, const grammar::Compiled& grammar,
                     const structure::Outline& outline, Document& document) {
  Collector(layout, finds, grammar, outline, document).collect();
}

}  // namespace vanban::references
