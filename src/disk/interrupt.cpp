#include "disk/interrupt.hpp"

#include <csignal>
#include <initializer_list>

#include "base/error.hpp"

namespace raingan::disk {
namespace {

// The only state that a signal handler may touch.
volatile std::sig_atomic_t noted_signal = 0;

extern "C" void note_signal(int number) { noted_signal = number; }

constexpr std::initializer_list<int> kSignals = {SIGINT, SIGTERM, SIGHUP};

}  // namespace

InterruptWatch::InterruptWatch() {
  noted_signal = 0;
  struct sigaction action {};
  action.sa_handler = note_signal;
  // The second signal finds the default action: nobody has to wait for a long run.
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (const int number : kSignals) ::sigaction(number, &action, nullptr);
}

InterruptWatch::~InterruptWatch() {
  struct sigaction action {};
  action.sa_handler = SIG_DFL;
  for (const int number : kSignals) ::sigaction(number, &action, nullptr);
}

int InterruptWatch::noted() { return noted_signal; }

void stop_if_interrupted() {
  if (InterruptWatch::noted() == 0) return;
  throw Error(ErrorCode::refused, {"หยุดตามคำสั่ง ผลเดิมยังอยู่ครบ", "stopped on request; earlier results are untouched"});
}

}  // namespace raingan::disk
