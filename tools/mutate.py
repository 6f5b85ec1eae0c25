"""mutate.py [--count N] [--seed S] [--only PLACE] [--all]: how many faults planted by hand the cases notice.

A fault changes a comparison or a junction, sets a number off by one, or drops a row of a lexicon, in the operators and rule files.
A copy of the sources holds all of them at once, as mutant.hpp says, and is built once (as ./x build builds: ccache has the rest); each run
of it on fixtures/cases and fixtures/corpus has one fault at work. Under a fault that is caught, other cases fail, or pass, than without. Writes docs/mutation.md; with --all (every
fault there is) or --only (every fault of places that hold these words: cues.cpp:9), nothing is written.
"""

import argparse
import collections
import concurrent.futures
import fnmatch
import itertools
import os
import pathlib
import random
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCES = ["engine/resolve/*.cpp", "engine/tag.cpp", "engine/side.cpp", "engine/neighbours.cpp", "engine/reread.cpp", "engine/story_day.cpp",
           "engine/find_dateline.cpp", "engine/guess_domain.cpp", "engine/aside.cpp",
           "grammar/rules/*.cpp", "grammar/refine/*.cpp", "grammar/cues.cpp", "grammar/scan.cpp"]
TABLES = "grammar/lexicon/en/*.tsv"
READER = "grammar/lexicon/tsv.hpp"
COMPARISONS = {"<": ("<=", "Less"), "<=": ("<", "NotMore"), ">": (">=", "More"), ">=": (">", "NotLess"),
               "==": ("!=", "Equal"), "!=": ("==", "Other")}
STEPS = {" + 1": ("+ 2", " + mutant::is({0}))"), " - 1": ("- 0", " - mutant::is({0}))")}
NO_CODE = r"\s*(template|static_assert|constexpr auto|BOOST_)"

Fault = collections.namedtuple("Fault", "file line what number row")


def masked(source):
    """The source with blanks for comments and directives, and quotes for strings, as long as it was."""
    def blank(match):
        return re.sub(r"[^\n]", " " if match.group(0).lstrip()[0] in "/#" else '"', match.group(0))
    return re.sub(r"//[^\n]*|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])+'|^[ \t]*#[^\n]*", blank, source, flags=re.M)


def operand(code, at, step):
    """Where the operand of a junction that begins or ends `at` ends or begins; step is 1 or -1."""
    opens, closes = ("([{", ")]}") if step > 0 else (")]}", "([{")
    stops = ["||", "&&"] if step > 0 else ["||"]  # "a && b && c": of the second, all before it is the left operand
    depth = 0
    while True:
        c, pair = code[at], code[at:at + 2] if step > 0 else code[at - 1:at + 1]
        depth += (c in opens) - (c in closes)
        label = c == ":" and ":" not in (code[at - 1], code[at + 1])
        assigns = c == "=" and code[at - 1] in " +-*/|&" and code[at + 1] in " \n"
        returns = step < 0 and code[at - 5:at + 1] == "return"
        if depth < 0 or depth == 0 and (c in ";?," or label or assigns or returns or pair in stops):
            break
        at += step
    while code[at - step].isspace():
        at -= step
    return at if step > 0 else at + 1


def planted(file, source, first, refused):
    """The source with its faults, numbered from `first`, and the faults. Those that are refused keep their numbers free."""
    code, edits, faults = masked(source), [], []
    numbers = itertools.count(first)

    def add(line, what):
        number = next(numbers)
        if (file, line, what) in refused:
            return None
        faults.append(Fault(file, line, what, number, None))
        return number

    offset = 0
    for number, line in enumerate(code.split("\n"), 1):
        if not re.match(NO_CODE, line):
            for old, (new, name) in COMPARISONS.items():
                found = re.search(rf" {old}(?= |$)", line)
                if found and (fault := add(number, f"'{old}' became '{new}'")):
                    edits.append((offset + found.end(), 0, f" mutant::{name}{{{fault}}} {old}"))
            for old, (new, text) in STEPS.items():
                found = re.search(re.escape(old) + r"(?![\d.])", line)
                if found and (fault := add(number, f"'{old.strip()}' became '{new}'")):
                    edits += [(offset + found.end() - 1, 1, "("), (offset + found.end(), -1, text.format(fault))]
            found = re.search(r" &&(?= |$)", line)
            if found and (fault := add(number, "'&&' became '||'")):
                # a || b is !(!a && !b)
                begin, end = operand(code, offset + found.start(), -1), operand(code, offset + found.end(), 1)
                left = offset + found.start()
                right = offset + found.end() + len(re.match(r"\s*", code[offset + found.end():]).group(0))
                mutant, size = f"mutant::is({fault})", end - begin
                edits += [(begin, 10**6 - size, f"((({mutant} != bool("), (left, 10**7, "))"),
                          (right, 0, f"({mutant} != bool("), (end, size - 10**6, f"))) != {mutant})")]
        offset += len(line) + 1
    parts, last = [], 0
    for at, _, text in sorted(edits, key=lambda edit: edit[:2]):
        parts += [source[last:at], text]
        last = at
    return '#include "tools/mutant.hpp"\n#line 1\n' + "".join(parts) + source[last:], faults


class Copy:
    """The sources with all faults, and what they build."""

    def __init__(self, folder):
        self.tree, self.faults, refused = folder, [], set()
        while True:
            self.write(refused)
            if not (self.tree / "build/release/build.ninja").exists():
                self.run("cmake", "--preset", "release")
            built = self.run("cmake", "--build", "build/release", "--target", "dateline_cli", "--", "-k", "0")
            if built.returncode == 0:
                break
            # what does not build is no mutant
            bad = {(file, int(line)) for file, line in
                   re.findall(r"((?:engine|grammar)/[\w/]+\.cpp):(\d+):(?:\d+: error|\d+:   required from)", built.stdout)}
            more = {fault[:3] for fault in self.faults if fault[:2] in bad} - refused
            if not more:
                sys.exit("mutate: the sources do not build:\n" + built.stdout[-2000:])
            refused |= more
        for path in sorted(ROOT.glob(TABLES)):
            for number, row in enumerate(path.read_text().splitlines(), 1):
                if row.strip() and not row.startswith("#"):
                    self.faults.append(Fault(str(path.relative_to(ROOT)), number, f"row dropped: {row.split(chr(9))[0]}", 0, row.rstrip()))

    def run(self, *command, **more):
        return subprocess.run(command, cwd=self.tree, capture_output=True, text=True, errors="replace", **more)

    def write(self, refused):
        self.faults, first = [], 1  # each file has its own numbers: a change of one has no other built anew
        files = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
        for file in filter(lambda f: (ROOT / f).is_file(), files):
            content = (ROOT / file).read_bytes()
            if any(fnmatch.fnmatch(file, pattern) for pattern in SOURCES):
                text, faults = planted(file, content.decode(), first, refused)
                content = text.encode()
                first += 1000
                self.faults += faults
            elif file == READER:
                content = content.replace(b"if (!text.empty() &&", b"static char const* const dropped = std::getenv(\"MUTANT_ROW\");\n"
                                          b"if (!text.empty() && !(dropped && text == dropped) &&")
            target = self.tree / file
            target.parent.mkdir(parents=True, exist_ok=True)
            if not target.exists() or target.read_bytes() != content:  # else its time would have it built anew
                target.write_bytes(content)
        kept = set(files)
        for folder in ("engine", "grammar", "apps"):
            for path in (self.tree / folder).rglob("*"):
                if path.is_file() and str(path.relative_to(self.tree)) not in kept:
                    path.unlink()

    def report(self, fault=None):
        """What the cases say with that fault at work."""
        chosen = {} if fault is None else {"MUTANT_ROW": fault.row} if fault.row else {"MUTANT": str(fault.number)}
        done = self.run("sh", "-c", 'ulimit -t 3; exec "$0" "$@"',  # a loop without end
                        "build/release/dateline", "check", "fixtures/cases", "fixtures/corpus", env=os.environ | chosen)
        outcomes = re.findall(r"^(?:FAILED|KNOWN|FIXED) .*$", done.stdout, flags=re.M)
        return outcomes, done.stdout.splitlines()[-1:], done.returncode


def chosen(faults, count, seed):
    """As many from each file as there is room, so that every file gets its faults."""
    by_file = {}
    for fault in faults:
        by_file.setdefault(fault.file, []).append(fault)
    dice = random.Random(seed)
    for places in by_file.values():
        dice.shuffle(places)
    picked = []
    while len(picked) < count and any(by_file.values()):
        for file in sorted(by_file):
            if by_file[file] and len(picked) < count:
                picked.append(by_file[file].pop())
    return picked


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/mutants")
    options = parser.parse_args()
    copy = Copy(options.build)
    whole = copy.report()
    if whole != copy.report():
        sys.exit("mutate: two runs of the cases differ")
    place = lambda fault: f"{fault.file}:{fault.line}: {fault.what}"
    partly = options.all or options.only
    faults = ([fault for fault in copy.faults if options.all or any(words in place(fault) for words in options.only)] if partly
              else chosen(copy.faults, options.count, options.seed))
    survivors = []
    for fault, report in zip(faults, concurrent.futures.ThreadPoolExecutor(os.cpu_count()).map(copy.report, faults)):
        survived = report == whole
        survivors += [place(fault)] if survived else []
        if survived or not options.all:
            print("survived" if survived else "caught", place(fault), flush=True)
    caught = len(faults) - len(survivors)
    line = f"{caught} of {len(faults)} mutants caught ({100 * caught / max(len(faults), 1):.1f} %)"
    print(line)
    if partly:
        return 0
    (ROOT / "docs/mutation.md").write_text(
        f"# Planted faults\n\n{line}, by `./x mutate --count {options.count} --seed {options.seed}`.\n\nNot caught:\n\n"
        + "".join(f"- `{place}`\n" for place in survivors))
    return 0 if faults and caught >= 0.95 * len(faults) else 1


if __name__ == "__main__":
    sys.exit(main())
