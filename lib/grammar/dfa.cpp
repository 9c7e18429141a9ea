// SPDX-License-Identifier: Apache-2.0
// See dfa.hpp. Thompson's construction, then subsets made when they are first reached.
#include "grammar/dfa.hpp"

#include <algorithm>
#include <unordered_set>

namespace vanban::grammar {
namespace {

constexpr std::size_t kMaxInstructions = 400000;
constexpr std::size_t kMaxStates = 20000;   // then all are forgotten before the next search
constexpr std::size_t kMostStates = 30000;  // in the middle of a search: it is given up. Fits Dfa::Step
constexpr int kMaxDepth = 400;            // of groups: a trie is as deep as its longest word
constexpr std::size_t kPatience = 2000;   // steps before tried ways are written down

}  // namespace

// Reads the dialect of regex.cpp into a tree, once from left to right, and writes the automaton
// from the tree backwards: what comes behind is known first, so nothing has to be patched.
class ExpressionReader {
 public:
  ExpressionReader(Nfa& nfa, std::string_view text) : nfa_(nfa), text_(text) {}

  /// Entry of the whole expression, which goes on to `accept`; -1 if it cannot be read.
  std::int32_t read(std::int32_t accept) {
    const std::int32_t root = alternatives(0);
    if (at_ < text_.size()) fail();
    return failed_ ? -1 : write(root, accept);
  }

 private:
  enum class Kind : std::uint8_t { kEmpty, kSet, kSequence, kAlternatives, kRepeat, kGroup };
  struct Part {
    Kind kind = Kind::kEmpty;
    std::int32_t set = -1;           // kSet
    int min = 1, max = 1;            // kRepeat; max -1: unbounded
    int group = 0;                   // kGroup
    std::vector<std::int32_t> parts;  // indices in tree_
  };

  std::int32_t add(Part part) {
    tree_.push_back(std::move(part));
    return static_cast<std::int32_t>(tree_.size() - 1);
  }
  [[nodiscard]] bool next_is(char c) const { return at_ < text_.size() && text_[at_] == c; }

  std::int32_t alternatives(int depth) {
    if (depth > kMaxDepth) return fail();
    Part all;
    all.kind = Kind::kAlternatives;
    while (!failed_) {
      all.parts.push_back(sequence(depth));
      if (!next_is('|')) break;
      ++at_;
    }
    return all.parts.size() == 1 ? all.parts.front() : add(std::move(all));
  }

  std::int32_t sequence(int depth) {
    Part all;
    all.kind = Kind::kSequence;
    while (!failed_ && at_ < text_.size() && text_[at_] != '|' && text_[at_] != ')') all.parts.push_back(repeated(atom(depth)));
    return all.parts.size() == 1 ? all.parts.front() : add(std::move(all));
  }

  std::int32_t atom(int depth) {
    if (!next_is('(')) return add({Kind::kSet, set(), 1, 1, 0, {}});
    ++at_;
    Part group;
    group.kind = Kind::kGroup;
    if (text_.substr(at_, 2) == "?:") at_ += 2;
    else group.group = ++groups_;
    group.parts.push_back(alternatives(depth + 1));
    if (!next_is(')')) return fail();
    ++at_;
    return group.group == 0 ? group.parts.front() : add(std::move(group));
  }

  std::int32_t repeated(std::int32_t atom) {
    Part part;
    part.kind = Kind::kRepeat;
    part.parts.push_back(atom);
    if (next_is('?')) { part.min = 0; }
    else if (next_is('*')) { part.min = 0; part.max = -1; }
    else if (next_is('+')) { part.max = -1; }
    else if (next_is('{')) {
      ++at_;
      part.min = part.max = number();
      if (next_is(',')) { ++at_; part.max = next_is('}') ? -1 : number(); }
      if (!next_is('}')) return fail();
    } else {
      return atom;
    }
    ++at_;
    return add(std::move(part));
  }

  int number() {
    int n = 0;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9' && n < 10000) n = n * 10 + (text_[at_++] - '0');
    return n;
  }

  int byte() {
    const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    if (at_ + 4 > text_.size() || text_[at_] != '\\' || text_[at_ + 1] != 'x') { fail(); return 0; }
    const int value = digit(text_[at_ + 2]) * 16 + digit(text_[at_ + 3]);
    at_ += 4;
    return value & 255;
  }

  std::int32_t set() {
    ByteSet set;
    const std::size_t from = at_;
    if (next_is('[')) {
      ++at_;
      const bool negated = next_is('^');
      if (negated) ++at_;
      while (!failed_ && at_ < text_.size() && !next_is(']')) {
        const int low = byte();
        int high = low;
        if (next_is('-')) { ++at_; high = byte(); }
        for (int b = low; b <= high; ++b) set.set(static_cast<std::size_t>(b));
      }
      ++at_;
      if (negated) set.flip();
    } else {
      set.set(static_cast<std::size_t>(byte()));
    }
    const std::string_view key = text_.substr(from, at_ - from);
    if (const auto known = nfa_.known_sets_.find(key); known != nfa_.known_sets_.end()) return known->second;
    nfa_.sets_.push_back(set);
    return nfa_.known_sets_.emplace(key, static_cast<std::int32_t>(nfa_.sets_.size() - 1)).first->second;
  }

  std::int32_t write(std::int32_t index, std::int32_t next) {
    if (failed_) return -1;
    const Part& part = tree_[static_cast<std::size_t>(index)];
    switch (part.kind) {
      case Kind::kEmpty: return next;
      case Kind::kSet: return emit({Nfa::Op::kSet, part.set, next});
      case Kind::kSequence:
        for (auto p = part.parts.rbegin(); p != part.parts.rend(); ++p) next = write(*p, next);
        return next;
      case Kind::kAlternatives: {
        std::int32_t entry = write(part.parts.back(), next);
        for (std::size_t i = part.parts.size() - 1; i-- > 0;) {
          const std::int32_t way = write(part.parts[i], next);
          entry = emit({Nfa::Op::kSplit, way, entry});
        }
        return entry;
      }
      case Kind::kGroup: {
        const std::int32_t close = emit({Nfa::Op::kSave, part.group * 2 + 1, next});
        return emit({Nfa::Op::kSave, part.group * 2, write(part.parts.front(), close)});
      }
      case Kind::kRepeat: break;
    }
    if (part.max == -1) {
      const std::int32_t loop = emit({Nfa::Op::kSplit, -1, next});
      const std::int32_t body = write(part.parts.front(), loop);
      if (failed_) return -1;
      nfa_.code_[static_cast<std::size_t>(loop)].a = body;
      next = loop;
    } else {
      const std::int32_t out = next;  // every optional copy may leave for what follows all of them
      for (int i = part.min; i < part.max && !failed_; ++i) next = emit({Nfa::Op::kSplit, write(part.parts.front(), next), out});
    }
    for (int i = 0; i < part.min && !failed_; ++i) next = write(part.parts.front(), next);
    return next;
  }

  std::int32_t emit(Nfa::Instruction instruction) {
    if (nfa_.code_.size() >= kMaxInstructions) return fail();
    nfa_.code_.push_back(instruction);
    return static_cast<std::int32_t>(nfa_.code_.size() - 1);
  }

  std::int32_t fail() {
    failed_ = true;
    return 0;
  }

  Nfa& nfa_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Part> tree_;
  int groups_ = 0;
  bool failed_ = false;
};

bool Nfa::add(std::string_view expression, int rule) {
  const std::size_t size = code_.size();
  code_.push_back({Op::kAccept, rule, -1});
  const std::int32_t entry = ExpressionReader(*this, expression).read(static_cast<std::int32_t>(size));
  if (entry < 0) {
    code_.resize(size);
    return false;
  }
  starts_.push_back(entry);
  return true;
}

bool Nfa::groups(int rule, std::string_view stretch, std::vector<std::int32_t>& offsets) const {
  // Depth first, the first way of a split first: earlier elements take what they can. Each
  // instruction is tried once at each byte, so the work is bounded by code times stretch.
  struct Job {
    std::int32_t instruction;  // negative: restore the offset of slot ~instruction
    std::int32_t value;        // byte in the stretch, or the offset to restore
  };
  std::vector<Job> jobs = {{starts_[static_cast<std::size_t>(rule)], 0}};
  std::unordered_set<std::uint64_t> tried;
  std::size_t steps = 0;
  while (!jobs.empty()) {
    Job job = jobs.back();
    jobs.pop_back();
    if (job.instruction < 0) {
      offsets[static_cast<std::size_t>(~job.instruction)] = job.value;
      continue;
    }
    auto at = static_cast<std::size_t>(job.value);
    for (std::int32_t i = job.instruction;;) {
      const Instruction& in = code_[static_cast<std::size_t>(i)];
      // Only a way that was taken before can be taken twice; most stretches end long before that.
      if (in.op == Op::kSplit && ++steps > kPatience && !tried.insert(static_cast<std::uint64_t>(i) << 32 | at).second) break;
      if (in.op == Op::kAccept) {
        if (at == stretch.size()) return true;
        break;
      }
      if (in.op == Op::kSet) {
        if (at >= stretch.size() || !sets_[static_cast<std::size_t>(in.a)][static_cast<unsigned char>(stretch[at])]) break;
        ++at;
        i = in.b;
      } else if (in.op == Op::kSplit) {
        jobs.push_back({in.b, static_cast<std::int32_t>(at)});
        i = in.a;
      } else {
        const auto slot = static_cast<std::size_t>(in.a);
        if (slot < offsets.size()) {
          jobs.push_back({~in.a, offsets[slot]});
          offsets[slot] = static_cast<std::int32_t>(at);
        }
        i = in.b;
      }
    }
  }
  return false;
}

// Bytes that no set tells apart share a class.
void Nfa::finish() {
  std::vector<std::uint16_t> part(256, 0);
  std::uint16_t parts = 1;
  for (const ByteSet& set : sets_) {
    constexpr std::uint16_t kNew = 0xFFFF;
    std::array<std::uint16_t, 512> refined;  // part * 2 + (in the set?) -> the finer part
    refined.fill(kNew);
    std::uint16_t count = 0;
    for (std::size_t b = 0; b < 256; ++b) {
      std::uint16_t& finer = refined[static_cast<std::size_t>(part[b]) * 2 + set[b]];
      if (finer == kNew) finer = count++;
      part[b] = finer;
    }
    parts = count;
    if (parts == 256) break;
  }
  known_sets_.clear();
  representative_.assign(parts, 0);
  for (std::size_t b = 0; b < 256; ++b) {
    class_of_[b] = static_cast<std::uint8_t>(part[b]);
    representative_[part[b]] = static_cast<std::uint8_t>(b);
  }
}

Dfa::Dfa(const Nfa& nfa) : nfa_(nfa), width_(nfa.representative_.size()), hopeless_(width_ * width_, 0), seen_(nfa.code_.size(), 0) { reset(); }

void Dfa::reset() {
  next_.clear();
  states_.clear();
  known_.clear();
  static_cast<void>(state_of({}));  // kDead
  ++mark_;
  std::vector<std::int32_t> positions;
  for (const std::int32_t s : nfa_.starts_) follow(s, positions);
  start_ = state_of(std::move(positions));
}

void Dfa::follow(std::int32_t instruction, std::vector<std::int32_t>& out) {
  std::vector<std::int32_t> stack = {instruction};
  while (!stack.empty()) {
    const std::int32_t i = stack.back();
    stack.pop_back();
    if (seen_[static_cast<std::size_t>(i)] == mark_) continue;
    seen_[static_cast<std::size_t>(i)] = mark_;
    const Nfa::Instruction& in = nfa_.code_[static_cast<std::size_t>(i)];
    if (in.op == Nfa::Op::kSplit) {
      stack.push_back(in.a);
      stack.push_back(in.b);
    } else if (in.op == Nfa::Op::kSave) {
      stack.push_back(in.b);
    } else {
      out.push_back(i);
    }
  }
}

std::int32_t Dfa::state_of(std::vector<std::int32_t> positions) {
  std::sort(positions.begin(), positions.end());
  std::string key(reinterpret_cast<const char*>(positions.data()), positions.size() * sizeof(std::int32_t));
  const auto [it, fresh] = known_.emplace(std::move(key), static_cast<std::int32_t>(states_.size()));
  if (!fresh) return it->second;
  State state;
  for (const std::int32_t p : positions) {
    const Nfa::Instruction& in = nfa_.code_[static_cast<std::size_t>(p)];
    if (in.op == Nfa::Op::kAccept) state.rules.push_back(in.a);
  }
  std::sort(state.rules.begin(), state.rules.end());
  state.positions = std::move(positions);
  states_.push_back(std::move(state));
  next_.resize(states_.size() * width_, kUnknown);
  if (states_.size() == 1) std::fill(next_.begin(), next_.end(), kDead);
  return it->second;
}

Dfa::Step Dfa::step(std::size_t from, std::uint8_t byte_class) {
  ++mark_;
  const std::uint8_t byte = nfa_.representative_[byte_class];
  std::vector<std::int32_t> positions;
  for (const std::int32_t p : states_[from].positions) {
    const Nfa::Instruction& in = nfa_.code_[static_cast<std::size_t>(p)];
    if (in.op == Nfa::Op::kSet && nfa_.sets_[static_cast<std::size_t>(in.a)][byte]) follow(in.b, positions);
  }
  const std::int32_t to = state_of(std::move(positions));
  const bool accepts = !states_[static_cast<std::size_t>(to)].rules.empty();
  return next_[from * width_ + byte_class] = static_cast<Step>(to | (accepts ? kAccepts : 0));
}

Dfa::Outcome Dfa::find(std::string_view text, std::size_t from, std::size_t to, bool at_start, Match& match, std::int64_t& budget) {
  if (states_.size() > kMaxStates) reset();
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::size_t begin = from; begin < to; ++begin) {
    if (!at_start) {
      // Two bytes tell for most places that nothing begins there; such pairs are kept in mind.
      const std::size_t was = begin;
      std::size_t before = nfa_.class_of_[bytes[begin]];
      for (; begin + 1 < to; ++begin) {
        const std::size_t c = nfa_.class_of_[bytes[begin + 1]];
        if (!hopeless_[before * width_ + c]) break;
        before = c;
      }
      budget -= static_cast<std::int64_t>(begin - was);
    }
    std::size_t state = static_cast<std::size_t>(start_);
    std::size_t accepted = kDead;
    std::size_t end = begin;
    std::size_t at = begin;
    while (at < to) {
      const std::uint8_t c = nfa_.class_of_[bytes[at]];
      Step next = next_[state * width_ + c];
      if (next == kUnknown) {
        if (states_.size() >= kMostStates) return Outcome::kTooCostly;
        next = step(state, c);
      }
      ++at;
      state = next & ~kAccepts;
      if (state == kDead) break;
      if (next & kAccepts) { accepted = state; end = at; }
    }
    budget -= static_cast<std::int64_t>(at - begin);
    if (state == kDead && at - begin <= 2 && begin + 1 < to) {
      hopeless_[static_cast<std::size_t>(nfa_.class_of_[bytes[begin]]) * width_ + nfa_.class_of_[bytes[begin + 1]]] = accepted == kDead;
    }
    if (accepted != kDead) {
      match = {begin, end, &states_[accepted].rules};
      return Outcome::kFound;
    }
    if (budget < 0) return Outcome::kTooCostly;
    if (at_start) break;
  }
  return Outcome::kNothing;
}

}  // namespace vanban::grammar
