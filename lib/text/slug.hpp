// SPDX-License-Identifier: Apache-2.0
// Words -> the part of an id: small letters without diacritics, '-' between words.
#pragma once

#include <string>
#include <string_view>

namespace vanban::text {

/// ASCII slug of valid UTF-8: letters lose tone, hat and stroke; each run of anything else becomes
/// one '-', none at the ends. `keep` lists ASCII marks that stay ("/" in act ids). Linear.
[[nodiscard]] std::string slug(std::string_view utf8, std::string_view keep = {});

}  // namespace vanban::text
