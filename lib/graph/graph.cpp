// SPDX-License-Identifier: Apache-2.0
// See graph.hpp. Nodes are added where they are first met; edges come in the order of the lists.
#include "graph/graph.hpp"

#include <unordered_set>

#include "text/slug.hpp"

namespace vanban::graph {
namespace {

constexpr std::string_view kDocument = "document";

class Builder {
 public:
  explicit Builder(Document& document) : document_(document) {}

  void build() {
    node(std::string(kDocument), "document", document_label());
    header();
    units();
    times();
    references();
    for (const Obligation& o : document_.obligations) obligation(o);
    document_.graph = std::move(graph_);
  }

 private:
  void node(const std::string& id, std::string_view type, std::string_view label) {
    if (ids_.insert(id).second) graph_.nodes.push_back({id, std::string(type), std::string(label)});
  }
  void edge(const std::string& source, const std::string& target, std::string_view type) {
    if (edges_.insert(source + '\n' + target + '\n' + std::string(type)).second) {
      graph_.edges.push_back({source, target, std::string(type)});
    }
  }

  std::string document_label() const {
    const Header& h = document_.header;
    if (h.code) return h.code->text;
    if (h.subject) return std::string(document_.words(*h.subject));
    return document_.source.name;
  }

  std::string body(Phrase phrase) {
    const std::string_view words = document_.words(phrase);
    const std::string id = "body:" + text::slug(words);
    node(id, "body", words);
    return id;
  }

  void header() {
    const Header& h = document_.header;
    if (h.issuer) edge(std::string(kDocument), body(*h.issuer), "issued-by");
    for (const Phrase& p : h.addressees) edge(std::string(kDocument), body(p), "addressed-to");
    for (const Phrase& p : h.recipients) edge(std::string(kDocument), body(p), "copied-to");
  }

  void units() {
    for (const Unit& u : document_.units) {
      node(u.id, "unit", u.heading ? std::string(document_.words(*u.heading)) : u.label);
      edge(u.parent == kNone ? std::string(kDocument) : document_.units[static_cast<std::size_t>(u.parent)].id, u.id, "contains");
    }
  }

  static std::string time_id(std::size_t index) { return "t" + std::to_string(index + 1); }

  void times() {
    for (std::size_t i = 0; i < document_.times.size(); ++i) node(time_id(i), "time", document_.times[i].value);
  }

  void references() {
    for (const Reference& r : document_.references) {
      if (r.act.empty()) continue;
      node(r.act, "act", r.name.empty() ? r.code : r.name);
      if (r.unit != kNone) edge(document_.units[static_cast<std::size_t>(r.unit)].id, r.act, "cites");
    }
    for (const std::int32_t r : document_.basis) {
      const std::string& act = document_.references[static_cast<std::size_t>(r)].act;
      if (!act.empty()) edge(std::string(kDocument), act, "based-on");
    }
  }

  void obligation(const Obligation& o) {
    node(o.id, "obligation", document_.words(o.action ? *o.action : o.phrase));
    edge(o.unit == kNone ? std::string(kDocument) : document_.units[static_cast<std::size_t>(o.unit)].id, o.id, "lays-down");
    const auto bodies = [&](const std::vector<Body>& list, std::string_view type, bool from_body) {
      for (const Body& b : list) {
        node(b.id, "body", document_.words(b.phrase));
        if (from_body) edge(b.id, o.id, type);
        else edge(o.id, b.id, type);
      }
    };
    bodies(o.bearers, "bears", true);
    bodies(o.coordinators, "coordinates", true);
    bodies(o.report_to, "reports-to", false);
    for (const Deadline& d : o.deadlines) {
      if (d.time != kNone) edge(o.id, time_id(static_cast<std::size_t>(d.time)), "due");
    }
    for (const Recurrence& r : o.recurrence) {
      if (r.time != kNone) edge(o.id, time_id(static_cast<std::size_t>(r.time)), "recurs");
    }
    for (const std::int32_t r : o.references) {
      const std::string& act = document_.references[static_cast<std::size_t>(r)].act;
      if (!act.empty()) edge(o.id, act, "cites");
    }
  }

  Document& document_;
  Graph graph_;
  std::unordered_set<std::string> ids_;
  std::unordered_set<std::string> edges_;
};

}  // namespace

void build_graph(Document& document) { Builder(document).build(); }

}  // namespace vanban::graph
