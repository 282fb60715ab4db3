"""Who an item goes out to: Postfix with Dovecot, Kannel with its fake SMS centre, and the networks' simulators."""
import imaplib
import json
import os
import shutil
import socket
import ssl
import subprocess
import tempfile
import time
import urllib.request
from email import message_from_bytes, policy
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def eventually(look, says, patience_s=60):
    """What `look` finds; raises what `says` tells if it finds nothing in time."""
    until = time.monotonic() + patience_s
    while not (found := look()):
        if time.monotonic() > until:
            raise RuntimeError(says() if callable(says) else says)
        time.sleep(0.05)
    return found


class MailServer:
    """Postfix, which hands over to Dovecot. `runs` is false where it cannot be started."""

    def __init__(self, folder):
        self.note = f"{folder}/mail"
        said = subprocess.run([ROOT / "tools/test_mail.sh", "start", self.note, str(os.getpid())],
                              stdout=subprocess.PIPE, text=True)
        if said.returncode not in (0, 3):
            raise RuntimeError("the mail server did not start")
        self.runs = said.returncode == 0
        if self.runs:
            self.smtp_port, self.imap_port, self.certificate = said.stdout.split()

    def mails(self, user):
        """All that Dovecot keeps for one of its users, as messages, the oldest first."""
        trust = ssl.create_default_context(cafile=self.certificate)
        with imaplib.IMAP4("localhost", int(self.imap_port)) as box:
            box.starttls(trust)
            box.login(f"{user}@loten.example", "kaffe")
            box.select(readonly=True)
            numbers = box.search(None, "ALL")[1][0].split()
            fetched = [box.fetch(number, "(RFC822)")[1][0][1] for number in numbers]
        return [message_from_bytes(mail, policy=policy.default) for mail in fetched]

    def end(self):
        subprocess.run([ROOT / "tools/test_mail.sh", "stop", self.note], check=True)


def words(mail):
    return mail.get_body(("plain",)).get_content()


KANNEL = """group = core
admin-port = 13000
admin-password = stengt
smsbox-port = 13001
store-type = file
store-location = {folder}/store

group = smsc
smsc = fake
smsc-id = nord
port = 10000
connect-allow-ip = 127.0.0.1

group = smsbox
bearerbox-host = 127.0.0.1
sendsms-port = 13013
http-request-retry = 5
http-queue-delay = 1

group = sendsms-user
username = samband
password = hemmelig-ord
max-messages = 10
concatenation = true
"""


class Kannel:
    """Bearerbox, smsbox and fakesmsc, in the namespace that tools/test_kannel.sh makes: their ports are fixed."""

    place, url = "127.0.0.1:13013", "http://127.0.0.1:13013/cgi-bin/sendsms"

    def __init__(self):
        self.runs, self.processes = "SAMBAND_TEST_KANNEL" in os.environ, []
        if not self.runs:
            return
        self.folder = tempfile.mkdtemp(prefix="samband-kannel-")
        file = Path(self.folder, "kannel.conf")
        file.write_text(KANNEL.format(folder=self.folder))
        self._begin("bearerbox", 13001, "/usr/sbin/bearerbox", str(file))
        self._begin("smsbox", 13013, "/usr/sbin/smsbox", str(file))
        # It is asked to send nought: it only takes what comes.
        self._begin("fakesmsc", None, "/usr/lib/kannel/test/fakesmsc", "-H", "127.0.0.1", "-r", "10000", "-i", "0.01",
                    "-m", "0", "1 1 text -")

    def _begin(self, name, port, *command):
        with open(f"{self.folder}/{name}.log", "wb") as log:
            self.processes.append(subprocess.Popen(command, stdout=log, stderr=log))
        if port:
            eventually(lambda: answers(port), f"{name} does not answer on port {port}")

    def got(self):
        """What telephones have got: "2097 +4790000001 text Vannet er borte"."""
        lines = Path(self.folder, "fakesmsc.log").read_text(errors="replace").splitlines()
        return [line[line.index("<") + 1:line.rindex(">")] for line in lines if "Got message " in line and "<" in line]

    def end(self):
        for process in reversed(self.processes):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
        if self.runs:
            shutil.rmtree(self.folder)


def answers(port):
    with socket.socket() as trying:
        return trying.connect_ex(("127.0.0.1", port)) == 0


class Simulator:
    """One of tests/simulators; `runs` is false where node is not installed."""

    def __init__(self, name):
        self.runs = shutil.which("node") is not None
        if not self.runs:
            return
        self.process = subprocess.Popen(["node", ROOT / "tests/simulators" / name], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        self.place = f"127.0.0.1:{int(self.process.stdout.readline())}"
        self.url = "http://" + self.place

    def state(self):
        with urllib.request.urlopen(self.url + "/_control/state") as answer:
            return json.load(answer)

    def end(self):
        if self.runs:
            self.process.stdin.close()
            self.process.wait(10)
            self.process.stdout.close()
