// Documents → PDF bytes, many at once.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/library.hpp"
#include "layout/document.hpp"
#include "pdf/write.hpp"

namespace raingan::app {

struct NamedDocument {
  std::string path;  // relative path of the output
  layout::Document document;
  std::vector<pdf::Attachment> sources = {};  // kept inside the file
};
// A document that is made when its turn comes, in the thread that sets it: of thousands only a few are there at once.
using DocumentOrder = std::function<NamedDocument()>;

struct NamedBytes {
  std::string path;
  std::string bytes;
};

// Has every document made, sets it and writes it as PDF, signed by who is named, one document a thread, and hands each
// over as it is finished: in any order, from several threads at once. Throws Error(faulty_template) naming the
// characters when a face lacks some: nothing is printed as a box.
void render(const std::vector<DocumentOrder>& documents, const Library& library, unsigned jobs,
            const pdf::Signing* signing, const std::function<void(NamedBytes)>& take);

// The same with faces and styles of the caller's; `shared.words` is not looked at.
void render(const std::vector<DocumentOrder>& documents, const layout::Resources& shared, const Library& library,
            unsigned jobs, const pdf::Signing* signing, const std::function<void(NamedBytes)>& take);

// The pages of one document, as render() sets them. They point into `resources`. Throws as render() does.
layout::PageSet set_pages(const NamedDocument& document, const layout::Resources& resources, const Library& library);
NamedBytes written(const NamedDocument& document, const layout::PageSet& pages, const pdf::Signing* signing = nullptr);

}  // namespace raingan::app
