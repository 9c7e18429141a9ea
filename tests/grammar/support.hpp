// SPDX-License-Identifier: Apache-2.0
// Small grammars from strings, lines of text read by them, and both shown on one line.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "grammar/examples.hpp"
#include "grammar/loader.hpp"
#include "grammar/matcher.hpp"
#include "text/transcribe.hpp"

namespace vanban::test {

/// Messages of all errors, each followed by a line break.
inline std::string messages(const std::vector<Error>& errors) {
  std::string out;
  for (const Error& e : errors) out += "[" + e.code + "] " + to_string(e) + "\n";
  return out;
}

inline Result<std::shared_ptr<const grammar::Compiled>> compile(std::string rules) {
  return grammar::compile_sources({{"a.rules", std::move(rules)}});
}

/// Mistakes of a rules file named a.rules; "" if it loads.
inline std::string mistakes(std::string rules) {
  const auto compiled = compile(std::move(rules));
  return compiled ? "" : messages(compiled.errors());
}

/// Faults that the check of a grammar that loads finds.
inline std::string faults(std::string rules) {
  const auto compiled = compile(std::move(rules));
  return messages(compiled ? grammar::run_examples(**compiled) : compiled.errors());
}

/// A grammar and what it finds in lines of text. Throws if the grammar does not load.
class Bench {
 public:
  explicit Bench(std::string rules) {
    auto compiled = compile(std::move(rules));
    if (!compiled) throw std::runtime_error(messages(compiled.errors()));
    grammar_ = compiled.value();
  }

  [[nodiscard]] const grammar::Compiled& grammar() const { return *grammar_; }

  static text::Reading read(const std::string& line) {
    text::Transcriber transcriber(line);
    std::vector<text::Stretch> stretches;
    transcriber.line({0, static_cast<std::uint32_t>(line.size())}, stretches);
    text::Reading reading = std::move(transcriber).take();
    reading.index();
    return reading;
  }

  /// "rule=words field=value (capture=words)": all finds in order of their begin, one a line.
  [[nodiscard]] std::string finds(const std::string& line, grammar::Scope scope = grammar::Scope::kText) const {
    const text::Reading reading = read(line);
    grammar::Finds finds;
    grammar::Matcher matcher(*grammar_, reading);
    matcher.run({0, static_cast<std::uint32_t>(reading.fold.size())}, scope, finds);
    std::vector<const grammar::Find*> all;
    for (const grammar::Find& f : finds.all) all.push_back(&f);
    std::stable_sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->range.begin < b->range.begin; });
    std::string out;
    for (const grammar::Find* f : all) {
      out += (out.empty() ? "" : "; ") + grammar_->rules[f->rule].id + "=" + std::string(reading.words(f->range));
      for (std::uint32_t v = f->values; v < f->values_end; ++v) out += " " + grammar_->fields[finds.values[v].field] + "=" + finds.values[v].text;
      for (std::uint32_t c = f->captures; c < f->captures_end; ++c) {
        out += " (" + grammar_->fields[finds.captures[c].field] + "=" + std::string(reading.words(finds.captures[c].range)) + ")";
      }
    }
    for (const grammar::Refusal& r : finds.refusals) {
      constexpr const char* kReasons[] = {"not-after", "not-before", "converter"};
      out += (out.empty() ? "" : "; ") + std::string("refused ") + kReasons[static_cast<int>(r.reason)] + " " +
             grammar_->rules[r.rule].id + "=" + std::string(reading.words(r.range));
    }
    return out;
  }

 private:
  std::shared_ptr<const grammar::Compiled> grammar_;
};

/// "rule x / match <pattern> / yields X": the shortest grammar with one pattern.
inline std::string one_rule(const std::string& pattern, const std::string& more = "") {
  return "rule x\n  match " + pattern + "\n  yields X\n" + more;
}

}  // namespace vanban::test
