#!/usr/bin/env python3
"""How long the reading beside a draft takes while one types, from a finger's request to the whole answer, on the demo.

Usage: bench_reading.py PROGRAM [REQUESTS]     8 visitors at once; p95 under 150 ms, or it ends with 1
"""
import statistics
import sys
import tempfile
import threading
import time

from program import Program, Visitor

VISITORS, AIM_MS = 8, 150
PARAGRAPH = (
    "Vannet stenges i Sentrumsvegen tirsdag 24. november fra klokka 9 til klokka 14. Vi skifter en kum som lekker. "
    "Tapp vann til kaffe og matlaging før klokka 9. Vannet kan ha farge når det kommer tilbake, la det renne til det "
    "blir klart. Spørsmål? Ring teknisk avdeling på telefon 62 54 40 00, eller les mer på "
    "[sidene om vann](https://www.loten.kommune.no/vann).\n\n")


def draft(size):
    return (PARAGRAPH * (size // len(PARAGRAPH) + 1)).encode()[:size].decode(errors="ignore")


def times_of(visitor, path, token, size, count, into):
    """Asks `count` times, each time one character further, as one who types; notes milliseconds."""
    body = draft(size)
    for i in range(count):
        fields = {"title": "Vannet stenges", "lead": "Tirsdag formiddag.", "body": body[:len(body) - count + i]}
        begin = time.perf_counter()
        status, _, text = visitor.post(path, fields, token)
        into.append((time.perf_counter() - begin) * 1000)
        if status != 200:
            raise RuntimeError(f"{status}: {text[:200]}")


def measure(first, path, token, size, requests):
    times = []
    threads = [threading.Thread(target=times_of, args=(first.again(), path, token, size, requests // VISITORS, times))
               for _ in range(VISITORS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if len(times) != requests // VISITORS * VISITORS:
        raise RuntimeError("some readings were not answered")
    cuts = statistics.quantiles(times, n=20)
    print(f"{size // 1000} kB draft: p50 {statistics.median(times):.1f} ms, p95 {cuts[18]:.1f} ms, "
          f"slowest {max(times):.1f} ms of {len(times)}, {VISITORS} at once")
    return cuts[18]


def main():
    with tempfile.TemporaryDirectory(prefix="samband-reading-") as folder:
        program = Program(sys.argv[1], folder + "/data")
        try:
            first = Visitor(program.port).sign_in("kari")
            token = first.token("/saker/ny")
            requests = int(sys.argv[2]) if len(sys.argv) > 2 else 320
            measure(first, "/saker/lesing", token, 6_000, 40)  # warm
            slowest = max(measure(first, "/saker/lesing", token, size, requests) for size in (6_000, 96_000))
        finally:
            program.stop()
    return 0 if slowest < AIM_MS else 1


if __name__ == "__main__":
    sys.exit(main())
