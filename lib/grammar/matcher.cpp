// SPDX-License-Identifier: Apache-2.0
// See matcher.hpp.
#include "grammar/matcher.hpp"

#include <algorithm>
#include <array>

#include "grammar/automata.hpp"
#include "grammar/converters.hpp"

namespace vanban::grammar {
namespace {

constexpr int kMaxDepth = 16;            // left contexts inside left contexts that are searched again
constexpr std::int64_t kStepsPerByte = 40;     // of our own automaton, before RE2 takes over
constexpr std::size_t kMaxRemembered = 20000;  // stretches whose groups a worker keeps
constexpr std::size_t kLongestRemembered = 200;
constexpr std::size_t kGuardReach = 80;  // how far back a not-after guard can look

re2::StringPiece piece(std::string_view s) { return {s.data(), s.size()}; }

}  // namespace

void Matcher::run(text::Range range, Scope scope, Finds& finds, Numbers visible) {
  if (range.empty()) return;
  const std::size_t own = finds.all.size();
  bool fresh = true;  // the view shows the plain text of this range
  for (const Phase& phase : grammar_.phases) {
    const PhaseScope& rules = phase.scopes[static_cast<std::size_t>(scope)];
    if (rules.rules.empty()) continue;
    choose(phase, finds, visible, own);
    const bool symbols = !shown_.empty();
    if (!symbols && std::all_of(rules.rules.begin(), rules.rules.end(), [this](int r) { return grammar_.rules[static_cast<std::size_t>(r)].needs_symbol; })) continue;
    if (symbols || fresh || !view_.origin.empty()) {
      show(range, phase, finds);
      fresh = false;
    }
    search(rules, scope == Scope::kLine || scope == Scope::kHeading, finds);
  }
}

// Puts the finds that the rules of the phase can mention into shown_: the visible ones and this run's.
void Matcher::choose(const Phase& phase, const Finds& finds, Numbers visible, std::size_t own) {
  shown_.clear();
  if (phase.symbols.empty()) return;
  const auto add = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (std::find(phase.symbols.begin(), phase.symbols.end(), finds.all[i].type) != phase.symbols.end()) shown_.push_back(static_cast<std::uint32_t>(i));
    }
  };
  add(visible.begin, visible.end);
  add(own, finds.all.size());
}

// The range as the rules of a phase see it: each find of shown_ that no longer one hides is one byte.
void Matcher::show(text::Range range, const Phase& phase, const Finds& finds) {
  view_.begin = range.begin;
  view_.origin.clear();
  view_.find.clear();
  view_.bytes.clear();
  view_.bytes.push_back(static_cast<char>(text::kEdge));
  if (shown_.empty()) {
    view_.bytes += reading_.folded(range);
    view_.bytes.push_back(static_cast<char>(text::kEdge));
    return;
  }
  // Leftmost, then longest, then latest: a reference hides the dates inside it.
  std::sort(shown_.begin(), shown_.end(), [&](std::uint32_t a, std::uint32_t b) {
    const text::Range x = finds.all[a].range, y = finds.all[b].range;
    if (x.begin != y.begin) return x.begin < y.begin;
    if (x.end != y.end) return x.end > y.end;
    return a > b;
  });
  view_.origin.push_back(range.begin);
  view_.find.push_back(-1);
  std::uint32_t at = range.begin;
  const auto copy_until = [&](std::uint32_t end) {
    for (; at < end; ++at) {
      view_.bytes.push_back(reading_.fold[at]);
      view_.origin.push_back(at);
      view_.find.push_back(-1);
    }
  };
  for (const std::uint32_t f : shown_) {
    const Find& find = finds.all[f];
    if (find.range.begin < at) continue;
    copy_until(find.range.begin);
    const auto symbol = std::find(phase.symbols.begin(), phase.symbols.end(), find.type) - phase.symbols.begin();
    view_.bytes.push_back(static_cast<char>(text::kSymbol0 + symbol));
    view_.origin.push_back(at);
    view_.find.push_back(static_cast<std::int32_t>(f));
    at = find.range.end;
  }
  copy_until(range.end);
  view_.bytes.push_back(static_cast<char>(text::kEdge));
  view_.origin.push_back(range.end);
  view_.find.push_back(-1);
}

text::Range Matcher::range_of(std::size_t begin, std::size_t end, const Finds& finds) const {
  if (begin >= end) return {view_.position(begin), view_.position(begin)};
  // The last byte may stand for a whole find.
  std::uint32_t last = view_.position(end - 1) + 1;
  if (!view_.find.empty() && view_.find[end - 1] >= 0) last = finds.all[static_cast<std::size_t>(view_.find[end - 1])].range.end;
  return {view_.position(begin), last};
}

Matcher::Matcher(const Compiled& grammar, const text::Reading& reading) : grammar_(grammar), reading_(reading) {}

Matcher::~Matcher() {
  for (Lent& lent : lent_) give_back(*lent.automata, std::move(lent.worker));
}

void Matcher::search(const PhaseScope& rules, bool at_start, Finds& finds) {
  automata_ = &automata_of(rules, grammar_.rules);
  const auto lent = std::find_if(lent_.begin(), lent_.end(), [this](const Lent& l) { return l.automata == automata_; });
  if (lent != lent_.end()) {
    worker_ = lent->worker.get();
  } else {
    lent_.push_back({automata_, borrow(*automata_)});
    worker_ = lent_.back().worker.get();
  }
  budget_ = static_cast<std::int64_t>(view_.bytes.size() + 64) * kStepsPerByte;
  windows_.assign(1, {0, view_.bytes.size(), 0});
  while (!windows_.empty()) {
    Window window = windows_.back();
    windows_.pop_back();
    std::size_t begin = 0, end = 0;
    while (window.from < window.to && next_match(window, at_start, begin, end)) {
      std::size_t core_begin = 0, core_end = 0;
      const bool found = take_first(begin, end, finds, core_begin, core_end);
      if (at_start) return;
      // A long left context must not hide what stands in it; the window ends with the byte that
      // may be the right edge there, so nothing is found twice.
      if (found && core_begin > begin + 1 && window.depth < kMaxDepth) windows_.push_back({begin, core_begin + 1, window.depth + 1});
      window.from = found ? std::max(core_end - 1, begin + 1) : begin + 1;
    }
  }
}

// The leftmost longest match in a window, and in which_ the rules that match exactly there.
bool Matcher::next_match(const Window& window, bool at_start, std::size_t& begin, std::size_t& end) {
  if (budget_ >= 0) {
    Dfa::Match match;
    const Dfa::Outcome outcome = worker_->dfa.find(view_.bytes, window.from, window.to, at_start, match, budget_);
    if (outcome == Dfa::Outcome::kNothing) return false;
    if (outcome == Dfa::Outcome::kFound) {
      begin = match.begin;
      end = match.end;
      which_ = *match.rules;
      return true;
    }
  }
  make_fallback(*automata_, grammar_.rules);
  re2::StringPiece match;
  const RE2::Anchor anchor = at_start ? RE2::ANCHOR_START : RE2::UNANCHORED;
  if (!automata_->where->Match(piece(view_.bytes), window.from, window.to, anchor, &match, 1)) return false;
  begin = static_cast<std::size_t>(match.data() - view_.bytes.data());
  end = begin + match.size();
  which_.clear();
  RE2::Set::ErrorInfo error{};
  if (!automata_->which->Match(match, &which_, &error) && error.kind == RE2::Set::kOutOfMemory) {
    for (std::size_t i = 0; i < automata_->rules.size(); ++i) {
      const Rule& rule = grammar_.rules[static_cast<std::size_t>(automata_->rules[i])];
      if (rule.captures.get().Match(piece(view_.bytes), begin, end, RE2::ANCHOR_BOTH, nullptr, 0)) which_.push_back(static_cast<int>(i));
    }
  }
  std::sort(which_.begin(), which_.end());
  return true;
}

// The first of the rules that match here and are not refused.
bool Matcher::take_first(std::size_t begin, std::size_t end, Finds& finds, std::size_t& core_begin, std::size_t& core_end) {
  return std::any_of(which_.begin(), which_.end(), [&](int candidate) {
    return take(candidate, begin, end, finds, core_begin, core_end);
  });
}

// The groups of a rule in a stretch that it matches, from the worker's memory or worked out now.
const GroupOffsets* Matcher::groups_of(int candidate, std::size_t begin, std::size_t end) {
  const Rule& rule = grammar_.rules[static_cast<std::size_t>(automata_->rules[static_cast<std::size_t>(candidate)])];
  const std::string_view stretch = std::string_view(view_.bytes).substr(begin, end - begin);
  key_.assign(reinterpret_cast<const char*>(&candidate), sizeof candidate);
  key_ += stretch;
  if (const auto known = worker_->groups.find(std::string_view(key_)); known != worker_->groups.end()) return &known->second;
  GroupOffsets offsets(static_cast<std::size_t>(rule.groups + 1) * 2, -1);
  if (!automata_->nfa.groups(candidate, stretch, offsets)) return nullptr;
  if (worker_->groups.size() >= kMaxRemembered) worker_->groups.clear();
  if (stretch.size() > kLongestRemembered) {
    unremembered_ = std::move(offsets);
    return &unremembered_;
  }
  return &worker_->groups.emplace(key_, std::move(offsets)).first->second;
}

bool Matcher::take(int candidate, std::size_t begin, std::size_t end, Finds& finds, std::size_t& core_begin, std::size_t& core_end) {
  const int rule_index = automata_->rules[static_cast<std::size_t>(candidate)];
  const Rule& rule = grammar_.rules[static_cast<std::size_t>(rule_index)];
  const re2::StringPiece text = piece(view_.bytes);
  const GroupOffsets* groups = nullptr;
  core_begin = begin + 1;
  core_end = end - 1;
  if (!rule.bare || !rule.slots.empty()) {
    groups = groups_of(candidate, begin, end);
    if (!groups) return false;
    core_begin = begin + static_cast<std::size_t>((*groups)[static_cast<std::size_t>(rule.core_group) * 2]);
    core_end = begin + static_cast<std::size_t>((*groups)[static_cast<std::size_t>(rule.core_group) * 2 + 1]);
  }
  if (core_begin >= core_end) return false;

  Find find;
  find.type = rule.type;
  find.rule = static_cast<std::uint16_t>(rule_index);
  find.range = range_of(core_begin, core_end, finds);
  const auto refuse = [&](Refusal::Reason reason) {
    finds.refusals.push_back({find.rule, reason, find.range});
    return false;
  };
  if (rule.not_after.given()) {
    const std::size_t from = core_begin > kGuardReach ? core_begin - kGuardReach : 0;
    if (rule.not_after.get().Match(text, from, core_begin, RE2::ANCHOR_BOTH, nullptr, 0)) return refuse(Refusal::Reason::kNotAfter);
  }
  if (rule.not_before.given() && rule.not_before.get().Match(text, core_end, text.size(), RE2::ANCHOR_START, nullptr, 0)) {
    return refuse(Refusal::Reason::kNotBefore);
  }

  find.captures = static_cast<std::uint32_t>(finds.captures.size());
  for (const CaptureSlot& slot : rule.slots) {
    const auto g = static_cast<std::size_t>(slot.group) * 2;
    if (!groups || g >= groups->size() || (*groups)[g] < 0) continue;
    const std::size_t from = begin + static_cast<std::size_t>((*groups)[g]);
    const std::size_t to = begin + static_cast<std::size_t>((*groups)[g + 1]);
    Capture capture;
    capture.field = slot.field;
    capture.range = range_of(from, to, finds);
    if (slot.type >= 0 && !view_.find.empty()) capture.find = view_.find[from];
    if (slot.list >= 0) {
      capture.list = slot.list;
      capture.entry = grammar_.lists[static_cast<std::size_t>(slot.list)].entry_of(std::string_view(view_.bytes).substr(from, to - from));
    }
    finds.captures.push_back(capture);
  }
  find.captures_end = static_cast<std::uint32_t>(finds.captures.size());
  find.values = static_cast<std::uint32_t>(finds.values.size());
  for (const auto& [field, expression] : rule.fields) {
    std::optional<std::string> value = evaluate(expression, find, finds);
    if (!value) {
      finds.captures.resize(find.captures);
      finds.values.resize(find.values);
      return refuse(Refusal::Reason::kConverter);
    }
    finds.values.push_back({field, std::move(*value)});
  }
  find.values_end = static_cast<std::uint32_t>(finds.values.size());
  finds.all.push_back(find);
  return true;
}

// A capture that took no part gives the empty string; a converter decides what that means.
std::optional<std::string> Matcher::evaluate(const CompiledExpression& e, const Find& find, const Finds& finds) const {
  if (e.kind == Expression::Kind::kText) return e.text;
  if (e.kind == Expression::Kind::kConverter) {
    std::vector<std::string> arguments;
    arguments.reserve(e.arguments.size());
    for (const CompiledExpression& a : e.arguments) {
      std::optional<std::string> value = evaluate(a, find, finds);
      if (!value) return std::nullopt;
      arguments.push_back(std::move(*value));
    }
    return e.converter->apply(arguments);
  }
  const Capture* capture = nullptr;
  for (std::size_t c = find.captures; c < finds.captures.size(); ++c) {
    if (finds.captures[c].field == e.capture) { capture = &finds.captures[c]; break; }
  }
  if (!capture) return std::string();
  if (e.attribute.empty()) return std::string(reading_.words(capture->range));
  if (capture->entry >= 0) return std::string(grammar_.lists[static_cast<std::size_t>(capture->list)].attribute(capture->entry, e.attribute));
  if (capture->find >= 0) {
    const Find& inner = finds.all[static_cast<std::size_t>(capture->find)];
    for (std::uint32_t v = inner.values; v < inner.values_end; ++v) {
      if (grammar_.fields[finds.values[v].field] == e.attribute) return finds.values[v].text;
    }
    for (std::uint32_t c = inner.captures; c < inner.captures_end; ++c) {
      if (grammar_.fields[finds.captures[c].field] == e.attribute) return std::string(reading_.words(finds.captures[c].range));
    }
  }
  return std::string();
}

}  // namespace vanban::grammar
