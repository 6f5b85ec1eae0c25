"""Runs `dateline check` from outside: kinds of case files, reports, choices, bad input."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

failures = 0


def expect(holds, *what):
    global failures
    if not holds:
        failures += 1
        print("FAILED:", *what)


def run(folder, *arguments, **options):
    return subprocess.run(["dateline", *arguments], cwd=folder, capture_output=True, text=True,
                          timeout=60, **{"stdin": subprocess.DEVNULL, **options})


def case(name, text, expect, **more):
    return json.dumps({"name": name, "published": "2024-06-29", "text": text, "expect": expect, **more})


def kinds(folder):
    """Every kind of case file holds what is right and names what is not."""
    files = {
        "a.json": '[\n {"name": "list",\n  "published": "2024-06-29", "text": "last Friday",\n'
                  '  "expect": [{"value": "2024-06-28"}]}\n]',
        "b.jsonl": case("lines", "since late 2023", [{"text": "late 2023", "mod": "END"},
                                                    {"text": "since late 2023", "type": "RANGE"}]),
        "c.csv": 'text,published,expect_value\n"on May 3, 2024",,2024-05-03\nhe may march,,none\n',
        "d.tsv": "text\texpect_type\ntwo weeks\tDURATION\n",
        "e.corpus": "anchor 2013-02-12\n2013-02-08 type=DATE\n  last friday\n",
        "f.tml": '<TimeML><DCT><TIMEX3 value="2024-06-29"/></DCT><TEXT>It rained on '
                 '<TIMEX3 type="DATE" value="2024-06-28">Friday</TIMEX3>.</TEXT></TimeML>',
        "g.json": '[{"Input": "back tomorrow", "Context": {"ReferenceDateTime": "2016-11-07T00:00:00"},'
                  '"Results": [{"Text": "tomorrow", "Start": 5, "End": 12, "TypeName": "datetimeV2.date",'
                  '"Resolution": {"values": [{"timex": "2016-11-08", "value": "2016-11-08"}]}}]}]',
    }
    for name, content in files.items():
        (folder / "good").mkdir(exist_ok=True)
        (folder / "good" / name).write_text(content)
    done = run(folder, "check", "good")
    expect(done.returncode == 0, "good cases gave", done.returncode, done.stdout, done.stderr)
    expect(done.stdout == "8 cases: 8 passed\n", "good cases printed", done.stdout)
    for name, content in files.items():
        broken = (content.replace("2024-06-28", "2024-06-27").replace("END", "MID")
                  .replace("2024-05-03", "2023-05-03").replace("DURATION", "SET")
                  .replace("2013-02-08", "2013-02-07").replace("2016-11-08", "2016-11-09"))
        (folder / name).write_text(broken)
        done = run(folder, "check", name)
        expect(done.returncode == 1, name, "with a wrong value gave", done.returncode, done.stderr)
        expect("1 failed" in done.stdout and f"{name}:" in done.stdout, name, "printed", done.stdout)
        os.remove(folder / name)
    done = run(folder, "check", "-", input=files["b.jsonl"], stdin=None)
    expect(done.stdout == "1 case: 1 passed\n", "standard input", done.stdout, done.stderr)


MIXED = "\n".join([
    case("right", "last Friday", [{"value": "2024-06-28"}]),
    case("wrong", "It was signed last Friday, by us.", [{"text": "last Friday", "value": "2024-06-21"}],
         tags=["slow"]),
    case("silent", "May 3", []),
    case("known", "May 3", [], known="not yet"),
    case("fixed", "May 3", [{"text": "May 3"}], known="never"),
]) + "\n"


def reports(folder):
    (folder / "mixed.jsonl").write_text(MIXED)
    done = run(folder, "check", "mixed.jsonl")
    expect(done.returncode == 1, "mixed.jsonl gave", done.returncode)
    for line in ("FAILED  wrong  mixed.jsonl:2",
                 "  It was signed [last Friday], by us.  (published 2024-06-29)",
                 "   value  wanted 2024-06-21  got 2024-06-28",
                 "KNOWN  known  mixed.jsonl:4", "  known: not yet",
                 "FIXED  fixed  mixed.jsonl:5",
                 "5 cases: 1 passed, 2 failed, 1 known to fail, 1 known to fail but holding"):
        expect(line in done.stdout.splitlines(), "no line", line, "in", done.stdout)
    expect("    why: en." in done.stdout, "no reason in", done.stdout)
    for jobs in ("2", "7"):
        again = run(folder, "check", "mixed.jsonl", "--jobs", jobs)
        expect(again.stdout == done.stdout, "another output with jobs", jobs)

    tap = run(folder, "check", "mixed.jsonl", "--tap").stdout.splitlines()
    expect(tap[:2] == ["TAP version 14", "1..5"], "TAP began", tap[:2])
    expect([line for line in tap if line.startswith(("ok", "not ok"))] ==
           ["ok 1 - right", "not ok 2 - wrong", "not ok 3 - silent", "not ok 4 - known # TODO not yet",
            "not ok 5 - fixed"], "TAP", tap)

    done = run(folder, "check", "mixed.jsonl", "--json", "--junit", "junit.xml")
    report = json.loads(done.stdout)
    expect(report["schema"] == "dateline.check/1", "schema", report["schema"])
    expect(report["summary"] == {"cases": 5, "passed": 1, "failed": 2, "known": 1, "fixed": 1, "errors": 0,
                                 "left_out": 0}, "summary", report["summary"])
    expect(report["cases"][1]["differences"][0]["wanted"] == "2024-06-21", "difference", report["cases"][1])

    suites = xml.parse(folder / "junit.xml").getroot()
    suite = suites[0]
    expect((suites.tag, suite.tag) == ("testsuites", "testsuite"), "JUnit", suites.tag, suite.tag)
    expect([suite.get(a) for a in ("name", "tests", "failures", "errors", "skipped")] ==
           ["mixed.jsonl", "5", "3", "0", "1"], "JUnit counts", suite.attrib)
    expect([[child.tag for child in test] for test in suite] ==
           [[], ["failure"], ["failure"], ["skipped"], ["failure"]], "JUnit cases")

    github = run(folder, "check", "mixed.jsonl", "--github").stdout.splitlines()
    expect(any(line.startswith("::error file=mixed.jsonl,line=2,title=wrong::value: wanted 2024-06-21%2C got")
               or line.startswith("::error file=mixed.jsonl,line=2,title=wrong::value: wanted 2024-06-21, got")
               for line in github), "GitHub", github)


def choices(folder):
    def names(*options):
        report = json.loads(run(folder, "check", "mixed.jsonl", "--json", *options).stdout)
        return [c["name"] for c in report["cases"]]

    expect(names("--filter", "wro") == ["wrong"], "--filter")
    expect(names("--filter", "signed") == ["wrong"], "--filter by text")
    expect(names("--tag", "slow") == ["wrong"], "--tag")
    expect(len(names("--tag", "mixed")) == 5, "--tag by file")
    expect(names("--fail-fast") == ["right", "wrong"], "--fail-fast")
    expect(names("--shard", "1/2") == ["right", "silent", "fixed"], "--shard 1/2")
    expect(names("--shard", "2/2") == ["wrong", "known"], "--shard 2/2")
    (folder / "more.jsonl").write_text(case("m", "May 3, 2024 and 2025", [{"text": "2025"}]))
    expect(run(folder, "check", "more.jsonl").returncode == 0, "more is found than wanted")
    expect(run(folder, "check", "more.jsonl", "--only").returncode == 1, "--only")


def update(folder):
    path = folder / "update.json"
    path.write_text('[\n' + case("keep", "last Friday", [{"value": "2024-06-28"}]) + ',\n'
                    + case("change", "He came last Friday.", [{"text": "last Friday", "value": "2024-06-21",
                                                             "bounds": ["2024-06-21", "2024-06-22"]}])
                    + ',\n' + case("was silent", "May 3", []) + '\n]\n')
    before = path.read_text()
    done = run(folder, "check", "update.json", "--update")
    expect(done.returncode == 0 and "wanted 2024-06-21" in done.stdout, "--update", done.stdout, done.stderr)
    after = json.loads(path.read_text())
    expect(path.read_text().splitlines()[1] == before.splitlines()[1], "--update touched what held")
    expect(after[1]["expect"] == [{"text": "last Friday", "value": "2024-06-28",
                                   "bounds": ["2024-06-28", "2024-06-29"]}], "--update wrote", after[1])
    expect(len(after[2]["expect"]) == 1, "--update of silence wrote", after[2])
    expect(run(folder, "check", "update.json").returncode == 0, "after --update differences are left")


BAD = {
    "json.jsonl": ('{"text": "a", "expect": []}\n{"text":', r"json.jsonl:2: column 9: not valid JSON"),
    "field.jsonl": ('{"text": "a", "expect": [{"vale": "x"}]}',
                    "field.jsonl:1: expect[0].vale: unknown field (did you mean 'value'?)"),
    "where.jsonl": ('{"text": "a", "expect": [{"text": "b"}]}',
                    "where.jsonl:1: expect[0].text: 'b' is not in the text"),
    "names.jsonl": ('{"name": "x", "text": "a", "expect": []}\n' * 2,
                    "names.jsonl:2: another case is named 'x', at names.jsonl:1"),
    "utf8.jsonl": (b'\n{"text": "\xff"}', "utf8.jsonl:2: invalid UTF-8 at byte 11"),
    "quote.csv": ('text,expect_value\na,none\n"b', "quote.csv:3: a quote that is never closed"),
    "header.csv": ("txt,expect_value\n", "header.csv:1: unknown column 'txt' (did you mean 'text'?)"),
    "cells.csv": ("text,expect_value\na,none,b\n", "cells.csv:2: expected 2 cells, found 3"),
    "cut.tml": ("<TimeML>\n<TEXT>a", None),
    "page.pdf": ("x", "page.pdf: no kind of case file: expected .json, .jsonl, .csv, .tsv, .corpus or .tml"),
    "heading.corpus": ("anchor 2013-02-12\nsoon\n  now\nvalue type=NEVER\n",
                       "heading.corpus:4: type: expected DATE, TIME, DURATION, SET or RANGE, found 'NEVER'"),
}


def bad_input(folder):
    (folder / "fine.jsonl").write_text(case("fine", "last Friday", [{"value": "2024-06-28"}]))
    for name, (content, message) in BAD.items():
        path = folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        done = run(folder, "check", name, "fine.jsonl")
        expect(done.returncode == 2, name, "gave status", done.returncode)
        lines = done.stderr.splitlines()
        expect(len(lines) == 1, name, "printed", lines)
        expect(message is None or lines == ["dateline: " + message], name, "printed", lines)
        expect("1 unusable" in done.stdout and "0 passed" not in done.stdout, name, "stopped the rest")
    (folder / "void").mkdir()
    for arguments, message in [
            (["missing.json"], "missing.json: no such file"), (["void"], "void: no case files in this folder"),
            ([], "no case files given; dateline check --help shows an example"),
            (["fine.jsonl", "--filter", "zzz"], "no case passes the filters"),
            (["fine.jsonl", "--shard", "5/4"], "--shard 5/4: expected one like 1/4"),
            (["fine.jsonl", "--jobs", "x"], "--jobs x: expected a number from 0 to 256"),
            (["fine.jsonl", "--tap", "--json"], "--tap and --json: only one of them"),
            (["fine.jsonl", "--bogus"], "--bogus: unknown option"),
            (["fine.jsonl", "--junit", "none/a.xml"],
             "none/a.xml: cannot be written: No such file or directory")]:
        done = run(folder, "check", *arguments)
        expect(done.returncode == 2, arguments, "gave status", done.returncode)
        expect(done.stderr == f"dateline: {message}\n", arguments, "printed", done.stderr)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for part in (kinds, reports, choices, update, bad_input):
            part(folder)
    print(f"{failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
