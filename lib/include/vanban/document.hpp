// SPDX-License-Identifier: Apache-2.0
// What was found in one document. A Document is a value: it owns its text, its parts hold
// offsets into it, lists refer to each other by index. docs/output.md describes the JSON made of it.
//
//   decoded text   | letterhead | "1." own words | "-" own words | "-" ... | foot |
//   Unit "1"                    [span ........................................)     with its descendants
//                               [text ........)                                     its own words
//   Unit "1/-1"                                  [span = text ...)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vanban/diagnostic.hpp"
#include "vanban/span.hpp"

namespace vanban {

inline constexpr std::int32_t kNone = -1;  // "no such item", wherever an index is stored


// --- header -------------------------------------------------------------------------------------

struct CodeField {
  Phrase phrase;
  std::string text;      // blanks removed: "5296/UBND-NC1"
  std::string number;    // "5296"
  std::string notation;  // "UBND-NC1"
};

struct DateField {
  Phrase phrase;
  std::string value;  // ISO 8601, to the precision that is legible: "2021-08-17", "2021-08"
};

struct TypeField {
  std::optional<Phrase> phrase;  // absent where the kind is not written (a dispatch)
  std::string code;              // abbreviation of Appendix III of Decree 30/2020: "CV", decree spelling
  std::string name;              // the kind in words
};

struct Signature {
  std::vector<Phrase> competence;  // lines such as "KT. ...", outermost first
  std::optional<Phrase> position;
  std::optional<Phrase> full_name;
};

/// A field that the text does not show is absent, never guessed.
struct Header {
  std::optional<Phrase> parent_issuer;
  std::optional<Phrase> issuer;
  std::optional<CodeField> code;
  std::optional<Phrase> place;
  std::optional<DateField> date;
  std::optional<TypeField> type;
  std::optional<Phrase> subject;
  std::optional<Phrase> urgency;
  std::optional<Phrase> secrecy;
  std::vector<Phrase> addressees;
  std::vector<Phrase> recipients;
  std::optional<Phrase> archive;
  std::optional<Signature> signature;
};

// --- units --------------------------------------------------------------------------------------

enum class UnitType : std::uint8_t {
  kPart, kChapter, kSection, kSubsection, kArticle, kClause, kPoint,
  kRoman, kNumber, kLetter, kBullet, kAppendix,
};

[[nodiscard]] std::string_view name(UnitType type);  // "part" ... "appendix"; static storage

struct Unit {
  std::string id;  // slugs of the labels from the top: "chuong-ii/dieu-3/2/a", "1/-2"
  UnitType type = UnitType::kBullet;
  std::string label;           // the marker as written, without its punctuation
  std::int32_t parent = kNone;  // index in Document::units
  Span span;                   // from the marker to the end of the last descendant
  std::optional<Phrase> heading;
  Phrase text;                 // own words, without the marker, the heading and the children
};

// --- references and times -----------------------------------------------------------------------

struct Reference {
  Phrase phrase;
  std::string kind;    // the kind word, lower case
  std::string code;    // blanks removed
  std::string date;    // ISO 8601
  std::string issuer;
  std::string name;    // of an act cited by name
  std::string title;   // the words after "ve ...", outside the phrase
  std::vector<std::string> pinpoint;  // inner to outer
  bool self = false;   // the act meant is this document
  std::string act;     // id of the act in the graph; empty for `self` and where nothing identifies it
  std::int32_t unit = kNone;
  std::string rule;
};

enum class TimeType : std::uint8_t { kDate, kPeriod, kDuration, kSet };

[[nodiscard]] std::string_view name(TimeType type);  // "date", "period", "duration", "set"

struct Time {
  Phrase phrase;
  TimeType type = TimeType::kDate;
  std::string value;     // ISO 8601 as TIMEX3 writes it
  bool working = false;  // a duration in working days
  std::int32_t unit = kNone;
  std::string rule;
};

// --- obligations --------------------------------------------------------------------------------

enum class Modality : std::uint8_t { kObligation, kProhibition, kRequest, kPermission };
enum class BearerFrom : std::uint8_t { kNowhere, kClause, kHeading, kLeadIn, kAddressees, kField };
enum class Relation : std::uint8_t { kBefore, kBy, kOn, kAfter, kWithin, kDuring };

[[nodiscard]] std::string_view name(Modality modality);
[[nodiscard]] std::string_view name(BearerFrom from);  // kNowhere gives ""
[[nodiscard]] std::string_view name(Relation relation);

/// A person, office or class of offices, at one place where it is named.
struct Body {
  Phrase phrase;
  std::string id;  // "body:so-noi-vu": the same for all spellings within the document
};

struct Deadline {
  std::int32_t time = kNone;  // index in Document::times; kNone for a term found only in a heading's field
  std::string value;
  Relation relation = Relation::kBy;
  std::optional<Phrase> anchor;  // the event that the term runs from
  std::string due;               // last day to be done by; empty while the event is unknown
};

struct Recurrence {
  std::int32_t time = kNone;
  std::string value;  // ISO 8601 duration
};

struct Obligation {
  std::string id;  // "1/-1#2"; "body#1" outside any unit
  std::int32_t unit = kNone;
  Phrase phrase;
  Modality modality = Modality::kObligation;
  std::vector<Body> bearers;
  BearerFrom bearer_from = BearerFrom::kNowhere;
  std::optional<Phrase> action;
  std::vector<Deadline> deadlines;
  std::vector<Recurrence> recurrence;
  std::vector<Body> coordinators;
  std::vector<Body> report_to;
  std::vector<std::int32_t> references;  // indices in Document::references: acts it cites
  std::vector<std::int32_t> basis;       // acts the document carries out
  std::string rule;
  double confidence = 0;  // 0 to 1, two decimals
};

// --- graph --------------------------------------------------------------------------------------

struct GraphNode {
  std::string id;
  std::string type;   // document unit obligation body act time
  std::string label;
};

struct GraphEdge {
  std::string source;
  std::string target;
  std::string type;  // contains lays-down bears coordinates reports-to due recurs cites based-on ...
};

struct Graph {
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
};

// --- the document -------------------------------------------------------------------------------

struct Source {
  std::string name;        // file name without its folders; "-" for standard input
  std::string media_type;  // "text/plain"
  std::string sha256;      // of the input's bytes, lower-case hex
  std::string encoding;    // "UTF-8"
  std::uint32_t pages = 0;   // form feeds + 1
};

struct Document {
  Source source;
  std::string grammar;  // "sha256:..." of the grammar that read it
  std::string text;     // the decoded text, UTF-8
  std::string reading;  // the clean text, UTF-8
  Header header;
  std::vector<Unit> units;  // in document order; a parent stands before its children
  std::vector<Reference> references;
  std::vector<std::int32_t> basis;  // indices in references: the acts that the document carries out
  std::vector<Time> times;
  std::vector<Obligation> obligations;
  Graph graph;
  std::vector<Diagnostic> diagnostics;

  /// The clean reading of a phrase of this document. Valid as long as the document is neither
  /// changed nor destroyed. O(1).
  [[nodiscard]] std::string_view words(Phrase phrase) const {
    return std::string_view(reading).substr(phrase.reading.begin, phrase.reading.size());
  }
  /// The user's own words, damage and line breaks included. Validity as `words`. O(1).
  [[nodiscard]] std::string_view original(Span span) const {
    return std::string_view(text).substr(span.begin, span.size());
  }
};

}  // namespace vanban
