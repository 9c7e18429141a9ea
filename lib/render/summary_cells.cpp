// SPDX-License-Identifier: Apache-2.0
// The words of summary_cells.hpp.
#include "render/summary_cells.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace vanban::render {
namespace {

// "P10D" taken apart; nothing if there is more than one amount or none.
struct Amount {
  std::string_view number;
  std::string_view unit;
};

std::optional<Amount> amount_of(std::string_view value) {
  if (!value.starts_with('P') || value.size() < 3) return std::nullopt;
  value.remove_prefix(1);
  const bool of_clock = value.starts_with('T');
  if (of_clock) value.remove_prefix(1);
  const std::size_t digits = std::min(value.find_first_not_of("0123456789"), value.size());
  if (digits == 0 || digits + 1 != value.size()) return std::nullopt;
  const std::string_view number = value.substr(0, digits);
  switch (value.back()) {
    case 'Y': return Amount{number, "year"};
    case 'M': return Amount{number, of_clock ? "minute" : "month"};
    case 'W': return Amount{number, "week"};
    case 'D': return Amount{number, "day"};
    case 'H': return Amount{number, "hour"};
    default: return std::nullopt;
  }
}

// "1/-2" of obligation "1/-2#1" as "1 / -2", of "1/-2#3" as "1 / -2 #3".
std::string where_of(const Obligation& obligation) {
  const std::size_t hash = std::min(obligation.id.rfind('#'), obligation.id.size());
  std::string out;
  for (const char c : std::string_view(obligation.id).substr(0, hash)) {
    if (c == '/') {
      out += " / ";
    } else {
      out += c;
    }
  }
  const std::string_view number = std::string_view(obligation.id).substr(hash);
  if (!number.empty() && number != "#1") {
    out += ' ';
    out += number;
  }
  return out;
}

Cell who_of(const Document& document, const Obligation& obligation) {
  Cell cell;
  for (const Body& bearer : obligation.bearers) {
    if (!cell.empty()) cell.back() += ';';
    cell.emplace_back(document.words(bearer.phrase));
  }
  return cell;
}

bool is_working(const Document& document, std::int32_t time) {
  return time != kNone && document.times[static_cast<std::size_t>(time)].working;
}

// "before 2021-09-15"; "within 5 days from <event>"; "5 days before <event>".
std::string deadline_of(const Document& document, const Deadline& deadline) {
  const std::string value = spoken(deadline.value, is_working(document, deadline.time));
  const std::string relation(name(deadline.relation));
  if (!deadline.anchor) return relation + ' ' + value;
  const std::string event(document.words(*deadline.anchor));
  if (deadline.relation == Relation::kBefore || deadline.relation == Relation::kAfter) {
    return value + ' ' + relation + ' ' + event;
  }
  return relation + ' ' + value + " from " + event;
}

Cell when_of(const Document& document, const Obligation& obligation) {
  Cell cell;
  for (const Deadline& deadline : obligation.deadlines) {
    cell.push_back(deadline_of(document, deadline));
    const bool says_more = !deadline.due.empty() && deadline.due != deadline.value;
    if (says_more) cell.push_back("due " + deadline.due);
  }
  for (const Recurrence& again : obligation.recurrence) {
    const std::string value = spoken(again.value, is_working(document, again.time));
    cell.push_back("every " + (value.starts_with("1 ") ? value.substr(2) : value));
  }
  return cell;
}

// What people call an act: its code, else its name, else the words that cite it.
std::string act_of(const Document& document, std::int32_t index) {
  const Reference& reference = document.references[static_cast<std::size_t>(index)];
  if (!reference.code.empty()) return reference.code;
  if (!reference.name.empty()) return reference.name;
  return std::string(document.words(reference.phrase));
}

Cell under_of(const Document& document, const Obligation& obligation) {
  Cell cell;
  for (const auto* list : {&obligation.references, &obligation.basis}) {
    for (const std::int32_t index : *list) {
      std::string act = act_of(document, index);
      if (std::find(cell.begin(), cell.end(), act) == cell.end()) cell.push_back(std::move(act));
    }
  }
  return cell;
}

}  // namespace

std::string spoken(std::string_view value, bool working) {
  const std::optional<Amount> amount = amount_of(value);
  if (!amount) {
    std::string out(value);
    if (out.find(':') != std::string::npos) std::replace(out.begin(), out.end(), 'T', ' ');
    return out;
  }
  std::string out(amount->number);
  out += working ? " working " : " ";
  out += amount->unit;
  if (amount->number != "1") out += 's';
  return out;
}

Row row_of(const Document& document, const Obligation& obligation) {
  return {Cell{where_of(obligation)}, who_of(document, obligation),
          Cell{std::string(document.words(obligation.phrase))}, when_of(document, obligation),
          under_of(document, obligation)};
}

}  // namespace vanban::render
