// SPDX-License-Identifier: Apache-2.0
// Grammar files -> Compiled: names resolved, phases derived from who uses what, expressions built.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "grammar/compiled.hpp"
#include "grammar/source.hpp"
#include "vanban/result.hpp"

namespace vanban::grammar {

/// Compiles grammar files. Errors: all mistakes found, never a partial grammar. Total for any
/// bytes; time linear in the files, but for the expressions, which are made at their first use.
[[nodiscard]] Result<std::shared_ptr<const Compiled>> compile_sources(std::vector<SourceFile> files);

/// The files that the build put into the binary.
[[nodiscard]] std::vector<SourceFile> embedded_sources();

/// "sha256:..." over paths and contents.
[[nodiscard]] std::string digest_of(const std::vector<SourceFile>& files);

}  // namespace vanban::grammar
