// All of Dateline. Start at engine.hpp; read.hpp and write.hpp are the doors in and out.
#pragma once

#include "dateline/civil.hpp"
#include "dateline/document.hpp"
#include "dateline/engine.hpp"
#include "dateline/event.hpp"
#include "dateline/export.hpp"
#include "dateline/options.hpp"
#include "dateline/read.hpp"
#include "dateline/relation.hpp"
#include "dateline/result.hpp"
#include "dateline/score.hpp"
#include "dateline/timeline.hpp"
#include "dateline/timex.hpp"
#include "dateline/write.hpp"
