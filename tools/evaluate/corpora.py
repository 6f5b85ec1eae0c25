"""The annotated corpora beside the project, split by document: what was developed on, and the fifth put aside."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT / "../shared"
PROGRAM = ROOT / "build/release/dateline"
HALVES = ("developed", "aside")

sys.path.insert(0, str(SHARED / "tools"))


def there():
    """Whether the corpora and their scorers are beside the project."""
    return (SHARED / "corpora").is_dir() and (SHARED / "tools").is_dir()


def is_aside(index):
    """Of the documents of a corpus, sorted by name, every fifth was put aside."""
    return index % 5 == 4


def halves(items):
    """{half: its items}, of items that are in order."""
    return {half: [item for i, item in enumerate(items) if is_aside(i) == (half == "aside")]
            for half in HALVES}


def files(folder, ending):
    return sorted((SHARED / "corpora" / folder).glob("*" + ending), key=lambda path: path.name)


class Split:
    """Each half of each corpus as a folder of links: path(corpus, half)."""

    def __init__(self):
        self._kept = tempfile.TemporaryDirectory(prefix="dateline-evaluate-")
        self.work = pathlib.Path(self._kept.name)
        for corpus, folder, ending in (("timeml", "timeml/TimeBank", ".tml"), ("timeml", "timeml/AQUAINT", ".tml"),
                                       ("tweets", "tweets", ".tml"), ("gum", "gum", ".xml"),
                                       ("wikiwars-keys", "wikiwars", ".key.xml")):
            for half, documents in halves(files(folder, ending)).items():
                self.path(corpus, half).mkdir(parents=True, exist_ok=True)
                for document in documents:
                    (self.path(corpus, half) / document.name).symlink_to(document.resolve())
        for half in HALVES:
            tool = SHARED / "tools/wikiwars.py"
            subprocess.run([sys.executable, tool, self.path("wikiwars-keys", half), self.path("wikiwars", half)],
                           check=True)

    def path(self, corpus, half):
        return self.work / half / corpus


def recognizer_cases():
    source = SHARED / "corpora/recognizers/English/DateTimeModel.json"
    return halves(json.loads(source.read_text(encoding="utf-8-sig")))


def annotate(command, gold, output, *options):
    """Has the program annotate a folder of TimeML."""
    documents = sorted(str(path) for path in gold.glob("*.tml"))
    output.mkdir(parents=True, exist_ok=True)
    subprocess.run([PROGRAM, command, *documents, "--format", "timeml", "--quiet", *options, "-o", f"{output}/"],
                   check=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
    return output


def score(gold, system, *options):
    """What `dateline score` tells of two folders."""
    done = subprocess.run([PROGRAM, "score", gold, system, "--format", "json", *options],
                          check=True, capture_output=True, text=True)
    return json.loads(done.stdout)
