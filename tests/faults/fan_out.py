#!/usr/bin/env python3
"""`kill -9` in the middle of a newsletter, at a mail server that loses replies, refuses, and drops connections.

Nobody gets it twice, nobody is lost silently, and what is in doubt is one batch for each kill and one for each reply
that was lost, at most. Usage: fan_out.py PROGRAM [KILLS] [SEED]
"""
import time

from harness import Tally, World, main
from mail_sink import MailSink, Misbehaving
from store import check_ledger, check_whole
from to_many import BATCH, ToMany, let_retries_pass, until_at_rest

RECIPIENTS = 400  # for each kill
KILLS = 25        # of one newsletter


def one_newsletter(path, place, points, chance, seed):
    sink = MailSink(Misbehaving(seed, lost=0.01, later=0.03, refused=0.01, dropped=0.01))
    world = World(path, f"{place}/{seed}", [sink])
    newsletter = ToMany(world.folder, "smtp", sink, RECIPIENTS * points)
    for _ in range(points):
        program = world.serve()
        time.sleep(chance.uniform(0.02, 0.6))
        program.kill()
        let_retries_pass(world.folder, chance)
    until_at_rest(world, newsletter, chance)
    counts, most = newsletter.check(points * BATCH["smtp"])
    check_whole(world.folder)
    check_ledger(path, world.folder)
    faults = sum(count for what, count in sink.faults.items() if what != "taken")
    return Tally(points, newsletter.recipients, counts["in-doubt"], most), faults


def run(path, place, points, chance, seed):
    tally, faults = Tally(), 0
    while tally.points < points:
        told, more = one_newsletter(path, place, min(KILLS, points - tally.points), chance, seed + tally.points)
        tally.add(told)
        faults += more
    tally.more = f"{faults} faults of the mail server between"
    return tally


if __name__ == "__main__":
    main(run, 50)
