// SPDX-License-Identifier: Apache-2.0
// Names -> parts of ids: small ASCII letters and digits, '-' between words.
// Tested by tests/text/slug_test.cpp.
#pragma once

#include <string>
#include <string_view>

namespace vanban::text {

/// The slug of a UTF-8 string: diacritics dropped, every run of other characters one '-', none at
/// the ends. A letter of another script counts as "other". Linear.
[[nodiscard]] std::string slug(std::string_view utf8);

}  // namespace vanban::text
