#include "pdf/date.hpp"

#include <string_view>

#include "base/error.hpp"

namespace raingan::pdf {
namespace {

// 0 stands for a digit, every other character for itself, ± for a sign.
bool has_shape(std::string_view text, std::string_view shape) {
  if (text.size() != shape.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool fits = shape[i] == '0'   ? text[i] >= '0' && text[i] <= '9'
                      : shape[i] == '+' ? text[i] == '+' || text[i] == '-'
                                        : text[i] == shape[i];
    if (!fits) return false;
  }
  return true;
}

}  // namespace

std::string pdf_date(const std::string& iso) {
  const bool universal = has_shape(iso, "0000-00-00T00:00:00Z");
  if (!universal && !has_shape(iso, "0000-00-00T00:00:00+00:00")) {
    throw Error(ErrorCode::internal, {"วันที่ของเอกสารไม่อยู่ในรูป ISO 8601: " + iso,
                                      "the document's date is not ISO 8601 with a time zone: " + iso});
  }
  std::string date = "D:";
  for (const std::size_t at : {0u, 2u, 5u, 8u, 11u, 14u, 17u}) date += iso.substr(at, 2);
  if (universal) return date + "Z";
  return date + iso.substr(19, 3) + "'" + iso.substr(23, 2) + "'";
}

}  // namespace raingan::pdf
