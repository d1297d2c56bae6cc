// Elements of a DMN model, whatever prefix their namespace has.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "definition/definition.hpp"

namespace raingan::assess {

// The name without its prefix.
std::string_view local_name(std::string_view name);

// Does the element's namespace belong to DMN 1.1, 1.2, 1.3, 1.4 or 1.5?
bool is_dmn(pugi::xml_node node);

// The DMN elements below `parent`; what belongs to other namespaces (diagrams, extensions) is passed over.
std::vector<definition::Element> dmn_children(const definition::Element& parent);
std::vector<definition::Element> dmn_children(const definition::Element& parent, std::string_view name);
std::optional<definition::Element> dmn_child(const definition::Element& parent, std::string_view name);

// Refuses DMN elements and unprefixed attributes outside the given names: a typing error in a model must not
// be skipped in silence.
void allow_dmn(const definition::Element& element, std::initializer_list<std::string_view> attributes,
               std::initializer_list<std::string_view> children);

// What stands in the element's <text>: CDATA and text joined, trimmed. Empty without one.
std::string dmn_text(const definition::Element& element);

// The text directly in the element, with white space folded.
std::string own_text(const definition::Element& element);

}  // namespace raingan::assess
