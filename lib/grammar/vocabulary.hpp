// SPDX-License-Identifier: Apache-2.0
// The types and fields that the stages know by name: the whole contract between the linguists'
// files and the code. A grammar may have further types for its own use; they get numbers after these.
// docs/rules.md lists them with their meaning.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace vanban::grammar {

using TypeId = std::uint16_t;
using FieldId = std::uint16_t;

/// Which texts a rule looks at.
enum class Scope : std::uint8_t {
  kText,  // paragraphs, wrapped lines joined (the default)
  kLine,  // the beginning of a line
  kHead,  // a line of the letterhead, anywhere in it
  kFoot,  // a line of the foot, anywhere in it
  kTask,  // paragraphs of the body once more, after `text`, for the words that tasks are made of
  kHeading,  // the beginning of a unit's words, behind its marker
};
inline constexpr int kScopeCount = 6;
inline constexpr std::array<std::string_view, kScopeCount> kScopeNames = {"text", "line", "head", "foot", "task", "heading"};

#define VANBAN_TYPES(X)                                                                             \
  /* times */ X(Date) X(Period) X(Duration) X(Set)                                                  \
  /* references */ X(Reference) X(ActName) X(Pinpoint)                                                                     \
  /* lines */ X(Motto) X(CodeCell) X(PlaceDate) X(SubjectMark) X(AddresseesMark) X(RecipientsMark)  \
  X(ArchiveMark) X(Competence) X(Position) X(Urgency) X(Secrecy) X(KindTitle) X(Furniture)          \
  X(BodyStart) X(IssuerLine) X(Marker) X(PersonName) X(EndMark) X(ClosingLine) X(RecipientsItem)                     \
  /* tasks */ X(Body) X(Head) X(Verb) X(Order) X(Modal) X(Coordinate) X(Report) X(Intro) X(Term)      \
  X(Announce) X(NoTask) X(NoTaskHeading) X(TaskHeading) X(FieldLabel) X(Deadline) X(Recurrence)       \
  X(Purpose) X(Toward) X(Past) X(Conjunction) X(Listing) X(Copula) X(Recap) X(Noun) X(Know) X(Through) X(Result)

#define VANBAN_FIELDS(X)                                                                            \
  X(value) X(working) X(kind) X(code) X(date) X(issuer) X(name) X(title) X(pinpoint) X(self)        \
  X(relation) X(number) X(notation) X(place) X(label) X(level) X(modality) X(body) X(anchor)        \
  X(time) X(t) X(w) X(text) X(from) X(role) X(list) X(action) X(rest) X(confidence)

enum class Type : TypeId {
#define X(name) k##name,
  VANBAN_TYPES(X)
#undef X
  kCount,
};
enum class Field : FieldId {
#define X(name) k_##name,
  VANBAN_FIELDS(X)
#undef X
  kCount,
};

inline constexpr std::array kTypeNames = {
#define X(name) std::string_view(#name),
    VANBAN_TYPES(X)
#undef X
};
inline constexpr std::array kFieldNames = {
#define X(name) std::string_view(#name),
    VANBAN_FIELDS(X)
#undef X
};

}  // namespace vanban::grammar
