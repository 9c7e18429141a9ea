// SPDX-License-Identifier: Apache-2.0
// The program vanban: the command line, and nothing of what the commands do. Exit codes: 0 fine,
// 1 something failed (a file, the grammar, the output), 2 the command line is wrong.
#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdio>
#include <exception>
#include <new>
#include <string>
#include <vector>

#include "shared.hpp"
#include "vanban/vanban.hpp"

namespace vanban::cli {
namespace {

// The deepest command that was named, and how it is called.
const CLI::App& named_command(const CLI::App& program, std::string& path) {
  const CLI::App* named = &program;
  path = "vanban";
  while (!named->get_subcommands().empty()) {
    named = named->get_subcommands().front();
    path += ' ' + named->get_name();
  }
  return *named;
}

// What is wrong, in words for people who do not know how the line was read.
std::string usage_fault(const CLI::App& program, const CLI::App& named,
                        const CLI::ParseError& error) {
  const std::vector<std::string> left = program.remaining(true);
  const std::string what = error.what();
  if (!left.empty()) {
    if (left.front().starts_with("-")) return "unknown option '" + left.front() + "'";
    if (named.get_require_subcommand_min() > 0) return "'" + left.front() + "' is not a command";
    return "one argument too many, '" + left.front() + "'";
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    return named.get_require_subcommand_min() > 0 ? "no command is given" : "no file is given";
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    return what.substr(0, what.find(':')) + " needs a value";
  }
  return what;
}

// In place of CLI11's own message and its exit codes above 100.
int report_usage(const CLI::App& program, const CLI::ParseError& error) {
  std::string path;
  const CLI::App& named = named_command(program, path);
  report({"usage", "", usage_fault(program, named, error), "see '" + path + " --help'", ""});
  return kUsage;
}

int run(int argc, char** argv) {
  Run run;
  CLI::App program("Vietnamese official documents: who must do what by when under which act",
                   "vanban");
  program.set_version_flag("--version", "vanban " + std::string(version()), "Print the version");
  program.fallthrough();  // --grammar may stand behind the command, too
  program.require_subcommand(1);
  program.add_option("--grammar", run.grammar_folder, "Use the rules below this folder")
      ->type_name("DIR");
  add_parse(program, run);
  add_normalize(program, run);
  add_tokens(program, run);
  add_schema(program, run);
  add_grammar(program, run);
  program.footer(
      "Examples:\n"
      "  vanban parse letter.txt                      a table on a terminal, JSON into a file\n"
      "  vanban normalize scan.txt > clean.txt        the text without its damage\n"
      "  vanban tokens letter.txt                     what the rules see\n"
      "  vanban schema > document.schema.json         the format of the JSON\n"
      "  vanban grammar check grammars                are the rules in order?\n"
      "  vanban parse --grammar grammars letter.txt   with rules of your own\n"
      "\n"
      "Exit codes: 0 fine; 1 a file, the grammar or the output failed; 2 wrong usage.");
  try {
    program.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return write_output(program.help() + "\n") ? kFine : kFailed;
  } catch (const CLI::CallForVersion& wanted) {
    return write_output(std::string(wanted.what()) + "\n") ? kFine : kFailed;
  } catch (const CLI::ParseError& error) {
    return report_usage(program, error);
  }
  return run.exit_code;
}

}  // namespace
}  // namespace vanban::cli

int main(int argc, char** argv) {
  // A closed pipe is a write error with a message, not a silent death.
  std::signal(SIGPIPE, SIG_IGN);  // NOLINT(cert-err33-c)
  try {
    return vanban::cli::run(argc, argv);
  } catch (const std::bad_alloc&) {
    std::fputs("vanban: out of memory; parse fewer or smaller files\n", stderr);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "vanban: %s; this is a mistake in vanban, please report it\n",
                 error.what());
  }
  return vanban::cli::kFailed;
}
