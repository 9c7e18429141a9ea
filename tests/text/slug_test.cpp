// SPDX-License-Identifier: Apache-2.0
// Slugs: what ids are made of.
#include "text/slug.hpp"

#include <catch2/catch.hpp>

using vanban::text::slug;

TEST_CASE("a slug is small ASCII with single dashes", "[references]") {
  CHECK(slug("UBND t\u1ec9nh H\u00e0 T\u0129nh") == "ubnd-tinh-ha-tinh");
  CHECK(slug("\u0110i\u1ec1u 3") == "dieu-3");
  CHECK(slug(" (S\u1edf)  N\u1ed9i v\u1ee5; ") == "so-noi-vu");
  CHECK(slug("").empty());
  CHECK(slug("-- //").empty());
}
