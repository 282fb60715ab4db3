#!/usr/bin/env python3
"""Signals in the middle of mail and SMS to servers that take their time: SIGTERM once or in a storm, with SIGHUP in it.

The program drains within ten seconds, ends with 0, and has left nothing in doubt: what was under way was waited for, the
rest waits for the next start. Usage: graceful_stop.py PROGRAM [SIGNALLED STOPS] [SEED]
"""
import signal
import time

from harness import Tally, World, main
from mail_sink import MailSink, Misbehaving
from sms_sink import SmsSink
from store import check_ledger, check_whole
from to_many import ToMany, until_at_rest

AS_A_SERVICE = ["env", "--default-signal=HUP"]  # whoever runs this may pass a hang-up over
DRAINS_S = 10
RECIPIENTS = 150  # for each stop and channel
STOPS = 25        # of one newsletter
SLOW_S = 0.05     # a server's answer; now and then one takes SLOWEST_S
SLOWEST_S = 3


def storm(program, chance):
    """One to twenty signals; which of them ends it is its own affair."""
    sent = [signal.SIGTERM] + [chance.choice([signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
                               for _ in range(chance.choice([0, 1, 5, 19]))]
    chance.shuffle(sent)
    for each in sent:
        program.process.send_signal(each)
        time.sleep(chance.choice([0, 0.005]))


def one_stop(world, sinks, dispatches, chance):
    for sink in sinks:
        sink.slow_s = SLOWEST_S if chance.random() < 0.05 else SLOW_S * chance.random()
    program = world.serve(prefix=AS_A_SERVICE)
    time.sleep(chance.uniform(0, 0.5))
    begun = time.monotonic()
    storm(program, chance)
    if code := program.process.wait(DRAINS_S + 5):
        raise RuntimeError(f"it ended with {code}")
    took = time.monotonic() - begun
    if took > DRAINS_S:
        raise RuntimeError(f"it took {took:.1f} s to drain")
    for dispatch in dispatches:
        dispatch.check_on_the_way()
        left = {state for _, state in dispatch.rows()} - {"queued", "sent"}
        if left:
            raise RuntimeError(f"a graceful stop left deliveries {left}")
    return took


def one_world(path, place, points, chance, seed):
    """The tally, and the longest that it took to drain."""
    sinks = [MailSink(Misbehaving(seed)), SmsSink()]
    world = World(path, f"{place}/{seed}", sinks)
    dispatches = [ToMany(world.folder, driver, sink, RECIPIENTS * points)
                  for driver, sink in zip(("smtp", "sms-gateway"), sinks)]
    longest = max(one_stop(world, sinks, dispatches, chance) for _ in range(points))
    for sink in sinks:
        sink.slow_s = 0
    for dispatch in dispatches:
        until_at_rest(world, dispatch, chance)
        dispatch.check()
    check_whole(world.folder)
    check_ledger(path, world.folder)
    return Tally(points, sum(dispatch.recipients for dispatch in dispatches)), longest


def run(path, place, points, chance, seed):
    tally, longest = Tally(), 0
    while tally.points < points:
        told, took = one_world(path, place, min(STOPS, points - tally.points), chance, seed + tally.points)
        tally.add(told)
        longest = max(longest, took)
    tally.more = f"drained in {longest:.1f} s at most"
    return tally


if __name__ == "__main__":
    main(run, 50)
