// What the system refused, in words for an officer.
#pragma once

#include <string>

#include "base/error.hpp"

namespace raingan::disk {

// "the disk is full", "permission denied", … for an errno value.
Message reason_of(int error_number);

// An input that cannot be read: Error(unreadable).
[[noreturn]] void throw_unreadable(const std::string& path, int error_number);

// An output that cannot be written: Error(refused) with the path and what to do about it.
[[noreturn]] void throw_unwritable(const std::string& path, int error_number);

}  // namespace raingan::disk
