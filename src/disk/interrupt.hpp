// Ctrl-C and SIGTERM as a note that is looked at where stopping is safe.
#pragma once

namespace raingan::disk {

// While one lives, the first SIGINT, SIGTERM or SIGHUP is only noted; a second one ends the process as
// usual. One at a time, made by the program's main function. Publication looks at the note before every
// file and before it publishes.
class InterruptWatch {
 public:
  InterruptWatch();
  ~InterruptWatch();
  InterruptWatch(const InterruptWatch&) = delete;
  InterruptWatch& operator=(const InterruptWatch&) = delete;

  // The signal that came, 0 for none. A program that stops for it exits with 128 + this.
  static int noted();
};

// Throws Error(refused) when a signal is noted.
void stop_if_interrupted();

}  // namespace raingan::disk
