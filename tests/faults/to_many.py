"""A dispatch to many, by mail or by SMS, and what must hold of it whatever happens on the way."""
import json
import sqlite3
import time
import uuid
from collections import Counter
from contextlib import closing
from pathlib import Path

from store import ask, let_time_pass, look

BATCH = {"smtp": 200, "sms-gateway": 100}  # in flight: src/channels/mail/smtp_port.cpp, src/channels/sms/limits.h
VARIANT = {"title": "Prøve", "text": "Vannet er borte tirsdag.", "html": "", "link": "", "language": "nb",
           "sender": "Løten kommune", "pictures": [], "more": {}}
RESTING = ("sent", "confirmed", "failed", "in-doubt", "cancelled")


def settings(driver, port):
    if driver == "smtp":
        return {"from": "nyheter@loten.example", "host": "127.0.0.1", "port": port, "plain": True}
    return {"url": f"http://127.0.0.1:{port}/sms", "sender": "Loten"}


def address(driver, number):
    return f"m{number}@prove.example" if driver == "smtp" else f"+479{number:07}"


class ToMany:
    """Queued as the program itself would have written it, while it is stopped."""

    def __init__(self, folder, driver, sink, recipients, at=None):
        self.folder, self.driver, self.sink, self.recipients = folder, driver, sink, recipients
        self.id, self.faults_before, self.at_rest_before = str(uuid.uuid4()), Counter(sink.faults), {}
        now, account = int((at or time.time()) * 1e6), str(uuid.uuid4())
        channel = "newsletter" if driver == "smtp" else "sms"
        with closing(sqlite3.connect(Path(folder) / "samband.db")) as database:
            database.execute("insert into channels_account (id, version, channel, driver, name, address, state, settings, "
                             "created_at, changed_at) values (?, 1, ?, ?, 'Prøve', '', 'open', ?, ?, ?)",
                             (account, channel, driver, json.dumps(settings(driver, sink.port)), now, now))
            database.execute("insert into channels_dispatch (id, subject, revision, account_id, act, variant, priority, "
                             "passes_hold, state, queued_at) values (?, ?, 1, ?, 'publish', ?, 2, '', 'going', ?)",
                             (self.id, str(uuid.uuid4()), account, json.dumps(VARIANT), now))
            database.executemany("insert into channels_delivery (id, dispatch_id, recipient, personal, state, due, tries, "
                                 "fence, foreign_id, receipt, error, since) values (?, ?, ?, '{}', 'queued', ?, 0, 0, '', '', '', ?)",
                                 [(str(uuid.uuid4()), self.id, address(driver, i), now, now) for i in range(recipients)])
            database.execute("insert into outbox_work (id, kind, payload, priority, state, due, dedup_key, tries, tries_most, "
                             "fence, sending, queued) values (?, ?, ?, 2, 'waiting', ?, ?, 0, 10, 0, 0, ?)",
                             (str(uuid.uuid4()), f"channels.ship.{driver}", json.dumps({"dispatch": self.id}), now,
                              "ship:" + self.id, now))
            database.commit()

    def states(self):
        """While the program runs."""
        return Counter(dict(look(self.folder, "select state, count(*) from channels_delivery where dispatch_id = ? "
                                              "group by state", self.id)))

    def rests(self):
        return not {"queued", "leased"} & set(self.states())

    def check(self, may_be_doubted=0):
        """Now that all is at rest: nobody twice, nobody lost, no more in doubt than the faults explain."""
        self.check_on_the_way()
        counts = Counter()
        for recipient, state in self.rows():
            came = self.sink.taken[recipient] == 1
            if state not in RESTING or ((state == "sent") != came and state != "in-doubt"):
                raise RuntimeError(f"{recipient} is {state}, and what was sent {'came' if came else 'did not come'}")
            counts[state] += 1
        faults = self.sink.faults - self.faults_before
        most = may_be_doubted + faults["lost"] + faults["dropped"]
        if counts["in-doubt"] > most:
            raise RuntimeError(f"{counts['in-doubt']} in doubt, at most {most} may be")
        return counts, most

    def check_on_the_way(self):
        """At any instant: everybody has one row, what came has a row that says so or says it may have, and what was at
        rest when this was asked before still is."""
        rows = dict(self.rows())
        if len(rows) != self.recipients or len(self.rows()) != self.recipients:
            raise RuntimeError(f"{len(rows)} deliveries of {self.recipients}")
        taken = dict(self.sink.taken)
        for recipient, state in rows.items():
            came = taken.get(recipient, 0)
            if came > 1:
                raise RuntimeError(f"{recipient} got it {came} times")
            if came and state not in ("leased", "sent", "in-doubt"):
                raise RuntimeError(f"{recipient} got it and is {state}")
            was = self.at_rest_before.get(recipient, state)
            if was != state:
                raise RuntimeError(f"{recipient} was {was} and is {state}")
        self.at_rest_before = {recipient: state for recipient, state in rows.items() if state in RESTING}

    def rows(self):
        return ask(self.folder, "select recipient, state from channels_delivery where dispatch_id = ?", self.id)


def let_retries_pass(folder, chance):
    """What waits for its next try, and an account that rests, wait no longer."""
    Path(folder, "next_due").unlink(missing_ok=True)  # what was left by a good end says when to look
    with closing(sqlite3.connect(Path(folder) / "samband.db")) as database:
        database.execute("update channels_delivery set due = 0 where state = 'queued' and due <> 0")
        database.execute("update channels_pace set rests_until = null, failures = 0")
        database.commit()
    let_time_pass(folder, chance)


def until_at_rest(world, dispatch, chance, **how):
    """Starts that may finish; each takes the retries that have become due."""
    for _ in range(40):
        program = world.serve(**how)
        rests = wait_for_rest(dispatch)
        if code := program.stop():
            raise RuntimeError(f"it did not drain: {code}")
        if rests:
            return
        let_retries_pass(world.folder, chance)
    raise RuntimeError("it does not come to rest")


def wait_for_rest(dispatch, patience_s=1.5):
    """As long as something still moves, and `patience_s` more; whether all is at rest."""
    states, until = dispatch.states(), time.monotonic() + patience_s
    while {"queued", "leased"} & set(states) and time.monotonic() < until:
        time.sleep(0.1)
        now = dispatch.states()
        if now != states:
            states, until = now, time.monotonic() + patience_s
    return not {"queued", "leased"} & set(states)
