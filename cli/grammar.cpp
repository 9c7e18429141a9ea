// SPDX-License-Identifier: Apache-2.0
// vanban grammar check, and the grammar that all other commands use.
#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <string>

#include "shared.hpp"

namespace vanban::cli {
namespace {

std::string counted(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

std::string counted(int count, const char* one) {
  return counted(static_cast<std::size_t>(count), one, (std::string(one) + 's').c_str());
}

int run_check(const std::string& folder) {
  const GrammarCheck check = check_grammar(folder);
  if (!check.faults.empty()) {
    report_grammar(check.faults);
    report({"grammar-faults", folder.empty() ? "the grammar in the program" : "'" + folder + "'",
            counted(check.faults.size(), "fault", "faults"), "correct them and check again", ""});
    return kFailed;
  }
  const std::string line = "all is well: " + counted(check.files, "file") + ", " +
                           counted(check.rules, "rule") + ", " +
                           counted(check.lists, "list") + ", " +
                           counted(check.examples, "example") + "\n";
  return write_output(line) ? kFine : kFailed;
}

}  // namespace

void add_grammar(CLI::App& program, Run& run) {
  const auto folder = std::make_shared<std::string>();
  CLI::App* command = program.add_subcommand("grammar", "Work on the rules");
  command->require_subcommand(1);
  command->footer(
      "Example:\n"
      "  vanban grammar check grammars");
  CLI::App* check =
      command->add_subcommand("check", "Load the rules, look for faults, run their examples");
  check->add_option("DIR", *folder,
                    "Folder of *.rules and *.list files;\n"
                    "without it that of --grammar, else the grammar in the program")
      ->option_text(" ");
  check->footer(
      "Examples:\n"
      "  vanban grammar check\n"
      "  vanban grammar check grammars");
  check->callback([folder, &run] {
    run.exit_code = run_check(folder->empty() ? run.grammar_folder : *folder);
  });
}

Result<Grammar> load_grammar(const Run& run) {
  if (run.grammar_folder.empty()) return Grammar::embedded();
  Result<Grammar> grammar = Grammar::load(run.grammar_folder);
  if (!grammar) {
    report_grammar(grammar.errors());
    report({"grammar-faults", "cannot use the grammar in '" + run.grammar_folder + "'",
            counted(grammar.errors().size(), "fault", "faults"),
            "correct them, or leave --grammar out", ""});
  }
  return grammar;
}

void report_grammar(const std::vector<Error>& errors) {
  std::string lines;
  for (const Error& error : errors) lines += to_string(error) + "\n";
  std::fwrite(lines.data(), 1, lines.size(), stderr);
}

}  // namespace vanban::cli
