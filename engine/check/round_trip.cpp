#include "engine/check/round_trip.hpp"

#include <algorithm>

#include "dateline/write.hpp"
#include "engine/check/found.hpp"
#include "engine/read/annotated.hpp"

namespace dateline {
namespace {

// TimeML marks no ages, and so ours is written without them.
constexpr std::string_view age_rule = "en.duration.age";

}  // namespace

std::optional<Broken> timeml_round_trip(Document const& document, Tagged const& tagged) {
  auto const back = read_annotated(to_timeml(document, tagged));
  if (!back) return Broken{"readable TimeML", to_string(back.error())};
  auto const field = [](AnnotatedElement const& element, std::string_view name) {
    auto const found =
        std::ranges::find(element.fields, name, &std::pair<std::string, std::string>::first);
    return found == element.fields.end() ? std::string{} : found->second;
  };
  std::size_t next = 0;
  for (auto const& timex : tagged.timexes) {
    if (timex.rule == age_rule) continue;
    auto const words = std::string{timex.span.in(document.text)};
    auto const wanted = words + " " + to_string(timex.type) + " " + timex.value;
    // empty elements carry what TimeML has no words for; they were left out when reading
    if (next >= back->timexes.size()) return Broken{wanted, "nothing"};
    auto const& element = back->timexes[next++];
    auto const got = std::string{element.span.in(back->document.text)} + " " +
                     field(element, "type") + " " + field(element, "value");
    if (got != wanted) return Broken{wanted, got};
  }
  return {};
}

}  // namespace dateline
