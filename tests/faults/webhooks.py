#!/usr/bin/env python3
"""What a network tells comes in once and is never lost: so many webhooks, a fifth of them twice, shuffled, from sixteen
senders at once, while the program is killed, stopped and started again, and its database is held by another. What is not
answered 2xx is sent again.

Then there is exactly one message of each comment, as it was last edited or removed, in the order of the network's clock.
Usage: webhooks.py PROGRAM [WEBHOOKS] [SEED]
"""
import json
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from desk import JSON, Program, Visitor
from harness import SEED
from store import check_ledger, look

SIMULATOR = Path(__file__).resolve().parents[1] / "simulators/meta.mjs"
TOLD_OF_EACH = 1.15  # each comment, every tenth's edit, every twentieth's removal
FAULTS = ("kill", "stop", "hold")


class Meta:
    """The simulator, which signs and sends."""

    def __init__(self):
        self.process = subprocess.Popen(["node", str(SIMULATOR)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

    def make(self, name, **given):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/_control/{name}", json.dumps(given).encode())
        with urllib.request.urlopen(request, timeout=120) as answer:
            return json.load(answer)

    def told(self):
        return self.make("state")["told"]

    def end(self):
        self.process.stdin.close()
        self.process.wait(10)


class Page:
    """The municipality's page on Facebook, switched on by the one who runs it."""

    def __init__(self, program):
        visitor = Visitor(program.port).sign_in("kari")
        accounts = json.loads(visitor.ask("GET", "/kontoer", headers=JSON)[2])["accounts"]
        self.id = next(one["id"] for one in accounts if one["channel"] == "facebook")
        path = f"/kontoer/{self.id}"
        token = visitor.token(path)
        self.press(visitor, token, path + "/innstillinger",
                   {"driver": "facebook", "key": ["page_id", "takes_in"], "value": ["100200300", "1"]})
        self.press(visitor, token, path + "/tilgang", {"secret": "page-token hemmelig", "expires": ""})
        told = json.loads(visitor.ask("GET", path, headers=JSON)[2])["setup"]["told"]
        assert told["takes_in"] and not told["lacks_app_secret"], told
        self.path, self.word = re.sub(r"^https?://[^/]+", "", told["address"]), told["verify_token"]

    def press(self, visitor, token, path, fields):
        version = json.loads(visitor.ask("GET", f"/kontoer/{self.id}", headers=JSON)[2])["version"]
        status, _, text = visitor.post(path, {**fields, "seen_version": str(version)}, token, JSON)
        if status != 200:
            raise RuntimeError(f"{path}: {status} {text}")

    def told_at(self, program):
        return {"url": f"http://127.0.0.1:{program.port}{self.path}", "host": f"loten.localhost:{program.port}"}


class Run:
    def __init__(self, path, place, webhooks, seed):
        self.path, self.data, self.random = path, place + "/data", random.Random(seed)
        self.file = Path(self.data, "municipalities/loten/samband.db")
        self.comments, self.webhooks = round(webhooks / TOLD_OF_EACH), 0
        self.happened = {fault: 0 for fault in FAULTS}
        self.meta = Meta()

    def run(self):
        Program(self.path, self.data).stop()
        self.program = Program(self.path, self.data, "serve")
        self.page = Page(self.program)
        self.begun = int(time.time()) - 3 * self.comments - 1_000
        begun = time.monotonic()
        self.tell()
        told = self.amid_faults()
        sent_s = time.monotonic() - begun
        self.read_all()
        read_s = time.monotonic() - begun
        if code := self.program.stop():
            raise RuntimeError(f"it did not drain: {code}")
        check_ledger(self.path, str(self.file.parent))
        threads = self.check()
        return (f"{self.webhooks} webhooks of {self.comments} comments, told {told['sent']} times by 16 senders "
                f"({sum(told['refused'].values())} not answered 2xx): {self.comments} messages in {threads} threads, 0 twice, "
                f"0 lost, in order; answered in {sent_s:.0f} s, read in {read_s:.0f} s; "
                + ", ".join(f"{number} {fault}" for fault, number in self.happened.items()))

    def tell(self):
        self.meta.make("set", webhook_secret="hemmelig", subscribed_apps={"100200300": ["feed"]})
        told = self.meta.make("subscribe", object="page", verify_token=self.page.word, **self.page.told_at(self.program))
        if not told["last_challenge"]["echoed"]:
            raise RuntimeError(f"the address was not proved: {told['last_challenge']}")
        self.meta.make("delivery", senders=16, duplicates=0.2, shuffle=True, together=1, retry_ms=100, give_up_ms=3_600_000)
        self.meta.make("flood", count=self.comments, at=self.begun)
        self.webhooks = self.comments + self.comments // 10 + self.comments // 20

    def amid_faults(self):
        """Each kind of fault once, a fifth of the answers apart; then some fault, or none, each few seconds until all has
        been answered."""
        for number, fault in enumerate(FAULTS, 1):
            self.wait_until_left(self.webhooks * (1 - number / 5))
            getattr(self, fault)()
        while (told := self.meta.told())["waiting"] and not told["given_up"]:
            getattr(self, self.random.choice((*FAULTS, "pause")))()
            time.sleep(self.random.uniform(0.5, 3))
        if told["given_up"]:
            raise RuntimeError(f"the network gave up: {told}")
        return told

    def wait_until_left(self, most):
        while (told := self.meta.told())["waiting"] > most:
            if told["given_up"]:
                raise RuntimeError(f"the network gave up: {told}")
            time.sleep(0.01)
        if not told["waiting"]:
            raise RuntimeError(f"too few webhooks for the faults: {self.happened}")

    def kill(self):
        self.happened["kill"] += 1
        self.program.kill()
        self.program = Program(self.path, self.data, "serve")
        self.meta.make("set", callbacks={"page": self.page.told_at(self.program)})

    def stop(self):
        self.happened["stop"] += 1
        self.program.process.send_signal(signal.SIGSTOP)
        time.sleep(self.random.uniform(0.2, 2))
        self.program.process.send_signal(signal.SIGCONT)

    def hold(self):
        """Somebody else holds the database for longer than the program waits for it, or shorter."""
        self.happened["hold"] += 1
        held = sqlite3.connect(self.file, timeout=30, isolation_level=None)
        held.execute("begin immediate")
        time.sleep(self.random.uniform(0.5, 7))
        held.execute("rollback")
        held.close()

    def pause(self):
        """Nothing happens."""

    def asked(self, question):
        return look(self.file.parent, question)

    def read_all(self):
        until, left = time.monotonic() + 7_200, None
        while True:
            (now,), = self.asked("select count(*) from channels_webhook where read_at is null")
            if now == 0:
                return
            if now != left:
                left, until = now, time.monotonic() + 120
            if time.monotonic() > until:
                raise RuntimeError(f"{now} webhooks are not read")
            time.sleep(0.5)

    def check(self):
        """What must be there, of each comment by its number."""
        (stored,), = self.asked("select count(*) from channels_webhook")
        self.hold_same("webhooks stored", stored, self.webhooks)
        (unread,), = self.asked("select count(*) from dialogue_raw where why is not null and way = 'facebook'")
        self.hold_same("unread", unread, 0)
        (early,), = self.asked("select count(*) from dialogue_early")
        self.hold_same("changes without their message", early, 0)
        rows = self.asked("select c.foreign_id, e.state, e.text, e.at, e.thread_id from dialogue_comment c "
                          "join dialogue_entry e on e.id = c.entry_id")
        found = {int(name.split("_")[1]) - 7_000_000_000: rest for name, *rest in rows}
        self.hold_same("messages", len(rows), self.comments)
        for number in range(self.comments):
            self.check_one(number, found)
        lines = self.asked("select e.thread_id, e.at, c.foreign_id from dialogue_entry e "
                           "join dialogue_comment c on c.entry_id = e.id order by e.thread_id, e.at, e.id")
        for (thread, _, name), (after, _, later) in zip(lines, lines[1:]):
            if thread == after and int(name.split("_")[1]) > int(later.split("_")[1]):
                raise RuntimeError(f"{later} stands after {name}")
        return len({row[0] for row in lines})

    def check_one(self, number, found):
        state, text, at, thread = found[number]
        edited, removed = number % 10 == 9, number % 20 == 19
        self.hold_same(f"state of {number}", state, "deleted" if removed else "edited" if edited else "there")
        if not removed or "igjen" in text:  # an edit that comes after the removal changes nothing
            self.hold_same(f"text of {number}", text,
                           f"Når kommer vannet på Ådalsbruk{' igjen' if edited else ''}? ({number})")
        self.hold_same(f"time of {number}", at, (self.begun + number) * 1_000_000)
        if number % 5 == 4:
            self.hold_same(f"thread of {number}", thread, found[number - 4][3])

    @staticmethod
    def hold_same(what, there, right):
        if there != right:
            raise RuntimeError(f"{what}: {there}, and not {right}")


def main():
    path, webhooks = str(Path(sys.argv[1]).resolve()), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else SEED
    if not shutil.which("node"):
        print("webhooks: not run, node is not installed")
        return
    with tempfile.TemporaryDirectory(prefix="samband-webhooks-") as place:
        run = Run(path, place, webhooks, seed)
        try:
            print(f"webhooks: {run.run()} (seed {seed})", flush=True)
        except Exception as fault:
            sys.exit(f"webhooks: {type(fault).__name__}: {fault}; again with: webhooks.py PROGRAM {webhooks} {seed}")
        finally:
            if run.program.process.poll() is None:
                run.program.kill()
            run.meta.end()


if __name__ == "__main__":
    main()
