// SPDX-License-Identifier: Apache-2.0
// The pen of json_parts.hpp: the small shapes that come back in every part.
#include <cassert>
#include <cstddef>

#include "render/json_parts.hpp"

namespace vanban::render {

void Pen::span(Span span) const {
  json.key("span");
  json.begin_array(Layout::kLine);
  json.integer(points.at(span.begin));
  json.integer(points.at(span.end));
  json.end_array();
}

void Pen::phrase(std::string_view key, Phrase phrase) const {
  json.key(key);
  json.begin_object(Layout::kLine);
  words(phrase);
  span(phrase.span);
  json.end_object();
}

void Pen::phrase(std::string_view key, const std::optional<Phrase>& phrase) const {
  if (phrase) this->phrase(key, *phrase);
}

void Pen::phrases(std::string_view key, const std::vector<Phrase>& phrases) const {
  if (phrases.empty()) return;
  json.key(key);
  json.begin_array();
  for (const Phrase& phrase : phrases) {
    json.begin_object(Layout::kLine);
    words(phrase);
    span(phrase.span);
    json.end_object();
  }
  json.end_array();
}

void Pen::strings(std::string_view key, const std::vector<std::string>& strings) const {
  if (strings.empty()) return;
  json.key(key);
  json.begin_array(Layout::kLine);
  for (const std::string& string : strings) json.string(string);
  json.end_array();
}

void Pen::unit(std::string_view key, std::int32_t unit) const {
  if (unit == kNone) return;
  assert(static_cast<std::size_t>(unit) < document.units.size());
  text(key, document.units[static_cast<std::size_t>(unit)].id);
}

}  // namespace vanban::render
