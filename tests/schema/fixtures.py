#!/usr/bin/env python3
"""Prints the fixtures as JSONL: the articles, and each wording of the corpus."""

import json
import pathlib

FIXTURES = pathlib.Path(__file__).resolve().parent.parent.parent / "fixtures"


def articles():
    for meta in sorted(FIXTURES.glob("articles/*/meta.json")):
        about = json.loads(meta.read_text())
        yield {"id": meta.parent.name, "published": about["published"], "title": about.get("title"),
               "text": (meta.parent / "article.txt").read_text()}


def wordings():
    for path in sorted(FIXTURES.glob("corpus/*/*.corpus")):
        published = None
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if line.startswith("anchor "):
                published = line.split()[1]
            elif line.startswith("  ") and line.strip():
                yield {"id": f"{path.stem}:{number}", "published": published,
                       "text": line.strip().replace("[", "").replace("]", "")}


for article in [*articles(), *wordings()]:
    print(json.dumps(article, ensure_ascii=False))
