#include "pdf/haru.hpp"

// Without HPDF_SHARED the header also declares the structures and the object functions, which the
// shared library exports.
#include <hpdf.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>
#include <libdeflate.h>

#include <cmath>
#include <limits>
#include <new>

#include "base/error.hpp"
#include "pdf/utf16.hpp"

namespace raingan::pdf {
namespace {

constexpr HPDF_UINT kPagesPerNode = 100;
constexpr int kDeflateLevel = 6;
constexpr std::size_t kMaxString = 32'767;  // bytes; ISO 19005-2, 6.1.13

struct Failure {
  HPDF_STATUS number = 0;
  HPDF_STATUS detail = 0;
};

// Called from C: it may only take a note. The first error is the cause, later ones are its echo.
void note_failure(HPDF_STATUS number, HPDF_STATUS detail, void* user_data) {
  auto* failure = static_cast<Failure*>(user_data);
  if (failure->number == 0) *failure = {number, detail};
}

[[noreturn]] void throw_failure(unsigned long number, unsigned long detail) {
  const std::string code = std::to_string(number) + "/" + std::to_string(detail);
  throw Error(ErrorCode::internal, {"สร้างไฟล์ PDF ไม่สำเร็จ (libharu แจ้งรหัส " + code + ")",
                                    "the PDF could not be built (libharu reports " + code + ")"});
}

// libharu would write its own key from the filter and deflate the stream a second time.
HPDF_STATUS write_filter_key(HPDF_Dict, HPDF_Stream out) { return HPDF_Stream_WriteStr(out, "/Filter /FlateDecode\n"); }

// Called from C: nothing may be thrown through it.
HPDF_STATUS append_to_string(HPDF_Stream out, const HPDF_BYTE* data, HPDF_UINT length) noexcept {
  try {
    static_cast<std::string*>(out->attr)->append(reinterpret_cast<const char*>(data), length);
    return HPDF_OK;
  } catch (...) {
    return HPDF_FAILD_TO_ALLOC_MEM;
  }
}

HPDF_INT32 checked_integer(std::size_t value) {
  if (value > static_cast<std::size_t>(std::numeric_limits<HPDF_INT32>::max()))
    throw_failure(HPDF_REAL_OUT_OF_RANGE, 0);
  return static_cast<HPDF_INT32>(value);
}

// libharu accepts NaN and clips silently.
HPDF_REAL checked_real(double value) {
  if (!std::isfinite(value) || std::abs(value) > HPDF_LIMIT_MAX_REAL) throw_failure(HPDF_REAL_OUT_OF_RANGE, 0);
  return static_cast<HPDF_REAL>(value);
}

HPDF_Binary new_binary(HPDF_MMgr memory, std::string_view bytes) {
  // The call copies; it only lacks the const.
  auto* data = reinterpret_cast<HPDF_BYTE*>(const_cast<char*>(bytes.data()));
  return HPDF_Binary_New(memory, data, static_cast<HPDF_UINT>(bytes.size()));
}

}  // namespace

struct Document::State {
  Failure failure;
};

void Dictionary::set_name(const char* key, const std::string& value) {
  document_->check(static_cast<long>(HPDF_Dict_AddName(record_, key, value.c_str())));
}

void Dictionary::set_integer(const char* key, std::size_t value) {
  document_->check(static_cast<long>(HPDF_Dict_AddNumber(record_, key, checked_integer(value))));
}

void Dictionary::set_number(const char* key, double value) {
  document_->check(static_cast<long>(HPDF_Dict_AddReal(record_, key, checked_real(value))));
}

void Dictionary::set_boolean(const char* key, bool value) {
  document_->check(static_cast<long>(HPDF_Dict_AddBoolean(record_, key, value ? HPDF_TRUE : HPDF_FALSE)));
}

void Dictionary::set_bytes(const char* key, std::string_view bytes) {
  if (bytes.size() > kMaxString) throw_failure(HPDF_STRING_OUT_OF_RANGE, bytes.size());
  document_->check(static_cast<long>(HPDF_Dict_Add(record_, key, new_binary(record_->mmgr, bytes))));
}

void Dictionary::set_text(const char* key, std::string_view utf8) { set_bytes(key, text_string(utf8)); }

void Dictionary::refer(const char* key, Dictionary indirect_object) {
  document_->check(static_cast<long>(HPDF_Dict_Add(record_, key, indirect_object.record_)));
}

Dictionary Dictionary::new_dictionary(const char* key) {
  const HPDF_Dict child = HPDF_Dict_New(record_->mmgr);
  document_->check(static_cast<long>(HPDF_Dict_Add(record_, key, child)));
  return {*document_, child};
}

Array Dictionary::new_array(const char* key) {
  const HPDF_Array child = HPDF_Array_New(record_->mmgr);
  document_->check(static_cast<long>(HPDF_Dict_Add(record_, key, child)));
  return {*document_, child};
}

void Array::add_name(const std::string& value) {
  document_->check(static_cast<long>(HPDF_Array_AddName(record_, value.c_str())));
}

void Array::add_integer(std::size_t value) {
  document_->check(static_cast<long>(HPDF_Array_AddNumber(record_, checked_integer(value))));
}

void Array::add_number(double value) {
  document_->check(static_cast<long>(HPDF_Array_AddReal(record_, checked_real(value))));
}

void Array::add_bytes(std::string_view bytes) {
  if (bytes.size() > kMaxString) throw_failure(HPDF_STRING_OUT_OF_RANGE, bytes.size());
  document_->check(static_cast<long>(HPDF_Array_Add(record_, new_binary(record_->mmgr, bytes))));
}

void Array::refer(Dictionary indirect_object) {
  document_->check(static_cast<long>(HPDF_Array_Add(record_, indirect_object.record_)));
}

Dictionary Array::new_dictionary() {
  const HPDF_Dict child = HPDF_Dict_New(record_->mmgr);
  document_->check(static_cast<long>(HPDF_Array_Add(record_, child)));
  return {*document_, child};
}

Array Array::new_array() {
  const HPDF_Array child = HPDF_Array_New(record_->mmgr);
  document_->check(static_cast<long>(HPDF_Array_Add(record_, child)));
  return {*document_, child};
}

Document::Document() : state_(std::make_unique<State>()) {
  record_ = HPDF_NewEx(note_failure, nullptr, nullptr, 0, &state_->failure);
  if (record_ == nullptr) throw_failure(state_->failure.number, state_->failure.detail);
  record_->pdf_version = HPDF_VER_17;
  if (HPDF_SetPagesConfiguration(record_, kPagesPerNode) != HPDF_OK) {
    HPDF_Free(record_);
    throw_failure(state_->failure.number, state_->failure.detail);
  }
}

Document::~Document() { HPDF_Free(record_); }

// Some errors reach only the handler while the call returns success; so both are asked every time.
void Document::check(long status) const {
  if (state_->failure.number != 0) throw_failure(state_->failure.number, state_->failure.detail);
  if (status != HPDF_OK) throw_failure(static_cast<unsigned long>(status), 0);
}

Dictionary Document::catalog() { return {*this, record_->catalog}; }

Dictionary Document::info() { return {*this, record_->info}; }

Dictionary Document::new_object() {
  const HPDF_Dict object = HPDF_Dict_New(record_->mmgr);
  check();
  check(static_cast<long>(HPDF_Xref_Add(record_->xref, object)));
  return {*this, object};
}

Dictionary Document::new_plain_stream(std::string_view bytes) {
  const HPDF_Dict object = HPDF_DictStream_New(record_->mmgr, record_->xref);
  check();
  const auto* data = reinterpret_cast<const HPDF_BYTE*>(bytes.data());
  check(static_cast<long>(HPDF_Stream_Write(object->stream, data, static_cast<HPDF_UINT>(bytes.size()))));
  return {*this, object};
}

Dictionary Document::new_stream(std::string_view bytes) {
  const std::string packed = deflated(bytes);
  // A workbook is packed already.
  return packed.size() < bytes.size() ? new_deflated_stream(packed) : new_plain_stream(bytes);
}

Dictionary Document::new_deflated_stream(std::string_view packed) {
  const Dictionary stream = new_plain_stream(packed);
  stream.record_->write_fn = write_filter_key;
  return stream;
}

Dictionary Document::new_page(double width, double height, Dictionary resources, std::string_view operators) {
  const HPDF_Page page = HPDF_AddPage(record_);
  check();
  Dictionary handle{*this, page};
  Array box = handle.new_array("MediaBox");
  box.add_integer(0);
  box.add_integer(0);
  box.add_number(width);
  box.add_number(height);
  handle.refer("Resources", resources);

  const auto* attributes = static_cast<HPDF_PageAttr>(page->attr);
  const std::string content = deflated(operators);
  const auto* data = reinterpret_cast<const HPDF_BYTE*>(content.data());
  check(static_cast<long>(HPDF_Stream_Write(attributes->stream, data, static_cast<HPDF_UINT>(content.size()))));
  attributes->contents->filter = HPDF_STREAM_FILTER_NONE;
  attributes->contents->write_fn = write_filter_key;
  return handle;
}

void Document::set_identifier(std::string_view bytes) {
  Array identifier = Dictionary(*this, record_->trailer).new_array("ID");
  identifier.add_bytes(bytes);
  identifier.add_bytes(bytes);
}

std::string Document::save() {
  std::string bytes;
  // In the place of the memory stream that libharu would make, out of which the file would have to be copied again.
  record_->stream = HPDF_CallbackWriter_New(record_->mmgr, append_to_string, &bytes);
  check();
  check(static_cast<long>(HPDF_SaveToStream(record_)));
  return bytes;
}

std::string deflated(std::string_view bytes) {
  struct Release {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
  };
  // Half a megabyte, made once a thread and not once a document.
  thread_local const std::unique_ptr<libdeflate_compressor, Release> own(libdeflate_alloc_compressor(kDeflateLevel));
  libdeflate_compressor* compressor = own.get();
  if (compressor == nullptr) throw std::bad_alloc();
  std::string packed(libdeflate_zlib_compress_bound(compressor, bytes.size()), '\0');
  packed.resize(libdeflate_zlib_compress(compressor, bytes.data(), bytes.size(), packed.data(), packed.size()));
  return packed;
}

}  // namespace raingan::pdf
