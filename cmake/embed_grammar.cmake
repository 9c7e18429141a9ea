# SPDX-License-Identifier: Apache-2.0
# Writes OUTPUT, a C++ file that holds every grammar file below FOLDER:
# for each, in byte order of its path, the path, NUL, the content, NUL.
file(GLOB_RECURSE files RELATIVE ${FOLDER} ${FOLDER}/*.rules ${FOLDER}/*.list)
list(SORT files COMPARE STRING)
set(bytes "")
foreach(path IN LISTS files)
  string(HEX "${path}" hex)
  file(READ ${FOLDER}/${path} content HEX)
  string(APPEND bytes "${hex}00${content}00")
endforeach()
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE ${OUTPUT} "// Made by cmake/embed_grammar.cmake; do not edit.
#include <cstddef>
namespace vanban::grammar {
extern const unsigned char kEmbeddedGrammar[];
extern const std::size_t kEmbeddedGrammarSize;
const unsigned char kEmbeddedGrammar[] = {${bytes}0};
const std::size_t kEmbeddedGrammarSize = sizeof kEmbeddedGrammar - 1;
}  // namespace vanban::grammar
")
