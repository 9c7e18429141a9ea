// SPDX-License-Identifier: Apache-2.0
// "obligations" of the document JSON: who must do what by when under which act.

#include "render/json_parts.hpp"

namespace vanban::render {
namespace {

void write_bodies(const Pen& pen, std::string_view key, const std::vector<Body>& bodies) {
  if (bodies.empty()) return;
  pen.json.key(key);
  pen.json.begin_array();
  for (const Body& body : bodies) {
    pen.json.begin_object(Layout::kLine);
    pen.words(body.phrase);
    pen.span(body.phrase.span);
    pen.text("body", body.id);
    pen.json.end_object();
  }
  pen.json.end_array();
}

void write_time_id(const Pen& pen, std::int32_t time) {
  if (time != kNone) pen.text("time", numbered('t', static_cast<std::size_t>(time)));
}

void write_deadlines(const Pen& pen, const std::vector<Deadline>& deadlines) {
  if (deadlines.empty()) return;
  pen.json.key("deadlines");
  pen.json.begin_array();
  for (const Deadline& deadline : deadlines) {
    pen.json.begin_object(Layout::kLine);
    write_time_id(pen, deadline.time);
    pen.text("value", deadline.value);
    pen.text("relation", name(deadline.relation));
    pen.phrase("anchor", deadline.anchor);
    pen.text("due", deadline.due);
    pen.json.end_object();
  }
  pen.json.end_array();
}

void write_recurrence(const Pen& pen, const std::vector<Recurrence>& recurrence) {
  if (recurrence.empty()) return;
  pen.json.key("recurrence");
  pen.json.begin_array();
  for (const Recurrence& again : recurrence) {
    pen.json.begin_object(Layout::kLine);
    write_time_id(pen, again.time);
    pen.text("value", again.value);
    pen.json.end_object();
  }
  pen.json.end_array();
}

void write_reference_ids(const Pen& pen, std::string_view key,
                         const std::vector<std::int32_t>& references) {
  if (references.empty()) return;
  pen.json.key(key);
  pen.json.begin_array(Layout::kLine);
  for (const std::int32_t i : references) {
    pen.json.string(numbered('r', static_cast<std::size_t>(i)));
  }
  pen.json.end_array();
}

}  // namespace

void write_obligations(const Pen& pen, const std::vector<Obligation>& obligations) {
  pen.json.key("obligations");
  pen.json.begin_array();
  for (const Obligation& obligation : obligations) {
    pen.json.begin_object();
    pen.text("id", obligation.id);
    pen.unit("unit", obligation.unit);
    pen.span(obligation.phrase.span);
    pen.words(obligation.phrase);
    pen.text("modality", name(obligation.modality));
    write_bodies(pen, "bearers", obligation.bearers);
    pen.text("bearer_from", name(obligation.bearer_from));
    pen.phrase("action", obligation.action);
    write_deadlines(pen, obligation.deadlines);
    write_recurrence(pen, obligation.recurrence);
    write_bodies(pen, "coordinators", obligation.coordinators);
    write_bodies(pen, "report_to", obligation.report_to);
    write_reference_ids(pen, "references", obligation.references);
    write_reference_ids(pen, "basis", obligation.basis);
    pen.text("rule", obligation.rule);
    pen.json.key("confidence");
    pen.json.fraction(obligation.confidence);
    pen.json.end_object();
  }
  pen.json.end_array();
}

}  // namespace vanban::render
