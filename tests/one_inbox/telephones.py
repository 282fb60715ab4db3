"""Telephones that write too: Kannel, which calls the municipality when somebody sends it an SMS."""
import subprocess
from pathlib import Path

import peers
from peers import Kannel, eventually

SERVICE = """
group = sms-service
keyword = default
catch-all = yes
max-messages = 2
omit-empty = true
get-url = "{heard_at}/inn?fra=%p&til=%P&tekst=%a&id=%I"
"""


class Telephones(Kannel):
    """Started once it is known where the municipality is called."""

    def __init__(self):
        self.runs, self.processes, self.folder = "SAMBAND_TEST_KANNEL" in peers.os.environ, [], None

    def start(self, heard_at):
        if not self.runs:
            return
        self.folder = peers.tempfile.mkdtemp(prefix="samband-kannel-")
        file = Path(self.folder, "kannel.conf")
        file.write_text(peers.KANNEL.format(folder=self.folder) + SERVICE.format(heard_at=heard_at))
        self._begin("bearerbox", 13001, "/usr/sbin/bearerbox", str(file))
        self._begin("smsbox", 13013, "/usr/sbin/smsbox", str(file))
        self._carry("0", "1 1 text -")

    def _carry(self, how_many, what):
        """The SMS centre: it sends so many of that message, and takes what comes. What it got is kept in one file."""
        with open(f"{self.folder}/fakesmsc.log", "ab") as log:
            self.centre = subprocess.Popen(["/usr/lib/kannel/test/fakesmsc", "-H", "127.0.0.1", "-r", "10000", "-i", "0.01",
                                            "-m", how_many, what], stdout=log, stderr=log)

    def say(self, number, text):
        """A telephone sends a message; the centre is exchanged for one that has it to send."""
        self._hang_up()
        self._carry("1", f"{number} 2097 text {text}")

    def _hang_up(self):
        self.centre.terminate()
        self.centre.wait(10)

    def end(self):
        if self.folder is None:
            return
        self._hang_up()
        super().end()


__all__ = ["Telephones", "eventually"]
