#!/usr/bin/env python3
"""`kill -9` in the middle of a newsletter, at a mail server that loses replies, refuses, and drops connections.

Nobody gets it twice, nobody is lost silently, and what is in doubt is one batch for each kill and one for each reply
that was lost, at most. Usage: fan_out.py PROGRAM [ROUNDS] [SEED]
"""
import random
import sqlite3
import sys
import tempfile
import time
import uuid
from collections import Counter
from contextlib import closing
from pathlib import Path

from desk import Program
from mail_sink import MailSink, Misbehaving
from store import ask, check_ledger, let_time_pass

BATCH = 200  # letters in flight: src/channels/mail/smtp_port.cpp
RECIPIENTS = 400  # for each round
VARIANT = ('{"title":"Prøve","text":"Vannet er borte tirsdag.","html":"","link":"","language":"nb","sender":"Løten kommune",'
           '"pictures":[],"more":{}}')


def queue_newsletter(folder, port, recipients):
    """An account, and a dispatch that waits, as the program itself would have written them."""
    now, account, dispatch = int(time.time() * 1e6), str(uuid.uuid4()), str(uuid.uuid4())
    settings = f'{{"from":"nyheter@loten.example","host":"127.0.0.1","port":{port},"plain":true}}'
    with closing(sqlite3.connect(Path(folder) / "samband.db")) as database:
        database.execute("insert into channels_account (id, version, channel, driver, name, address, state, settings, "
                         "created_at, changed_at) values (?, 1, 'newsletter', 'smtp', 'Prøvebrevet', '', 'open', ?, ?, ?)",
                         (account, settings, now, now))
        database.execute("insert into channels_dispatch (id, subject, revision, account_id, act, variant, priority, "
                         "passes_hold, state, queued_at) values (?, ?, 1, ?, 'publish', ?, 2, '', 'going', ?)",
                         (dispatch, str(uuid.uuid4()), account, VARIANT, now))
        database.executemany("insert into channels_delivery (id, dispatch_id, recipient, personal, state, due, tries, fence, "
                             "foreign_id, receipt, error, since) values (?, ?, ?, '{}', 'queued', ?, 0, 0, '', '', '', ?)",
                             [(str(uuid.uuid4()), dispatch, f"m{i}@prove.example", now, now) for i in range(recipients)])
        database.execute("insert into outbox_work (id, kind, payload, priority, state, due, dedup_key, tries, tries_most, "
                         "fence, sending, queued) values (?, 'channels.ship.smtp', ?, 2, 'waiting', ?, ?, 0, 10, 0, 0, ?)",
                         (str(uuid.uuid4()), f'{{"dispatch":"{dispatch}"}}', now, "ship:" + dispatch, now))
        database.commit()
    return dispatch


def states(folder, dispatch):
    return dict(ask(folder, "select state, count(*) from channels_delivery where dispatch_id = ? group by state", dispatch))


def let_retries_pass(folder, chance):
    """What waits for its next try, and an account that rests, wait no longer."""
    Path(folder, "next_due").unlink(missing_ok=True)  # what was left by a good end says when to look
    with closing(sqlite3.connect(Path(folder) / "samband.db")) as database:
        database.execute("update channels_delivery set due = 0 where state = 'queued'")
        database.execute("update channels_pace set rests_until = null, failures = 0")
        database.commit()
    let_time_pass(folder, chance)


def killed_again_and_again(path, data, folder, rounds, chance):
    for _ in range(rounds):
        program = Program(path, data, "serve")
        time.sleep(chance.uniform(0.02, 0.6))
        program.kill()
        let_retries_pass(folder, chance)


def until_at_rest(path, data, folder, dispatch, chance):
    """Starts that may finish; each takes the retries that have become due."""
    for _ in range(40):
        program = Program(path, data, "serve")
        time.sleep(1.5)
        if code := program.stop():
            raise RuntimeError(f"it did not drain: {code}")
        if not {"queued", "leased"} & set(states(folder, dispatch)):
            return
        let_retries_pass(folder, chance)
    raise RuntimeError(f"it does not come to rest: {states(folder, dispatch)}")


def check(folder, dispatch, recipients, kills, sink):
    rows = ask(folder, "select recipient, state from channels_delivery where dispatch_id = ?", dispatch)
    if len(rows) != recipients or len({recipient for recipient, _ in rows}) != recipients:
        raise RuntimeError(f"{len(rows)} deliveries of {recipients}")
    twice = [address for address, count in sink.taken.items() if count > 1]
    if twice:
        raise RuntimeError(f"{len(twice)} got it twice")
    for recipient, state in rows:
        came = sink.taken[recipient] == 1
        if (state == "sent") != came and state != "in-doubt":
            raise RuntimeError(f"{recipient} is {state}, and the mail {'came' if came else 'did not come'}")
    counts = Counter(state for _, state in rows)
    most = kills * BATCH + sink.faults["lost"] + sink.faults["dropped"]
    if counts["in-doubt"] > most:
        raise RuntimeError(f"{counts['in-doubt']} in doubt, at most {most} may be")
    return counts


def main():
    path, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 50
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 20261122
    chance = random.Random(seed)
    sink = MailSink(Misbehaving(seed, lost=0.01, later=0.03, refused=0.01, dropped=0.01))
    recipients = RECIPIENTS * rounds
    with tempfile.TemporaryDirectory(prefix="samband-fan-out-") as data:
        folder = data + "/municipalities/loten"
        Program(path, data).stop()
        Path(data, "samband.toml").write_text(f'reach = "127.0.0.1:{sink.port}"\n')
        dispatch = queue_newsletter(folder, sink.port, recipients)
        try:
            killed_again_and_again(path, data, folder, rounds, chance)
            until_at_rest(path, data, folder, dispatch, chance)
            counts = check(folder, dispatch, recipients, rounds, sink)
            check_ledger(path, folder)
        except Exception as fault:
            sys.exit(f"fan_out: {fault}; again with: fan_out.py PROGRAM {rounds} {seed}")
    faults = sum(count for what, count in sink.faults.items() if what != "taken")
    print(f"fan_out: {recipients} recipients, {rounds} kills and {faults} faults of the mail server (seed {seed}): "
          f"0 twice, 0 lost, {counts['sent']} sent, {counts['failed']} refused, {counts['in-doubt']} in doubt "
          f"(at most {rounds * BATCH + sink.faults['lost'] + sink.faults['dropped']})")


if __name__ == "__main__":
    main()
