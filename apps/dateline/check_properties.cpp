// dateline check --properties FILES: what must hold of any text, checked without expectations.
#include "apps/dateline/articles.hpp"
#include "apps/dateline/check.hpp"
#include "apps/dateline/ordered.hpp"
#include "engine/check/properties.hpp"
#include "engine/write/case_line.hpp"

namespace dateline::cli {

int check_properties_of(CheckSettings const& settings, Engine const& engine) {
  auto const articles = load_articles(settings.inputs, settings.published, engine);
  CheckReport report;
  report.noun = "text";
  report.errors = articles.errors;
  std::vector<Case> names(articles.documents.size());
  std::size_t next = 0, place = 0;
  using Failures = std::vector<PropertyFailure>;
  in_order(
      settings.jobs,
      [&]() -> std::optional<Document const*> {
        if (next == articles.documents.size()) return {};
        return &articles.documents[next++];
      },
      [&] {
        return [&](Document const* document) {
          return std::pair{document, check_properties(engine, *document, settings.options)};
        };
      },
      [&](std::pair<Document const*, Failures> const& result) {
        auto& name = names[place++];
        name.name = name.file = result.first->id;
        name.line = 1;
        Verdict verdict;
        verdict.outcome = result.second.empty() ? Outcome::passed : Outcome::failed;
        for (auto const& failure : result.second) {
          auto options = settings.options;
          options.alternatives = false;
          auto const line = case_line(std::string{failure.property} + " of " + result.first->id,
                                      failure.shrunk, engine.tag(failure.shrunk, options));
          verdict.differences.push_back(
              {{}, failure.property, failure.broken.wanted, failure.broken.got, "", line});
        }
        report.cases.push_back({&name, result.first, std::move(verdict)});
        return !(settings.fail_fast && !result.second.empty());
      });
  return publish(report, settings);
}

}  // namespace dateline::cli
