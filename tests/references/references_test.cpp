// SPDX-License-Identifier: Apache-2.0
// Sentences and the references in them: words|code|name|pinpoint|issuer|act.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "vanban/vanban.hpp"

using namespace vanban;

namespace {

struct Row {
  std::string text;
  std::vector<std::string> references;
};

Document read(const std::string& text) {
  static const Grammar kGrammar = Grammar::embedded();
  return parse(text, kGrammar, ParseOptions{});
}

std::string line(const Document& document, const Reference& r) {
  std::string pinpoint;
  for (const std::string& p : r.pinpoint) pinpoint += (pinpoint.empty() ? "" : ";") + p;
  return std::string(document.words(r.phrase)) + "|" + r.code + "|" + r.name + "|" + pinpoint + "|" + r.issuer + "|" + r.act;
}

}  // namespace

TEST_CASE("every form of a reference gets its facts", "[references]") {
  const std::vector<Row> rows = {
    {"Th\u1ef1c hi\u1ec7n Ngh\u1ecb quy\u1ebft s\u1ed1 76/NQ-CP ng\u00e0y 15/7/2021 c\u1ee7a Ch\u00ednh ph\u1ee7 v\u1ec1 Ch\u01b0\u01a1ng tr\u00ecnh.", {"Ngh\u1ecb quy\u1ebft s\u1ed1 76/NQ-CP ng\u00e0y 15/7/2021 c\u1ee7a Ch\u00ednh ph\u1ee7|76/NQ-CP|||Ch\u00ednh ph\u1ee7|act:76/nq-cp@2021"}},
    {"Theo \u0111i\u1ec3m a kho\u1ea3n 2 \u0110i\u1ec1u 5 Ngh\u1ecb \u0111\u1ecbnh s\u1ed1 126/2024/N\u0110-CP.", {"\u0111i\u1ec3m a kho\u1ea3n 2 \u0110i\u1ec1u 5 Ngh\u1ecb \u0111\u1ecbnh s\u1ed1 126/2024/N\u0110-CP|126/2024/N\u0110-CP||\u0111i\u1ec3m a;kho\u1ea3n 2;\u0110i\u1ec1u 5||act:126/nd-cp@2024"}},
    {"Theo Lu\u1eadt Ng\u00e2n s\u00e1ch nh\u00e0 n\u01b0\u1edbc.", {"Lu\u1eadt Ng\u00e2n s\u00e1ch nh\u00e0 n\u01b0\u1edbc||Lu\u1eadt Ng\u00e2n s\u00e1ch nh\u00e0 n\u01b0\u1edbc|||act:luat-ngan-sach-nha-nuoc"}},
    {"Theo Lu\u1eadt Ph\u00f2ng ch\u00e1y, ch\u1eefa ch\u00e1y v\u00e0 c\u1ee9u n\u1ea1n, c\u1ee9u h\u1ed9.", {"Lu\u1eadt Ph\u00f2ng ch\u00e1y, ch\u1eefa ch\u00e1y v\u00e0 c\u1ee9u n\u1ea1n, c\u1ee9u h\u1ed9||Lu\u1eadt Ph\u00f2ng ch\u00e1y, ch\u1eefa ch\u00e1y v\u00e0 c\u1ee9u n\u1ea1n, c\u1ee9u h\u1ed9|||act:luat-phong-chay-chua-chay-va-cuu-nan-cuu-ho"}},
    {"Theo c\u00e1c Ngh\u1ecb \u0111\u1ecbnh s\u1ed1 10/2020/N\u0110-CP v\u00e0 s\u1ed1 20/2021/N\u0110-CP.", {"Ngh\u1ecb \u0111\u1ecbnh s\u1ed1 10/2020/N\u0110-CP|10/2020/N\u0110-CP||||act:10/nd-cp@2020", "s\u1ed1 20/2021/N\u0110-CP|20/2021/N\u0110-CP||||act:20/nd-cp@2021"}},
    {"Theo \u0111i\u1ec3m b kho\u1ea3n 1 \u0110i\u1ec1u 41, \u0111i\u1ec3m b kho\u1ea3n 1 \u0110i\u1ec1u 47 Lu\u1eadt \u0110\u1ea5t \u0111ai.", {"\u0111i\u1ec3m b kho\u1ea3n 1 \u0110i\u1ec1u 41, \u0111i\u1ec3m b kho\u1ea3n 1 \u0110i\u1ec1u 47 Lu\u1eadt \u0110\u1ea5t \u0111ai||Lu\u1eadt \u0110\u1ea5t \u0111ai|\u0111i\u1ec3m b kho\u1ea3n 1 \u0110i\u1ec1u 41;\u0111i\u1ec3m b kho\u1ea3n 1 \u0110i\u1ec1u 47||act:luat-dat-dai"}},
    {"Quy \u0111\u1ecbnh t\u1ea1i kho\u1ea3n 1 \u0110i\u1ec1u 5 Ngh\u1ecb \u0111\u1ecbnh n\u00e0y.", {"kho\u1ea3n 1 \u0110i\u1ec1u 5 Ngh\u1ecb \u0111\u1ecbnh n\u00e0y|||kho\u1ea3n 1;\u0110i\u1ec1u 5||"}},
    {"\u00c1p d\u1ee5ng QCVN 19:2019/BKHCN.", {"QCVN 19:2019/BKHCN|QCVN19:2019/BKHCN||||act:qcvn19-2019/bkhcn"}},
    {"Theo Quy\u1ebft \u0111\u1ecbnh s\u1ed1 15/2020/Q\u0110-UBND c\u1ee7a UBND t\u1ec9nh H\u00e0 T\u0129nh.", {"Quy\u1ebft \u0111\u1ecbnh s\u1ed1 15/2020/Q\u0110-UBND c\u1ee7a UBND t\u1ec9nh H\u00e0 T\u0129nh|15/2020/Q\u0110-UBND|||UBND t\u1ec9nh H\u00e0 T\u0129nh|act:15/qd-ubnd@2020:ubnd-tinh-ha-tinh"}},
    {"Theo Ngh\u1ecb \u0111\u1ecbnh s\u1ed1 125/2020/N\u0110-CP1 v\u00e0 quy \u0111\u1ecbnh kh\u00e1c.", {"Ngh\u1ecb \u0111\u1ecbnh s\u1ed1 125/2020/N\u0110-CP|125/2020/N\u0110-CP||||act:125/nd-cp@2020"}},
    {"Th\u1ef1c hi\u1ec7n ph\u00e1p lu\u1eadt lao \u0111\u1ed9ng v\u00e0 Ngh\u1ecb quy\u1ebft n\u00e0y.", {}},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Document document = read(row.text);
    std::vector<std::string> found;
    for (const Reference& r : document.references) found.push_back(line(document, r));
    CHECK(found == row.references);
  }
}

TEST_CASE("a short form means the act that was cited in full", "[references]") {
  const Document document = read("Theo Ngh\u1ecb quy\u1ebft s\u1ed1 76/NQ-CP ng\u00e0y 15/7/2021 c\u1ee7a Ch\u00ednh ph\u1ee7. C\u00e1c m\u1ee5c ti\u00eau t\u1ea1i Ngh\u1ecb quy\u1ebft s\u1ed1 76/NQ-CP.");
  REQUIRE(document.references.size() == 2);
  CHECK(document.references[1].act == document.references[0].act);
  CHECK(document.references[1].act == "act:76/nq-cp@2021");
}
