#include "pdf/drawing_book.hpp"

#include <algorithm>

#include "base/recent.hpp"
#include "base/sha256.hpp"

namespace raingan::pdf {
namespace {

constexpr std::size_t kLargeBytes = 2000;  // below that an object of its own takes more room than it saves
constexpr std::size_t kRemembered = 4;

struct OnPage {
  layout::Drawing drawing;
  double width, height;
};

bool is_large(const layout::Drawing& drawing) {
  std::size_t bytes = 0;
  for (const layout::Drawing::Path& path : drawing.paths) bytes += path.operators.size();
  return bytes >= kLargeBytes;
}

std::shared_ptr<const DrawnForm> form_of(const layout::Page& page, const layout::Drawing& drawing) {
  thread_local Recent<OnPage, std::shared_ptr<const DrawnForm>> recent(kRemembered);
  const auto* known = recent.find([&](const OnPage& asked) {
    return asked.width == page.width && asked.height == page.height && asked.drawing == drawing;
  });
  if (known != nullptr) return *known;
  Operators own(page);
  const Bounds bounds = draw(own, drawing);
  const std::string operators = own.take();
  return recent.keep({drawing, page.width, page.height},
                     std::make_shared<const DrawnForm>(
                         DrawnForm{page.width, page.height, bounds, deflated(operators), sha256_hex(operators)}));
}

}  // namespace

Bounds DrawingBook::show(Operators& out, const layout::Page& page, const layout::Drawing& drawing) {
  if (!is_large(drawing)) return draw(out, drawing);
  std::shared_ptr<const DrawnForm> form = form_of(page, drawing);
  const auto same = [&](const auto& one) { return one->digest == form->digest && one->width == form->width; };
  auto place = std::find_if(forms_.begin(), forms_.end(), same);
  if (place == forms_.end()) place = forms_.insert(forms_.end(), std::move(form));
  out.put("/X" + std::to_string(place - forms_.begin() + 1)).put(" Do\n");
  return (*place)->bounds;
}

std::string DrawingBook::write(Document& document, Dictionary resources) const {
  std::string digests;
  if (forms_.empty()) return digests;
  Dictionary names = resources.new_dictionary("XObject");
  for (std::size_t i = 0; i < forms_.size(); ++i) {
    const DrawnForm& form = *forms_[i];
    Dictionary object = document.new_deflated_stream(form.packed);
    object.set_name("Type", "XObject");
    object.set_name("Subtype", "Form");
    Array box = object.new_array("BBox");
    box.add_integer(0);
    box.add_integer(0);
    box.add_number(form.width);
    box.add_number(form.height);
    object.new_dictionary("Resources");
    names.refer(("X" + std::to_string(i + 1)).c_str(), object);
    digests += form.digest;
  }
  return digests;
}

}  // namespace raingan::pdf
