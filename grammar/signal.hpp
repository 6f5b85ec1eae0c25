// Temporal signals by meaning. Their words are rows of lexicon/en/signals.tsv; code knows only
// these.
#pragma once

#include <cstdint>

namespace dateline {

enum class Signal : std::uint8_t {
  none,
  at,            // on, in, at: the event lies within
  before,        // before, prior to, ahead of
  after,         // after, following
  since,         // begins there, goes on
  until,         // goes on, ends there
  by,            // no later than
  within,        // between the anchor and then: "within two months"
  during,        // during, throughout
  over,          // for, over: how long; of an event it says nothing
  when,          // when, once, as soon as
  during_which,  // while, as: two things at once
  from,
  to,
  between,
  and_also  // ends of ranges
};

}  // namespace dateline
