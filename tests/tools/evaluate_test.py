"""The tool behind `./x eval`, as far as it needs no corpora: the split, the sides, the floor, and text of our own."""

import pathlib
import sys
import tempfile
from datetime import date

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools/evaluate"))

import corpora  # noqa: E402
import direction  # noqa: E402
import importlib.util  # noqa: E402
import measures  # noqa: E402
import report  # noqa: E402
import silence  # noqa: E402

specification = importlib.util.spec_from_file_location("evaluate", ROOT / "tools/evaluate/__main__.py")
evaluate = importlib.util.module_from_spec(specification)
specification.loader.exec_module(evaluate)

failures = 0


def expect(holds, *what):
    global failures
    if not holds:
        failures += 1
        print("FAILED:", *what)


def split():
    parts = corpora.halves(list(range(12)))
    expect(parts["aside"] == [4, 9], parts)
    expect(sorted(parts["developed"] + parts["aside"]) == list(range(12)), parts)


def sides():
    kinds = {"Friday": "weekday", "Thursday night": "weekday", "mid-November": "month", "Oct. 9": "month and day",
             "Friday, 3 May": "month and day", "Thanksgiving Day": "holiday", "the summer": "season",
             "3:30 p.m. EST": "clock", "noon": "clock", "May 3, 2024": None, "last Friday": None, "10 days": None}
    for text, which in kinds.items():
        expect(direction.kind(text) == which, text, direction.kind(text))
    published = date(2024, 6, 29)
    for value, which, wanted in (("2024-06-29", "weekday", "same"), ("2024-06-28TNI", "weekday", "past"),
                                 ("2024-W27-5", "weekday", "future"), ("2024-06-14", "weekday", "other"),
                                 ("2024-06", "month", "same"), ("2023-12", "month", "past"),
                                 ("2024-SU", "season", "same"), ("2023-WI", "season", "past"),
                                 ("1999-03", "month", "other"), ("2024-06-30T12:00", "clock", "future"),
                                 ("PRESENT_REF", "month", "none"), ("2024-02-30", "weekday", "none")):
        got = direction.side(direction.interval(value), published, which)
        expect(got == wanted, value, "is", got, "not", wanted)
    counts = direction.Sides()
    for gold, ours in (("2024-06-28", "2024-06-28"), ("2024-06-28", "2024-07-05"), ("2024-06-14", "2024-06-07")):
        counts.add("weekday", direction.interval(gold), direction.interval(ours), published)
    expect(round(counts.right(), 1) == 33.3, "another anchor is right by the day alone", counts.right())


def floor():
    old = {"aside": {"news.strict": 80.0, "silence.own": 2.0}}
    expect(not list(evaluate.lowered({"aside": {"news.strict": 81, "silence.own": 1.5}}, [old])), "a floor that rose")
    near = {"aside": {"news.strict": 80.4, "silence.own": 1.9}}
    expect(not list(evaluate.lowered(old, [near])), "within its whole point")
    expect(len(list(evaluate.lowered({"aside": {"news.strict": 79.99, "silence.own": 2.1}}, [old]))) == 2, "lowered")
    expect(len(list(evaluate.lowered({"aside": {"news.strict": 80.0}}, [old]))) == 1, "a floor that is gone")
    figures = {half: {m.name: 50.0 for m in measures.MEASURES} for half in corpora.HALVES}
    expect([p.split(",")[0] for p in evaluate.below(figures, old)] == ["news.strict", "silence.own"], "below")
    up = evaluate.raised(figures, old)
    expect(up["aside"]["news.strict"] == 80 and up["aside"]["silence.own"] == 2, "raised keeps what is better", up)
    expect(up["developed"]["news.strict"] == 50 and "news.type" not in up["aside"], "raised", up)


def running_text():
    articles = silence.own_articles()
    expect(len(articles) == 40 and articles == silence.own_articles(), "forty articles, the same in every run")
    expect(not any("{" in text for text in articles), "a slot without fillers")
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "a.tml"
        path.write_text("<TimeML><TEXT>It <s>rained</s> &amp; blew. \"It\nsnowed.\"\n\nStop</TEXT></TimeML>")
        expect(list(silence.sentences_of(path)) == [(0, 14, 4), (14, 25, 2), (25, 29, 1)],
               list(silence.sentences_of(path)))


def shapes():
    expect(report.shape({"type": "DATE", "value": "2024-06", "mod": "START"}) == "DATE `9999-99` START", "a shape")
    expect(report.shape(None) == "nothing", "no expression")


for test in (split, sides, floor, running_text, shapes):
    test()
print(f"{failures} failures")
sys.exit(1 if failures else 0)
