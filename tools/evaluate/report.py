"""docs/evaluation.md: every figure beside its goal, the sides of the publication date, and what is still wrong, by kind."""

import re
from collections import Counter

import direction
from measures import COMMANDS, MEASURES

MOST_ERRORS = 20
HEAD = """\
# Evaluation

Written by `./x eval`, from annotated corpora that lie beside the project and are no part of it. Documents of each corpus
are sorted by name; every fifth (index % 5 = 4) was put aside, and rules and tables were made with the rest alone. `./x eval` fails when a
figure falls below [tests/evaluation-floor.json](../tests/evaluation-floor.json), and when `dateline score` prints another digit than
the independent `te3score.py`. `./x eval --raise` lifts the floor to the whole point reached; nothing lowers it.
"""


def table(header, rows):
    lines = [header, ["---", *["--:"] * (len(header) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def figure_rows(figures):
    for m in MEASURES:
        goal = "" if m.goal is None else f"{'<=' if m.lower_is_better else '>='} {m.goal}"
        yield [f"{m.point}: {m.what}", goal, *(f"{figures[half][m.name]:.2f}" for half in figures)]


def side_rows(sides):
    for which in direction.KINDS:
        for gold in direction.SIDES:
            counts = [sides.counts[which, gold, ours] for ours in direction.SIDES]
            if any(counts):
                yield [f"{which}: {gold}", *(str(n) if n else "" for n in counts)]
        if sides.total(which):
            yield [f"**{which}: right {sides.right(which):.1f} %** of {sides.total(which)}", *[""] * len(direction.SIDES)]


def shape(timex):
    """Type and form of a value: no words of a text."""
    if not timex:
        return "nothing"
    value = re.sub(r"\d", "9", timex["value"]) or "(empty)"
    return f"{timex['type']} `{value}`{' ' + timex['mod'] if timex.get('mod') else ''}"


def error_rows(news):
    kinds = Counter((e["kind"], shape(e["gold"]), shape(e["system"])) for e in news["errors"])
    ordered = sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
    for (kind, gold, ours), count in ordered[:MOST_ERRORS]:
        yield [f"{kind}: {gold}", ours, str(count)]


def write(figures, details):
    """figures: {half: {measure: figure}}; details: of measures.take, by half."""
    parts = [HEAD, "## Figures\n",
             table(["measure", "goal", "developed", "put aside"], figure_rows(figures)),
             "F1 is the harmonic mean of precision and recall; strict, relaxed, value and interval are as in "
             "[format.md](format.md#what-dateline-score-tells).\n",
             "## Commands\n",
             "`./x eval` takes them all; each alone, for one folder:\n",
             table(["point", "command"], [[point, f"`{command}`"] for point, command in COMMANDS])]
    for half, name in (("developed", "developed on"), ("aside", "put aside")):
        sides = details[half]["sides"]
        parts += [f"## Sides of the publication date, documents {name}\n",
                  "Down: the gold's side; across: ours. `other`: further away than the nearest of its kind, so counted from "
                  "another anchor; `none`: not found, or without a day.\n",
                  table(["gold", *direction.SIDES], side_rows(sides))]
    parts += ["## What is still wrong in the news developed on\n",
              f"The {MOST_ERRORS} most frequent kinds, by type and form of the values (9 is any digit).\n",
              table(["error and gold", "ours", "count"], error_rows(details["developed"]["news"]))]
    return "\n".join(parts)
