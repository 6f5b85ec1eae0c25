// dateline check --sweep FIRST..LAST PHRASE: what a phrase means on every day of a span.
#include <iostream>

#include "apps/dateline/batch.hpp"
#include "apps/dateline/check.hpp"
#include "apps/dateline/files.hpp"
#include "apps/dateline/output.hpp"
#include "engine/check/sweep.hpp"

namespace dateline::cli {
namespace {

// "2020-01-01..2030-12-31"; both days are in it.
std::optional<std::pair<Instant, Instant>> read_span(std::string const& text) {
  auto const dots = text.find("..");
  if (dots == std::string::npos) return {};
  auto const first = parse_instant(std::string_view{text}.substr(0, dots));
  auto const last = parse_instant(std::string_view{text}.substr(dots + 2));
  if (!first || !last || *last < *first) return {};
  return std::pair{*first, *last};
}

// Prints what differs from a table that was printed before; gives the status.
int check_table(std::vector<SweepRow> const& rows, std::string const& path, Output& output) {
  auto const content = read_file(path);
  if (!content) {
    complain(to_string(content.error()));
    return bad_usage;
  }
  auto const wanted = read_sweep_csv(*content);
  if (!wanted) {
    complain(path + ":" + to_string(wanted.error()));
    return bad_usage;
  }
  auto const report = sweep_differences(*wanted, rows);
  if (auto error = output.write(report.text)) {
    complain(to_string(*error));
    return bad_usage;
  }
  return report.count == 0 ? done : differences;
}

}  // namespace

int check_sweep(CheckSettings const& settings, Engine const& engine) {
  auto const span = read_span(settings.sweep);
  if (!span) {
    complain("--sweep " + settings.sweep + ": expected two dates, like 2020-01-01..2030-12-31");
    return bad_usage;
  }
  auto const days = (span->second.seconds - span->first.seconds) / 86400 + 1;
  if (days > 1'000'000) {
    complain("--sweep " + settings.sweep + ": more than a million days");
    return bad_usage;
  }
  if (settings.inputs.size() != 1) {
    complain("--sweep: expected one phrase, found " + std::to_string(settings.inputs.size()));
    return bad_usage;
  }
  auto document = read_text(settings.inputs.front());
  if (!document) {
    complain(to_string(document.error()));
    return bad_usage;
  }
  auto const rows = sweep(engine, *document, settings.options, span->first, days);
  Output output{"", false, ""};
  if (!settings.table.empty()) return check_table(rows, settings.table, output);
  auto error =
      output.write(settings.csv || !output.to_terminal() ? sweep_csv(rows) : sweep_table(rows));
  if (!error) error = output.finish();
  if (error) complain(to_string(*error));
  return error ? bad_usage : done;
}

}  // namespace dateline::cli
