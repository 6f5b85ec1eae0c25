"""mutate.py [--count N] [--seed S] [--only PLACE] [--build DIR]: how many faults planted by hand the cases notice.

In a copy of the sources, one fault at a time is planted in the operators and rule files: a comparison changed, a number off by
one, a row of a lexicon dropped. The program is built and runs fixtures/cases and fixtures/corpus; a mutant under which
another case fails, or passes, than under the sources as they are is caught. What does not build is no mutant. Writes docs/mutation.md;
with --only, all faults of the places that hold these words (cues.cpp:9) are tried, and nothing is written.
"""

import argparse
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCES = ["engine/resolve/*.cpp", "engine/tag.cpp", "engine/find_dateline.cpp", "engine/guess_domain.cpp",
           "grammar/rules/*.cpp", "grammar/refine/*.cpp", "grammar/cues.cpp",
           "grammar/scan.cpp"]
TABLES = ["grammar/lexicon/en/*.tsv"]
SWAPS = {" < ": " <= ", " <= ": " < ", " > ": " >= ", " >= ": " > ", " == ": " != ", " != ": " == ", " && ": " || ",
         " + 1": " + 2", " - 1": " - 0"}


def code(line):
    """The line without what is no arithmetic: comments, includes, strings, templates and grammar rules."""
    return "" if re.match(r"\s*(//|#|template|static_assert|constexpr auto|BOOST_)", line) else line.split("//")[0]


def mutations(tree):
    """(file, line, what, new line or None) of every place where a fault can be planted."""
    found = []
    for pattern in SOURCES:
        for path in sorted(tree.glob(pattern)):
            for number, line in enumerate(path.read_text().splitlines()):
                for old, new in SWAPS.items():
                    at = code(line).find(old)
                    if at >= 0 and '"' not in line[:at] and "::" + old not in line:
                        found.append((path, number, f"'{old.strip()}' became '{new.strip()}'",
                                      line[:at] + new + line[at + len(old):]))
    for pattern in TABLES:
        for path in sorted(tree.glob(pattern)):
            for number, line in enumerate(path.read_text().splitlines()):
                if line.strip() and not line.startswith("#"):
                    found.append((path, number, f"row dropped: {line.split(chr(9))[0]}", None))
    return found


def chosen(tree, count, seed):
    """As many from each file as there is room, so that every file gets its faults."""
    by_file = {}
    for mutation in mutations(tree):
        by_file.setdefault(mutation[0], []).append(mutation)
    dice = random.Random(seed)
    for places in by_file.values():
        dice.shuffle(places)
    picked = []
    while len(picked) < count and any(by_file.values()):
        for path in sorted(by_file):
            if by_file[path] and len(picked) < count:
                picked.append(by_file[path].pop())
    return picked


class Copy:
    """The sources beside their build tree, in which faults come and go."""

    def __init__(self, folder):  # built as ./x build builds, so that ccache has most of it
        self.tree = folder
        shutil.rmtree(self.tree, ignore_errors=True)
        files = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
        for file in filter(None, files):
            if (ROOT / file).is_file():
                (self.tree / file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / file, self.tree / file)  # a new time: built anew
        subprocess.run(["cmake", "--preset", "release"], cwd=self.tree, capture_output=True, check=True)

    def report(self):
        """What the cases say of the program as it stands; None when it does not build."""
        built = subprocess.run(["cmake", "--build", self.tree / "build/release", "--target", "dateline_cli"], capture_output=True)
        if built.returncode != 0:
            return None
        try:
            done = subprocess.run([self.tree / "build/release/dateline", "check", "--json", "fixtures/cases", "fixtures/corpus"],
                                  cwd=self.tree, capture_output=True, timeout=60)
        except subprocess.TimeoutExpired:
            return b"did not end"
        try:
            cases = json.loads(done.stdout)["cases"]
        except (ValueError, KeyError):
            return done.stdout + done.stderr
        return [(case["file"], case["line"], case["outcome"]) for case in cases]

    def plant(self, mutation):
        path, number, _, new = mutation
        kept = path.read_text()
        lines = kept.splitlines()
        lines[number:number + 1] = [] if new is None else [new]
        path.write_text("\n".join(lines) + "\n")
        return lambda: path.write_text(kept)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/mutants")
    options = parser.parse_args()
    copy = Copy(options.build)
    whole = copy.report()
    if not whole:
        sys.exit("mutate: the sources do not build as they are")
    caught, survivors = 0, []
    place_of = lambda m: f"{m[0].relative_to(copy.tree)}:{m[1] + 1}: {m[2]}"
    picked = ([m for m in mutations(copy.tree) if any(words in place_of(m) for words in options.only)] if options.only
              else chosen(copy.tree, options.count, options.seed))
    for mutation in picked:
        undo = copy.plant(mutation)
        report = copy.report()
        undo()
        if report is None:
            continue
        place = place_of(mutation)
        if report == whole:
            survivors.append(place)
        else:
            caught += 1
        print(("survived" if report == whole else "caught"), place, flush=True)
    total = caught + len(survivors)
    line = f"{caught} of {total} mutants caught ({100 * caught / max(total, 1):.1f} %)"
    print(line)
    if options.only:
        return 0
    (ROOT / "docs/mutation.md").write_text(
        f"# Planted faults\n\n{line}, by `./x mutate --count {options.count} --seed {options.seed}`.\n\nNot caught:\n\n"
        + "".join(f"- `{place}`\n" for place in survivors))
    return 0 if total and caught >= 0.95 * total else 1


if __name__ == "__main__":
    sys.exit(main())
