"""Runs the program as its users do: formats, folders, streams, terminals, and the examples of --help."""

import json
import os
import pathlib
import pty
import re
import subprocess
import sys
import tempfile
import time

ARTICLE = "The council voted on Friday.\nWork begins in May 2025, two weeks after the vote.\n"
TIMEML = ("<?xml version=\"1.0\" ?>\n<TimeML>\n<DOCID>doc 7</DOCID>\n<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" "
          "value=\"2024-06-29\" functionInDocument=\"CREATION_TIME\">29 June</TIMEX3></DCT>\n<TEXT>\r\n"
          "A&amp;B <EVENT eid=\"e1\">met</EVENT> on 2 May.\r\n</TEXT>\n</TimeML>\n")

failures = 0


def expect(holds, *what):
    global failures
    if not holds:
        failures += 1
        print("FAILED:", *what)


def run(command, folder, stdin="", **options):
    return subprocess.run(["dateline", *command.split()], cwd=folder, input=stdin, text=True,
                          capture_output=True, **options)


def on_terminal(command, folder, streams, stdin="", seconds=0, **variables):
    """What a terminal shows of the given streams; stdin is given slowly, over `seconds`."""
    ours, theirs = pty.openpty()
    environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | variables
    process = subprocess.Popen(["dateline", *command.split()], cwd=folder, env=environment,
                               stdin=subprocess.PIPE, **{
                                   s: theirs if s in streams else subprocess.DEVNULL
                                   for s in ("stdout", "stderr")})
    os.close(theirs)
    parts = 15 if seconds else 1
    for i in range(parts):
        process.stdin.write(stdin.encode())
        process.stdin.flush()
        time.sleep(seconds / parts)
    process.stdin.close()
    shown = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:
            break
        if not part:
            break
        shown += part
    process.wait()
    os.close(ours)
    return shown.decode()


def formats(folder):
    for command in ("timeline", "tag"):
        done = run(f"{command} a.txt --published 2024-06-29", folder)
        document = json.loads(done.stdout)["document"]
        expect(document == {"id": "a", "title": None, "published": "2024-06-29",
                            "published_from": "option", "language": "en", "offsets": "codepoint"}, document)
        expect(done.stderr == "" and done.returncode == 0, done.stderr)
        line = run(f"{command} a.txt --published 2024-06-29 --format jsonl", folder).stdout
        expect(line.count("\n") == 1 and json.loads(line) == json.loads(done.stdout), line)
        expect(run(f"{command} --published 2024-06-29", folder, ARTICLE).stdout ==
               done.stdout.replace('"id": "a"', '"id": "stdin"'), command, "from standard input")
        expect(run(f"{command} - --published 2024-06-29", folder, ARTICLE).returncode == 0, "-")
        expect("2024-06-29" in run(f"{command} a.txt --published 2024-06-29 --format text", folder).stdout,
               command, "text")
        expect(run(f"{command} a.txt --format timeml", folder).stdout.startswith("<?xml"), "timeml")
    expect(run("explain since 2019", folder).returncode == 0, "explain")
    object = json.loads(run("explain --format json since 2019", folder).stdout)
    expect(list(object) == ["schema", "document", "timexes", "ranges", "warnings"], list(object))
    expect(re.fullmatch(r"dateline \d+\.\d+\.\d+\n", run("--version", folder).stdout), "--version")


def timeml(folder):
    out = run("tag b.tml --format timeml", folder).stdout
    text = re.sub(r"<[^>]*>", "", re.search(r"<TEXT>(.*)</TEXT>", out, re.S).group(1))
    expect(text == "\r\nA&amp;B met on 2 May.\r\n".replace("\r\n", "\n"), repr(text))
    raw = subprocess.run(["dateline", "tag", "b.tml", "--format", "timeml"], cwd=folder,
                         capture_output=True).stdout
    expect(b"\r\nA&amp;B met on" in raw, raw)
    expect(raw.split(b"<TEXT>")[0] == TIMEML.encode().split(b"<TEXT>")[0], "the head of a source")
    expect(json.loads(run("tag b.tml", folder).stdout)["document"]["id"] == "doc 7", "DOCID")


def score(folder):
    gold, system = folder / "gold", folder / "system"
    gold.mkdir(), system.mkdir()
    text = "<TimeML><TEXT>They met <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"{}\">{}</TIMEX3>{}.</TEXT></TimeML>"
    (gold / "one.tml").write_text(text.format("2024-06-28", "last Friday", ""))
    (gold / "two.tml").write_text(text.format("2024-07", "next month", ""))
    (gold / "notes.txt").write_text("no TimeML")
    (system / "one.tml").write_text(text.format("2024-06-28", "last", " Friday"))
    done = run("score gold system", folder)
    expect(done.returncode == 0 and done.stderr == "", done.stderr)
    expect(done.stdout.startswith("no system file for two.tml\n2 documents, gold 2, system 1\n"), done.stdout)
    expect("\nrelaxed   66.67 100.00  50.00   (1)\n" in done.stdout, done.stdout)
    expect("\nspan           1\n" in done.stdout and "They" not in done.stdout, done.stdout)
    done = run("score gold system --errors", folder)
    expect(done.stdout.endswith("\nmiss two.tml gold [DATE 2024-07 \"next month\"]\n"
                                "span one.tml gold [DATE 2024-06-28 \"last Friday\"] "
                                "system [DATE 2024-06-28 \"last\"]\n"), done.stdout)
    one = json.loads(run("score gold/one.tml system/one.tml --format json", folder).stdout)
    expect(one["documents"] == 1 and one["timexes"]["relaxed"]["f1"] == 100 and one["missing"] == [], one)
    run("score gold system -o score.txt", folder)
    expect((folder / "score.txt").read_text() == run("score gold system", folder).stdout, "-o FILE")


def published(folder):
    def of(command, stdin=""):
        document = json.loads(run("tag " + command, folder, stdin).stdout)["document"]
        return document["published"], document["published_from"]
    expect(of("b.tml") == ("2024-06-29", "document"), "the DCT")
    expect(of("b.tml --published 2023-01-02T10:30") == ("2023-01-02T10:30", "option"), "the option")
    line = '{"published": "2020-01-02", "text": "It rained."}'
    expect(of("--input jsonl", line) == ("2020-01-02", "document"), "JSONL")
    done = run("tag -", folder, "It rained.")
    expect(json.loads(done.stdout)["document"]["published_from"] == "none", "none")


def output(folder):
    done = run("tag a.txt -o new.json", folder)
    expect(done.returncode == 0 and done.stdout == "", "-o FILE")
    expect((folder / "new.json").stat().st_mode & 0o777 == 0o666 & ~umask(), "the mode of a file")
    (folder / "kept.json").write_text("kept")
    run("tag missing.txt -o kept.json", folder)
    expect((folder / "kept.json").read_text() == "kept", "a failed run touched the old file")
    run("tag a.txt -o kept.json", folder)
    expect(json.loads((folder / "kept.json").read_text())["document"]["id"] == "a", "replaced")
    (folder / "x").mkdir()
    (folder / "x" / "a.txt").write_text(ARTICLE)
    run("tag a.txt b.tml x/a.txt -o many --format timeml", folder)
    expect(files(folder / "many") == ["a.tml", "b.tml", "x/a.tml"], files(folder / "many"))
    run("timeline a.txt x/a.txt --published 2024-06-29 --format html -o both.html", folder)
    both = page(folder / "both.html")
    expect([len(article["timeline"]) > 0 for article in both] == [True, True], "two articles on one page")
    done = run("timeline a.txt missing.txt b.tml --published 2024-06-29 --format html", folder)
    expect(done.returncode == 3 and [a["document"]["id"] for a in page(done.stdout)] == ["a", "doc 7"], "one page of those that can be read")
    many = "".join(json.dumps({"id": f"d{i}", "published": "2024-06-29", "text": ARTICLE}) + "\n" for i in range(300))
    pages = [run(f"timeline --input jsonl --format html --jobs {jobs}", folder, many).stdout for jobs in (1, 2)]
    expect(pages[0] == pages[1] and len(page(pages[0])) == 300, "300 articles on one page")
    run("timeline a.txt b.tml --published 2024-06-29 --format html -o pages", folder)
    expect(files(folder / "pages") == ["a.html", "b.html"] and len(page(folder / "pages" / "a.html")) == 1, "a page each")
    header = run("timeline --format csv", folder, "Nothing.").stdout
    expect(header.startswith("id,label,") and header.count("\n") == 1, "the header of a CSV without rows")
    ids = ["plain", "../../up", "/etc/x", "a b", ".hidden", "caf\u00e9", "", "plain"]
    lines = "".join(json.dumps({"id": i, "text": "It rained."}) + "\n" for i in ids)
    (folder / "ids.jsonl").write_text(lines)
    done = run("tag ids.jsonl -o ids/", folder)
    expect(files(folder / "ids") == ["7.json", "_./_./up.json", "_etc/x.json", "_hidden.json", "a_b.json",
                                     "caf\u00e9.json", "plain.json"], files(folder / "ids"))
    expect(done.returncode == 3 and done.stderr.count("\n") == 1, done.stderr)


def page(given):
    """The timeline objects in a page."""
    text = given.read_text(encoding="utf-8") if isinstance(given, pathlib.Path) else given
    return json.loads(re.search(r'id="data">(.*?)</script>', text, re.DOTALL)[1])


def files(folder):
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())


def umask():
    mask = os.umask(0)
    os.umask(mask)
    return mask


def streams(folder):
    lines = [json.dumps({"id": f"d{i}", "published": "2024-06-29", "text": ARTICLE * (1 + i % 7)})
             for i in range(5000)]
    (folder / "s.jsonl").write_text("\ufeff" + "\n\n".join(lines))  # a BOM, blank lines, no last line end
    for form in ("json", "tsv"):
        one = run(f"tag s.jsonl --format {form}", folder).stdout
        for jobs in (2, 5, 0):
            expect(run(f"tag s.jsonl --format {form} --jobs {jobs}", folder).stdout == one, form, jobs)
    ids = [json.loads(line)["document"]["id"] for line in run("tag s.jsonl", folder).stdout.splitlines()]
    expect(ids == [f"d{i}" for i in range(5000)], "the order of a stream")
    process = subprocess.Popen(["dateline", "tag", "s.jsonl"], cwd=folder, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE)
    process.stdout.readline()
    process.stdout.close()
    expect(process.stderr.read() == b"" and process.wait() == 0, "a reader that goes away")


def memory(folder):
    line = (json.dumps({"id": "m", "published": "2024-06-29", "text": ARTICLE * 40}) + "\n").encode()
    for jobs in ("1", "2"):
        process = subprocess.Popen(["dateline", "tag", "--input", "jsonl", "--format", "tsv", "--jobs", jobs],
                                   stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        for _ in range(5 if "--slow" in sys.argv else 50):
            process.stdin.write(line * 300)
        process.stdin.close()
        _, status, usage = os.wait4(process.pid, 0)
        expect(status == 0, "a long stream", status)
        expect("--slow" in sys.argv or usage.ru_maxrss < 100 * 1024, usage.ru_maxrss, "KB for 50 MB")


def terminal(folder):
    command = "timeline a.txt --published 2024-06-29"
    shown = on_terminal(command, folder, ["stdout"])
    expect("\x1b[" in shown and '"schema"' not in shown, "a list in colours", shown)
    shown = on_terminal(command, folder, ["stdout"], NO_COLOR="1")
    expect("\x1b[" not in shown and "2024-06-29" in shown, "NO_COLOR", shown)
    line = json.dumps({"text": ARTICLE}) + "\n"
    slow = {"streams": ["stderr"], "stdin": line * 3000, "seconds": 1.5}
    expect("documents" in on_terminal("tag --input jsonl", folder, **slow), "a progress bar")
    expect(on_terminal("tag --input jsonl --quiet", folder, **slow) == "", "--quiet")
    expect(on_terminal("tag a.txt", folder, ["stderr"]) == "", "short work shows no bar")


def examples(folder):
    for command in ("timeline", "tag", "explain", "score"):
        text = run(f"{command} --help", folder).stdout
        example = text.split("Example:")[1].strip()
        done = subprocess.run(["bash", "-c", example], cwd=folder, capture_output=True, text=True)
        expect(done.returncode == 0 and done.stderr == "", example, done.stderr)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "a.txt").write_text(ARTICLE)
        (folder / "b.tml").write_bytes(TIMEML.encode())
        # memory first: what this process has grown to would count as its children's
        for test in (memory, formats, timeml, score, published, output, streams, terminal, examples):
            test(folder)
    print(f"{failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
