// SPDX-License-Identifier: Apache-2.0
// See regex.hpp. Word lists become tries, so that an automaton over a thousand words stays small.
#include "grammar/regex.hpp"

#include <algorithm>
#include <array>

namespace vanban::grammar {
namespace {

using text::Fold;

std::string hex(Fold f) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  return {'\\', 'x', kDigits[f >> 4], kDigits[f & 15]};
}

std::string class_of(const ByteSet& set) {
  if (set.count() == 1) {
    for (std::size_t i = 0; i < 256; ++i) {
      if (set[i]) return hex(static_cast<Fold>(i));
    }
  }
  std::string out = "[";
  for (std::size_t i = 0; i < 256; ++i) {
    if (!set[i]) continue;
    std::size_t j = i;
    while (j + 1 < 256 && set[j + 1]) ++j;
    out += hex(static_cast<Fold>(i));
    if (j > i) out += "-" + hex(static_cast<Fold>(j));
    i = j;
  }
  return out.size() == 1 ? "[^\\x00-\\xff]" : out + "]";
}

ByteSet letters() {
  ByteSet s;
  for (int f = 0; f < 256; ++f) s[static_cast<std::size_t>(f)] = text::is_letter(static_cast<Fold>(f));
  return s;
}
ByteSet capitals() {
  ByteSet s;
  for (int f = 0; f < 256; ++f) s[static_cast<std::size_t>(f)] = text::is_capital(static_cast<Fold>(f));
  return s;
}
ByteSet digits() {
  ByteSet s;
  for (int f = 0; f < 256; ++f) s[static_cast<std::size_t>(f)] = text::is_digit(static_cast<Fold>(f));
  return s;
}
ByteSet any() {
  ByteSet s;
  s.set();
  s.reset(text::kEdge);
  s.reset(text::kBreak);
  return s;
}
ByteSet within_sentence() {
  ByteSet s = any();
  for (const Fold f : {Fold(text::kDot), Fold(text::kSemicolon), Fold(text::kColon), Fold(text::kExclamation), Fold(text::kQuestion)}) s.reset(f);
  return s;
}
ByteSet roman_digits() {
  ByteSet s;
  for (const char c : std::string_view("ivxlc")) {
    const Fold f = text::look_up(static_cast<char32_t>(c)).fold;
    s.set(f);
    s.set(text::capital(f));
  }
  return s;
}
ByteSet one(Fold f) {
  ByteSet s;
  s.set(f);
  return s;
}

// A letter of a literal: small ones match both cases where a syllable begins.
std::string literal(Fold f, bool syllable_start) {
  const Fold other = syllable_start ? text::capital(f) : f;
  return other == f ? hex(f) : "[" + hex(f) + hex(other) + "]";
}

// Trie over sorted words, from `depth` on, as an expression.
void trie(const std::vector<std::string>& words, std::size_t begin, std::size_t end, std::size_t depth, std::string& out) {
  const bool complete = begin < end && words[begin].size() == depth;  // the shortest is sorted first
  if (complete) ++begin;
  if (begin == end) return;
  const bool grouped = complete || words[begin][depth] != words[end - 1][depth];
  if (grouped) out += "(?:";
  for (std::size_t i = begin; i < end;) {
    const char c = words[i][depth];
    std::size_t j = i;
    while (j < end && words[j][depth] == c) ++j;
    const bool start = depth == 0 || !text::is_letter(static_cast<Fold>(words[i][depth - 1]));
    if (i > begin) out += "|";
    out += literal(static_cast<Fold>(c), start);
    trie(words, i, j, depth + 1, out);
    i = j;
  }
  if (grouped) out += complete ? ")?" : ")";
}

std::vector<std::string> folded_forms(const WordList& list) {
  std::vector<std::string> words;
  for (const ListEntry& entry : list.entries) {
    for (const std::string& form : entry.forms) words.push_back(text::fold(form, true));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

// Any characters of `bytes`, with at most `max` blanks among them. Counting blanks instead of characters keeps
// the automaton small: within a word its state does not change.
std::string words(ByteSet bytes, int max) {
  bytes.reset(text::kBlank);
  const std::string word = class_of(bytes) + "*";
  return word + "(?:" + hex(text::kBlank) + word + "){0," + std::to_string(max) + "}";
}

const Builtin* builtin(std::string_view name) {
  for (const Builtin& b : builtins()) {
    if (b.name == name) return &b;
  }
  return nullptr;
}

std::string repeated(std::string inner, int min, int max) {
  if (min == 0 && max == Node::kUnbounded) return inner + "*";
  if (min == 1 && max == Node::kUnbounded) return inner + "+";
  if (min == 0 && max == 1) return inner + "?";
  if (min == 1 && max == 1) return inner;
  return inner + "{" + std::to_string(min) + (max == min ? "" : "," + (max == Node::kUnbounded ? "" : std::to_string(max))) + "}";
}

}  // namespace

const std::vector<Builtin>& builtins() {
  constexpr int kMany = Node::kUnbounded;
  static const std::vector<Builtin> kAll = {
      {"digit", digits(), 1, 1, false, "one digit"},
      {"number", digits(), 1, kMany, false, "a run of digits"},
      {"letter", letters(), 1, 1, false, "one letter, either case"},
      {"syllable", letters(), 1, kMany, false, "a run of letters"},
      {"Syllable", letters(), 1, kMany, true, "a run of letters that begins with a capital"},
      {"roman", roman_digits(), 1, 6, false, "a Roman numeral, either case"},
      {"Roman", roman_digits(), 1, 6, true, "a Roman numeral in capitals"},
      {"blank", one(text::kBlank), 1, 1, false, "one blank, as in the reading"},
      {"any", any(), 1, 1, false, "any one character of the paragraph"},
      {"gap", within_sentence(), 0, 24, false, "at most 24 words without . ; : ! ?", true},
      {"clause", within_sentence(), 1, kMany, false, "everything up to the next . ; : ! ?"},
      {"rest", any(), 0, kMany, false, "everything up to the end of the paragraph or line"},
      {"dash", one(text::kDash), 1, 1, false, "any dash"},
      {"quote", one(text::kQuote), 1, 1, false, "any quotation mark"},
  };
  return kAll;
}

ListShape shape_of(const WordList& list) {
  const std::vector<std::string> words = folded_forms(list);
  ListShape shape;
  shape.expression = "(?:";
  trie(words, 0, words.size(), 0, shape.expression);
  shape.expression += ")";
  for (const std::string& w : words) {
    shape.first.set(static_cast<Fold>(w.front()));
    shape.last.set(static_cast<Fold>(w.back()));
  }
  return shape;
}

FieldId intern(std::vector<std::string>& fields, const std::string& field) {
  const auto it = std::find(fields.begin(), fields.end(), field);
  if (it != fields.end()) return static_cast<FieldId>(it - fields.begin());
  fields.push_back(field);
  return static_cast<FieldId>(fields.size() - 1);
}

void names_in(const Node& node, std::vector<const Node*>& out) {
  if (node.kind == Node::Kind::kName) out.push_back(&node);
  for (const NodePtr& child : node.children) names_in(*child, out);
}

Fold RegexBuilder::symbol(TypeId type) const {
  const auto it = std::find(symbols_.begin(), symbols_.end(), type);
  return static_cast<Fold>(text::kSymbol0 + (it - symbols_.begin()));
}

std::string RegexBuilder::emit(const Node& node) {
  switch (node.kind) {
    case Node::Kind::kEmpty: return "";
    case Node::Kind::kLiteral: {
      std::string out;
      for (std::size_t i = 0; i < node.literal.size(); ++i) {
        const Fold f = static_cast<Fold>(node.literal[i]);
        const bool start = i == 0 || !text::is_letter(static_cast<Fold>(node.literal[i - 1]));
        out += literal(f, start);
      }
      return out;
    }
    case Node::Kind::kClass: return class_of(node.bytes);
    case Node::Kind::kSequence: {
      std::string out;
      for (const NodePtr& child : node.children) out += emit(*child);
      return out;
    }
    case Node::Kind::kAlternatives: {
      std::string out = "(?:";
      for (std::size_t i = 0; i < node.children.size(); ++i) out += (i ? "|" : "") + emit(*node.children[i]);
      return out + ")";
    }
    case Node::Kind::kRepeat: return repeated("(?:" + emit(*node.children.front()) + ")", node.min, node.max);
    case Node::Kind::kName: break;
  }
  // A capture opens its group before what is inside it, so that groups count in the order written.
  const int group = node.field.empty() ? 0 : ++groups_;
  CaptureSlot slot;
  slot.group = group;
  std::string inner;
  if (const Builtin* b = builtin(node.name)) {
    inner = b->capital ? class_of(b->bytes & capitals()) + repeated(class_of(b->bytes), 0, b->max == Node::kUnbounded ? b->max : b->max - 1)
                       : b->words ? "(?:" + words(b->bytes, b->max) + ")" : repeated(class_of(b->bytes), b->min, b->max);
  } else if (const auto p = scenery_.patterns.find(node.name); p != scenery_.patterns.end()) {
    inner = "(?:" + emit(*p->second) + ")";
  } else if (const auto l = scenery_.lists.find(node.name); l != scenery_.lists.end()) {
    inner = scenery_.list_shapes[static_cast<std::size_t>(l->second)].expression;
    slot.list = l->second;
  } else if (const auto t = scenery_.types.find(node.name); t != scenery_.types.end()) {
    inner = hex(symbol(t->second));
    slot.type = t->second;
  }
  if (node.field.empty()) return inner;
  slot.field = intern(fields_, node.field);
  slots_.push_back(slot);
  return "(" + inner + ")";
}

RegexBuilder::Ends RegexBuilder::ends(const Node& node) const {
  Ends e;
  switch (node.kind) {
    case Node::Kind::kEmpty: e.nullable = true; return e;
    case Node::Kind::kLiteral:
      e.first.set(static_cast<Fold>(node.literal.front()));
      e.last.set(static_cast<Fold>(node.literal.back()));
      return e;
    case Node::Kind::kClass: e.first = e.last = node.bytes; return e;
    case Node::Kind::kSequence: {
      e.nullable = true;
      for (const NodePtr& child : node.children) {
        const Ends c = ends(*child);
        if (e.nullable) e.first |= c.first;
        e.last = c.nullable ? e.last | c.last : c.last;
        e.nullable = e.nullable && c.nullable;
      }
      return e;
    }
    case Node::Kind::kAlternatives:
      for (const NodePtr& child : node.children) {
        const Ends c = ends(*child);
        e.first |= c.first;
        e.last |= c.last;
        e.nullable = e.nullable || c.nullable;
      }
      return e;
    case Node::Kind::kRepeat:
      e = ends(*node.children.front());
      e.nullable = e.nullable || node.min == 0;
      return e;
    case Node::Kind::kName: break;
  }
  if (const Builtin* b = builtin(node.name)) {
    e.first = e.last = b->bytes;
    e.nullable = b->min == 0;
  } else if (const auto p = scenery_.patterns.find(node.name); p != scenery_.patterns.end()) {
    e = ends(*p->second);
  } else if (const auto l = scenery_.lists.find(node.name); l != scenery_.lists.end()) {
    const ListShape& shape = scenery_.list_shapes[static_cast<std::size_t>(l->second)];
    e.first = shape.first;
    e.last = shape.last;
  } else if (const auto t = scenery_.types.find(node.name); t != scenery_.types.end()) {
    e.first = e.last = one(symbol(t->second));
  }
  return e;
}

// Does the outermost element of a context stand for one character of a class?
bool RegexBuilder::single(const Node& node, bool at_end) const {
  switch (node.kind) {
    case Node::Kind::kClass: return true;
    case Node::Kind::kSequence: return single(at_end ? *node.children.back() : *node.children.front(), at_end);
    case Node::Kind::kAlternatives:
      return std::all_of(node.children.begin(), node.children.end(), [&](const NodePtr& c) { return single(*c, at_end); });
    case Node::Kind::kName: {
      if (const Builtin* b = builtin(node.name)) return b->max == 1;
      const auto p = scenery_.patterns.find(node.name);
      return p != scenery_.patterns.end() && single(*p->second, at_end);
    }
    default: return false;
  }
}

std::string RegexBuilder::rule(const std::vector<NodePtr>& core, const Node* after, const Node* before) {
  Ends all;
  for (const NodePtr& node : core) {
    const Ends e = ends(*node);
    all.first |= e.first;
    all.last |= e.last;
  }
  const Ends left = after ? ends(*after) : Ends{};
  const Ends right = before ? ends(*before) : Ends{};
  // A word must not begin in the middle of a word, nor a number in that of a number.
  const auto edge = [](const ByteSet& inner) {
    ByteSet out;
    out.set();
    if ((inner & letters()).any()) out &= ~letters();
    if ((inner & digits()).any()) out &= ~digits();
    return class_of(out);
  };
  // A context may begin or end in the middle of a word, if it says no more there than one character.
  ByteSet first = after ? (single(*after, false) ? ByteSet() : left.first) | (left.nullable ? all.first : ByteSet()) : all.first;
  ByteSet last = before ? (single(*before, true) ? ByteSet() : right.last) | (right.nullable ? all.last : ByteSet()) : all.last;
  std::string out = edge(first);
  if (after) out += "(?:" + emit(*after) + ")";
  core_group_ = ++groups_;  // the first after those of the left context
  out += "(";
  for (std::size_t i = 0; i < core.size(); ++i) out += (i ? "|" : "") + emit(*core[i]);
  out += ")";
  if (before) out += "(?:" + emit(*before) + ")";
  return out + edge(last);
}

std::string RegexBuilder::guard(const Node& node, bool at_end) {
  return at_end ? "(?s:.*)(?:" + emit(node) + ")" : "(?:" + emit(node) + ")";
}

}  // namespace vanban::grammar
