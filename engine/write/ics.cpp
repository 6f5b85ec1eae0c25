// iCalendar (RFC 5545). Days as dates, clock times where the text has them; what is coarser than a
// day spans all its days and says so. What no calendar could show is left out with a warning.
#include "engine/order/calendar_unit.hpp"
#include "engine/resolve/calendar.hpp"
#include "engine/write/shown.hpp"

namespace dateline {
namespace {

// One content line, folded at 75 bytes between characters.
void line(std::string& out, std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t length = 1;
    while (i + length < text.size() &&
           (static_cast<unsigned char>(text[i + length]) & 0xC0) == 0x80)
      ++length;
    if (width + length > 74) {
      out += "\r\n ";
      width = 1;
    }
    out += text.substr(i, length);
    width += length;
    i += length;
  }
  out += "\r\n";
}

std::string escaped(std::string_view text) {
  std::string out;
  for (char const c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\\' || c == ';' || c == ',') {
      (out += '\\') += c;
    } else if (static_cast<unsigned char>(c) >= ' ' && c != '\x7F') {
      out += c;
    } else if (c != '\r') {
      out += ' ';
    }
  }
  return out;
}

// "20240629", "20240629T140000", with Z where the offset is known.
std::string basic(Instant instant, bool time) {
  bool const zoned = time && instant.offset;
  Instant moment{instant.seconds - (zoned ? *instant.offset * 60 : 0),
                 time ? Precision::second : Precision::day};
  std::string out;
  for (char const c : to_string(moment)) {
    if (c != '-' && c != ':') out += c;
  }
  return zoned ? out += 'Z' : out;
}

bool in_calendar(std::optional<Instant> const& instant) {
  if (!instant) return true;
  auto const year = civil_day(*instant).year;
  return year >= 1 && year <= 9999;
}

Instant midnight(Instant instant, bool up) {
  auto const day = day_of(instant.seconds);
  return {up && day < instant.seconds ? day + seconds_a_day : day};
}

// The days on which it can have begun and, where it lasted, gone on; empty: none can be shown.
std::optional<Interval> days_of(Shown const& one) {
  auto const& bounds = one.event->bounds;
  if (!one.dated || !in_calendar(one.begin) || !in_calendar(one.end) ||
      !in_calendar(bounds.latest_begin))
    return {};
  auto const begin = one.begin ? one.begin : bounds.latest_begin ? bounds.latest_begin : one.end;
  auto end = one.end ? one.end : bounds.latest_begin;
  if (!begin) return {};
  if (!one.begin) return Interval{midnight({begin->seconds - 1}, false), midnight(*begin, true)};
  if (!end || !(*begin < *end)) end = Instant{begin->seconds + 1};
  return Interval{midnight(*begin, false), midnight(*end, true)};
}

char const* state(Status status) {
  switch (status) {
    case Status::planned:
    case Status::possible:
      return "STATUS:TENTATIVE";
    case Status::denied:
      return "STATUS:CANCELLED";
    default:
      return "STATUS:CONFIRMED";
  }
}

void add_event(std::string& out, Document const& document, Shown const& one, Interval days) {
  auto const& event = *one.event;
  bool const timed = one.begin && one.end && one.begin->precision != Precision::day &&
                     one.end->seconds - one.begin->seconds <= 3600;
  bool const vague =
      !timed && (!one.begin || !one.end || days.end.seconds - days.begin.seconds > seconds_a_day);
  auto const stamp = document.published ? *document.published : Instant{};
  auto const stamp_time =
      Instant{stamp.seconds, Precision::second, stamp.offset ? stamp.offset : std::int16_t{0}};
  line(out, "BEGIN:VEVENT");
  line(out, "UID:" + escaped(one.id) + "@dateline");
  line(out, "DTSTAMP:" + basic(stamp_time, true));
  if (timed) {
    line(out, "DTSTART:" + basic(*one.begin, true));
    if (*one.begin < *one.end) line(out, "DTEND:" + basic(*one.end, true));
  } else {
    line(out, "DTSTART;VALUE=DATE:" + basic(days.begin, false));
    line(out, "DTEND;VALUE=DATE:" + basic(days.end, false));
  }
  auto const summary = escaped(event.headline);
  line(out, "SUMMARY:" + (vague ? wording().say("CALENDAR_APPROX", {summary}) : summary));
  line(out, "DESCRIPTION:" + escaped(one.display) + "\\n" + escaped(sentence(document, event)));
  line(out, state(event.status));
  line(out, "TRANSP:TRANSPARENT");
  if (!document.url.empty()) line(out, "URL:" + escaped(document.url));
  line(out, "END:VEVENT");
}

}  // namespace

Exported to_ics(Document const& document, Timeline const& timeline, ExportOptions const& options) {
  Exported out;
  line(out.bytes, "BEGIN:VCALENDAR");
  line(out.bytes, "VERSION:2.0");
  line(out.bytes, "PRODID:-//dateline//dateline//EN");
  line(out.bytes, "CALSCALE:GREGORIAN");
  std::size_t undated = 0, dropped = 0;
  for (auto const& one : shown(document, timeline, options.group_by)) {
    auto const days = days_of(one);
    if (days) {
      add_event(out.bytes, document, one, *days);
    } else {
      ++(one.dated ? dropped : undated);
    }
  }
  line(out.bytes, "END:VCALENDAR");
  if (undated > 0) out.warnings.push_back(left_out("undated", "LEFT_OUT_UNDATED", undated));
  if (dropped > 0) out.warnings.push_back(left_out("no_calendar", "LEFT_OUT_CALENDAR", dropped));
  return out;
}

}  // namespace dateline
