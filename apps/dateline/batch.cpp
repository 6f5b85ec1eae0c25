#include "apps/dateline/batch.hpp"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <utility>
#include <vector>

#include "apps/dateline/exporter.hpp"
#include "apps/dateline/inputs.hpp"
#include "apps/dateline/ordered.hpp"
#include "apps/dateline/output.hpp"
#include "apps/dateline/progress.hpp"
#include "engine/read/jsonl.hpp"

namespace dateline::cli {
namespace {

struct Plan {
  Settings const& settings;
  Engine const& engine;
  Render const& render;
  Format format;
  WriteOptions write;
  bool folder;  // a file a document
  bool many;    // more than one document may come
  Frame frame;  // of a stream, or of each file
};

// What became of a piece.
struct Product {
  struct File {
    std::string name, bytes;
  };
  std::string stream;
  std::vector<File> files;
  std::vector<std::string> problems, notes;
  std::size_t documents{}, bytes{};
};

char const* extension(Format format) {
  switch (format) {
    case Format::text:
      return ".txt";
    case Format::jsonl:
      return ".jsonl";
    case Format::timeml:
      return ".tml";
    case Format::tsv:
      return ".tsv";
    case Format::csv:
      return ".csv";
    case Format::ics:
      return ".ics";
    case Format::jsonld:
      return ".jsonld";
    case Format::html:
      return ".html";
    default:
      return ".json";
  }
}

// One document is one file: nothing can follow it.
bool is_whole(Format format) {
  switch (format) {
    case Format::timeml:
    case Format::timelinejs:
    case Format::vis:
    case Format::ics:
    case Format::jsonld:
      return true;
    default:
      return false;
  }
}

// "line 12" and "no such file" as places of one file: "a.txt:12", "a.txt".
std::string place(std::string const& file, Error const& error) {
  constexpr std::string_view line = "line ";
  if (error.place.empty()) return file + ": " + error.reason;
  if (error.place.starts_with(line)) {
    return file + ':' + error.place.substr(line.size()) + ": " + error.reason;
  }
  return file + ": " + error.place + ": " + error.reason;
}

class Worker {
 public:
  explicit Worker(Plan const& plan) : plan_{plan} {}

  Product operator()(Piece&& piece) {
    Product product;
    product.bytes = piece.size;
    if (piece.problem) {
      product.problems.push_back(piece.file + ": " + *piece.problem);
    } else if (piece.kind == InputKind::jsonl) {
      lines(piece, product);
    } else {
      article(piece, product);
    }
    return product;
  }

 private:
  void article(Piece& piece, Product& product) {
    bool const timeml = piece.kind == InputKind::timeml;
    auto document = timeml ? read_timeml(piece.content()) : read_text(std::move(piece.bytes));
    if (!document) {
      product.problems.push_back(place(piece.file, document.error()));
      return;
    }
    if (document->id.empty()) document->id = piece.stem;
    emit(*document, timeml ? piece.content() : std::string_view{}, piece.stem, piece.file, product);
  }

  void lines(Piece const& piece, Product& product) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    auto rest = piece.content();
    if (piece.first_line == 1 && rest.starts_with(byte_order_mark)) {
      rest.remove_prefix(byte_order_mark.size());
    }
    for (auto number = piece.first_line; !rest.empty(); ++number) {
      auto const end = rest.find('\n');
      auto const line = rest.substr(0, end);
      rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
      if (line.find_first_not_of(" \t\r") == line.npos) continue;
      auto const file = piece.file + ':' + std::to_string(number);
      auto document = reader_.read(line);
      if (!document) {
        product.problems.push_back(place(file, document.error()));
        continue;
      }
      if (document->id.empty()) document->id = std::to_string(number);
      emit(*document, {}, document->id, file, product);
    }
  }

  void emit(Document& document, std::string_view source, std::string const& name,
            std::string const& file, Product& product) {
    auto const before = product.stream.size();
    try {
      date(document, plan_.settings, plan_.engine);
      if (plan_.folder) {
        std::string bytes = plan_.frame.head;
        note(plan_.render(bytes, document, source, plan_.format, plan_.write), file, product);
        bytes += plan_.frame.tail;
        product.files.push_back({name, std::move(bytes)});
      } else {
        if (before > 0) product.stream += plan_.frame.between;
        note(plan_.render(product.stream, document, source, plan_.format, plan_.write), file,
             product);
        if (plan_.many && plan_.format == Format::text) product.stream += '\n';
      }
      ++product.documents;
    } catch (std::exception const& fault) {  // memory, most likely
      product.stream.resize(before);
      product.problems.push_back(file + ": " + fault.what());
    }
  }

  static void note(std::vector<Warning> const& warnings, std::string const& file,
                   Product& product) {
    for (auto const& warning : warnings) product.notes.push_back(file + ": " + warning.message);
  }

  Plan const& plan_;
  JsonlReader reader_;
};

// Writes products in their order and keeps count.
class Writer {
 public:
  Writer(Output& output, Progress& progress, Frame const& frame)
      : output_{output}, progress_{progress}, frame_{frame} {}

  bool operator()(Product const& product) {
    for (auto const& problem : product.problems) report(problem);
    for (auto const& note : product.notes) {
      progress_.clear();
      complain(note);
    }
    documents_ += product.documents;
    std::optional<Error> error;
    if (product.documents > 0 && !output_.is_folder()) {
      error = write(std::exchange(began_, true) ? frame_.between : frame_.head);
      if (!error) error = write(product.stream);
    }
    for (auto const& file : product.files) {
      if (auto problem = output_.write_file(file.name, file.bytes)) {
        report(to_string(*problem));
        --documents_;
      }
    }
    if (error) {
      report(to_string(*error));
      broken_ = true;
    }
    progress_.add(product.bytes, product.documents);
    return !broken_ && !output_.closed();
  }

  int finish() {
    progress_.clear();
    if (broken_) return bad_usage;
    if (documents_ == 0 && failures_ == 0 && !output_.closed()) report("no documents in the input");
    if (documents_ == 0) return failures_ == 0 ? done : bad_usage;
    auto error = began_ ? write(frame_.tail) : std::nullopt;
    if (!error) error = output_.finish();
    if (error) {
      report(to_string(*error));
      return bad_usage;
    }
    return failures_ == 0 ? done : some_failed;
  }

 private:
  std::optional<Error> write(std::string const& bytes) {
    return bytes.empty() ? std::nullopt : output_.write(bytes);
  }
  void report(std::string const& problem) {
    progress_.clear();
    complain(problem);
    ++failures_;
  }

  Output& output_;
  Progress& progress_;
  Frame const& frame_;
  bool began_{};  // the stream has its head
  std::size_t documents_{}, failures_{};
  bool broken_{};
};

}  // namespace

void complain(std::string_view message) {
  std::string line{"dateline: "};
  for (char const c : message) line += (c >= 0 && c < ' ') || c == '\x7F' ? ' ' : c;
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void date(Document& document, Settings const& settings, Engine const& engine) {
  if (settings.published) {
    document.published = settings.published;
    document.published_from = PublishedFrom::option;
  } else if (!document.published) {
    document.published = engine.find_dateline(document.text);
    if (document.published) document.published_from = PublishedFrom::dateline;
  }
}

bool wants_colour(bool terminal) {
  auto const* refused = std::getenv("NO_COLOR");
  return terminal && (!refused || !*refused);
}

int run_batch(Settings const& settings, Engine const& engine, Render const& render) {
  Inputs inputs{settings.files, settings.input};
  auto format = settings.format;
  bool const streamable = format == Format::jsonl || format == Format::tsv ||
                          format == Format::csv ||
                          (format == Format::html && settings.output.ends_with(".html"));
  Output output{settings.output, inputs.many() && settings.files.size() > 1 && !streamable,
                extension(format)};
  if (format == Format::automatic) format = output.to_terminal() ? Format::text : Format::json;
  if (is_whole(format) && inputs.many() && !output.is_folder()) {
    complain("--format: in this format several documents need a folder, -o FOLDER/");
    return bad_usage;
  }
  bool const one_a_line = format == Format::jsonl || (inputs.many() && !output.is_folder());
  Plan const plan{
      settings,
      engine,
      render,
      format,
      {settings.offsets, !one_a_line, wants_colour(output.to_terminal()), settings.options.explain},
      output.is_folder(),
      inputs.many(),
      frame(format, settings.exports)};
  Progress progress{!settings.quiet, inputs.total()};
  Writer writer{output, progress, plan.frame};
  in_order(
      settings.jobs, [&] { return inputs.next(); }, [&] { return Worker{plan}; }, std::ref(writer));
  return writer.finish();
}

}  // namespace dateline::cli
