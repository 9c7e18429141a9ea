// SPDX-License-Identifier: Apache-2.0
// See context.hpp.
#include "obligations/context.hpp"

namespace vanban::obligations {

void Contexts::set(std::int32_t unit, Context context) {
  if (unit == kNone) of_document_ = std::move(context);
  else of_unit_[static_cast<std::size_t>(unit)] = std::move(context);
}

template <class Good>
const Context* Contexts::nearest(std::int32_t unit, Good good) const {
  for (; unit != kNone; unit = units_[static_cast<std::size_t>(unit)].parent) {
    const std::optional<Context>& c = of_unit_[static_cast<std::size_t>(unit)];
    if (c && good(*c)) return &*c;
  }
  return of_document_ && good(*of_document_) ? &*of_document_ : nullptr;
}

const Context* Contexts::doers(std::int32_t unit) const {
  return nearest(unit, [](const Context& c) { return !c.bodies.empty(); });
}

bool Contexts::asks(std::int32_t unit) const {
  const Context* c = nearest(unit, [](const Context& x) { return x.asks || x.no_tasks; });
  return c && c->asks;
}

bool Contexts::no_tasks(std::int32_t unit) const {
  const Context* c = nearest(unit, [](const Context& x) { return x.asks || x.no_tasks; });
  return c && c->no_tasks;
}

bool Contexts::listing(std::int32_t unit) const {
  const Context* c = nearest(unit, [](const Context& x) { return x.asks || x.no_tasks; });
  return c && c->listing;
}

std::optional<Modality> Contexts::modality(std::int32_t unit) const {
  const Context* c = nearest(unit, [](const Context& x) { return x.asks; });
  return c ? std::optional(c->modality) : std::nullopt;
}

std::vector<Deadline> Contexts::deadlines(std::int32_t unit) const {
  const Context* c = nearest(unit, [](const Context& x) { return !x.deadlines.empty(); });
  return c ? c->deadlines : std::vector<Deadline>();
}

}  // namespace vanban::obligations
