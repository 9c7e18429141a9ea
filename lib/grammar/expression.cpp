// SPDX-License-Identifier: Apache-2.0
// See expression.hpp.
#include "grammar/expression.hpp"

namespace vanban::grammar {
namespace {

constexpr int kMaxDepth = 8;

class Parser {
 public:
  Parser(std::string_view text, Place place, Mistakes& mistakes) : text_(text), place_(place), mistakes_(mistakes) {}

  bool yields(std::string& type, std::vector<std::pair<std::string, Expression>>& fields) {
    type = word();
    if (type.empty()) return fail("expected the name of a type after 'yields'");
    while (true) {
      blanks();
      if (at_ < text_.size() && text_[at_] == ',') { ++at_; blanks(); }
      if (at_ >= text_.size()) return true;
      const std::string field = word();
      if (field.empty() || at_ >= text_.size() || text_[at_] != '=') return fail("expected field=value");
      ++at_;
      Expression value;
      if (!expression(value, 0)) return false;
      fields.emplace_back(field, std::move(value));
    }
  }

 private:
  [[nodiscard]] Place here() const {
    Place p = place_;
    for (std::size_t i = 0; i < at_; ++i) p.column += (static_cast<unsigned char>(text_[i]) & 0xC0) != 0x80;
    return p;
  }
  bool fail(std::string what) {
    mistakes_.add(here(), "yields-syntax", std::move(what), "for example: yields Date value=date(year, month, day)");
    return false;
  }
  void blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
  }
  std::string word() {
    blanks();
    const std::size_t from = at_;
    const auto good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
    while (at_ < text_.size() && good(text_[at_])) ++at_;
    return std::string(text_.substr(from, at_ - from));
  }

  bool expression(Expression& out, int depth) {
    if (depth > kMaxDepth) return fail("converters are nested too deep");
    blanks();
    out.place = here();
    if (at_ < text_.size() && text_[at_] == '"') {
      const std::size_t close = text_.find('"', at_ + 1);
      if (close == std::string_view::npos) return fail("the quoted text is never closed");
      out.kind = Expression::Kind::kText;
      out.text = text_.substr(at_ + 1, close - at_ - 1);
      at_ = close + 1;
      return true;
    }
    out.text = word();
    if (out.text.empty()) return fail("expected \"text\", a capture or converter(...)");
    if (at_ < text_.size() && text_[at_] == '.') {
      ++at_;
      out.kind = Expression::Kind::kCapture;
      out.attribute = word();
      return !out.attribute.empty() || fail("expected an attribute after '.'");
    }
    if (at_ >= text_.size() || text_[at_] != '(') {
      out.kind = Expression::Kind::kCapture;
      return true;
    }
    ++at_;
    out.kind = Expression::Kind::kConverter;
    while (true) {
      blanks();
      if (at_ < text_.size() && text_[at_] == ')') { ++at_; return true; }
      Expression argument;
      if (!expression(argument, depth + 1)) return false;
      out.arguments.push_back(std::move(argument));
      blanks();
      if (at_ < text_.size() && text_[at_] == ',') { ++at_; continue; }
      if (at_ >= text_.size() || text_[at_] != ')') return fail("expected ',' or ')'");
    }
  }

  std::string_view text_;
  Place place_;
  Mistakes& mistakes_;
  std::size_t at_ = 0;
};

}  // namespace

bool parse_yields(std::string_view text, Place place, std::string& type,
                  std::vector<std::pair<std::string, Expression>>& fields, Mistakes& mistakes) {
  return Parser(text, place, mistakes).yields(type, fields);
}

}  // namespace vanban::grammar
