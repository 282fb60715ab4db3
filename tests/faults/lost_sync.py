#!/usr/bin/env python3
"""A disk that cannot promise to keep what it was given: the program ends at once, and what was answered before is there.

Usage: lost_sync.py PROGRAM [ROUNDS]
"""
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desk import Desk, Program
from store import check_ledger, check_whole

ENDED_BY_ITSELF = 70


def one_round(path, data, desk, library, sign):
    environment = {"LD_PRELOAD": library, "SAMBAND_FAIL_SYNC": sign}
    program = Program(path, data, "serve", environment=environment)
    try:
        desk.check(program.port)
        desk.begin(program.port)
        time.sleep(0.5)
        Path(sign).touch()
        if (code := program.process.wait(10)) != ENDED_BY_ITSELF:
            raise RuntimeError(f"it ended with {code} after a failed fsync")
    finally:
        program.kill()
        Path(sign).unlink(missing_ok=True)
    desk.end()


def main():
    path, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 10
    desk = Desk(20261122)
    with tempfile.TemporaryDirectory(prefix="samband-sync-") as place:
        data, library, sign = place + "/data", place + "/fail_sync.so", place + "/fail"
        source = Path(__file__).with_name("fail_sync.cpp")
        subprocess.run([os.environ.get("CXX", "g++"), "-shared", "-fPIC", "-O1", source, "-o", library, "-ldl"], check=True)
        Program(path, data).stop()
        for number in range(rounds):
            try:
                one_round(path, data, desk, library, sign)
                check_ledger(path, data + "/municipalities/loten")
                check_whole(data + "/municipalities/loten")
            except Exception as fault:
                raise SystemExit(f"lost_sync: round {number + 1}: {fault}") from fault
        program = Program(path, data, "serve")
        desk.check(program.port, len(desk.posts))
        if code := program.stop():
            raise SystemExit(f"lost_sync: it did not drain: {code}")
    print(f"lost_sync: {rounds} failed fsyncs; {len(desk.acknowledged())} posts answered and there, "
          f"{desk.pressed_again} presses cut off and done once")


if __name__ == "__main__":
    main()
