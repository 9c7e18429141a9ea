// SPDX-License-Identifier: Apache-2.0
// vanban normalize: the clean text of a document.
#include <CLI/CLI.hpp>

#include <memory>
#include <string>

#include "shared.hpp"
#include "vanban/normalize.hpp"

namespace vanban::cli {
namespace {

struct Arguments {
  std::string file;
  std::string tone_placement = "keep";
  std::string lines = "keep";
};

NormalizeOptions options_of(const Arguments& arguments) {
  NormalizeOptions options;
  if (arguments.tone_placement == "old") options.tone_placement = TonePlacement::kOld;
  if (arguments.tone_placement == "new") options.tone_placement = TonePlacement::kNew;
  if (arguments.lines == "join") options.lines = LineMode::kJoin;
  return options;
}

int run_normalize(const Arguments& arguments, const Run& run) {
  const Result<Grammar> grammar = load_grammar(run);
  if (!grammar) return kFailed;
  const Result<std::string> bytes = read_input(arguments.file);
  if (!bytes) {
    report(bytes.error());
    return kFailed;
  }
  return write_output(normalize(*bytes, *grammar, options_of(arguments))) ? kFine : kFailed;
}

}  // namespace

void add_normalize(CLI::App& program, Run& run) {
  const auto arguments = std::make_shared<Arguments>();
  CLI::App* command = program.add_subcommand("normalize", "Print the clean text of a document");
  command->add_option("FILE", arguments->file, "A text file; - for standard input")
      ->required()
      ->option_text(" ");
  command->add_option("--tone-placement", arguments->tone_placement,
                      "Tone marks of oa, oe, uy: keep,\n"
                      "old (on the first vowel) or new (on the second)")
      ->check(CLI::IsMember({"keep", "old", "new"}))
      ->option_text("PLACE");
  command->add_option("--lines", arguments->lines, "Wrapped lines: keep or join")
      ->check(CLI::IsMember({"keep", "join"}))
      ->option_text("MODE");
  command->footer(
      "Examples:\n"
      "  vanban normalize scan.txt > clean.txt\n"
      "  vanban normalize --tone-placement new --lines join scan.txt");
  command->callback([arguments, &run] { run.exit_code = run_normalize(*arguments, run); });
}

}  // namespace vanban::cli
