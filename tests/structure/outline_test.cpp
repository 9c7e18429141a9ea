// SPDX-License-Identifier: Apache-2.0
// Markers -> the tree of units. Each case is a body and the ids of its units; spans and headings below.
#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

#include "vanban/vanban.hpp"

using namespace vanban;

namespace {

Document parsed(const std::string& text) {
  static const Grammar grammar = Grammar::embedded();
  return parse(text, grammar, {});
}

std::string ids_of(const Document& document) {
  std::string out;
  for (const Unit& u : document.units) out += (out.empty() ? "" : " ") + u.id;
  return out;
}

}  // namespace

TEST_CASE("a marker goes on with the list it is the successor of", "[structure]") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Căn cứ Luật.\n1. Một\n- Hai.\n- Ba.\n2. Bốn\n- Năm.\n", "1 1/-1 1/-2 2 2/-1"},
      {"Căn cứ Luật.\nI. MỘT\n1. Hai\na) Ba;\nb) Bốn;\n- Năm;\n+ Sáu;\n+ Bảy;\nc) Tám.\n2. Chín\nII. MƯỜI\n1. Hai\n",
       "i i/1 i/1/a i/1/b i/1/b/-1 i/1/b/-1/+1 i/1/b/-1/+2 i/1/c i/2 ii ii/1"},
      {"Căn cứ Luật.\n1. Một\n1.1. Hai\n1.2. Ba\n2. Bốn\n2.1. Năm\n", "1 1/1-1 1/1-2 2 2/2-1"},
      // The Vietnamese order of letters, and letters that lists leave out.
      {"Căn cứ Luật.\n1. Một\na) A;\nb) B;\nc) C;\nd) D;\nđ) E;\ne) G;\ng) H;\nh) I;\nk) L.\n", "1 1/a 1/b 1/c 1/d 1/d~2 1/e 1/g 1/h 1/k"},
      // Gaps of a damaged text; what cannot be a number of the list.
      {"Căn cứ Luật.\n1. Một\n3. Ba\n2021. Bốn\n", "1 3"},
      {"Căn cứ Luật.\nb) Hai;\nc) Ba.\n2. Bốn\n", "b c 2"},
      // A list announced by a bullet lies below it.
      {"Căn cứ Luật.\n- Một.\n- Hai bằng các cách sau:\n1. Ba.\n2. Bốn.\n- Năm.\n", "-1 -2 -2/1 -2/2 -3"},
      {"Căn cứ Luật.\n1- Một\n2- Hai:\n2.1- Ba\n2.2- Bốn\n3- Năm\n", "1 2 2/2-1 2/2-2 3"},
  };
  for (const auto& [text, wanted] : cases) CHECK(ids_of(parsed(text)) == wanted);
}

TEST_CASE("legal acts", "[structure]") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Căn cứ Luật.\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Một.\na) Hai;\nĐiều 2. Đối tượng\nChương II\nTỔ CHỨC\nMục 1\nMỘT\nĐiều 3. Ba\n",
       "chuong-i chuong-i/dieu-1 chuong-i/dieu-1/1 chuong-i/dieu-1/1/a chuong-i/dieu-2 chuong-ii chuong-ii/muc-1 chuong-ii/muc-1/dieu-3"},
      // Quoted law is none of this act; an article cited at the beginning of a line neither.
      {"Căn cứ Luật.\nĐiều 1. Sửa đổi\n1. Điều 5 được sửa đổi như sau:\n“Điều 5. Năm\n1. Một.\n2. Hai.”\n2. Bãi bỏ Điều 6.\nĐiều 15 Nghị định này hết hiệu lực.\nĐiều 2. Hiệu lực\n",
       "dieu-1 dieu-1/1 dieu-1/2 dieu-2"},
      {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nCăn cứ Luật.\nĐiều 1. Ban hành Quy chế.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn Ba\nQUY CHẾ\nLàm việc\n(Kèm theo Quyết định số 5/QĐ-UBND)\nĐiều 1. Phạm vi\n1. Một.\n",
       "dieu-1 quy-che quy-che/dieu-1 quy-che/dieu-1/1"},
      {"Căn cứ Luật.\n1. Một.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nPhụ lục 1: Danh sách\n1. Một\n2. Hai\n", "1 phu-luc-1 phu-luc-1/1 phu-luc-1/2"},
  };
  for (const auto& [text, wanted] : cases) CHECK(ids_of(parsed(text)) == wanted);
}

TEST_CASE("spans, headings and own words", "[structure]") {
  const Document d = parsed("Căn cứ Luật.\n1. Về tổ chức\nGiao Sở Nội vụ:\n- Một.\n- Hai.\nYêu cầu các đơn vị thực hiện./.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n");
  REQUIRE(ids_of(d) == "1 1/-1 1/-2");
  CHECK(d.original(d.units[0].span) == "1. Về tổ chức\nGiao Sở Nội vụ:\n- Một.\n- Hai.");
  REQUIRE(d.units[0].heading);
  CHECK(d.words(*d.units[0].heading) == "Về tổ chức");
  CHECK(d.words(d.units[0].text) == "Giao Sở Nội vụ:");
  CHECK(d.units[0].type == UnitType::kNumber);
  CHECK(d.words(d.units[2].text) == "Hai.");
  CHECK(d.units[2].parent == 0);
  CHECK(d.units[2].label == "-");
}
