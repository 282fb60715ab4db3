#!/usr/bin/env python3
"""The machine's clock jumps in the middle of a newsletter and of scheduled posts, forwards and back.

By an hour, by ten years, by a leap second, over the change to and from summer time. Nobody gets anything twice and nothing
is in doubt, the newsletter goes on, what was scheduled goes out once and not before, and who has signed in stays so. Needs Debian's faketime; else it ends with 3. Usage: clock_jump.py PROGRAM [JUMPS] [SEED]
"""
import glob
import json
import shutil
import sys
import time
import uuid
from datetime import datetime, timedelta, timezone
from pathlib import Path

from desk import JSON, Visitor, eventually
from harness import Tally, World, main
from mail_sink import MailSink, Misbehaving
from store import check_ledger, check_whole, look
from to_many import ToMany, let_retries_pass, until_at_rest

RECIPIENTS = 500  # for each jump
LIBRARY = next(iter(glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")), None)
YEARS_10 = 10 * 365 * 86400
JUMPS = (3600, -3600, YEARS_10, -1, 1)

def change_of(month):
    """One o'clock UTC on the last Sunday of that month next year: 02:00 becomes 03:00, or 03:00 becomes 02:00."""
    last = datetime(datetime.now().year + 1, month, 31, 1, tzinfo=timezone.utc)
    return (last - timedelta(days=last.isoweekday() % 7)).timestamp()


class Wall:
    """The clock that the program sees; its timers run by the machine's own."""

    def __init__(self, place, begins_at=None):
        self.file, self.ahead = Path(place, "clock"), int(begins_at - time.time()) if begins_at else 0
        self.set(self.ahead)

    def set(self, ahead):
        half = self.file.with_suffix(".half")
        half.write_text(f"{ahead:+d}\n")
        half.rename(self.file)
        self.ahead = ahead

    def now(self):
        return time.time() + self.ahead

    def environment(self):
        return {"LD_PRELOAD": LIBRARY, "FAKETIME_TIMESTAMP_FILE": str(self.file), "FAKETIME_NO_CACHE": "1",
                "FAKETIME_DONT_FAKE_MONOTONIC": "1", "TZ": "Europe/Oslo"}


class Scheduler:
    """Somebody at a desk who schedules posts and publishes at once."""

    def __init__(self, port):
        self.visitor = Visitor(port).sign_in("kari")
        page = self.visitor.ask("GET", "/saker/ny")[2]
        self.unit = page.split('name="unit"', 1)[1].split('value="', 1)[1].split('"', 1)[0]
        self.token = page.split('name="_csrf" value="', 1)[1].split('"', 1)[0]

    def post(self, then, due=None):
        fields = {"title": f"Prøve {uuid.uuid4()}", "lead": "Kort.", "body": "Vannet er borte.\n", "language": "nb",
                  "channels": "website", "unit": self.unit, "then": then, "request_id": str(uuid.uuid4())}
        if due:
            fields["due"] = datetime.fromtimestamp(due, timezone.utc).isoformat()
        status, _, text = self.visitor.post("/saker", fields, self.token, JSON)
        if status != 200:
            raise RuntimeError(f"/saker {then}: {status} {text}")
        return json.loads(text)["id"]

    def still_signed_in(self):
        return self.visitor.ask("GET", "/i-dag")[0] == 200


def state_of(world, post):
    return look(world.folder, "select state from publishing_post where id = ?", post)[0][0]


def one_jump(world, wall, newsletter, chance):
    """A newsletter is under way and a post is scheduled when the clock jumps, and jumps back."""
    program = world.serve(environment=wall.environment())
    try:
        desk = Scheduler(program.port)
        scheduled = desk.post("schedule", wall.now() + 20 * 60)
        time.sleep(chance.uniform(0.05, 0.4))
        right, jump = wall.ahead, chance.choice(JUMPS)
        wall.set(right + jump)
        time.sleep(chance.uniform(0.1, 0.6))
        wall.set(right)  # and somebody sets it right
        moved_on(newsletter, jump)
        if not desk.still_signed_in():
            raise RuntimeError(f"{jump:+} s signed somebody out")
        if state_of(world, scheduled) != "scheduled":
            raise RuntimeError(f"{jump:+} s sent a scheduled post early")
        if state_of(world, desk.post("publish")) != "published":
            raise RuntimeError(f"after {jump:+} s nothing is published")
        if code := program.stop():
            raise RuntimeError(f"it did not drain: {code}")
    except Exception:
        program.kill()
        raise
    newsletter.check_on_the_way()


def moved_on(newsletter, jump):
    """What is due leaves, although the clock was set back."""
    before = newsletter.states()["queued"]
    if before > RECIPIENTS:
        eventually(lambda: newsletter.states()["queued"] < before, f"after {jump:+} s the newsletter stands still", 15)


def one_world(path, place, demo, points, chance, seed):
    sink = MailSink(Misbehaving(seed, lost=0.002))
    world = World.copied(path, demo, f"{place}/data", [sink])
    wall = Wall(place, chance.choice([None, change_of(3) - 3, change_of(10) - 3]))
    newsletter = ToMany(world.folder, "smtp", sink, RECIPIENTS * (points + 1), wall.now())
    for _ in range(points):
        one_jump(world, wall, newsletter, chance)
        let_retries_pass(world.folder, chance)
    until_at_rest(world, newsletter, chance, environment=wall.environment())
    counts, most = newsletter.check()
    check_whole(world.folder)
    check_ledger(path, world.folder)
    shutil.rmtree(world.data)
    return Tally(points, newsletter.recipients, counts["in-doubt"], most)


def run(path, place, points, chance, seed):
    if not LIBRARY:
        print("clock_jump: Debian's faketime is not installed", file=sys.stderr)
        raise SystemExit(3)
    demo, tally = World(path, place + "/demo"), Tally()
    while tally.points < points:
        tally.add(one_world(path, place, demo, min(5, points - tally.points), chance, seed + tally.points))
    return tally


if __name__ == "__main__":
    main(run, 50)
