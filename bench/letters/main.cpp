// One-page letters a second on one core, and where their time goes.
//     letters [--letters N] [--runs N] [--threads N]   times, as JSON, of the CPU unless told otherwise
//     letters --write FOLDER [--letters N]             the same letters as files, one after the other
//     letters --memory FOLDER [--letters N]            as `run` makes them, and the memory at 500, 1,000, 2,500, 5,000
//     letters --text [--letters N]                     their text, as JSON, for others to set
//     letters --sample FOLDER --lines FILE             three pages as files and their text, to be compared
#include <sys/resource.h>
#include <ctime>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <thread>
#include <tuple>
#include <variant>
#include <vector>

#include "app/library.hpp"
#include "app/parallel.hpp"
#include "layout/paragraph.hpp"
#include "layout/prepared_texts.hpp"
#include "mail_merge.hpp"
#include "memory.hpp"
#include "pdf/font_subset.hpp"
#include "pdf/write.hpp"
#include "text_of.hpp"

namespace raingan::bench {
namespace {

double cpu_milliseconds(clockid_t clock = CLOCK_THREAD_CPUTIME_ID) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

// The median time of `work` over all letters, for one letter.
double per_letter(std::size_t letters, int runs, const std::function<void()>& work) {
  work();  // the first run fills caches
  std::vector<double> times;
  for (int run = 0; run < runs; ++run) {
    const double start = cpu_milliseconds();
    work();
    times.push_back((cpu_milliseconds() - start) / static_cast<double>(letters));
  }
  return median(times);
}

std::vector<const layout::Spans*> spans_of(const layout::Document& document) {
  std::vector<const layout::Spans*> all;
  for (const layout::Section& section : document.sections) {
    for (const auto* blocks : {&section.blocks, &section.foot}) {
      for (const layout::Block& block : *blocks) {
        if (const auto* paragraph = std::get_if<layout::Paragraph>(&block)) all.push_back(&paragraph->spans);
        if (const auto* line = std::get_if<layout::StopLine>(&block)) {
          for (const layout::Spans& cell : line->cells) all.push_back(&cell);
        }
      }
    }
  }
  return all;
}

// What a document's fonts are asked for.
struct Wanted {
  const layout::FontFace* face = nullptr;
  std::vector<pdf::GlyphShape> shapes;
};

std::vector<Wanted> wanted_of(const layout::PageSet& pages) {
  std::vector<Wanted> fonts;
  std::set<std::tuple<const layout::FontFace*, pdf::GlyphShape, std::u32string>> seen;
  for (const layout::Page& page : pages.pages) {
    for (const layout::Item& item : page.items) {
      const auto* run = std::get_if<layout::GlyphRun>(&item.content);
      if (run == nullptr) continue;
      auto font = std::find_if(fonts.begin(), fonts.end(), [&](const Wanted& one) { return one.face == run->face; });
      if (font == fonts.end()) font = fonts.insert(fonts.end(), Wanted{run->face, {}});
      for (const layout::Composition& one : run->compositions) {
        const auto first = run->components.begin() + one.first_component;
        pdf::GlyphShape shape{{first, first + one.components}, one.advance};
        std::u32string text = run->text.substr(one.first_character, one.characters);
        if (seen.emplace(run->face, shape, std::move(text)).second) font->shapes.push_back(std::move(shape));
      }
    }
  }
  return fonts;
}

pdf::Metadata metadata_of(const layout::Document& document) {
  return {document.title, document.author, document.subject, document.language, document.date};
}

class Bench {
 public:
  explicit Bench(std::size_t letters) : letters_(letters) {}

  nlohmann::ordered_json stages(int runs) const {
    const std::unique_ptr<thai::WordBreaker> words = library_.words();
    layout::Resources resources = shared_;
    resources.words = words.get();
    const std::vector<layout::Document> documents = all();

    std::vector<std::u32string> texts;
    std::vector<std::pair<const layout::Spans*, layout::StyledText>> styled;
    std::vector<layout::PageSet> set;
    std::vector<std::vector<Wanted>> wanted;
    std::set<char32_t> missing;
    for (const layout::Document& document : documents) {
      for (const layout::Spans* spans : spans_of(document)) {
        styled.emplace_back(spans, layout::styled_text(*spans, false, resources.fonts, *words, missing));
        texts.push_back(styled.back().second.text);
      }
      set.push_back(layout::compose(document, resources));
      wanted.push_back(wanted_of(set.back()));
    }

    const std::size_t count = documents.size();
    const auto time = [&](const std::function<void()>& work) { return per_letter(count, runs, work); };
    volatile std::size_t sink = 0;  // nothing is left out because nobody looks at it
    const double words_ms = time([&] {
      for (const std::u32string& text : texts) sink = sink + words->breaks(text).size();
    });
    layout::Shaper shaper;
    const double shape_ms = time([&] {
      for (const auto& [spans, text] : styled)
        sink = sink + shaper.shaped(text, *spans, 16, layout::Figures::proportional, missing).place.size();
    });
    const double compose_ms = time([&] {
      for (const layout::Document& document : documents)
        sink = sink + layout::compose(document, resources).pages.size();
    });
    const double subset_ms = time([&] {
      for (const std::vector<Wanted>& fonts : wanted) {
        for (const Wanted& font : fonts) sink = sink + pdf::subset_font(*font.face, font.shapes).truetype.size();
      }
    });
    const double write_ms = time([&] {
      for (std::size_t i = 0; i < count; ++i) sink = sink + pdf::write_pdf(set[i], metadata_of(documents[i])).size();
    });
    layout::PreparedTexts remembered;
    resources.texts = &remembered;
    const double remembering_ms = time([&] {
      for (const layout::Document& document : documents)
        sink = sink + layout::compose(document, resources).pages.size();
    });
    const double all_ms = time([&] {
      for (const layout::Document& document : documents)
        sink = sink + pdf::write_pdf(layout::compose(document, resources), metadata_of(document)).size();
    });
    return {{"word_breaking", words_ms},
            {"shaping", shape_ms},
            {"layout", compose_ms - words_ms - shape_ms},
            {"remembered", remembering_ms - compose_ms},
            {"subsetting", subset_ms},
            {"writing", write_ms - subset_ms},
            {"all", all_ms}};
  }

  // Wall clock and CPU time of all letters on several threads, as the program makes them.
  nlohmann::ordered_json parallel(unsigned threads, int runs) const {
    const std::vector<layout::Document> documents = all();
    std::vector<double> wall, cpu;
    for (int run = 0; run <= runs; ++run) {
      const auto start = std::chrono::steady_clock::now();
      const double cpu_start = cpu_milliseconds(CLOCK_PROCESS_CPUTIME_ID);
      write(
          letters_, threads, [&](std::size_t i) { return std::cref(documents[i]); },
          [](std::size_t, const std::string&) {});
      if (run == 0) continue;
      cpu.push_back(cpu_milliseconds(CLOCK_PROCESS_CPUTIME_ID) - cpu_start);
      wall.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    const auto count = static_cast<double>(letters_);
    return {{"threads", threads}, {"wall", median(wall) / count}, {"cpu", median(cpu) / count}};
  }

  // The letter's page, a table of its annexes and a page of `lines`, as NAME.pdf with their text in sample.json.
  void write_sample(const std::string& folder, const std::vector<std::string>& lines) const {
    const std::unique_ptr<thai::WordBreaker> words = library_.words();
    layout::Resources resources = shared_;
    resources.words = words.get();
    nlohmann::ordered_json texts;
    for (const auto& [name, document] : sample_pages(lines)) {
      std::ofstream(folder + "/" + name + ".pdf", std::ios::binary)
          << pdf::write_pdf(layout::compose(document, resources), metadata_of(document));
      texts[name] = text_of(document);
    }
    std::ofstream(folder + "/sample.json") << texts.dump(1) << '\n';
  }

  // The first `count` letters, each made when its turn comes.
  void write_first(std::size_t count, unsigned threads,
                   const std::function<void(std::size_t, const std::string&)>& take) const {
    write(count, threads, [this](std::size_t i) { return merge_.letter(i); }, take);
  }

  nlohmann::ordered_json text() const {
    nlohmann::ordered_json letters = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < letters_; ++i) letters.push_back(text_of(merge_.letter(i)));
    return letters;
  }

 private:
  std::vector<layout::Document> all() const {
    std::vector<layout::Document> documents;
    for (std::size_t i = 0; i < letters_; ++i) documents.push_back(merge_.letter(i));
    return documents;
  }

  // `made` gives a document or a reference to one.
  template <typename Made>
  void write(std::size_t count, unsigned threads, const Made& made,
             const std::function<void(std::size_t, const std::string&)>& take) const {
    std::mutex choosing;
    std::map<std::thread::id, layout::PreparedTexts> texts;
    app::parallel_for(count, threads, [&](std::size_t i) {
      thread_local std::unique_ptr<thai::WordBreaker> words;
      if (!words) words = library_.words();
      layout::Resources resources = shared_;
      resources.words = words.get();
      {
        const std::lock_guard<std::mutex> lock(choosing);
        resources.texts = &texts[std::this_thread::get_id()];
      }
      const auto& kept = made(i);
      const layout::Document& document = kept;
      take(i, pdf::write_pdf(layout::compose(document, resources), metadata_of(document)));
    });
  }

  app::Library library_{RAINGAN_SOURCE_DIR};
  layout::Resources shared_ = library_.resources();
  MailMerge merge_;
  std::size_t letters_;
};

struct Options {
  std::size_t letters = 200;
  int runs = 5;
  unsigned threads = 1;
  std::string folder;
  std::string memory;
  std::string sample;
  std::string lines;
  bool text = false;
};

bool read_options(int argc, char** argv, Options& options) {
  for (int i = 1; i < argc; ++i) {
    const bool more = i + 1 < argc;
    if (std::strcmp(argv[i], "--text") == 0) {
      options.text = true;
    } else if (more && std::strcmp(argv[i], "--letters") == 0) {
      options.letters = std::stoul(argv[++i]);
    } else if (more && std::strcmp(argv[i], "--runs") == 0) {
      options.runs = std::stoi(argv[++i]);
    } else if (more && std::strcmp(argv[i], "--threads") == 0) {
      options.threads = static_cast<unsigned>(std::stoul(argv[++i]));
    } else if (more && std::strcmp(argv[i], "--write") == 0) {
      options.folder = argv[++i];
    } else if (more && std::strcmp(argv[i], "--memory") == 0) {
      options.memory = argv[++i];
    } else if (more && std::strcmp(argv[i], "--sample") == 0) {
      options.sample = argv[++i];
    } else if (more && std::strcmp(argv[i], "--lines") == 0) {
      options.lines = argv[++i];
    } else {
      return false;
    }
  }
  return options.letters > 0 && options.runs > 0;
}

int tell_memory(const Options& options) {
  const MailMerge merge;
  nlohmann::ordered_json told = nlohmann::ordered_json::array();
  for (const Memory& one :
       memory_of(merge, options.letters, options.threads, options.memory, {500, 1000, 2500, 5000, options.letters})) {
    told.push_back({{"letters", one.letters}, {"peak_kib", one.peak_kib}, {"now_kib", one.now_kib}});
  }
  std::cout << told.dump(1) << '\n';
  return 0;
}

int run(const Options& options) {
  if (!options.memory.empty()) return tell_memory(options);
  const Bench bench(options.letters);
  if (options.text) {
    std::cout << bench.text().dump(1) << '\n';
    return 0;
  }
  if (!options.sample.empty()) {
    std::ifstream file(options.lines);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    bench.write_sample(options.sample, lines);
    return 0;
  }
  if (!options.folder.empty()) {
    bench.write_first(1, 1, [](std::size_t, const std::string&) {});  // opens the dictionary
    const double start = cpu_milliseconds(CLOCK_PROCESS_CPUTIME_ID);
    bench.write_first(options.letters, options.threads, [&](std::size_t i, const std::string& bytes) {
      std::ofstream(options.folder + "/" + std::to_string(i) + ".pdf", std::ios::binary) << bytes;
    });
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::cout << nlohmann::ordered_json{{"cpu", (cpu_milliseconds(CLOCK_PROCESS_CPUTIME_ID) - start) /
                                                    static_cast<double>(options.letters)},
                                        {"peak_kib", usage.ru_maxrss}}
              << '\n';
    return 0;
  }
  std::cout << nlohmann::ordered_json{{"letters", options.letters},
                                      {"stages", bench.stages(options.runs)},
                                      {"parallel",
                                       {bench.parallel(1, options.runs),
                                        bench.parallel(std::max(options.threads, 2u), options.runs)}}}
                   .dump(1)
            << '\n';
  return 0;
}

}  // namespace
}  // namespace raingan::bench

int main(int argc, char** argv) {
  raingan::bench::Options options;
  if (!raingan::bench::read_options(argc, argv, options)) {
    std::cerr << "letters [--letters N] [--runs N] [--threads N] [--write FOLDER | --memory FOLDER | --text]\n";
    return 2;
  }
  return raingan::bench::run(options);
}
