#include "pdf/output_intent.hpp"

#include "pdf/srgb_profile.hpp"

namespace raingan::pdf {

void write_output_intent(Document& document) {
  Dictionary profile = document.new_stream(srgb_profile());
  profile.set_integer("N", 3);
  // libharu's own call writes the profile under a key with a space at its end, which no reader finds.
  Dictionary intent = document.catalog().new_array("OutputIntents").new_dictionary();
  intent.set_name("Type", "OutputIntent");
  intent.set_name("S", "GTS_PDFA1");
  intent.set_bytes("OutputConditionIdentifier", "sRGB");
  intent.set_bytes("Info", "sRGB IEC61966-2.1");
  intent.refer("DestOutputProfile", profile);
}

}  // namespace raingan::pdf
