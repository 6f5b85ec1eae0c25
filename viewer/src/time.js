// Civil time as milliseconds, and how it is told: years before 1 are BC, as ISO 8601 counts them.
export const DAY = 86400e3;
const YEAR = 365.2425 * DAY;
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

// "2024-06-29", "-0043-03-15", "+12024-01-01", "2024-06-29T14:00+02:00" (the offset is left aside: civil time).
export function instant(text) {
  const found = /^([+-]?\d{4,6})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?)?)?/.exec(text ?? "");
  if (!found) return null;
  const [year, month, day, hour, minute, second] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const date = new Date(0);
  date.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  date.setUTCHours(hour ?? 0, minute ?? 0, second ?? 0, 0);
  return date.getTime();
}

const two = (number) => String(number).padStart(2, "0");

export function year(time) {
  const value = new Date(time).getUTCFullYear();
  return value > 0 ? String(value) : `${1 - value} BC`;
}
const month = (time) => MONTHS[new Date(time).getUTCMonth()];

// "29 June 2024", with the clock time where there is one.
export function day(time) {
  const date = new Date(time);
  const clock = time % DAY ? `, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}` : "";
  return `${date.getUTCDate()} ${month(time)} ${year(time)}${clock}`;
}

// [begin, end) by the largest units it is whole in: "2023", "Sep-Dec 2023", "3 May to 5 May 2024".
export function span(begin, end) {
  if (begin === null && end === null) return "not known";
  if (begin === null) return `before ${day(end)}`;
  if (end === null) return `${day(begin)} or later`;
  if (begin === end) return day(begin);
  const a = new Date(begin), b = new Date(end), last = end - 1;
  const first = (date) => date.getUTCDate() === 1 && date.getTime() % DAY === 0;
  if (first(a) && first(b)) {
    if (a.getUTCMonth() === 0 && b.getUTCMonth() === 0) return year(begin) === year(last) ? year(begin) : `${year(begin)} to ${year(last)}`;
    if (year(begin) !== year(last)) return `${month(begin)} ${year(begin)} to ${month(last)} ${year(last)}`;
    return month(begin) === month(last) ? `${month(begin)} ${year(begin)}` : `${month(begin)} to ${month(last)} ${year(last)}`;
  }
  if (begin % DAY === 0 && end % DAY === 0) return end - begin === DAY ? day(begin) : `${day(begin)} to ${day(end - DAY)}`;
  return `${day(begin)} to ${day(end)}`;
}

// Round years before 1 as people count them: 800 BC, not 801 BC as the year -800 is called.
export function roundBC(time, step) {
  const date = new Date(time);
  if (step < YEAR * 1.5 || date.getUTCFullYear() >= 0) return time;
  return date.setUTCFullYear(date.getUTCFullYear() + 1);
}

// The label of a tick, given how far apart ticks are; `full` names the year too.
export function tick(time, step, full = false) {
  const date = new Date(time);
  const within = full ? ` ${year(time)}` : "";
  if (step >= YEAR * 0.9) return year(time);
  if (step >= DAY * 27) return date.getUTCMonth() === 0 ? year(time) : month(time).slice(0, 3) + within;
  if (step >= DAY || date.getTime() % DAY === 0) return `${date.getUTCDate()} ${month(time).slice(0, 3)}${within}`;
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}
