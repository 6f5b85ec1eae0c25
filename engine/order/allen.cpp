#include "engine/order/allen.hpp"

#include <array>

namespace dateline {
namespace {

struct Row {
  RelationType type, converse;
};

using enum RelationType;
constexpr std::array rows = {
    Row{before, after},
    Row{after, before},
    Row{includes, is_included},
    Row{is_included, includes},
    Row{during, during_inv},
    Row{during_inv, during},
    Row{simultaneous, simultaneous},
    Row{identity, identity},
    Row{ibefore, iafter},
    Row{iafter, ibefore},
    Row{begins, begun_by},
    Row{begun_by, begins},
    Row{ends, ended_by},
    Row{ended_by, ends},
};

void same(Constraints& all, Point a, Point b) {
  all.push_back(not_after(a, b));
  all.push_back(not_after(b, a));
}

}  // namespace

RelationType converse(RelationType type) {
  for (auto const& row : rows) {
    if (row.type == type) return row.converse;
  }
  return type;
}

Constraints constraints(Ends a, RelationType type, Ends b) {
  Constraints all;
  switch (type) {
    case RelationType::before:
      return {strictly_before(a.end, b.begin)};
    case RelationType::ibefore:
      all.push_back(strictly_before(a.begin, b.begin));
      same(all, a.end, b.begin);
      return all;
    case RelationType::is_included:
    case RelationType::during:
      return {not_after(b.begin, a.begin), not_after(a.end, b.end)};
    case RelationType::simultaneous:
    case RelationType::identity:
      same(all, a.begin, b.begin);
      same(all, a.end, b.end);
      return all;
    case RelationType::begins:
      same(all, a.begin, b.begin);
      all.push_back(not_after(a.end, b.end));
      return all;
    case RelationType::ends:
      same(all, a.end, b.end);
      all.push_back(not_after(b.begin, a.begin));
      return all;
    default:
      return constraints(b, converse(type), a);
  }
}

}  // namespace dateline
