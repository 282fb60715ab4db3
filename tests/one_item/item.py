"""The item as its writer handles it at the desk: with a picture, published, corrected, withdrawn, and its receipts."""
import uuid

from peers import eventually
from town import JSON, told

TITLE, BEFORE, AFTER = "Vannet stenges i Sentrumsvegen", "Vi bytter en ventil tirsdag.", "Vi bytter en ventil onsdag."
TOPIC = "01970000-0000-7000-8000-000000000701"  # Vann og avløp
RESTING = {"sent", "confirmed", "failed", "in-doubt", "cancelled"}


def grey_jpeg(side=640):
    """A picture of one grey: each block of 8 by 8 is two bits, "as the last one" and "nothing more"."""
    def segment(mark, data):
        return bytes([0xff, mark]) + (len(data) + 2).to_bytes(2, "big") + data

    one_code = bytes([1] + [0] * 15 + [0])
    return (b"\xff\xd8" + segment(0xdb, bytes([0]) + bytes([16] * 64))
            + segment(0xc0, bytes([8]) + side.to_bytes(2, "big") * 2 + bytes([1, 1, 0x11, 0]))
            + segment(0xc4, bytes([0x00]) + one_code) + segment(0xc4, bytes([0x10]) + one_code)
            + segment(0xda, bytes([1, 1, 0, 0, 63, 0])) + bytes(side * side // 64 // 4) + b"\xff\xd9")


def multipart(fields, name, file):
    boundary = uuid.uuid4().hex
    parts = [f'--{boundary}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
             for key, value in fields.items()]
    parts.append(f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"; filename="ventil.jpg"\r\n'
                 "Content-Type: image/jpeg\r\n\r\n".encode() + file + f"\r\n--{boundary}--\r\n".encode())
    return b"".join(parts), f"multipart/form-data; boundary={boundary}"


class Item:
    def __init__(self, town):
        self.town, self.channels = town, {"website", "intranet", *town.accounts}
        new = town.read("/saker/ny")
        self.fields = {"title": TITLE, "lead": BEFORE, "body": "Tapp vann før klokka 9.\n", "language": "nb",
                       "unit": new["unit"], "channels": ["website", "intranet"], "topics": TOPIC,
                       "accounts": list(town.accounts.values())}
        self.id = self._draft_with_picture(new["unit"])
        picture = self.facts()["pictures"][0]["hash"]
        self.fields.update(pictures_shown="1", picture_hash=picture, picture_alt="En grå flate", picture_name="ventil.jpg")

    def _draft_with_picture(self, unit):
        body, kind = multipart({"title": TITLE, "unit": unit, "picture": "add", "_csrf": self.town.token},
                               "picture_file", grey_jpeg())
        return told(self.town.desk.ask("POST", "/saker", body, {"Content-Type": kind, **JSON}), "the picture")["id"]

    def facts(self):
        return self.town.read(f"/saker/{self.id}")

    def press(self, act, **fields):
        done = self.town.press(f"/saker/{self.id}/{act}", {"seen_version": str(self.facts()["version"]),
                                                           "request_id": str(uuid.uuid4()), **fields})
        if not done.get("done", True):
            raise RuntimeError(f"{act} {fields.get('then', '')}: refused {done}")

    def publish(self):
        self.press("lagre", **self.fields, then="publish")

    def correct(self):
        self.fields["lead"] = AFTER
        self.press("lagre", **self.fields, then="correct", note="Det er onsdag.")

    def withdraw(self):
        self.press("trekk", reason="Ventilen er byttet.")

    def receipts(self, act):
        """What each account's delivery came to, by the channel's word, once all are at rest."""
        def resting():
            found = {one["channel"]: one for one in self.facts()["deliveries"] if one["act"] == act}
            late = found.get("sms", {}).get("state") == "sent" and act == "publish"  # the telephone has not told yet
            return found if self.channels <= set(found) and not late and all(
                one["ended"] and one.get("state") in RESTING for one in found.values()) else None

        return eventually(resting, lambda: f"{act} does not come to rest: {self.facts()['deliveries']}")
