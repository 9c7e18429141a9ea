// SPDX-License-Identifier: Apache-2.0
// The names of enumerators as the document JSON spells them. The switches have no default, so the
// compiler reports an enumerator without a name. Tested by tests/render/names_test.cpp.
#include "vanban/diagnostic.hpp"
#include "vanban/document.hpp"

namespace vanban {

std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::kInfo: return "info";
    case Severity::kWarning: return "warning";
    case Severity::kError: return "error";
  }
  return "";
}

std::string_view name(UnitType type) {
  switch (type) {
    case UnitType::kPart: return "part";
    case UnitType::kChapter: return "chapter";
    case UnitType::kSection: return "section";
    case UnitType::kSubsection: return "subsection";
    case UnitType::kArticle: return "article";
    case UnitType::kClause: return "clause";
    case UnitType::kPoint: return "point";
    case UnitType::kRoman: return "roman";
    case UnitType::kNumber: return "number";
    case UnitType::kLetter: return "letter";
    case UnitType::kBullet: return "bullet";
    case UnitType::kAppendix: return "appendix";
  }
  return "";
}

std::string_view name(TimeType type) {
  switch (type) {
    case TimeType::kDate: return "date";
    case TimeType::kPeriod: return "period";
    case TimeType::kDuration: return "duration";
    case TimeType::kSet: return "set";
  }
  return "";
}

std::string_view name(Modality modality) {
  switch (modality) {
    case Modality::kObligation: return "obligation";
    case Modality::kProhibition: return "prohibition";
    case Modality::kRequest: return "request";
    case Modality::kPermission: return "permission";
  }
  return "";
}

std::string_view name(BearerFrom from) {
  switch (from) {
    case BearerFrom::kNowhere: return "";
    case BearerFrom::kClause: return "clause";
    case BearerFrom::kHeading: return "heading";
    case BearerFrom::kLeadIn: return "lead-in";
    case BearerFrom::kAddressees: return "addressees";
    case BearerFrom::kField: return "field";
  }
  return "";
}

std::string_view name(Relation relation) {
  switch (relation) {
    case Relation::kBefore: return "before";
    case Relation::kBy: return "by";
    case Relation::kOn: return "on";
    case Relation::kAfter: return "after";
    case Relation::kWithin: return "within";
    case Relation::kDuring: return "during";
  }
  return "";
}

}  // namespace vanban
