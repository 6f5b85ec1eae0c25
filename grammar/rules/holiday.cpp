// Named days: "Christmas", "Thanksgiving 2023". Their rules are rows of holidays.tsv.
#include "grammar/rules/rules.hpp"

namespace dateline::grammar {
namespace {

// clang-format off
auto const holiday_def =
    (-fn(Function::the) >> reads<Category::holiday> >> boundary >> -(-mark(',') >> -(fn(Function::of) | fn(Function::in)) >> any_year))
      [make("en.holiday.name", [](int row, auto y) { return ast::HolidayName{row, opt(y)}; })];
// clang-format on

}  // namespace

DATELINE_DEFINE(holiday)

}  // namespace dateline::grammar
