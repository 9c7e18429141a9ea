// SPDX-License-Identifier: Apache-2.0
// See pattern.hpp. A hand-written recursive descent with bounded depth.
#include "grammar/pattern.hpp"

#include "text/alphabet.hpp"
#include "text/utf8.hpp"

namespace vanban::grammar {
namespace {

using text::Fold;
using text::Role;

constexpr int kMaxDepth = 50;
constexpr int kMaxRepeat = 200;

class Parser {
 public:
  Parser(std::string_view text, Place place, Mistakes& mistakes)
      : text_(text), place_(place), mistakes_(mistakes) {}

  NodePtr parse() {
    NodePtr node = alternatives(0);
    if (node && at_ < text_.size()) return fail("')' closes a group that was not opened", "write \\) for the character itself");
    return node;
  }

 private:
  [[nodiscard]] bool done() const { return at_ >= text_.size(); }
  [[nodiscard]] char peek() const { return text_[at_]; }

  [[nodiscard]] Place here(std::size_t at) const {
    Place p = place_;
    for (std::size_t i = 0; i < at; ++i) p.column += (static_cast<unsigned char>(text_[i]) & 0xC0) != 0x80;
    return p;
  }

  NodePtr fail_at(std::size_t at, std::string what, std::string remedy = {}) {
    if (!failed_) mistakes_.add(here(at), "pattern-syntax", std::move(what), std::move(remedy));
    failed_ = true;
    return nullptr;
  }
  NodePtr fail(std::string what, std::string remedy = {}) { return fail_at(at_, std::move(what), std::move(remedy)); }

  NodePtr make(Node::Kind kind, std::size_t from) const {
    auto node = std::make_unique<Node>();
    node->kind = kind;
    node->place = here(from);
    return node;
  }

  NodePtr alternatives(int depth) {
    if (depth > kMaxDepth) return fail("groups are nested too deep", "use named patterns");
    const std::size_t from = at_;
    NodePtr all = make(Node::Kind::kAlternatives, from);
    while (true) {
      NodePtr one = sequence(depth);
      if (!one) return nullptr;
      all->children.push_back(std::move(one));
      if (done() || peek() != '|') break;
      ++at_;
    }
    if (all->children.size() == 1) return std::move(all->children.front());
    all->source = text_.substr(from, at_ - from);
    return all;
  }

  NodePtr sequence(int depth) {
    const std::size_t from = at_;
    NodePtr all = make(Node::Kind::kSequence, from);
    while (!done() && peek() != '|' && peek() != ')') {
      const std::size_t start = at_;
      NodePtr one = element(depth);
      if (!one) return nullptr;
      one->source = text_.substr(start, at_ - start);
      one = repetition(std::move(one), start);
      if (!one) return nullptr;
      all->children.push_back(std::move(one));
    }
    if (all->children.empty()) return make(Node::Kind::kEmpty, from);
    if (all->children.size() == 1) return std::move(all->children.front());
    all->source = text_.substr(from, at_ - from);
    return all;
  }

  NodePtr element(int depth) {
    const std::size_t from = at_;
    switch (peek()) {
      case '(': {
        ++at_;
        NodePtr inner = alternatives(depth + 1);
        if (!inner) return nullptr;
        if (done() || peek() != ')') return fail_at(from, "'(' is never closed", "write \\( for the character itself");
        ++at_;
        return inner;
      }
      case '[': return char_class();
      case '{': return name();
      case '?': case '*': case '+':
        return fail(std::string("'") + peek() + "' has nothing before it to repeat", std::string("write \\") + peek() + " for the character itself");
      case ']': case '}':
        return fail(std::string("'") + peek() + "' closes nothing", std::string("write \\") + peek() + " for the character itself");
      default: return literal();
    }
  }

  // A run of plain characters; its last one stands alone when a repetition follows it.
  NodePtr literal() {
    const std::size_t from = at_;
    std::size_t last = at_;
    NodePtr node = make(Node::Kind::kLiteral, from);
    while (!done() && std::string_view("(){}[]|?*+").find(peek()) == std::string_view::npos) {
      const std::size_t before = at_;
      if (peek() == '\\') {
        if (at_ + 1 >= text_.size()) return fail("'\\' ends the pattern", "write \\\\ for the character itself");
        const char c = text_[at_ + 1];
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
          return fail(std::string("'\\") + c + "' is no form of this language: its meaning would be that of ASCII letters only",
                      "use {letter}, {syllable}, {digit} or {blank}; word edges are looked at by themselves");
        }
        ++at_;
      }
      // A combining mark belongs to the letter before it.
      if (text::look_up(text::next_code_point(text_, at_)).role != Role::kCombining) last = before;
    }
    if (!done() && last > from && std::string_view("?*+").find(peek()) != std::string_view::npos) at_ = last;
    if (!done() && last > from && peek() == '{' && at_ + 1 < text_.size() && text_[at_ + 1] >= '0' && text_[at_ + 1] <= '9') at_ = last;
    append_folded(text_.substr(from, at_ - from), node->literal);
    if (node->literal.empty()) node->kind = Node::Kind::kEmpty;
    return node;
  }

  static void append_folded(std::string_view raw, std::string& out) {
    std::string plain;
    for (std::size_t i = 0; i < raw.size(); ++i) {
      if (raw[i] == '\\' && i + 1 < raw.size()) ++i;
      plain.push_back(raw[i]);
    }
    // fold() trims blanks, which here belong to the pattern.
    const bool front = !plain.empty() && plain.front() == ' ';
    const bool back = plain.size() > 1 && plain.back() == ' ';
    const std::string inner = text::fold(plain, true);
    if (front) out.push_back(static_cast<char>(text::kBlank));
    out += inner;
    if (back && !inner.empty()) out.push_back(static_cast<char>(text::kBlank));
  }

  NodePtr char_class() {
    const std::size_t from = at_++;
    NodePtr node = make(Node::Kind::kClass, from);
    const bool negated = !done() && peek() == '^';
    if (negated) ++at_;
    bool any = false;
    while (!done() && (peek() != ']' || !any)) {
      if (peek() == '[' && text_.substr(at_, 2) == "[:") {
        return fail("'[:...:]' is no form of this language: it would know ASCII letters only", "use {letter} or {digit}");
      }
      const Fold first = class_member();
      Fold last = first;
      if (at_ + 1 < text_.size() && peek() == '-' && text_[at_ + 1] != ']') {
        ++at_;
        last = class_member();
        const bool digits = text::is_digit(first) && text::is_digit(last);
        if (!digits || last < first) return fail_at(from, "only digits make a range in [ ]", "list the letters one by one, or use {letter}");
      }
      for (int f = first; f <= last; ++f) {
        node->bytes.set(static_cast<std::size_t>(f));
        node->bytes.set(text::capital(static_cast<Fold>(f)));
      }
      any = true;
    }
    if (done()) return fail_at(from, "'[' is never closed", "write \\[ for the character itself");
    ++at_;
    if (negated) {
      node->bytes.flip();
      node->bytes.reset(text::kEdge);
      node->bytes.reset(text::kBreak);
    }
    return node;
  }

  Fold class_member() {
    if (peek() == '\\' && at_ + 1 < text_.size()) ++at_;
    const text::CodePoint cp = text::look_up(text::next_code_point(text_, at_));
    Fold fold = cp.role == Role::kPlain ? cp.fold : text::kBlank;
    // Combining marks belong to the letter before them.
    for (std::size_t next = at_; next < text_.size(); at_ = next) {
      const char32_t mark = text::next_code_point(text_, next);
      if (text::look_up(mark).role != Role::kCombining) break;
      Fold marked = fold;
      if (text::combine(marked, mark)) fold = marked;
    }
    return fold;
  }

  [[nodiscard]] static bool name_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }

  NodePtr name() {
    const std::size_t from = at_++;
    NodePtr node = make(Node::Kind::kName, from);
    const std::size_t word = at_;
    while (!done() && name_char(peek())) ++at_;
    node->name = text_.substr(word, at_ - word);
    if (!done() && peek() == ':') {
      node->field = node->name;
      const std::size_t second = ++at_;
      while (!done() && name_char(peek())) ++at_;
      node->name = text_.substr(second, at_ - second);
    }
    if (done() || peek() != '}') return fail_at(from, "expected {name} or {field:name}", "names are ASCII letters, digits and '-'");
    if (node->name.empty()) return fail_at(from, "a name is missing between '{' and '}'");
    ++at_;
    return node;
  }

  NodePtr repetition(NodePtr one, std::size_t start) {
    for (bool repeated = false; !done(); repeated = true) {
      int min = 0, max = Node::kUnbounded;
      const std::size_t from = at_;
      if (peek() == '?') { max = 1; ++at_; }
      else if (peek() == '*') { ++at_; }
      else if (peek() == '+') { min = 1; ++at_; }
      else if (peek() == '{' && at_ + 1 < text_.size() && text_[at_ + 1] >= '0' && text_[at_ + 1] <= '9') {
        ++at_;
        min = number();
        max = min;
        if (!done() && peek() == ',') { ++at_; max = !done() && peek() == '}' ? Node::kUnbounded : number(); }
        if (done() || peek() != '}') return fail_at(from, "expected {n}, {n,} or {n,m}");
        ++at_;
        if (min > kMaxRepeat || max > kMaxRepeat || (max != Node::kUnbounded && max < min)) {
          return fail_at(from, "a repetition goes from 0 to at most 200, the smaller number first");
        }
      } else {
        break;
      }
      if (repeated) return fail_at(from, "what is repeated already is repeated again", "put it into ( ) first, or leave one of the two");
      NodePtr repeat = make(Node::Kind::kRepeat, start);
      repeat->min = min;
      repeat->max = max;
      repeat->source = text_.substr(start, at_ - start);
      repeat->children.push_back(std::move(one));
      one = std::move(repeat);
    }
    return one;
  }

  int number() {
    int n = 0;
    while (!done() && peek() >= '0' && peek() <= '9') {
      n = std::min(n * 10 + (peek() - '0'), 100000);
      ++at_;
    }
    return n;
  }

  std::string_view text_;
  Place place_;
  Mistakes& mistakes_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

}  // namespace

NodePtr parse_pattern(std::string_view text, Place place, Mistakes& mistakes) {
  return Parser(text, place, mistakes).parse();
}

}  // namespace vanban::grammar
