// Files of the project for the tests of this module.
#pragma once

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "assess/decision.hpp"
#include "assess/mission.hpp"
#include "model/area.hpp"

namespace raingan::assess {

inline std::string project_file(const std::string& path) {
  std::ifstream file(std::string(RAINGAN_SOURCE_DIR) + "/" + path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    if (!line.empty() && line.front() != '#') lines.push_back(line);
  }
  return lines;
}

inline DecisionTable criteria_in(const std::string& mission) {
  const std::string name = mission + ".dmn";
  return read_decisions(name, project_file("templates/missions/" + name)).at(0);
}

inline Mission mission_in(const std::string& id, const Choices& choices = {}) {
  const std::string name = id + ".xml";
  return read_mission(definition::Document(name, project_file("templates/missions/" + name), "mission"), choices);
}

inline DecisionTable criteria_of_mission(const Mission& mission) {
  return read_decisions(mission.criteria, project_file("templates/missions/" + mission.criteria)).at(0);
}

inline Area area_in(const std::string& id) {
  const std::string name = id + ".xml";
  return read_area(definition::Document(name, project_file("data/areas/" + name), "area"));
}

}  // namespace raingan::assess
