// Amounts in words.
#pragma once

#include <string>

#include "base/decimal.hpp"

namespace raingan::thai {

// "หนึ่งร้อยยี่สิบเอ็ดบาทถ้วน", "ลบห้าบาทห้าสิบสตางค์". Millions repeat ("หนึ่งล้านล้าน").
std::string baht_in_words(Decimal amount);

}  // namespace raingan::thai
