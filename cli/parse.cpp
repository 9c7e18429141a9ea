// SPDX-License-Identifier: Apache-2.0
// vanban parse: documents in, JSON or a table out. One file after the other; a file that cannot be
// read is reported and does not stop the others.
#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "shared.hpp"
#include "terminal.hpp"
#include "vanban/vanban.hpp"

namespace vanban::cli {
namespace {

struct Arguments {
  std::vector<std::string> files;
  std::string format;  // empty: for a terminal a summary, else JSON
  std::string color = "auto";
  int width = 0;       // 0: as wide as the terminal
  bool with_text = false;
  bool compact = false;
};

std::string file_name(const std::string& path) {
  return path == "-" ? path : std::filesystem::path(path).filename().string();
}

std::string rendered(const Document& document, const Arguments& arguments) {
  if (arguments.format == "summary") {
    SummaryOptions options;
    options.width = arguments.width;
    options.colour = wants_colour(arguments.color);
    return to_summary(document, options);
  }
  JsonOptions options;
  options.pretty = arguments.format == "json" && !arguments.compact;
  options.with_text = arguments.with_text;
  return to_json(document, options);
}

int run_parse(Arguments arguments, const Run& run) {
  const bool for_json = arguments.compact || arguments.with_text;
  if (for_json && arguments.format == "summary") {
    throw CLI::ValidationError("--compact and --with-text", "a summary has no JSON");
  }
  if (arguments.format.empty()) {
    arguments.format = writes_to_terminal() && !for_json ? "summary" : "json";
  }
  if (arguments.width == 0) arguments.width = terminal_width();
  const Result<Grammar> grammar = load_grammar(run);
  if (!grammar) return kFailed;
  int exit_code = kFine;
  bool first = true;
  for (const std::string& file : arguments.files) {
    const Result<std::string> bytes = read_input(file);
    if (!bytes) {
      report(bytes.error());
      exit_code = kFailed;
      continue;
    }
    ParseOptions options;
    options.name = file_name(file);
    std::string out;
    if (arguments.format == "summary" && !first) out += '\n';
    out += rendered(parse(*bytes, *grammar, options), arguments);
    if (!write_output(out)) return kFailed;
    first = false;
  }
  return exit_code;
}

}  // namespace

void add_parse(CLI::App& program, Run& run) {
  const auto arguments = std::make_shared<Arguments>();
  CLI::App* command =
      program.add_subcommand("parse", "Read documents; print who must do what by when");
  command->add_option("FILE", arguments->files, "Text files; - for standard input")
      ->required()
      ->option_text("...");
  command->add_option("--format", arguments->format,
                      "json, ndjson (a line for each document), summary (a table);\n"
                      "if not given: summary on a terminal, else json")
      ->check(CLI::IsMember({"json", "ndjson", "summary"}))
      ->option_text("FORMAT");
  command->add_flag("--with-text", arguments->with_text, "Put the decoded text into the JSON");
  command->add_flag("--compact", arguments->compact, "JSON on one line, without blanks");
  command->add_option("--width", arguments->width, "Columns of the summary, 40 to 1000")
      ->check(CLI::Range(40, 1000))
      ->option_text("COLUMNS");
  command->add_option("--color", arguments->color,
                      "Colours in the summary: always, never, or auto:\n"
                      "on a terminal, unless NO_COLOR is set")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->option_text("WHEN");
  command->footer(
      "Examples:\n"
      "  vanban parse letter.txt\n"
      "  vanban parse --format ndjson letters/*.txt > letters.ndjson\n"
      "  pdftotext -layout letter.pdf - | vanban parse --format summary -");
  command->callback([arguments, &run] { run.exit_code = run_parse(*arguments, run); });
}

}  // namespace vanban::cli
