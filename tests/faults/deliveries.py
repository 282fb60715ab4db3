#!/usr/bin/env python3
"""Faults of deliveries, so many points in all: the program killed, the power cut, the clock set, signals sent, and channels
that lose replies, refuse, break off, are slow, or want another key (faults 2, 5, 16 to 18, 20 to 22 and 26).

What cannot be had on this machine is told and its points go to the kills. Usage: deliveries.py PROGRAM POINTS [SEED]
The channels' own are run by CHANNELS_TESTS beside PROGRAM where it is built.
"""
import os
import re
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import clock_jump
import fan_out
import graceful_stop
import power_cut
from harness import SEED, Tally, tally_of

PARTS = ((power_cut, 0.15), (clock_jump, 0.08), (graceful_stop, 0.1))  # of all points; kills take what is left
CHANNELS = 0.37
SEEDED = "*NetworkShipping.Nothing*"  # tests/channels/network_shipping_test.cpp


def channels(tests, path, place, points, chance, seed):
    """Posts to the networks' simulators, each a point, under seeded faults of the network, on SQLite."""
    environment = {**os.environ, "SAMBAND_FAULT_POINTS": str(points)}
    environment.pop("SAMBAND_TEST_POSTGRES", None)
    told = subprocess.run([tests, f"--gtest_filter={SEEDED}", "--gtest_brief=1"], env=environment, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    seen = re.search(r"(\d+) posts: (\d+) in doubt", told.stdout)
    if told.returncode != 0 or not seen:
        sys.exit(f"channels: {told.stdout}")
    return Tally(points, points, int(seen[2]), points)


def take_part(name, run, path, points, seed):
    """Its tally; nothing where the machine cannot do this."""
    begun = time.monotonic()
    try:
        tally = tally_of(name, run, path, points, seed)
    except SystemExit as end:
        if end.code == 3:
            return None
        raise
    print(f"{name}: {tally}; {time.monotonic() - begun:.0f} s", flush=True)
    return tally


def shared_out(points, tests):
    """(name, run, points) of each part."""
    parts = [(part.__name__, part.run, max(1, round(points * share))) for part, share in PARTS]
    if tests.exists():
        parts.append(("channels", partial(channels, tests), max(1, round(points * CHANNELS))))
    return parts + [("fan_out", fan_out.run, max(1, points - sum(mine for _, _, mine in parts)))]


def main():
    path, points = str(Path(sys.argv[1]).resolve()), int(sys.argv[2])
    seed, total = int(sys.argv[3]) if len(sys.argv) > 3 else SEED, Tally()
    parts = shared_out(points, Path(path).with_name("channels_tests"))
    # Most of a point is waiting, so all parts run at once.
    with ProcessPoolExecutor(len(parts)) as pool:
        told = [pool.submit(take_part, name, run, path, mine, seed) for name, run, mine in parts]
        for tally in [one.result() for one in told]:
            total.add(tally or Tally())
    if total.points < points:
        total.add(take_part("fan_out", fan_out.run, path, points - total.points, seed + points))
    print(f"deliveries: {total} (seed {seed})")


if __name__ == "__main__":
    main()
