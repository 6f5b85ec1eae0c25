"""docs_test.py [--accept] [FILE...]: runs the console blocks of the documents and compares.

In a ```console block a line that begins with "$ " is run by bash in the project's root, with the
built program in PATH; a command goes on as long as its lines end in a backslash or a bar. What
stands below it, up to the next command, must be exactly what it prints on both its outputs.

A table below a line "<!-- tag, published DATE -->" tells in its first column what a text says. The
other columns must be what `dateline tag` makes of it: TIMEX3 value, begin, end, EDTF.

With --accept the documents are rewritten with what the program prints now.
"""

import difflib
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


class Block:
    """One command of a console block: lines[begin:end] is what it should print."""

    def __init__(self, lines, at):
        self.line, self.command = at + 1, lines[at][2:]
        while self.command.endswith(("\\", "|")):
            at += 1
            self.command += "\n" + lines[at]
        self.begin = self.end = at + 1
        while lines[self.end] != "```" and not lines[self.end].startswith("$ "):
            self.end += 1

    def run(self):
        done = subprocess.run(["bash", "-c", self.command], cwd=ROOT, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              env={**os.environ, "LC_ALL": "C.UTF-8", "NO_COLOR": "1"})
        return done.stdout.splitlines()


def blocks(document, lines):
    at, inside = 0, False
    while at < len(lines):
        if not inside:
            inside = lines[at] == "```console"
            at += 1
        elif lines[at] == "```":
            inside = False
        elif lines[at].startswith("$ "):
            block = Block(lines, at)
            yield block
            at = block.end
        else:
            raise SystemExit(f"{document}:{at + 1}: a console block begins with a command")


class Table:
    """The rows of a says -> means table: lines[begin:end]."""

    def __init__(self, lines, at, published):
        self.line, self.command, self.published = at + 1, f"tag, published {published}", published
        self.begin = at
        while not lines[self.begin].startswith("| ---"):
            self.begin += 1
        self.begin += 1
        self.end = self.begin
        while self.end < len(lines) and lines[self.end].startswith("|"):
            self.end += 1
        self.texts = [line.split("|")[1].strip() for line in lines[self.begin:self.end]]

    def run(self):
        articles = "".join(json.dumps({"id": str(i), "published": self.published, "text": text}) + "\n"
                           for i, text in enumerate(self.texts))
        done = subprocess.run(["dateline", "tag", "--input", "jsonl", "--format", "jsonl"],
                              input=articles, capture_output=True, text=True, check=True)
        return [f"| {text} | {' | '.join(meaning(json.loads(line), text))} |"
                for text, line in zip(self.texts, done.stdout.splitlines())]


def meaning(tagged, text):
    """TIMEX3 value, begin, end and EDTF of a text that is one expression, or one range."""
    timexes, ranges = tagged["timexes"], tagged["ranges"]
    whole = ranges[0] if ranges and ranges[0]["text"] == text else timexes[0] if timexes else None
    if whole is None:
        return ["nothing", "", "", ""]
    values = ", ".join(" ".join(filter(None, (t["value"], t.get("mod"), t.get("quant")))) for t in timexes)
    bounds = whole["bounds"]

    def instant(side):
        first, last = bounds[f"earliest_{side}"], bounds[f"latest_{side}"]
        if first == last:
            return first or "open"
        return f"{first or ''} .. {last or ''}".strip()

    return [values, instant("begin"), instant("end"), whole["edtf"] or ""]


def checks(document, lines):
    """All that the document claims, in its order."""
    tables = (Table(lines, at, match.group(1)) for at, line in enumerate(lines)
              if (match := re.fullmatch(r"<!-- tag, published (\S+) -->", line)))
    return sorted([*blocks(document, lines), *tables], key=lambda check: check.begin)


def main():
    arguments = sys.argv[1:]
    accept = "--accept" in arguments
    documents = [a for a in arguments if a != "--accept"] or sorted(
        str(path.relative_to(ROOT)) for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
    passed = failed = 0
    for document in documents:
        lines = (ROOT / document).read_text().splitlines()
        written = list(lines)
        for block in reversed(checks(document, lines)):
            wanted, got = lines[block.begin:block.end], block.run()
            if wanted == got:
                passed += 1
                continue
            failed += 1
            print(f"{document}:{block.line}: $ {block.command}")
            print("\n".join(difflib.unified_diff(wanted, got, "document", "program", lineterm="")))
            written[block.begin:block.end] = got
        if accept and written != lines:
            (ROOT / document).write_text("\n".join(written) + "\n")
            print(f"{document}: rewritten")
    print(f"{passed} passed, {failed} failed")
    return 0 if accept else 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
