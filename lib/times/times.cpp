// SPDX-License-Identifier: Apache-2.0
// See times.hpp. The rules give the values; here lists are split ("ngay 15, 16/9/2021" is two
// dates), dates inside a period are dropped, and the years of acts cited by name are added.
#include "times/times.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace vanban::times {
namespace {

using grammar::Field;
using grammar::Find;
using grammar::Type;
using text::Fold;
using text::Range;

constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kTwoDigits = 2;

/// The runs of digits in a range.
std::vector<Range> numbers_in(const text::Reading& reading, Range range) {
  std::vector<Range> out;
  for (std::uint32_t at = range.begin; at < range.end;) {
    if (!text::is_digit(reading.at(at))) { ++at; continue; }
    const std::uint32_t from = at;
    while (at < range.end && text::is_digit(reading.at(at))) ++at;
    out.push_back({from, at});
  }
  return out;
}

class Collector {
 public:
  Collector(const layout::Layout& layout, const grammar::Finds& finds, const grammar::Compiled& grammar,
            const structure::Outline& outline, Document& document)
      : layout_(layout), finds_(finds), grammar_(grammar), outline_(outline), document_(document) {}

  void collect() {
    gather_periods();
    for (const auto& [type, kind] : {std::pair(Type::kPeriod, TimeType::kPeriod), std::pair(Type::kDate, TimeType::kDate),
                                     std::pair(Type::kDuration, TimeType::kDuration), std::pair(Type::kSet, TimeType::kSet)}) {
      for (const std::uint32_t i : finds_.of(type)) add(finds_[i], kind);
    }
    for (const std::uint32_t i : finds_.of(Type::kActName)) add_years_of_act(finds_[i]);
    std::stable_sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) { return a.first.begin < b.first.begin; });
    drop_remains();
    auto block = layout_.blocks.begin();
    for (auto& [range, time] : found_) {
      while (block != layout_.blocks.end() && block->range.end <= range.begin) ++block;
      const auto number = static_cast<std::size_t>(block - layout_.blocks.begin());
      if (number < outline_.places.size()) time.unit = outline_.places[number].unit;
      document_.times.push_back(std::move(time));
    }
    // Columns are read one after the other; the list goes by where the words stand.
    std::stable_sort(document_.times.begin(), document_.times.end(), [](const Time& a, const Time& b) { return a.phrase.span.begin < b.phrase.span.begin; });
    diagnose();
  }

 private:
  void gather_periods() {
    for (const std::uint32_t i : finds_.of(Type::kPeriod)) periods_.push_back(finds_[i].range);
  }

  /// Whether a find stands inside a period, or repeats a find of another scope.
  [[nodiscard]] bool inside_period(Range range) const {
    const auto after = std::upper_bound(periods_.begin(), periods_.end(), range.begin, [](std::uint32_t at, Range p) { return at < p.begin; });
    return after != periods_.begin() && std::prev(after)->contains(range);
  }

  void emit(Range range, TimeType type, std::string value, const Find& find) {
    if (value.empty()) return;
    Time time;
    time.phrase = layout_.reading.phrase(range);
    time.type = type;
    time.value = std::move(value);
    time.working = finds_.value(find, Field::k_working) == "true";
    time.rule = grammar_.rules[find.rule].id;
    found_.emplace_back(range, std::move(time));
  }

  void add(const Find& find, TimeType type) {
    if (type != TimeType::kPeriod && inside_period(find.range)) return;
    const grammar::Capture* list = finds_.capture(find, Field::k_list);
    if (list == nullptr) return emit(find.range, type, std::string(finds_.value(find, Field::k_value)), find);
    if (type == TimeType::kSet) return add_units(find, list->range);
    const std::vector<Range> numbers = numbers_in(layout_.reading, list->range);
    for (std::size_t n = 0; n < numbers.size(); ++n) {
      const Range range = {n == 0 ? find.range.begin : numbers[n].begin, n + 1 == numbers.size() ? find.range.end : numbers[n].end};
      std::string word(layout_.reading.words(numbers[n]));
      std::string value(finds_.value(find, Field::k_value));
      if (word.size() < kTwoDigits) word.insert(0, "0");
      if (word.size() == kYearDigits) value = word;
      else if (value.size() > kTwoDigits) value.replace(value.size() - kTwoDigits, kTwoDigits, word);
      emit(range, type, std::move(value), find);
    }
  }

  /// "hang thang, quy va nam": pieces between commas and slashes, each ending with a unit of the list.
  void add_units(const Find& find, Range list) {
    const grammar::WordList* units = nullptr;
    for (const grammar::WordList& l : grammar_.lists) {
      if (l.name == "time-unit") units = &l;
    }
    if (units == nullptr) return;
    std::uint32_t begin = find.range.begin;
    for (std::uint32_t at = list.begin; at < list.end;) {
      // The longest unit that begins here and ends at the end of a word.
      std::uint32_t taken = 0;
      int entry = grammar::WordList::kNoEntry;
      const bool edge = at == list.begin || !text::is_letter(layout_.reading.at(at - 1));
      for (std::uint32_t end = at + 1; edge && end <= list.end && end < at + kLongestUnit; ++end) {
        if (end < list.end && text::is_letter(layout_.reading.at(end))) continue;
        std::string folded(layout_.reading.folded({at, end}));
        for (char& c : folded) c = static_cast<char>(text::lower(static_cast<Fold>(c)));
        const int e = units->entry_of(folded);
        if (e != grammar::WordList::kNoEntry) { entry = e; taken = end - at; }
      }
      if (entry == grammar::WordList::kNoEntry) { ++at; continue; }
      emit({begin == find.range.begin ? begin : at, at + taken}, TimeType::kSet, std::string(units->attribute(entry, "set")), find);
      at += taken;
      begin = at;
    }
  }

  /// The years in the name of an act: the first with its noun, the others bare.
  void add_years_of_act(const Find& find) {
    const grammar::Capture* years = finds_.capture(find, Field::k_time);
    if (years == nullptr) return;
    const std::vector<Range> numbers = numbers_in(layout_.reading, years->range);
    for (std::size_t n = 0; n < numbers.size(); ++n) {
      emit({n == 0 ? years->range.begin : numbers[n].begin, numbers[n].end}, TimeType::kDate,
           std::string(layout_.reading.words(numbers[n])), find);
    }
  }

  /// What a rule still reads in an impossible date ("thang 02 nam 2021" of the 30th) is no time.
  void drop_remains() {
    for (const grammar::Refusal& refusal : finds_.refusals) {
      const auto type = static_cast<Type>(grammar_.rules[refusal.rule].type);
      if (refusal.reason != grammar::Refusal::Reason::kConverter || type != Type::kDate) continue;
      const auto first = std::lower_bound(found_.begin(), found_.end(), refusal.range.begin,
                                          [](const auto& f, std::uint32_t begin) { return f.first.begin < begin; });
      auto last = first;
      while (last != found_.end() && refusal.range.contains(last->first) && last->first != refusal.range) ++last;
      found_.erase(first, last);
    }
  }

  /// Dates that cannot exist, once for each place.
  void diagnose() {
    Range last;
    for (const grammar::Refusal& refusal : finds_.refusals) {
      if (refusal.reason != grammar::Refusal::Reason::kConverter) continue;
      const auto type = static_cast<Type>(grammar_.rules[refusal.rule].type);
      if (type != Type::kDate || refusal.range.overlaps(last)) continue;
      const auto after = std::lower_bound(found_.begin(), found_.end(), refusal.range.end,
                                          [](const auto& f, std::uint32_t end) { return f.first.begin < end; });
      const bool found = after != found_.begin() && std::prev(after)->first.overlaps(refusal.range);
      last = refusal.range;
      if (found) continue;
      const Phrase phrase = layout_.reading.phrase(refusal.range);
      document_.diagnostics.push_back({"impossible-date", Severity::kWarning, phrase.span, {std::string(layout_.reading.words(refusal.range))}});
    }
  }

  static constexpr std::uint32_t kLongestUnit = 16;

  const layout::Layout& layout_;
  const grammar::Finds& finds_;
  const grammar::Compiled& grammar_;
  const structure::Outline& outline_;
  Document& document_;
  std::vector<Range> periods_;
  std::vector<std::pair<Range, Time>> found_;
};

}  // namespace

void find_times(const layout::Layout& layout, const grammar::Finds& finds, const grammar::Compiled& grammar,
                const structure::Outline& outline, Document& document) {
  Collector(layout, finds, grammar, outline, document).collect();
}

}  // namespace vanban::times
