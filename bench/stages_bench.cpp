// SPDX-License-Identifier: Apache-2.0
// Each stage of the pipeline alone, warm, on the same documents: corpus/, and the folder named by
// VANBAN_BENCH_ACTS where there is one. bytes_per_second counts bytes of the input.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <memory>

#include "base/sha256.hpp"
#include "documents.hpp"
#include "grammar/loader.hpp"
#include "grammar/matcher.hpp"
#include "layout/layout.hpp"
#include "layout/lines.hpp"
#include "text/utf8.hpp"
#include "tokens/tokens.hpp"
#include "vanban/vanban.hpp"

using namespace vanban;

namespace {

// What each stage gives the next, made once.
struct Prepared {
  bench::Documents documents;
  Grammar grammar = Grammar::embedded();
  std::vector<std::string> decoded;
  std::vector<layout::Layout> layouts;
  std::vector<Document> parsed;

  Prepared() {
    documents.add(VANBAN_SOURCE_DIR "/corpus");
    const char* acts = std::getenv("VANBAN_BENCH_ACTS");
    if (acts) documents.add(acts, std::size_t{3} << 20);  // the first three megabytes are enough for a stage
    for (const std::string& text : documents.texts) {
      std::size_t damaged = 0;
      decoded.push_back(text::decode_utf8(text, damaged));
      layouts.push_back(layout::lay_out(decoded.back(), grammar.compiled()));
      parsed.push_back(parse(text, grammar));
    }
  }
};

const Prepared& prepared() {
  static const Prepared kPrepared;
  return kPrepared;
}

template <class Work>
void run(benchmark::State& state, Work&& work) {
  const Prepared& p = prepared();
  for (auto _ : state) {
    for (std::size_t i = 0; i < p.documents.texts.size(); ++i) benchmark::DoNotOptimize(work(p, i));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(p.documents.bytes));
}

std::size_t match(const Prepared& p, std::size_t i, grammar::Scope scope) {
  const layout::Layout& layout = p.layouts[i];
  grammar::Finds finds;
  grammar::Matcher matcher(p.grammar.compiled(), layout.reading);
  for (const layout::Block& block : layout.blocks) {
    if (scope == grammar::Scope::kHead && block.zone != layout::Zone::kHead) continue;
    if (scope == grammar::Scope::kFoot && block.zone != layout::Zone::kFoot) continue;
    matcher.run(block.range, scope, finds);
  }
  return finds.all.size();
}

void sha256(benchmark::State& state) {
  run(state, [](const Prepared& p, std::size_t i) { base::Sha256 h; h.add(p.documents.texts[i]); return h.hex(); });
}
void decode(benchmark::State& state) {
  run(state, [](const Prepared& p, std::size_t i) { std::size_t d = 0; return text::decode_utf8(p.documents.texts[i], d); });
}
void lines(benchmark::State& state) {
  run(state, [](const Prepared& p, std::size_t i) { return layout::read_lines(p.decoded[i]).lines.size(); });
}
void layout_all(benchmark::State& state) {
  run(state, [](const Prepared& p, std::size_t i) { return layout::lay_out(p.decoded[i], p.grammar.compiled()).blocks.size(); });
}
void tokens_all(benchmark::State& state) {
  run(state, [](const Prepared& p, std::size_t i) { return tokens::tokenize(p.layouts[i].reading).size(); });
}
void whole_parse(benchmark::State& state) {
  run(state, [](const Prepared& p, std::size_t i) { return parse(p.documents.texts[i], p.grammar).units.size(); });
}
void json_compact(benchmark::State& state) {
  JsonOptions options;
  options.pretty = false;
  run(state, [&](const Prepared& p, std::size_t i) { return to_json(p.parsed[i], options).size(); });
}
void json_pretty(benchmark::State& state) {
  run(state, [](const Prepared& p, std::size_t i) { return to_json(p.parsed[i]).size(); });
}
void load_grammar(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(grammar::compile_sources(grammar::embedded_sources()).ok());
}

BENCHMARK(sha256)->Unit(benchmark::kMillisecond);
BENCHMARK(decode)->Unit(benchmark::kMillisecond);
BENCHMARK(lines)->Unit(benchmark::kMillisecond);
BENCHMARK(layout_all)->Unit(benchmark::kMillisecond);
BENCHMARK(tokens_all)->Unit(benchmark::kMillisecond);
BENCHMARK(whole_parse)->Unit(benchmark::kMillisecond);
BENCHMARK(json_compact)->Unit(benchmark::kMillisecond);
BENCHMARK(json_pretty)->Unit(benchmark::kMillisecond);
BENCHMARK(load_grammar)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
  for (int s = 0; s < grammar::kScopeCount; ++s) {
    const auto scope = static_cast<grammar::Scope>(s);
    const std::string name = "match_" + std::string(grammar::kScopeNames[static_cast<std::size_t>(s)]);
    benchmark::RegisterBenchmark(name.c_str(), [scope](benchmark::State& state) {
      run(state, [scope](const Prepared& p, std::size_t i) { return match(p, i, scope); });
    })->Unit(benchmark::kMillisecond);
  }
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
