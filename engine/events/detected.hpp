// What detection says of an event beyond the public Event: how it hangs together with the others.
// Order reads this; nothing of it is written out.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "dateline/event.hpp"
#include "dateline/timeline.hpp"
#include "grammar/signal.hpp"

namespace dateline {

// How a clause depends on another.
enum class Dependency : std::uint8_t {
  none,         // main clause
  complement,   // what is said, believed, planned: "said that ...", "agreed to ..."
  adverbial,    // joined by a signal: "after ...", "while ...", "following the meeting"
  participle,   // free participle: "..., claiming that", "..., signing an agreement"
  relative,     // "the missile that struck Kharkiv"
  coordinated,  // "met Kim and signed an agreement"
  argument      // a noun event within another's clause: "reported the use"
};

// Whether an editor would list it, and if not, why not.
enum class Listing : std::uint8_t {
  listed,
  saying,
  thinking,
  modal,
  generic,
  background,
  furniture,
  repeated
};

struct Detected {
  Event event;                         // bounds still open
  std::optional<EventIndex> governor;  // the event it depends on
  Dependency dependency{};
  Signal signal{};        // of Dependency::adverbial: what joins it to the governor
  Signal timex_signal{};  // what joins event.timex to it: at, since, until, before, after, by,
                          // within ...
  std::optional<std::uint32_t> range;  // index into Tagged::ranges when a range dates it
  Listing listing{};
  std::uint32_t sentence{};           // running number
  std::uint32_t paragraph{};          // running number
  std::optional<EventIndex> same_as;  // Listing::repeated: the first telling of the same event
};

using DetectedEvents = std::vector<Detected>;

}  // namespace dateline
