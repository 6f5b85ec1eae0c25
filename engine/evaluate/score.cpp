// The scorer of TempEval-3, document by document: expressions are aligned, then compared.
#include "dateline/score.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "engine/evaluate/interval.hpp"

namespace dateline {
namespace {

using Pair = std::pair<std::size_t, std::size_t>;  // places of a gold one and a system one

// Places of the annotations in the order of their begins.
template <class Annotated>
std::vector<std::size_t> in_text_order(std::vector<Annotated> const& all) {
  std::vector<std::size_t> order(all.size());
  std::iota(order.begin(), order.end(), std::size_t{});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return all[i].span.begin; });
  return order;
}

// One to one: those of the same span first; then, in text order, each gold one with the first free
// one that overlaps it.
template <class Annotated>
std::vector<Pair> align(std::vector<Annotated> const& gold, std::vector<Annotated> const& system) {
  std::vector<Pair> pairs;
  std::vector<bool> used_gold(gold.size()), used_system(system.size());
  auto const pair = [&](std::size_t i, std::size_t j) {
    pairs.emplace_back(i, j);
    used_gold[i] = used_system[j] = true;
  };
  std::map<Span, std::size_t> at;
  for (std::size_t j = 0; j < system.size(); ++j) at.emplace(system[j].span, j);
  for (std::size_t i = 0; i < gold.size(); ++i) {
    auto const same = at.find(gold[i].span);
    if (same != at.end() && !used_system[same->second]) pair(i, same->second);
  }
  auto const order = in_text_order(system);
  for (auto const i : in_text_order(gold)) {
    if (used_gold[i]) continue;
    auto const found = std::ranges::find_if(order, [&](std::size_t j) {
      return !used_system[j] && system[j].span.overlaps(gold[i].span);
    });
    if (found != order.end()) pair(i, *found);
  }
  return pairs;
}

// |a and b| / |a or b|
double jaccard(Interval a, Interval b) {
  auto const length = [](Instant begin, Instant end) {
    return static_cast<double>(std::max<std::int64_t>(0, end.seconds - begin.seconds));
  };
  auto const both = length(std::max(a.begin, b.begin), std::min(a.end, b.end));
  auto const either = length(a.begin, a.end) + length(b.begin, b.end) - both;
  return either > 0 ? both / either : 0;
}

class Comparison {
 public:
  Comparison(Score& score, std::string const& document) : score_{score}, document_{document} {}

  void compare(Annotation const& gold, Annotation const& system) {
    count(gold, system);
    std::vector<bool> found(gold.timexes.size()), right(system.timexes.size());
    for (auto const& [i, j] : align(gold.timexes, system.timexes)) {
      found[i] = right[j] = true;
      compare(gold.timexes[i], system.timexes[j]);
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (!found[i]) note(ErrorKind::miss, gold.timexes[i], {});
    }
    for (std::size_t j = 0; j < right.size(); ++j) {
      if (!right[j]) note(ErrorKind::spurious, {}, system.timexes[j]);
    }
    for (auto const& [i, j] : align(gold.events, system.events)) {
      auto const &a = gold.events[i], &b = system.events[j];
      ++score_.events.relaxed;
      score_.events.strict += a.span == b.span;
      score_.events.type += a.event_class == b.event_class;
    }
  }

 private:
  void count(Annotation const& gold, Annotation const& system) {
    ++score_.documents;
    score_.timexes.gold += gold.timexes.size();
    score_.timexes.system += system.timexes.size();
    for (auto const& timex : gold.timexes) ++score_.types[timex.type].gold;
    for (auto const& timex : system.timexes) ++score_.types[timex.type].system;
    score_.events.gold += gold.events.size();
    score_.events.system += system.events.size();
  }

  void compare(Annotation::Timex const& gold, Annotation::Timex const& system) {
    bool const strict = gold.span == system.span;
    bool const type = gold.type == system.type;
    bool const value = gold.value == system.value;
    for (auto* tally : {&score_.timexes, &score_.types[gold.type]}) {
      ++tally->relaxed;
      tally->strict += strict;
      tally->type += type;
      tally->value += value;
    }
    if (!value || !type || !strict) {
      note(!value ? ErrorKind::value : !type ? ErrorKind::type : ErrorKind::span, gold, system);
    }
    auto const wanted = interval_of(gold.value, gold.mod);
    if (!wanted) return;
    ++score_.intervals;
    auto const got = interval_of(system.value, system.mod);
    score_.identical += got == wanted;
    if (got) score_.overlap += jaccard(*wanted, *got);
  }

  void note(ErrorKind kind, Annotation::Timex const& gold, Annotation::Timex const& system) {
    score_.errors.push_back({kind, document_, gold, system});
  }

  Score& score_;
  std::string const& document_;
};

}  // namespace

Measure measure(std::size_t matched, std::size_t system, std::size_t gold) {
  auto const share = [&](std::size_t all) {
    return all > 0 ? static_cast<double>(matched) / static_cast<double>(all) : 0.0;
  };
  double const p = share(system), r = share(gold);
  return {p + r > 0 ? 2 * p * r / (p + r) : 0.0, p, r};
}

char const* to_string(ErrorKind kind) {
  static constexpr char const* names[] = {"miss", "span", "spurious", "type", "value"};
  return names[static_cast<std::size_t>(kind)];
}

Result<Score> add(Score score, std::string const& document, Annotation const& gold,
                  Annotation const& system) {
  if (gold.text != system.text) {
    auto const difference = std::ranges::mismatch(gold.text, system.text).in1 - gold.text.begin();
    auto const characters = std::count_if(gold.text.begin(), gold.text.begin() + difference,
                                          [](char c) { return (c & '\xC0') != '\x80'; });
    return Error{document, "its texts differ after " + std::to_string(characters) +
                               " characters that are no white space"};
  }
  Comparison{score, document}.compare(gold, system);
  return score;
}

Score add_missing(Score score, std::string const& document, Annotation const& gold) {
  Comparison{score, document}.compare(gold, {});
  score.missing.push_back(document);
  return score;
}

}  // namespace dateline
