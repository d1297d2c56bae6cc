// Is what lies in the output folder what the job makes now?
#pragma once

#include <string>
#include <vector>

#include "app/session.hpp"
#include "outputs/provenance_json.hpp"

namespace raingan::app {

// Compares `made`, which is not signed, with the files of `folder`: byte for byte, and a signed document with the hash
// that the manifest there has of it. Compares the job's workbooks with the sources that the manifest names. `changed`
// lists the outputs that differ and the workbooks that were changed, added or taken away since. "not-published" when
// none of the outputs lies there.
outputs::PublishedState published_state(const Session& session, const std::string& folder,
                                        const std::vector<NamedBytes>& made);

}  // namespace raingan::app
