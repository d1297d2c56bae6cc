#include "app/font_files.hpp"

#include <catch2/catch.hpp>
#include <fstream>

#include "base/error.hpp"
#include "disk/test_folder.hpp"

using raingan::Error;
using raingan::ErrorCode;
using raingan::app::choose_fonts;
using raingan::app::FontChoice;

namespace {

// A folder of empty files with these names: choosing looks at names only.
class Fonts {
 public:
  explicit Fonts(const std::vector<std::string>& names) {
    for (const std::string& name : names) std::ofstream(folder_ / name);
  }
  std::string path(const std::string& name) const { return folder_ / name; }
  std::string folder() const {
    std::string path = folder_ / "";
    path.pop_back();
    return path;
  }

 private:
  raingan::disk::test::TemporaryFolder folder_;
};

std::vector<std::string> fallback_names(const FontChoice& choice) {
  std::vector<std::string> names;
  for (const FontChoice::Family& family : choice.fallbacks) names.push_back(family.name);
  return names;
}

}  // namespace

TEST_CASE("the office's own TH Sarabun goes first, however its files are named") {
  const Fonts fonts({"TH Sarabun New.ttf", "THSarabunNew-Bold.TTF", "thsarabunnew italic.ttf",
                     "THSarabunNew BoldItalic.ttf", "Sarabun-Regular.ttf", "Laksaman.ttf", "THSarabunNewer.ttf"});
  const FontChoice choice = choose_fonts(fonts.folder(), "");
  CHECK(choice.files[0] == fonts.path("TH Sarabun New.ttf"));
  CHECK(choice.files[1] == fonts.path("THSarabunNew-Bold.TTF"));
  CHECK(choice.files[2] == fonts.path("thsarabunnew italic.ttf"));
  CHECK(choice.files[3] == fonts.path("THSarabunNew BoldItalic.ttf"));
  REQUIRE(choice.fallbacks.size() >= 2);
  CHECK(choice.fallbacks[0].name == "Laksaman");
  CHECK(choice.fallbacks[1].name == "Sarabun");
}

TEST_CASE("a style that the first family lacks is the next family's") {
  const Fonts fonts({"THSarabun.ttf", "Laksaman.ttf", "Laksaman-Bold.ttf"});
  const FontChoice choice = choose_fonts(fonts.folder(), "");
  CHECK(choice.files[0] == fonts.path("THSarabun.ttf"));
  CHECK(choice.files[1] == fonts.path("Laksaman-Bold.ttf"));
  CHECK_FALSE(choice.files[3].empty());
}

TEST_CASE("a family that is asked for goes before all others") {
  const Fonts fonts({"THSarabunNew.ttf", "Sarabun_400Regular.ttf", "Sarabun_700Bold_Italic.ttf", "THSarabunIT๙.ttf"});
  for (const std::string name : {"Sarabun", "sarabun", " SARABUN"}) {
    const FontChoice choice = choose_fonts(fonts.folder(), name);
    CHECK(choice.files[0] == fonts.path("Sarabun_400Regular.ttf"));
    CHECK(choice.files[3] == fonts.path("Sarabun_700Bold_Italic.ttf"));
    CHECK(fallback_names(choice).front() == "TH Sarabun New");
  }
  CHECK(choose_fonts(fonts.folder(), "TH SarabunIT๙").files[0] == fonts.path("THSarabunIT๙.ttf"));
  CHECK(choose_fonts(fonts.folder(), "THSarabunIT9").files[0] == fonts.path("THSarabunIT๙.ttf"));
}

TEST_CASE("a family that is not there is refused with those that are") {
  const Fonts fonts({"THSarabunNew.ttf"});
  for (const std::string name : {"Comic Sans", "TH SarabunPSK", "DejaVu Sans"}) {
    try {
      choose_fonts(fonts.folder(), name);
      FAIL("accepted " << name);
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::usage);
      CHECK(error.hint().en.find("TH Sarabun New") != std::string::npos);
      CHECK(error.hint().en.find("DejaVu") == std::string::npos);
    }
  }
}
