// SPDX-License-Identifier: Apache-2.0
// The foot: recipients and archive, and who signed in which capacity.
#include "header/cells.hpp"

#include "text/utf8.hpp"

namespace vanban::header {

using grammar::Find;
using grammar::Type;
using layout::Block;
using layout::Part;
using text::Fold;
using text::Range;

namespace {

constexpr int kShortestName = 2, kLongestName = 6;  // syllables

// Behind "Luu", its ':' and blanks, up to a full stop that ends it.
Range archive_of(const Source& s, Range r) {
  while (!r.empty() && !text::is_letter(s.reading().at(r.begin))) ++r.begin;
  while (!r.empty() && text::is_letter(s.reading().at(r.begin))) ++r.begin;
  for (std::uint32_t at = r.begin; at + 2 < r.end; ++at) {
    const bool stop = s.reading().at(at) == text::kDot && s.reading().at(at + 1) == text::kBlank && text::is_capital(s.reading().at(at + 2));
    if (stop && at > r.begin + 1) r.end = at;
  }
  return s.trimmed(r);
}

// The name in a cell: without quotes and scraps, ranks and degrees; empty if it does not look like one.
Range name_of(const Source& s, const Block& b) {
  Range r = b.range;
  while (!r.empty() && !text::is_letter(s.reading().at(r.begin))) {
    if (s.reading().at(r.begin) == text::kOpenParen || text::is_digit(s.reading().at(r.begin))) return {};
    ++r.begin;
  }
  if (const Find* rank = s.find(b, Type::kPersonName)) r.begin = std::max(r.begin, rank->range.end);
  r = s.trimmed(r);
  int syllables = 0;
  bool start = true;
  for (std::uint32_t at = r.begin; at < r.end; ++at) {
    const Fold f = s.reading().at(at);
    if (f == text::kBlank) { start = true; continue; }
    if (!text::is_letter(f) && f != text::kDash && f != text::kApostrophe) return {};
    if (start) {
      if (!text::is_capital(f)) return {};
      ++syllables;
      start = false;
    }
  }
  return syllables >= kShortestName && syllables <= kLongestName ? r : Range{};
}

bool in_capitals(const Source& s, Range r) {
  const std::string_view words = s.reading().words(r);
  for (std::size_t at = 0; at < words.size();) {
    const Fold f = text::look_up(text::next_code_point(words, at)).fold;
    if (text::is_letter(f) && !text::is_capital(f)) return false;
  }
  return true;
}

void read_signature(const Source& s, Blocks foot, Header& header) {
  Signature signature;
  bool any = false;
  Range capitals;  // a line in capitals that may be an office or a name
  Range name;
  for (std::size_t i = foot.begin; i < foot.end; ++i) {
    const Block& b = s.layout.blocks[i];
    if (b.part != Part::kSignature) continue;
    if (Source::is(b, Type::kCompetence)) {
      if (!name.empty() || signature.position) break;
      signature.competence.push_back(s.reading().phrase(s.trimmed(b.range)));
      any = true;
      continue;
    }
    if (Source::is(b, Type::kPosition)) {
      if (!name.empty()) break;
      signature.position = s.reading().phrase(s.trimmed(b.range));
      any = true;
      continue;
    }
    const Range candidate = name_of(s, b);
    if (candidate.empty()) continue;
    if (in_capitals(s, candidate)) {
      capitals = candidate;
      continue;
    }
    if (name.empty()) {
      name = candidate;
      if (!capitals.empty()) signature.position = s.reading().phrase(capitals), any = true;
      capitals = {};
    }
    if (any) break;
  }
  if (name.empty() && !capitals.empty() && any) name = capitals;
  if (!name.empty()) signature.full_name = s.reading().phrase(name);
  if (any || !name.empty()) header.signature = std::move(signature);
}

}  // namespace

void read_foot(const Source& s, Blocks foot, Header& header) {
  for (std::size_t i = foot.begin; i < foot.end; ++i) {
    const Block& b = s.layout.blocks[i];
    if (b.part != Part::kRecipients) continue;
    Range r = b.range;
    if (Source::is(b, Type::kArchiveMark)) {
      const Range archive = archive_of(s, r);
      if (!archive.empty() && !header.archive) header.archive = s.reading().phrase(archive);
      continue;
    }
    if (Source::is(b, Type::kRecipientsMark)) {
      if (const Find* mark = s.find(b, Type::kRecipientsMark)) r.begin = mark->range.end;
    }
    r = s.trimmed(r);
    if (r.size() > 1) header.recipients.push_back(s.reading().phrase(r));
  }
  read_signature(s, foot, header);
}

}  // namespace vanban::header
