#!/usr/bin/env python3
"""Everything that strangers can put into a message, by every way in; then the browser looks at every view of it.

This starts the peers and the program, lets the strangers write, waits until all of it is taken in, lets an officer act on
some of it, and tells the browser where everything is. Any host but ours leads to a place that counts who calls
(`canary.py`). Usage: hostile.py PROGRAM [what playwright is told besides]
SAMBAND_BROWSER_WHOLE=1: each payload alone in every field, by every way.
"""
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, closing
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path += [str(HERE.parent / folder) for folder in ("one_item", "faults", "one_inbox")]
from one_item import running  # noqa: E402
from peers import MailServer, Simulator, eventually  # noqa: E402
from store import check_ledger, look  # noqa: E402
from town import Town  # noqa: E402

import officer  # noqa: E402
import strangers  # noqa: E402
from canary import Canary  # noqa: E402
from corpus import messages, payloads  # noqa: E402
from ways_in import sms_called_at  # noqa: E402

ROOT = HERE.parents[1]
WHOLE = os.environ.get("SAMBAND_BROWSER_WHOLE") == "1"
NETWORKS = ("facebook-comment", "facebook-message", "instagram-comment", "instagram-message")


def open_ways(town, mail, meta, linkedin):
    if mail.runs:
        town.set_up("email", town.open_account("email", "E-post til Løten", "post@loten.example"), "smtp",
                    {"from": "post@loten.example", "host": "localhost", "port": mail.smtp_port, "user": "post@loten.example",
                     "imap_host": "localhost", "imap_port": mail.imap_port}, "kaffe", {"ca_file": mail.certificate})
        town.reach += [f"localhost:{mail.smtp_port}", f"localhost:{mail.imap_port}"]
    town.set_up("sms", town.demo_account("sms"), "kannel",
                {"url": "http://127.0.0.1:9/cgi-bin/sendsms", "user": "samband", "sender": "2097"}, "hemmelig-ord", {})
    secret = "page-token app-secret"
    town.set_up("facebook", town.demo_account("facebook"), "facebook", {"page_id": "100200300"}, secret, {"api": meta.url})
    town.set_up("instagram", town.demo_account("instagram"), "instagram", {"instagram_id": "17841400000000001"}, secret, {"api": meta.url})
    town.set_up("linkedin", town.open_account("linkedin", "Løten kommune på LinkedIn", "https://www.linkedin.com/company/5515715"),
                "linkedin", {"organization": "5515715"}, "organisation-token", {"api": linkedin.url})
    town.reach += [meta.place, linkedin.place]


def switch_on(town, *channels):
    for channel in channels:
        path = f"/kontoer/{town.accounts[channel]}"
        told = town.read(path)
        town.press(f"{path}/innstillinger", {"seen_version": str(told["version"]), "driver": told["driver"], "key": "takes_in", "value": "1"})


def let_linkedin_be_asked(town):
    with closing(sqlite3.connect(town.folder / "samband.db")) as database:
        database.execute("update outbox_work set due = ? where kind = 'channels.look-at-linkedin'", (int(time.time() * 1e6),))
        database.commit()


def connect_networks(town, port, meta):
    strangers.tell(meta, "set", app_secret="app-secret", media={"17890000000000001": {"id": "17890000000000001", "caption": "", "at": 1}})
    for channel, what in (("facebook", "page"), ("instagram", "instagram")):
        told = town.read(f"/kontoer/{town.accounts[channel]}")["setup"]["told"]
        url = f"http://127.0.0.1:{port}{told['address'][told['address'].index('/kanal/'):]}"
        if strangers.tell(meta, "subscribe", object=what, url=url, verify_token=told["verify_token"])["last_challenge"]["status"] != 200:
            raise RuntimeError("our address did not give Meta's challenge back")


def strangers_write(town, port, mail, meta):
    """By channel: how many messages are to come in, and the residents' own links."""
    def of(turn):
        return messages(WHOLE, turn)
    links = {"form": strangers.by_form(port, of(0)), "chat": strangers.by_chat(port, of(1))}
    awaited = {"form": len(links["form"]), "chat": len(links["chat"])}
    if mail.runs:
        awaited["mail"] = strangers.by_mail(mail, of(2))
    for turn, channel in enumerate(NETWORKS):
        awaited[channel] = strangers.by_meta(meta, channel, of(3 + turn))
    awaited["typed"], awaited["press"] = strangers.typed_in(town, of(7)), strangers.by_press(town, of(8))
    awaited["sms"] = strangers.by_sms(sms_called_at(town, port), of(0))
    imports = [strangers.by_import(town, "mbox", of(4)[1].brief(80) + ".mbox", strangers.mbox_of(of(4))),
               strangers.by_import(town, "chatwoot", of(6)[1].brief(80) + ".zip", strangers.chatwoot_of(of(6)))]
    for one in imports:
        town.press(f"/samtaler/import/{one}/hent", {})
    awaited |= {"mbox": len(of(4)), "chatwoot": len(of(6))}
    return awaited, links, imports


def wait_for(town, awaited):
    def missing():
        came = {channel: look(town.folder, "select count(*) from dialogue_entry where text like ?", f"%inn:{channel}%")[0][0] for channel in awaited}
        return {channel: (came[channel], wanted) for channel, wanted in awaited.items() if came[channel] < wanted}
    eventually(lambda: not missing(), lambda: f"not all of it is taken in: {missing()}", 900 if WHOLE else 90)


def browse(port, canary, told):
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(told, file)
        file.flush()
        environment = {"SAMBAND_URL": f"http://loten.localhost:{port}", "SAMBAND_HOSTILE": file.name, "SAMBAND_CANARY": str(canary.port)}
        command = [ROOT / "node_modules/.bin/playwright", "test", "--config", HERE / "playwright.config.ts", *sys.argv[2:]]
        return subprocess.run(command, env={**os.environ, **environment}, cwd=ROOT).returncode


def main():
    path, began = sys.argv[1], time.monotonic()
    with ExitStack() as ending:
        data = ending.enter_context(tempfile.TemporaryDirectory(prefix="samband-hostile-"))
        notes = ending.enter_context(tempfile.TemporaryDirectory(prefix="samband-hostile-notes-"))
        mail, meta, linkedin, canary = MailServer(notes), Simulator("meta.mjs"), Simulator("linkedin.mjs"), Canary()
        for peer in (mail, meta, linkedin, canary):
            ending.callback(peer.end)
        town = Town(data)
        with running(path, data, "demo") as program:
            town.sign_in(program.port)
            open_ways(town, mail, meta, linkedin)
        town.write_files()
        with running(path, data, "serve") as program:
            town.sign_in(program.port)
            switch_on(town, *(channel for channel in ("email", "sms", "facebook", "instagram", "linkedin") if channel in town.accounts))
            connect_networks(town, program.port, meta)
            awaited, links, imports = strangers_write(town, program.port, mail, meta)
            wait_for(town, awaited)
            acts = officer.acts(town, messages(WHOLE, 0))
        awaited["linkedin"] = strangers.by_linkedin(linkedin, messages(WHOLE, 5))
        let_linkedin_be_asked(town)
        with running(path, data, "serve") as program:
            wait_for(town, awaited)
            told = {"payloads": payloads(), "channels": list(awaited), "links": links, "imports": imports, **acts}
            print(f"hostile: {len(payloads())} payloads by {len(awaited)} ways, {sum(awaited.values())} messages, "
                  f"taken in after {time.monotonic() - began:.0f} s", flush=True)
            if failed := browse(program.port, canary, told):
                sys.exit(failed)
            if canary.called:
                raise RuntimeError(f"somebody called another host than ours: {canary.called[:5]}")
        check_ledger(path, town.folder)
    print(f"hostile: nothing of it ran or was fetched, the ledger whole, {time.monotonic() - began:.0f} s"
          + ("" if mail.runs else "; passed over: e-mail"))


if __name__ == "__main__":
    main()
