#include "form/catalogue.hpp"

#include "form/expansion.hpp"
#include "form/form_definition.hpp"
#include "form/read_aggregation.hpp"

namespace raingan::form {
namespace {

void require_column(const Definition& own, const PartDefinition& part, const Definition& other) {
  if (find_column(other, part.column) != nullptr) return;
  fail_at(own, part.line,
          {"แบบ " + part.form + " ไม่มีคอลัมน์ " + part.column, "the form " + part.form + " has no column " + part.column});
}

}  // namespace

Catalogue::Catalogue() = default;
Catalogue::~Catalogue() = default;
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;

void Catalogue::add(const definition::Document& file) {
  auto form = std::make_unique<Definition>(read_definition(file));
  if (const auto there = definitions_.find(form->id); there != definitions_.end()) {
    file.root().fail({"รหัสแบบ " + form->id + " มีอยู่แล้วใน " + there->second->file,
                      "the form id " + form->id + " is there already, in " + there->second->file});
  }
  form->pattern = pattern_of(*form);
  const std::string id = form->id;
  definitions_.emplace(id, std::move(form));
}

bool Catalogue::has(std::string_view form) const { return definitions_.find(form) != definitions_.end(); }

std::vector<std::string> Catalogue::ids() const {
  std::vector<std::string> ids;
  for (const auto& [id, form] : definitions_) ids.push_back(id);
  return ids;
}

const Definition& Catalogue::definition(std::string_view form) const {
  const auto found = definitions_.find(form);
  if (found == definitions_.end()) {
    throw Error(ErrorCode::faulty_template,
                {"ไม่มีแบบ \"" + std::string(form) + "\"", "there is no form \"" + std::string(form) + "\""}, {}, {},
                {"ตรวจรหัสแบบกับแฟ้มใน templates/forms", "compare the id with the files in templates/forms"});
  }
  return *found->second;
}

FormLayout Catalogue::at(std::string_view form, const Period& period) const {
  const Definition& own = definition(form);
  for (const RelationDefinition& relation : own.relations) {
    for (const PartDefinition& part : relation.parts) {
      const auto other = definitions_.find(part.form);
      if (other != definitions_.end()) require_column(own, part, *other->second);
    }
  }
  if (own.aggregation) {
    const auto ledger = definitions_.find(own.aggregation->ledger);
    if (ledger != definitions_.end()) require_ledger_columns(own, *ledger->second);
  }
  return expanded(own, period);
}

}  // namespace raingan::form
