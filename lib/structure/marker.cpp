// SPDX-License-Identifier: Apache-2.0
// See marker.hpp.
#include "structure/marker.hpp"

#include <array>

#include "grammar/converters.hpp"

namespace vanban::structure {

using grammar::Field;
using grammar::Find;
using grammar::Type;
using text::Fold;
using text::Range;

namespace {

// The letters of the alphabet by code point; d stroke stands behind d.
constexpr std::array<char32_t, 27> kOrder = {'a', 'b', 'c', 'd', 0x111, 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n',
                                             'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z'};

struct Name {
  std::string_view name;
  Level level;
};
constexpr std::array<Name, 11> kNames = {{
    {"appendix", Level::kAppendix}, {"part", Level::kPart}, {"chapter", Level::kChapter}, {"section", Level::kSection},
    {"subsection", Level::kSubsection}, {"article", Level::kArticle}, {"roman", Level::kRoman}, {"number", Level::kNumber},
    {"decimal", Level::kDecimal}, {"letter", Level::kLetter}, {"damaged", Level::kLetter},
}};

int as_number(const std::string& words) {
  static const grammar::Converter* const kNumber = grammar::find_converter("number");
  const std::optional<std::string> value = kNumber->apply({words});
  if (!value || value->empty() || value->size() > 6) return 0;
  int n = 0;
  for (const char c : *value) n = c >= '0' && c <= '9' ? n * 10 + (c - '0') : 0;
  return n;
}

// Number in or behind the label: digits first, then its last word as Roman numeral or number word.
int value_of(const text::Reading& reading, Range label, bool& suffix) {
  std::uint32_t at = label.begin;
  while (at < label.end && !text::is_digit(reading.at(at))) ++at;
  if (at < label.end) {
    int n = 0;
    while (at < label.end && text::is_digit(reading.at(at))) n = n * 10 + (reading.at(at++) - text::kDigit0);
    suffix = at < label.end;
    return n;
  }
  std::uint32_t word = label.end;
  while (word > label.begin && reading.at(word - 1) != text::kBlank) --word;
  const std::string words(reading.words({word, label.end}));
  if (const int n = as_number(words)) return n;
  return label.end - word == 1 ? letter_value(reading.at(word)) : 0;
}

}  // namespace

int letter_value(Fold letter) {
  for (std::size_t i = 0; i < kOrder.size(); ++i) {
    if (text::look_up(kOrder[i]).fold == text::lower(letter)) return static_cast<int>(i) + 1;
  }
  return 0;
}

std::optional<Marker> read_marker(const layout::Layout& layout, const layout::Block& block, const grammar::Finds& finds) {
  const auto [first, last] = finds.within(Type::kMarker, block.range);
  if (first == last) return std::nullopt;
  const Find& find = finds[finds.of(Type::kMarker)[first]];
  if (find.range.begin > block.range.begin + 1) return std::nullopt;
  const grammar::Capture* label = finds.capture(find, Field::k_label);
  if (!label) return std::nullopt;
  const text::Reading& reading = layout.reading;

  Marker m;
  m.label = label->range;
  m.words = {find.range.end, block.range.end};
  while (!m.words.empty() && (reading.at(m.words.begin) == text::kBlank || reading.at(m.words.begin) == text::kUnderscore)) ++m.words.begin;
  m.style = reading.at(find.range.end - 1);
  const std::string_view level = finds.value(find, Field::k_level);
  if (level == "bullet") {
    m.level = Level::kBullet;
    m.style = reading.at(m.label.begin);
    return m;
  }
  for (const Name& n : kNames) {
    if (n.name == level) m.level = n.level;
  }
  if (m.level == Level::kLetter) {
    m.value = letter_value(reading.at(m.label.begin));
    if (text::is_capital(reading.at(m.label.begin))) m.level = Level::kCapital;
    return m;
  }
  if (m.level == Level::kDecimal) {
    int n = 0;
    m.parts = 1;
    m.stem = -1;
    for (std::uint32_t at = m.label.begin; at < m.label.end; ++at) {
      const Fold f = reading.at(at);
      if (text::is_digit(f)) { n = n * 10 + (f - text::kDigit0); continue; }
      if (m.stem < 0) m.stem = n;
      n = 0;
      ++m.parts;
    }
    m.value = n;
    return m;
  }
  m.value = value_of(reading, m.label, m.suffix);
  if (m.level == Level::kNumber) {
    if (reading.at(find.range.begin) == text::kOpenParen) m.style = text::kOpenParen;
    if (m.style == text::kCloseParen || m.style == text::kOpenParen) m.level = Level::kNumberInside;
  }
  return m;
}

}  // namespace vanban::structure
