#include "engine/events/detect.hpp"

namespace dateline {

DetectedEvents detect(Document const&, Tagged const&, Syntax const&) { return {}; }

}  // namespace dateline
