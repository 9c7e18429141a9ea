// SPDX-License-Identifier: Apache-2.0
// The reading as text, for people and other programs: `vanban normalize` and `vanban tokens`.
#include "vanban/normalize.hpp"

#include <vector>

#include "layout/layout.hpp"
#include "render/code_points.hpp"
#include "text/utf8.hpp"
#include "tokens/tokens.hpp"

namespace vanban {
namespace {

using text::Fold;

// Moves the tone of the open syllables oa, oe, uy; elsewhere ("hoan", "quy") the two habits agree.
// Precondition: placement is kOld or kNew.
void place_tone(std::vector<char32_t>& text, std::size_t second_at, TonePlacement placement) {
  Fold first = text::look_up(text[second_at - 1]).fold;
  Fold second = text::look_up(text[second_at]).fold;
  if (!text::is_vowel(first) || !text::is_vowel(second)) return;
  if (placement == TonePlacement::kNew) {
    text::settle_tone(first, second);
  } else {
    const bool open = second_at + 1 == text.size() || !text::is_letter(text::look_up(text[second_at + 1]).fold);
    const bool after_q = second_at >= 2 && text::lower(text::look_up(text[second_at - 2]).fold) == text::look_up('q').fold;
    if (!open || after_q || text::tone(first) != 0) return;
    const Fold toned = text::with_tone(first, text::tone(second));
    const Fold bare = text::with_tone(second, 0);
    Fold a = toned, b = bare;
    text::settle_tone(a, b);
    if (a != first || b != second) return;  // not one of the three pairs
    first = toned;
    second = bare;
  }
  text[second_at - 1] = text::unfold(first);
  text[second_at] = text::unfold(second);
}

std::string placed(const std::string& reading, TonePlacement placement) {
  if (placement == TonePlacement::kKeep) return reading;
  std::vector<char32_t> text;
  for (std::size_t at = 0; at < reading.size();) text.push_back(text::next_code_point(reading, at));
  for (std::size_t i = 1; i < text.size(); ++i) place_tone(text, i, placement);
  std::string out;
  for (const char32_t c : text) text::append_utf8(out, c);
  return out;
}

std::string lines_kept(const layout::Lines& lines) {
  std::string out;
  for (const layout::Line& line : lines.lines) {
    if (!out.empty()) out += line.stretch.continues_line ? "   " : "\n";
    out += lines.reading.words(line.stretch.fold);
  }
  return out;
}

}  // namespace

std::string normalize(std::string_view bytes, const Grammar& grammar, const NormalizeOptions& options) {
  std::size_t damaged = 0;
  const std::string decoded = text::decode_utf8(bytes, damaged);
  const std::string reading = options.lines == LineMode::kKeep ? lines_kept(layout::read_lines(decoded))
                                                               : layout::lay_out(decoded, grammar.compiled()).reading.text;
  std::string out = placed(reading, options.tone_placement);
  if (!out.empty()) out.push_back('\n');
  return out;
}

std::string list_tokens(std::string_view bytes, const Grammar& grammar) {
  std::size_t damaged = 0;
  const std::string decoded = text::decode_utf8(bytes, damaged);
  const layout::Layout layout = layout::lay_out(decoded, grammar.compiled());
  const render::CodePoints code_points(decoded);
  std::string out;
  for (const tokens::Token& token : tokens::tokenize(layout.reading)) {
    if (token.kind == tokens::Kind::kBreak) continue;
    const Span span = layout.reading.phrase(token.range).span;
    out += tokens::name(token.kind);
    out += "\t" + std::to_string(code_points.at(span.begin)) + "-" + std::to_string(code_points.at(span.end)) + "\t";
    out += layout.reading.words(token.range);
    out += "\t" + text::unfolded(layout.reading.folded(token.range)) + "\n";
  }
  return out;
}

}  // namespace vanban
