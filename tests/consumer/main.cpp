// SPDX-License-Identifier: Apache-2.0
// The one call, from outside: reads the file it is given, prints the document as JSON.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include <vanban/vanban.hpp>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ifstream stream(argv[1], std::ios::binary);
  if (!stream) return 1;
  const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};

  const vanban::Grammar grammar = vanban::Grammar::embedded();
  vanban::ParseOptions options;
  options.name = std::string(argv[1]).substr(std::string(argv[1]).rfind('/') + 1);
  const vanban::Document document = vanban::parse(bytes, grammar, options);
  std::cout << vanban::to_json(document);
  return 0;
}
