// SPDX-License-Identifier: Apache-2.0
// What stands in the grammar files, block by block, before names are resolved.
// The form of the files is described in docs/rules.md. Tested by tests/grammar/mistakes_test.cpp.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "grammar/pattern.hpp"
#include "grammar/source.hpp"

namespace vanban::grammar {

struct ListEntry {
  Place place;
  std::vector<std::string> forms;  // as written, the canonical one first
  std::vector<std::pair<std::string, std::string>> attributes;
};

struct ListDeclaration {
  Place place;
  std::string name;
  std::string title;
  std::vector<ListEntry> entries;
};

struct PatternDeclaration {
  Place place;
  std::string name;
  NodePtr pattern;
};

/// `field=expression` of a rule's yields: a quoted text, a capture, a capture's attribute, or a
/// converter applied to expressions.
struct Expression {
  enum class Kind : std::uint8_t { kText, kCapture, kConverter };
  Kind kind = Kind::kText;
  Place place;
  std::string text;       // kText: the text; kCapture: its name; kConverter: its name
  std::string attribute;  // kCapture: after the dot, may be empty
  std::vector<Expression> arguments;
};

struct Example {
  Place place;
  bool positive = true;
  std::string text;                                        // with the guillemets, if any
  std::vector<std::pair<std::string, std::string>> fields;  // expected values
};

struct RuleDeclaration {
  Place place;
  std::string id;
  std::string title, source, note;
  std::vector<NodePtr> matches;  // alternatives
  NodePtr after, before, not_after, not_before;  // null if not given
  std::vector<std::string> scopes;
  Place scopes_place;
  int priority = 0;
  Place yields_place;
  std::string type;
  std::vector<std::pair<std::string, Expression>> fields;
  std::vector<Example> examples;
};

struct Declarations {
  std::vector<ListDeclaration> lists;
  std::vector<PatternDeclaration> patterns;
  std::vector<RuleDeclaration> rules;
};

/// Reads all files; what cannot be read is added to `mistakes` and left out.
[[nodiscard]] Declarations read_files(const std::vector<SourceFile>& files, Mistakes& mistakes);

}  // namespace vanban::grammar
