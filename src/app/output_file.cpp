#include "app/output_file.hpp"

#include <array>

namespace raingan::app {
namespace {

constexpr std::array<const char*, 4> kFolders = {"out/", "out-letter/", "out-annex/", "out-summary/"};

std::string without_folders(const Session& session, std::string path) {
  for (const std::string& front : {session.job().path + "/", session.options().out + "/", std::string("./")}) {
    if (front.size() > 1 && path.starts_with(front)) path.erase(0, front.size());
  }
  for (const std::string folder : kFolders) {
    if (path.starts_with(folder)) path.erase(0, folder.size());
  }
  return path;
}

std::vector<OutputFile> files_of_annex(const Session& session) {
  const std::string& district = session.options().district;
  const std::string folder = session.out_folder("out-annex");
  return {{OutputFile::Kind::annex_pdf, "annex.pdf", district, folder},
          {OutputFile::Kind::annex_workbook, "annex.xlsx", district, folder}};
}

// "letter.pdf" of ท่าบ่อ by its folder, its code, its name, or by --district.
bool is_named(const Session& session, const OutputFile& file, const std::string& path) {
  if (file.path == path) return true;
  const std::string name = file_name(file.path);
  if (path == name) return file.district == session.options().district;
  const District* district = session.job().area.find(file.district);
  if (district == nullptr) return false;
  return path == district->name + "/" + name || path == district->code + "/" + name;
}

}  // namespace

std::vector<OutputFile> files_of_run(const Session& session) {
  const std::string folder = session.out_folder("out");
  const std::string province = session.job().area.id + "/";
  std::vector<OutputFile> files{{OutputFile::Kind::letter, province + "letter.pdf", "", folder},
                                {OutputFile::Kind::memo, province + "memo.pdf", "", folder},
                                {OutputFile::Kind::file_copy, province + "file-copy.pdf", "", folder},
                                {OutputFile::Kind::summary, province + "summary.xlsx", "", folder}};
  for (const District& district : session.job().area.districts) {
    files.push_back({OutputFile::Kind::letter, folder_of(district) + "/letter.pdf", district.name, folder});
  }
  return files;
}

OutputFile output_file(const Session& session, const std::string& named) {
  const std::string path = without_folders(session, named);
  std::string known;
  for (const std::vector<OutputFile>& files : {files_of_run(session), files_of_annex(session)}) {
    for (const OutputFile& file : files) {
      if (is_named(session, file, path)) return file;
      known += (known.empty() ? "" : ", ") + file.path;
    }
  }
  throw Error(ErrorCode::usage, {"ไม่มีผลชื่อ \"" + named + "\"", "there is no output \"" + named + "\""}, {}, {},
              {"ที่มี: " + known, "there are: " + known});
}

}  // namespace raingan::app
