// Lists for people: of a timeline, date column and headline; of expressions, value and interval.
#include <string>
#include <vector>

#include "dateline/write.hpp"
#include "engine/resolve/calendar.hpp"
#include "engine/write/table.hpp"

namespace dateline {
namespace {

// What an entry's mark says of its date or of its place in the list.
struct Mark {
  char const* sign;
  char const* meaning;
};
constexpr Mark vague{"~", "vague date"}, planned{">", "planned"}, undated{"?", "no date"},
    tied{"|", "order open among neighbours"};

bool is_vague(Bounds const& bounds) {
  return !bounds.earliest_begin || !bounds.latest_begin ||
         bounds.latest_begin->seconds - bounds.earliest_begin->seconds > seconds_a_day;
}

std::string interval(Bounds const& bounds) {
  auto const& begin = bounds.earliest_begin;
  auto const& end = bounds.latest_end;
  if (!begin && !end) return {};
  bool const one_day = begin && end && begin->precision == Precision::day &&
                       end->seconds - begin->seconds == seconds_a_day;
  std::string text = begin ? to_string(*begin) : "";
  if (!one_day) (text += " .. ") += end ? to_string(*end) : "";
  return text;
}

void append_head(std::string& out, Document const& document, bool colour) {
  append_cell(out, {document.title.empty() ? document.id : document.title, Colour::bold}, colour);
  if (document.published) {
    append_cell(out, {"  (" + to_string(*document.published) + ")", Colour::faint}, colour);
  }
  out += "\n\n";
}

void append_warnings(std::string& out, Tagged const& tagged, bool colour) {
  if (!tagged.warnings.empty()) out += '\n';
  for (auto const& warning : tagged.warnings) {
    append_cell(out, {"! " + warning.code + ": " + warning.message, Colour::yellow}, colour);
    out += '\n';
  }
}

Colour colour_of(Status status) {
  switch (status) {
    case Status::planned:
    case Status::possible:
      return Colour::yellow;
    case Status::denied:
      return Colour::red;
    case Status::ongoing:
      return Colour::green;
    default:
      return Colour::plain;
  }
}

bool is_tied(Timeline const& timeline, std::size_t i) {
  auto const& entries = timeline.entries;
  auto const same = [&](std::size_t j) {
    return j < entries.size() && entries[j].rank == entries[i].rank;
  };
  return same(i + 1) || (i > 0 && same(i - 1));
}

// The legend lists the marks in use.
class Marks {
 public:
  std::string use(Mark const& mark, bool when) {
    if (!when) return " ";
    for (auto const* used : used_) {
      if (used == &mark) return mark.sign;
    }
    used_.push_back(&mark);
    return mark.sign;
  }

  void append_legend(std::string& out, bool colour) const {
    if (used_.empty()) return;
    std::string legend;
    for (auto const* mark : used_) {
      if (!legend.empty()) legend += "   ";
      ((legend += mark->sign) += ' ') += mark->meaning;
    }
    out += '\n';
    append_cell(out, {legend, Colour::faint}, colour);
    out += '\n';
  }

 private:
  std::vector<Mark const*> used_;
};

}  // namespace

std::string to_text(Document const& document, Timeline const& timeline,
                    WriteOptions const& options) {
  std::string out;
  append_head(out, document, options.colour);
  Marks marks;
  std::vector<std::vector<Cell>> rows;
  for (std::size_t i = 0; i < timeline.entries.size(); ++i) {
    auto const& entry = timeline.entries[i];
    auto const& event = timeline.events[entry.event];
    bool const dated = !entry.date.empty() || !entry.display.empty();
    bool const unsure = is_vague(event.bounds);
    std::string sign = marks.use(tied, is_tied(timeline, i));
    sign += event.status == Status::planned ? marks.use(planned, true)
            : !dated                        ? marks.use(undated, true)
                                            : marks.use(vague, unsure);
    std::string what = event.headline;
    if (event.status != Status::happened && event.status != Status::unknown) {
      ((what += "  [") += to_string(event.status)) += ']';
    }
    if (!event.source.empty()) (what += "  -- ") += event.source;
    rows.push_back({{std::move(sign), Colour::faint},
                    {entry.display.empty() ? entry.date : entry.display,
                     unsure ? Colour::faint : Colour::cyan},
                    {std::move(what), colour_of(event.status)}});
  }
  append_table(out, rows, options.colour);
  marks.append_legend(out, options.colour);
  append_warnings(out, timeline, options.colour);
  return out;
}

std::string to_text(Document const& document, Tagged const& tagged, WriteOptions const& options) {
  std::string out;
  append_head(out, document, options.colour);
  std::vector<std::vector<Cell>> rows;
  for (auto const& timex : tagged.timexes) {
    std::string value = timex.value;
    if (timex.mod != Mod::none) (value += ' ') += to_string(timex.mod);
    rows.push_back({{std::string{timex.span.in(document.text)}, Colour::bold},
                    {std::move(value), Colour::cyan},
                    {interval(timex.bounds)}});
  }
  append_table(out, rows, options.colour);
  append_warnings(out, tagged, options.colour);
  return out;
}

}  // namespace dateline
