// SPDX-License-Identifier: Apache-2.0
// Where the grammar meets RE2: expressions compiled at their first use, once for all threads.
#include "grammar/automata.hpp"

#include <algorithm>

namespace vanban::grammar {
namespace {

constexpr int kMaxMemory = 64 << 20;  // for the automata over all rules of a phase

RE2::Options options(bool capture) {
  RE2::Options o;
  o.set_encoding(RE2::Options::EncodingLatin1);
  o.set_longest_match(true);
  o.set_log_errors(false);
  o.set_never_capture(!capture);
  o.set_max_mem(kMaxMemory);
  return o;
}

}  // namespace

struct LazyRegex::State {
  std::once_flag once;
  std::unique_ptr<RE2> regex;
};

std::shared_ptr<LazyRegex::State> LazyRegex::make_state() { return std::make_shared<State>(); }

const RE2& LazyRegex::get() const {
  std::call_once(state_->once, [this] { state_->regex = std::make_unique<RE2>(pattern_, options(true)); });
  return *state_->regex;
}

std::shared_ptr<PhaseScope::Automata> PhaseScope::make_automata() { return std::make_shared<Automata>(); }

PhaseScope::Automata& automata_of(const PhaseScope& scope, const std::vector<Rule>& rules) {
  PhaseScope::Automata& a = *scope.automata;
  std::call_once(a.once, [&] {
    for (const int r : scope.rules) {
      // What is too large, `check` reports; here it must not spoil the other rules.
      if (a.nfa.add(rules[static_cast<std::size_t>(r)].pattern, static_cast<int>(a.rules.size()))) a.rules.push_back(r);
    }
    a.nfa.finish();
  });
  return a;
}

void make_fallback(PhaseScope::Automata& a, const std::vector<Rule>& rules) {
  std::call_once(a.fallback, [&] {
    std::string all;
    a.which = std::make_unique<RE2::Set>(options(false), RE2::ANCHOR_BOTH);
    for (const int r : a.rules) {
      const std::string& pattern = rules[static_cast<std::size_t>(r)].pattern;
      if (a.which->Add(pattern, nullptr) < 0) a.which->Add("[^\\x00-\\xff]", nullptr);  // keeps the numbers in step
      else all += (all.empty() ? "(?:" : "|(?:") + pattern + ")";
    }
    a.where = std::make_unique<RE2>(all, options(false));
    a.which->Compile();
  });
}

std::unique_ptr<Worker> borrow(PhaseScope::Automata& a) {
  {
    const std::lock_guard lock(a.mutex);
    if (!a.idle.empty()) {
      std::unique_ptr<Worker> worker = std::move(a.idle.back());
      a.idle.pop_back();
      return worker;
    }
  }
  return std::make_unique<Worker>(a.nfa);
}

void give_back(PhaseScope::Automata& a, std::unique_ptr<Worker> worker) {
  const std::lock_guard lock(a.mutex);
  a.idle.push_back(std::move(worker));
}

}  // namespace vanban::grammar
