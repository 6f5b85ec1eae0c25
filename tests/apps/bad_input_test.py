"""Runs the program on bad input: each case must end with one clear line, the right status, no file.

bad_input_test.py [--slow]    with --slow (sanitizers) the inputs are a fifth as large
"""

import json
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile

SIZE = 100_000 if "--slow" in sys.argv else 500_000  # bytes of each pathological input
GROWTH = 4   # how much larger the second input of its kind is
SLACK = 2.5  # how much more than that its time may grow: what is quadratic grows by 16
LEAST = 0.2  # seconds: less is noise
HANG = 300   # seconds

GOOD = '{"id": "good", "published": "2024-06-29", "text": "It rained on Friday."}'
TIMEML = "<TimeML><DCT><TIMEX3 value='%s'/></DCT><TEXT>%s</TEXT></TimeML>"
BOMB = ("<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]>"
        "<TimeML><TEXT>&c;&c;&c;</TEXT></TimeML>")

FILES = {
    "utf8.txt": b"one\ntwo \xff three",
    "nul.txt": b"one\0two",
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "good.txt": b"The vote is on Friday.",
    "page.html": b"<p>on Friday</p>",
    "mismatch.tml": b"<TimeML>\n<TEXT>a</TIMEX3></TEXT></TimeML>",
    "cut.tml": b"<TimeML>\n<TEXT>a",
    "notext.tml": b"<TimeML></TimeML>",
    "bomb.tml": BOMB.encode(),
    "deep.tml": b"<TimeML><TEXT>" + b"<a>" * 50_000 + b"x" + b"</a>" * 50_000 + b"</TEXT></TimeML>",
    "entity.tml": (TIMEML % ("2024-06-29", "a\n&nbsp;b")).encode(),
    "dct.tml": (TIMEML % ("2024-02-30", "a")).encode(),
    "utf8.tml": (TIMEML % ("2024-06-29", "caf")).encode().replace(b"caf", b"caf\xe9"),
    "good.tml": (TIMEML % ("2024-06-29", "on Friday")).encode(),
    "cut.jsonl": GOOD.encode()[:-2],
    "deep.jsonl": b'{"text": "a", "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "array.jsonl": b'["a"]',
    "empty.jsonl": b"",
    "mixed.jsonl": "\n".join([
        GOOD, '{"id": 5, "text": "a"}', '{"id": "b", "text": 7}', '{"id": "c"}', "",
        '{"text": "a", "published": "2024-02-30"}', '{"text": "a", "published": 20240629}',
        "{", '{"text": ""}', '{"text": "a\\u0000b"}', '{"text": "a", "x": }', GOOD.replace("good", "last"),
    ]).encode(),
}

# Arguments, status, and the line on standard error (a regular expression).
CASES = [
    ("tag utf8.txt", 2, r"utf8\.txt:2: invalid UTF-8 at byte 8"),
    ("timeline utf8.txt", 2, r"utf8\.txt:2: invalid UTF-8 at byte 8"),
    ("tag nul.txt", 2, r"nul\.txt:1: NUL character at byte 3"),
    ("tag empty.txt", 2, r"empty\.txt: no text \(empty\)"),
    ("tag blank.txt", 2, r"blank\.txt: no text \(empty\)"),
    ("tag .", 2, r"\.: is a folder, not a file"),
    ("tag missing.txt", 2, r"missing\.txt: no such file"),
    ("tag page.html", 2, r"page\.html: HTML input is not available in this version"),
    ("tag mismatch.tml", 2, r"mismatch\.tml:2: bad XML: .+"),
    ("tag cut.tml", 2, r"cut\.tml:2: bad XML: .+"),
    ("tag notext.tml", 2, r"notext\.tml: no <TEXT> element"),
    ("tag bomb.tml", 2, r"bomb\.tml:1: declarations inside DOCTYPE are refused"),
    ("tag deep.tml", 2, r"deep\.tml:1: XML nested deeper than 256"),
    ("tag entity.tml", 2, r"entity\.tml:2: unknown entity &nbsp;"),
    ("tag dct.tml", 2, r"dct\.tml: DCT: '2024-02-30': there is no such day or time"),
    ("tag utf8.tml", 2, r"utf8\.tml:1: invalid UTF-8 at byte 56"),
    ("tag cut.jsonl", 2, r"cut\.jsonl:1: column \d+: not valid JSON"),
    ("tag deep.jsonl", 2, r"deep\.jsonl:1: JSON nested deeper than 1024"),
    ("tag array.jsonl", 2, r"array\.jsonl:1: expected an object, found an array"),
    ("tag empty.jsonl", 2, r"no documents in the input"),
    ("tag --published yesterdayish good.txt", 2, r"--published yesterdayish: .+ is not a date .+"),
    ("tag --published 2024-02-30 good.txt", 2, r"--published 2024-02-30: .+ no such day or time"),
    ("tag --published 2024-06 good.txt", 2, r"--published 2024-06: .+ is not a date .+"),
    ("tag --published", 2, r"--published: wrong number of values"),
    ("tag --bogus good.txt", 2, r"--bogus: unknown option"),
    ("tag --format yaml good.txt", 2, r"--format yaml: expected one of json, text, jsonl, timeml, tsv"),
    ("timeline --format tsv good.txt", 2, r"--format tsv: expected one of json, text, jsonl, timeml, .+"),
    ("tag --offsets words good.txt", 2, r"--offsets words: expected one of codepoint, byte, utf16"),
    ("tag --domain poetry good.txt", 2, r"--domain poetry: expected one of news, narrative"),
    ("tag --jobs many good.txt", 2, r"--jobs many: expected a number .+"),
    ("timeline --from 2024-13 good.txt", 2, r"--from 2024-13: no such date; .+"),
    ("timeline --include some good.txt", 2, r"--include some: expected one of dated, main, all"),
    ("timeline --merge good.txt", 2, r"--merge: not available in this version"),
    ("timeline --about Rivera good.txt", 2, r"--about Rivera: not available in this version"),
    ("timeline --input html good.txt", 2, r"--input html: not available in this version"),
    *((f"timeline --format {f} good.txt good.txt -o /dev/stdout", 2, r"--format: in this format several documents need a folder, .+")
      for f in ("timelinejs", "vis", "ics", "jsonld")),
    ("score good.tml", 2, r"SYSTEM is required"),
    ("score missing good.tml", 2, r"missing: no such file or folder"),
    ("score good.tml .", 2, r"\.: a folder, and GOLD is not"),
    ("score . good.tml", 2, r"good\.tml: not a folder, as GOLD is"),
    ("score good.tml cut.tml", 2, r"cut\.tml:2: bad XML: .+"),
    ("score notext.tml good.tml", 2, r"notext\.tml: no <TEXT> element"),
    ("score good.tml dct.tml", 2, r"dct\.tml: its texts differ after 0 characters .+"),
    ("score none none", 2, r"none: no \.tml file in this folder"),
    ("score good.tml good.tml --format tsv", 2, r"--format tsv: expected one of text, json"),
    ("dance good.txt", 2, r"dance: unknown command"),
    ("", 2, r"no command given; .+"),
    ("tag good.txt -o missing/out.json", 2, r"missing/out\.json: cannot be written: .+"),
    ("tag good.txt -o /dev/full", 2, r"/dev/full: cannot be written: .+"),
    ("tag good.txt good.tml --format timeml", 2, r"--format: in this format several documents need a folder.+"),
    ("explain utf8.txt --published 1", 2, r"--published 1: .+"),
]

MIXED = [
    r"mixed\.jsonl:2: id: expected a string, found a number",
    r"mixed\.jsonl:3: text: expected a string, found a number",
    r"mixed\.jsonl:4: text: missing",
    r"mixed\.jsonl:6: published: '2024-02-30': there is no such day or time",
    r"mixed\.jsonl:7: published: expected a string, found a number",
    r"mixed\.jsonl:8: column \d+: not valid JSON",
    r"mixed\.jsonl:9: text: no text \(empty\)",
    r"mixed\.jsonl:10: text: NUL character at byte 1",
    r"mixed\.jsonl:11: column \d+: not valid JSON",
]

# What is repeated to fill a pathological input.
PATHOLOGIES = {"word": "a", "digits": "7", "years": "2006, ", "ends": "the end of ",
               "nested": "two weeks after the day before ", "space": " ", "brackets": "(",
               "lines": "x\n\n", "quotes": '"', "and": "and Friday "}

failures = 0


def expect(holds, *what):
    global failures
    if not holds:
        failures += 1
        print("FAILED:", *what)


def run(arguments, folder, **options):
    return subprocess.run(["dateline", *arguments], cwd=folder, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, **options)


def check_lines(done, status, patterns, name):
    lines = done.stderr.splitlines()
    expect(done.returncode == status, name, "status", done.returncode, "for", status, done.stderr[:500])
    expect(len(lines) == len(patterns), name, "printed", len(lines), "lines", lines[:20])
    for line, pattern in zip(lines, patterns):
        expect(re.fullmatch("dateline: " + pattern, line), name, "printed", line)


def bad_input(folder):
    (folder / "none").mkdir()
    for command, status, pattern in CASES:
        before = set(os.listdir(folder))
        done = run(command.split(), folder)
        check_lines(done, status, [pattern], command)
        expect(done.stdout == "", command, "wrote", done.stdout[:200])
        expect(set(os.listdir(folder)) == before, command, "left a file behind")
    done = run(["explain", "caf\udce9"], folder)
    check_lines(done, 2, [r"line 1: invalid UTF-8 at byte 3"], "explain with bad UTF-8")


def batches(folder):
    for jobs in ("1", "3"):
        done = run(["tag", "mixed.jsonl", "--jobs", jobs], folder)
        check_lines(done, 3, MIXED, "mixed.jsonl")
        ids = [json.loads(line)["document"]["id"] for line in done.stdout.splitlines()]
        expect(ids == ["good", "last"], "mixed.jsonl gave", ids)
    done = run("tag missing.txt good.txt bomb.tml good.txt -o out".split(), folder)
    check_lines(done, 3, [r"missing\.txt: no such file", r"bomb\.tml:1: .+",
                          r"out/good\.txt\.json: another document of this run has the same name"], "a batch")
    expect(os.listdir(folder / "out") == ["good.txt.json"], "a batch left", os.listdir(folder / "out"))
    done = run("tag missing.txt empty.txt -o none.jsonl --format jsonl".split(), folder)
    check_lines(done, 2, [r"missing\.txt: .+", r"empty\.txt: .+"], "a batch where all fails")
    expect(not (folder / "none.jsonl").exists(), "a batch where all fails left a file")


def spent_on(command, name, unit, size, folder):
    """Processor seconds of the program over so many bytes of `unit`."""
    path = folder / f"{name}.txt"
    path.write_text("On Friday " + unit * (size // len(unit)))
    began = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    done = run([command, path.name, "--published", "2024-06-29", "-o", "/dev/null"], folder, timeout=HANG)
    expect(done.returncode == 0, command, name, "status", done.returncode, done.stderr[:300])
    path.unlink()
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - began


def pathologies(folder):
    for name, unit in PATHOLOGIES.items():
        for command in ("tag", "timeline"):
            small = max(LEAST, spent_on(command, name, unit, SIZE, folder))
            large = spent_on(command, name, unit, SIZE * GROWTH, folder)
            expect(large < small * GROWTH * SLACK, command, f"{unit!r} grew from {small:.1f} to {large:.1f} s")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for file, content in FILES.items():
            (folder / file).write_bytes(content)
        bad_input(folder)
        batches(folder)
        pathologies(folder)
    print(f"{failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
