#!/usr/bin/env python3
"""Live events to a thousand open pages of the demo: how long one takes to reach all of them, what pages cost meanwhile,
and that a reader who does not read holds nobody.

Usage: bench_live.py PROGRAM [READERS [EVENTS]]     the last page is reached under 500 ms, or it ends with 1
"""
import os
import selectors
import socket
import statistics
import sys
import tempfile
import time

from program import Program, Visitor

A_HOUSE = 100  # readers behind one address: the server takes 128 of them
REACHED_MS, PAGE_MS, MEMORY_MB = 500, 250, 256


def connect(visitor, number, receive_bytes=None):
    """A page's EventSource, from an address of its own house."""
    stream = socket.socket()
    if receive_bytes:
        stream.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_bytes)
    stream.bind((f"127.0.1.{1 + number // A_HOUSE}", 0))
    stream.connect(("127.0.0.1", visitor.port))
    cookies = "; ".join(f"{n}={v}" for n, v in visitor.cookies.items())
    stream.sendall(f"GET /samtaler/direkte HTTP/1.1\r\nHost: {visitor.host}\r\nCookie: {cookies}\r\n"
                   "Accept: text/event-stream\r\n\r\n".encode())
    return stream


def wait_for(streams, word, seconds, begin=None):
    """When each stream has said the word, in seconds from `begin`, or from now; those that have not are left out."""
    begin, reached, heard = begin or time.perf_counter(), {}, {stream: b"" for stream in streams}
    with selectors.DefaultSelector() as waiting:
        for stream in streams:
            waiting.register(stream, selectors.EVENT_READ)
        while len(reached) < len(streams) and time.perf_counter() - begin < seconds:
            for key, _ in waiting.select(0.5):
                said = key.fileobj.recv(65536)
                heard[key.fileobj] += said
                if word in heard[key.fileobj] or not said:
                    waiting.unregister(key.fileobj)
                    if said:
                        reached[key.fileobj] = time.perf_counter() - begin
    return list(reached.values())


def used(process):
    """(seconds of processor, megabytes) of the program."""
    with open(f"/proc/{process.pid}/stat") as stat:
        fields = stat.read().rsplit(") ", 1)[1].split()
    with open(f"/proc/{process.pid}/status") as status:
        memory = next(int(line.split()[1]) for line in status if line.startswith("VmHWM:"))
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"), memory / 1024


def figure(what, value, unit, bound):
    print(f"{what:72} {value:10.1f} {unit:3} (under {bound:g})  {'OK' if value < bound else 'SHORT'}", flush=True)
    return value < bound


def events(program, visitor, streams, count):
    """Types in what somebody said on the telephone, so many times; milliseconds to every page, and of pages between."""
    token = visitor.token("/samtaler/ny")
    last, pages, all_of_them = [], [], []
    for number in range(count):
        fields = {"way": "telephone", "who": "Anne", "text": f"Når brøytes Brugata? Nr. {number}", "subject": ""}
        pressed = time.perf_counter()
        status, _, text = visitor.post("/samtaler/ny", fields, token)
        if status not in (200, 303):
            raise RuntimeError(f"{status}: {text[:300]}")
        times = wait_for(streams, b"event: change", 10, pressed)
        if len(times) < len(streams):
            raise RuntimeError(f"{len(streams) - len(times)} pages were not reached")
        all_of_them += [t * 1000 for t in times]
        last.append(max(times) * 1000)
        begin = time.perf_counter()
        if visitor.ask("GET", "/samtaler/liste?mappe=apne")[0] != 200:
            raise RuntimeError("the list was not given")
        pages.append((time.perf_counter() - begin) * 1000)
    return all_of_them, last, pages


def slow_reader(visitor, streams):
    """One that takes nothing from its socket, while others do: the events still reach all of them."""
    slow = connect(visitor, 10 * A_HOUSE, receive_bytes=2048)
    time.sleep(0.2)
    _, last, _ = events(None, visitor, streams, 5)
    slow.close()
    return max(last)


def main():
    readers = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    with tempfile.TemporaryDirectory(prefix="samband-live-") as folder:
        program = Program(sys.argv[1], folder + "/data")
        try:
            visitor = Visitor(program.port).sign_in("kari")
            streams = [connect(visitor, number) for number in range(readers)]
            opened = wait_for(streams, b"retry: 3000", 60)
            if len(opened) < readers:
                raise RuntimeError(f"{readers - len(opened)} streams were not opened")
            before, _ = used(program.process)
            reached, last, pages = events(program, visitor, streams, count)
            after, memory = used(program.process)
            reached.sort()
            print(f"  {readers} pages, {count} events: half of the pages are reached in "
                  f"{statistics.median(reached):.1f} ms, 99 of 100 in {reached[len(reached) * 99 // 100]:.1f} ms; "
                  f"{(after - before) * 1000 / count:.1f} ms of processor an event, with its page")
            well = [figure("an event at the last of the pages, median", statistics.median(last), "ms", REACHED_MS / 2),
                    figure("an event at the last of the pages, slowest", max(last), "ms", REACHED_MS),
                    figure("a list asked for meanwhile, slowest", max(pages), "ms", PAGE_MS),
                    figure("the same with a reader that does not read", slow_reader(visitor, streams), "ms", REACHED_MS),
                    figure("most memory of the program", memory, "MB", MEMORY_MB)]
        finally:
            program.stop()
    return 0 if all(well) else 1


if __name__ == "__main__":
    sys.exit(main())
