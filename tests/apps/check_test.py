"""Runs `dateline check` from outside: kinds of case files, reports, choices, bad input."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
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
        "semicolons.csv": "\ufefftext;published;expect_value\r\n\"back; last Friday\";2024-06-29;2024-06-28\r\n",
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
    expect(done.stdout == "9 cases: 9 passed\n", "good cases printed", done.stdout)
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

    if shutil.which("xmllint"):
        schema = pathlib.Path(__file__).parent.parent / "schema" / "junit.xsd"
        done = subprocess.run(["xmllint", "--noout", "--schema", schema, folder / "junit.xml"], capture_output=True,
                              text=True)
        expect(done.returncode == 0, "JUnit is not valid:", done.stderr)

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
            ([], "no files given; dateline check --help shows an example"),
            (["fine.jsonl", "--filter", "zzz"], "no case passes the filters"),
            (["fine.jsonl", "--shard", "5/4"], "--shard 5/4: expected one like 1/4"),
            (["fine.jsonl", "--jobs", "x"], "--jobs x: expected a number from 0 to 256"),
            (["fine.jsonl", "--tap", "--json"], "--tap and --json: only one of them"),
            (["fine.jsonl", "--baseline", "base", "--with", "cat"], "--baseline and --with: only one of them"),
            (["fine.jsonl", "--with", " "], "--with: expected a command, found none"),
            (["fine.jsonl", "--with", "cat", "--timeout", "0"],
             "--timeout: expected seconds, more than 0, found 0"),
            (["fine.jsonl", "--bogus"], "--bogus: unknown option"),
            (["fine.jsonl", "--junit", "none/a.xml"],
             "none/a.xml: cannot be written: No such file or directory")]:
        done = run(folder, "check", *arguments)
        expect(done.returncode == 2, arguments, "gave status", done.returncode)
        expect(done.stderr == f"dateline: {message}\n", arguments, "printed", done.stderr)


ARTICLE = "It rained on Friday. The strike began two days ago, in the north. Officials left yesterday."


def baseline(folder):
    """What was blessed stays, what moves is told, and no broken baseline is overwritten."""
    articles = folder / "articles"
    articles.mkdir()
    (articles / "storm.txt").write_text(ARTICLE)
    (articles / "other.txt").write_text("The museum opened in 1987.")
    check = ("check", "--baseline", "base", "articles", "--published")
    done = run(folder, *check, "2024-06-29")
    expect(done.returncode == 1 and "no baseline yet" in done.stdout, "without baseline", done.stdout)
    expect(not (folder / "base").exists(), "a baseline was written unasked")
    expect(run(folder, *check, "2024-06-29", "--update").returncode == 0, "--update")
    files = sorted(os.listdir(folder / "base"))
    expect(files == ["other.baseline", "storm.baseline"], "--update wrote", files)
    done = run(folder, *check, "2024-06-29")
    expect(done.returncode == 0 and done.stdout == "2 articles: 2 the same\n", "the same again", done.stdout)
    done = run(folder, *check, "2024-06-29", "--filter", "storm")
    expect(done.stdout.endswith("1 of the baseline not run, and kept\n"), "not run", done.stdout)

    storm = folder / "base" / "storm.baseline"
    good = storm.read_text()
    lines = good.splitlines()
    expect(lines[0].startswith("dateline.baseline/1\t"), "first line", lines[0])
    expect(len(lines) - 2 == int(lines[-1].split("\t")[1]), "last line", lines[-1])

    # one expression another value, one gone, one that was not there, an entry elsewhere in the order
    changed = [line.replace("value=2024-06-27", "value=2024-06-26") for line in lines
               if "\ttime\tyesterday" not in line]
    changed.insert(1, "0-2\ttime\tIt\ttype=DATE\tvalue=1999")
    changed[-1] = f"end\t{len(changed) - 2}"
    storm.write_text("\n".join(changed) + "\n")
    done = run(folder, *check, "2024-06-29")
    for part in ("vanished  was 'It' DATE 1999", "appeared  was (none)  now 'yesterday' DATE 2024-06-28",
                 "value  was DATE 2024-06-26  now DATE 2024-06-27", "[two days ago]", "storm.baseline:1"):
        expect(part in done.stdout, "no", part, "in", done.stdout)
    expect(done.returncode == 1, "changes gave", done.returncode)

    storm.write_text(good.replace("\t" + lines[0].split("\t")[1] + "\t", "\t0.0.1\t", 1))
    done = run(folder, *check, "2024-06-29")
    expect(done.stdout.startswith("baseline by dateline 0.0.1, now "), "another version", done.stdout)
    expect(done.returncode == 0, "another version alone gave", done.returncode)

    (articles / "storm.txt").write_text("New: " + ARTICLE)
    storm.write_text(good)
    done = run(folder, *check, "2024-06-29")
    expect(done.returncode == 0, "a shift of the text is told as a change", done.stdout)
    (articles / "storm.txt").write_text(ARTICLE)

    for broken, message in [
            (good[:len(good) // 2], "the baseline is cut off within a line"),
            ("\n".join(lines[:-1]) + "\n", "the baseline is cut off: it has no end"),
            (good.replace("end\t", "end\t1"), "the end does not fit"),
            (good.replace("baseline/1", "baseline/2"),
             "a baseline of dateline.baseline/2, expected dateline.baseline/1"),
            ("hello\n", "not a baseline of dateline"),
            (good.replace("\ttime\t", "\ttmie\t", 1), "expected BEGIN-END, time or event, words, NAME=VALUE")]:
        storm.write_text(broken)
        for options in ([], ["--update"]):
            done = run(folder, *check, "2024-06-29", *options)
            expect(done.returncode == 2, message, "gave", done.returncode)
            expect(len(done.stderr.splitlines()) == 1 and message in done.stderr
                   and done.stderr.startswith("dateline: base/storm.baseline:"), message, "printed", done.stderr)
            expect(storm.read_text() == broken, "a broken baseline was overwritten:", message)
    storm.write_text(good)
    (folder / "file").write_text("")
    done = run(folder, "check", "--baseline", "file/base", "articles", "--update")
    expect(done.returncode == 2 and "file/base: cannot be written" in done.stderr, "unwritable", done.stderr)
    done = run(folder, "check", "--baseline", "base", "missing")
    expect(done.returncode == 2 and done.stderr == "dateline: missing: no such file\n", "missing", done.stderr)


def diff(folder):
    (folder / "a.txt").write_text(ARTICLE)
    for name, day in (("old", "2024-06-29"), ("new", "2024-07-29")):
        for form, end in (("json", "json"), ("timeml", "tml")):
            run(folder, "timeline", "a.txt", "--published", day, "--format", form, "-o", f"{name}.{end}")
        (folder / name).mkdir()
        (folder / name / "a.json").write_text((folder / f"{name}.json").read_text())
    done = run(folder, "diff", "old.json", "old.json")
    expect((done.returncode, done.stdout) == (0, "1 document: 1 the same\n"), "no difference", done.stdout)
    for pair in (("old.json", "new.json"), ("old.tml", "new.tml"), ("old", "new")):
        done = run(folder, "diff", *pair)
        expect(done.returncode == 1, pair, "gave", done.returncode)
        expect(re.search("value +was DATE 2024-06-28 +now DATE 2024-07-26", done.stdout), pair, done.stdout)
    done = run(folder, "diff", "old.json", "old.tml")
    expect((done.returncode, done.stdout) == (0, "1 document: 1 the same\n"), "JSON and TimeML", done.stdout)
    stat = run(folder, "diff", "old", "new", "--stat").stdout.splitlines()
    expect(stat[0].split() == ["document", "appeared", "vanished", "moved", "value", "bounds", "event", "order"],
           "--stat", stat)
    expect(stat[-1].startswith("1 of 1 changed"), "--stat", stat)
    page = run(folder, "diff", "old.json", "new.json", "--html").stdout
    expect(page.startswith("<!DOCTYPE html>") and "<del>DATE 2024-06-28</del>" in page, "--html", page[:200])
    (folder / "cut.json").write_text("{")
    (folder / "two.json").write_text('{"schema": "dateline.timeline/2"}')
    for pair, message in ((("old.json", "cut.json"), "cut.json:1: not valid JSON"),
                          (("two.json", "old.json"), "two.json:1: a timeline of dateline.timeline/2, expected"
                           " dateline.timeline/1"),
                          (("old.json", "none.json"), "none.json: no such file"),
                          (("old", "void"), "void: no timelines in this folder")):
        done = run(folder, "diff", *pair)
        expect((done.returncode, done.stderr) == (2, f"dateline: {message}\n"), pair, done.stderr)


ENGINE = """import json, sys, time, os
text, published = sys.argv[1:3]
if "crash" in text: os.kill(os.getpid(), 11)
if "hang" in text: time.sleep(60)
if "fail" in text: sys.exit(3)
if "rubbish" in text: print("well, it depends")
elif "xml" in text: print('xml <TIMEX3 type="DATE" value="2024-06-28">Friday</TIMEX3>')
elif "json" in text: print(json.dumps({"found": [{"text": "Friday", "type": "DATE", "value": published}]}))
elif "silent" in text: pass
else: print("2024-06-28")
"""


def other_engines(folder):
    """The cases on a command, or on answers it gave before; nothing but the command is run."""
    (folder / "engine.py").write_text(ENGINE)
    (folder / "with.jsonl").write_text("\n".join(
        case(text, text, [{"text": "Friday", "value": "2024-06-28"}])
        for text in ("on Friday", "xml Friday", "json Friday", "silent Friday")) + "\n")
    with_engine = f"{sys.executable} engine.py {{text}} {{published}}"
    done = run(folder, "check", "with.jsonl", "--with", with_engine)
    expect(done.returncode == 1, "--with gave", done.returncode, done.stderr)
    for line in ("DATE  4       3       3     2      66.7 %", "with.jsonl:4  found by one",
                 "with.jsonl:3  1 day", "  value: wanted 2024-06-28, theirs 2024-06-29",
                 "4 cases: 2 passed, 2 failed"):
        expect(line in done.stdout.splitlines(), "--with: no line", line, "in", done.stdout)
    for text, message in (("crash Friday", "the command crashed: Segmentation fault"),
                          ("hang Friday", "the command did not end within 1 s"),
                          ("fail Friday", "the command ended with status 3"),
                          ("rubbish Friday", "an answer that is neither JSON, TimeML nor one value:"
                           " 'well, it depends'")):
        (folder / "bad.jsonl").write_text(case(text, text, []) + "\n" + case("last", "x", [], known="y"))
        done = run(folder, "check", "bad.jsonl", "--with", with_engine, "--timeout", "1")
        expect((done.returncode, done.stderr) == (2, f"dateline: bad.jsonl:1: {message}\n"), text, done.stderr)
        expect("1 known to fail" in done.stdout, text, "stopped the rest", done.stdout)
    done = run(folder, "check", "with.jsonl", "--with", "no-such-engine {text}", "--filter", "xml")
    expect(done.stderr == "dateline: with.jsonl:2: no-such-engine cannot be started: No such file or directory\n",
           "no command", done.stderr)
    (folder / "shell.jsonl").write_text(case("s", "on Friday; echo $(touch harm) 'x'", [{"value": "2024-06-28"}]))
    run(folder, "check", "shell.jsonl", "--with", "echo 2024-06-28; touch harm")
    expect(not (folder / "harm").exists(), "a shell was used unasked")
    done = run(folder, "check", "shell.jsonl", "--shell", "--with", "true {text} && echo 2024-06-28")
    expect(done.returncode == 0 and not (folder / "harm").exists(), "--shell", done.stdout, done.stderr)
    done = run(folder, "check", "with.jsonl", "--with", "'x")
    expect((done.returncode, done.stderr) == (2, "dateline: --with 'x: a quote that is never closed\n"),
           "a bad command", done.stderr)

    (folder / "answers.jsonl").write_text("\n".join(
        json.dumps({"name": name, "found": [{"text": "Friday", "type": "DATE", "value": value}]})
        for name, value in (("on Friday", "2024-06-28"), ("xml Friday", "1924-06-28"), ("json Friday", "2024-06-28"))))
    done = run(folder, "check", "with.jsonl", "--answers", "answers.jsonl")
    expect(done.stderr == "dateline: with.jsonl:4: no answer to 'silent Friday'\n", "--answers", done.stderr)
    expect("with.jsonl:2  36525 days" in done.stdout.splitlines(), "--answers", done.stdout)

    tagger = folder / "tagger"
    tagger.mkdir()
    (tagger / "one.tml").write_text(
        '<TimeML><DCT><TIMEX3 value="2024-06-29"/></DCT><TEXT>It rained '
        '<TIMEX3INTERVAL earliestBegin="x">on <TIMEX3 type="DATE" value="2024-06-28">Friday</TIMEX3></TIMEX3INTERVAL>'
        ' and <TIMEX3 type="DATE" alt_value="OFFSET P1D">tomorrow</TIMEX3> too, in May 2020.</TEXT></TimeML>')
    done = run(folder, "check", "--against", "tagger")
    expect(done.returncode == 1, "--against gave", done.returncode, done.stderr)
    for line in ("DATE  2       3     2     1      50.0 %", "  value: theirs OFFSET P1D, ours 2024-06-30",
                 "  expression: theirs nothing, ours 'May 2020' 2020-05"):
        expect(line in done.stdout.splitlines(), "--against: no line", line, "in", done.stdout)
    for arguments, message in ((["--against", "void"], "void: no TimeML in this folder"),
                               (["--against", "gone"], "gone: no such file"),
                               (["--against", "tagger", "x"], "--against tagger: takes no files besides, found x")):
        done = run(folder, "check", *arguments)
        expect(done.returncode == 2 and f"dateline: {message}\n" in done.stderr, arguments, done.stderr)


def sweep(folder):
    done = run(folder, "check", "--sweep", "2024-02-28..2024-03-02", "last Friday")
    expect(done.stdout.splitlines()[0] == "published,weekday,value,begin,end", "--sweep", done.stdout)
    expect(done.stdout.splitlines()[-1] == "2024-03-02,6,2024-03-01,2024-03-01,2024-03-02", "--sweep", done.stdout)
    (folder / "sweep.csv").write_text(done.stdout)
    again = run(folder, "check", "--sweep", "2024-02-28..2024-03-02", "last Friday", "--expect", "sweep.csv")
    expect((again.returncode, again.stdout) == (0, "4 days: 4 as wanted\n"), "--expect", again.stdout)
    again = run(folder, "check", "--sweep", "2024-02-28..2024-03-03", "Friday", "--expect", "sweep.csv")
    expect(again.returncode == 1 and "2024-03-03  wanted no such day  got " in again.stdout, "--expect", again.stdout)
    began = time.monotonic()
    done = run(folder, "check", "--sweep", "1900-01-01..2173-10-14", "last Friday")
    expect(len(done.stdout.splitlines()) == 100_000, "--sweep of a hundred thousand days")
    expect(time.monotonic() - began < (100 if "--slow" in sys.argv else 10), "--sweep took too long")
    for arguments, message in ((["2024..x", "Friday"], "--sweep 2024..x: expected two dates, like 2020-01-01..2030-12-31"),
                               (["2024-01-02..2024-01-01", "Friday"], "--sweep 2024-01-02..2024-01-01: expected two"
                                " dates, like 2020-01-01..2030-12-31"),
                               (["0001-01-01..9999-01-01", "Friday"], "--sweep 0001-01-01..9999-01-01: more than a"
                                " million days"),
                               (["2024-01-01..2024-01-02", "a", "b"], "--sweep: expected one phrase, found 2")):
        done = run(folder, "check", "--sweep", *arguments)
        expect((done.returncode, done.stderr) == (2, f"dateline: {message}\n"), arguments, done.stderr)
    (folder / "sweep.csv").write_text("published,vlaue\n")
    done = run(folder, "check", "--sweep", "2024-01-01..2024-01-02", "a", "--expect", "sweep.csv")
    expect(done.returncode == 2 and done.stderr.startswith("dateline: sweep.csv:1: unknown column 'vlaue'"),
           "a bad table", done.stderr)


def properties(folder):
    done = run(folder, "check", "--properties", "articles", "--published", "2024-06-29")
    expect((done.returncode, done.stdout) == (0, "2 texts: 2 passed\n"), "--properties", done.stdout)
    done = run(folder, "check", "--properties", "missing.txt")
    expect((done.returncode, done.stderr) == (2, "dateline: missing.txt: no such file\n"), "--properties", done.stderr)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for part in (kinds, reports, choices, update, bad_input, baseline, diff, other_engines, sweep,
                     properties):
            part(folder)
    print(f"{failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
