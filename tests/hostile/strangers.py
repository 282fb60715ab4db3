"""Strangers who write by every way there is. Each function brings all it is given, and tells how many messages that is."""
import http.client
import io
import json
import smtplib
import ssl
import time
import urllib.request
import zipfile
from email.utils import formatdate
from urllib.parse import quote, urlencode

from corpus import letter, ugly_letters

JSON = {"Accept": "application/json"}


def typed(text, many_lines):
    """As it may stand in a field: one with other control characters is refused."""
    return "".join(c for c in text if ord(c) >= 0x20 and not 0x7f <= ord(c) < 0xa0 or many_lines and c in "\n\t")


class Stranger:
    """Somebody outside. As many are tried as share one address until they are asked to wait; so each has another."""

    def __init__(self, port, number):
        self.port, self.place = port, f"127.{1 + number // 15 // 250}.{1 + number // 15 % 250}.7"

    def sends(self, path, fields):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60, source_address=(self.place, 0))
        form = urlencode({name: typed(value, many_lines=name == "message") for name, value in fields.items()})
        connection.request("POST", path, form, {"Host": f"loten.localhost:{self.port}", **JSON,
                                                "Content-Type": "application/x-www-form-urlencoded"})
        answer = connection.getresponse()
        said = answer.read().decode()
        connection.close()
        if answer.status != 200:
            raise RuntimeError(f"{path}: {answer.status} {said[:600]}")
        return json.loads(said)


def by_form(port, all_of_them):
    """Their private links."""
    return [Stranger(port, number).sends("/kontakt/skjema", {
        "subject": words.brief(200), "who": words.brief(120), "message": words.text("form")})["link"]
        for number, words in enumerate(all_of_them)]


def by_chat(port, all_of_them, left=6):
    """Their private links. The last few stay, the others leave."""
    links = []
    for number, words in enumerate(all_of_them):
        stranger, text = Stranger(port, 10_000 + number), words.text("chat")
        link = stranger.sends("/prat", {"who": words.brief(120), "message": text[-2_000:]})["link"]
        links.append(link)
        for at in range(0, max(0, len(text) - 2_000), 2_000):
            stranger.sends(link, {"message": text[at:at + 2_000]})
        if number < len(all_of_them) - left:
            stranger.sends(f"{link}/avslutt", {})
    return links


def by_mail(server, all_of_them):
    """Through Postfix; and as it lies in the mailbox, what no mail server would pass on."""
    with smtplib.SMTP("localhost", int(server.smtp_port)) as post:
        post.starttls(context=ssl.create_default_context(cafile=server.certificate))
        post.login("ase@loten.example", "kaffe")
        for number, words in enumerate(all_of_them):
            post.sendmail("ase@loten.example", ["post@loten.example"], letter(words, number))
    lie_in_mailbox(server, [raw for _, raw in ugly_letters()])
    return len(all_of_them)


def lie_in_mailbox(server, letters):
    import imaplib
    with imaplib.IMAP4("localhost", int(server.imap_port)) as box:
        box.starttls(ssl.create_default_context(cafile=server.certificate))
        box.login("post@loten.example", "kaffe")
        for raw in letters:
            box.append("INBOX", None, None, raw.replace(b"\0", b"\x80"))  # IMAP has no NUL; those come by Postfix


def tell(simulator, what, **given):
    with urllib.request.urlopen(f"{simulator.url}/_control/{what}", json.dumps(given).encode()) as answer:
        return json.load(answer)


def by_meta(meta, channel, all_of_them):
    """Comments and messages, told to us by signed webhooks."""
    network, kind = channel.split("-")
    on = {"facebook": "100200300_9000001", "instagram": "17890000000000001"}[network]
    for number, words in enumerate(all_of_them):
        by = {"id": f"{channel}-{number}", "name": words.brief(120)}
        picture = "https://e.example/" + words.these[0] if number % 2 else words.these[0]
        if kind == "comment":
            tell(meta, "comment", on=on, by=by, text=words.text(channel), picture=picture)
        else:
            tell(meta, "message", by=by, text=words.text(channel), picture=picture, instagram=network == "instagram")
    return len(all_of_them)


def by_linkedin(linkedin, all_of_them):
    people = {f"p{number}": words.brief(60).replace(" ", "\u00a0") + " Fremmed" for number, words in enumerate(all_of_them)}
    tell(linkedin, "set", people=people)
    for number, words in enumerate(all_of_them):
        tell(linkedin, "comment", on="urn:li:share:7190000000000000077", by=f"urn:li:person:p{number}", text=words.text("linkedin"))
    return len(all_of_them)


def by_sms(called_at, all_of_them):
    """As the gateway calls us: texts, code words with them behind, and senders that are no numbers."""
    def calls(sender, text, number):
        query = urlencode({"fra": sender, "til": "2097", "tekst": text, "id": str(number)}).replace("%00", "")
        with urllib.request.urlopen(f"{called_at}/inn?{query}") as answer:
            answer.read()
    for number, words in enumerate(all_of_them):
        calls(f"+4791{number:06}", words.text("sms"), f"s{number}")
        calls(f"+4792{number:06}", "BADET " + words.these[0], f"k{number}")
        calls(f"+4793{number:06}", "BADET 2 " + words.these[0], f"v{number}")
    for number, words in enumerate(all_of_them[:20]):
        calls(words.brief(40), words.brief(100), f"n{number}")
    return len(all_of_them)


def lines_of(words, *names):
    return {name: typed(words.brief(200 if name == "subject" else 120), False) for name in names}


def typed_in(town, all_of_them):
    """By whoever took the call or opened the letter."""
    for number, words in enumerate(all_of_them):
        town.press("/samtaler/ny", {"way": ("telephone", "letter")[number % 2], **lines_of(words, "who", "subject", "address"), "text": typed(words.text("typed"), True)})
    return len(all_of_them)


def by_press(town, all_of_them):
    """A journalist's five fields."""
    for words in all_of_them:
        town.press("/samtaler/ny", {"way": "press", "text": typed(words.text("press"), True),
                                    **lines_of(words, "outlet", "who", "address", "deadline")})
    return len(all_of_them)


def by_import(town, kind, name, file):
    """Tried, then taken in; the import's id."""
    called = typed(name, False).replace('"', "%22")  # as browsers name a file
    head = f'--skjemadel\r\nContent-Disposition: form-data; name="file"; filename="{called}"\r\n\r\n'.encode()
    fields = {"kind": kind, "open_days": "30", "_csrf": town.token}
    rest = "".join(f'\r\n--skjemadel\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}' for key, value in fields.items())
    status, _, said = town.desk.ask("POST", "/samtaler/import", head + file + rest.encode() + b"\r\n--skjemadel--\r\n",
                                    {**JSON, "Content-Type": "multipart/form-data; boundary=skjemadel"})
    if status != 200:
        raise RuntimeError(f"an import: {status} {said[:600]}")
    return json.loads(said)["id"]


def mbox_of(all_of_them):
    date = f"Date: {formatdate(time.time() - 3 * 86_400)}\r\n"
    mails = [letter(words, number, "mbox", date) for number, words in enumerate(all_of_them)]
    return b"".join(b"From x Thu Nov 19 10:00:00 2026\n" + mail.replace(b"\r\nFrom ", b"\r\n>From ") + b"\n" for mail in mails) + b"From x\n\nbare tekst\n"


def chatwoot_of(all_of_them):
    """Conversations with their messages, a text that is broken, and a file beside each message."""
    at, zipped = int(time.time()) - 3 * 86_400, io.BytesIO()
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.writestr("innbokser.json", json.dumps({"payload": [{"id": 1, "name": all_of_them[0].brief(100), "channel_type": "Channel::Api"}]}))
        for number, words in enumerate(all_of_them):
            sender = {"id": number, "name": words.brief(120), "email": f"fremmed{number}@eksempel.example"}
            said = {"id": number, "conversation_id": number, "message_type": 0, "content": words.text("chatwoot"), "created_at": at, "sender": sender,
                    "attachments": [{"id": number, "data_url": "https://e.example/" + quote(words.brief(150), safe="") + ".txt"}]}
            archive.writestr(f"samtale-{number}.json", json.dumps({
                "id": number, "account_id": 7, "inbox_id": 1, "status": words.brief(40), "labels": [words.brief(60)], "last_activity_at": at,
                "additional_attributes": {"mail_subject": words.brief(200)}, "meta": {"sender": sender, "assignee": {"id": 3, "name": words.brief(120)}},
                "messages": [said]}))
            archive.writestr(f"{words.brief(80).replace('/', '_')}-{number}.json", '{"brutt": ')
    return zipped.getvalue()
