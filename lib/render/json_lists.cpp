// SPDX-License-Identifier: Apache-2.0
// "units", "references", "times" and "graph" of the document JSON. The lists are always there.

#include "render/json_parts.hpp"

namespace vanban::render {

void write_units(const Pen& pen, const std::vector<Unit>& units) {
  pen.json.key("units");
  pen.json.begin_array();
  for (const Unit& unit : units) {
    pen.json.begin_object();
    pen.text("id", unit.id);
    pen.text("type", name(unit.type));
    pen.text("label", unit.label);
    pen.unit("parent", unit.parent);
    pen.span(unit.span);
    pen.phrase("heading", unit.heading);
    pen.words(unit.text);
    pen.json.end_object();
  }
  pen.json.end_array();
}

void write_references(const Pen& pen, const std::vector<Reference>& references) {
  pen.json.key("references");
  pen.json.begin_array();
  for (std::size_t i = 0; i < references.size(); ++i) {
    const Reference& reference = references[i];
    pen.json.begin_object();
    pen.text("id", numbered('r', i));
    pen.span(reference.phrase.span);
    pen.words(reference.phrase);
    pen.text("kind", reference.kind);
    pen.text("code", reference.code);
    pen.text("date", reference.date);
    pen.text("issuer", reference.issuer);
    pen.text("name", reference.name);
    pen.text("title", reference.title);
    pen.strings("pinpoint", reference.pinpoint);
    pen.flag("self", reference.self);
    pen.text("act", reference.act);
    pen.unit("unit", reference.unit);
    pen.text("rule", reference.rule);
    pen.json.end_object();
  }
  pen.json.end_array();
}

void write_times(const Pen& pen, const std::vector<Time>& times) {
  pen.json.key("times");
  pen.json.begin_array();
  for (std::size_t i = 0; i < times.size(); ++i) {
    const Time& time = times[i];
    pen.json.begin_object();
    pen.text("id", numbered('t', i));
    pen.span(time.phrase.span);
    pen.words(time.phrase);
    pen.text("type", name(time.type));
    pen.text("value", time.value);
    pen.flag("working", time.working);
    pen.unit("unit", time.unit);
    pen.text("rule", time.rule);
    pen.json.end_object();
  }
  pen.json.end_array();
}

void write_graph(const Pen& pen, const Graph& graph) {
  pen.json.key("graph");
  pen.json.begin_object();
  pen.json.key("nodes");
  pen.json.begin_array();
  for (const GraphNode& node : graph.nodes) {
    pen.json.begin_object(Layout::kLine);
    pen.text("id", node.id);
    pen.text("type", node.type);
    pen.text("label", node.label);
    pen.json.end_object();
  }
  pen.json.end_array();
  pen.json.key("edges");
  pen.json.begin_array();
  for (const GraphEdge& edge : graph.edges) {
    pen.json.begin_object(Layout::kLine);
    pen.text("source", edge.source);
    pen.text("target", edge.target);
    pen.text("type", edge.type);
    pen.json.end_object();
  }
  pen.json.end_array();
  pen.json.end_object();
}

}  // namespace vanban::render
