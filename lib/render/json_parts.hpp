// SPDX-License-Identifier: Apache-2.0
// What the parts of the document JSON share: the pen that writes spans, phrases and references
// between lists, and the parts themselves, one file each. docs/output.md fixes their fields.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/code_points.hpp"
#include "render/json_writer.hpp"
#include "vanban/document.hpp"

namespace vanban::render {

/// Writes fields of the document. A field with nothing to say is left out, key and all.
class Pen {
 public:
  Pen(const Document& read, const CodePoints& counted, JsonWriter& writer)
      : document(read), points(counted), json(writer) {}

  const Document& document;
  const CodePoints& points;
  JsonWriter& json;

  void text(std::string_view key, std::string_view words) const {
    if (words.empty()) return;
    json.key(key);
    json.string(words);
  }
  void flag(std::string_view key, bool value) const {
    if (!value) return;
    json.key(key);
    json.boolean(true);
  }
  void span(Span span) const;                                       // "span": [12, 34]
  void phrase(std::string_view key, Phrase phrase) const;           // { "text", "span" }
  void phrase(std::string_view key, const std::optional<Phrase>& phrase) const;
  void phrases(std::string_view key, const std::vector<Phrase>& phrases) const;
  void strings(std::string_view key, const std::vector<std::string>& strings) const;
  void unit(std::string_view key, std::int32_t unit) const;         // the unit's id
  void words(Phrase phrase) const { text("text", document.words(phrase)); }
};

/// The id of the reference or time at `index`: "r1", "t1".
[[nodiscard]] inline std::string numbered(char prefix, std::size_t index) {
  return prefix + std::to_string(index + 1);
}

void write_header(const Pen& pen, const Header& header);
void write_units(const Pen& pen, const std::vector<Unit>& units);
void write_references(const Pen& pen, const std::vector<Reference>& references);
void write_times(const Pen& pen, const std::vector<Time>& times);
void write_obligations(const Pen& pen, const std::vector<Obligation>& obligations);
void write_graph(const Pen& pen, const Graph& graph);

}  // namespace vanban::render
