"""The accounts by which residents write: opened, set up and told to take in, by the forms of their pages."""
import json
import re
import urllib.request


def open_ways(town, mail, telephones, meta):
    if mail.runs:
        town.set_up("email", town.open_account("email", "E-post til Løten", "post@loten.example"), "smtp",
                    {"from": "post@loten.example", "host": "localhost", "port": mail.smtp_port, "user": "post@loten.example",
                     "imap_host": "localhost", "imap_port": mail.imap_port},
                    "kaffe", {"ca_file": mail.certificate})
        town.reach += [f"localhost:{mail.smtp_port}", f"localhost:{mail.imap_port}"]
    if telephones.runs:
        town.set_up("sms", town.demo_account("sms"), "kannel",
                    {"url": telephones.url, "user": "samband", "sender": "2097"}, "hemmelig-ord", {})
        town.reach.append(telephones.place)
    if meta.runs:
        town.set_up("facebook", town.demo_account("facebook"), "facebook", {"page_id": "100200300"},
                    "page-token app-secret", {"api": meta.url})
        town.reach.append(meta.place)


def take_in(town):
    """What comes becomes conversations from now on: switched on when the peers can be called."""
    for account in town.accounts.values():
        told = town.read(f"/kontoer/{account}")
        if not any(field["key"] == "takes_in" for field in told["setup"]["fields"]):
            continue
        town.press(f"/kontoer/{account}/innstillinger", {"seen_version": str(told["version"]), "driver": told["driver"],
                                                         "key": "takes_in", "value": "1"})


def sms_called_at(town, port):
    """Where Kannel calls, as the account's page tells it; by number here."""
    if "sms" not in town.accounts:
        return ""
    told = str(town.read(f"/kontoer/{town.accounts['sms']}"))
    return f"http://127.0.0.1:{port}" + re.search(r"/kanal/[0-9a-f-]+/[\w-]+", told).group(0)


def connect_network(town, port, meta):
    """As the municipality's web editor does at Meta: our address and word are entered there, and Meta asks for them."""
    if not meta.runs:
        return
    told = town.read(f"/kontoer/{town.accounts['facebook']}")["setup"]["told"]
    path = re.search(r"/kanal/.*", told["address"]).group(0)
    given = {"object": "page", "url": f"http://127.0.0.1:{port}{path}", "verify_token": told["verify_token"]}
    with urllib.request.urlopen(meta.url + "/_control/set", json.dumps({"app_secret": "app-secret"}).encode()):
        pass
    with urllib.request.urlopen(meta.url + "/_control/subscribe", json.dumps(given).encode()) as answer:
        if json.load(answer)["last_challenge"] != {"status": 200, "echoed": True}:
            raise RuntimeError("our address did not give Meta's challenge back")
