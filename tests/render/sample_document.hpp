// SPDX-License-Identifier: Apache-2.0
// A Document made by hand in which every field of the model says something: what the tests of
// lib/render print. The words are invented. Lines end in CR LF in the decoded text and in a blank
// in the reading, so bytes, code points and reading offsets all differ.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "vanban/document.hpp"

namespace vanban::test {

/// A document of this decoded text, with its reading and nothing found yet.
class Sample {
 public:
  explicit Sample(std::string text) {
    document.text = std::move(text);
    for (std::size_t i = 0; i < document.text.size(); ++i) {
      if (document.text[i] == '\r') continue;
      back_.push_back(static_cast<std::uint32_t>(i));
      document.reading += document.text[i] == '\n' ? ' ' : document.text[i];
    }
    back_.push_back(static_cast<std::uint32_t>(document.text.size()));
    document.source = {"cv-12.txt", "text/plain", std::string(64, 'a'), "UTF-8", 1};
    document.grammar = "sha256:" + std::string(64, '0');
  }

  /// The first of these words at or behind byte `from` of the reading.
  [[nodiscard]] Phrase find(std::string_view words, std::size_t from = 0) const {
    const std::size_t at = document.reading.find(words, from);
    if (at == std::string::npos) throw std::runtime_error("not in the sample: " + std::string(words));
    const auto begin = static_cast<std::uint32_t>(at);
    const auto end = static_cast<std::uint32_t>(at + words.size());
    return {{back_[begin], back_[end - 1] + 1}, {begin, end}};
  }

  Document document;

 private:
  std::vector<std::uint32_t> back_;  // byte of the reading -> byte of the text
};

inline Header sample_header(const Sample& s) {
  Header h;
  h.parent_issuer = s.find("UBND TỈNH MẪU");
  h.issuer = s.find("SỞ MẪU");
  h.code = CodeField{s.find("12 /SM-VP"), "12/SM-VP", "12", "SM-VP"};
  h.place = s.find("Làng Mẫu");
  h.date = DateField{s.find("ngày 05 tháng 9 năm 2021"), "2021-09-05"};
  h.type = TypeField{std::nullopt, "CV", "Công văn"};
  h.subject = s.find("V/v rà soát \"biểu mẫu\"");
  h.urgency = s.find("KHẨN");
  h.secrecy = s.find("MẬT");
  h.addressees = {s.find("Phòng A"), s.find("Phòng B")};
  h.recipients = {s.find("Như trên")};
  h.archive = s.find("VT");
  h.signature = Signature{{s.find("KT. GIÁM ĐỐC")}, s.find("PHÓ GIÁM ĐỐC"), s.find("Nguyễn Văn Mẫu")};
  return h;
}

inline void add_graph(Document& d) {
  d.graph.nodes = {{"document", "document", "12/SM-VP"},
                   {"1", "unit", ""},
                   {"body:phong-a", "body", "Phòng A"},
                   {"act:76/nq-cp@2021", "act", "76/NQ-CP"}};
  d.graph.edges = {{"document", "1", "contains"}, {"document", "act:76/nq-cp@2021", "based-on"}};
}

inline Document sample_document() {
  Sample s(
      "UBND TỈNH MẪU\r\nSỞ MẪU\r\nSố: 12 /SM-VP KHẨN MẬT\r\nLàng Mẫu, ngày 05 tháng 9 năm 2021\r\n"
      "V/v rà soát\r\n\"biểu mẫu\"\r\nKính gửi: Phòng A; Phòng B\r\n"
      "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về cải cách;\r\n"
      "1. Nhiệm vụ: Phòng A chủ trì, phối hợp với Phòng B rà soát biểu mẫu theo khoản 2 Điều 5 Luật Mẫu"
      " trước ngày 15/9/2021 và trong 5 ngày làm việc kể từ ngày nhận được công văn;\r\n"
      "hằng quý báo cáo Giám đốc Sở.\r\n"
      "- Không được để quá hạn.\r\n"
      "Nơi nhận: - Như trên; - Lưu: VT. KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Nguyễn Văn Mẫu");
  Document& d = s.document;
  d.header = sample_header(s);

  const std::size_t body = s.find("1. Nhiệm vụ").reading.begin;
  const Phrase task = s.find(
      "Phòng A chủ trì, phối hợp với Phòng B rà soát biểu mẫu theo khoản 2 Điều 5 Luật Mẫu trước ngày "
      "15/9/2021 và trong 5 ngày làm việc kể từ ngày nhận được công văn; hằng quý báo cáo Giám đốc Sở.");
  const Phrase ban = s.find("Không được để quá hạn.");
  const Span all{s.find("1. Nhiệm vụ").span.begin, ban.span.end};
  d.units = {{"1", UnitType::kNumber, "1", kNone, all, s.find("Nhiệm vụ"), task},
             {"1/-1", UnitType::kBullet, "-", 0, {ban.span.begin - 2, ban.span.end}, {}, ban}};

  Reference act;
  act.phrase = s.find("Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ");
  act.kind = "nghị quyết";
  act.code = "76/NQ-CP";
  act.date = "2021-07-15";
  act.issuer = "Chính phủ";
  act.title = "cải cách";
  act.act = "act:76/nq-cp@2021";
  act.rule = "citation-by-code";
  Reference law;
  law.phrase = s.find("khoản 2 Điều 5 Luật Mẫu");
  law.kind = "luật";
  law.name = "Luật Mẫu";
  law.pinpoint = {"khoản 2", "Điều 5"};
  law.self = true;
  law.unit = 0;
  law.rule = "citation-by-name";
  d.references = {act, law};

  d.times = {{s.find("ngày 15/9/2021"), TimeType::kDate, "2021-09-15", false, 0, "day-month-year"},
             {s.find("5 ngày làm việc"), TimeType::kDuration, "P5D", true, 0, "amount"},
             {s.find("hằng quý"), TimeType::kSet, "P3M", false, 0, "every"}};

  Obligation duty;
  duty.id = "1#1";
  duty.unit = 0;
  duty.phrase = task;
  duty.bearers = {{s.find("Phòng A", body), "body:phong-a"}};
  duty.bearer_from = BearerFrom::kClause;
  duty.action = s.find("rà soát biểu mẫu");
  duty.deadlines = {{0, "2021-09-15", Relation::kBefore, std::nullopt, "2021-09-14"},
                    {1, "P5D", Relation::kWithin, s.find("ngày nhận được công văn"), ""}};
  duty.recurrence = {{2, "P3M"}};
  duty.coordinators = {{s.find("Phòng B", body), "body:phong-b"}};
  duty.report_to = {{s.find("Giám đốc Sở"), "body:giam-doc-so"}};
  duty.references = {1};
  duty.basis = {0};
  duty.rule = "directive-with-subject";
  duty.confidence = 0.934;
  Obligation ban_duty;
  ban_duty.id = "1/-1#1";
  ban_duty.unit = 1;
  ban_duty.phrase = ban;
  ban_duty.modality = Modality::kProhibition;
  ban_duty.rule = "ban";
  ban_duty.confidence = 0.5;
  d.obligations = {duty, ban_duty};

  add_graph(d);
  d.diagnostics = {{"impossible-date", Severity::kWarning, s.find("ngày 15/7/2021").span, {"ngày 15/7/2021"}}};
  return d;
}

}  // namespace vanban::test
