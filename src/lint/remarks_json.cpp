#include "lint/remarks_json.hpp"

#include <nlohmann/json.hpp>

namespace raingan::lint {

std::string remarks_json(const Remarks& remarks, Language language) {
  nlohmann::ordered_json json;
  json["schema"] = 1;
  json["remarks"] = nlohmann::ordered_json::array();
  for (const Remark& one : remarks) {
    json["remarks"].push_back({{"level", name_of(one.level)},
                               {"kind", name_of(one.kind)},
                               {"file", one.file},
                               {"line", one.line},
                               {"place", one.place},
                               {"message", one.message.in(language)},
                               {"witness", one.witness.in(language)},
                               {"cases", one.cases},
                               {"of", one.of}});
  }
  return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace raingan::lint
