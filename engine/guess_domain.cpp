#include "engine/guess_domain.hpp"

#include "engine/resolve/place.hpp"

namespace dateline {

ast::Calendar const* date_in(ast::Expression const& e) {
  if (auto const* l = e.as<ast::Limited>()) return l->of->as<ast::Calendar>();
  if (auto const* dt = e.as<ast::DateTime>()) return dt->date->as<ast::Calendar>();
  return e.as<ast::Calendar>();
}

Domain guess_domain(Scan const& scan, std::optional<std::int64_t> published) {
  constexpr std::uint32_t lead = 80;  // tokens
  int old_years = 0, deictic = 0;
  bool opens_with_news = false;
  for (auto const& mention : scan.mentions) {
    if (auto const* c = date_in(mention.ast)) {
      if (c->year)
        old_years += !published || c->era == Era::bce || *c->year + 2 < year_of(*published);
      else
        deictic += c->weekday.has_value();
    }
    auto const* unit = mention.ast.as<ast::Deictic>();
    bool const from_story = unit && (unit->shift == Shift::that || unit->shift == Shift::same ||
                                     unit->shift == Shift::following);
    deictic += mention.ast.as<ast::Day>() != nullptr || (unit && !from_story);
    // an obituary tells of many years, but it opens with "died on Sunday"
    auto const* date = date_in(mention.ast);
    bool const of_now = (date && date->weekday && !date->year) ||
                        (unit && (unit->shift == Shift::last || unit->shift == Shift::this_));
    opens_with_news = opens_with_news || (of_now && mention.first < lead && old_years <= 1);
  }
  if (published && opens_with_news) return Domain::news;
  return old_years >= (deictic ? 6 : 4) && old_years > 3 * deictic ? Domain::narrative
                                                                   : Domain::news;
}

}  // namespace dateline
