"""Every measure: its goal, what it is, the command that shows it alone, and how it is taken."""

import math
from dataclasses import dataclass

import corpora
import direction
import silence


@dataclass(frozen=True)
class Measure:
    name: str
    point: str   # of the list of goals
    what: str
    goal: float  # None: no goal of its own
    lower_is_better: bool = False

    def reaches(self, figure, bar):
        return figure <= bar if self.lower_is_better else figure >= bar

    def better(self, a, b):
        return min(a, b) if self.lower_is_better else max(a, b)

    def step(self, figure):
        """The whole point that a figure has reached: in small corpora one expression is half a point."""
        return math.ceil(figure) if self.lower_is_better else math.floor(figure)


MEASURES = [
    Measure("news.strict", "1 news", "strict F1 of TIMEX3", 90),
    Measure("news.relaxed", "1 news", "relaxed F1 of TIMEX3", 95),
    Measure("news.value", "1 news", "value F1: relaxed F1 times the share of matches with the gold's value", 85),
    Measure("news.type", "1 news", "type F1: the same of the type", None),
    Measure("news.interval", "1 news", "matches whose gold value names an interval, that name the same, %", None),
    Measure("news.overlap", "1 news", "mean intersection through union of those intervals, %", None),
    Measure("phrases.spans", "2 phrases", "cases right on spans, %", None),
    Measure("phrases.values", "2 phrases", "cases right on spans and values, %", 90),
    Measure("narrative.relaxed", "3 narrative", "relaxed F1, `--domain narrative`", 94),
    Measure("narrative.value", "3 narrative", "matches with the gold's value, %, `--domain narrative`", 90),
    Measure("narrative.guessed", "3 narrative", "the same where the program guesses the domain", None),
    Measure("tweets.relaxed", "4 tweets", "relaxed F1", 92),
    Measure("tweets.value", "4 tweets", "value F1", 85),
    Measure("gum.right", "4 text types", "dates with a year that have the same interval, %", 85),
    Measure("direction.right", "5 side", "bare weekdays, months, dates without a year, holidays, seasons and "
            "clock times of the news on the gold's side of the publication date, %", 93),
    Measure("silence.news", "8 silence", "expressions found per 1,000 words, in sentences of the news without one "
            "in the gold", None, lower_is_better=True),
    Measure("silence.own", "8 silence", "expressions found per 1,000 words of running text without dates "
            "(`tools/evaluate/silence.py`)", 1, lower_is_better=True),
    Measure("events.trigger", "events", "F1 of event triggers in the news", 74),
]

COMMANDS = [
    ("1 news", "dateline tag NEWS/*.tml --format timeml -o OUT/ && dateline score NEWS OUT"),
    ("2 phrases", "../shared/tools/specscore.py build/release/dateline CASES.json"),
    ("3 narrative", "dateline tag WARS/*.tml --format timeml --domain narrative -o OUT/ && dateline score WARS OUT"),
    ("4 tweets", "dateline tag TWEETS/*.tml --format timeml -o OUT/ && dateline score TWEETS OUT"),
    ("4 text types", "../shared/tools/gumscore.py build/release/dateline GUM"),
    ("events", "dateline timeline NEWS/*.tml --format timeml --include all -o OUT/ && dateline score NEWS OUT"),
]


class Disagreement(Exception):
    """`dateline score` and the independent scorer print different digits."""


def scored(gold, system, *options):
    """`dateline score`, which must agree with the independent scorer."""
    import te3score
    ours, (theirs, _, _) = corpora.score(gold, system, *options), te3score.score(str(gold), str(system))
    timexes = ours["timexes"]
    for measure, key, name in [(m, k, n) for m in ("strict", "relaxed")
                               for k, n in (("f1", "f1"), ("precision", "p"), ("recall", "r"))] + [
                                   (m, k, n) for m in ("type", "value")
                                   for k, n in (("f1", "f1"), ("accuracy", "acc"))]:
        a, b = f"{timexes[measure][key]:.2f}", f"{theirs[f'{measure}_{name}']:.2f}"
        if a != b:
            raise Disagreement(f"{gold}: {measure} {key}: dateline score {a}, te3score.py {b}")
    return ours


def take(split, half, cases):
    """-> ({name: figure}, details for the report) of one half."""
    import gumscore
    import specscore
    gold, out = {c: split.path(c, half) for c in ("timeml", "tweets", "wikiwars", "gum")}, split.work / half / "out"

    news = scored(gold["timeml"], corpora.annotate("tag", gold["timeml"], out / "timeml"), "--errors")
    tweets = scored(gold["tweets"], corpora.annotate("tag", gold["tweets"], out / "tweets"))
    told = corpora.annotate("tag", gold["wikiwars"], out / "told", "--domain", "narrative")
    wars = scored(gold["wikiwars"], told)
    guessed = scored(gold["wikiwars"], corpora.annotate("tag", gold["wikiwars"], out / "guessed"))
    timelines = corpora.annotate("timeline", gold["timeml"], out / "timelines", "--include", "all")
    phrases = specscore.score(specscore.program(str(corpora.PROGRAM)), cases[half])
    sides = direction.compare(gold["timeml"], out / "timeml")

    figures = {
        "news.strict": news["timexes"]["strict"]["f1"],
        "news.relaxed": news["timexes"]["relaxed"]["f1"],
        "news.value": news["timexes"]["value"]["f1"],
        "news.type": news["timexes"]["type"]["f1"],
        "news.interval": news["intervals"]["identical"],
        "news.overlap": news["intervals"]["overlap"],
        "phrases.spans": 100 * phrases["spans"] / phrases["cases"],
        "phrases.values": 100 * phrases["values"] / phrases["cases"],
        "narrative.relaxed": wars["timexes"]["relaxed"]["f1"],
        "narrative.value": wars["timexes"]["value"]["accuracy"],
        "narrative.guessed": guessed["timexes"]["value"]["accuracy"],
        "tweets.relaxed": tweets["timexes"]["relaxed"]["f1"],
        "tweets.value": tweets["timexes"]["value"]["f1"],
        "gum.right": gum(gold["gum"]),
        "direction.right": sides.right(),
        "silence.news": silence.in_news(gold["timeml"], out / "timeml"),
        "silence.own": silence.in_own_text(),
        "events.trigger": corpora.score(gold["timeml"], timelines)["events"]["relaxed"]["f1"],
    }
    return {name: round(figure, 2) for name, figure in figures.items()}, {"news": news, "sides": sides}


def gum(folder):
    """Share of GUM's dates that are right, by the scorer beside the project."""
    import json
    import subprocess
    import sys
    done = subprocess.run([sys.executable, corpora.SHARED / "tools/gumscore.py", corpora.PROGRAM, folder, "--json"],
                          check=True, capture_output=True, text=True)
    counts = json.loads(done.stdout)
    return 100 * counts["right"] / counts["gold"]
