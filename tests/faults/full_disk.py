#!/usr/bin/env python3
"""A full disk: writes are refused with 503, pages are shown, nothing answered is lost, and with room again all goes on.

Usage: full_disk.py PROGRAM [ROUNDS]     needs a mount namespace of its own (root, or user namespaces); else 3
"""
import os
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager

from desk import Desk, Program, Visitor, eventually
from store import check_all_signed, check_ledger, check_whole

SIZE_MB = 64
GROWS_MB = 4  # what a round writes at most: the last has as much room to come back to as the first


@contextmanager
def small_disk(folder, size):
    """A tmpfs at `folder`, alive as long as a sleeper; gives what to put before a command, and the folder seen from here."""
    unshare = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--mount"]
    sleeper = subprocess.Popen([*unshare, "sh", "-c", f"mount -t tmpfs -o size={size}m samband '{folder}' && "
                                "echo mounted && exec sleep 3600"], stdout=subprocess.PIPE, text=True)
    try:
        if sleeper.stdout.readline() != "mounted\n":
            print("full_disk: no mount namespace can be made here", file=sys.stderr)
            raise SystemExit(3)
        enter = ["nsenter", "-t", str(sleeper.pid), "--mount"]
        if os.geteuid() != 0:
            enter += ["--user", "--preserve-credentials"]
        yield enter, f"/proc/{sleeper.pid}/root{folder}"
    finally:
        sleeper.kill()
        sleeper.wait()


def fill(folder):
    with open(folder + "/filler", "wb", buffering=0) as filler:
        for piece in (1 << 20, 1 << 12, 1):
            try:
                while True:
                    filler.write(b"x" * piece)
            except OSError:
                pass  # that is what it is for


def one_round(program, desk, folder):
    first = desk.begin(program.port)
    time.sleep(0.4)
    fill(folder)
    eventually(lambda: sum(len(writer.refused) for writer in desk.writers) > 20, "a full disk refuses nothing")
    for path in ("/i-dag", "/saker"):
        if (status := first.ask("GET", path)[0]) != 200:
            raise RuntimeError(f"{path} is not shown while the disk is full: {status}")
    if (status := Visitor(program.port).ask("GET", "/nyheter")[0]) != 200:
        raise RuntimeError(f"the public page is not shown while the disk is full: {status}")
    os.remove(folder + "/filler")
    before = [len(writer.posts) for writer in desk.writers]
    eventually(lambda: all(len(writer.posts) > was + 3 and not writer.posts[-2].open
                           for writer, was in zip(desk.writers, before)), "with room again nothing is written")
    desk.end()
    desk.check(program.port)


def main():
    path, rounds = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10
    desk = Desk(20261122)
    with tempfile.TemporaryDirectory(prefix="samband-full-") as place, small_disk(place, SIZE_MB + GROWS_MB * rounds) as (enter, seen):
        data, folder = place + "/data", seen + "/data/municipalities/loten"
        program = Program(path, data, prefix=enter)
        for number in range(rounds):
            try:
                one_round(program, desk, seen)
            except Exception as fault:
                raise SystemExit(f"full_disk: round {number + 1}: {fault}") from fault
        time.sleep(1)
        program.kill()
        said = check_ledger(path, data + "/municipalities/loten", enter).splitlines()[1].strip()
        check_whole(folder)
        check_all_signed(folder)
        program = Program(path, data, "serve", prefix=enter)
        desk.check(program.port, len(desk.posts))
        if code := program.stop():
            raise SystemExit(f"full_disk: it did not drain: {code}")
    refused = sum(len(writer.refused) for writer in desk.writers)
    print(f"full_disk: filled {rounds} times; {len(desk.acknowledged())} posts answered and there, {refused} refused in the "
          f"last; {said}")


if __name__ == "__main__":
    main()
