// SPDX-License-Identifier: Apache-2.0
// One clause, read word by word: who is told (subject), how (modality), from where on (predicate).
// Speaks of the grammar's types only: Order, Modal, Verb, Head, Intro ...
// Tested by tests/obligations/clause_test.cpp.
#pragma once

#include <vector>

#include "grammar/finds.hpp"
#include "obligations/sentences.hpp"
#include "text/reading.hpp"
#include "vanban/document.hpp"

namespace vanban::obligations {

using text::Range;

/// The typed words of a clause, in order, without those inside references, brackets and quotes.
struct Word {
  grammar::Type type;
  std::uint32_t find;
  Range range;
};

struct Clause {
  Range range;
  std::vector<Word> words;

  std::vector<Range> bodies;      // the subject, split into bodies; empty if none is named
  Range subject;                  // all of it
  std::uint32_t predicate = 0;    // where the predicate begins; range.end if there is none
  bool ordered = false;           // an Order stands before the subject or the predicate
  bool imperative = false;        // begins with a verb: the doer comes from elsewhere
  bool plain_subject = false;     // subject and verb, no Order, no Modal
  bool thing = false;             // a modal, but what stands before it is no body
  bool past = false;              // tells what was done
  bool announces = false;         // only announces a list
  bool open = false;              // ends in ":"
  bool courtesy = false;
  bool amends = false;            // begins with a verb that changes acts
  bool listing = false;           // introduces people or parts, not tasks
  bool modal = false;             // a modal of its own sets the modality
  bool term_only = false;         // only sets the term of the task before
  Modality modality = Modality::kObligation;
};

class ClauseReader {
 public:
  ClauseReader(const text::Reading& reading, const grammar::Finds& finds);

  [[nodiscard]] Clause read(Range range) const;

  /// Splits a noun phrase that begins with a Head into bodies; `end` is where it stops: before a
  /// verb, a colon, or at the end of `range`. Gives nothing if no Head stands at the start.
  [[nodiscard]] std::vector<Range> bodies(const Clause& clause, std::uint32_t from, std::uint32_t& end) const;

  /// A sentence as clauses: a new one begins where, behind ";", another doer is named as subject.
  [[nodiscard]] std::vector<Clause> split_by_doer(Range sentence) const;

  [[nodiscard]] const Asides& asides() const { return asides_; }

  /// A Head that can be told something: a common noun, or one with its name.
  [[nodiscard]] bool doer(const Word& word) const;

 private:
  [[nodiscard]] const Word* word_at(const Clause& clause, std::uint32_t position) const;
  [[nodiscard]] bool small(const Word& word) const { return !text::is_capital(reading_.at(word.range.begin)); }
  [[nodiscard]] bool verbal(const Word& word) const;
  [[nodiscard]] bool determined(const Word& word) const;
  [[nodiscard]] std::uint32_t skip_blanks(std::uint32_t at) const;
  void read_subject(Clause& clause) const;
  bool read_order(Clause& clause) const;
  bool try_subject(Clause& clause, const Word& head) const;
  [[nodiscard]] bool said_of_somebody(const Clause& clause, const Word& order) const;
  [[nodiscard]] Modality modality_of(const Word& word) const;

  const text::Reading& reading_;
  const grammar::Finds& finds_;
  const Asides asides_;
  std::vector<Word> words_;  // of the whole document, in order
};

}  // namespace vanban::obligations
