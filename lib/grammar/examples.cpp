// SPDX-License-Identifier: Apache-2.0
// See examples.hpp.
#include "grammar/examples.hpp"

#include <algorithm>

#include "grammar/automata.hpp"
#include "grammar/matcher.hpp"
#include "text/transcribe.hpp"

namespace vanban::grammar {
namespace {

constexpr std::string_view kOpen = "\xC2\xAB", kClose = "\xC2\xBB";  // guillemets

class Run {
 public:
  explicit Run(const Compiled& grammar) : grammar_(grammar), mistakes_(grammar.files) {}

  std::vector<Error> all() {
    for (std::size_t r = 0; r < grammar_.rules.size(); ++r) {
      const Rule& rule = grammar_.rules[r];
      if (!rule.captures.get().ok()) {
        mistakes_.add(rule.place, "pattern-too-large", "the pattern of '" + rule.id + "' cannot be compiled: " + rule.captures.get().error(), "use smaller repetitions");
        continue;
      }
      int positive = 0, negative = 0;
      for (const Example& example : rule.examples) {
        (example.positive ? positive : negative)++;
        one(r, example);
      }
      if (rule.title.empty()) mistakes_.add(rule.place, "rule-without-title", "the rule '" + rule.id + "' has no title");
      if (positive == 0) mistakes_.add(rule.place, "rule-without-example", "the rule '" + rule.id + "' has no positive example", "add a line that begins with +");
      if (negative == 0) mistakes_.add(rule.place, "rule-without-example", "the rule '" + rule.id + "' has no negative example", "add a line that begins with -");
    }
    return std::move(mistakes_).take();
  }

 private:
  void one(std::size_t r, const Example& example) {
    const Rule& rule = grammar_.rules[r];
    std::string plain = example.text;
    std::size_t begin = 0, end = plain.size();
    if (const std::size_t open = plain.find(kOpen); open != std::string::npos) {
      plain.erase(open, kOpen.size());
      const std::size_t close = plain.find(kClose, open);
      if (close == std::string::npos) return fail(example, "the opening guillemet has no closing one");
      plain.erase(close, kClose.size());
      begin = open;
      end = close;
    }
    // A wide gap would part the line; an example is one stretch.
    for (char& c : plain) if (c == '\t') c = ' ';
    for (std::size_t at; (at = plain.find("   ")) != std::string::npos;) {
      plain.erase(at, 1);
      begin -= begin > at;
      end -= end > at;
    }
    text::Transcriber transcriber(plain);
    std::vector<text::Stretch> stretches;
    transcriber.line({0, static_cast<std::uint32_t>(plain.size())}, stretches);
    text::Reading reading = std::move(transcriber).take();
    reading.index();
    // All scopes of the rule: a rule for lines and letterheads is as good if either finds it.
    Finds finds;
    const text::Range whole{0, static_cast<std::uint32_t>(reading.fold.size())};
    Matcher matcher(grammar_, reading);
    for (unsigned scope = 0; scope < kScopeCount; ++scope) {
      if (!(rule.scopes & 1u << scope)) continue;
      Matcher::Numbers visible{finds.all.size(), finds.all.size()};
      if (static_cast<Scope>(scope) == Scope::kTask) {  // as the pipeline does
        matcher.run(whole, Scope::kText, finds);
        visible.end = finds.all.size();
      }
      matcher.run(whole, static_cast<Scope>(scope), finds, visible);
    }

    const Find* found = nullptr;
    std::string others;
    for (const Find& f : finds.all) {
      const Span span = reading.phrase(f.range).span;
      const std::string words = "\"" + std::string(reading.words(f.range)) + "\"";
      if (f.rule == r) {
        if (!example.positive) return fail(example, "the rule '" + rule.id + "' found " + words + " where it must find nothing");
        if (span.begin == begin && span.end == end) found = &f;
        else others += " it found " + words + ";";
      } else {
        others += " '" + grammar_.rules[f.rule].id + "' found " + words + ";";
      }
    }
    if (!example.positive) return;
    if (!found) {
      for (const Refusal& refusal : finds.refusals) {
        if (refusal.rule != r) continue;
        others += refusal.reason == Refusal::Reason::kConverter ? " a converter refused " : refusal.reason == Refusal::Reason::kNotAfter ? " not-after refused " : " not-before refused ";
        others += "\"" + std::string(reading.words(refusal.range)) + "\";";
      }
      return fail(example, "the rule '" + rule.id + "' did not find \"" + plain.substr(begin, end - begin) + "\"" + (others.empty() ? ": nothing was found" : ":" + others.substr(0, others.size() - 1)));
    }
    for (const auto& [name, expected] : example.fields) {
      std::string got;
      bool known = false;
      for (std::uint32_t v = found->values; v < found->values_end; ++v) {
        if (grammar_.fields[finds.values[v].field] == name) { got = finds.values[v].text; known = true; }
      }
      for (std::uint32_t c = found->captures; !known && c < found->captures_end; ++c) {
        if (grammar_.fields[finds.captures[c].field] == name) { got = std::string(reading.words(finds.captures[c].range)); known = true; }
      }
      if (got != expected) fail(example, "the field '" + name + "' is \"" + got + "\", not \"" + expected + "\"");
    }
  }

  void fail(const Example& example, std::string what) { mistakes_.add(example.place, "example-failed", std::move(what)); }

  const Compiled& grammar_;
  Mistakes mistakes_;
};

}  // namespace

std::vector<Error> run_examples(const Compiled& grammar) { return Run(grammar).all(); }

}  // namespace vanban::grammar
