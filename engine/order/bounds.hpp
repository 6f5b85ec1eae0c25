// Links of an event to the calendar: what its time expression and its tense say of its ends.
#pragma once

#include "engine/order/display.hpp"
#include "engine/order/story.hpp"

namespace dateline {

// What dates the event, and how; empty when nothing with an interval does.
Dating dating_of(Story const& story, EventIndex event);

// Adds the event's relation to its time expression.
// The day that it shares with the event that it hangs on: "met on Friday, signing a treaty".
Dating shared_dating(Story const& story, EventIndex index);

void link_to_timex(Story const& story, EventIndex event, Links& links);

// Adds its relation to the publication, from status and tense.
void link_to_publication(Story const& story, EventIndex event, Links& links);

}  // namespace dateline
