// SPDX-License-Identifier: Apache-2.0
// See tokens.hpp.
#include "tokens/tokens.hpp"

#include <array>

namespace vanban::tokens {
namespace {

using text::Fold;
using text::is_digit;
using text::is_letter;

class Tokenizer {
 public:
  explicit Tokenizer(const text::Reading& reading) : reading_(reading), end_(static_cast<std::uint32_t>(reading.fold.size())) {}

  std::vector<Token> run() {
    bool line_start = true;
    for (std::uint32_t at = 0; at < end_;) {
      const Fold f = get(at);
      if (f == text::kBlank) { ++at; continue; }
      Token token;
      token.range.begin = at;
      if (f == text::kBreak) {
        token.kind = Kind::kBreak;
        ++at;
      } else if (const std::uint32_t marker = line_start ? marker_end(at) : 0) {
        token.kind = Kind::kMarker;
        at = marker;
      } else if (is_digit(f)) {
        at = number(at, token.kind);
      } else if (is_letter(f)) {
        while (is_letter(get(at))) ++at;
        token.kind = Kind::kSyllable;
      } else {
        token.kind = Kind::kMark;
        ++at;
      }
      token.range.end = at;
      line_start = token.kind == Kind::kBreak;
      tokens_.push_back(token);
    }
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] Fold get(std::uint32_t at) const { return at < end_ ? static_cast<Fold>(reading_.fold[at]) : text::kEdge; }

  // "1." "1.2." "a)" "IV." "-" "+": the end of the marker, or 0. A blank must follow.
  [[nodiscard]] std::uint32_t marker_end(std::uint32_t at) const {
    const auto blank = [this](std::uint32_t p) { return get(p) == text::kBlank ? p : 0; };
    const Fold f = get(at);
    if (f == text::kDash || f == text::kPlus || f == text::kBullet || f == text::kStar) return blank(at + 1);
    std::uint32_t p = at;
    if (is_digit(f)) {
      while (is_digit(get(p)) || (get(p) == text::kDot && is_digit(get(p + 1)))) ++p;
    } else if (is_letter(f)) {
      while (is_letter(get(p)) && p - at < 5) ++p;
      if (p - at > 1 && get(p) == text::kCloseParen) return 0;
    } else {
      return 0;
    }
    if (p - at > 7 || (get(p) != text::kDot && get(p) != text::kCloseParen)) return 0;
    if (is_letter(f) && get(p) == text::kDot && !text::is_capital(f)) return 0;
    return blank(p + 1);
  }

  std::uint32_t number(std::uint32_t at, Kind& kind) const {
    const auto digits = [this](std::uint32_t p) { while (is_digit(get(p))) ++p; return p; };
    std::uint32_t p = digits(at);
    int slashes = 0;
    while (get(p) == text::kSlash && is_digit(get(p + 1)) && slashes < 2) { p = digits(p + 1); ++slashes; }
    const bool joined = get(p) == text::kSlash || (get(p) == text::kDash && slashes == 0);
    if (joined && is_letter(get(p + 1))) {
      while (is_letter(get(p)) || is_digit(get(p)) || ((get(p) == text::kSlash || get(p) == text::kDash) && (is_letter(get(p + 1)) || is_digit(get(p + 1))))) ++p;
      kind = Kind::kCode;
      return p;
    }
    kind = slashes > 0 ? Kind::kDate : Kind::kNumber;
    while (slashes == 0 && (get(p) == text::kDot || get(p) == text::kComma) && is_digit(get(p + 1))) p = digits(p + 1);
    return p;
  }

  const text::Reading& reading_;
  std::uint32_t end_;
  std::vector<Token> tokens_;
};

}  // namespace

std::string_view name(Kind kind) {
  constexpr std::array<std::string_view, 7> kNames = {"syllable", "number", "code", "date", "marker", "mark", "break"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::vector<Token> tokenize(const text::Reading& reading) { return Tokenizer(reading).run(); }

}  // namespace vanban::tokens
