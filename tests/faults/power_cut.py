#!/usr/bin/env python3
"""Power cuts in the middle of a newsletter and of a desk's work, on a file system of their own.

The data lie on ext4 in a file, mounted with `commit=600`, so that nothing reaches the file but what the program asks to
be kept. At a seeded instant the program is held, the file is copied as it stands, and the copy is mounted in its place
as the kernel would after a cut. Whatever was answered is there, what the mail server took has a row that says so or is in
doubt, and it goes on from there. Needs root and loop devices; else it ends with 3. Usage: power_cut.py PROGRAM [CUTS] [SEED]
"""
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from desk import Desk
from harness import Tally, World, main
from mail_sink import MailSink, Misbehaving
from store import check_ledger, check_whole
from to_many import BATCH, ToMany, let_retries_pass, until_at_rest

RECIPIENTS = 250  # for each cut
CUTS = 20         # of one disk; then another, so that copying it stays quick
SLOW_S = 0.003    # a letter: there is always something on its way
SIZE_MB = 128


class Disk:
    """An ext4 file system in a file."""

    def __init__(self, place):
        self.image, self.folder = Path(place, "disk.img"), Path(place, "disk")
        self.folder.mkdir()
        with open(self.image, "wb") as image:
            image.truncate(SIZE_MB << 20)
        subprocess.run(["mkfs.ext4", "-q", "-F", self.image], check=True)

    def mount(self):
        subprocess.run(["mount", "-o", "loop,commit=600,noatime", self.image, self.folder], check=True,
                       stderr=subprocess.DEVNULL)

    def unmount(self):
        subprocess.run(["umount", self.folder], check=True)

    def cut(self, program):
        """The program ends, and of the disk there is what had reached it."""
        program.process.send_signal(signal.SIGSTOP)
        time.sleep(0.02)  # what it had asked of the kernel is done or not begun
        copy = self.image.with_suffix(".cut")
        subprocess.run(["cp", "--sparse=always", self.image, copy], check=True)
        program.kill()
        self.unmount()
        copy.rename(self.image)
        self.mount()


@contextmanager
def disk_at(place):
    disk = Disk(place)
    try:
        disk.mount()
    except (OSError, subprocess.CalledProcessError):
        print("power_cut: no file can be mounted here", file=sys.stderr)
        raise SystemExit(3)
    try:
        yield disk
    finally:
        disk.unmount()


def one_cut(world, disk, desk, newsletter, chance):
    program = world.serve()
    try:
        desk.check(program.port, older=10)
        desk.begin(program.port, writers=1)
        time.sleep(chance.uniform(0.05, 0.6))
    except Exception:
        program.kill()
        raise
    disk.cut(program)
    desk.end()
    check_whole(world.folder)
    newsletter.check_on_the_way()


def one_disk(path, place, points, chance, seed):
    sink = MailSink(Misbehaving(seed, lost=0.005, later=0.02, refused=0.005, dropped=0.005), SLOW_S)
    with disk_at(place) as disk:
        world, desk = World(path, disk.folder / "data", [sink]), Desk(seed)
        subprocess.run(["sync", "-f", disk.folder], check=True)  # setting up is over long before
        newsletter = ToMany(world.folder, "smtp", sink, RECIPIENTS * points)
        for _ in range(points):
            one_cut(world, disk, desk, newsletter, chance)
            let_retries_pass(world.folder, chance)
        sink.slow_s = 0
        until_at_rest(world, newsletter, chance)
        counts, most = newsletter.check(points * BATCH["smtp"])
        program = world.serve()
        desk.check(program.port, len(desk.posts))
        program.stop()
        check_whole(world.folder)
        check_ledger(path, world.folder)
    return Tally(points, newsletter.recipients, counts["in-doubt"], most), len(desk.acknowledged())


def run(path, place, points, chance, seed):
    if os.geteuid() != 0:
        print("power_cut: only root can mount", file=sys.stderr)
        raise SystemExit(3)
    tally, posts = Tally(), 0
    while tally.points < points:
        disk = Path(place, str(tally.points))
        disk.mkdir()
        told, more = one_disk(path, disk, min(CUTS, points - tally.points), chance, seed + tally.points)
        tally.add(told)
        posts += more
        shutil.rmtree(disk)
    tally.more = f"{posts} posts answered and there"
    return tally


if __name__ == "__main__":
    main(run, 100)
