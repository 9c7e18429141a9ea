// SPDX-License-Identifier: Apache-2.0
#include "header/header.hpp"
namespace vanban::header {
void read_header(const layout::Layout&, const grammar::Compiled&, const grammar::Finds&, Document&) {}
}
