// One function a verb, each in its own verb_*.cpp. Each returns the exit code and throws Error.
#pragma once

#include "app/options.hpp"

namespace raingan::app {

int verb_new(const Options& options);
int verb_forms(const Options& options);
int verb_read(const Options& options);
int verb_check(const Options& options);
int verb_return(const Options& options);
int verb_targets(const Options& options);
int verb_grade(const Options& options);
int verb_memo(const Options& options);
int verb_letter(const Options& options);
int verb_annex(const Options& options);
int verb_summary(const Options& options);
int verb_run(const Options& options);
int verb_lint(const Options& options);
int verb_decide(const Options& options);
int verb_proof(const Options& options);
int verb_trace(const Options& options);
int verb_doctor(const Options& options);

}  // namespace raingan::app
