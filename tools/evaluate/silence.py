"""Expressions that are found where there are none. Run alone, it shows each one found in text of our own, and fails when
they are more than one in a thousand words."""

import html
import json
import re
import subprocess
import sys

from corpora import PROGRAM, ROOT

ARTICLES, SENTENCES = 40, 30
BREAK = re.compile(r"(?<=[.!?])\s+(?=[\"'\u201c\u2018(]*[A-Z])|\n\s*\n")
TAG = re.compile(r"<[^<>]*>|<!--.*?-->", re.S)


def own_articles():
    """Texts without a date, from the sentences of fixtures/silence; the same in every run."""
    folder = ROOT / "fixtures/silence"

    def rows(name):
        return [line for line in (folder / name).read_text().splitlines() if line and not line.startswith("#")]
    fillers = {slot: words for slot, *words in (row.split("\t") for row in rows("slots.tsv"))}
    sentences, state = rows("sentences.txt"), 1

    def choose(options):
        nonlocal state
        state = (state * 1103515245 + 12345) % 2**31  # POSIX's example generator
        return options[(state >> 8) % len(options)]
    return [" ".join(re.sub(r"\{(\w+)\}", lambda slot: choose(fillers[slot[1]]), choose(sentences))
                     for _ in range(SENTENCES)) for _ in range(ARTICLES)]


def found_in_own_text(articles):
    lines = "".join(json.dumps({"id": str(i), "published": "2024-06-29", "text": text}) + "\n"
                    for i, text in enumerate(articles))
    done = subprocess.run([PROGRAM, "tag", "--input", "jsonl", "--format", "jsonl"], input=lines,
                          capture_output=True, text=True, check=True)
    for text, line in zip(articles, done.stdout.splitlines()):
        for timex in json.loads(line)["timexes"]:
            yield text, timex


def in_own_text():
    articles = own_articles()
    words = sum(len(text.split()) for text in articles)
    return 1000 * sum(1 for _ in found_in_own_text(articles)) / words


def sentences_of(path):
    """(begin, end, words) of the sentences of a TimeML file, counted as te3score.py counts: without white space."""
    source = path.read_text(encoding="utf-8", errors="replace")
    body = re.search(r"<TEXT\b[^>]*>(.*?)</TEXT>", source, re.S)[1]
    text, at = html.unescape(TAG.sub("", body)), 0
    for sentence in BREAK.split(text):
        length = len(re.sub(r"\s+", "", sentence))
        if length:
            yield at, at + length, len(sentence.split())
        at += length


def in_news(gold_folder, system_folder):
    """Per 1,000 words of sentences in which the gold has nothing."""
    import te3score
    found = words = 0
    for path in sorted(gold_folder.glob("*.tml")):
        gold, ours = te3score.load(str(path))[1], te3score.load(str(system_folder / path.name))[1]
        for begin, end, count in sentences_of(path):
            def within(timexes):
                return sum(1 for t in timexes if t.start < end and begin < t.end)
            if not within(gold):
                found, words = found + within(ours), words + count
    return 1000 * found / words if words else 0.0


def main():
    articles = own_articles()
    words, found = sum(len(text.split()) for text in articles), list(found_in_own_text(articles))
    for text, timex in found:
        print(f"{timex['text']!r} {timex['rule']}: ...{text[max(0, timex['begin'] - 40):timex['end'] + 30]}...")
    print(f"{len(found)} expressions in {words} words, {1000 * len(found) / words:.2f} in a thousand; 1 at most")
    return 0 if 1000 * len(found) <= words else 1


if __name__ == "__main__":
    sys.exit(main())
