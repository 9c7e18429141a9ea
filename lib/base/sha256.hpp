// SPDX-License-Identifier: Apache-2.0
// SHA-256 (FIPS 180-4) by the nettle library, as lower-case hex.
#pragma once

#include <nettle/sha2.h>

#include <string>
#include <string_view>

namespace vanban::base {

class Sha256 {
 public:
  Sha256();
  void add(std::string_view bytes);
  /// The digest of all that was added; the object starts anew. 64 characters.
  [[nodiscard]] std::string hex();

 private:
  sha256_ctx context_;
};

}  // namespace vanban::base
