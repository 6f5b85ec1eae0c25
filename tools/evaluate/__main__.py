"""evaluate [--raise]: takes every measure on the corpora beside the project, writes docs/evaluation.md, and fails when a
figure is below its floor. --raise lifts floors to the whole point reached; nothing lowers one."""

import json
import subprocess
import sys

import corpora
import report
from measures import MEASURES, Disagreement, take

FLOOR = corpora.ROOT / "tests/evaluation-floor.json"
REPORT = corpora.ROOT / "docs/evaluation.md"
MUTATION = corpora.ROOT / "docs/mutation.md"
MEASURE = {m.name: m for m in MEASURES}


def planted_faults():
    """The figure of ./x mutate, when it has been taken."""
    if not MUTATION.exists():
        return ""
    return "\n## Faults planted by hand\n\n" + MUTATION.read_text().split("\n\n")[1] + " Those that pass: docs/mutation.md.\n"


def earlier_floors():
    """Every floor that this file had in the history at hand; none where there is no history."""
    def git(*arguments):
        done = subprocess.run(["git", "-C", corpora.ROOT, *arguments], capture_output=True, text=True)
        return done.stdout if done.returncode == 0 else ""
    path = FLOOR.relative_to(corpora.ROOT)
    for commit in git("log", "--format=%H", "--", str(path)).split():
        text = git("show", f"{commit}:{path}")
        if text:
            yield json.loads(text)


def lowered(floor, earlier):
    """What is wrong with floors that were once higher, or are gone."""
    for old in earlier:
        for half, figures in old.items():
            for name, bar in figures.items():
                now = floor.get(half, {}).get(name)
                if name in MEASURE and (now is None or not MEASURE[name].reaches(now, MEASURE[name].step(bar))):
                    yield f"{name}, {half}: the floor was {bar} and is {now}; a floor only rises"


def below(figures, floor):
    for half in figures:
        for name, bar in floor.get(half, {}).items():
            if name in MEASURE and not MEASURE[name].reaches(figures[half][name], bar):
                yield f"{name}, {half}: {figures[half][name]:.2f} is worse than the floor, {bar}"


def raised(figures, floor):
    """The floor under every figure that has a goal."""
    def bar(half, m):
        reached = m.step(figures[half][m.name])
        return m.better(reached, floor.get(half, {}).get(m.name, reached))
    return {half: {m.name: bar(half, m) for m in MEASURES if m.goal is not None} for half in figures}


def main():
    if sys.argv[1:] not in ([], ["--raise"]):
        print("x: eval takes --raise alone", file=sys.stderr)
        return 2
    if not corpora.there():
        print("x: no corpora beside the project (../shared): nothing to evaluate", file=sys.stderr)
        return 2
    split, cases = corpora.Split(), corpora.recognizer_cases()
    try:
        taken = {half: take(split, half, cases) for half in corpora.HALVES}
    except Disagreement as fault:
        print(f"x: {fault}", file=sys.stderr)
        return 1
    figures = {half: of_half for half, (of_half, _) in taken.items()}
    REPORT.write_text(report.write(figures, {half: details for half, (_, details) in taken.items()}) + planted_faults())
    print(f"{'':18} {'goal':>6} {'developed':>10} {'put aside':>10}")
    for m in MEASURES:
        goal = "" if m.goal is None else m.goal
        print(f"{m.name:18} {goal:>6} {figures['developed'][m.name]:>10.2f} {figures['aside'][m.name]:>10.2f}")

    floor = json.loads(FLOOR.read_text()) if FLOOR.exists() else {}
    problems = [*dict.fromkeys(lowered(floor, earlier_floors())), *below(figures, floor)]
    for problem in problems:
        print(f"x: {problem}", file=sys.stderr)
    if not problems and sys.argv[1:] == ["--raise"]:
        FLOOR.write_text(json.dumps(raised(figures, floor), indent=2) + "\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
