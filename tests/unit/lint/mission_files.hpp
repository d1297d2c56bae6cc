// Missions and criteria of templates/missions, for the tests of what lint says of them.
#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "assess/decision.hpp"
#include "assess/mission.hpp"

namespace raingan::lint {

inline std::string project_file(const std::string& path) {
  std::ifstream file(std::string(RAINGAN_SOURCE_DIR) + "/" + path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline assess::DecisionTable criteria_in(const std::string& name) {
  return assess::read_decisions(name, project_file("templates/missions/" + name)).at(0);
}

inline assess::Mission mission_in(const std::string& id, const assess::Choices& choices = {}) {
  const std::string name = id + ".xml";
  return assess::read_mission(definition::Document(name, project_file("templates/missions/" + name), "mission"),
                              choices);
}

}  // namespace raingan::lint
