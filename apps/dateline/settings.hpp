// What the command line asks for, once it has been read and checked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dateline/dateline.hpp"

namespace dateline::cli {

// Exit statuses of the contract.
enum Status : int { done = 0, differences = 1, bad_usage = 2, some_failed = 3 };

enum class InputKind : std::uint8_t { text, timeml, jsonl };
// clang-format off
enum class Format : std::uint8_t {
  automatic, json, text, jsonl, timeml, tsv, timelinejs, vis, csv, ics, jsonld, html
};
// clang-format on

struct Settings {
  std::vector<std::string> files;  // "-": standard input
  std::optional<InputKind> input;  // empty: by extension
  std::optional<Instant> published;
  Options options;
  Format format{Format::automatic};  // json, or text on a terminal
  std::string output;                // empty: standard output
  OffsetUnit offsets{OffsetUnit::codepoint};
  ExportOptions exports;
  unsigned jobs{1};
  bool quiet{};
  bool errors{};  // score: list them
};

}  // namespace dateline::cli
