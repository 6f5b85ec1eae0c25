#!/usr/bin/env python3
"""generate.py > news.jsonl: a corpus to measure speed on, made of the paragraphs of our fixtures.

It has the size of a few thousand agency reports. The same fixtures give the same bytes.
"""

import datetime
import json
import pathlib
import random

ARTICLES = 2500
PARAGRAPHS = range(4, 13)


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    paragraphs = [line for path in sorted(root.glob("fixtures/articles/*/article.txt"))
                  for line in path.read_text().split("\n") if line.strip()]
    chance = random.Random(1)
    for number in range(ARTICLES):
        published = datetime.date(1997, 1, 1) + datetime.timedelta(days=3 * number)
        text = "\n\n".join(chance.sample(paragraphs, chance.choice(PARAGRAPHS)))
        print(json.dumps({"id": f"generated-{number:04}", "published": str(published), "text": text},
                         ensure_ascii=False))


if __name__ == "__main__":
    main()
