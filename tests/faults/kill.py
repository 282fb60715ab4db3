#!/usr/bin/env python3
"""`kill -9` of the program while people work: whatever was answered is there, once, and the ledger holds.

Usage: kill.py PROGRAM [ROUNDS] [SEED]
"""
import random
import sys
import tempfile
import time

from desk import Desk, Program, eventually
from store import ask, check_all_signed, check_ledger, check_whole, let_time_pass


def one_round(path, data, desk, chance):
    """Start, check what earlier rounds were promised, work, kill."""
    program = Program(path, data, "serve")
    try:
        desk.check(program.port)
        desk.begin(program.port)
        time.sleep(chance.uniform(0.2, 1.5))
    finally:
        program.kill()
    desk.end()


def at_rest(path, data, folder, desk):
    """A last start that may finish: all that was due goes out, all is signed, and it drains."""
    let_time_pass(folder, random.Random(0))
    program = Program(path, data, "serve")
    desk.check(program.port)
    time.sleep(1.5)
    try:
        eventually(lambda: not ask(folder, "select 1 from outbox_work where state in ('waiting', 'leased') and due < ?",
                                   int(time.time() * 1e6)), "work that was due is not done")
        desk.check(program.port, len(desk.posts))
        time.sleep(0.5)
    except Exception:
        program.kill()
        raise
    if code := program.stop():
        raise RuntimeError(f"it did not drain: {code}")
    check_whole(folder)
    check_all_signed(folder)


def main():
    path, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 50
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 20261122
    chance, desk = random.Random(seed), Desk(seed)
    with tempfile.TemporaryDirectory(prefix="samband-kill-") as data:
        folder = data + "/municipalities/loten"
        Program(path, data).stop()
        for number in range(rounds):
            try:
                one_round(path, data, desk, chance)
                check_ledger(path, folder)
                check_whole(folder)
                let_time_pass(folder, chance)
            except Exception as fault:
                raise SystemExit(f"kill: round {number + 1}, seed {seed}: {fault}") from fault
        at_rest(path, data, folder, desk)
        said = check_ledger(path, folder).splitlines()[1].strip()
        sent = ask(folder, "select count(*) from outbox_work where state = 'done'")[0][0]
    print(f"kill: {rounds} kills; {len(desk.acknowledged())} posts answered and there, {desk.pressed_again} presses cut off "
          f"and done once, {sent} sent by the outbox; {said}")


if __name__ == "__main__":
    main()
