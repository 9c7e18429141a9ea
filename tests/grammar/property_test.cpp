// SPDX-License-Identifier: Apache-2.0
// Two matchers, one meaning: the fast one against a plain one that tries every rule on every
// stretch, on small grammars and texts made by chance (fixed seed; a failure prints both).
#include <catch2/catch.hpp>
#include <re2/re2.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "grammar/support.hpp"

using namespace vanban;
using namespace vanban::test;

namespace {

std::mt19937 chance(20261122);
std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(chance() % n); }

std::string element(int depth);

std::string sequence(int depth) {
  std::string out;
  for (std::uint32_t n = 1 + below(3); n > 0; --n) out += element(depth);
  return out;
}

std::string element(int depth) {
  const std::vector<std::string> leaves = {"a", "b", "c", "1", "2", "-", " ", "[ab]", "[^a]", "{digit}", "{letter}", "{l}", "{p}", "{number}"};
  const std::vector<std::string> repeats = {"", "", "", "?", "*", "+", "{2}", "{1,2}"};
  std::string one = depth > 0 && below(3) == 0 ? "(" + sequence(depth - 1) + (below(2) ? "|" + sequence(depth - 1) : "") + ")" : leaves[below(static_cast<std::uint32_t>(leaves.size()))];
  // A literal that may be cut for its last letter, and a name, repeat as groups do.
  const std::string repeat = repeats[below(static_cast<std::uint32_t>(repeats.size()))];
  if (!repeat.empty()) one = "(" + one + ")" + repeat;
  return one;
}

std::string random_grammar() {
  std::string out = "list l\n  ab\n  a b\n  c1\npattern p a(b|-)?\n";
  const std::uint32_t rules = 1 + below(4);
  for (std::uint32_t i = 0; i < rules; ++i) {
    out += "rule r" + std::to_string(i) + "\n  match x" + sequence(2) + "\n";
    // The x keeps the core from being empty; half of the rules do without it.
    if (below(2)) out.replace(out.rfind("match x"), 7, "match ");
    if (below(4) == 0) out += "  after " + sequence(1) + "a\n";
    if (below(4) == 0) out += "  before [ab1-]" + sequence(1) + "\n";
    if (below(4) == 0) out += "  not-after (a|1|-)\n";
    if (below(4) == 0) out += "  not-before (b|2| )\n";
    if (below(3) == 0) out += "  priority " + std::to_string(below(3)) + "\n";
    out += "  yields T" + std::to_string(i) + "\n";
  }
  return out;
}

std::string random_line() {
  std::string out;
  const std::string letters = "aabbc112-x  ";
  for (std::uint32_t n = below(14); n > 0; --n) {
    const char c = letters[below(static_cast<std::uint32_t>(letters.size()))];
    if (c == ' ' && (out.empty() || out.ends_with(' '))) continue;
    out += c;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

// The meaning of matcher.hpp, word for word, for grammars of one phase.
class Plain {
 public:
  Plain(const grammar::Compiled& grammar, const text::Reading& reading) : grammar_(grammar), reading_(reading) {
    bytes_ = std::string(1, '\0') + reading.fold + std::string(1, '\0');
    for (std::size_t r = 0; r < grammar.rules.size(); ++r) order_.push_back(r);
    std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) { return grammar.rules[a].priority > grammar.rules[b].priority; });
    for (const grammar::Rule& rule : grammar.rules) compiled_.push_back(regex(rule.pattern));
  }

  std::vector<std::string> run() {
    window(0, bytes_.size(), 0);
    std::sort(found_.begin(), found_.end());
    return found_;
  }

 private:
  static std::unique_ptr<RE2> regex(const std::string& pattern) {
    RE2::Options o;
    o.set_encoding(RE2::Options::EncodingLatin1);
    o.set_longest_match(true);
    o.set_log_errors(false);
    return std::make_unique<RE2>(pattern, o);
  }
  bool full(std::size_t rule, std::size_t begin, std::size_t end) const {
    return RE2::FullMatch(re2::StringPiece(bytes_).substr(begin, end - begin), *compiled_[rule]);
  }
  bool matches(const grammar::LazyRegex& guard, std::string_view text, bool whole) const {
    const auto r = regex(guard.pattern());
    const re2::StringPiece piece(text.data(), text.size());
    return r->Match(piece, 0, piece.size(), whole ? RE2::ANCHOR_BOTH : RE2::ANCHOR_START, nullptr, 0);
  }

  void window(std::size_t from, std::size_t to, int depth) {
    while (from < to) {
      std::size_t begin = from, end = 0;
      for (; begin < to && end == 0; ++begin) {
        for (std::size_t e = to; e > begin && end == 0; --e) {
          for (std::size_t r = 0; r < compiled_.size(); ++r) {
            if (full(r, begin, e)) { end = e; break; }
          }
        }
      }
      if (end == 0) return;
      --begin;
      std::size_t core_begin = 0, core_end = 0;
      bool found = false;
      for (const std::size_t r : order_) {
        if (full(r, begin, end) && take(r, begin, end, core_begin, core_end)) { found = true; break; }
      }
      if (found && core_begin > begin + 1 && depth < 16) window(begin, core_begin + 1, depth + 1);
      from = found ? std::max(core_end - 1, begin + 1) : begin + 1;
    }
  }

  bool take(std::size_t r, std::size_t begin, std::size_t end, std::size_t& core_begin, std::size_t& core_end) {
    const grammar::Rule& rule = grammar_.rules[r];
    std::vector<re2::StringPiece> groups(static_cast<std::size_t>(rule.core_group) + 1);
    const re2::StringPiece all(bytes_);
    compiled_[r]->Match(all, begin, end, RE2::ANCHOR_BOTH, groups.data(), static_cast<int>(groups.size()));
    core_begin = static_cast<std::size_t>(groups.back().data() - all.data());
    core_end = core_begin + groups.back().size();
    if (core_begin >= core_end) return false;
    const std::string_view view(bytes_);
    if (rule.not_after.given() && matches(rule.not_after, view.substr(0, core_begin), true)) return false;
    if (rule.not_before.given() && matches(rule.not_before, view.substr(core_end), false)) return false;
    found_.push_back(std::to_string(core_begin - 1) + "-" + std::to_string(core_end - 1) + " " + rule.id);
    return true;
  }

  const grammar::Compiled& grammar_;
  const text::Reading& reading_;
  std::string bytes_;
  std::vector<std::size_t> order_;
  std::vector<std::unique_ptr<RE2>> compiled_;
  std::vector<std::string> found_;
};

}  // namespace

TEST_CASE("the matcher agrees with a plain one", "[grammar]") {
  int matched = 0;
  for (int round = 0; round < 300; ++round) {
    const std::string rules = random_grammar();
    const Bench bench(rules);
    for (int i = 0; i < 5; ++i) {
      const std::string line = random_line();
      if (line.empty()) continue;
      const text::Reading reading = Bench::read(line);
      grammar::Finds finds;
      grammar::Matcher(bench.grammar(), reading).run({0, static_cast<std::uint32_t>(reading.fold.size())}, grammar::Scope::kText, finds);
      std::vector<std::string> fast;
      for (const grammar::Find& f : finds.all) fast.push_back(std::to_string(f.range.begin) + "-" + std::to_string(f.range.end) + " " + bench.grammar().rules[f.rule].id);
      std::sort(fast.begin(), fast.end());
      CAPTURE(rules, line);
      REQUIRE(fast == Plain(bench.grammar(), reading).run());
      matched += !fast.empty();
    }
  }
  CHECK(matched > 300);
}
