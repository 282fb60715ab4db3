#!/usr/bin/env python3
"""One item to every channel, corrected, and withdrawn everywhere, by the real program before real peers.

After each step: what its readers have, what the receipts say, and what the ledger holds. Usage: one_item.py PROGRAM
"""
import json
import sqlite3
import sys
import tempfile
import time
from contextlib import ExitStack, closing
from pathlib import Path

from item import AFTER, BEFORE, TITLE, TOPIC, Item
from peers import Kannel, MailServer, Simulator, eventually
from places import places_of, printed
from town import Program, Town, set_up_accounts, subscribe_by_mail, subscribe_by_sms

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "faults"))
from store import check_ledger  # noqa: E402  (beside the fault runs)


def where_it_lies(item, meta, linkedin):
    """What each receipt should name: the place itself, or what was heard from there."""
    named = {"website": f"/nyheter/{item.facts()['slug']}", "intranet": f"/intranett/{item.id}", "email": "",
             "sms": "delivered", "notice": "Biblioteket, Coop"}
    if meta.runs:
        post, = meta.state()["posts"]
        media, = meta.state()["media"]
        share, = linkedin.state()["posts"]
        named.update(facebook=f"https://www.facebook.com/{post}", instagram=f"https://www.instagram.com/p/{media[-9:]}/",
                     linkedin=f"https://www.linkedin.com/feed/update/{share}/")
    return named


def check_published(item, places, named):
    """A mail server has taken the letter, the other channels tell that it is there."""
    for channel, receipt in item.receipts("publish").items():
        told = receipt["state"], receipt["receipt"], receipt["error"]
        wanted = "sent" if channel == "email" else "confirmed", named[channel], ""
        if told != wanted:
            raise RuntimeError(f"{channel} was not published: {told}, should be {wanted}")
    for place in places:
        eventually(lambda: BEFORE in place.read(), lambda: f"{place.channel} has not the item: {place.read()!r}")


def check_changed(item, act, error):
    """A channel that cannot says so, for a person to see to; the others have done it."""
    able = {"website", "intranet", "facebook", "linkedin"}
    for channel, receipt in item.receipts(act).items():
        wanted = ("confirmed", "") if channel in able else ("failed", error)
        if (receipt["state"], receipt["error"]) != wanted:
            raise RuntimeError(f"{act} in {channel}: {receipt['state']} {receipt['error']!r}, should be {wanted}")


def check_corrected(item, places):
    check_changed(item, "correct", "cannot-be-corrected")
    for place in places:
        there, wanted, other = place.read(), *((AFTER, BEFORE) if place.corrects else (BEFORE, AFTER))
        if wanted not in there or other in there:
            raise RuntimeError(f"{place.channel} after the correction: {there!r}")


def check_withdrawn(item, places):
    check_changed(item, "withdraw", "cannot-be-withdrawn")
    for place in places:
        there = place.read()
        if there if place.withdraws else BEFORE not in there:
            raise RuntimeError(f"{place.channel} after the withdrawal: {there!r}")


def hang(item):
    """Prints the notice and notes where it hangs; whether it could be printed and read here."""
    sheet = printed(item.town.desk, item.id)
    if sheet is not None and (TITLE not in sheet or BEFORE not in sheet):
        raise RuntimeError(f"the notice says {sheet!r}")
    item.town.press(f"/saker/{item.id}/oppslag", {"places": "Biblioteket, Coop"})
    item.channels.add("notice")
    return sheet is not None


def check_sheet_corrected(item):
    """The sheets that hang are as they were; the one that is printed now is right, and says what was corrected."""
    sheet = printed(item.town.desk, item.id)
    if AFTER not in sheet or BEFORE in sheet or "Det er onsdag." not in sheet:
        raise RuntimeError(f"the corrected notice says {sheet!r}")


def take_down(item):
    down = item.town.press(f"/saker/{item.id}/oppslag/tatt-ned", {})
    if down["places"] != 2:
        raise RuntimeError(f"the notice is taken down in {down['places']} places, it hung in two")


def check_record(town, item, *acts):
    """The ledger so far: each act on the post once, and each dispatch queued once and ended once."""
    with closing(sqlite3.connect(f"file:{town.folder}/samband.db?mode=ro", uri=True)) as database:
        entries = database.execute("select kind, act from ledger_content where subject = ?", (item.id,)).fetchall()
        dispatches = sorted(id for (id,) in database.execute("select id from channels_dispatch where subject = ?",
                                                             (item.id,)))
    done = sorted(kind for kind, _ in entries if kind in ("post-published", "post-corrected", "post-withdrawn"))
    if done != sorted(acts):
        raise RuntimeError(f"the ledger has {done}, should have {acts}")
    for kind in ("dispatch-queued", "dispatch-ended"):
        noted = sorted(json.loads(act)["content"]["dispatch"] for one, act in entries if one == kind)
        if noted != dispatches:
            raise RuntimeError(f"{len(dispatches)} dispatches, {len(noted)} times {kind} in the ledger")
    return len(entries), len(dispatches)


def lived(program, town, peers):
    """The item's life, from the subscribers' yes to the withdrawal; what was not tried is told."""
    mail, kannel, meta, linkedin = peers
    town.sign_in(program.port)
    if mail.runs:
        subscribe_by_mail(program.port, mail, TOPIC)
    if kannel.runs:
        subscribe_by_sms(program.port, kannel, TOPIC, "900 00 001")
    item = Item(town)
    item.publish()
    read = hang(item)
    item.receipts("publish")
    places = places_of(town, program.port, item.id, TITLE, mail, kannel, meta, linkedin)
    check_published(item, places, where_it_lies(item, meta, linkedin))
    check_record(town, item, "post-published")
    item.correct()
    check_corrected(item, places)
    if read:
        check_sheet_corrected(item)
    check_record(town, item, "post-published", "post-corrected")
    item.withdraw()
    check_withdrawn(item, places)
    take_down(item)
    return places, read, check_record(town, item, "post-published", "post-corrected", "post-withdrawn")


def passed_over(mail, kannel, meta, read):
    absent = {"e-mail": mail.runs, "SMS": kannel.runs, "Facebook, Instagram and LinkedIn (node)": meta.runs,
              "the notice's PDF": read}
    return ", ".join(name for name, there in absent.items() if not there)


def main():
    path, began = sys.argv[1], time.monotonic()
    with ExitStack() as ending:
        data = ending.enter_context(tempfile.TemporaryDirectory(prefix="samband-one-item-"))
        notes = ending.enter_context(tempfile.TemporaryDirectory(prefix="samband-one-item-notes-"))
        peers = []
        for start in (lambda: MailServer(notes), Kannel, lambda: Simulator("meta.mjs"), lambda: Simulator("linkedin.mjs")):
            peers.append(start())
            ending.callback(peers[-1].end)
        town = Town(data)
        with running(path, data, "demo") as program:
            town.sign_in(program.port)
            set_up_accounts(town, *peers)
        town.write_files()
        with running(path, data, "serve") as program:
            places, read, (entries, dispatches) = lived(program, town, peers)
        check_ledger(path, town.folder)
    print(f"one_item: published, corrected and withdrawn in {', '.join(place.channel for place in places)} and a notice: "
          f"{dispatches} receipts, {entries} entries in the ledger, {time.monotonic() - began:.0f} s")
    if absent := passed_over(*peers[:3], read):
        print(f"one_item: passed over: {absent}")


class running:
    """The program, ended whatever comes; a good run drains."""

    def __init__(self, *command):
        self.program = Program(*command)

    def __enter__(self):
        return self.program

    def __exit__(self, fault, *_):
        if fault:
            self.program.kill()
        elif code := self.program.stop():
            raise RuntimeError(f"it did not drain: {code}")


if __name__ == "__main__":
    main()
