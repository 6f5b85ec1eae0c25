#include "engine/order/order.hpp"

#include <utility>

namespace dateline {

Timeline order(Document const&, Tagged tagged, DetectedEvents, Options const&) {
  Timeline timeline;
  static_cast<Tagged&>(timeline) = std::move(tagged);
  return timeline;
}

}  // namespace dateline
