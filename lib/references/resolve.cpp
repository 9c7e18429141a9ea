// SPDX-License-Identifier: Apache-2.0
// References -> ids of acts. A document names an act in full once and short afterwards (Decree
// 30/2020, Appendix I): the short form gets the year, the issuer and the code of the full one.
//
//   76/NQ-CP of 2021-07-15         act:76/nq-cp@2021
//   15/2020/QD-UBND                act:15/qd-ubnd@2020:<slug of its issuer>
//   a law by name                  act:luat-ngan-sach-nha-nuoc, or the id of its code once it was given
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/slug.hpp"
#include "references/references.hpp"

namespace vanban::references {
namespace {

constexpr std::size_t kYearDigits = 4;

bool is_year(std::string_view s) {
  return s.size() == kYearDigits && (s.starts_with("19") || s.starts_with("20") || s.starts_with("18")) &&
         std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
}

struct Key {
  std::string path;  // "76/nq-cp"
  std::string year;
};

/// A code without its year: segments between slashes, each a slug.
Key key_of(std::string_view code) {
  Key key;
  for (std::size_t at = 0; at <= code.size();) {
    const std::size_t slash = std::min(code.find('/', at), code.size());
    const std::string_view segment = code.substr(at, slash - at);
    if (at > 0 && key.year.empty() && is_year(segment)) key.year = segment;
    else key.path += (key.path.empty() ? "" : "/") + text::slug(segment);
    at = slash + 1;
  }
  return key;
}

/// Whether many bodies share the notation, so that a code is unique only with its issuer.
bool is_local(std::string_view path) {
  constexpr std::array<std::string_view, 3> kShared = {"ubnd", "hdnd", "uvnd"};
  return std::any_of(kShared.begin(), kShared.end(), [&](std::string_view s) { return path.find(s) != std::string_view::npos; });
}

/// The year of an ISO date; "" if none is written.
std::string year_of(std::string_view date) {
  const std::string_view year = date.substr(0, kYearDigits);
  return is_year(year) ? std::string(year) : std::string();
}

/// The name of an act without the year behind it.
std::string stem_of(std::string_view slug, std::string& year) {
  if (slug.size() > kYearDigits && is_year(slug.substr(slug.size() - kYearDigits)) && slug[slug.size() - kYearDigits - 1] == '-') {
    year = slug.substr(slug.size() - kYearDigits);
    slug.remove_suffix(kYearDigits + 1);
    constexpr std::string_view kYearNoun = "-nam";
    if (slug.ends_with(kYearNoun)) slug.remove_suffix(kYearNoun.size());
  }
  return std::string(slug);
}

}  // namespace

void resolve_references(Document& document) {
  std::unordered_map<std::string, std::string> years, issuers, laws;
  const auto remember = [](auto& map, const std::string& key, const std::string& value) {
    if (!value.empty()) map.emplace(key, value);
  };
  // What any mention says of an act holds for all of them.
  for (const Reference& r : document.references) {
    if (r.code.empty()) continue;
    const Key key = key_of(r.code);
    remember(years, key.path, !key.year.empty() ? key.year : year_of(r.date));
    remember(issuers, key.path, text::slug(r.issuer));
  }
  for (Reference& r : document.references) {
    if (r.self || (r.code.empty() && r.name.empty())) continue;
    std::string name_year;
    const std::string name = stem_of(text::slug(r.name), name_year);
    if (!r.code.empty()) {
      const Key key = key_of(r.code);
      std::string year = !key.year.empty() ? key.year : year_of(r.date);
      if (year.empty() && years.contains(key.path)) year = years[key.path];
      r.act = "act:" + key.path + (year.empty() ? "" : "@" + year);
      if (is_local(key.path)) {
        std::string issuer = text::slug(r.issuer);
        if (issuer.empty() && issuers.contains(key.path)) issuer = issuers[key.path];
        if (!issuer.empty()) r.act += ":" + issuer;
      }
      if (!name.empty()) laws.insert_or_assign(name, r.act);
    } else if (name_year.empty() && laws.contains(name)) {
      r.act = laws[name];
    } else {
      r.act = "act:" + name + (name_year.empty() ? "" : "@" + name_year);
    }
  }
}

}  // namespace vanban::references
