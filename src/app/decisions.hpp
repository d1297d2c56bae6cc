// decisions.xml of a job folder: taken from an officer's file, never lost, read by every verb.
#pragma once

#include <string>
#include <vector>

#include "app/options.hpp"
#include "model/decisions.hpp"

namespace raingan::app {

// What the folder's decisions.xml says; empty when there is none. Files stay as they are written there.
std::vector<Decision> recorded_decisions(const std::string& folder);

// `check DIR --accept FILE`: holds every decision of FILE against the workbooks of the job and adds them to the
// record; nothing is recorded when one of them is refused. Does nothing without --accept. Throws Error(faulty_template)
// with FILE and line where a decision names a file outside the job, a cell that is no figure, or another figure than
// the one that stands there; Error(usage), also with --questions, when the path is no job folder; Error(refused) when
// the record cannot be written. A decision without a time was taken now (SOURCE_DATE_EPOCH, when that is set).
void record_decisions(const Options& options);

}  // namespace raingan::app
