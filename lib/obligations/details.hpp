// SPDX-License-Identifier: Apache-2.0
// What a task carries beside its doer: deadlines, recurrence, coordinators, who gets the results,
// acts, and the words of its action.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "obligations/clause.hpp"

namespace vanban::obligations {

class Details {
 public:
  Details(const text::Reading& reading, const grammar::Finds& finds, const ClauseReader& clauses,
          const Document& document);

  [[nodiscard]] Body body(Phrase phrase) const;
  [[nodiscard]] std::vector<Body> bodies(const std::vector<Range>& ranges) const;
  [[nodiscard]] std::vector<Range> coordinators(const Clause& clause) const;
  [[nodiscard]] std::vector<Range> report_to(const Clause& clause) const;
  [[nodiscard]] std::optional<Phrase> action(const Clause& clause) const;
  void add_times(const Clause& clause, Obligation& task) const;
  /// A date alone, where a label before it says that it is the term.
  void add_plain_term(const Clause& clause, Obligation& task) const;
  void add_references(const Clause& clause, Obligation& task) const;

  [[nodiscard]] std::string slug_of(Range range) const;
  [[nodiscard]] std::string slug_of(Extent extent) const;

 private:
  [[nodiscard]] std::int32_t time_at(Range range) const;
  [[nodiscard]] Range before_result(const Clause& clause, Range body) const;
  void add_deadline(const Clause& clause, const Word& word, Obligation& task) const;

  const text::Reading& reading_;
  const grammar::Finds& finds_;
  const ClauseReader& clauses_;
  const Document& document_;
  /// First byte in the reading -> index in the document's list, in order of the bytes.
  using Index = std::vector<std::pair<std::uint32_t, std::int32_t>>;
  template <class Visit>
  void each_within(const Index& index, Extent extent, Visit visit) const;

  std::unordered_map<std::uint32_t, std::int32_t> times_;  // the same for all times, to look one up
  Index sets_;        // the times that recur
  Index references_;
};

}  // namespace vanban::obligations
