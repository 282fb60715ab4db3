"""A mail server that takes mail, counts it, and misbehaves as its seed says: on 127.0.0.1, for fault runs."""
import random
import re
import socketserver
import threading
import time
from collections import Counter


class Misbehaving:
    """What the server does next, one in so many letters. `lost` closes after it has kept a letter, before it says so."""

    def __init__(self, seed, lost=0.0, later=0.0, refused=0.0, dropped=0.0):
        self.random, self.lock = random.Random(seed), threading.Lock()
        self.lost, self.later, self.refused, self.dropped = lost, later, refused, dropped

    def next(self):
        with self.lock:
            draw = self.random.random()
        for what in ("lost", "later", "refused", "dropped"):
            draw -= getattr(self, what)
            if draw < 0:
                return what
        return "taken"


class Session(socketserver.StreamRequestHandler):
    def say(self, line):
        self.wfile.write(line + b"\r\n")

    def handle(self):
        try:
            self.say(b"220 sink")
            while line := self.rfile.readline(2000):
                if not self.command(line.strip()):
                    return
        except OSError:
            pass

    def command(self, line):
        verb = line[:4].upper()
        if verb in (b"EHLO", b"HELO"):
            self.say(b"250 sink")
        elif verb == b"RCPT":
            return self.recipient(re.search(rb"<([^>]*)>", line).group(1).decode())
        elif verb == b"DATA":
            return self.letter()
        elif verb == b"QUIT":
            self.say(b"221 bye")
            return False
        else:
            self.say(b"250 ok")
        return True

    def recipient(self, address):
        self.address, self.fate = address, self.server.misbehaving.next()
        self.server.faults[self.fate] += 1
        if self.fate == "refused":
            self.say(b"550 5.1.1 no such user")
        elif self.fate == "later":
            self.say(b"451 4.3.0 not now")
        elif self.fate == "dropped":
            return False
        else:
            self.say(b"250 ok")
        return True

    def letter(self):
        self.say(b"354 go on")
        while (line := self.rfile.readline(2000)) and line != b".\r\n":
            pass
        if not line:
            return False
        with self.server.lock:
            self.server.taken[self.address] += 1
        time.sleep(self.server.slow_s)
        if self.fate == "lost":
            return False
        self.say(b"250 2.0.0 kept")
        return True


class MailSink(socketserver.ThreadingTCPServer):
    """`taken` counts the letters kept for each address, whether the sender was told or not."""

    daemon_threads, allow_reuse_address = True, True

    def __init__(self, misbehaving, slow_s=0):
        super().__init__(("127.0.0.1", 0), Session)
        self.slow_s = slow_s  # between keeping a letter and saying so
        self.misbehaving, self.lock = misbehaving, threading.Lock()
        self.taken, self.faults = Counter(), Counter()
        self.port = self.server_address[1]
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request, client_address):
        pass  # a sender that was killed
