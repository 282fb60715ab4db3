"""What lies outside the municipality, as one address on this machine that the browser's test asks and tells:

  GET  /runs                       {mail, sms, facebook}: what could be started
  POST /mail  {from, subject, text, references?}   somebody sends a mail to post@loten.example
  GET  /mail?user=ase              [{subject, text, id, from}] in that mailbox, the oldest first
  POST /sms   {number, text}       a telephone sends an SMS
  GET  /sms                        what telephones have got
  GET  /facebook                   where the simulator answers
"""
import json
import smtplib
import ssl
import threading
from email.message import EmailMessage
from email.utils import make_msgid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from peers import words


class Outside:
    def __init__(self, mail, telephones, meta):
        self.mail, self.telephones, self.meta = mail, telephones, meta
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._asked())
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def end(self):
        self.server.shutdown()
        self.server.server_close()

    def runs(self):
        return {"mail": self.mail.runs, "sms": self.telephones.runs, "facebook": self.meta.runs}

    def send_mail(self, told):
        letter = EmailMessage()
        letter["From"], letter["To"], letter["Subject"] = told["from"], "post@loten.example", told["subject"]
        letter["Message-ID"] = make_msgid(domain="loten.example")
        if told.get("references"):
            letter["In-Reply-To"] = letter["References"] = told["references"]
        letter.set_content(told["text"])
        with smtplib.SMTP("localhost", int(self.mail.smtp_port)) as server:
            server.starttls(context=ssl.create_default_context(cafile=self.mail.certificate))
            server.login("ase@loten.example", "kaffe")
            server.send_message(letter)
        return {"id": letter["Message-ID"]}

    def mails(self, user):
        return [{"subject": str(mail["Subject"]), "text": words(mail), "id": mail["Message-ID"], "from": str(mail["From"])}
                for mail in self.mail.mails(user)]

    def _asked(outside):
        class Asked(BaseHTTPRequestHandler):
            def do_GET(self):
                path, asked = urlsplit(self.path).path, parse_qs(urlsplit(self.path).query)
                self.tell({"/runs": outside.runs, "/mail": lambda: outside.mails(asked["user"][0]),
                           "/sms": outside.telephones.got, "/facebook": lambda: outside.meta.url}[path]())

            def do_POST(self):
                told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                self.tell({"/mail": outside.send_mail,
                           "/sms": lambda told: outside.telephones.say(told["number"], told["text"])}[self.path](told))

            def tell(self, answer):
                body = json.dumps(answer).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        return Asked
