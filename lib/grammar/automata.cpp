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

const PhaseScope::Automata& automata_of(const PhaseScope& scope, const std::vector<Rule>& rules) {
  PhaseScope::Automata& a = *scope.automata;
  std::call_once(a.once, [&] {
    std::string all;
    a.which = std::make_unique<RE2::Set>(options(false), RE2::ANCHOR_BOTH);
    for (const int r : scope.rules) {
      const std::string& pattern = rules[static_cast<std::size_t>(r)].pattern;
      all += (all.empty() ? "(?:" : "|(?:") + pattern + ")";
      a.which->Add(pattern, nullptr);
    }
    a.where = std::make_unique<RE2>(all, options(false));
    a.which->Compile();
  });
  return a;
}

}  // namespace vanban::grammar
