"""The demo municipality with accounts that reach the peers: opened, set up and given their secrets by pressing buttons."""
import json
import re
import sqlite3
import sys
import urllib.parse
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
from peers import eventually, words  # noqa: E402
from program import Program, Visitor  # noqa: E402  (beside the figures, in tools/)

JSON = {"Accept": "application/json"}


def told(answer, what):
    """The JSON of an answer; another than 200 is a fault of the run."""
    status, _, text = answer
    if status != 200:
        raise RuntimeError(f"{what}: {status} {text[:600]}")
    return json.loads(text)


class Town:
    """`accounts` holds what the item goes out to: the channel's word to the account's id."""

    def __init__(self, data):
        self.data, self.folder, self.accounts, self.unseen, self.reach = data, Path(data, "municipalities/loten"), {}, {}, []

    def sign_in(self, port):
        self.desk = Visitor(port).sign_in("kari")
        self.token = self.desk.token("/saker/ny")

    def read(self, path):
        return told(self.desk.ask("GET", path, headers=JSON), path)

    def press(self, path, fields):
        return told(self.desk.post(path, fields, self.token, JSON), path)

    def _press_account(self, account, act, fields):
        path = f"/kontoer/{account}"
        self.press(f"{path}/{act}", {"seen_version": str(self.read(path)["version"]), **fields})

    def open_account(self, channel, name, address):
        """One that the demo has not: proposed and opened, as the rule book has it."""
        new = self.read("/saker/ny")
        account = self.press("/kontoer", {
            "channel": channel, "name": name, "address": address, "unit": new["unit"], "contact": new["author"], "despite": "1",
            "purpose": "Nytt fra kommunen.", "audience": "Alle i Løten", "dpia": "26/12", "dpia_review": "2027-06-01"})["id"]
        self._press_account(account, "apne", {})
        return account

    def demo_account(self, channel):
        groups = self.read("/saker/ny")["places_out"]["groups"]
        return next(one["account"] for group in groups for one in group["accounts"] if one["channel"] == channel)

    def set_up(self, channel, account, driver, settings, secret, unseen):
        """By the forms of the account's page; `unseen` are settings that no form has, for a peer of a test alone."""
        self._press_account(account, "innstillinger", {"driver": driver})
        self._press_account(account, "innstillinger", {"driver": driver, "key": list(settings),
                                                       "value": list(settings.values())})
        self._press_account(account, "tilgang", {"secret": secret})
        self.accounts[channel], self.unseen[account] = account, unseen

    def write_files(self):
        """While the program is down: the peers may be called, the site is called by its number, and nobody subscribes."""
        Path(self.data, "samband.toml").write_text(f'reach = "{", ".join(self.reach)}"\n')
        file = self.folder / "municipality.toml"
        file.write_text(file.read_text().replace('hosts = ["', 'hosts = ["127.0.0.1", "'))
        with closing(sqlite3.connect(self.folder / "samband.db")) as database:
            for account, unseen in self.unseen.items():
                database.execute("update channels_account set settings = json_patch(settings, ?) where id = ?",
                                 (json.dumps(unseen), account))
            # The demo's own mail account leads to no server.
            database.execute("update channels_account set state = 'closed' where channel = 'email' and id <> ?",
                             (self.accounts.get("email", ""),))
            for table in ("choice", "consent", "subscriber"):
                database.execute(f"delete from subscriptions_{table}")
            database.commit()


def set_up_accounts(town, mail, kannel, meta, linkedin):
    if mail.runs:
        town.set_up("email", town.open_account("email", "E-post fra Løten", "post@loten.example"), "smtp",
                    {"from": "post@loten.example", "host": "localhost", "port": mail.smtp_port, "user": "post@loten.example",
                     "imap_host": "localhost", "imap_port": mail.imap_port},
                    "kaffe", {"ca_file": mail.certificate})
        town.reach += [f"localhost:{mail.smtp_port}", f"localhost:{mail.imap_port}"]
    if kannel.runs:
        town.set_up("sms", town.demo_account("sms"), "kannel", {"url": kannel.url, "user": "samband", "sender": "2097"},
                    "hemmelig-ord", {})
        town.reach.append(kannel.place)
    if meta.runs:
        town.set_up("facebook", town.demo_account("facebook"), "facebook", {"page_id": "100200300"}, "page-token",
                    {"api": meta.url})
        town.set_up("instagram", town.demo_account("instagram"), "instagram", {"instagram_id": "17841400000000001"},
                    "page-token", {"api": meta.url})
        town.set_up("linkedin", town.open_account("linkedin", "Løten kommune på LinkedIn",
                                                   "https://www.linkedin.com/company/5515715"), "linkedin",
                    {"organization": "5515715"}, "organisation-token", {"api": linkedin.url})
        town.reach += [meta.place, linkedin.place]


def press_open(visitor, path, fields):
    """A form that anybody may send; where it leads."""
    status, headers, text = visitor.ask("POST", path, urllib.parse.urlencode(fields),
                                        {"Content-Type": "application/x-www-form-urlencoded"})
    if status != 303:
        raise RuntimeError(f"{path}: {status} {text[:600]}")
    return headers["Location"]


def subscribe_by_mail(port, mail, topic):
    """Asked for on the page, confirmed by the link in the mail that came."""
    visitor = Visitor(port)
    press_open(visitor, "/abonner", {"address": "ase@loten.example", "topics": topic})
    came = eventually(lambda: mail.mails("ase"), "no mail came to the one who asked to subscribe")
    link = re.search(rf"http://127\.0\.0\.1:{port}(/abonner/bekreft/\S+)", words(came[0])).group(1)
    if visitor.ask("GET", link)[0] != 200:
        raise RuntimeError("the link of the mail leads nowhere")
    return press_open(visitor, link, {})


def subscribe_by_sms(port, kannel, topic, number):
    """Asked for on the page, confirmed by the code in the SMS that came."""
    visitor = Visitor(port)
    page = press_open(visitor, "/abonner", {"address": number, "topics": topic})
    came = eventually(kannel.got, "no SMS came to the one who asked to subscribe")
    return press_open(visitor, page, {"code": re.search(r"Koden din er (\d{6})", came[0]).group(1)})


__all__ = ["JSON", "Program", "Town", "Visitor", "set_up_accounts", "subscribe_by_mail", "subscribe_by_sms", "told"]
