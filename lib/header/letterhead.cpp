// SPDX-License-Identifier: Apache-2.0
// The letterhead: issuer and the body above it, code, place and date, kind and subject, urgency, secrecy.
#include "header/cells.hpp"

namespace vanban::header {

using grammar::Field;
using grammar::Find;
using grammar::Type;
using layout::Block;
using layout::Part;
using text::Range;

namespace {

// The kinds of documents stand in a list of the grammar; the code of each is an attribute.
class Kinds {
 public:
  explicit Kinds(const grammar::Compiled& grammar) {
    for (const grammar::WordList& list : grammar.lists) {
      if (list.name == "document-kind") list_ = &list;
    }
  }

  /// The kind of a letter that bears no title.
  [[nodiscard]] std::optional<TypeField> untitled() const {
    return first([this](int entry) { return !list_->attribute(entry, "untitled").empty(); });
  }
  /// The kind whose abbreviation opens a notation: "CT-UBND".
  [[nodiscard]] std::optional<TypeField> of_notation(std::string_view notation) const {
    while (!notation.empty() && ((notation.front() >= '0' && notation.front() <= '9') || notation.front() == '/')) notation.remove_prefix(1);
    const std::string_view group = notation.substr(0, notation.find_first_of("-/"));
    return first([&](int entry) { return !group.empty() && list_->attribute(entry, "code") == group; });
  }

 private:
  template <typename Wanted>
  [[nodiscard]] std::optional<TypeField> first(Wanted wanted) const {
    if (!list_) return std::nullopt;
    for (int entry = 0; entry < static_cast<int>(list_->entries.size()); ++entry) {
      if (!wanted(entry)) continue;
      TypeField type;
      type.code = list_->attribute(entry, "code");
      type.name = list_->entries[static_cast<std::size_t>(entry)].forms.front();
      return type;
    }
    return std::nullopt;
  }

  const grammar::WordList* list_ = nullptr;
};

void read_issuers(const Source& s, Blocks head, Header& header) {
  std::vector<Range> names;
  for (std::size_t i = head.begin; i < head.end; ++i) {
    const Block& b = s.layout.blocks[i];
    if (b.part != Part::kIssuer) continue;
    const Range r = s.trimmed(b.range);
    if (!r.empty()) names.push_back(r);
  }
  if (names.empty()) return;
  header.issuer = s.reading().phrase(names.back());
  if (names.size() > 1) header.parent_issuer = s.reading().phrase({names.front().begin, names[names.size() - 2].end});
}

void read_code(const Source& s, const Block& b, Header& header, std::string& notation) {
  const Find* f = s.find(b, Type::kCodeCell);
  if (!f) return;
  notation = s.finds.value(*f, Field::k_notation);
  const std::string_view number = s.finds.value(*f, Field::k_number);
  const grammar::Capture* whole = s.finds.capture(*f, Field::k_code);
  if (number.empty() || !whole || header.code) return;
  header.code = CodeField{s.reading().phrase(whole->range), std::string(s.finds.value(*f, Field::k_code)), std::string(number), notation};
}

void read_place_date(const Source& s, const Block& b, Header& header) {
  const Find* f = s.find(b, Type::kPlaceDate);
  if (!f) return;
  if (const grammar::Capture* place = s.finds.capture(*f, Field::k_place); place && !header.place) header.place = s.reading().phrase(place->range);
  const std::string_view value = s.finds.value(*f, Field::k_value);
  const grammar::Capture* date = s.finds.capture(*f, Field::k_date);
  if (!value.empty() && date && !header.date) header.date = DateField{s.reading().phrase(date->range), std::string(value)};
}

void read_subject(const Source& s, const Block& b, bool titled, Header& header) {
  Range r = b.range;
  const Find* mark = s.find(b, Type::kSubjectMark);
  if (mark && (!titled || s.reading().folded(mark->range).find(static_cast<char>(text::kSlash)) != std::string_view::npos)) r.begin = mark->range.end;
  r = s.trimmed(r);
  if (!r.empty() && !header.subject) header.subject = s.reading().phrase(r);
}

}  // namespace

void read_letterhead(const Source& s, Blocks head, Header& header) {
  const Kinds kinds(s.grammar);
  std::string notation;
  bool letter = false, party = false, title = false;
  Range title_rest;
  read_issuers(s, head, header);
  for (std::size_t i = head.begin; i < head.end; ++i) {
    const Block& b = s.layout.blocks[i];
    switch (static_cast<Type>(b.type)) {
      case Type::kMotto:
        if (const Find* f = s.find(b, Type::kMotto)) party = party || s.finds.value(*f, Field::k_text) == "party";
        break;
      case Type::kCodeCell: read_code(s, b, header, notation); break;
      case Type::kPlaceDate: read_place_date(s, b, header); break;
      case Type::kUrgency: header.urgency = s.reading().phrase(s.trimmed(b.range)); break;
      case Type::kSecrecy: header.secrecy = s.reading().phrase(s.trimmed(b.range)); break;
      case Type::kAddresseesMark: letter = true; break;
      case Type::kSubjectMark: letter = true; break;
      case Type::kKindTitle:
        title = true;
        if (const Find* f = s.find(b, Type::kKindTitle)) {
          header.type = TypeField{s.reading().phrase(f->range), std::string(s.finds.value(*f, Field::k_code)), std::string(s.finds.value(*f, Field::k_name))};
          title_rest = {f->range.end, b.range.end};
        }
        break;
      default: break;
    }
    if (b.part == Part::kSubject) read_subject(s, b, title, header);
  }
  if (title && !header.subject && s.trimmed(title_rest).size() > 3) header.subject = s.reading().phrase(s.trimmed(title_rest));
  if (!header.type || party) {
    if (auto kind = kinds.of_notation(notation)) {
      if (header.type) header.type->code = kind->code;
      else header.type = kind;
    }
  }
  if (!header.type && letter) header.type = kinds.untitled();
}

}  // namespace vanban::header
