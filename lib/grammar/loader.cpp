// SPDX-License-Identifier: Apache-2.0
// See loader.hpp. The order of work: read, name, resolve, order into phases, build expressions.
#include "grammar/loader.hpp"

#include <algorithm>

#include "base/sha256.hpp"
#include "grammar/converters.hpp"
#include "grammar/regex.hpp"
#include "text/utf8.hpp"

namespace vanban::grammar {
namespace {

constexpr std::size_t kMaxRules = 10000;      // rules and types are numbered in 16 bits
constexpr int kMaxNesting = 50;               // of named patterns
constexpr std::size_t kMaxWeight = 100000;    // characters and classes of a rule, repetitions counted out
constexpr std::size_t kMaxRepeats = 1000;     // RE2's bound on repetitions inside repetitions
constexpr int kMaxCaptures = 30;              // of a rule

class Loader {
 public:
  explicit Loader(std::shared_ptr<Compiled> out) : out_(std::move(out)), mistakes_(out_->files) {}

  Result<std::shared_ptr<const Compiled>> load() {
    decode();
    declarations_ = read_files(out_->files, mistakes_);
    name_everything();
    resolve();
    if (mistakes_.empty()) weigh_patterns();
    if (mistakes_.empty()) order();
    if (mistakes_.empty()) build();
    if (!mistakes_.empty()) return std::move(mistakes_).take();
    return std::shared_ptr<const Compiled>(std::move(out_));
  }

 private:
  // All that follows relies on valid UTF-8.
  void decode() {
    for (std::uint32_t f = 0; f < out_->files.size(); ++f) {
      std::string& content = out_->files[f].content;
      if (const std::size_t nul = content.find('\0'); nul != std::string::npos) {
        const auto line = 1 + std::count(content.begin(), content.begin() + static_cast<std::ptrdiff_t>(nul), '\n');
        mistakes_.add({f, static_cast<std::uint32_t>(line), 1}, "grammar-file", "the file holds a NUL character: it is no text", "save it as UTF-8");
      }
      std::size_t damaged = 0;
      std::string decoded = text::decode_utf8(content, damaged);
      if (damaged > 0) {
        const auto first = static_cast<std::size_t>(std::mismatch(content.begin(), content.end(), decoded.begin(), decoded.end()).first - content.begin());
        const std::string_view before = std::string_view(content).substr(0, first);
        Place place{f, 1 + static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n')), 1};
        for (std::size_t i = before.rfind('\n') + 1; i < first; ++i) place.column += (static_cast<unsigned char>(content[i]) & 0xC0) != 0x80;
        content = std::move(decoded);
        mistakes_.add(place, "grammar-file", "the file is not valid UTF-8 here", "save it as UTF-8");
      }
    }
  }

  void name_everything() {
    for (const std::string_view t : kTypeNames) out_->types.emplace_back(t);
    for (const std::string_view f : kFieldNames) out_->fields.emplace_back(f);
    std::unordered_map<std::string, Place> taken;
    const auto take = [&](const std::string& name, Place place, std::string_view what) {
      for (const Builtin& b : builtins()) {
        if (b.name == name) mistakes_.add(place, "name-taken", "'" + name + "' is the name of a built-in class", "choose another name");
      }
      const auto [it, fresh] = taken.emplace(name, place);
      if (!fresh) mistakes_.add(place, "name-taken", "the name '" + name + "' of this " + std::string(what) + " is taken at " + out_->files[it->second.file].path + ":" + std::to_string(it->second.line), "choose another name");
      return fresh;
    };
    for (ListDeclaration& l : declarations_.lists) {
      if (l.entries.empty()) mistakes_.add(l.place, "empty-list", "the list '" + l.name + "' has no entries");
      if (!take(l.name, l.place, "list")) continue;
      WordList list;
      list.name = l.name;
      list.title = l.title;
      list.place = l.place;
      list.entries = std::move(l.entries);
      for (std::size_t e = 0; e < list.entries.size(); ++e) {
        for (const std::string& form : list.entries[e].forms) {
          const auto [it, fresh] = list.by_fold.emplace(text::fold(form, false), static_cast<int>(e));
          if (!fresh) {
            const ListEntry& first = list.entries[static_cast<std::size_t>(it->second)];
            mistakes_.add(list.entries[e].place, "repeated-entry", "'" + form + "' stands in this list already, at line " + std::to_string(first.place.line), "case, tone placement and look-alikes are folded: write each word once");
          }
        }
      }
      lists_.emplace(list.name, static_cast<int>(out_->lists.size()));
      out_->lists.push_back(std::move(list));
    }
    for (const PatternDeclaration& p : declarations_.patterns) {
      if (take(p.name, p.place, "pattern")) patterns_.emplace(p.name, p.pattern.get());
    }
    if (declarations_.rules.size() > kMaxRules) {
      mistakes_.add(declarations_.rules[kMaxRules].place, "grammar-file", "a grammar has at most " + std::to_string(kMaxRules) + " rules", "use word lists");
      return;
    }
    std::unordered_map<std::string, Place> ids;
    for (const RuleDeclaration& r : declarations_.rules) {
      const auto [it, fresh] = ids.emplace(r.id, r.place);
      if (!fresh) mistakes_.add(r.place, "rule-repeated", "the rule '" + r.id + "' stands at " + out_->files[it->second.file].path + ":" + std::to_string(it->second.line) + " already", "rename one of the two");
      if (std::find(out_->types.begin(), out_->types.end(), r.type) != out_->types.end()) continue;
      take(r.type, r.yields_place, "type");
      out_->types.push_back(r.type);
    }
    for (std::size_t t = 0; t < out_->types.size(); ++t) types_.emplace(out_->types[t], static_cast<TypeId>(t));
  }

  std::vector<std::string> known_names() const {
    std::vector<std::string> names;
    for (const Builtin& b : builtins()) names.emplace_back(b.name);
    for (const auto& [name, unused] : patterns_) names.push_back(name);
    for (const auto& [name, unused] : lists_) names.push_back(name);
    for (const auto& [name, unused] : types_) names.push_back(name);
    std::sort(names.begin(), names.end());
    return names;
  }

  bool known(const std::string& name) const {
    return patterns_.contains(name) || lists_.contains(name) || types_.contains(name) ||
           std::any_of(builtins().begin(), builtins().end(), [&](const Builtin& b) { return b.name == name; });
  }

  void resolve_names(const Node* node) {
    if (!node) return;
    std::vector<const Node*> names;
    names_in(*node, names);
    for (const Node* n : names) {
      if (!known(n->name)) mistakes_.add(n->place, "unknown-name", "nothing is named '" + n->name + "'", did_you_mean(n->name, known_names()));
    }
  }

  // What a pattern comes to when all names in it are written out. Nothing is written out before
  // this has said that it stays small: patterns that use patterns can grow without bound.
  struct Weight {
    std::size_t size = 1;     // capped
    std::size_t repeats = 1;  // product of nested counted repetitions, capped
    std::vector<TypeId> types;
    bool open = false;        // being weighed
  };

  static std::size_t capped(std::size_t n) { return std::min<std::size_t>(n, 1u << 30); }

  bool weigh(const Node& node, Weight& out, int depth) {
    switch (node.kind) {
      case Node::Kind::kLiteral: out.size = node.literal.size(); return true;
      case Node::Kind::kRepeat: {
        if (!weigh(*node.children.front(), out, depth)) return false;
        const auto times = static_cast<std::size_t>(std::max({node.min, node.max, 1}));
        out.size = capped(out.size * times + 1);
        if (times > 1) out.repeats = capped(out.repeats * times);
        return true;
      }
      case Node::Kind::kName: return weigh_name(node, out, depth);
      default: break;
    }
    for (const NodePtr& child : node.children) {
      Weight inner;
      if (!weigh(*child, inner, depth)) return false;
      add(out, inner);
    }
    return true;
  }

  static void add(Weight& out, const Weight& inner) {
    out.size = capped(out.size + inner.size);
    out.repeats = std::max(out.repeats, inner.repeats);
    for (const TypeId t : inner.types) {
      if (std::find(out.types.begin(), out.types.end(), t) == out.types.end()) out.types.push_back(t);
    }
  }

  bool weigh_name(const Node& node, Weight& out, int depth) {
    if (const auto p = patterns_.find(node.name); p != patterns_.end()) {
      const auto [it, fresh] = weights_.try_emplace(node.name);
      Weight& weight = it->second;
      if (weight.open) {
        mistakes_.add(node.place, "pattern-circle", "the pattern '" + node.name + "' contains itself");
        return false;
      }
      if (fresh) {
        if (depth >= kMaxNesting) {
          mistakes_.add(node.place, "pattern-too-large", "named patterns are nested more than " + std::to_string(kMaxNesting) + " deep");
          return false;
        }
        weight.open = true;
        Weight inner;
        if (!weigh(*p->second, inner, depth + 1)) return false;
        inner.open = false;
        weight = std::move(inner);
      }
      add(out, weight);
    } else if (const auto l = lists_.find(node.name); l != lists_.end()) {
      for (const auto& [form, entry] : out_->lists[static_cast<std::size_t>(l->second)].by_fold) out.size += form.size();
    } else if (const auto t = types_.find(node.name); t != types_.end()) {
      out.types.push_back(t->second);
    } else {
      for (const Builtin& b : builtins()) {
        if (b.name != node.name || b.max <= 1) continue;
        out.size = out.repeats = static_cast<std::size_t>(b.max);
      }
    }
    return true;
  }

  void weigh_patterns() {
    for (const PatternDeclaration& p : declarations_.patterns) {
      Node name;
      name.kind = Node::Kind::kName;
      name.place = p.place;
      name.name = p.name;
      Weight unused;
      if (!weigh_name(name, unused, 0)) return;
    }
    uses_.resize(declarations_.rules.size());
    for (std::size_t i = 0; i < declarations_.rules.size(); ++i) {
      const RuleDeclaration& r = declarations_.rules[i];
      Weight all;
      std::vector<const Node*> nodes = {r.after.get(), r.before.get(), r.not_after.get(), r.not_before.get()};
      for (const NodePtr& m : r.matches) nodes.push_back(m.get());
      for (const Node* n : nodes) {
        Weight one;
        if (!n) continue;
        if (!weigh(*n, one, 0)) return;
        add(all, one);
      }
      uses_[i] = std::move(all.types);
      if (all.size > kMaxWeight || all.repeats > kMaxRepeats) {
        mistakes_.add(r.place, "pattern-too-large", "the patterns of '" + r.id + "' are too large with all names and repetitions written out", "use smaller repetitions");
      }
    }
  }

  static std::string scopes() {
    std::string all = "the scopes are ";
    for (std::size_t i = 0; i < kScopeNames.size(); ++i) all += (i == 0 ? "" : i + 1 < kScopeNames.size() ? ", " : " and ") + std::string(kScopeNames[i]);
    return all;
  }

  void resolve() {
    for (const PatternDeclaration& p : declarations_.patterns) resolve_names(p.pattern.get());
    for (const RuleDeclaration& r : declarations_.rules) {
      for (const NodePtr& m : r.matches) resolve_names(m.get());
      for (const Node* n : {r.after.get(), r.before.get(), r.not_after.get(), r.not_before.get()}) resolve_names(n);
      for (const auto& [field, expression] : r.fields) resolve_expression(expression);
      if (r.scopes.empty()) continue;
      for (const std::string& s : r.scopes) {
        if (std::find(kScopeNames.begin(), kScopeNames.end(), s) == kScopeNames.end()) {
          mistakes_.add(r.scopes_place, "unknown-scope", "'" + s + "' is no scope", scopes());
        }
      }
    }
  }

  void resolve_expression(const Expression& e) {
    if (e.kind != Expression::Kind::kConverter) return;
    const Converter* c = find_converter(e.text);
    const int n = static_cast<int>(e.arguments.size());
    if (!c) {
      mistakes_.add(e.place, "unknown-converter", "no converter is named '" + e.text + "'", did_you_mean(e.text, converter_names()));
    } else if (n < c->min_arguments || n > c->max_arguments) {
      mistakes_.add(e.place, "converter-arguments", "'" + e.text + "' takes " + std::to_string(c->min_arguments) + " to " + std::to_string(c->max_arguments) + " arguments, not " + std::to_string(n));
    }
    for (const Expression& a : e.arguments) resolve_expression(a);
  }

  // The phase of a rule is one more than that of all it uses.
  void order() {
    const std::size_t n = declarations_.rules.size();
    yields_.resize(out_->types.size());
    for (std::size_t i = 0; i < n; ++i) yields_[types_.at(declarations_.rules[i].type)].push_back(i);
    phase_.assign(n, -1);
    std::vector<TypeId> path;
    for (std::size_t i = 0; i < n; ++i) {
      if (phase_of(i, path) < 0) return;
    }
  }

  static constexpr int kBusy = -2;
  static constexpr int kCircle = -3;

  int phase_of(std::size_t rule, std::vector<TypeId>& path) {
    if (phase_[rule] == kBusy) {
      const TypeId type = types_.at(declarations_.rules[rule].type);
      std::string circle;
      for (auto it = std::find(path.begin(), path.end(), type); it != path.end(); ++it) circle += out_->types[*it] + " -> ";
      mistakes_.add(declarations_.rules[rule].place, "type-circle", "the rules use each other's finds in a circle: " + circle + out_->types[type], "let one of them use another type or a named pattern");
      return kCircle;
    }
    if (phase_[rule] >= 0) return phase_[rule];
    phase_[rule] = kBusy;
    path.push_back(types_.at(declarations_.rules[rule].type));
    int phase = 0;
    for (const TypeId used : uses_[rule]) {
      for (const std::size_t other : yields_[used]) {
        const int p = phase_of(other, path);
        if (p < 0) return p;
        phase = std::max(phase, p + 1);
      }
    }
    path.pop_back();
    return phase_[rule] = phase;
  }

  bool needs_symbol(const Node& node) const {
    switch (node.kind) {
      case Node::Kind::kSequence: return std::any_of(node.children.begin(), node.children.end(), [this](const NodePtr& c) { return needs_symbol(*c); });
      case Node::Kind::kAlternatives: return std::all_of(node.children.begin(), node.children.end(), [this](const NodePtr& c) { return needs_symbol(*c); });
      case Node::Kind::kRepeat: return node.min > 0 && needs_symbol(*node.children.front());
      case Node::Kind::kName:
        if (const auto p = patterns_.find(node.name); p != patterns_.end()) return needs_symbol(*p->second);
        return types_.contains(node.name) && !lists_.contains(node.name);
      default: return false;
    }
  }

  CompiledExpression compile(const Expression& e) {
    CompiledExpression c;
    c.kind = e.kind;
    c.text = e.text;
    c.attribute = e.attribute;
    if (e.kind == Expression::Kind::kCapture) c.capture = intern(out_->fields, e.text);
    if (e.kind == Expression::Kind::kConverter) c.converter = find_converter(e.text);
    for (const Expression& a : e.arguments) c.arguments.push_back(compile(a));
    return c;
  }

  void check_captures(const CompiledExpression& c, const Expression& e, const Rule& rule) {
    if (c.kind == Expression::Kind::kCapture && std::none_of(rule.slots.begin(), rule.slots.end(), [&](const CaptureSlot& s) { return s.field == c.capture; })) {
      std::vector<std::string> captured;
      for (const CaptureSlot& s : rule.slots) captured.push_back(out_->fields[s.field]);
      mistakes_.add(e.place, "unknown-capture", "the rule captures nothing as '" + e.text + "'", did_you_mean(e.text, captured));
    }
    for (std::size_t i = 0; i < c.arguments.size(); ++i) check_captures(c.arguments[i], e.arguments[i], rule);
  }

  void build() {
    const int phases = phase_.empty() ? 0 : *std::max_element(phase_.begin(), phase_.end()) + 1;
    out_->phases.resize(static_cast<std::size_t>(phases));
    for (std::size_t i = 0; i < uses_.size(); ++i) {
      std::vector<TypeId>& symbols = out_->phases[static_cast<std::size_t>(phase_[i])].symbols;
      for (const TypeId t : uses_[i]) {
        if (std::find(symbols.begin(), symbols.end(), t) == symbols.end()) symbols.push_back(t);
      }
      if (symbols.size() > static_cast<std::size_t>(text::kSymbolCount)) {
        mistakes_.add(declarations_.rules[i].place, "too-many-types", "the rules of one phase use more than " + std::to_string(text::kSymbolCount) + " types", "let some of them use a type of a later phase");
        return;
      }
    }
    std::vector<ListShape> shapes;
    for (const WordList& list : out_->lists) shapes.push_back(shape_of(list));
    const Scenery scenery{patterns_, lists_, types_, shapes};
    for (std::size_t i = 0; i < declarations_.rules.size(); ++i) {
      RuleDeclaration& d = declarations_.rules[i];
      Rule rule;
      rule.id = d.id;
      rule.title = d.title;
      rule.source = d.source;
      rule.note = d.note;
      rule.place = d.place;
      rule.type = types_.at(d.type);
      rule.phase = phase_[i];
      rule.priority = d.priority;
      for (const std::string& s : d.scopes) rule.scopes |= 1u << (std::find(kScopeNames.begin(), kScopeNames.end(), s) - kScopeNames.begin());
      if (d.scopes.empty()) rule.scopes = 1u << static_cast<unsigned>(Scope::kText);
      const std::vector<TypeId>& symbols = out_->phases[static_cast<std::size_t>(rule.phase)].symbols;
      RegexBuilder builder(scenery, symbols, out_->fields);
      rule.pattern = builder.rule(d.matches, d.after.get(), d.before.get());
      rule.captures = LazyRegex(rule.pattern);
      rule.slots = builder.slots();
      rule.core_group = builder.core_group();
      rule.groups = builder.groups();
      if (static_cast<int>(rule.slots.size()) > kMaxCaptures) {
        mistakes_.add(d.place, "pattern-too-large", "the rule '" + d.id + "' captures more than " + std::to_string(kMaxCaptures) + " times", "capture less, or write two rules");
      }
      rule.bare = !d.after && !d.before;
      rule.needs_symbol = std::all_of(d.matches.begin(), d.matches.end(), [this](const NodePtr& m) { return needs_symbol(*m); }) ||
                          (d.after && needs_symbol(*d.after)) || (d.before && needs_symbol(*d.before));
      if (d.not_after) rule.not_after = LazyRegex(RegexBuilder(scenery, symbols, out_->fields).guard(*d.not_after, true));
      if (d.not_before) rule.not_before = LazyRegex(RegexBuilder(scenery, symbols, out_->fields).guard(*d.not_before, false));
      for (const auto& [field, expression] : d.fields) {
        rule.fields.emplace_back(intern(out_->fields, field), compile(expression));
        check_captures(rule.fields.back().second, expression, rule);
      }
      rule.examples = std::move(d.examples);
      out_->rules.push_back(std::move(rule));
    }
    for (std::size_t i = 0; i < out_->rules.size(); ++i) {
      for (unsigned s = 0; s < kScopeCount; ++s) {
        if (out_->rules[i].scopes & 1u << s) out_->phases[static_cast<std::size_t>(out_->rules[i].phase)].scopes[s].rules.push_back(static_cast<int>(i));
      }
    }
    for (Phase& phase : out_->phases) {
      for (PhaseScope& scope : phase.scopes) {
        std::stable_sort(scope.rules.begin(), scope.rules.end(), [this](int a, int b) {
          return out_->rules[static_cast<std::size_t>(a)].priority > out_->rules[static_cast<std::size_t>(b)].priority;
        });
        scope.automata = PhaseScope::make_automata();
      }
    }
  }

  std::shared_ptr<Compiled> out_;
  Mistakes mistakes_;
  Declarations declarations_;
  std::unordered_map<std::string, const Node*> patterns_;
  std::unordered_map<std::string, int> lists_;
  std::unordered_map<std::string, TypeId> types_;
  std::unordered_map<std::string, Weight> weights_;   // by pattern
  std::vector<std::vector<TypeId>> uses_;             // by rule
  std::vector<std::vector<std::size_t>> yields_;      // by type: the rules
  std::vector<int> phase_;                            // by rule
};

}  // namespace

Result<std::shared_ptr<const Compiled>> compile_sources(std::vector<SourceFile> files) {
  auto compiled = std::make_shared<Compiled>();
  compiled->files = std::move(files);
  compiled->digest = digest_of(compiled->files);
  return Loader(std::move(compiled)).load();
}

std::string digest_of(const std::vector<SourceFile>& files) {
  base::Sha256 hash;
  for (const SourceFile& f : files) {
    hash.add(f.path);
    hash.add(std::string_view("\0", 1));
    hash.add(f.content);
    hash.add(std::string_view("\0", 1));
  }
  return "sha256:" + hash.hex();
}

}  // namespace vanban::grammar
