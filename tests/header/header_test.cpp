// SPDX-License-Identifier: Apache-2.0
// Cells of letterhead and foot -> fields of the header. Each case is a document and its fields in one line.
#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

#include "vanban/vanban.hpp"

using namespace vanban;

namespace {

std::string fields_of(const std::string& text) {
  static const Grammar grammar = Grammar::embedded();
  const Document d = parse(text, grammar, {});
  const Header& h = d.header;
  std::string out;
  const auto add = [&](const char* name, std::string_view value) { out += (out.empty() ? "" : "; ") + std::string(name) + "=" + std::string(value); };
  const auto phrase = [&](const char* name, const std::optional<Phrase>& p) { if (p) add(name, d.words(*p)); };
  const auto list = [&](const char* name, const std::vector<Phrase>& all) { for (const Phrase& p : all) add(name, d.words(p)); };
  phrase("parent", h.parent_issuer);
  phrase("issuer", h.issuer);
  if (h.code) add("code", h.code->text + " (" + h.code->number + ")");
  phrase("place", h.place);
  if (h.date) add("date", h.date->value);
  if (h.type) add("type", h.type->code);
  phrase("subject", h.subject);
  phrase("urgency", h.urgency);
  phrase("secrecy", h.secrecy);
  list("to", h.addressees);
  list("cc", h.recipients);
  phrase("archive", h.archive);
  if (h.signature) {
    list("competence", h.signature->competence);
    phrase("position", h.signature->position);
    phrase("name", h.signature->full_name);
  }
  return out;
}

}  // namespace

TEST_CASE("letterheads of many kinds", "[header]") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"UBND TỈNH HÀ TĨNH\nSỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 1468 /SNV-CCHC\nV/v báo cáo kết quả\nthực hiện nhiệm vụ\nHà Tĩnh, ngày 05 tháng 8 năm 2021\n\nKính gửi:\n- Bộ Nội vụ;\n- UBND các huyện,\nthị xã.\nCăn cứ Luật, làm.\n",
       "parent=UBND TỈNH HÀ TĨNH; issuer=SỞ NỘI VỤ; code=1468/SNV-CCHC (1468); place=Hà Tĩnh; date=2021-08-05; type=CV; subject=báo cáo kết quả thực hiện nhiệm vụ; to=Bộ Nội vụ; to=UBND các huyện, thị xã"},
      {"CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 30/2020/NĐ-CP\nHà Nội, ngày 05 tháng 3 năm 2020\nNGHỊ ĐỊNH\nVề công tác văn thư\nCăn cứ Luật Tổ chức Chính phủ;\nĐiều 1. Phạm vi\n",
       "issuer=CHÍNH PHỦ; code=30/2020/NĐ-CP (30); place=Hà Nội; date=2020-03-05; type=NĐ; subject=Về công tác văn thư"},
      {"ĐẢNG BỘ TỈNH HÀ TĨNH\nBAN TUYÊN GIÁO\n*\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 15-HD/BTGTU\nHà Tĩnh, ngày 7 tháng 9 năm 2021\nHƯỚNG DẪN\nTuyên truyền kỷ niệm\nCăn cứ Luật, làm.\n",
       "parent=ĐẢNG BỘ TỈNH HÀ TĨNH; issuer=BAN TUYÊN GIÁO; code=15-HD/BTGTU (15); place=Hà Tĩnh; date=2021-09-07; type=HD; subject=Tuyên truyền kỷ niệm"},
      // Number and day are left blank; an urgent one.
      {"ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố:        /CĐ-UBND\nLào Cai, ngày      tháng 4 năm 2026\nHỎA TỐC\nCÔNG ĐIỆN\nVề ứng phó với bão\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐIỆN:\n- Chủ tịch UBND các xã;\n- Sở Y tế.\nThực hiện chỉ đạo, làm.\n",
       "issuer=ỦY BAN NHÂN DÂN TỈNH LÀO CAI; place=Lào Cai; date=2026-04; type=CĐ; subject=Về ứng phó với bão; urgency=HỎA TỐC; to=Chủ tịch UBND các xã; to=Sở Y tế"},
      // An act named in a title in capitals is no code.
      {"BỘ TÀI CHÍNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 96/2025/TT-BTC\nTHÔNG TƯ\nBÃI BỎ THÔNG TƯ SỐ 19/2003/TT-BTC CỦA BỘ TÀI CHÍNH\nCăn cứ Luật, làm.\n",
       "issuer=BỘ TÀI CHÍNH; code=96/2025/TT-BTC (96); type=TT; subject=BÃI BỎ THÔNG TƯ SỐ 19/2003/TT-BTC CỦA BỘ TÀI CHÍNH"},
      {"", ""},
  };
  for (const auto& [text, wanted] : cases) CHECK(fields_of(text) == wanted);
}

TEST_CASE("feet of many kinds", "[header]") {
  const std::string body = "Căn cứ Luật, làm ngay.\n";
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Nơi nhận:\n- Như trên;\n- Các sở, ban,\nngành;\n- Lưu: VT, NC1.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Hồng Lĩnh\n",
       "cc=Như trên; cc=Các sở, ban, ngành; archive=VT, NC1; competence=TM. ỦY BAN NHÂN DÂN; competence=KT. CHỦ TỊCH; position=PHÓ CHỦ TỊCH; name=Nguyễn Hồng Lĩnh"},
      {"BỘ TRƯỞNG\n(Đã ký)\nNguyễn Mạnh Hùng\n", "position=BỘ TRƯỞNG; name=Nguyễn Mạnh Hùng"},
      {"Nơi nhận:\n- Như trên;\n- Lưu: VT, ĐMDN (2b). Trung Anh BỘ TRƯỞNG, CHỦ NHIỆM Mai Tiến Dũng\n",
       "cc=Như trên; archive=VT, ĐMDN (2b); position=BỘ TRƯỞNG, CHỦ NHIỆM; name=Mai Tiến Dũng"},
      {"T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nThiếu tướng Trần Văn Ba\n", "competence=T/M BAN THƯỜNG VỤ; position=PHÓ BÍ THƯ; name=Trần Văn Ba"},
      {"TL. CHỦ TỊCH\nTRƯỞNG PHÒNG PHỔ BIẾN,\nGIÁO DỤC PHÁP LUẬT\nLê Thị Mai\n", "competence=TL. CHỦ TỊCH; position=TRƯỞNG PHÒNG PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT; name=Lê Thị Mai"},
  };
  for (const auto& [text, wanted] : cases) CHECK(fields_of(body + text) == wanted);
}
