// The way in: one Engine, built once, used from any thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "dateline/document.hpp"
#include "dateline/options.hpp"
#include "dateline/result.hpp"
#include "dateline/timeline.hpp"

namespace dateline {

// What an engine is for: one for expressions alone is built in half the time.
enum class Work { timeline, tag };

// Holds the lexicon and the models, read only. Copies share them. Every function is const, reads
// no clock, locale or file, and may be called from any number of threads.
class Engine {
 public:
  // Built from the data embedded in the library. An error names a data file and its line.
  static Result<Engine> make(Work work = Work::timeline);

  // The publication date a dateline in the first lines gives ("KYIV, June 29, 2024 (Reuters) -");
  // empty when there is none with a year.
  std::optional<Instant> find_dateline(std::string_view text) const;

  // Time expressions of the document, in text order. `document.text` must be valid UTF-8.
  Tagged tag(Document const& document, Options const& options = {}) const;

  // The ordered timeline of the document. `document.text` must be valid UTF-8. An engine made for
  // Work::tag finds no events.
  Timeline timeline(Document const& document, Options const& options = {}) const;

 private:
  struct Data;
  explicit Engine(std::shared_ptr<Data const> data) : data_(std::move(data)) {}
  std::shared_ptr<Data const> data_;
};

char const* version();  // "0.1.0"

}  // namespace dateline
