// SPDX-License-Identifier: Apache-2.0
// "header" of the document JSON: the layout cells of the letterhead and the foot. The object is
// always there; a cell that the text does not show is not.
#include "render/json_parts.hpp"

namespace vanban::render {
namespace {

void write_code(const Pen& pen, const CodeField& code) {
  pen.json.key("code");
  pen.json.begin_object(Layout::kLine);
  pen.text("text", code.text);
  pen.text("number", code.number);
  pen.text("notation", code.notation);
  pen.span(code.phrase.span);
  pen.json.end_object();
}

void write_date(const Pen& pen, const DateField& date) {
  pen.json.key("date");
  pen.json.begin_object(Layout::kLine);
  pen.words(date.phrase);
  pen.text("value", date.value);
  pen.span(date.phrase.span);
  pen.json.end_object();
}

// Beside a span stand the words of the span; without one, the usual name of the kind.
void write_type(const Pen& pen, const TypeField& type) {
  pen.json.key("type");
  pen.json.begin_object(Layout::kLine);
  pen.text("code", type.code);
  if (type.phrase) {
    pen.words(*type.phrase);
    pen.span(type.phrase->span);
  } else {
    pen.text("text", type.name);
  }
  pen.json.end_object();
}

void write_signature(const Pen& pen, const Signature& signature) {
  pen.json.key("signature");
  pen.json.begin_object();
  pen.phrases("competence", signature.competence);
  pen.phrase("position", signature.position);
  pen.phrase("full_name", signature.full_name);
  pen.json.end_object();
}

}  // namespace

void write_header(const Pen& pen, const Header& header) {
  pen.json.key("header");
  pen.json.begin_object();
  pen.phrase("parent_issuer", header.parent_issuer);
  pen.phrase("issuer", header.issuer);
  if (header.code) write_code(pen, *header.code);
  pen.phrase("place", header.place);
  if (header.date) write_date(pen, *header.date);
  if (header.type) write_type(pen, *header.type);
  pen.phrase("subject", header.subject);
  pen.phrase("urgency", header.urgency);
  pen.phrase("secrecy", header.secrecy);
  pen.phrases("addressees", header.addressees);
  pen.phrases("recipients", header.recipients);
  pen.phrase("archive", header.archive);
  if (header.signature) write_signature(pen, *header.signature);
  pen.json.end_object();
}

}  // namespace vanban::render
