// The way of the data: the list of steps and nothing else.
#include "dateline/engine.hpp"
#include "engine/events/detect.hpp"
#include "engine/find_dateline.hpp"
#include "engine/order/order.hpp"
#include "engine/page.hpp"
#include "engine/tag.hpp"
#include "grammar/display/phrases.hpp"
#include "grammar/lexicon/lexicon.hpp"
#include "grammar/syntax/syntax.hpp"

namespace dateline {

struct Engine::Data {
  Lexicon lexicon;
  std::optional<Syntax> syntax;
  Phrases phrases;
};

Result<Engine> Engine::make(Work work) {
  auto lexicon = Lexicon::make();
  if (!lexicon) return lexicon.error();
  std::optional<Syntax> syntax;
  if (work == Work::timeline) {
    auto made = Syntax::make();
    if (!made) return made.error();
    syntax = *made;
  }
  auto phrases = Phrases::make();
  if (!phrases) return phrases.error();
  return Engine{std::make_shared<Data const>(Data{*lexicon, std::move(syntax), *phrases})};
}

std::optional<Instant> Engine::find_dateline(std::string_view text) const {
  return dateline::find_dateline(text, data_->lexicon);
}

Tagged Engine::tag(Document const& document, Options const& options) const {
  return dateline::tag(document, data_->lexicon, options);
}

Timeline Engine::timeline(Document const& document, Options const& options) const {
  auto tagged = tag(document, options);
  auto events = data_->syntax ? detect(document, tagged, *data_->syntax) : DetectedEvents{};
  auto timeline = order(document, std::move(tagged), std::move(events), options, data_->phrases);
  if (data_->syntax) timeline.heading = heading_of(document, *data_->syntax);
  if (options.explain && data_->syntax)
    timeline.furniture = page_furniture(document, *data_->syntax);
  return timeline;
}

char const* version() { return DATELINE_VERSION; }

}  // namespace dateline
