// SPDX-License-Identifier: Apache-2.0
// What a task inherits when it names no doer: from the sentence before it, the headings and
// lead-ins above it, and at last the addressees. Nearest first.
#pragma once

#include <optional>
#include <vector>

#include "obligations/clause.hpp"

namespace vanban::obligations {

struct Context {
  std::vector<Range> bodies;
  std::vector<Range> coordinators;
  std::vector<Deadline> deadlines;
  Modality modality = Modality::kObligation;
  BearerFrom from = BearerFrom::kLeadIn;
  bool asks = false;      // a lead-in or a task heading: plain verbs below are tasks
  bool listing = false;   // people or parts are listed below
  bool no_tasks = false;  // a heading such as aims and results: nothing below is a task
};

/// The contexts that are open at each unit, and outside the units.
class Contexts {
 public:
  explicit Contexts(const std::vector<Unit>& units) : units_(units), of_unit_(units.size()) {}

  /// Sets what the children and later paragraphs of `unit` inherit; kNone: the whole document from here on.
  void set(std::int32_t unit, Context context);
  /// The nearest context at or above `unit` that says who; then what is known without a doer.
  [[nodiscard]] const Context* doers(std::int32_t unit) const;
  /// Do plain verbs in `unit` count as tasks?
  [[nodiscard]] bool asks(std::int32_t unit) const;
  [[nodiscard]] bool no_tasks(std::int32_t unit) const;
  [[nodiscard]] bool listing(std::int32_t unit) const;
  [[nodiscard]] std::optional<Modality> modality(std::int32_t unit) const;
  [[nodiscard]] std::vector<Deadline> deadlines(std::int32_t unit) const;

 private:
  template <class Good>
  const Context* nearest(std::int32_t unit, Good good) const;

  const std::vector<Unit>& units_;
  std::vector<std::optional<Context>> of_unit_;
  std::optional<Context> of_document_;
};

}  // namespace vanban::obligations
