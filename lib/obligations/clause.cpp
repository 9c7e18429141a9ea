// SPDX-License-Identifier: Apache-2.0
// See clause.hpp.
#include "obligations/clause.hpp"

#include <algorithm>
#include <array>

#include "obligations/sentences.hpp"

namespace vanban::obligations {
namespace {

using grammar::Field;
using grammar::Type;

constexpr std::array kWordTypes = {Type::kOrder, Type::kModal, Type::kVerb, Type::kHead, Type::kIntro, Type::kCoordinate,
                                   Type::kDeadline, Type::kAnnounce, Type::kNoTask, Type::kTerm, Type::kPurpose, Type::kToward,
                                   Type::kPast, Type::kConjunction, Type::kListing, Type::kKnow, Type::kThrough, Type::kResult, Type::kCopula, Type::kRecap, Type::kReference, Type::kDate, Type::kPeriod, Type::kDuration, Type::kSet};

constexpr std::uint32_t kLabel = 80;         // a label before a colon
constexpr std::uint32_t kLongestBody = 200;  // what is longer is a sentence that was not understood

bool time_type(Type t) { return t == Type::kDate || t == Type::kPeriod || t == Type::kDuration || t == Type::kSet || t == Type::kDeadline; }

}  // namespace

std::uint32_t ClauseReader::skip_blanks(std::uint32_t at) const {
  while (reading_.at(at) == text::kBlank) ++at;
  return at;
}

const Word* ClauseReader::word_at(const Clause& clause, std::uint32_t position) const {
  const auto w = std::lower_bound(clause.words.begin(), clause.words.end(), position, [](const Word& x, std::uint32_t at) { return x.range.begin < at; });
  return w != clause.words.end() && w->range.begin == position ? &*w : nullptr;
}

bool ClauseReader::verbal(const Word& w) const {
  return w.type == Type::kVerb || w.type == Type::kModal || w.type == Type::kCoordinate;
}

// "the agencies": a determiner makes a phrase of its own out of a common noun.
bool ClauseReader::determined(const Word& w) const {
  const grammar::Find& f = finds_[w.find];
  const grammar::Capture* noun = finds_.capture(f, Field::k_w);
  return noun && noun->range.begin > f.range.begin;
}

// Can this Head be told to do something? A noun that needs a name has one: a capital on it or behind it.
bool ClauseReader::doer(const Word& w) const {
  if (w.type != Type::kHead) return false;
  if (finds_.value(finds_[w.find], Field::k_list) != "capital" || determined(w) || !small(w)) return true;
  return text::is_capital(reading_.at(skip_blanks(w.range.end)));
}

Modality ClauseReader::modality_of(const Word& w) const {
  const std::string_view value = finds_.value(finds_[w.find], Field::k_modality);
  for (const Modality m : {Modality::kProhibition, Modality::kRequest, Modality::kPermission}) {
    if (value == name(m)) return m;
  }
  return Modality::kObligation;
}

ClauseReader::ClauseReader(const text::Reading& reading, const grammar::Finds& finds)
    : reading_(reading), finds_(finds), asides_(reading) {
  for (const Type type : kWordTypes) {
    for (const std::uint32_t f : finds.of(type)) {
      if (!asides_.at(finds[f].range.begin) || type == Type::kThrough) words_.push_back({type, f, finds[f].range});
    }
  }
  std::stable_sort(words_.begin(), words_.end(), [](const Word& a, const Word& b) {
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
  });
}

Clause ClauseReader::read(Range range) const {
  Clause c;
  c.range = range;
  c.predicate = range.end;
  // What stands inside a reference or a time belongs to it.
  std::uint32_t covered = range.begin;
  auto w = std::lower_bound(words_.begin(), words_.end(), range.begin, [](const Word& x, std::uint32_t at) { return x.range.begin < at; });
  for (; w != words_.end() && w->range.begin < range.end; ++w) {
    if (w->range.begin < covered && !(w->type == Type::kDeadline || w->type == Type::kAnnounce)) continue;
    if (w->type == Type::kReference || time_type(w->type)) covered = std::max(covered, w->range.end);
    c.words.push_back(*w);
  }
  c.open = reading_.at(range.end - 1) == text::kColon;
  bool purpose = false;
  for (const Word& word : c.words) {
    purpose = purpose || word.type == Type::kPurpose;
    c.courtesy = c.courtesy || (purpose && word.type == Type::kKnow);  // "... for the offices to know"
    c.courtesy = c.courtesy || word.type == Type::kNoTask;
    c.announces = c.announces || (word.type == Type::kAnnounce && word.range.end == range.end);
    c.listing = c.listing || word.type == Type::kListing;
    c.term_only = c.term_only || (word.type == Type::kTerm && word.range.begin == range.begin);
  }
  if (!read_order(c)) read_subject(c);
  return c;
}

// Does a body, and no verb yet, stand before this order?
bool ClauseReader::said_of_somebody(const Clause& c, const Word& order) const {
  const Word& first = c.words.front();
  if (first.type != Type::kHead || first.range.begin != c.range.begin) return false;
  for (std::uint32_t at = c.range.begin; at < order.range.begin; ++at) {
    if (reading_.at(at) == text::kColon) return false;
  }
  return std::none_of(c.words.begin(), c.words.end(), [&](const Word& w) { return verbal(w) && small(w) && w.range.begin < order.range.begin; });
}

// "... asks BODIES to do": the subject follows the order. An order with no body after it leaves the doer open.
bool ClauseReader::read_order(Clause& c) const {
  for (const Word& w : c.words) {
    if (w.type != Type::kOrder) continue;
    const std::uint32_t next = skip_blanks(w.range.end);
    const Word* head = word_at(c, next);
    // "To direct the offices to ..." as a task is the doer's own; said of somebody, it is an order.
    if (finds_.value(finds_[w.find], Field::k_role) == "yes" && !said_of_somebody(c, w)) continue;
    if (reading_.at(next) == text::kColon && next + 1 >= c.range.end) {  // "we ask:" and the list
      c.ordered = c.announces = true;
      c.modality = modality_of(w);
      return true;
    }
    if (head && doer(*head)) {
      std::uint32_t end = next;
      c.bodies = bodies(c, next, end);
      c.subject = {next, end};
      while (reading_.at(end) == text::kComma || reading_.at(end) == text::kBlank) ++end;
      c.predicate = std::min(end, c.range.end);
      c.ordered = true;
      c.modality = modality_of(w);
      return true;
    }
    const bool first = w.range.begin == c.range.begin;
    if (first || (head && verbal(*head) && small(*head) && !small(w)) || (c.announces && head && verbal(*head))) {
      c.ordered = true;
      c.imperative = true;
      c.modality = modality_of(w);
      c.predicate = next;
      return true;
    }
  }
  return false;
}

void ClauseReader::read_subject(Clause& c) const {
  std::uint32_t from = c.range.begin;
  // Times, adverbs of time and commas may stand before everything else.
  while (const Word* w = word_at(c, from)) {
    if (!time_type(w->type)) break;
    from = skip_blanks(w->range.end);
    if (reading_.at(from) == text::kComma) from = skip_blanks(from + 1);
  }
  const Word* first = word_at(c, from);
  const bool intro = first && (first->type == Type::kIntro || first->type == Type::kPurpose || first->type == Type::kToward);
  c.amends = first && finds_.value(finds_[first->find], Field::k_role) == "amend";
  // "Listing papers: the agencies list ...": a label, then the sentence.
  for (std::uint32_t at = from; at < std::min(c.range.end, from + kLabel); ++at) {
    if (reading_.at(at) != text::kColon) continue;
    const Word* head = word_at(c, skip_blanks(at + 1));
    if (head && doer(*head) && try_subject(c, *head)) return;
    break;
  }
  if (first && (verbal(*first) || first->type == Type::kOrder) && !intro) {
    c.imperative = first->type != Type::kModal;
    c.predicate = first->range.begin;
    if (first->type == Type::kModal) { c.modality = modality_of(*first); c.modal = c.imperative = true; }
    return;
  }
  // Subjects to try: at the start, and after each comma or colon behind an introduction.
  std::vector<std::uint32_t> starts;
  if (!intro) starts.push_back(from);
  for (std::uint32_t at = from; at < c.range.end; ++at) {
    if (reading_.at(at) == text::kComma || reading_.at(at) == text::kColon) starts.push_back(skip_blanks(at + 1));
  }
  for (const Word& w : c.words) {
    if (w.type == Type::kIntro || !std::count(starts.begin(), starts.end(), w.range.begin)) continue;
    if (!intro && w.range.begin != from && reading_.at(w.range.begin - 2) != text::kColon) break;
    if (w.type != Type::kHead) {
      if (intro && verbal(w) && small(w)) {  // "To ..., (the same doers) do": the doer is not named
        c.imperative = true;
        c.predicate = w.range.begin;
        if (w.type == Type::kModal) { c.modality = modality_of(w); c.modal = true; }
        return;
      }
      continue;
    }
    const bool bare = w.range.begin != from && reading_.at(w.range.begin - 2) == text::kComma && !determined(w) && small(w) &&
                      finds_.value(finds_[w.find], Field::k_list) == "no";
    if (bare) continue;  // one more noun of a list that began before the comma
    if (try_subject(c, w)) return;
  }
  if (intro && finds_.value(finds_[first->find], Field::k_role) == "basis") {
    // An introduction without a comma after it: the doers of the lead-in are told how to act.
    for (const Word& w : c.words) {
      if (verbal(w) && w.range.begin > from) {
        c.imperative = true;
        c.predicate = w.range.begin;
        return;
      }
    }
  }
  for (const Word& w : c.words) {
    if (w.type != Type::kModal) continue;
    c.thing = c.modal = true;
    c.modality = modality_of(w);
    c.predicate = w.range.begin;
    return;
  }
}

// A noun phrase from `head` on, with a verb behind it: the subject.
bool ClauseReader::try_subject(Clause& c, const Word& head) const {
  std::uint32_t end = head.range.begin;
  std::vector<Range> found = bodies(c, head.range.begin, end);
  std::uint32_t behind = end;
  while (reading_.at(behind) == text::kComma || reading_.at(behind) == text::kBlank || reading_.at(behind) == text::kColon) ++behind;
  const Word* verb = word_at(c, behind);
  // An aside between subject and verb: "X, under its functions, does".
  for (std::uint32_t at = behind; verb && verb->type == Type::kIntro && at < c.range.end; ++at) {
    if (reading_.at(at) != text::kComma) continue;
    behind = skip_blanks(at + 1);
    if (const Word* later = word_at(c, behind); later && verbal(*later)) verb = later;
  }
  if (verb && verb->type == Type::kPast) {
    c.past = true;
    return false;
  }
  if (!verb || !verbal(*verb) || found.empty() || found.front().size() > kLongestBody) return false;
  c.bodies = std::move(found);
  c.subject = {head.range.begin, end};
  c.predicate = verb->range.begin;
  c.plain_subject = verb->type != Type::kModal;
  if (verb->type == Type::kModal) { c.modality = modality_of(*verb); c.modal = true; }
  return true;
}

std::vector<Range> ClauseReader::bodies(const Clause& c, std::uint32_t from, std::uint32_t& end) const {
  // The phrase goes on to the first small-letter verb, order, time, reference or colon.
  end = from;
  const Word* opening = word_at(c, from);
  if (!opening || opening->type != Type::kHead) return {};
  end = c.range.end;
  bool colon_list = false;
  const bool named = finds_.value(finds_[opening->find], Field::k_name) == "yes" && !determined(*opening);
  for (const Word& w : c.words) {
    if (w.range.begin <= from) continue;
    if (w.range.begin == opening->range.end + 1 && named && w.type == Type::kVerb) continue;  // a verb as a name
    const bool words = verbal(w) || w.type == Type::kOrder || w.type == Type::kPurpose || w.type == Type::kPast || w.type == Type::kCopula;
    const bool aside_comment = w.type == Type::kIntro && small(w) && reading_.at(w.range.begin - 2) == text::kComma;
    if (words ? small(w) : time_type(w.type) || aside_comment) { end = w.range.begin; break; }
  }
  std::vector<Range> parts;
  std::uint32_t begin = from;
  const auto close = [&](std::uint32_t to) {
    Range r = trimmed(reading_, {begin, to});
    while (!r.empty() && (text::is_mark(reading_.at(r.end - 1)) && reading_.at(r.end - 1) != text::kCloseParen)) r = trimmed(reading_, {r.begin, r.end - 1});
    // A bracket at the end explains the name; it is no part of it.
    if (!r.empty() && reading_.at(r.end - 1) == text::kCloseParen) {
      std::uint32_t open = r.end - 1;
      while (open > r.begin && reading_.at(open) != text::kOpenParen) --open;
      if (open > r.begin) r = trimmed(reading_, {r.begin, open});
    }
    if (!r.empty()) parts.push_back(r);
  };
  const auto strong = [&](std::uint32_t at, bool semicolon) {
    const Word* w = word_at(c, at);
    if (!w || w->type != Type::kHead) return colon_list && text::is_capital(reading_.at(at));
    if (semicolon || determined(*w)) return true;
    const std::string_view how = finds_.value(finds_[w->find], Field::k_list);
    return how == "yes" || (how == "capital" && text::is_capital(reading_.at(at)));
  };
  for (std::uint32_t at = from; at < end; ++at) {
    if (asides_.at(at)) continue;
    const text::Fold f = reading_.at(at);
    if (f == text::kColon) {
      const std::uint32_t next = skip_blanks(at + 1);
      const Word* w = word_at(c, next);
      if (w && !(w->type == Type::kHead)) { end = at; break; }
      if (next >= end || !text::is_capital(reading_.at(next))) { end = at; break; }
      if (w) begin = next;  // "the offices: X Office, Y Office": the names say it all
      else colon_list = true;
      continue;
    }
    if (f == text::kComma || f == text::kSemicolon || f == text::kSlash) {
      const std::uint32_t next = skip_blanks(at + 1);
      if (strong(next, f == text::kSemicolon)) { close(at); begin = next; }
      else if (f == text::kSemicolon) { end = at; break; }
    } else if (f == text::kBlank) {
      const Word* w = word_at(c, at + 1);
      if (w && w->type == Type::kConjunction && word_at(c, skip_blanks(w->range.end)) && strong(skip_blanks(w->range.end), false)) {
        close(at);
        begin = skip_blanks(w->range.end);
      }
    }
  }
  close(end);
  while (end > from && (reading_.at(end - 1) == text::kBlank || reading_.at(end - 1) == text::kComma)) --end;
  return parts;
}

std::vector<Clause> ClauseReader::split_by_doer(Range sentence) const {
  std::vector<Clause> out;
  Clause whole = read(sentence);
  std::uint32_t begin = sentence.begin;
  for (std::uint32_t at = sentence.begin; at + 2 < sentence.end; ++at) {
    if (reading_.at(at) != text::kSemicolon || asides_.at(at)) continue;
    const std::uint32_t next = skip_blanks(at + 1);
    const Word* head = word_at(whole, next);
    if (!head || (head->type != Type::kHead && head->type != Type::kOrder)) continue;
    if (at < whole.predicate || whole.predicate >= sentence.end) continue;  // still inside the list of doers
    const bool told = std::any_of(whole.words.begin(), whole.words.end(), [&](const Word& w) {
      return (w.type == Type::kVerb || w.type == Type::kModal) && w.range.begin >= whole.predicate && w.range.begin < at;
    });
    if (!told) continue;  // inside the list of those to act with
    const Clause rest = read({next, sentence.end});
    if (rest.bodies.empty() || rest.subject.begin > next + (head->type == Type::kOrder ? head->range.size() + 1 : 0)) continue;
    out.push_back(read(trimmed(reading_, {begin, at})));
    begin = next;
  }
  out.push_back(out.empty() ? std::move(whole) : read(trimmed(reading_, {begin, sentence.end})));
  return out;
}

}  // namespace vanban::obligations
