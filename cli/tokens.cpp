// SPDX-License-Identifier: Apache-2.0
// vanban tokens: what the rules see of a text.
#include <CLI/CLI.hpp>

#include <memory>
#include <string>

#include "shared.hpp"
#include "vanban/normalize.hpp"

namespace vanban::cli {
namespace {

int run_tokens(const std::string& file, const Run& run) {
  const Result<Grammar> grammar = load_grammar(run);
  if (!grammar) return kFailed;
  const Result<std::string> bytes = read_input(file);
  if (!bytes) {
    report(bytes.error());
    return kFailed;
  }
  return write_output(list_tokens(*bytes, *grammar)) ? kFine : kFailed;
}

}  // namespace

void add_tokens(CLI::App& program, Run& run) {
  const auto file = std::make_shared<std::string>();
  CLI::App* command = program.add_subcommand(
      "tokens", "List the tokens of a document: kind, place, words, fold");
  command->add_option("FILE", *file, "A text file; - for standard input")
      ->required()
      ->option_text(" ");
  command->footer(
      "Example:\n"
      "  vanban tokens letter.txt | cut -f 1 | sort | uniq -c");
  command->callback([file, &run] { run.exit_code = run_tokens(*file, run); });
}

}  // namespace vanban::cli
