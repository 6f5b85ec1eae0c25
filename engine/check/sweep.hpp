// One phrase read from many publication dates.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/engine.hpp"
#include "dateline/result.hpp"

namespace dateline {

// What the first expression of the phrase means on a day; all empty where nothing is found.
struct SweepRow {
  std::string published, value, begin, end;
  friend bool operator==(SweepRow const&, SweepRow const&) = default;
};

// From `first` on, `days` days.
std::vector<SweepRow> sweep(Engine const& engine, Document document, Options options, Instant first,
                            std::int64_t days);

// "published,weekday,value,begin,end" and a row a day; weekdays are 1 (Monday) to 7.
std::string sweep_csv(std::vector<SweepRow> const& rows);
// The same in aligned columns.
std::string sweep_table(std::vector<SweepRow> const& rows);
// Reads what sweep_csv wrote, or a part of its columns with `published` among them. The error's
// place is "LINE".
Result<std::vector<SweepRow>> read_sweep_csv(std::string_view csv);

struct SweepDifferences {
  std::string text;  // a line a day that differs, and one of summary
  std::size_t count{};
};

// Days that only one of the two has are differences too; cells that `wanted` leaves empty are not
// compared.
SweepDifferences sweep_differences(std::vector<SweepRow> const& wanted,
                                   std::vector<SweepRow> const& got);

}  // namespace dateline
