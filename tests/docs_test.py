"""Runs the console blocks of the documents and compares what they print.

In a ```console block a line that begins with "$ " is run by bash in the project's root, with the
built program in PATH; a command goes on as long as its lines end in a backslash or a bar. What
stands below it, up to the next command, must be exactly what it prints on both its outputs.
"""

import difflib
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def blocks(text):
    """(line number, command, output) of every command in the console blocks of a document."""
    lines = text.splitlines()
    inside, number = False, 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if not inside:
            inside = line.strip() == "```console"
            continue
        if line.strip() == "```":
            inside = False
        elif line.startswith("$ "):
            begin, command = number, line[2:]
            while command.endswith(("\\", "|")):
                command += "\n" + lines[number]
                number += 1
            output = []
            while lines[number].strip() != "```" and not lines[number].startswith("$ "):
                output.append(lines[number])
                number += 1
            yield begin, command, output
        else:
            raise SystemExit(f"line {number}: a console block begins with a command")


def main():
    documents = sys.argv[1:] or sorted(
        str(path.relative_to(ROOT)) for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
    passed = failed = 0
    for document in documents:
        for number, command, wanted in blocks((ROOT / document).read_text()):
            done = subprocess.run(["bash", "-c", command], cwd=ROOT, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                  env={**os.environ, "LC_ALL": "C.UTF-8", "NO_COLOR": "1"})
            got = done.stdout.splitlines()
            if got == wanted:
                passed += 1
                continue
            failed += 1
            print(f"{document}:{number}: $ {command}")
            print("\n".join(difflib.unified_diff(wanted, got, "document", "program", lineterm="")))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
