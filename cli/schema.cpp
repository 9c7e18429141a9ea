// SPDX-License-Identifier: Apache-2.0
// vanban schema: the JSON Schema of what parse prints.
#include <CLI/CLI.hpp>

#include "shared.hpp"
#include "vanban/render.hpp"

namespace vanban::cli {

void add_schema(CLI::App& program, Run& run) {
  CLI::App* command = program.add_subcommand(
      "schema", "Print the JSON Schema (draft 2020-12) of what parse prints");
  command->footer(
      "Example:\n"
      "  vanban schema > document.schema.json");
  command->callback([&run] { run.exit_code = write_output(json_schema()) ? kFine : kFailed; });
}

}  // namespace vanban::cli
