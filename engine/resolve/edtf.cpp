#include "engine/resolve/edtf.hpp"

#include <cstdio>

#include "engine/resolve/calendar.hpp"
#include "engine/resolve/timex3.hpp"

namespace dateline {
namespace {

template <class... Args>
std::string print(char const* format, Args... args) {
  char buffer[48];
  std::snprintf(buffer, sizeof buffer, format, args...);
  return buffer;
}
void two_digits(std::string& out, int n) {
  out += static_cast<char>('0' + n / 10);
  out += static_cast<char>('0' + n % 10);
}
std::string year(int y) {
  if (y > 9999 || y < -9999) return print("Y%d", y);
  std::string out;
  if (y < 0) out += '-';
  two_digits(out, std::abs(y) / 100);
  two_digits(out, std::abs(y) % 100);
  return out;
}
std::string month(Ymd const& d) {
  auto out = year(d.year);
  out += '-';
  two_digits(out, d.month);
  return out;
}
std::string month(std::int64_t seconds) { return month(ymd_of(seconds)); }
std::string day(std::int64_t seconds) {
  auto const d = ymd_of(seconds);
  auto out = month(d);
  out += '-';
  two_digits(out, d.day);
  return out;
}

}  // namespace

std::string edtf(Place const& place) {
  auto const d = ymd_of(place.begin);
  auto const unspecified = [&](int divisor, char const* x) {
    int const digits = divisor == 10 ? 3 : divisor == 100 ? 2 : 1;
    return (d.year < 0 ? "-" : "") + print("%0*d", digits, std::abs(d.year) / divisor) + x;
  };
  switch (place.granularity) {
    case Granularity::millennium:
      return unspecified(1000, "XXX");
    case Granularity::century:
      return unspecified(100, "XX");
    case Granularity::decade:
      return unspecified(10, "X");
    case Granularity::year:
      return year(d.year);
    case Granularity::half:
      return year(d.year) + print("-%d", 39 + place.code);
    case Granularity::quarter:
      return year(d.year) + print("-%d", 32 + (place.code ? place.code : (d.month + 2) / 3));
    case Granularity::season:
      return year(d.year) + print("-%d", 21 + place.code);
    case Granularity::month:
      return month(place.begin);
    case Granularity::week:
    case Granularity::weekend:
      return day(place.begin) + "/" + day(place.end - 1);
    case Granularity::day:
      return place.end - place.begin > seconds_a_day ? day(place.begin) + "/" + day(place.end - 1)
                                                     : day(place.begin);
    case Granularity::day_part:
      return {};
    default:
      break;
  }
  if (place.zoned) return {};
  auto const seconds = static_cast<int>(place.begin - day_of(place.begin));
  auto text = day(place.begin);
  two_digits(text += 'T', seconds / 3600);
  two_digits(text += ':', seconds / 60 % 60);
  two_digits(text += ':', seconds % 60);
  if (!place.offset) return text;
  return text + offset_digits(*place.offset);
}

std::string edtf_about(Interval interval, Granularity granularity) {
  if (granularity < Granularity::day) return {};
  bool const by_month = granularity >= Granularity::quarter;
  auto const first = by_month ? month(interval.begin.seconds) : day(interval.begin.seconds);
  auto const last = by_month ? month(interval.end.seconds - 1) : day(interval.end.seconds - 1);
  return first + "~/" + last + "~";
}

std::string edtf_range(std::string const& from, std::string const& to) {
  auto const first = from.substr(0, from.find('/'));
  auto const slash = to.find('/');
  auto const last = slash == std::string::npos ? to : to.substr(slash + 1);
  return (first.empty() ? ".." : first) + "/" + (last.empty() ? ".." : last);
}

}  // namespace dateline
