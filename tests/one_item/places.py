"""Where an item can be read, each asked as its readers do: what stands there, as text; empty where it does not stand."""
import html
import re
import shutil
import subprocess
import xml.etree.ElementTree as xml

from peers import words
from town import Visitor

ATOM = "{http://www.w3.org/2005/Atom}"


def plain(markup):
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def only(found, where):
    """The one that there is; two would be one too many."""
    if len(found) > 1:
        raise RuntimeError(f"{where}: there {len(found)} times")
    return found[0] if found else ""


class Place:
    """`corrects` and `withdraws` say what the channel can do with what lies there."""

    def __init__(self, channel, read, corrects=False, withdraws=False):
        self.channel, self.read, self.corrects, self.withdraws = channel, read, corrects, withdraws


def page(visitor, path, gone):
    """What of a page is the item's own, while it is out; 410 or 404, as `gone`, once it is not."""
    status, _, text = visitor.ask("GET", path)
    if status not in (200, gone):
        raise RuntimeError(f"{path}: {status}")
    return plain(re.search(r"<main.*</main>", text, re.S).group(0)) if status == 200 else ""


def feed_entry(visitor, link):
    status, headers, text = visitor.ask("GET", "/nyheter.atom")
    if status != 200 or not headers["Content-Type"].startswith("application/atom+xml"):
        raise RuntimeError(f"the feed: {status} {headers['Content-Type']}")
    entries = [entry for entry in xml.fromstring(text).iter(f"{ATOM}entry")
               if any(one.get("href", "").endswith(f"{link}?fra=feed") for one in entry.iter(f"{ATOM}link"))]
    return plain(" ".join(only(entries, "atom").itertext())) if entries else ""


def mail_in(box, title, port):
    """What came to the subscriber, with the way out of the list in it."""
    mail = only([mail for mail in box.mails("ase") if mail["Subject"] == title], "e-mail")
    if mail and f"http://127.0.0.1:{port}/abonner/av/" not in words(mail):
        raise RuntimeError("e-mail: it does not say how to leave the list")
    if mail and not re.search(r"/nyheter/[^\s?]+\?fra=epost\b", words(mail)):
        raise RuntimeError("e-mail: its link does not say that it came by e-mail")
    if mail and re.search(r"/abonner\S*fra=", mail.as_string().replace("=3D", "=")):
        raise RuntimeError("e-mail: the way out of the list says how one came")
    return words(mail) if mail else ""


def printed(desk, post):
    """The text of the sheet that would be printed now; None where it cannot be made or read here."""
    desk.connection.request("GET", f"/saker/{post}/oppslag.pdf", headers={
        "Host": desk.host, "Cookie": "; ".join(f"{name}={value}" for name, value in desk.cookies.items())})
    answer = desk.connection.getresponse()
    pdf = answer.read()
    if answer.status == 503 or not shutil.which("pdftotext"):
        return None
    if answer.status != 200 or not pdf.startswith(b"%PDF-"):
        raise RuntimeError(f"the notice: {answer.status}")
    text = subprocess.run(["pdftotext", "-", "-"], input=pdf, stdout=subprocess.PIPE, check=True).stdout.decode()
    return " ".join(text.split())


def places_of(town, port, post, title, mail, kannel, meta, linkedin):
    """All places of a post that is out."""
    link = f"/nyheter/{town.read(f'/saker/{post}')['slug']}"
    anybody = Visitor(port)
    posts = {"facebook": lambda: only([one["message"] for one in meta.state()["posts"].values()], "Facebook"),
             "instagram": lambda: only([one["caption"] for one in meta.state()["media"].values()], "Instagram"),
             "linkedin": lambda: only([one["seen"] for one in linkedin.state()["posts"].values()], "LinkedIn"),
             "sms": lambda: only([one for one in kannel.got() if title in one], "SMS"),
             "email": lambda: mail_in(mail, title, port)}
    all_places = [Place("website", lambda: page(anybody, link, 410), True, True),
                  Place("atom", lambda: feed_entry(anybody, link), True, True),
                  Place("intranet", lambda: page(town.desk, f"/intranett/{post}", 404), True, True)]
    changed = ("facebook", "linkedin")
    return all_places + [Place(channel, posts[channel], channel in changed, channel in changed)
                         for channel in posts if channel in town.accounts]
