"""On which side of the publication date an expression without a year was placed, gold against ours.

The side is told by values alone: the publication day itself (or the month, the season that holds it), past or future when
the value is the nearest of its kind on that side, and `other` when it is further away: it counts from another anchor.
"""

import re
from collections import Counter
from datetime import date, timedelta

SIDES = ("same", "past", "future", "other", "none")
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun)\.?"
MONTH = (r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
         r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?")
DAY = r"(?:the )?\d{1,2}(?:st|nd|rd|th)?"
PART = r"(?: (?:morning|afternoon|evening|night))?"
ZONE = r"(?: \(?[a-z]{2,4}\)?)?"
SHIFT = r"(?:last|next|this|this past|this coming|past|coming) "
KINDS = {
    "weekday": rf"(?:(?:early|late) )?{WEEKDAY}{PART}(?:'s)?",
    "month": rf"(?:early |mid-|mid |late )?{MONTH}(?:'s)?",
    "month and day": rf"(?:{WEEKDAY},? )?(?:{MONTH} {DAY}|{DAY} (?:of )?{MONTH})(?:'s)?",
    "holiday": r"(?:christmas|thanksgiving|easter|labor|memorial|independence|new year'?s|veterans|columbus|"
               r"valentine'?s|halloween|mother'?s|father'?s|good friday)(?: day| eve| sunday| monday)?",
    "season": r"(?:the )?(?:(?:early |mid-|late ))?(?:spring|summer|fall|autumn|winter)",
    "clock": rf"(?:noon|midnight|\d{{1,2}}(?::\d\d)?(?: ?[ap]\.?m\.?)|\d{{1,2}}:\d\d){ZONE}",
}


def kind(text):
    """What an expression without a year is; None: none of these, or its side is told by a word of its own."""
    words = " ".join(text.lower().replace("\u2019", "'").split())
    return next((name for name, pattern in KINDS.items() if re.fullmatch(pattern, words)), None)


def interval(value):
    """First day and the day after the last, of a calendar value; None: it names none."""
    day = value.partition("T")[0]
    try:
        if match := re.fullmatch(r"(\d{4})-W(\d\d)-(\d)", day):
            first = date.fromisocalendar(*map(int, match.groups()))
            return first, first + timedelta(1)
        if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", day):
            year, month = int(match[1]), {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[match[2]]
            return date(year, month, 1), date(year + month // 12, (month + 3) % 12, 1)
        if match := re.fullmatch(r"(\d{4})-(\d\d)", day):
            year, month = map(int, match.groups())
            return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1)
        first = date.fromisoformat(day)
        return first, first + timedelta(1)
    except ValueError:
        return None


def side(named, published, which):
    period = {"weekday": 7, "clock": 1}.get(which, 366)
    if named is None:
        return "none"
    begin, end = named
    if begin <= published < end:
        return "same"
    if end <= published:
        return "past" if (published - begin).days <= period else "other"
    return "future" if (begin - published).days <= period else "other"


class Sides:
    """Counts of (kind, gold side, our side)."""

    def __init__(self):
        self.counts, self.wrong = Counter(), Counter()

    def add(self, which, gold, ours, published):
        a, b = side(gold, published, which), side(ours, published, which)
        self.counts[which, a, b] += 1
        if a != b or (a == "other" and gold != ours):
            self.wrong[which] += 1

    def total(self, which=None):
        return sum(n for (k, _, _), n in self.counts.items() if which in (None, k))

    def right(self, which=None):
        wrong = sum(n for k, n in self.wrong.items() if which in (None, k))
        return 100 * (1 - wrong / self.total(which)) if self.total(which) else 0.0


def compare(gold_folder, system_folder):
    import te3score
    sides = Sides()
    for path in sorted(gold_folder.glob("*.tml")):
        source = path.read_text(encoding="utf-8", errors="replace")
        dct = re.search(r"<TIMEX3[^>]*CREATION_TIME[^>]*>", source)
        value = dct and re.search(r'value="(\d{4}-\d\d-\d\d)', dct[0])
        if not value:
            continue
        gold, ours = te3score.load(str(path))[1], te3score.load(str(system_folder / path.name))[1]
        matched = dict(te3score.align(gold, ours))
        for i, timex in enumerate(gold):
            which, named = kind(timex.text), interval(timex.value)
            if which and named:
                found = interval(ours[matched[i]].value) if i in matched else None
                sides.add(which, named, found, date.fromisoformat(value[1]))
    return sides
