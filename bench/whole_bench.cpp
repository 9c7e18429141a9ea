// SPDX-License-Identifier: Apache-2.0
// The whole program, measured as it is used: documents in memory to compact JSON on one core; and one
// letter to JSON as a process of its own. Beside it, in the same run, what the same bytes cost others:
// memcpy, ICU's look at normalisation, RE2::Set over our own patterns.
//
//   whole_bench NAME=FOLDER ...   prints a table in Markdown for each folder of *.txt files
//
// Own main and no framework: a cold pass happens once, and a process is measured from outside.
#include <fcntl.h>
#include <re2/re2.h>
#include <re2/set.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unicode/normalizer2.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>

#include "documents.hpp"
#include "grammar/loader.hpp"
#include "layout/lines.hpp"
#include "text/utf8.hpp"
#include "vanban/vanban.hpp"

using namespace vanban;
using bench::Documents;
using bench::seconds;

namespace {

constexpr int kPasses = 7;
constexpr int kStarts = 20;
constexpr const char* kLetter = VANBAN_SOURCE_DIR "/corpus/cv-so-hoa-ho-so.txt";

volatile std::size_t sink = 0;  // keeps results alive

std::size_t peak_kib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss);
}

void row(const char* what, double mb, std::size_t documents, double time, double whole) {
  std::printf("| %-46s | %9.1f | %9.0f | %8.3f | %6.2f |\n", what, mb / time, static_cast<double>(documents) / time, time, whole / time);
}

// All patterns of the text scope as they are, in one set that reads each document's fold once.
std::unique_ptr<RE2::Set> patterns_alone(const grammar::Compiled& grammar) {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_longest_match(true);
  options.set_never_capture(true);
  options.set_max_mem(64 << 20);
  auto set = std::make_unique<RE2::Set>(options, RE2::UNANCHORED);
  for (const grammar::Rule& rule : grammar.rules) {
    if (rule.scopes & 1u) set->Add(rule.pattern, nullptr);
  }
  set->Compile();
  return set;
}

void measure(const std::string& name, const std::filesystem::path& folder, const Grammar& grammar, std::optional<Grammar>& cold) {
  Documents documents;
  documents.add(folder);
  if (documents.texts.empty()) return;
  const double mb = static_cast<double>(documents.bytes) / 1e6;
  const std::size_t n = documents.texts.size();
  JsonOptions compact;
  compact.pretty = false;
  const auto pass = [&](const Grammar& g) {
    return seconds([&] { for (const std::string& text : documents.texts) sink = sink + to_json(parse(text, g), compact).size(); });
  };
  std::optional<double> first;
  if (cold) first = pass(*cold);
  cold.reset();
  std::vector<double> times;
  pass(grammar);
  for (int i = 0; i < kPasses; ++i) times.push_back(pass(grammar));
  const double best = *std::min_element(times.begin(), times.end());
  const std::size_t memory = peak_kib();
  const auto best_of = [&](auto&& work) {
    double least = 1e9;
    for (int i = 0; i < 5; ++i) least = std::min(least, seconds([&] { for (const std::string& text : documents.texts) work(text); }));
    return least;
  };

  std::printf("\n## %s: %zu documents, %.2f MB\n\n", name.c_str(), n, mb);
  std::printf("| one core | MB/s | documents/s | seconds | times as fast as we |\n|---|---:|---:|---:|---:|\n");
  if (first) row("vanban, first pass (automata are made)", mb, n, *first, best);
  row("vanban, warm, median of 7", mb, n, bench::median(times), best);
  row("**vanban, warm, best of 7**", mb, n, best, best);
  std::size_t largest = 0;
  for (const std::string& t : documents.texts) largest = std::max(largest, t.size());
  std::string buffer(largest, '\0');
  row("memcpy", mb, n, best_of([&](const std::string& t) {
        std::memcpy(buffer.data(), t.data(), t.size());
        sink = sink + static_cast<unsigned char>(buffer[t.size() / 2]);
      }), best);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  row("ICU isNormalizedUTF8 (NFC)", mb, n, best_of([&](const std::string& t) {
        UErrorCode error = U_ZERO_ERROR;
        sink = sink + static_cast<std::size_t>(nfc->isNormalizedUTF8(icu::StringPiece(t.data(), static_cast<std::int32_t>(t.size())), error));
      }), best);
  row("our decoding and fold alone", mb, n, best_of([&](const std::string& t) {
        std::size_t damaged = 0;
        sink = sink + layout::read_lines(text::decode_utf8(t, damaged)).reading.fold.size();
      }), best);
  std::vector<std::string> folds;
  for (const std::string& t : documents.texts) {
    std::size_t damaged = 0;
    const std::string decoded = text::decode_utf8(t, damaged);
    folds.push_back(layout::read_lines(decoded).reading.fold);
  }
  const auto set = patterns_alone(grammar.compiled());
  std::vector<int> which;
  const auto scan = [&] { for (const std::string& f : folds) { set->Match(f, &which); sink = sink + which.size(); } };
  scan();
  double set_time = 1e9;
  for (int i = 0; i < 5; ++i) set_time = std::min(set_time, seconds(scan));
  row("RE2::Set, our patterns of one scope, on the fold", mb, n, set_time, best);
  std::printf("\nPeak memory after the warm passes: %.1f MB, the documents included.\n", static_cast<double>(memory) / 1024);
}

struct Start {
  double seconds = 0;
  std::size_t kib = 0;
};

// The program as an office calls it: one letter, JSON on standard output.
Start start_process(const std::vector<const char*>& arguments) {
  Start out;
  rusage usage{};
  out.seconds = seconds([&] {
    const pid_t child = ::fork();
    if (child == 0) {
      const int null = ::open("/dev/null", O_WRONLY);
      ::dup2(null, STDOUT_FILENO);
      ::execv(arguments.front(), const_cast<char* const*>(arguments.data()));
      ::_exit(127);
    }
    int status = 0;
    ::wait4(child, &status, 0, &usage);
    if (status != 0) std::fprintf(stderr, "the program failed with status %d\n", status);
  });
  out.kib = static_cast<std::size_t>(usage.ru_maxrss);
  return out;
}

void measure_start() {
  const auto many = [](const std::vector<const char*>& arguments) {
    std::vector<double> times;
    std::size_t kib = 0;
    for (int i = 0; i < kStarts + 3; ++i) {
      const Start s = start_process(arguments);
      if (i >= 3) times.push_back(s.seconds * 1e3);
      kib = std::max(kib, s.kib);
    }
    std::printf("%.1f ms | %.1f ms | %.1f MB |\n", bench::median(times), *std::min_element(times.begin(), times.end()), static_cast<double>(kib) / 1024);
  };
  std::printf("\n## A process of its own\n\n| | median of %d | best | peak memory |\n|---|---:|---:|---:|\n| `vanban --version` | ", kStarts);
  std::fflush(stdout);
  many({VANBAN_BINARY, "--version", nullptr});
  std::printf("| `vanban parse --compact` on one dispatch | ");
  std::fflush(stdout);
  many({VANBAN_BINARY, "parse", "--compact", kLetter, nullptr});
}

void measure_load() {
  std::vector<double> load, first;
  Documents letter;
  std::ifstream in(kLetter, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  for (int i = 0; i < 10; ++i) {
    std::optional<Grammar> grammar;
    load.push_back(1e3 * seconds([&] { grammar = Grammar::embedded(); }));
    first.push_back(1e3 * seconds([&] { sink = sink + to_json(parse(text, *grammar)).size(); }));
  }
  std::printf("\nLoading the grammar: %.1f ms; the first letter after it: %.1f ms (medians of 10).\n", bench::median(load), bench::median(first));
}

}  // namespace

int main(int argc, char** argv) {
  measure_start();
  measure_load();
  const Grammar grammar = Grammar::embedded();
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    const std::size_t equals = argument.find('=');
    if (equals == std::string::npos || !std::filesystem::is_directory(argument.substr(equals + 1))) {
      std::fprintf(stderr, "whole_bench: '%s' is not NAME=FOLDER; name a folder of *.txt files\n", argument.c_str());
      return 2;
    }
    std::optional<Grammar> cold = Grammar::embedded();
    measure(argument.substr(0, equals), argument.substr(equals + 1), grammar, cold);
  }
  return 0;
}
