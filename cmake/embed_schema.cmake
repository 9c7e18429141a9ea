# SPDX-License-Identifier: Apache-2.0
# Writes OUTPUT, a C++ file that holds the text of FILE.
file(READ ${FILE} bytes HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE ${OUTPUT} "// Made by cmake/embed_schema.cmake; do not edit.
#include <cstddef>
namespace vanban::render {
extern const unsigned char kEmbeddedSchema[];
extern const std::size_t kEmbeddedSchemaSize;
const unsigned char kEmbeddedSchema[] = {${bytes}0};
const std::size_t kEmbeddedSchemaSize = sizeof kEmbeddedSchema - 1;
}  // namespace vanban::render
")
