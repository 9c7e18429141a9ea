// SPDX-License-Identifier: Apache-2.0
// The reader of grammar files: a keyword at the left edge opens a block, indented lines fill it.
#include "grammar/declarations.hpp"

#include <algorithm>

#include "grammar/expression.hpp"
#include "text/alphabet.hpp"

namespace vanban::grammar {
namespace {

constexpr std::size_t kLongestForm = 500;

struct Line {
  std::string_view text;  // without indentation and trailing blanks
  bool indented = false;
  Place place;
};

std::string_view trim_right(std::string_view s) {
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r')) s.remove_suffix(1);
  return s;
}

std::vector<Line> lines_of(std::uint32_t file, std::string_view content) {
  std::vector<Line> lines;
  std::uint32_t number = 0;
  for (std::size_t at = 0; at < content.size();) {
    const std::size_t end = std::min(content.find('\n', at), content.size());
    std::string_view text = trim_right(content.substr(at, end - at));
    at = end + 1;
    ++number;
    if (number == 1 && text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    const std::size_t indent = text.find_first_not_of(" \t");
    if (indent == std::string_view::npos || text[indent] == '#') continue;
    lines.push_back({text.substr(indent), indent > 0, {file, number, static_cast<std::uint32_t>(indent + 1)}});
  }
  return lines;
}

Place moved(Place place, std::string_view text, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i) place.column += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
  return place;
}

// "keyword   rest": the rest keeps its own place.
struct Entry {
  std::string_view keyword, rest;
  Place rest_place;
};
Entry split_keyword(const Line& line) {
  const std::size_t end = std::min(line.text.find_first_of(" \t"), line.text.size());
  const std::size_t rest = std::min(line.text.find_first_not_of(" \t", end), line.text.size());
  return {line.text.substr(0, end), line.text.substr(rest), moved(line.place, line.text, rest)};
}

bool good_name(std::string_view name) {
  if (name.empty() || name.front() < 'a' || name.front() > 'z') return false;
  return std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

class Reader {
 public:
  Reader(const std::vector<SourceFile>& files, Mistakes& mistakes) : files_(files), mistakes_(mistakes) {}

  Declarations read() {
    for (std::uint32_t f = 0; f < files_.size(); ++f) {
      lines_ = lines_of(f, files_[f].content);
      at_ = 0;
      if (files_[f].path.ends_with(".list")) list_file(f);
      else rules_file();
    }
    return std::move(result_);
  }

 private:
  void rules_file() {
    while (at_ < lines_.size()) {
      const Line& line = lines_[at_++];
      if (line.indented) {
        mistakes_.add(line.place, "stray-line", "this line is indented but belongs to no block", "begin a block with 'rule', 'list' or 'pattern' at the left edge");
        skip_block();
        continue;
      }
      const Entry entry = split_keyword(line);
      if (entry.keyword == "rule") rule(entry);
      else if (entry.keyword == "list") list(entry);
      else if (entry.keyword == "pattern") pattern(entry);
      else {
        mistakes_.add(line.place, "unknown-block", "'" + std::string(entry.keyword) + "' opens no block",
                      did_you_mean(entry.keyword, {"rule", "list", "pattern"}).empty() ? "expected 'rule', 'list' or 'pattern'" : did_you_mean(entry.keyword, {"rule", "list", "pattern"}));
        skip_block();
      }
    }
  }

  void skip_block() {
    while (at_ < lines_.size() && lines_[at_].indented) ++at_;
  }

  bool name_is_good(const Entry& entry, std::string_view what) {
    if (good_name(entry.rest)) return true;
    mistakes_.add(entry.rest_place, "bad-name", std::string(what) + " needs a name of small ASCII letters, digits and '-'", "for example 'date-written'");
    return false;
  }

  void list(const Entry& entry) {
    ListDeclaration list;
    list.place = entry.rest_place;
    list.name = entry.rest;
    const bool good = name_is_good(entry, "a list");
    for (; at_ < lines_.size() && lines_[at_].indented; ++at_) list_line(lines_[at_], list);
    if (good) result_.lists.push_back(std::move(list));
  }

  // A file of its own for a long list; its name is the file's.
  void list_file(std::uint32_t file) {
    ListDeclaration list;
    list.place = {file, 1, 1};
    std::string_view path = files_[file].path;
    path = path.substr(path.find_last_of('/') + 1);
    list.name = path.substr(0, path.size() - 5);
    if (!good_name(list.name)) {
      mistakes_.add(list.place, "bad-name", "the file's name must be the list's: small ASCII letters, digits and '-'");
      return;
    }
    for (const Line& line : lines_) list_line(line, list);
    result_.lists.push_back(std::move(list));
  }

  void list_line(const Line& line, ListDeclaration& list) {
    if (split_keyword(line).keyword == "title" && list.title.empty() && list.entries.empty()) {
      list.title = split_keyword(line).rest;
      return;
    }
    ListEntry entry;
    entry.place = line.place;
    // Attributes are set off by a tab or two blanks.
    std::size_t cut = std::min(line.text.find("  "), line.text.find('\t'));
    cut = std::min(cut, line.text.size());
    std::string_view forms = line.text.substr(0, cut);
    while (true) {
      const std::size_t bar = std::min(forms.find('|'), forms.size());
      std::string_view form = trim_right(forms.substr(0, bar));
      while (!form.empty() && form.front() == ' ') form.remove_prefix(1);
      if (text::fold(form, true).empty()) {
        mistakes_.add(line.place, "empty-form", "an entry of the list has an empty form");
        return;
      }
      if (form.size() > kLongestForm) {
        mistakes_.add(line.place, "pattern-too-large", "a form of the list is longer than " + std::to_string(kLongestForm) + " bytes", "a list is for words; write a pattern");
        return;
      }
      entry.forms.emplace_back(form);
      if (bar == forms.size()) break;
      forms.remove_prefix(bar + 1);
    }
    std::size_t at = cut;
    while ((at = line.text.find_first_not_of(" \t", at)) != std::string_view::npos) {
      const std::size_t equals = line.text.find('=', at);
      const std::size_t blank = std::min(line.text.find_first_of(" \t", at), line.text.size());
      if (equals == std::string_view::npos || equals > blank) {
        mistakes_.add(moved(line.place, line.text, at), "bad-attribute", "expected attribute=value after the entry", "put one blank, not two, between the words of an entry");
        return;
      }
      std::size_t end = blank;
      std::string_view value = line.text.substr(equals + 1, end - equals - 1);
      if (!value.empty() && value.front() == '"') {
        const std::size_t close = line.text.find('"', equals + 2);
        if (close == std::string_view::npos) {
          mistakes_.add(moved(line.place, line.text, equals), "bad-attribute", "the quoted value is never closed");
          return;
        }
        value = line.text.substr(equals + 2, close - equals - 2);
        end = close + 1;
      }
      entry.attributes.emplace_back(line.text.substr(at, equals - at), value);
      at = end;
    }
    list.entries.push_back(std::move(entry));
  }

  void pattern(const Entry& entry) {
    const std::size_t end = std::min(entry.rest.find_first_of(" \t"), entry.rest.size());
    const std::size_t body = std::min(entry.rest.find_first_not_of(" \t", end), entry.rest.size());
    PatternDeclaration declaration;
    declaration.place = entry.rest_place;
    declaration.name = entry.rest.substr(0, end);
    std::string text(entry.rest.substr(body));
    Place place = moved(entry.rest_place, entry.rest, body);
    // A long pattern goes on, indented; each further line is another alternative.
    NodePtr all;
    bool failed = false;
    const auto add = [&](std::string_view one, Place where) {
      NodePtr node = parse_pattern(one, where, mistakes_);
      if (!node) { failed = true; return; }
      if (!all) { all = std::move(node); return; }
      if (all->kind != Node::Kind::kAlternatives) {
        auto both = std::make_unique<Node>();
        both->kind = Node::Kind::kAlternatives;
        both->place = all->place;
        both->children.push_back(std::move(all));
        all = std::move(both);
      }
      all->children.push_back(std::move(node));
    };
    if (!text.empty()) add(text, place);
    for (; at_ < lines_.size() && lines_[at_].indented; ++at_) add(lines_[at_].text, lines_[at_].place);
    if (!good_name(declaration.name)) {
      mistakes_.add(declaration.place, "bad-name", "a pattern needs a name of small ASCII letters, digits and '-'");
      return;
    }
    if (!all && !failed) mistakes_.add(declaration.place, "empty-pattern", "the pattern '" + declaration.name + "' is empty");
    declaration.pattern = std::move(all);
    if (declaration.pattern) result_.patterns.push_back(std::move(declaration));
  }

  void rule(const Entry& head) {
    RuleDeclaration rule;
    rule.place = head.rest_place;
    rule.id = head.rest;
    bool good = name_is_good(head, "a rule");
    for (; at_ < lines_.size() && lines_[at_].indented; ++at_) good = rule_line(lines_[at_], rule) && good;
    if (!good) return;
    if (rule.matches.empty()) mistakes_.add(rule.place, "rule-without-match", "the rule '" + rule.id + "' has no 'match' line");
    else if (rule.type.empty()) mistakes_.add(rule.place, "rule-without-yields", "the rule '" + rule.id + "' has no 'yields' line");
    else result_.rules.push_back(std::move(rule));
  }

  bool rule_line(const Line& line, RuleDeclaration& rule) {
    const Entry entry = split_keyword(line);
    const auto twice = [&](std::string_view remedy) {
      mistakes_.add(line.place, "repeated-line", "'" + std::string(entry.keyword) + "' stands twice in this rule", std::string(remedy));
      return false;
    };
    const auto once = [&](NodePtr& slot) {
      if (slot) return twice("join the two with ( | )");
      slot = parse_pattern(entry.rest, entry.rest_place, mistakes_);
      return slot != nullptr;
    };
    if (entry.keyword == "title") {
      if (!rule.title.empty()) return twice("leave one of them");
      rule.title = entry.rest;
      return true;
    }
    if (entry.keyword == "source") { rule.source += (rule.source.empty() ? "" : "; ") + std::string(entry.rest); return true; }
    if (entry.keyword == "note") { rule.note += (rule.note.empty() ? "" : " ") + std::string(entry.rest); return true; }
    if (entry.keyword == "match") {
      NodePtr node = parse_pattern(entry.rest, entry.rest_place, mistakes_);
      if (node) rule.matches.push_back(std::move(node));
      return !rule.matches.empty();
    }
    if (entry.keyword == "after") return once(rule.after);
    if (entry.keyword == "before") return once(rule.before);
    if (entry.keyword == "not-after") return once(rule.not_after);
    if (entry.keyword == "not-before") return once(rule.not_before);
    if (entry.keyword == "in") {
      rule.scopes_place = entry.rest_place;
      for (std::size_t at = 0; (at = entry.rest.find_first_not_of(" ,\t", at)) != std::string_view::npos;) {
        const std::size_t end = std::min(entry.rest.find_first_of(" ,\t", at), entry.rest.size());
        rule.scopes.emplace_back(entry.rest.substr(at, end - at));
        at = end;
      }
      return true;
    }
    if (entry.keyword == "priority") {
      int value = 0;
      const std::string_view digits = entry.rest.starts_with('-') ? entry.rest.substr(1) : entry.rest;
      for (const char c : digits) value = c >= '0' && c <= '9' && value < 10000 ? value * 10 + (c - '0') : 100000;
      if (digits.empty() || value >= 10000) {
        mistakes_.add(entry.rest_place, "bad-priority", "a priority is a number from -9999 to 9999");
        return false;
      }
      rule.priority = entry.rest.starts_with('-') ? -value : value;
      return true;
    }
    if (entry.keyword == "yields") {
      if (!rule.type.empty()) return twice("a rule makes one thing: write two rules");
      rule.yields_place = entry.rest_place;
      return parse_yields(entry.rest, entry.rest_place, rule.type, rule.fields, mistakes_);
    }
    if (entry.keyword == "+" || entry.keyword == "-") return example(entry, rule);
    static const std::vector<std::string> kKnown = {"title", "match", "yields", "after", "before", "not-after", "not-before", "in", "priority", "source", "note"};
    std::string remedy = did_you_mean(entry.keyword, kKnown);
    if (remedy.empty()) remedy = "a rule has title, match, yields, after, before, not-after, not-before, in, priority, source, note and the examples + and -";
    mistakes_.add(line.place, "unknown-line", "'" + std::string(entry.keyword) + "' is no line of a rule", remedy);
    return false;
  }

  bool example(const Entry& entry, RuleDeclaration& rule) {
    Example example;
    example.place = entry.rest_place;
    example.positive = entry.keyword == "+";
    std::string_view text = entry.rest;
    if (const std::size_t arrow = text.find(" => "); arrow != std::string_view::npos) {
      const std::string_view expected = text.substr(arrow + 4);
      text = trim_right(text.substr(0, arrow));
      std::string type;
      std::vector<std::pair<std::string, Expression>> fields;
      constexpr std::string_view kType = "Example ";  // what the reader of `yields` expects first
      Place where = moved(entry.rest_place, entry.rest, arrow + 4);
      where.column -= static_cast<std::uint32_t>(kType.size());
      if (!parse_yields(std::string(kType) + std::string(expected), where, type, fields, mistakes_)) return false;
      for (const auto& [name, value] : fields) {
        if (value.kind != Expression::Kind::kText) {
          mistakes_.add(value.place, "bad-example", "an example expects quoted values: field=\"value\"");
          return false;
        }
        example.fields.emplace_back(name, value.text);
      }
    }
    if (text.empty() || text.starts_with("=>")) {
      mistakes_.add(entry.rest_place, "bad-example", "the example is empty");
      return false;
    }
    example.text = text;
    rule.examples.push_back(std::move(example));
    return true;
  }

  const std::vector<SourceFile>& files_;
  Mistakes& mistakes_;
  Declarations result_;
  std::vector<Line> lines_;
  std::size_t at_ = 0;
};

}  // namespace

Declarations read_files(const std::vector<SourceFile>& files, Mistakes& mistakes) {
  return Reader(files, mistakes).read();
}

}  // namespace vanban::grammar
