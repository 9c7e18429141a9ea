// SPDX-License-Identifier: Apache-2.0
// See details.hpp.
#include "obligations/details.hpp"

#include <algorithm>

#include "obligations/sentences.hpp"
#include "text/slug.hpp"
#include "times/deadlines.hpp"

namespace vanban::obligations {

using grammar::Field;
using grammar::Type;

Details::Details(const text::Reading& reading, const grammar::Finds& finds, const ClauseReader& clauses,
                 const Document& document)
    : reading_(reading), finds_(finds), clauses_(clauses), document_(document) {
  for (std::size_t i = 0; i < document.times.size(); ++i) {
    const Time& t = document.times[i];
    times_.emplace(t.phrase.reading.begin, static_cast<std::int32_t>(i));
    if (t.type == TimeType::kSet) sets_.emplace_back(t.phrase.reading.begin, static_cast<std::int32_t>(i));
  }
  for (std::size_t i = 0; i < document.references.size(); ++i) {
    references_.emplace_back(document.references[i].phrase.reading.begin, static_cast<std::int32_t>(i));
  }
  std::sort(sets_.begin(), sets_.end());
  std::sort(references_.begin(), references_.end());
}

template <class Visit>
void Details::each_within(const Index& index, Extent e, Visit visit) const {
  for (auto it = std::lower_bound(index.begin(), index.end(), std::pair(e.begin, std::int32_t{0})); it != index.end() && it->first < e.end; ++it) {
    visit(it->second);
  }
}

std::string Details::slug_of(Extent e) const {
  return text::slug(std::string_view(reading_.text).substr(e.begin, e.size()));
}
std::string Details::slug_of(Range range) const { return slug_of(reading_.extent(range)); }

Body Details::body(Phrase phrase) const { return {phrase, "body:" + slug_of(phrase.reading)}; }

std::vector<Body> Details::bodies(const std::vector<Range>& ranges) const {
  std::vector<Body> out;
  for (const Range& r : ranges) out.push_back(body(reading_.phrase(r)));
  return out;
}

std::vector<Range> Details::coordinators(const Clause& c) const {
  std::vector<Range> out;
  for (std::size_t i = 0; i < c.words.size(); ++i) {
    if (c.words[i].type != Type::kCoordinate) continue;
    std::uint32_t at = c.words[i].range.end;
    while (reading_.at(at) == text::kBlank) ++at;
    std::uint32_t end = at;
    for (const Range& r : clauses_.bodies(c, at, end)) out.push_back(r);
    if (!out.empty()) break;
  }
  return out;
}

// The body right behind the verb, or the first one behind a preposition before the next verb.
std::vector<Range> Details::report_to(const Clause& c) const {
  std::vector<Range> out;
  for (std::size_t i = 0; i < c.words.size(); ++i) {
    const Word& verb = c.words[i];
    if (verb.range.begin < c.predicate && c.predicate < c.range.end) continue;
    if (verb.type == Type::kPurpose && !out.empty()) break;
    if (verb.type != Type::kVerb || finds_.value(finds_[verb.find], Field::k_role) != "report") continue;
    std::uint32_t adjacent = verb.range.end;
    while (reading_.at(adjacent) == text::kBlank) ++adjacent;
    bool toward = false;
    for (std::size_t k = i + 1; k < c.words.size(); ++k) {
      const Word& w = c.words[k];
      if (clauses_.doer(w) && (w.range.begin == adjacent || toward)) {
        std::uint32_t end = w.range.begin;
        for (Range r : clauses_.bodies(c, w.range.begin, end)) {
          r = before_result(c, r);
          if (std::find(out.begin(), out.end(), r) == out.end()) out.push_back(r);
        }
        break;
      }
      if (w.type == Type::kToward) {
        std::uint32_t next = w.range.end;
        while (reading_.at(next) == text::kBlank) ++next;
        toward = k + 1 < c.words.size() && c.words[k + 1].range.begin == next;
        if (toward || w.range.begin == adjacent) { adjacent = next; continue; }
        continue;
      }
      if (w.type == Type::kThrough && !out.empty()) break;
      if (w.type == Type::kPurpose) break;
      if (w.type == Type::kVerb && w.range.begin > adjacent && finds_.value(finds_[w.find], Field::k_role) == "report") break;
      toward = false;
    }
  }
  // "(through X)": who passes it on is told too.
  for (const Word& w : c.words) {
    if (w.type != Type::kThrough || out.empty()) continue;
    Range r = finds_.capture(finds_[w.find], Field::k_body)->range;
    const auto [first, last] = finds_.within(Type::kHead, {r.begin, r.begin + 1});
    if (first == last) continue;
    const auto [purpose, end] = finds_.within(Type::kPurpose, r);
    if (purpose != end) r.end = finds_[finds_.of(Type::kPurpose)[purpose]].range.begin;
    out.push_back(trimmed(reading_, r));
  }
  return out;
}

// "report to the Department the list of ...": the name ends where the thing that is sent begins.
Range Details::before_result(const Clause& c, Range body) const {
  for (const Word& w : c.words) {
    const bool ends = w.type == Type::kResult || w.type == Type::kToward;
    if (ends && body.contains(w.range) && w.range.begin > body.begin) return trimmed(reading_, {body.begin, w.range.begin});
  }
  return body;
}

std::optional<Phrase> Details::action(const Clause& c) const {
  if (c.predicate >= c.range.end) return std::nullopt;
  // The run of verbs and adverbs that the predicate opens with.
  Range r{c.predicate, c.predicate};
  for (const Word& w : c.words) {
    if (w.range.begin < r.begin) continue;
    const bool verbal = w.type == Type::kVerb || w.type == Type::kModal || w.type == Type::kCoordinate || w.type == Type::kOrder;
    std::uint32_t at = r.end;
    while (reading_.at(at) == text::kBlank || reading_.at(at) == text::kComma) ++at;
    if (!verbal || (w.range.begin != at && w.range.begin != r.begin)) {
      if (w.range.begin > at) break;
      continue;
    }
    r.end = w.range.end;
  }
  if (r.empty()) return std::nullopt;
  return reading_.phrase(r);
}

std::int32_t Details::time_at(Range range) const {
  const auto it = times_.find(reading_.extent(range).begin);
  return it == times_.end() ? kNone : it->second;
}

void Details::add_deadline(const Clause& clause, const Word& word, Obligation& task) const {
  const grammar::Find& find = finds_[word.find];
  const grammar::Capture* time = finds_.capture(find, Field::k_t);
  if (!time) return;
  const std::int32_t index = time_at(time->range);
  if (index == kNone) return;
  // "In a month or quarter" is a term wherever it stands; "in a year" only at the head of the sentence.
  const bool year = document_.times[static_cast<std::size_t>(index)].value.size() <= 4;
  if (year && finds_.value(find, Field::k_role) == "opening" && word.range.begin != clause.range.begin) return;
  if (finds_.value(find, Field::k_role) == "day" && document_.times[static_cast<std::size_t>(index)].value.size() < 10) return;
  Deadline d;
  d.time = index;
  d.value = document_.times[static_cast<std::size_t>(index)].value;
  const std::string_view relation = finds_.value(find, Field::k_relation);
  for (const Relation r : {Relation::kBefore, Relation::kBy, Relation::kOn, Relation::kAfter, Relation::kWithin, Relation::kDuring}) {
    if (relation == name(r)) d.relation = r;
  }
  if (const grammar::Capture* anchor = finds_.capture(find, Field::k_anchor)) d.anchor = reading_.phrase(trimmed(reading_, anchor->range));
  d.due = times::last_day(d.value, d.relation);
  for (const Deadline& other : task.deadlines) {
    if (other.time == d.time || (other.value == d.value && other.relation == d.relation)) return;
  }
  task.deadlines.push_back(std::move(d));
}

void Details::add_times(const Clause& c, Obligation& task) const {
  for (const Word& w : c.words) {
    if (w.type == Type::kDeadline) add_deadline(c, w, task);
  }
  each_within(sets_, reading_.extent(c.range), [&](std::int32_t i) {
    const std::string& value = document_.times[static_cast<std::size_t>(i)].value;
    const bool known = std::any_of(task.recurrence.begin(), task.recurrence.end(), [&](const Recurrence& r) { return r.value == value; });
    if (!known) task.recurrence.push_back({i, value});
  });
}

void Details::add_plain_term(const Clause& c, Obligation& task) const {
  for (const Word& w : c.words) {
    if (w.type != Type::kDate && w.type != Type::kPeriod) continue;
    const std::int32_t index = time_at(w.range);
    if (index == kNone) continue;
    Deadline d;
    d.time = index;
    d.value = document_.times[static_cast<std::size_t>(index)].value;
    d.relation = w.type == Type::kDate && d.value.size() >= 10 ? Relation::kBy : Relation::kDuring;
    d.due = times::last_day(d.value, d.relation);
    task.deadlines.push_back(std::move(d));
    return;
  }
}

void Details::add_references(const Clause& c, Obligation& task) const {
  const Extent e = reading_.extent(c.range);
  each_within(references_, e, [&](std::int32_t i) {
    if (document_.references[static_cast<std::size_t>(i)].phrase.reading.end <= e.end) task.references.push_back(i);
  });
}

}  // namespace vanban::obligations
