// Each stage of the main job alone, on the example of the second quarter, in memory, on one thread.
#include <benchmark/benchmark.h>

#include "app/pipeline.hpp"
#include "app/session.hpp"
#include "layout/compose.hpp"
#include "outputs/letter.hpp"
#include "outputs/returned.hpp"
#include "outputs/summary.hpp"
#include "pdf/write.hpp"
#include "workbook/read.hpp"

using namespace raingan;

namespace {

// The example, read once for all benchmarks.
struct Example {
  app::Library library{RAINGAN_SOURCE_DIR};
  form::Catalogue forms = library.forms();
  app::JobFolder job = app::open_job(RAINGAN_SOURCE_DIR "/examples/nong-khai-2567-q2", library);
  app::Assessed assessed = app::assess_job(job, library, app::check_job(job, forms, 1, {}));
  outputs::LetterTemplate letter = library.letter(job.mission.letter);
  layout::Resources resources = library.resources();
  std::unique_ptr<thai::WordBreaker> words = library.words();

  Example() { resources.words = words.get(); }

  outputs::Facts facts() const { return app::facts_of(job, assessed, forms); }
};

const Example& example() {
  static const Example only;
  return only;
}

void read_workbooks(benchmark::State& state) {
  for (auto _ : state) {
    for (const app::SourceFile& file : example().job.submissions) {
      benchmark::DoNotOptimize(workbook::read_workbook(file.bytes, file.path));
    }
  }
}
BENCHMARK(read_workbooks)->Unit(benchmark::kMillisecond);

void check(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(app::check_job(example().job, example().forms, 1, {}));
}
BENCHMARK(check)->Unit(benchmark::kMillisecond);

void compose_letter(benchmark::State& state) {
  const layout::Document document = outputs::compose_letter(example().letter, example().facts(), "ท่าบ่อ");
  for (auto _ : state) benchmark::DoNotOptimize(layout::compose(document, example().resources));
}
BENCHMARK(compose_letter)->Unit(benchmark::kMillisecond);

void write_letter(benchmark::State& state) {
  const layout::PageSet pages =
      layout::compose(outputs::compose_letter(example().letter, example().facts(), "ท่าบ่อ"), example().resources);
  for (auto _ : state)
    benchmark::DoNotOptimize(pdf::write_pdf(pages, {"t", "a", "s", "th-TH", "2024-02-09T00:00:00+07:00"}));
}
BENCHMARK(write_letter)->Unit(benchmark::kMillisecond);

void summary(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(outputs::summary_workbook(example().facts()));
}
BENCHMARK(summary)->Unit(benchmark::kMillisecond);

void returned(benchmark::State& state) {
  for (auto _ : state) {
    for (const app::SourceFile& file : example().job.submissions) {
      benchmark::DoNotOptimize(
          outputs::returned_workbook(file.bytes, file.path, example().assessed.checked.findings, Language::thai));
    }
  }
}
BENCHMARK(returned)->Unit(benchmark::kMillisecond);

}  // namespace
