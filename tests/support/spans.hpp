// SPDX-License-Identifier: Apache-2.0
// What holds for every Document, whatever the input was: offsets lie inside its texts, on the edge
// of a character; indices point at items; children lie inside their parents, in order. The fuzz target
// and the C++ properties ask the same questions here; tests/properties asks them of the JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vanban/document.hpp"

namespace vanban::test {

/// Collects what is wrong with one document; `faults` is empty if nothing is.
class SpanCheck {
 public:
  explicit SpanCheck(const Document& document) : document_(document) { run(); }

  std::vector<std::string> faults;

 private:
  static bool is_edge(std::string_view text, std::uint32_t at) {
    return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
  }
  static bool lies_in(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    return begin <= end && is_edge(text, begin) && is_edge(text, end);
  }
  void fault(const std::string& where, const std::string& what) { faults.push_back(where + ": " + what); }

  void span(const std::string& where, Span span) {
    if (!lies_in(document_.text, span.begin, span.end)) {
      fault(where,
            "span [" + std::to_string(span.begin) + ", " + std::to_string(span.end) + ") is not in the text");
    }
  }
  void phrase(const std::string& where, const Phrase& phrase) {
    span(where, phrase.span);
    if (!lies_in(document_.reading, phrase.reading.begin, phrase.reading.end))
      fault(where, "extent is not in the reading");
  }
  void phrase(const std::string& where, const std::optional<Phrase>& optional) {
    if (optional) phrase(where, *optional);
  }
  void phrases(const std::string& where, const std::vector<Phrase>& list) {
    for (const Phrase& item : list) phrase(where, item);
  }
  void bodies(const std::string& where, const std::vector<Body>& list) {
    for (const Body& body : list) phrase(where + " " + body.id, body.phrase);
  }
  template <class Items>
  void index(const std::string& where, std::int32_t at, const Items& items) {
    if (at != kNone && (at < 0 || static_cast<std::size_t>(at) >= items.size()))
      fault(where, "no item " + std::to_string(at));
  }

  void header(const Header& header) {
    phrase("parent_issuer", header.parent_issuer);
    phrase("issuer", header.issuer);
    if (header.code) phrase("code", header.code->phrase);
    phrase("place", header.place);
    if (header.date) phrase("date", header.date->phrase);
    if (header.type) phrase("type", header.type->phrase);
    phrase("subject", header.subject);
    phrase("urgency", header.urgency);
    phrase("secrecy", header.secrecy);
    phrases("addressees", header.addressees);
    phrases("recipients", header.recipients);
    phrase("archive", header.archive);
    if (header.signature) {
      phrases("competence", header.signature->competence);
      phrase("position", header.signature->position);
      phrase("full_name", header.signature->full_name);
    }
  }

  void units() {
    const auto& units = document_.units;
    for (std::size_t i = 0; i < units.size(); ++i) {
      const Unit& unit = units[i];
      const std::string where = "unit " + unit.id;
      span(where, unit.span);
      phrase(where + " heading", unit.heading);
      phrase(where + " text", unit.text);
      if (i > 0 && unit.span.begin < units[i - 1].span.begin)
        fault(where, "stands before " + units[i - 1].id);
      if (unit.parent == kNone) continue;
      if (unit.parent < 0 || static_cast<std::size_t>(unit.parent) >= i) {
        fault(where, "its parent does not stand before it");
      } else if (const Unit& parent = units[static_cast<std::size_t>(unit.parent)];
                 !parent.span.contains(unit.span)) {
        fault(where, "is not inside " + parent.id);
      }
    }
  }

  void obligation(const Obligation& obligation) {
    const std::string where = "obligation " + obligation.id;
    index(where + " unit", obligation.unit, document_.units);
    phrase(where, obligation.phrase);
    phrase(where + " action", obligation.action);
    bodies(where, obligation.bearers);
    bodies(where, obligation.coordinators);
    bodies(where, obligation.report_to);
    for (const Deadline& deadline : obligation.deadlines) {
      index(where + " deadline", deadline.time, document_.times);
      phrase(where + " anchor", deadline.anchor);
    }
    for (const Recurrence& recurrence : obligation.recurrence)
      index(where + " recurrence", recurrence.time, document_.times);
    for (const std::int32_t at : obligation.references)
      index(where + " references", at, document_.references);
    for (const std::int32_t at : obligation.basis) index(where + " basis", at, document_.references);
    if (!(obligation.confidence >= 0 && obligation.confidence <= 1))
      fault(where, "confidence is not in 0..1");
  }

  void run() {
    header(document_.header);
    units();
    for (const Reference& reference : document_.references) {
      phrase("reference " + reference.code + reference.name, reference.phrase);
      index("reference unit", reference.unit, document_.units);
    }
    for (const Time& time : document_.times) {
      phrase("time " + time.value, time.phrase);
      index("time unit", time.unit, document_.units);
    }
    for (const Obligation& item : document_.obligations) obligation(item);
    for (const Diagnostic& diagnostic : document_.diagnostics) {
      if (diagnostic.span) span("diagnostic " + diagnostic.code, *diagnostic.span);
    }
  }

  const Document& document_;
};

/// Everything that is wrong with the offsets of a document, one sentence each.
inline std::vector<std::string> span_faults(const Document& document) { return SpanCheck(document).faults; }

}  // namespace vanban::test
