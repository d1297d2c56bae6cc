// What makes it impossible to go on. Problems in the officer's figures are findings, never errors.
#pragma once

#include <stdexcept>
#include <string>

#include "base/message.hpp"

namespace raingan {

// The value is the exit code of the program.
enum class ErrorCode {
  usage = 2,            // the command line
  unreadable = 3,       // an input that cannot be read at all
  faulty_template = 4,  // a form, mission, letter, area or job file with a mistake
  refused = 5,          // would overwrite an input, output locked or not writable
  internal = 70,        // a broken promise inside the program
};

// `what` says what is wrong, `hint` what to do next; `file` and `place` ("line 12", "sheet Q1, cell B4")
// may be empty. what() is the English text with file and place in front.
class Error : public std::runtime_error {
 public:
  Error(ErrorCode code, Message what, std::string file = {}, std::string place = {}, Message hint = {});

  ErrorCode code() const { return code_; }
  const std::string& file() const { return file_; }
  const std::string& place() const { return place_; }
  const Message& message() const { return message_; }
  const Message& hint() const { return hint_; }

  // One or two lines: "file: place: what" and, when there is one, the hint.
  std::string text(Language language) const;

 private:
  ErrorCode code_;
  Message message_;
  std::string file_;
  std::string place_;
  Message hint_;
};

}  // namespace raingan
