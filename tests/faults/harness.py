"""How a run of faults is begun, told and repeated: so many points of a seed, and what came of them."""
import random
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from desk import Program

SEED = 20261122


@dataclass
class Tally:
    """What a run saw. That nobody got anything twice and nobody was lost is not counted: the run fails."""

    points: int = 0
    recipients: int = 0
    in_doubt: int = 0
    most: int = 0  # that may be in doubt
    more: str = ""

    def add(self, other):
        self.points += other.points
        self.recipients += other.recipients
        self.in_doubt += other.in_doubt
        self.most += other.most

    def __str__(self):
        return (f"{self.points} points, {self.recipients} recipients: 0 twice, 0 lost, "
                f"{self.in_doubt} in doubt (at most {self.most}){self.more and '; ' + self.more}")


class World:
    """A demo world in a folder of its own, whose program may reach the sinks of a run on this machine."""

    def __init__(self, path, data, sinks=()):
        self.path, self.data, self.folder = path, str(data), f"{data}/municipalities/loten"
        if not Path(self.data).exists():
            Program(path, self.data).stop()
        reach = ", ".join(f"127.0.0.1:{sink.port}" for sink in sinks)
        Path(self.data, "samband.toml").write_text(f'reach = "{reach}"\n')

    @staticmethod
    def copied(path, demo, data, sinks):
        shutil.copytree(demo.data, data)
        return World(path, data, sinks)

    def serve(self, **how):
        return Program(self.path, self.data, "serve", **how)


def main(run, points):
    """`run(path, place, points, chance, seed)` gives a Tally. Usage of each: NAME.py PROGRAM [POINTS] [SEED]"""
    name, path = Path(sys.argv[0]).stem, str(Path(sys.argv[1]).resolve())
    points = int(sys.argv[2]) if len(sys.argv) > 2 else points
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else SEED
    print(f"{name}: {tally_of(name, run, path, points, seed)} (seed {seed})", flush=True)


def tally_of(name, run, path, points, seed):
    with tempfile.TemporaryDirectory(prefix="samband-faults-") as place:
        try:
            return run(path, place, points, random.Random(f"{name} {seed}"), seed)
        except Exception as fault:
            sys.exit(f"{name}: {type(fault).__name__}: {fault}; again with: {name}.py PROGRAM {points} {seed}")
