// SPDX-License-Identifier: Apache-2.0
// The pipeline, stage after stage; this file is the only one that knows them all.
#include <algorithm>

#include "base/sha256.hpp"
#include "grammar/matcher.hpp"
#include "graph/graph.hpp"
#include "header/header.hpp"
#include "layout/layout.hpp"
#include "obligations/obligations.hpp"
#include "references/references.hpp"
#include "structure/outline.hpp"
#include "text/utf8.hpp"
#include "times/times.hpp"
#include "vanban/vanban.hpp"

namespace vanban {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{1} << 30;
constexpr std::size_t kEnoughLetters = 60;  // to tell a language by
constexpr std::size_t kFewestMarked = 25;   // in Vietnamese about every fourth letter carries a mark

void decode(std::string_view bytes, Document& document) {
  if (bytes.size() > kMaxBytes) {
    document.diagnostics.push_back({"text-truncated", Severity::kError, {}, {std::to_string(bytes.size()), std::to_string(kMaxBytes)}});
    bytes = bytes.substr(0, kMaxBytes);
  }
  std::size_t damaged = 0;
  document.text = text::decode_utf8(bytes, damaged);
  if (damaged > 0) document.diagnostics.push_back({"bytes-not-utf8", Severity::kWarning, {}, {std::to_string(damaged)}});
}

// What a reader of the result should know about the text as a whole.
void diagnose(const layout::Layout& layout, Document& document) {
  const auto say = [&](std::string code, Severity severity, std::vector<std::string> arguments = {}) {
    document.diagnostics.push_back({std::move(code), severity, {}, std::move(arguments)});
  };
  const auto nuls = std::count(document.text.begin(), document.text.end(), '\0');
  if (nuls > 0) say("nul-characters", Severity::kWarning, {std::to_string(nuls)});
  if (layout.reading.fold.empty()) return say("text-empty", Severity::kWarning);
  std::size_t letters = 0, marked = 0;
  for (const char byte : layout.reading.fold) {
    const auto f = static_cast<text::Fold>(byte);
    letters += text::is_letter(f);
    marked += text::is_letter(f) && f != text::kOtherLetter && text::unfold(f) >= 0x80;
  }
  if (letters > kEnoughLetters && marked * kFewestMarked < letters) say("not-vietnamese", Severity::kWarning);
}

grammar::Finds match(const layout::Layout& layout, const grammar::Compiled& grammar) {
  grammar::Finds finds;
  grammar::Matcher matcher(grammar, layout.reading);
  // One scope after the other over all blocks, so that the automata of one stay in the cache.
  for (const layout::Block& block : layout.blocks) {
    matcher.run(block.range, grammar::Scope::kLine, finds);
    if (block.zone == layout::Zone::kHead) matcher.run(block.range, grammar::Scope::kHead, finds);
    if (block.zone == layout::Zone::kFoot) matcher.run(block.range, grammar::Scope::kFoot, finds);
  }
  std::vector<grammar::Matcher::Numbers> of_text;
  for (const layout::Block& block : layout.blocks) {
    const std::size_t first = finds.all.size();
    matcher.run(block.range, grammar::Scope::kText, finds);
    of_text.push_back({first, finds.all.size()});
  }
  for (std::size_t b = 0; b < layout.blocks.size(); ++b) {
    const layout::Block& block = layout.blocks[b];
    if (block.zone == layout::Zone::kBody) matcher.run(block.range, grammar::Scope::kTask, finds, of_text[b]);
  }
  finds.index();
  return finds;
}

// What the headings of units are called decides what the items below them are.
void match_headings(const layout::Layout& layout, const grammar::Compiled& grammar, const structure::Outline& outline, grammar::Finds& finds) {
  grammar::Matcher matcher(grammar, layout.reading);
  for (const structure::BlockPlace& place : outline.places) {
    if (place.opens_unit) matcher.run(place.words, grammar::Scope::kHeading, finds);
  }
  finds.index();
}

}  // namespace

Document parse(std::string_view bytes, const Grammar& grammar, const ParseOptions& options) {
  const grammar::Compiled& compiled = grammar.compiled();
  Document document;
  document.source.name = options.name;
  document.source.media_type = "text/plain";
  document.source.encoding = "UTF-8";
  base::Sha256 hash;
  hash.add(bytes);
  document.source.sha256 = hash.hex();
  document.grammar = compiled.digest;

  decode(bytes, document);
  layout::Layout layout = layout::lay_out(document.text, compiled);
  document.source.pages = layout.pages;
  grammar::Finds finds = match(layout, compiled);
  header::read_header(layout, compiled, finds, document);
  const structure::Outline outline = structure::outline(layout, compiled, finds, document);
  match_headings(layout, compiled, outline, finds);
  times::find_times(layout, finds, compiled, outline, document);
  references::find_references(layout, finds, compiled, outline, document);
  references::resolve_references(document);
  references::find_basis(layout, outline, document);
  obligations::find_obligations(layout, finds, outline, document);
  diagnose(layout, document);
  document.reading = std::move(layout.reading.text);
  graph::build_graph(document);
  return document;
}

std::string_view version() { return VANBAN_VERSION; }

}  // namespace vanban
