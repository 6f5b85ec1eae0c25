#include "engine/check/agreement.hpp"

#include <algorithm>
#include <cmath>

#include "engine/evaluate/interval.hpp"

namespace dateline {
namespace {

constexpr double nothing_found = 1e9;

std::string kind_of_value(std::string_view value) {
  if (value.starts_with('P') && !value.ends_with("REF")) return "DURATION";
  return value.find('T') != value.npos ? "TIME" : "DATE";
}

std::string kind_of(Expected const& expected) {
  for (auto const* name : {"type", "value"}) {
    auto const field = std::ranges::find(expected.fields, name, &Field::name);
    if (field == expected.fields.end()) continue;
    return field->name == "type" ? field->accepted.front() : kind_of_value(field->accepted.front());
  }
  return "DATE";
}

std::string kind_of(Found const& found) {
  auto const type = found.field("type");
  return type.empty() ? kind_of_value(found.field("value")) : std::string{type};
}

std::optional<double> begin_of(Difference const& difference, std::string const& side) {
  if (difference.field == "value") {
    if (auto const interval = interval_of(side, "")) {
      return static_cast<double>(interval->begin.seconds);
    }
  }
  if (difference.field == "bounds") {
    auto const first = split_bounds(side).front();
    if (!first.empty()) {
      if (auto const instant = parse_instant(first)) return static_cast<double>(instant->seconds);
    }
  }
  return {};
}

double distance(Difference const& difference) {
  if (difference.field == "expression") return nothing_found;
  auto const wanted =
      begin_of(difference, difference.wanted.substr(0, difference.wanted.find(" | ")));
  auto const got = begin_of(difference, difference.got);
  return wanted && got ? std::abs(*wanted - *got) / 86400 : 0;
}

}  // namespace

void Agreement::add(Case const& wanted, Document const& document, std::vector<Found> const& found,
                    Verdict const& verdict) {
  for (std::size_t i = 0; i < wanted.expected.size(); ++i) {
    auto& row = rows_[kind_of(wanted.expected[i])];
    ++row.wanted;
    if (!verdict.partners[i]) continue;
    ++row.both;
    auto const span = wanted.expected[i].span.value_or(found[*verdict.partners[i]].span);
    row.same += std::ranges::none_of(verdict.differences,
                                     [&](Difference const& d) { return d.span == span; });
  }
  for (auto const& one : found) {
    if (!one.is_range()) ++rows_[kind_of(one)].got;
  }
  for (auto const& difference : verdict.differences) {
    all_.push_back({wanted.place(), document.text, difference, distance(difference)});
  }
}

std::vector<Disagreement> Agreement::worst_first() const {
  auto sorted = all_;
  std::ranges::stable_sort(sorted, [](auto const& a, auto const& b) { return a.days > b.days; });
  return sorted;
}

}  // namespace dateline
