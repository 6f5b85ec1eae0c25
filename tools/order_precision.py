#!/usr/bin/env python3
"""How often is each rule of the order right? Runs the program over TimeML documents and compares
every relation, by the rule that said so, with annotated relations.

    tools/order_precision.py build/release/dateline TIMEML_DIR RELATIONS_DIR

RELATIONS_DIR holds matres-*.tsv, timebank-dense.tsv and tddiscourse-man.tsv; the documents' own
TLINKs count too. Vague gold is counted apart: it says that annotators did not know."""
import collections
import glob
import json
import os
import re
import subprocess
import sys

CONVERSE = {"BEFORE": "AFTER", "IBEFORE": "IAFTER", "INCLUDES": "IS_INCLUDED",
            "DURING_INV": "DURING", "BEGUN_BY": "BEGINS", "ENDED_BY": "ENDS",
            "SIMULTANEOUS": "SIMULTANEOUS", "IDENTITY": "IDENTITY", "EQUAL": "EQUAL",
            "VAGUE": "VAGUE"}
CONVERSE |= {b: a for a, b in CONVERSE.items()}
LETTERS = {"b": "BEFORE", "a": "AFTER", "i": "INCLUDES", "ii": "IS_INCLUDED",
           "s": "SIMULTANEOUS", "v": "VAGUE"}
# Types that say nearly the same.
COARSE = {"IBEFORE": "BEFORE", "IAFTER": "AFTER", "DURING": "IS_INCLUDED",
          "DURING_INV": "INCLUDES", "IDENTITY": "SIMULTANEOUS", "BEGINS": "IS_INCLUDED",
          "ENDS": "IS_INCLUDED", "BEGUN_BY": "INCLUDES", "ENDED_BY": "INCLUDES"}
# What a type says of the two begins.
BEGINS = {"BEFORE": "BEFORE", "IBEFORE": "BEFORE", "INCLUDES": "BEFORE", "DURING_INV": "BEFORE",
          "ENDED_BY": "BEFORE", "SIMULTANEOUS": "EQUAL", "IDENTITY": "EQUAL", "BEGINS": "EQUAL"}
BEGINS |= {CONVERSE[t]: CONVERSE[b] for t, b in BEGINS.items()}


def attributes(tag):
    return dict(re.findall(r'(\w+)="([^"]*)"', tag))


def unescape(text):
    for name, char in (("lt", "<"), ("gt", ">"), ("quot", '"'), ("apos", "'"), ("amp", "&")):
        text = text.replace(f"&{name};", char)
    return text


class Gold:
    """Spans of a TimeML document's events and expressions, and its links."""

    def __init__(self, path):
        xml = open(path, encoding="utf-8", errors="replace", newline="").read()
        body = xml[xml.index("<TEXT>") + 6:xml.index("</TEXT>")]
        self.spans, self.text, opened = {}, "", []
        for tag, text in re.findall(r"(<[^>]*>)|([^<]+)", body):
            if text:
                self.text += unescape(text)
            elif tag.startswith("</"):
                if opened and re.match(r"</(EVENT|TIMEX3)", tag):
                    name, begin = opened.pop()
                    self.spans[name] = (begin, len(self.text))
            elif re.match(r"<(EVENT|TIMEX3)\b", tag):
                a = attributes(tag)
                opened.append((a.get("eid") or a.get("tid"), len(self.text)))
        self.instances = {a["eiid"]: a["eventID"]
                          for a in map(attributes, re.findall(r"<MAKEINSTANCE[^>]*>", xml))}
        self.links = {}
        for link in map(attributes, re.findall(r"<TLINK[^>]*>", xml)):
            a = self.instances.get(link.get("eventInstanceID"), link.get("timeID"))
            b = self.instances.get(link.get("relatedToEventInstance"), link.get("relatedToTime"))
            if a and b and link["relType"] in CONVERSE:
                self.links[a, b] = link["relType"]
                self.links[b, a] = CONVERSE[link["relType"]]


def read_relations(folder, golds):
    """source -> document -> (a, b) -> relation"""
    found = collections.defaultdict(lambda: collections.defaultdict(dict))

    def add(source, document, a, b, relation):
        if a and b:
            found[source][document][a, b] = relation
            found[source][document][b, a] = CONVERSE[relation]

    for path in glob.glob(os.path.join(folder, "matres-*.tsv")):
        for line in open(path):
            document, _, _, a, b, relation = line.strip().split("\t")
            if document in golds:
                instances = golds[document].instances
                add("matres", document, instances.get("ei" + a), instances.get("ei" + b), relation)
    for name, source in (("timebank-dense", "dense"), ("tddiscourse-man", "far")):
        for line in open(os.path.join(folder, name + ".tsv")):
            document, a, b, relation = line.split()
            if document in golds:
                add(source, document, a, b, LETTERS[relation])
    for document, gold in golds.items():
        for (a, b), relation in gold.links.items():
            found["timeml"][document][a, b] = relation
    return found


def verdict(source, ours, theirs, to_published):
    if theirs == "VAGUE":
        return "vague"
    if source == "matres":
        return "right" if BEGINS.get(ours) == theirs else "wrong"
    ours, theirs = COARSE.get(ours, ours), COARSE.get(theirs, theirs)
    # The gold's t0 is a day: what came before the moment of publication may lie in it.
    if to_published and ours == "BEFORE" and theirs == "IS_INCLUDED":
        return "right"
    # What goes on includes the day or fills a part of it: annotators take either.
    present = {"INCLUDES", "IS_INCLUDED", "SIMULTANEOUS"}
    if to_published and ours in present and theirs in present:
        return "right"
    return "right" if ours == theirs else "wrong"


def matched(item, spans, kind):
    """The gold annotation of this kind that overlaps the most."""
    best, most = None, 0
    for name, (begin, end) in spans.items():
        if name[0] == kind:
            common = min(end, item["end"]) - max(begin, item["begin"])
            if common > most:
                best, most = name, common
    return best


def claims(timeline):
    """All pairs (earlier, later) that the chains of `after` tell."""
    known = {}
    for entry in timeline:
        known[entry["event"]] = set(entry["after"]).union(*(known[e] for e in entry["after"]))
    return [(a, b) for b, before in known.items() for a in before]


def main(program, documents, relations):
    golds = {os.path.basename(p)[:-4]: Gold(p) for p in sorted(glob.glob(documents + "/*.tml"))}
    annotated = read_relations(relations, golds)
    table = collections.defaultdict(collections.Counter)
    paths = [os.path.join(documents, document + ".tml") for document in golds]
    run = subprocess.run([program, "timeline", "--format", "jsonl", "--quiet", *paths],
                         capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stderr.strip())
    for (document, gold), line in zip(golds.items(), run.stdout.splitlines()):
        out = json.loads(line)
        names = {"t0": "t0"}
        for event in out["events"]:
            names[event["id"]] = matched(event, gold.spans, "e")
        for timex in out["timexes"]:
            names[timex["id"]] = matched(timex, gold.spans, "t")
        said = [(r["from"], r["type"], r["to"], r["why"]) for r in out["relations"]]
        said += [(a, "BEFORE", b, "= timeline: after") for a, b in claims(out["timeline"])]
        for a, ours, b, why in said:
            a, b = names.get(a), names.get(b)
            if not a or not b or a == b:
                continue
            for source, by_document in annotated.items():
                theirs = by_document[document].get((a, b))
                if not theirs:
                    continue
                if why.startswith("="):
                    theirs_begin = theirs if source == "matres" else BEGINS.get(theirs, theirs)
                    v = ("vague" if theirs == "VAGUE" else
                         "right" if theirs_begin == "BEFORE" else "wrong")
                else:
                    v = verdict(source, ours, theirs, b == "t0")
                table[why + " -> " + ours][source, v] += 1
                table[why + " -> " + ours]["all", v] += 1
                if v == "wrong" and os.environ.get("WRONG", "-") in why:
                    print(document, source, why, ours, "gold", theirs,
                          repr(gold.text[slice(*gold.spans.get(a, (0, 0)))]),
                          repr(gold.text[slice(*gold.spans.get(b, (0, 0)))]))
    sources = ["all", "timeml", "dense", "matres", "far"]
    print(f"{'rule -> relation':58}" + "".join(f"{s:>20}" for s in sources))
    for why, count in sorted(table.items(), key=lambda kv: -kv[1]["all", "right"] - kv[1]["all", "wrong"]):
        row = f"{why:58}"
        for source in sources:
            right, wrong_, vague = (count[source, v] for v in ("right", "wrong", "vague"))
            n = right + wrong_
            row += f"{100 * right / n:6.0f} %{n:5}{'+' + str(vague):>6}v" if n else f"{'-':>20}"
        print(row)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
