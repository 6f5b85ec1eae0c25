// What a caller may ask for. Everything else follows from the document.
#pragma once

#include <cstdint>
#include <optional>

#include "dateline/civil.hpp"

namespace dateline {

// News counts from the publication date; narrative from a reference time that moves with the story.
enum class Domain : std::uint8_t { automatic, news, narrative };

// Which events become entries: those with a date of their own, what an editor would list, or all.
enum class Include : std::uint8_t { dated, main, all };

// Which of 3/5 is the month where the document itself does not tell.
enum class DayOrder : std::uint8_t { month_first, day_first };

struct Options {
  Domain domain{Domain::automatic};
  Include include{Include::main};
  DayOrder day_order{DayOrder::month_first};
  std::optional<Instant> from, to;  // keep the entries that can lie in [from, to)
  bool explain{};                   // fill Tagged::explanations and Timeline::furniture
  bool alternatives{true};          // fill Timex::alternatives
};

}  // namespace dateline
