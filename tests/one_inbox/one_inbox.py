#!/usr/bin/env python3
"""Residents write by every way there is, and people answer them in the browser, before real peers.

This starts the peers and the program, opens the accounts that take in, tells the browser where everything is (one
address for what lies outside, `outside.py`), and checks the ledger when it has ended. Usage: one_inbox.py PROGRAM [what playwright is told besides]
"""
import os
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path += [str(HERE.parent / "one_item"), str(HERE.parent / "faults")]
from one_item import running  # noqa: E402  (beside the item that goes out)
from peers import MailServer, Simulator  # noqa: E402
from store import check_ledger  # noqa: E402
from town import Town  # noqa: E402

from outside import Outside  # noqa: E402
from telephones import Telephones  # noqa: E402
from ways_in import connect_network, open_ways, sms_called_at, take_in  # noqa: E402

ROOT = HERE.parents[1]


def browse(program, outside):
    """The people's part. The browser reaches the program by the municipalities' names."""
    told = {"SAMBAND_URL": f"http://loten.localhost:{program.port}", "SAMBAND_OUTSIDE": outside.url}
    command = [ROOT / "node_modules/.bin/playwright", "test", "--config", HERE / "playwright.config.ts", *sys.argv[2:]]
    return subprocess.run(command, env={**os.environ, **told}, cwd=ROOT).returncode


def main():
    path, began = sys.argv[1], time.monotonic()
    with ExitStack() as ending:
        data = ending.enter_context(tempfile.TemporaryDirectory(prefix="samband-one-inbox-"))
        notes = ending.enter_context(tempfile.TemporaryDirectory(prefix="samband-one-inbox-notes-"))
        peers = mail, telephones, meta = MailServer(notes), Telephones(), Simulator("meta.mjs")
        for peer in peers:
            ending.callback(peer.end)
        town = Town(data)
        with running(path, data, "demo") as program:
            town.sign_in(program.port)
            open_ways(town, *peers)
        town.write_files()
        with running(path, data, "serve") as program:
            town.sign_in(program.port)
            telephones.start(sms_called_at(town, program.port))
            take_in(town)
            connect_network(town, program.port, meta)
            outside = Outside(mail, telephones, meta)
            ending.callback(outside.end)
            if failed := browse(program, outside):
                sys.exit(failed)
        check_ledger(path, town.folder)
    absent = [name for name, peer in (("e-mail", mail), ("SMS", telephones), ("Facebook (node)", meta)) if not peer.runs]
    print(f"one_inbox: every way in answered at its channel, the ledger whole, {time.monotonic() - began:.0f} s"
          + (f"; passed over: {', '.join(absent)}" if absent else ""))


if __name__ == "__main__":
    main()
