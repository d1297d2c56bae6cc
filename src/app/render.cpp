#include "app/render.hpp"

#include <map>
#include <mutex>
#include <thread>

#include "app/parallel.hpp"
#include "base/utf8.hpp"
#include "layout/prepared_texts.hpp"

namespace raingan::app {
namespace {

// Texts prepared by each thread, for the fonts of one call.
class TextsOfThreads {
 public:
  layout::PreparedTexts& own() {
    const std::lock_guard<std::mutex> lock(choosing_);
    return texts_[std::this_thread::get_id()];
  }

 private:
  std::mutex choosing_;
  std::map<std::thread::id, layout::PreparedTexts> texts_;
};

}  // namespace

layout::PageSet set_pages(const NamedDocument& document, const layout::Resources& resources, const Library& library) {
  // Fonts and styles are shared; the word breaker is not made for two threads.
  thread_local std::unique_ptr<thai::WordBreaker> words;
  if (!words) words = library.words(library.glue_words());
  layout::Resources own = resources;
  own.words = words.get();
  layout::PageSet pages = layout::compose(document.document, own);
  if (pages.missing.empty()) return pages;
  const std::string characters = to_utf8(pages.missing);
  throw Error(ErrorCode::faulty_template,
              {"ฟอนต์ไม่มีตัวอักษร " + characters, "the fonts lack the characters " + characters}, document.path, {},
              {"แก้ข้อความ หรือวางฟอนต์ที่มีตัวอักษรนี้ไว้ใน fonts/", "change the text or put a font that has them into fonts/"});
}

NamedBytes written(const NamedDocument& named, const layout::PageSet& pages, const pdf::Signing* signing) {
  const layout::Document& document = named.document;
  const pdf::Metadata metadata{document.title, document.author, document.subject, document.language, document.date};
  return {named.path, pdf::write_pdf(pages, metadata, named.sources, signing)};
}

void render(const std::vector<DocumentOrder>& documents, const Library& library, unsigned jobs,
            const pdf::Signing* signing, const std::function<void(NamedBytes)>& take) {
  render(documents, library.resources(), library, jobs, signing, take);
}

void render(const std::vector<DocumentOrder>& documents, const layout::Resources& shared, const Library& library,
            unsigned jobs, const pdf::Signing* signing, const std::function<void(NamedBytes)>& take) {
  TextsOfThreads texts;
  parallel_for(documents.size(), jobs, [&](std::size_t i) {
    layout::Resources resources = shared;
    resources.texts = &texts.own();
    const NamedDocument document = documents[i]();
    take(written(document, set_pages(document, resources, library), signing));
  });
}

}  // namespace raingan::app
