// SPDX-License-Identifier: Apache-2.0
// The public face of the compiled grammar: embedded, or from a folder.
#include "vanban/grammar.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "grammar/examples.hpp"
#include "grammar/loader.hpp"

namespace vanban {
namespace grammar {

extern const unsigned char kEmbeddedGrammar[];
extern const std::size_t kEmbeddedGrammarSize;

std::vector<SourceFile> embedded_sources() {
  std::vector<SourceFile> files;
  const char* at = reinterpret_cast<const char*>(kEmbeddedGrammar);
  const char* end = at + kEmbeddedGrammarSize;
  const auto next = [&] {
    const char* stop = std::find(at, end, '\0');
    std::string part(at, stop);
    at = stop + 1;
    return part;
  };
  while (at < end) {
    SourceFile file;
    file.path = next();
    file.content = next();
    files.push_back(std::move(file));
  }
  return files;
}

namespace {

constexpr std::uintmax_t kMaxFile = 16u << 20;

Error file_error(const std::filesystem::path& path, std::string what, std::string remedy) {
  return {"grammar-file", path.string(), std::move(what), std::move(remedy), {}};
}

Result<std::vector<SourceFile>> read_folder(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (!fs::is_directory(folder, error)) return file_error(folder, "is not a folder", "give the folder that holds the *.rules and *.list files");
  std::vector<SourceFile> files;
  fs::recursive_directory_iterator it(folder, error);
  for (; !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
    const fs::path& path = it->path();
    const bool wanted = path.extension() == ".rules" || path.extension() == ".list";
    if (!wanted || !it->is_regular_file()) continue;
    const std::uintmax_t size = fs::file_size(path, error);
    if (error || size > kMaxFile) return file_error(path, "cannot be read or is larger than 16 MiB", "grammar files are small texts");
    SourceFile file;
    file.path = fs::relative(path, folder).generic_string();
    file.content.resize(size);
    std::FILE* in = std::fopen(path.c_str(), "rb");
    if (!in) return file_error(path, "cannot be read", "check its permissions");
    const std::size_t got = std::fread(file.content.data(), 1, size, in);
    std::fclose(in);
    file.content.resize(got);
    files.push_back(std::move(file));
  }
  if (error) return file_error(folder, "cannot be listed: " + error.message(), "check its permissions");
  if (files.empty()) return file_error(folder, "holds no *.rules or *.list file", "give the folder that holds them");
  std::sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

}  // namespace
}  // namespace grammar

Grammar Grammar::embedded() {
  auto compiled = grammar::compile_sources(grammar::embedded_sources());
  if (!compiled) {
    // The build runs `grammar check`; a binary with a broken grammar never leaves it.
    for (const Error& e : compiled.errors()) std::fprintf(stderr, "%s\n", to_string(e).c_str());
    std::abort();
  }
  return Grammar(std::move(compiled).value());
}

Result<Grammar> Grammar::load(const std::filesystem::path& folder) {
  auto files = grammar::read_folder(folder);
  if (!files) return files.errors();
  auto compiled = grammar::compile_sources(std::move(files).value());
  if (!compiled) return compiled.errors();
  return Grammar(std::move(compiled).value());
}

const std::string& Grammar::digest() const { return compiled_->digest; }

GrammarCheck check_grammar(const std::filesystem::path& folder) {
  GrammarCheck check;
  std::vector<grammar::SourceFile> files;
  if (folder.empty()) {
    files = grammar::embedded_sources();
  } else {
    auto read = grammar::read_folder(folder);
    if (!read) {
      check.faults = read.errors();
      return check;
    }
    files = std::move(read).value();
  }
  check.files = static_cast<int>(files.size());
  auto compiled = grammar::compile_sources(std::move(files));
  if (!compiled) {
    check.faults = compiled.errors();
    return check;
  }
  const grammar::Compiled& g = *compiled.value();
  check.rules = static_cast<int>(g.rules.size());
  check.lists = static_cast<int>(g.lists.size());
  for (const grammar::Rule& r : g.rules) check.examples += static_cast<int>(r.examples.size());
  check.faults = grammar::run_examples(g);
  return check;
}

}  // namespace vanban
