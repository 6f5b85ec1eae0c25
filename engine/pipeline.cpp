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
  if (!data_->syntax) return order(document, std::move(tagged), {}, options, data_->phrases);
  auto const& syntax = *data_->syntax;
  auto const sentences = syntax.read(document.text);
  auto events = detect(document, tagged, sentences, syntax);
  auto timeline = order(document, std::move(tagged), std::move(events), options, data_->phrases);
  timeline.heading = heading_of(document, sentences, syntax);
  if (options.explain) timeline.furniture = page_furniture(document, sentences, syntax);
  return timeline;
}

char const* version() { return DATELINE_VERSION; }

}  // namespace dateline
