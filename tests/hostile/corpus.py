"""What strangers send: the payloads of tests/mail/xss.txt, alone or several at a time, and letters made of them."""
import base64
import re
from pathlib import Path
from urllib.parse import quote

MAIL = Path(__file__).resolve().parents[1] / "mail"
ESCAPES = {"n": "\n", "t": "\t", "v": "\v", "0": "\0", "1": "\1", "\\": "\\"}


def payloads():
    """One a line, with \\n, \\t, \\v, \\0, \\1 and \\\\ for those bytes."""
    lines = (MAIL / "xss.txt").read_text().split("\n")
    return [re.sub(r"\\([ntv01\\])", lambda it: ESCAPES[it[1]], line) for line in lines if line]


def ugly_letters():
    return [(file.stem, file.read_bytes()) for file in sorted((MAIL / "ugly").glob("*.eml"))]


class Words:
    """What one message says in each of its fields."""

    def __init__(self, these, line):
        self.these, self.line = these, line

    def text(self, channel):
        """The last line tells by which way it came in."""
        return "\n".join(self.these) + f"\ninn:{channel}"

    def brief(self, most):
        """So many payloads as that many characters hold; of one alone its beginning."""
        said = self.line[0][:most]
        for more in self.line[1:]:
            if len(said) + 1 + len(more) > most:
                break
            said += " " + more
        return said


TOGETHER = 24  # payloads in one message


def messages(each_alone, turn=0):
    """All payloads for one channel. Together, the short fields begin elsewhere in each channel (`turn`)."""
    every = payloads()
    if each_alone:
        return [Words([it], [it]) for it in every]
    groups = [every[at:at + TOGETHER] for at in range(0, len(every), TOGETHER)]
    return [Words(these, these[3 * turn % len(these):] + these[:3 * turn % len(these)]) for these in groups]


def _word(text):
    """RFC 2047; whatever its characters."""
    pieces = [text[at:at + 10] for at in range(0, len(text), 10)]
    return "\r\n ".join(f"=?utf-8?b?{base64.b64encode(piece.encode()).decode()}?=" for piece in pieces)


def _part(head, body):
    coded = base64.encodebytes(body.encode()).decode().replace("\n", "\r\n")
    return f"--skille\r\n{head}\r\nContent-Transfer-Encoding: base64\r\n\r\n{coded}"


def letter(words, number, channel="mail", age=""):
    """A mail with the payloads as its writer's name, subject, text, page, and as names and contents of its files."""
    name = f"filename*=utf-8''{quote(words.brief(150), safe='')}"
    page = "\n".join(words.these)
    return (f"From: {_word(words.brief(120))} <fremmed{number}@eksempel.example>\r\nTo: post@loten.example\r\n"
            f"Subject: {_word(words.brief(200))}\r\nMessage-ID: <{channel}-{number}@eksempel.example>\r\n{age}"
            "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=skille\r\n\r\n"
            "--skille\r\nContent-Type: multipart/alternative; boundary=valg\r\n\r\n"
            + (_part("Content-Type: text/plain; charset=utf-8", words.text(channel))
               + _part("Content-Type: text/html; charset=utf-8", page)).replace("--skille", "--valg")
            + "--valg--\r\n"
            + _part(f"Content-Type: text/html\r\nContent-Disposition: attachment; {name}.html", page)
            + _part(f"Content-Type: image/svg+xml\r\nContent-Disposition: attachment; {name}.svg",
                    f'<svg xmlns="http://www.w3.org/2000/svg">{page}</svg>')
            + _part(f"Content-Type: text/plain\r\nContent-Disposition: attachment; {name}.txt", page)
            + "--skille--\r\n").encode()
