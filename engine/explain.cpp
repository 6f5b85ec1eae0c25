#include "engine/explain.hpp"

#include <string>
#include <type_traits>
#include <variant>

#include "grammar/cues.hpp"

namespace dateline {
namespace {

std::string quoted(std::string_view words) { return '"' + std::string{words} + '"'; }

std::string half_open(Bounds const& bounds) {
  auto const text = [](std::optional<Instant> const& instant) {
    return instant ? to_string(*instant) : std::string{".."};
  };
  return "[" + text(bounds.earliest_begin) + ", " + text(bounds.latest_end) + ")";
}

bool names_interval(Bounds const& bounds) { return bounds.earliest_begin || bounds.latest_end; }

// The expression that another one is a part of, or is counted from; none: it holds no other.
ast::Expression const* within(ast::Expression const& expression) {
  auto const inner = [](auto const& node) -> ast::Expression const* {
    using Node = std::decay_t<decltype(node)>;
    if constexpr (requires { node.outer; }) return &*node.outer;
    if constexpr (std::is_same_v<Node, ast::Offset>) return node.from ? &*node.from : nullptr;
    if constexpr (std::is_same_v<Node, ast::DateTime>) return &*node.date;
    if constexpr (std::is_same_v<Node, ast::Third> || std::is_same_v<Node, ast::Limited> ||
                  std::is_same_v<Node, ast::OrLater> || std::is_same_v<Node, ast::WeekOf>) {
      return node.of ? &*node.of : nullptr;
    }
    return nullptr;
  };
  return std::visit(inner, expression.node);
}

class Explainer {
 public:
  Explainer(Known const& known, Mention const& mention, Timex const& timex)
      : known_{known}, mention_{mention}, timex_{timex} {}

  Explanation run() const {
    return {ast::to_string(mention_.ast), anchor(), direction(), arithmetic()};
  }

 private:
  std::string anchor() const {
    bool const story = known_.anchors.domain == Domain::narrative;
    switch (timex_.anchor.kind) {
      case Anchor::Kind::published: {
        std::string text = "t0 " + to_string(*known_.document.published) + ", the publication date";
        if (story) text += ": the story has no time of its own so far";
        return text;
      }
      case Anchor::Kind::timex: {
        auto const& from = known_.before[timex_.anchor.timex];
        return "t" + std::to_string(timex_.anchor.timex + 1) + " " + from.value + " (" +
               quoted(from.span.in(known_.document.text)) + "), the time the story is at";
      }
      case Anchor::Kind::event:
        return quoted(timex_.anchor.event.in(known_.document.text)) +
               ", the event named right behind it";
      case Anchor::Kind::none:
        break;
    }
    if (names_interval(timex_.bounds)) return "none: what is written says all";
    bool const counts = timex_.type == TimexType::date || timex_.type == TimexType::time;
    if (counts && !known_.document.published) return "none: no publication date is known";
    return "none: names no one place in time";
  }

  std::string direction() const {
    switch (timex_.direction_reason) {
      case DirectionReason::stated:
        return "its own words say so";
      case DirectionReason::signal:
        return timex_.signal ? quoted(timex_.signal->in(known_.document.text)) + " before it" : "";
      case DirectionReason::tense:
        return "the verb " + verb();
      case DirectionReason::modality:
        return "the modal " + verb();
      case DirectionReason::agreement:
        return "as the dates near by";
      case DirectionReason::same_day:
        return "the day itself";
      case DirectionReason::domain:
        if (known_.anchors.domain == Domain::narrative) return "the story goes on from there";
        return known_.anchors.message ? "the habit of messages" : "the habit of news";
      case DirectionReason::none:
        break;
    }
    return {};
  }

  std::string verb() const {
    auto const at = governing_verb(known_.tokens, mention_.first, mention_.last);
    if (!at) return {};
    auto const& token = known_.tokens[at->token];
    return quoted(Span{token.begin, token.end}.in(known_.document.text));
  }

  // What it counts from, and the side that was taken: the arguments of what is written.
  std::string arguments() const {
    std::string text;
    if (timex_.anchor.kind == Anchor::Kind::published) {
      text = to_string(*known_.document.published);
    } else if (timex_.anchor.kind == Anchor::Kind::timex) {
      text = known_.before[timex_.anchor.timex].value;
    }
    bool const decided = timex_.direction_reason != DirectionReason::none &&
                         timex_.direction_reason != DirectionReason::stated;
    if (!text.empty() && decided) (text += ", ") += to_string(timex_.direction);
    return text.empty() ? text : "(" + text + ")";
  }

  // Each step from the inside out: the whole of which a part is taken comes first.
  std::string arithmetic() const {
    std::string text;
    if (auto const* inner = within(mention_.ast)) text = step(*inner);
    text += ast::to_string(mention_.ast) + arguments() + " = ";
    return text += names_interval(timex_.bounds) ? half_open(timex_.bounds) : timex_.value;
  }

  std::string step(ast::Expression const& expression) const {
    auto const resolved = resolve(expression, known_.anchors, known_.lexicon,
                                  {timex_.direction, timex_.direction_reason});
    if (resolved.rejected || !names_interval(resolved.reading.bounds)) return {};
    return ast::to_string(expression) + " = " + half_open(resolved.reading.bounds) + "; ";
  }

  Known const& known_;
  Mention const& mention_;
  Timex const& timex_;
};

}  // namespace

Explanation explain(Known const& known, Mention const& mention, Timex const& timex) {
  return Explainer{known, mention, timex}.run();
}

std::string parts_text(Components components) {
  std::string text;
  for (unsigned i = 0; i <= static_cast<unsigned>(Part::zone); ++i) {
    unsigned const bit = 1u << i;
    if (((components.stated | components.inferred) & bit) == 0) continue;
    if (!text.empty()) text += ", ";
    text += to_string(static_cast<Part>(i));
    text += (components.stated & bit) != 0 ? " stated" : " inferred";
  }
  return text;
}

}  // namespace dateline
