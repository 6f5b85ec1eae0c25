// Scores for people, and as JSON. Numbers are rounded where they are printed, nowhere before.
#include "dateline/score.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "engine/write/table.hpp"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array kinds{ErrorKind::miss, ErrorKind::span, ErrorKind::spurious, ErrorKind::type,
                           ErrorKind::value};

template <class... Args>
std::string print(char const* format, Args... args) {
  char buffer[160];
  std::snprintf(buffer, sizeof buffer, format, args...);
  return buffer;
}

double share(double part, std::size_t all) {
  return all > 0 ? part / static_cast<double>(all) : 0.0;
}
double share(std::size_t part, std::size_t all) { return share(static_cast<double>(part), all); }

bool has_events(Score const& score) { return score.events.gold > 0 && score.events.system > 0; }

std::size_t count(Score const& score, ErrorKind kind) {
  return static_cast<std::size_t>(std::ranges::count(score.errors, kind, &ScoredError::kind));
}

std::string matches(char const* name, std::size_t matched, Tally const& tally) {
  auto const m = measure(matched, tally.system, tally.gold);
  return print("%-8s %6.2f %6.2f %6.2f   (%zu)\n", name, 100 * m.f1, 100 * m.precision,
               100 * m.recall, matched);
}

// F1 of an attribute: relaxed F1 times the share of relaxed matches that have it right.
double attribute_f1(std::size_t right, Tally const& tally) {
  auto const relaxed = 100 * measure(tally.relaxed, tally.system, tally.gold).f1;
  return share(right, tally.relaxed) * relaxed;
}

std::string attribute(char const* name, std::size_t right, Tally const& tally) {
  return print("%-8s %6.2f   accuracy %.2f (%zu of %zu relaxed)\n", name,
               attribute_f1(right, tally), 100 * share(right, tally.relaxed), right, tally.relaxed);
}

std::string in_brackets(Annotation::Timex const& timex) {
  auto const mod = timex.mod.empty() ? "" : " mod=" + timex.mod;
  return "[" + timex.type + " " + timex.value + mod + " \"" + timex.text + "\"]";
}

// By kind, then as they stand in the texts.
std::vector<ScoredError const*> by_kind(Score const& score) {
  std::vector<ScoredError const*> sorted;
  for (auto const kind : kinds) {
    for (auto const& error : score.errors) {
      if (error.kind == kind) sorted.push_back(&error);
    }
  }
  return sorted;
}

std::string line(ScoredError const& error) {
  std::string text = std::string{to_string(error.kind)} + " " + error.document;
  if (error.kind != ErrorKind::spurious) text += " gold " + in_brackets(error.gold);
  if (error.kind != ErrorKind::miss) text += " system " + in_brackets(error.system);
  return text;
}

Json json_of(Measure const& m, std::size_t matched) {
  return {{"f1", 100 * m.f1},
          {"precision", 100 * m.precision},
          {"recall", 100 * m.recall},
          {"count", matched}};
}

Json attribute_json(std::size_t right, Tally const& tally) {
  return {{"f1", attribute_f1(right, tally)},
          {"accuracy", 100 * share(right, tally.relaxed)},
          {"count", right}};
}

Json json_of(Tally const& tally) {
  auto const of = [&](std::size_t n) { return json_of(measure(n, tally.system, tally.gold), n); };
  return {{"gold", tally.gold},
          {"system", tally.system},
          {"strict", of(tally.strict)},
          {"relaxed", of(tally.relaxed)},
          {"type", attribute_json(tally.type, tally)}};
}

Json with_value(Tally const& tally) {
  auto object = json_of(tally);
  object["value"] = attribute_json(tally.value, tally);
  return object;
}

Json json_of(Annotation::Timex const& timex) {
  return {{"text", timex.text},
          {"type", timex.type},
          {"value", timex.value},
          {"mod", timex.mod.empty() ? Json{} : Json(timex.mod)}};
}

}  // namespace

std::string to_text(Score const& score, bool errors) {
  auto const& all = score.timexes;
  std::string out;
  for (auto const& document : score.missing) out += "no system file for " + document + '\n';
  out += print("%zu documents, gold %zu, system %zu\n", score.documents, all.gold, all.system);
  out += print("%-8s %6s %6s %6s\n", "", "F1", "P", "R");
  out += matches("strict", all.strict, all) + matches("relaxed", all.relaxed, all);
  out += attribute("type", all.type, all) + attribute("value", all.value, all);
  out += print("%-8s %6.2f   mean overlap %.2f (%zu of %zu identical)\n", "interval",
               100 * share(score.identical, score.intervals),
               100 * share(score.overlap, score.intervals), score.identical, score.intervals);
  if (has_events(score)) {
    out += matches("events", score.events.relaxed, score.events);
    out += attribute("class", score.events.type, score.events);
  }
  out += print("\n%-9s %6s %6s %7s %6s %6s %6s\n", "type", "gold", "system", "relaxed", "strict",
               "type", "value");
  for (auto const& [name, tally] : score.types) {
    out += print("%-9.40s %6zu %6zu %7zu %6zu %6zu %6zu\n", name.c_str(), tally.gold, tally.system,
                 tally.relaxed, tally.strict, tally.type, tally.value);
  }
  out += print("\n%-9s %6s\n", "error", "count");
  for (auto const kind : kinds) out += print("%-9s %6zu\n", to_string(kind), count(score, kind));
  if (errors && !score.errors.empty()) out += '\n';
  for (auto const* error : by_kind(score)) {
    if (errors) append_cell(out, {line(*error)}, false), out += '\n';
  }
  return out;
}

std::string to_json(Score const& score, bool errors) {
  Json object{{"schema", "dateline.score/1"},
              {"documents", score.documents},
              {"missing", score.missing},
              {"timexes", with_value(score.timexes)},
              {"types", Json::object()},
              {"intervals",
               {{"compared", score.intervals},
                {"identical", 100 * share(score.identical, score.intervals)},
                {"overlap", 100 * share(score.overlap, score.intervals)}}},
              {"events", nullptr},
              {"error_counts", Json::object()}};
  if (has_events(score)) object["events"] = json_of(score.events);
  for (auto const& [name, tally] : score.types) object["types"][name] = with_value(tally);
  for (auto const kind : kinds) object["error_counts"][to_string(kind)] = count(score, kind);
  if (errors) {
    object["errors"] = Json::array();
    for (auto const* error : by_kind(score)) {
      bool const spurious = error->kind == ErrorKind::spurious;
      bool const miss = error->kind == ErrorKind::miss;
      object["errors"].push_back({{"kind", to_string(error->kind)},
                                  {"document", error->document},
                                  {"gold", spurious ? Json{} : json_of(error->gold)},
                                  {"system", miss ? Json{} : json_of(error->system)}});
    }
  }
  return object.dump(2) + '\n';
}

}  // namespace dateline
