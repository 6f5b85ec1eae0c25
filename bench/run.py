#!/usr/bin/env python3
"""run.py [CORPUS.jsonl]: how fast the built program is, as a table. `./x bench` builds and runs it.

Whole processes are measured, from start to exit, reading JSONL from a file and writing to a file;
of several runs the best counts, since others may be using the machine.
"""

import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "build/release/dateline"
STEPS = ROOT / "build/release/bench/dateline_bench"
TRIES = ROOT / "build/release/bench/dateline_tries"
NEWS = ROOT / "../shared/bench/news.jsonl"
RUNS = 5
LONG = 20  # times the corpus: a stream whose memory must not grow


def run(arguments, output, one_core=True):
    """Seconds and peak memory in MiB of one run of a program."""
    pin = (lambda: os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})) if one_core else None
    with open(output, "wb") as out:
        begin = time.perf_counter()
        process = subprocess.Popen([PROGRAM, *arguments], stdin=subprocess.DEVNULL, stdout=out,
                                   preexec_fn=pin)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"dateline {' '.join(arguments)} ended with {process.returncode}")
    return seconds, usage.ru_maxrss / 1024


def best(arguments, output, one_core=True, runs=RUNS):
    return min(run(arguments, output, one_core)[0] for _ in range(runs))


def digest(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


def row(what, figure, goal):
    print(f"| {what:<46} | {figure:>14} | {goal:>10} |")


def main():
    work = pathlib.Path(tempfile.mkdtemp(prefix="dateline-bench-"))
    if len(sys.argv) > 1:
        corpus = pathlib.Path(sys.argv[1])
    elif NEWS.exists():
        corpus = NEWS
    else:
        corpus = work / "news.jsonl"
        corpus.write_bytes(subprocess.check_output([ROOT / "bench/generate.py"]))
    # Line by line: what this process holds would count as the peak of its children.
    articles, size = 0, 0
    with open(corpus) as lines:
        for line in lines:
            articles += 1
            size += len(json.loads(line)["text"].encode()) / 1e6
    long = work / "long.jsonl"
    with open(long, "wb") as out:
        for _ in range(LONG):
            with open(corpus, "rb") as source:
                shutil.copyfileobj(source, out)
    short = work / "short.txt"
    short.write_text("They met last Friday.\n")
    corpus = str(corpus.resolve())
    first, second = str(work / "first"), str(work / "second")

    print(f"{articles} articles, {size:.2f} MB of text; best of {RUNS} runs of the whole program\n")
    row("", "measured", "goal")
    row("---", "---:", "---:")
    tag, timeline = ["tag", "--format", "tsv"], ["timeline", "--format", "jsonl"]
    row("tag, one core", f"{size / best([*tag, corpus], first):.1f} MB/s", ">= 150")
    row(f"tag, one core, the corpus {LONG} times",
        f"{LONG * size / best([*tag, str(long)], first, runs=3):.1f} MB/s", ">= 150")
    one = best([*timeline, corpus], first)
    row("timeline, one core", f"{size / one:.1f} MB/s", ">= 5")

    alone = best([*timeline, "--jobs", "1", corpus], first, one_core=False)
    both = best([*timeline, "--jobs", "2", corpus], second, one_core=False)
    row("timeline --jobs 2, times as fast", f"{alone / both:.2f}", ">= 1.7")
    row("timeline --jobs 2, same bytes", "yes" if digest(first) == digest(second) else "NO", "yes")

    short_run = ["tag", "--published", "2024-06-29", str(short)]
    row("start-up, one sentence", f"{1e3 * best(short_run, first, runs=20):.1f} ms", "< 10")
    for name, arguments in (("tag", tag), ("timeline", timeline)):
        peaks = [run([*arguments, str(path)], first)[1] for path in (corpus, long)]
        row(f"peak memory of {name}, once and {LONG} times",
            f"{peaks[0]:.0f}, {peaks[1]:.0f} MiB", "< 100")
    if (ROOT / "tests/browser/node_modules").exists():
        frames = subprocess.check_output(["node", ROOT / "bench/frames.mjs"], text=True).strip()
        row("page with 2,000 entries, in Chromium", f"{frames} frames/s", "> 30")
    print("\nThe library alone, step by step:\n")
    sys.stdout.flush()
    subprocess.run([STEPS, corpus], check=True)
    print("\nThe rules of each file, without those they try in turn:\n")
    sys.stdout.flush()
    subprocess.run([TRIES, corpus], check=True)
    for path in work.iterdir():
        path.unlink()
    work.rmdir()


if __name__ == "__main__":
    main()
