#include "grammar/lexicon/category.hpp"

#include <array>
#include <charconv>
#include <span>

namespace dateline {
namespace {

// Names in the order of the enumerations in category.hpp.
using Names = std::span<std::string_view const>;
constexpr std::string_view categories[] = {
    "functions",   "months",    "weekdays", "units",    "numbers", "ordinals",   "vague",
    "seasons",     "day_parts", "moments",  "holidays", "days",    "references", "shifts",
    "positions",   "edges",     "limits",   "ways",     "eras",    "meridiems",  "zones",
    "frequencies", "times",     "romans",   "decades",  "tenses",  "contexts"};
static_assert(std::size(categories) == category_count);

constexpr std::string_view functions[] = {"the",
                                          "a",
                                          "of",
                                          "in",
                                          "on",
                                          "at",
                                          "to",
                                          "and",
                                          "or",
                                          "from",
                                          "between",
                                          "through",
                                          "until",
                                          "since",
                                          "by",
                                          "within",
                                          "for",
                                          "during",
                                          "over",
                                          "than",
                                          "old",
                                          "each",
                                          "every",
                                          "other",
                                          "oclock",
                                          "past",
                                          "as",
                                          "fiscal",
                                          "s",
                                          "so",
                                          "before",
                                          "after",
                                          "half",
                                          "quarter",
                                          "hours",
                                          "per",
                                          "ordinal_suffix",
                                          "utc",
                                          "week_letter",
                                          "quarter_letter",
                                          "half_letter",
                                          "year",
                                          "more",
                                          "less",
                                          "earlier",
                                          "later",
                                          "or_so",
                                          "long",
                                          "tonight",
                                          "fiscal_year",
                                          "calendar_year",
                                          "date_time",
                                          "times",
                                          "following",
                                          "ahead_of",
                                          "prior_to",
                                          "with",
                                          "week",
                                          "hour_letter",
                                          "minute_letter",
                                          "a_letter",
                                          "p_letter",
                                          "m_letter",
                                          "old_suffix",
                                          "how",
                                          "only",
                                          "day_before",
                                          "beyond",
                                          "business",
                                          "night",
                                          "next_to",
                                          "is",
                                          "some",
                                          "ahead",
                                          "post",
                                          "pre",
                                          "final",
                                          "single",
                                          "straight",
                                          "another",
                                          "beginning",
                                          "end",
                                          "all",
                                          "any",
                                          "latter",
                                          "due",
                                          "had",
                                          "starting",
                                          "closing",
                                          "to_date",
                                          "year_letter",
                                          "up",
                                          "rest",
                                          "end_of_day",
                                          "end_of_month",
                                          "end_of_year",
                                          "whole",
                                          "bi",
                                          "ish",
                                          "midweek",
                                          "midyear",
                                          "overnight",
                                          "full",
                                          "ytd",
                                          "daylong",
                                          "weeklong",
                                          "monthlong",
                                          "yearlong",
                                          "penultimate"};
constexpr std::string_view units[] = {
    "second", "minute",    "hour",       "day",     "business_day", "night",     "weekend",
    "week",   "fortnight", "month",      "quarter", "season",       "half",      "year",
    "decade", "century",   "millennium", "period",  "morning",      "afternoon", "evening"};
constexpr std::string_view vagues[] = {"some", "couple", "dozen", "dozens"};
constexpr std::string_view seasons[] = {"spring", "summer", "autumn", "winter"};
constexpr std::string_view day_parts[] = {"morning", "midday",  "afternoon", "evening",
                                          "night",   "daytime", "dawn",      "dusk"};
constexpr std::string_view references[] = {"present", "past", "future"};
constexpr std::string_view shifts[] = {"this",   "last", "next",      "past",     "coming", "same",
                                       "recent", "that", "following", "previous", "latest"};
constexpr std::string_view positions[] = {"start", "mid", "end", "turn"};
constexpr std::string_view limits[] = {"approx", "more_than", "less_than", "at_least", "at_most"};
constexpr std::string_view ways[] = {"ago",    "from_now", "later", "earlier",
                                     "before", "after",    "within"};
constexpr std::string_view eras[] = {"none", "ce", "bce"};
constexpr std::string_view tenses[] = {"past", "present", "future", "modal", "participle"};
constexpr std::string_view contexts[] = {
    "title",      "name_before",  "name_after",  "count_after", "number_before",
    "unit_after", "lived",        "possessive",  "time",        "appointed",
    "name",       "chat",         "subject",     "account",     "statistic",
    "past_noun",  "present_noun", "future_noun", "story_time"};

Names names_of(Category category) {
  switch (category) {
    case Category::function:
      return functions;
    case Category::unit:
    case Category::frequency:
      return units;
    case Category::vague:
      return vagues;
    case Category::season:
      return seasons;
    case Category::day_part:
      return day_parts;
    case Category::reference:
      return references;
    case Category::shift:
      return shifts;
    case Category::position:
    case Category::edge:
      return positions;
    case Category::limit:
      return limits;
    case Category::way:
      return ways;
    case Category::era:
      return eras;
    case Category::tense:
      return tenses;
    case Category::context:
      return contexts;
    default:
      return {};
  }
}

std::optional<int> place_in(Names names, std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name) return static_cast<int>(i);
  return std::nullopt;
}

}  // namespace

std::optional<Category> category_of(std::string_view stem) {
  auto const place = place_in(categories, stem);
  if (!place) return std::nullopt;
  return static_cast<Category>(*place);
}

std::optional<int> value_of(Category category, std::string_view name) {
  if (auto const names = names_of(category); !names.empty()) return place_in(names, name);
  int value{};
  auto const [end, error] = std::from_chars(name.data(), name.data() + name.size(), value);
  if (error != std::errc{} || end != name.data() + name.size()) return std::nullopt;
  return value;
}

}  // namespace dateline
