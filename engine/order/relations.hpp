// Links between events: signals, syntax with tense, retellings, and the background of the news.
// That one event is told after another is never a reason.
#pragma once

#include "engine/order/story.hpp"

namespace dateline {

// Adds what signal, dependency and tense say of an event and the one it depends on.
void link_to_governor(Story const& story, EventIndex event, Links& links);

// Adds the identity of a retelling with the first telling.
void link_to_first_telling(Story const& story, EventIndex event, Links& links);

// The event that is the news: the first to be listed, in the first sentences, dated near the
// publication. Empty where there is none.
std::optional<EventIndex> news_event(Story const& story);

// Adds that what is told as known by now, well after the news, was before it.
void link_to_news(Story const& story, EventIndex event, EventIndex news, Links& links);

}  // namespace dateline
