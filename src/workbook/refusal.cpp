#include "workbook/refusal.hpp"

#include <array>

namespace raingan::workbook {
namespace {

struct Wording {
  Refusal reason;
  const char* what_th;
  const char* what_en;
  const char* hint_th;
  const char* hint_en;
};

constexpr const char* kSaveAgainTh = "เปิดไฟล์นี้ในโปรแกรม Excel แล้วบันทึกใหม่เป็นชนิด \"สมุดงาน Excel (.xlsx)\"";
constexpr const char* kSaveAgainEn = "open it in Excel and save it again as \"Excel Workbook (.xlsx)\"";
constexpr const char* kSendAgainTh = "ขอให้ผู้ส่งส่งไฟล์มาใหม่ หรือคัดลอกจากต้นฉบับอีกครั้ง";
constexpr const char* kSendAgainEn = "ask for the file again, or copy it from its origin once more";
constexpr const char* kOnlyXlsxTh = "เลือกไฟล์ Excel ชนิด .xlsx ที่มีข้อมูลแทน";
constexpr const char* kOnlyXlsxEn = "choose the Excel file (.xlsx) that holds the figures instead";

constexpr std::array kWordings = {
    Wording{Refusal::empty_file, "ไฟล์ว่างเปล่า ไม่มีข้อมูลเลย", "the file is empty", kSendAgainTh, kSendAgainEn},
    Wording{Refusal::too_large_file, "ไฟล์ใหญ่เกิน 64 เมกะไบต์", "the file is larger than 64 MiB",
            "ลบรูปภาพหรือแผ่นงานที่ไม่เกี่ยวข้องออก แล้วบันทึกใหม่",
            "remove pictures or sheets that do not belong here and save it again"},
    Wording{Refusal::old_excel, "เป็นไฟล์ Excel รุ่นเก่า (.xls) ซึ่งอ่านไม่ได้", "this is an old Excel file (.xls)", kSaveAgainTh,
            kSaveAgainEn},
    Wording{Refusal::encrypted, "ไฟล์ถูกล็อกด้วยรหัสผ่าน", "the file is locked with a password",
            "ขอรหัสผ่านจากผู้ส่ง เปิดไฟล์ใน Excel เอารหัสผ่านออก แล้วบันทึกใหม่",
            "ask the sender for the password, open it in Excel, remove the password and save it again"},
    Wording{Refusal::binary_excel, "เป็นสมุดงาน Excel แบบไบนารี (.xlsb) ซึ่งอ่านไม่ได้",
            "this is a binary Excel workbook (.xlsb)", kSaveAgainTh, kSaveAgainEn},
    Wording{Refusal::open_document, "เป็นตารางคำนวณ OpenDocument (.ods) ไม่ใช่ Excel",
            "this is an OpenDocument spreadsheet (.ods), not an Excel one",
            "เปิดใน LibreOffice แล้วบันทึกเป็นชนิด \"Excel 2007-365 (.xlsx)\"",
            "open it in LibreOffice and save it as \"Excel 2007-365 (.xlsx)\""},
    Wording{Refusal::html, "เป็นหน้าเว็บ (HTML) ที่ตั้งชื่อให้เหมือนไฟล์ Excel",
            "this is a web page (HTML) named like an Excel file", kSaveAgainTh, kSaveAgainEn},
    Wording{Refusal::xml_table, "เป็นไฟล์ XML ไม่ใช่สมุดงาน .xlsx", "this is an XML file, not an .xlsx workbook",
            kSaveAgainTh, kSaveAgainEn},
    Wording{Refusal::plain_text, "เป็นไฟล์ข้อความ (เช่น CSV) ไม่ใช่สมุดงาน Excel",
            "this is plain text (such as CSV), not an Excel workbook", kSaveAgainTh, kSaveAgainEn},
    Wording{Refusal::word_document, "เป็นเอกสารของโปรแกรมอื่น (เช่น Word) ไม่ใช่ Excel",
            "this is a document of another program (such as Word), not of Excel", kOnlyXlsxTh, kOnlyXlsxEn},
    Wording{Refusal::archive, "เป็นไฟล์ที่บีบอัดไว้ (เช่น zip, rar) ไม่ใช่สมุดงาน",
            "this is an archive (such as zip or rar), not a workbook", "แตกไฟล์ออกก่อน แล้วเลือกไฟล์ .xlsx ที่อยู่ข้างใน",
            "unpack it first and choose the .xlsx file inside"},
    Wording{Refusal::pdf, "เป็นไฟล์ PDF ไม่ใช่สมุดงาน Excel", "this is a PDF file, not an Excel workbook", kOnlyXlsxTh,
            kOnlyXlsxEn},
    Wording{Refusal::picture, "เป็นไฟล์รูปภาพ ไม่ใช่สมุดงาน Excel", "this is a picture, not an Excel workbook", kOnlyXlsxTh,
            kOnlyXlsxEn},
    Wording{Refusal::unknown_format, "ไม่ใช่สมุดงาน Excel ที่รู้จัก", "this is no Excel workbook", kOnlyXlsxTh, kOnlyXlsxEn},
    Wording{Refusal::cut_off, "ไฟล์ไม่ครบ ส่วนท้ายขาดหายไป", "the file is incomplete, its end is missing", kSendAgainTh,
            kSendAgainEn},
    Wording{Refusal::damaged_container, "โครงสร้างภายในไฟล์เสียหาย", "the file's inner structure is damaged", kSendAgainTh,
            kSendAgainEn},
    Wording{Refusal::damaged_part, "ข้อมูลส่วนหนึ่งในไฟล์เสียหาย", "a part of the file is damaged", kSendAgainTh,
            kSendAgainEn},
    Wording{Refusal::compression, "ไฟล์ใช้วิธีบีบอัดที่ Excel ไม่ใช้", "a part is compressed in a way Excel does not use",
            kSaveAgainTh, kSaveAgainEn},
    Wording{Refusal::suspicious_container, "โครงสร้างไฟล์ผิดปกติ อาจถูกดัดแปลง จึงไม่เปิดอ่าน",
            "the file's structure is contradictory and may have been tampered with", kSaveAgainTh, kSaveAgainEn},
    Wording{Refusal::expands_too_far, "ข้อมูลในไฟล์ขยายใหญ่ผิดปกติ จึงไม่เปิดอ่าน",
            "the file unpacks to far more than a workbook holds", kSaveAgainTh, kSaveAgainEn},
    Wording{Refusal::missing_part, "สมุดงานขาดส่วนประกอบที่จำเป็น", "the workbook lacks a part it refers to", kSaveAgainTh,
            kSaveAgainEn},
    Wording{Refusal::malformed_xml, "เนื้อหาภายในสมุดงานเขียนไม่ถูกรูปแบบ", "the workbook's XML is malformed", kSaveAgainTh,
            kSaveAgainEn},
    Wording{Refusal::document_type, "สมุดงานมีคำสั่ง DOCTYPE ซึ่งไม่อนุญาต",
            "the workbook's XML carries a DOCTYPE, which is not allowed", kSaveAgainTh, kSaveAgainEn},
    Wording{Refusal::xml_too_deep, "เนื้อหาภายในสมุดงานซ้อนกันลึกหรือซับซ้อนผิดปกติ",
            "the workbook's XML is nested or crowded beyond reason", kSaveAgainTh, kSaveAgainEn},
    Wording{Refusal::encoding, "รหัสตัวอักษรในสมุดงานไม่ใช่ UTF-8 หรือ UTF-16",
            "the workbook's XML is neither UTF-8 nor UTF-16", kSaveAgainTh, kSaveAgainEn},
    Wording{Refusal::no_worksheet, "สมุดงานไม่มีแผ่นงานที่มีเซลล์", "the workbook has no worksheet", kOnlyXlsxTh, kOnlyXlsxEn},
    Wording{Refusal::too_much_content, "สมุดงานมีข้อมูลมากเกินกว่าที่รับได้", "the workbook holds more than can be taken in",
            "ลบแผ่นงาน แถว หรือข้อความที่ไม่เกี่ยวข้องออก แล้วบันทึกใหม่",
            "remove sheets, rows or texts that do not belong here and save it again"},
};

}  // namespace

Error refusal(Refusal reason, const std::string& file, const std::string& place) {
  for (const Wording& w : kWordings) {
    if (w.reason == reason) {
      return Error(ErrorCode::unreadable, {w.what_th, w.what_en}, file, place, {w.hint_th, w.hint_en});
    }
  }
  return Error(ErrorCode::internal, {"ไม่มีข้อความสำหรับเหตุนี้", "a refusal has no wording"}, file, place);
}

}  // namespace raingan::workbook
