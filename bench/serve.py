#!/usr/bin/env python3
"""serve.py [--seconds N] [--mixed N]: how fast `dateline serve` is, and whether it keeps its head.

First wrk sends articles of 2 KB to /v1/tag and /v1/timeline, for --seconds (20): requests a second, and the
slowest of a hundred. Then for --mixed seconds (600) eight clients send good and bad requests in turn, others
cut theirs off or say nothing: each answer must have the status it should have, none may be missing, and
the program's memory must not grow. apt-get install wrk
"""

import argparse
import asyncio
import itertools
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = os.environ.get("DATELINE", str(ROOT / "build/release/dateline"))
LEAST_RATE, MOST_P99 = 1500, 20  # requests a second, milliseconds
CLIENTS = 8


def article(size=2000):
    """A fixture article's beginning, a sentence's end near `size` characters."""
    text = (ROOT / "fixtures/articles/library-closures/article.txt").read_text(encoding="utf-8")
    return text[:text.rfind(". ", 0, size) + 1]


def start():
    server = subprocess.Popen([PROGRAM, "serve", "--port", "0"], stderr=subprocess.PIPE, text=True)
    return server, int(re.search(r":(\d+)$", server.stderr.readline().strip()).group(1))


def memory(server):
    """Resident memory in MiB."""
    status = pathlib.Path(f"/proc/{server.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024


def throughput(port, seconds, path):
    body = json.dumps({"published": "2023-01-25", "text": article()})
    script = tempfile.NamedTemporaryFile("w", suffix=".lua")
    script.write('wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\n'
                 f"wrk.body = [==[{body}]==]\n")
    script.flush()
    out = subprocess.run(["wrk", "-t1", "-c8", f"-d{seconds}s", "--latency", "-s", script.name,
                          f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", out).groups()
    wrong = re.search(r"Non-2xx or 3xx responses: (\d+)|Socket errors: .*", out)
    return rate, float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit], wrong.group(0) if wrong else ""


def requests():
    """(path, type, body, status) of what the clients send, good and bad."""
    json_type, text = "application/json", article()
    good = {"published": "2023-01-25", "text": text}
    kinds = [("/v1/timeline", json_type, json.dumps(good), 200)]
    kinds += [(f"/v1/timeline?format={name}", json_type, json.dumps(good), 200)
              for name in ("text", "timeml", "timelinejs", "vis", "csv", "ics", "jsonld", "html")]
    kinds += [
        ("/v1/tag", "text/plain", text, 200),
        ("/v1/explain", "text/plain", "It failed last Friday.", 200),
        ("/v1/timeline", "text/plain", "It failed on 3 May 1990. " * 2000, 200),
        ("/v1/timeline", json_type, "{", 400),
        ("/v1/timeline", json_type, json.dumps({"published": "2024-02-30", "text": "a"}), 400),
        ("/v1/timeline", json_type, json.dumps({"text": 7}), 400),
        ("/v1/timeline", json_type, "[" * 5000, 400),
        ("/v1/timeline?format=pdf", json_type, json.dumps(good), 400),
        ("/v1/timeline", "application/pdf", "x", 415),
        ("/v1/nothing", "text/plain", "x", 404),
    ]
    return kinds


async def ask(reader, writer, path, kind, body):
    data = body.encode()
    writer.write(f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {kind}\r\n"
                 f"Content-Length: {len(data)}\r\n\r\n".encode() + data)
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    await reader.readexactly(int(re.search(r"(?i)content-length: (\d+)", head).group(1)))
    return int(head.split()[1]), "close" in head.lower()


async def client(port, seed, end, counts):
    """Sends requests in an order of its own over one connection; every answer is held to its status."""
    rng = random.Random(seed)
    reader = writer = None
    while time.monotonic() < end:
        path, kind, body, wanted = rng.choice(KINDS)
        try:
            if writer is None:
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
            status, closed = await asyncio.wait_for(ask(reader, writer, path, kind, body), 30)
            counts["busy" if status == 503 else "answered" if status == wanted else "wrong"] += 1
            if closed:
                writer.close()
                writer = None
        except (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError):
            counts["lost"] += 1
            writer = None
    if writer is not None:
        writer.close()


async def vandal(port, end, counts):
    """Cuts off requests, sends what is no HTTP, and waits in silence: nothing is expected back."""
    pieces = [b"POST /v1/timeline HTTP/1.1\r\nContent-Length: 100\r\n\r\nhalf", b"\x16\x03\x01\x02\x00" * 20, b"GET " + b"a" * 20000,
              b"POST /v1/tag HTTP/1.1\r\nContent-Length: -1\r\n\r\n", b"POST /v1/tag HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", b""]
    for piece in itertools.cycle(pieces):
        if time.monotonic() > end:
            return
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(piece)
            await asyncio.sleep(0.2)
            writer.close()
            counts["cut off"] += 1
        except OSError:
            pass


async def mixed(server, port, seconds):
    counts = {"answered": 0, "busy": 0, "wrong": 0, "lost": 0, "cut off": 0}
    end = time.monotonic() + seconds
    jobs = [asyncio.create_task(client(port, seed, end, counts)) for seed in range(CLIENTS)]
    jobs += [asyncio.create_task(vandal(port, end, counts)) for _ in range(2)]
    sizes = []
    while time.monotonic() < end:
        await asyncio.sleep(min(30, seconds / 10))
        sizes.append(memory(server))
    await asyncio.gather(*jobs)
    return counts, sizes


KINDS = requests()


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seconds", type=int, default=20)
    options.add_argument("--mixed", type=int, default=600)
    given = options.parse_args()
    load = os.getloadavg()[0]
    server, port = start()
    failed = False
    if shutil.which("wrk"):
        for path in ("/v1/tag", "/v1/timeline"):
            throughput(port, 2, path)
            rate, p99, wrong = throughput(port, given.seconds, path)
            failed |= bool(wrong)
            print(f"{path}: {rate:.0f} requests a second of {len(article())} characters (goal {LEAST_RATE}), "
                  f"p99 {p99:.1f} ms (goal {MOST_P99}); load before it {load:.1f} {wrong}")
    else:
        print("there is no wrk")
    if given.mixed:
        counts, sizes = asyncio.run(mixed(server, port, given.mixed))
        early, late = max(sizes[:len(sizes) // 3 + 1]), max(sizes[-(len(sizes) // 3 + 1):])
        print(f"{given.mixed} s of mixed load: {', '.join(f'{count} {what}' for what, count in counts.items())}; "
              f"memory {sizes[0]:.0f} MiB at first, {early:.0f} at most in the first third, {late:.0f} in the last")
        failed |= bool(counts["wrong"] or counts["lost"] or late > early * 1.1 + 4)
    server.send_signal(signal.SIGTERM)
    failed |= server.wait(timeout=30) != 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
