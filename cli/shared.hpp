// SPDX-License-Identifier: Apache-2.0
// What all commands share: exit codes, the global option, reading files, writing output, saying
// what went wrong. A command is one file with one function that adds it to the program.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "vanban/grammar.hpp"
#include "vanban/result.hpp"

namespace CLI {
class App;
}

namespace vanban::cli {

enum ExitCode : int {
  kFine = 0,
  kFailed = 1,  // a file, the grammar or the output
  kUsage = 2,   // the command line
};

/// The state of one run. Commands fill in `exit_code`; the arguments are theirs.
struct Run {
  std::string grammar_folder;  // --grammar; empty for the grammar in the program
  int exit_code = kFine;
};

void add_parse(CLI::App& program, Run& run);
void add_normalize(CLI::App& program, Run& run);
void add_tokens(CLI::App& program, Run& run);
void add_schema(CLI::App& program, Run& run);
void add_grammar(CLI::App& program, Run& run);

/// The whole file, or standard input for "-". At most 1 GiB.
/// Errors: file-missing, file-is-directory, file-unreadable, file-too-large.
[[nodiscard]] Result<std::string> read_input(const std::string& path);

/// The grammar of --grammar, or the one in the program.
[[nodiscard]] Result<Grammar> load_grammar(const Run& run);

/// Writes all of `text` to standard output and flushes it; says so and gives false if that fails.
[[nodiscard]] bool write_output(std::string_view text);

/// "vanban: " and the error, on standard error.
void report(const Error& error);

/// Errors of a grammar: file:line:column first, as editors want it, no program name.
void report_grammar(const std::vector<Error>& errors);

}  // namespace vanban::cli
