// A page of fixed content that goes with a letter: how-to steps, a roadmap, a form to be signed.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "definition/definition.hpp"
#include "layout/document.hpp"
#include "outputs/letter.hpp"

namespace raingan::outputs {

// templates/pages/ID.xml (templates/schema/page.xsd). Texts may hold the placeholders of a letter to all districts.
struct PageTemplate {
  enum class Digits { thai, arabic } digits = Digits::thai;  // of numbers in the texts
  bool landscape = false;
  struct Heading {
    TemplateText text;
  };
  struct Paragraph {
    TemplateText text;
  };
  // "๑. …" by its own number, or a bullet.
  struct Item {
    std::string number;  // "1.", "1)"; empty: a bullet
    TemplateText text;
  };
  struct Cell {
    TemplateText text;
    int columns = 1;
    int rows = 1;
    std::optional<unsigned> rgb;
  };
  struct Table {
    std::vector<double> widths;  // relative
    std::vector<std::vector<Cell>> head, body;
  };
  // The grades of the mission: name, criteria in words, points, colours and what they call for.
  struct Grades {
    bool criteria = true;
    bool points = false;
    bool colours = false;
  };
  // "result = numerator × times / denominator", set as a fraction.
  struct Formula {
    TemplateText result, numerator, denominator;
    std::string times;
  };
  struct Flow {
    struct Step {
      std::string lane;
      TemplateText text;
      TemplateText tag;
    };
    std::vector<std::pair<std::string, TemplateText>> lanes;  // id and head
    std::vector<Step> steps;
  };
  struct Signature {
    std::vector<TemplateText> lines;
  };
  struct NewPage {};
  using Part = std::variant<Heading, Paragraph, Item, Table, Grades, Formula, Flow, Signature, NewPage>;

  std::string id;
  std::string file;  // for messages
  std::vector<TemplateText> titles;
  std::vector<Part> parts;
};

// Throws Error(faulty_template) with file and line: unknown elements and placeholders, a step in an unknown lane,
// a table whose rows do not fill its widths.
PageTemplate read_page(const definition::Document& file);

}  // namespace raingan::outputs
