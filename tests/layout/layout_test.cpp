// SPDX-License-Identifier: Apache-2.0
// Lines -> blocks: zones, reading order of two columns, joined paragraphs, dropped furniture. Each case
// is a text and its blocks, a letter for the zone before each.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "layout/layout.hpp"
#include "vanban/vanban.hpp"

using namespace vanban;

namespace {

std::vector<std::string> blocks_of(const std::string& text) {
  static const Grammar grammar = Grammar::embedded();
  const layout::Layout layout = layout::lay_out(text, grammar.compiled());
  std::vector<std::string> out;
  for (const layout::Block& b : layout.blocks) {
    out.push_back(std::string(1, "HBF"[static_cast<int>(b.zone)]) + " " + std::string(layout.reading.words(b.range)));
  }
  return out;
}

using Lines = std::vector<std::string>;

const std::string kLongLine = "Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh về công tác cải cách hành chính năm 2025,";

}  // namespace

TEST_CASE("two columns are read one after the other", "[layout]") {
  CHECK(blocks_of("   ỦY BAN NHÂN DÂN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                  "      TỈNH HÀ TĨNH                   Độc lập - Tự do - Hạnh phúc\n"
                  "  Số:      /UBND-NC1                Hà Tĩnh, ngày     tháng 8 năm 2021\n"
                  "  V/v triển khai Nghị quyết\n"
                  "     số 76/NQ-CP\n\n"
                  "               Kính gửi: Sở Nội vụ.\n\n"
                  "Căn cứ Luật Tổ chức Chính phủ, đề nghị Sở Nội vụ báo cáo.\n\n"
                  "Nơi nhận:                                      KT. CHỦ TỊCH\n"
                  "- Như trên;                                    PHÓ CHỦ TỊCH\n"
                  "- Lưu: VT.\n\n\n"
                  "                                             Nguyễn Văn An\n") ==
        Lines{"H ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH", "H Số: /UBND-NC1", "H V/v triển khai Nghị quyết số 76/NQ-CP", "H CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
              "H Độc lập - Tự do - Hạnh phúc", "H Hà Tĩnh, ngày tháng 8 năm 2021", "H Kính gửi: Sở Nội vụ.",
              "B Căn cứ Luật Tổ chức Chính phủ, đề nghị Sở Nội vụ báo cáo.", "F Nơi nhận:", "F - Như trên;", "F - Lưu: VT.", "F KT. CHỦ TỊCH",
              "F PHÓ CHỦ TỊCH", "F Nguyễn Văn An"});
}

TEST_CASE("cells that ran together on one line are cut", "[layout]") {
  CHECK(blocks_of("SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/SYT-VP V/v báo cáo Hà Nội, ngày 05 tháng 4 năm 2019 Kính gửi: Bộ Y tế.\n") ==
        Lines{"H SỞ Y TẾ", "H Số: 5/SYT-VP", "H V/v báo cáo", "H CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "H Hà Nội, ngày 05 tháng 4 năm 2019",
              "H Kính gửi: Bộ Y tế."});
  CHECK(blocks_of("SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố:\n5/SYT-VP\nCăn cứ Luật, làm.\nNơi nhận: KT. GIÁM ĐỐC\n- Như trên; - Lưu: VT.\n") ==
        Lines{"H SỞ Y TẾ", "H Số: 5/SYT-VP", "H CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "B Căn cứ Luật, làm.", "F Nơi nhận:", "F - Như trên;",
              "F - Lưu: VT.", "F KT. GIÁM ĐỐC"});
}

TEST_CASE("wrapped lines make one paragraph", "[layout]") {
  const std::vector<std::pair<std::string, Lines>> cases = {
      // Hard wraps, an item behind them.
      {kLongLine + "\nđề nghị các đơn vị tổ chức thực hiện nghiêm túc các nội dung sau đây của Kế hoạch:\n1. Sở Nội vụ tổng hợp kết quả thực hiện của các đơn vị.\n" +
           kLongLine + "\nvà báo cáo.\n",
       {"B " + kLongLine + " đề nghị các đơn vị tổ chức thực hiện nghiêm túc các nội dung sau đây của Kế hoạch:",
        "B 1. Sở Nội vụ tổng hợp kết quả thực hiện của các đơn vị.", "B " + kLongLine + " và báo cáo."}},
      // The number of a page in the middle of a sentence.
      {kLongLine + "\n\n\f2\n\nđề nghị các đơn vị thực hiện.\n", {"B " + kLongLine + " đề nghị các đơn vị thực hiện."}},
      // "kinh te / - xa hoi" is no item.
      {"Thực hiện các nhiệm vụ phát triển kinh tế của tỉnh, các đơn vị tập trung phát triển kinh tế\n- xã hội và giữ vững quốc phòng, an ninh trên địa bàn toàn tỉnh trong năm 2025, bảo đảm\nđúng tiến độ, chất lượng, hiệu quả theo các nội dung đã được phê duyệt tại Kế hoạch này.\nHết.\n",
       {"B Thực hiện các nhiệm vụ phát triển kinh tế của tỉnh, các đơn vị tập trung phát triển kinh tế - xã hội và giữ vững quốc phòng, an ninh trên địa bàn toàn tỉnh trong năm 2025, bảo đảm đúng tiến độ, chất lượng, hiệu quả theo các nội dung đã được phê duyệt tại Kế hoạch này.",
        "B Hết."}},
  };
  for (const auto& [text, wanted] : cases) CHECK(blocks_of(text) == wanted);
}

TEST_CASE("furniture is dropped, debris too", "[layout]") {
  CHECK(blocks_of("Ký bởi: Sở Y tế\nThời gian ký: 05/01/2021\nCăn cứ Luật, làm ngay.\n______\nZ\nê\nì\nî\nB\nThực hiện.\n") == Lines{"B Căn cứ Luật, làm ngay.", "B Thực hiện."});
  CHECK(blocks_of("---\ntitle: \"x\"\n---\nKính gửi: Sở Y tế\n") == Lines{"H Kính gửi: Sở Y tế"});
}

TEST_CASE("an appendix behind the foot is body again, a second letterhead is head", "[layout]") {
  const Lines blocks = blocks_of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nCăn cứ Luật, làm.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn Ba\n"
                                 "PHỤ LỤC I\nDanh sách các đơn vị\nBỘ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 7/BYT-VP\n");
  std::string zones;
  for (const std::string& b : blocks) zones += b[0];
  CHECK(zones == "HBFFFFFBBHHH");
}
