#include "disk/failure.hpp"

#include <cerrno>
#include <system_error>

namespace raingan::disk {
namespace {

Message hint_for(int error_number) {
  switch (error_number) {
    case ENOSPC:
    case EDQUOT:
      return {"ลบไฟล์ที่ไม่ใช้แล้วหรือเลือกดิสก์อื่น แล้วสั่งใหม่", "free some space or choose another disk, then run again"};
    case EACCES:
    case EPERM:
    case EROFS:
      return {"เลือกโฟลเดอร์ที่เขียนได้ด้วย --out หรือขอสิทธิ์เขียนโฟลเดอร์นี้",
              "choose a folder that you may write to with --out, or ask for write access to this one"};
    case ENOENT:
    case ENOTDIR:
      return {"สร้างโฟลเดอร์ที่จะวางผลก่อน หรือแก้ชื่อโฟลเดอร์", "create the folder first, or correct its name"};
    default:
      return {"ตรวจดิสก์และโฟลเดอร์ แล้วสั่งใหม่ ผลเดิมยังอยู่ครบ",
              "check the disk and the folder, then run again; earlier results are untouched"};
  }
}

}  // namespace

Message reason_of(int error_number) {
  switch (error_number) {
    case ENOENT:
      return {"ไม่พบไฟล์หรือโฟลเดอร์นี้", "there is no such file or folder"};
    case EACCES:
    case EPERM:
      return {"ไม่มีสิทธิ์ใช้ไฟล์หรือโฟลเดอร์นี้", "permission denied"};
    case EISDIR:
      return {"เป็นโฟลเดอร์ ไม่ใช่ไฟล์", "it is a folder, not a file"};
    case ENOTDIR:
      return {"ส่วนหนึ่งของชื่อไม่ใช่โฟลเดอร์", "a part of the path is not a folder"};
    case ELOOP:
      return {"เป็นลิงก์ ไม่ใช่ไฟล์หรือโฟลเดอร์จริง", "it is a link, not a real file or folder"};
    case ENAMETOOLONG:
      return {"ชื่อยาวเกินไป (ไม่เกิน 255 ไบต์ หรือราว 85 อักษรไทย)",
              "the name is too long (255 bytes, about 85 Thai letters)"};
    case ENOSPC:
    case EDQUOT:
      return {"พื้นที่ในดิสก์เต็ม", "the disk is full"};
    case EFBIG:
      return {"ไฟล์ใหญ่เกินที่ระบบยอมให้เขียน", "the file is larger than the system allows"};
    case EROFS:
      return {"ดิสก์นี้อ่านได้อย่างเดียว", "the disk is read-only"};
    case EIO:
      return {"ดิสก์อ่านหรือเขียนไม่สำเร็จ", "the disk reports a read or write error"};
    case EMFILE:
    case ENFILE:
      return {"เปิดไฟล์พร้อมกันมากเกินไป", "too many files are open"};
    default: {
      const std::string text = std::generic_category().message(error_number);
      return {"ระบบแจ้งว่า " + text, text};
    }
  }
}

void throw_unreadable(const std::string& path, int error_number) {
  const Message reason = reason_of(error_number);
  throw Error(ErrorCode::unreadable, {"อ่านไม่ได้: " + reason.th, "cannot be read: " + reason.en}, path);
}

void throw_unwritable(const std::string& path, int error_number) {
  const Message reason = reason_of(error_number);
  throw Error(ErrorCode::refused, {"เขียนไม่ได้: " + reason.th, "cannot be written: " + reason.en}, path, {},
              hint_for(error_number));
}

}  // namespace raingan::disk
