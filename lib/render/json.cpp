// SPDX-License-Identifier: Apache-2.0
// The document JSON, version 1: its top level and where the document came from. The lists are
// written by json_header.cpp, json_lists.cpp and json_obligations.cpp.
#include <cstddef>

#include "render/json_parts.hpp"
#include "text/utf8.hpp"
#include "vanban/render.hpp"
#include "vanban/vanban.hpp"

namespace vanban {
namespace render {

// Made from document.schema.json by cmake/embed_schema.cmake.
extern const unsigned char kEmbeddedSchema[];
extern const std::size_t kEmbeddedSchemaSize;

namespace {

void write_generator(const Pen& pen) {
  pen.json.key("generator");
  pen.json.begin_object();
  pen.text("name", "vanban");
  pen.text("version", version());
  pen.text("grammar", pen.document.grammar);
  pen.json.end_object();
}

// A file name may hold any bytes; the output is UTF-8 all the same.
std::string readable(const std::string& file_name) {
  std::size_t damaged = 0;
  return text::decode_utf8(file_name, damaged);
}

void write_source(const Pen& pen, const Source& source, bool with_text) {
  pen.json.key("source");
  pen.json.begin_object();
  pen.text("name", readable(source.name));
  pen.text("media_type", source.media_type);
  pen.text("sha256", source.sha256);
  pen.text("encoding", source.encoding);
  pen.json.key("length");
  pen.json.integer(pen.points.length());
  pen.json.key("pages");
  pen.json.integer(source.pages);
  if (with_text) {
    pen.json.key("text");
    pen.json.string(pen.document.text);
  }
  pen.json.end_object();
}

void write_diagnostics(const Pen& pen, const std::vector<Diagnostic>& diagnostics) {
  pen.json.key("diagnostics");
  pen.json.begin_array();
  for (const Diagnostic& diagnostic : diagnostics) {
    pen.json.begin_object();
    pen.text("code", diagnostic.code);
    pen.text("severity", name(diagnostic.severity));
    if (diagnostic.span) pen.span(*diagnostic.span);
    pen.text("message", message(diagnostic));
    pen.json.end_object();
  }
  pen.json.end_array();
}

}  // namespace
}  // namespace render

std::string to_json(const Document& document, const JsonOptions& options) {
  std::string out;
  // Every word comes back in its unit, and again in what was found in it.
  out.reserve(4096 + 4 * document.reading.size() + (options.with_text ? document.text.size() : 0));
  const render::CodePoints points(document.text);
  render::JsonWriter json(out, options.pretty);
  const render::Pen pen(document, points, json);

  json.begin_object();
  pen.text("vanban", "1");
  render::write_generator(pen);
  render::write_source(pen, document.source, options.with_text);
  render::write_header(pen, document.header);
  render::write_units(pen, document.units);
  render::write_references(pen, document.references);
  render::write_times(pen, document.times);
  render::write_obligations(pen, document.obligations);
  render::write_graph(pen, document.graph);
  render::write_diagnostics(pen, document.diagnostics);
  json.end_object();
  out += '\n';
  return out;
}

std::string_view json_schema() {
  return {reinterpret_cast<const char*>(render::kEmbeddedSchema), render::kEmbeddedSchemaSize};
}

}  // namespace vanban
