// SPDX-License-Identifier: Apache-2.0
// See obligations.hpp. Goes through the paragraphs once, keeps the open contexts, and makes a task
// of every clause that tells somebody to do something.
#include "obligations/obligations.hpp"

#include <algorithm>
#include <unordered_map>

#include "obligations/context.hpp"
#include "obligations/details.hpp"
#include "obligations/sentences.hpp"

namespace vanban::obligations {
namespace {

using grammar::Type;

class Writer {
 public:
  Writer(const layout::Layout& layout, const grammar::Finds& finds, const structure::Outline& outline, Document& document)
      : layout_(layout), reading_(layout.reading), finds_(finds), outline_(outline), document_(document),
        clauses_(layout.reading, finds), details_(layout.reading, finds, clauses_, document),
        contexts_(document.units) {}

  void run() {
    legal_ = std::any_of(document_.units.begin(), document_.units.end(), [](const Unit& u) { return u.type == UnitType::kArticle; });
    for (std::size_t b = 0; b < layout_.blocks.size(); ++b) {
      if (layout_.blocks[b].zone != layout::Zone::kBody) continue;
      paragraph(b);
    }
  }

 private:
  void paragraph(std::size_t b) {
    const structure::BlockPlace& place = outline_.places[b];
    unit_ = place.unit;
    last_bodies_.clear();
    last_task_ = kNone;
    const Range words = trimmed(reading_, place.words);
    if (words.empty()) return;
    has_children_ = opens_children(b);
    has_text_ = b + 1 < outline_.places.size() && outline_.places[b + 1].unit == unit_ && !outline_.places[b + 1].opens_unit && unit_ != kNone;
    if (words.size() <= kLongestSentence && field(words)) return;
    if (place.opens_unit && words.size() <= kLongestSentence && heading(words)) return;
    if (place.opens_unit && titled(words)) return;
    if (!place.opens_unit) last_unit_task_ = kNone;
    for (const Range sentence : sentences(reading_, clauses_.asides(), words)) {
      if (sentence.size() > kLongestSentence) continue;
      sentence_modality_.reset();
      for (const Clause& c : clauses_.split_by_doer(sentence)) clause(c);
    }
  }

  // Does a child of this block's unit begin in the next block?
  [[nodiscard]] bool opens_children(std::size_t b) const {
    for (std::size_t n = b + 1; n < layout_.blocks.size(); ++n) {
      if (layout_.blocks[n].zone != layout::Zone::kBody) return false;
      const structure::BlockPlace& next = outline_.places[n];
      if (!next.opens_unit) return false;
      return next.unit != kNone && document_.units[static_cast<std::size_t>(next.unit)].parent == unit_;
    }
    return false;
  }

  // A title with something below it is a title, whatever verbs it holds.
  [[nodiscard]] bool titled(Range words) const {
    const Unit& u = document_.units[static_cast<std::size_t>(unit_)];
    if (reading_.at(words.end - 1) == text::kColon) return false;
    if (!u.heading || u.heading->reading.end + 2 < reading_.extent(words).end) return false;
    return has_children_ || has_text_ || u.type == UnitType::kArticle || u.type == UnitType::kChapter || u.type == UnitType::kPart;
  }

  // "Lead: X", "Term: before ..." below a task give it their content and are no tasks themselves.
  bool field(Range words) {
    const auto [first, last] = finds_.within(Type::kFieldLabel, {words.begin, words.begin + 1});
    if (first == last || last_unit_task_ == kNone) return false;
    const grammar::Find& label = finds_[finds_.of(Type::kFieldLabel)[first]];
    const std::string_view role = finds_.value(label, grammar::Field::k_role);
    const Clause c = clauses_.read({label.range.end, words.end});
    Obligation& task = document_.obligations[static_cast<std::size_t>(last_unit_task_)];
    std::uint32_t at = label.range.end;
    while (reading_.at(at) == text::kBlank) ++at;
    std::uint32_t end = at;
    if (role == "lead") {
      task.bearers = details_.bodies(clauses_.bodies(c, at, end));
      task.bearer_from = BearerFrom::kField;
    } else if (role == "coordinator") {
      task.coordinators = details_.bodies(clauses_.bodies(c, at, end));
    } else if (role == "term") {
      details_.add_times(c, task);
      if (task.deadlines.empty()) details_.add_plain_term(c, task);
    }
    return true;
  }

  // A heading names the doers of what stands below it, or says that no task does.
  bool heading(Range words) {
    const Clause c = clauses_.read(words);
    const auto starts_with = [&](Type type) -> const grammar::Find* {
      const auto [first, last] = finds_.within(type, {words.begin, words.begin + 1});
      return first == last ? nullptr : &finds_[finds_.of(type)[first]];
    };
    const bool title = reading_.at(words.end - 1) != text::kDot && reading_.at(words.end - 1) != text::kSemicolon;
    Context context;
    context.from = BearerFrom::kHeading;
    if (const grammar::Find* no = starts_with(Type::kNoTaskHeading); no && title && words.size() < kHeading) {
      context.no_tasks = true;
      contexts_.set(unit_, context);
      return true;
    }
    if (const grammar::Find* task = starts_with(Type::kTaskHeading); task && title && words.size() < kHeading) {
      context.asks = true;
      std::uint32_t at = task->range.end, end = at;
      while (reading_.at(at) == text::kBlank) ++at;
      context.bodies = clauses_.bodies(c, at, end);
      contexts_.set(unit_, context);
      return true;
    }
    if (c.listing && has_children_) {
      context.no_tasks = context.listing = true;
      contexts_.set(unit_, context);
      return true;
    }
    if (contexts_.no_tasks(unit_)) return false;
    // Bodies and nothing else: "2. Department of Finance", "3. To assign the Office:"
    if (!c.bodies.empty() && c.ordered && only_names(c)) return open_heading(c, context);
    if (c.bodies.empty() && title) {
      std::uint32_t end = words.begin;
      if (!c.words.empty() && c.words.front().type == Type::kIntro && finds_.value(finds_[c.words.front().find], grammar::Field::k_role) == "regarding") {
        end = c.words.front().range.end + 1;  // "Regarding the offices:"
      }
      const std::vector<Range> bodies = clauses_.bodies(c, end, end);
      std::uint32_t rest = end;
      while (rest < words.end && (reading_.at(rest) == text::kColon || reading_.at(rest) == text::kBlank)) ++rest;
      if (!bodies.empty() && rest >= words.end) {
        context.bodies = bodies;
        context.asks = true;
        contexts_.set(unit_, context);
        return true;
      }
    }
    return false;
  }

  // Nothing but lead and coordination words behind the names.
  [[nodiscard]] bool only_names(const Clause& c) const {
    for (const Word& w : c.words) {
      const bool leads = finds_.value(finds_[w.find], grammar::Field::k_role) == "lead";
      if (w.range.begin >= c.predicate && ((w.type == Type::kVerb && !leads) || w.type == Type::kModal)) return false;
    }
    return c.open || c.predicate >= c.range.end;
  }

  bool open_heading(const Clause& c, Context context) {
    context.bodies = c.bodies;
    context.coordinators = details_.coordinators(c);
    context.modality = c.modality;
    context.asks = true;
    contexts_.set(unit_, context);
    return true;
  }

  void clause(const Clause& c) {
    if (c.term_only && last_task_ != kNone && c.bodies.empty()) return join_term(c);
    if (leads_in(c)) return;
    if (!is_task(c)) return;
    write(c);
  }

  // A sentence that only announces the list below, or the doers of it.
  bool leads_in(const Clause& c) {
    const bool opens = c.open && (has_children_ || (!c.bodies.empty() && only_names(c)));
    if (!c.announces && !opens) return false;
    if (c.courtesy && !c.ordered) return false;
    const bool says_who = !c.bodies.empty();
    const bool bare = c.announces || (says_who && only_names(c)) || c.predicate + 1 >= c.range.end || modal_only(c);
    if (c.listing && !c.ordered && !c.imperative) {
      Context none;
      none.no_tasks = none.listing = true;
      contexts_.set(unit_, none);
      return true;
    }
    if (!says_who && !c.ordered && !c.imperative && !c.announces) return false;
    if (c.past && !c.ordered) return true;
    Context context;
    context.bodies = c.bodies;
    if (!c.ordered && issuer(c)) context.bodies.clear();
    context.coordinators = details_.coordinators(c);
    context.modality = c.thing ? Modality::kObligation : c.modality;
    // "... has this opinion:" says that a list follows; what it asks, the items must say.
    context.asks = c.ordered || says_who || unit_ != kNone || has_children_;
    if (!c.ordered && issuer(c) && !has_children_) context.asks = false;
    if (context.bodies.empty()) {
      if (const Context* above = contexts_.doers(unit_)) {
        context.bodies = above->bodies;
        if (context.coordinators.empty()) context.coordinators = above->coordinators;
        if (!c.ordered) context.modality = above->modality;
      }
    }
    Obligation holder;
    details_.add_times(c, holder);
    // Only a term at the head of the lead-in, or one that ends, is meant for every item.
    for (const Deadline& d : holder.deadlines) {
      const bool ends = d.relation == Relation::kBefore || d.relation == Relation::kBy;
      if (ends || d.relation == Relation::kDuring) context.deadlines.push_back(d);
    }
    if (!bare && is_task(c)) write(c);
    contexts_.set(unit_, context);
    return true;
  }

  // "X has the duty:" with nothing behind the modal.
  [[nodiscard]] bool modal_only(const Clause& c) const {
    return std::none_of(c.words.begin(), c.words.end(), [&](const Word& w) { return w.type == Type::kVerb && w.range.begin >= c.predicate; });
  }

  [[nodiscard]] bool issuer(const Clause& c) const {
    if (!document_.header.issuer || c.bodies.size() != 1) return false;
    const std::string own = text_slug(document_.header.issuer->reading);
    return !own.empty() && details_.slug_of(c.bodies.front()) == own;
  }
  [[nodiscard]] std::string text_slug(Extent e) const { return details_.slug_of(e); }

  bool is_task(const Clause& c) const {
    if (contexts_.listing(unit_) || in_capitals(c.range)) return false;
    if (c.open && c.bodies.empty() && !c.ordered && !has_children_ && c.range.size() < kHeading) return false;  // a label
    if (legal_ && c.amends && c.imperative) return false;
    if (c.ordered && !c.bodies.empty() && c.predicate >= c.range.end) return false;  // asked, but nothing to do
    if (contexts_.no_tasks(unit_) && !(c.ordered || (!c.bodies.empty() && !c.plain_subject))) return false;
    if (c.courtesy && !c.ordered && !c.imperative) return false;
    if (c.ordered) return true;
    const bool asked = contexts_.asks(unit_) || (legal_ && unit_ != kNone);
    if (c.imperative) return contexts_.asks(unit_) || (contexts_.doers(unit_) != nullptr && unit_ != kNone);
    if (!c.bodies.empty()) {
      if (issuer(c) && c.plain_subject) return false;
      if (!c.plain_subject) return c.modality != Modality::kPermission || asked;
      return asked;
    }
    return c.thing && unit_ != kNone && (legal_ || (contexts_.asks(unit_) && c.modality != Modality::kPermission));
  }

  // A title: at least three words, all of them with a capital.
  [[nodiscard]] bool in_capitals(Range r) const {
    int words = 0;
    for (std::uint32_t at = r.begin; at < r.end; ++at) {
      if (!text::is_letter(reading_.at(at)) || (at > r.begin && text::is_letter(reading_.at(at - 1)))) continue;
      if (!text::is_capital(reading_.at(at))) return false;
      ++words;
    }
    return words >= 3;
  }

  void write(const Clause& c) {
    Obligation o;
    o.unit = unit_;
    o.phrase = reading_.phrase(task_range(c));
    o.modality = c.modality;
    if (!c.bodies.empty()) {
      o.bearers = details_.bodies(c.bodies);
      o.bearer_from = BearerFrom::kClause;
      last_bodies_ = c.bodies;
    } else if (!c.thing) {
      inherit(c, o);
    }
    const Context* context = contexts_.doers(unit_);
    if (!c.ordered && !c.modal && sentence_modality_) {
      o.modality = *sentence_modality_;  // a further doer in the same sentence
    } else if (!c.ordered && !c.modal) {
      if (const auto m = contexts_.modality(unit_)) o.modality = *m;
    }
    if (!sentence_modality_) sentence_modality_ = o.modality;
    o.coordinators = details_.bodies(details_.coordinators(c));
    if (o.coordinators.empty() && context && c.bodies.empty()) o.coordinators = details_.bodies(context->coordinators);
    o.report_to = details_.bodies(details_.report_to(c));
    o.action = details_.action(c);
    details_.add_times(c, o);
    if (o.deadlines.empty()) o.deadlines = contexts_.deadlines(unit_);
    details_.add_references(c, o);
    o.basis = document_.basis;
    number(o);
    o.rule = c.ordered ? "ordered" : c.imperative ? "imperative" : c.plain_subject ? "subject-verb" : "modal";
    o.confidence = c.ordered || !c.plain_subject ? 0.9 : 0.8;
    if (o.bearers.empty()) o.confidence -= 0.2;
    document_.obligations.push_back(std::move(o));
    last_task_ = last_unit_task_ = static_cast<std::int32_t>(document_.obligations.size() - 1);
  }

  // "The above is the plan; the offices are asked to ...": the task begins with the asking.
  static Range task_range(const Clause& c) {
    bool recap = false;
    for (const Word& w : c.words) {
      recap = recap || (w.type == Type::kRecap && w.range.begin == c.range.begin);
      if (recap && w.type == Type::kOrder) return {w.range.begin, c.range.end};
    }
    return c.range;
  }

  void inherit(const Clause&, Obligation& o) {
    if (!last_bodies_.empty()) {
      o.bearers = details_.bodies(last_bodies_);
      o.bearer_from = BearerFrom::kClause;
      return;
    }
    if (const Context* context = contexts_.doers(unit_)) {
      o.bearers = details_.bodies(context->bodies);
      o.bearer_from = context->from;
      return;
    }
    for (const Phrase& addressee : document_.header.addressees) o.bearers.push_back(details_.body(addressee));
    if (!o.bearers.empty()) o.bearer_from = BearerFrom::kAddressees;
  }

  void join_term(const Clause& c) {
    Obligation& o = document_.obligations[static_cast<std::size_t>(last_task_)];
    const Phrase more = reading_.phrase(c.range);
    o.phrase.span.end = std::max(o.phrase.span.end, more.span.end);
    o.phrase.reading.end = more.reading.end;
    details_.add_times(c, o);
    for (Body& b : details_.bodies(details_.report_to(c))) o.report_to.push_back(std::move(b));
  }

  void number(Obligation& o) {
    const std::string place = unit_ == kNone ? "body" : document_.units[static_cast<std::size_t>(unit_)].id;
    o.id = place + "#" + std::to_string(++counts_[place]);
  }

  static constexpr std::uint32_t kHeading = 160;
  static constexpr std::uint32_t kLongestSentence = 8000;  // what is longer is no sentence of anybody's

  const layout::Layout& layout_;
  const text::Reading& reading_;
  const grammar::Finds& finds_;
  const structure::Outline& outline_;
  Document& document_;
  ClauseReader clauses_;
  Details details_;
  Contexts contexts_;
  std::unordered_map<std::string, int> counts_;
  std::vector<Range> last_bodies_;
  std::optional<Modality> sentence_modality_;  // of the first task of the sentence
  std::int32_t last_task_ = kNone;
  std::int32_t last_unit_task_ = kNone;
  std::int32_t unit_ = kNone;
  bool has_children_ = false;  // a child of the unit begins in the next block
  bool has_text_ = false;      // the unit goes on in the next block
  bool legal_ = false;
};

}  // namespace

void find_obligations(const layout::Layout& layout, const grammar::Finds& finds, const structure::Outline& outline,
                      Document& document) {
  Writer(layout, finds, outline, document).run();
}

}  // namespace vanban::obligations
