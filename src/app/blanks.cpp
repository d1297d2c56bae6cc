#include "app/blanks.hpp"

#include <algorithm>

#include "app/parallel.hpp"
#include "app/pipeline.hpp"
#include "app/session.hpp"
#include "base/limits.hpp"
#include "check/consolidate.hpp"
#include "disk/folder.hpp"
#include "disk/read_file.hpp"
#include "form/blank.hpp"

namespace raingan::app {
namespace {

// Last month's ledgers of the forms that have producers.
Book earlier_ledgers(const BlanksOrder& order, unsigned jobs) {
  std::vector<form::Expected> wanted;
  std::vector<check::Awaited> awaited;
  for (const FormLayout& layout : order.layouts) {
    if (layout.rows != RowSubject::producer) continue;
    wanted.push_back({layout.form, layout.period.previous()});
    awaited.push_back({layout.form, layout.period.previous()});
  }
  if (wanted.empty() || order.earlier.empty()) return {};
  ReadWorkbooks read = read_workbooks(order.earlier, order.forms, order.area, wanted, jobs, {});
  std::erase_if(read.tables, [&](const Table& table) {
    return std::none_of(wanted.begin(), wanted.end(), [&](const form::Expected& one) {
      return one.form == table.form && one.period == table.period;
    });
  });
  const check::LayoutOf layout_of = [&](const std::string& form, const Period& period) {
    return order.forms.at(form, period);
  };
  // What was wrong last month was told then: only the names are wanted.
  Findings ignored;
  return check::consolidate(read.tables, order.area, awaited, layout_of, ignored);
}

void read_into(const std::string& folder, std::vector<SourceFile>& files) {
  if (!disk::exists(folder)) return;
  for (const std::string& name : disk::list_workbooks(folder).workbooks) {
    files.push_back({folder + "/" + name, disk::read_file(folder + "/" + name, limits::kMaxFileBytes)});
  }
}

}  // namespace

std::vector<NamedBytes> blanks(const BlanksOrder& order, unsigned jobs) {
  const Book earlier = earlier_ledgers(order, jobs);
  form::BlankRequest request;
  request.area = &order.area;
  request.mission_title = order.title;
  request.earlier = &earlier;
  std::vector<NamedBytes> files;
  for (const FormLayout& layout : order.layouts) {
    if (layout.has_district_rows()) request.forms.push_back(layout);
  }
  if (!request.forms.empty()) {
    files.push_back({"รวมจังหวัด" + order.area.name + ".xlsx", form::blank_workbook(request)});
  }
  request.forms = order.layouts;
  const std::size_t first = files.size();
  files.resize(first + order.area.districts.size());
  parallel_for(order.area.districts.size(), jobs, [&](std::size_t i) {
    form::BlankRequest own = request;
    own.district = order.area.districts[i].name;
    files[first + i] = {folder_of(order.area.districts[i]) + ".xlsx", form::blank_workbook(own)};
  });
  return files;
}

std::vector<SourceFile> workbooks_in(const std::string& folder) {
  std::vector<SourceFile> files;
  if (disk::exists(folder + "/job.xml")) {
    read_into(folder + "/base", files);
    read_into(folder + "/submissions", files);
  } else {
    read_into(folder, files);
  }
  return files;
}

std::vector<SourceFile> synchronised(const std::string& folder) {
  std::vector<SourceFile> files = workbooks_in(folder);
  if (!files.empty()) return files;
  throw Error(
      ErrorCode::usage,
      {"ไม่พบแฟ้ม .xlsx ของเดือนก่อนในโฟลเดอร์ที่ระบุด้วย --sync", "no .xlsx of the month before in the folder of --sync"},
      folder);
}

}  // namespace raingan::app
