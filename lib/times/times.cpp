// SPDX-License-Identifier: Apache-2.0
#include "times/times.hpp"
namespace vanban::times {
void find_times(const layout::Layout&, const grammar::Finds&, const grammar::Compiled&, const structure::Outline&, Document&) {}
}
