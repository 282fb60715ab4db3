"""A desk at work: writers who start, publish, schedule and withdraw posts, and remember what they were answered."""
import http.client
import json
import random
import re
import sys
import threading
import time
import uuid
from datetime import datetime, timedelta, timezone
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
from program import Program, Visitor  # noqa: E402  (beside the figures, in tools/)

JSON = {"Accept": "application/json"}
BROKEN = (OSError, http.client.HTTPException)


class Post:
    """What its writer knows: `version` and `states` are what was acknowledged; `open` is the press nobody answered."""

    def __init__(self, title):
        self.title, self.id, self.version, self.states, self.open = title, None, 0, (), None


class Writer(threading.Thread):
    def __init__(self, visitor, unit, token, name, seed):
        super().__init__(daemon=True)
        self.visitor, self.unit, self.token, self.name_of_posts = visitor, unit, token, name
        self.random, self.posts, self.refused = random.Random(seed), [], []
        self.ending, self.fault = threading.Event(), None

    def run(self):
        try:
            while not self.ending.is_set():
                self.one_post()
        except BROKEN:
            pass  # killed: what was open then is known by its post
        except Exception as fault:  # told by `check`
            self.fault = fault

    def one_post(self):
        post = Post(f"Prøve {self.name_of_posts} {len(self.posts)}")
        self.posts.append(post)
        then = self.random.choice(["save", "publish", "tell", "schedule"])
        fields = {"title": post.title, "lead": "Kort.", "body": "Vannet er borte tirsdag.\n", "language": "nb",
                  "channels": "website", "unit": self.unit, "then": then}
        if then == "schedule":
            fields["due"] = (datetime.now(timezone.utc) + timedelta(minutes=20)).isoformat()
        after = {"save": ("draft",), "schedule": ("scheduled", "published")}.get(then, ("published",))
        if self.press(post, "/saker", fields, after) and after == ("published",) and self.random.random() < 0.3:
            self.press(post, f"/saker/{post.id}/trekk", {"reason": "Feil dag.", "seen_version": str(post.version)},
                       ("withdrawn",))

    def press(self, post, path, fields, after):
        """Presses a button once; False if it was refused for want of room. Raises what breaks the connection."""
        post.open = (path, {**fields, "request_id": str(uuid.uuid4())}, after)
        return self.press_again(post, self.visitor)

    def press_again(self, post, visitor):
        path, fields, after = post.open
        status, _, text = visitor.post(path, fields, self.token, JSON)
        if status == 503:
            self.refused.append(post.title)
            return False
        if status != 200:
            raise RuntimeError(f"{path} {fields.get('then')}: {status} {text}")
        told = json.loads(text)
        if post.id and post.id != told["id"]:
            raise RuntimeError(f"{post.title}: one press made two posts")
        post.id, post.version, post.states, post.open = told["id"], told.get("version", post.version + 1), after, None
        return True


class Desk:
    """Some writers at one municipality's desk; the same people over many starts of the program."""

    def __init__(self, seed):
        self.seed, self.rounds, self.posts, self.writers = seed, 0, [], []
        self.looked_at, self.pressed_again = 0, 0

    def begin(self, port, writers=4):
        first = Visitor(port).sign_in("kari")
        page = first.ask("GET", "/saker/ny")[2]
        unit = re.search(r'name="unit".*?value="([^"]+)"', page, re.S).group(1)
        token = re.search(r'name="_csrf" value="([^"]+)"', page).group(1)
        self.rounds += 1
        self.writers = [Writer(first.again(), unit, token, f"{self.rounds}-{i}", f"{self.seed}-{self.rounds}-{i}")
                        for i in range(writers)]
        for writer in self.writers:
            writer.start()
        return first

    def end(self):
        """Waits for the writers; what they did is remembered."""
        for writer in self.writers:
            writer.ending.set()
        for writer in self.writers:
            writer.join(60)
            if writer.fault or writer.is_alive():
                raise RuntimeError(f"a writer did not end well: {writer.fault}")
            self.posts += writer.posts

    def acknowledged(self):
        return [post for post in self.posts if post.id]

    def check(self, port, older=200):
        """All that was acknowledged since the last check is there, and `older` of what was looked at before; a press
        that was not answered is pressed again and done once."""
        visitor = Visitor(port).sign_in("kari")
        presser = Writer(visitor, None, visitor.token("/saker/ny"), "", 0)
        known, new = self.posts[:self.looked_at], self.posts[self.looked_at:]
        for post in random.Random(self.rounds).sample(known, min(older, len(known))) + new:
            if post.open:
                self.pressed_again += 1
                if not presser.press_again(post, visitor):
                    raise RuntimeError(f"{post.title}: refused although there is room")
            self.check_post(visitor, post)
        self.looked_at = len(self.posts)

    @staticmethod
    def check_post(visitor, post):
        status, _, text = visitor.ask("GET", f"/saker/{post.id}", headers=JSON)
        if status != 200:
            raise RuntimeError(f"{post.title} was acknowledged and is lost: {status}")
        facts = json.loads(text)
        late = facts["version"] > post.version and facts["state"] == "published" and "scheduled" in post.states
        if facts["post_title"] != post.title or facts["state"] not in post.states \
                or (facts["version"] != post.version and not late):
            raise RuntimeError(f"{post.title}: acknowledged as {post.states} {post.version}, "
                               f"is {facts['state']} {facts['version']}")
        if late:
            post.version, post.states = facts["version"], ("published",)


def eventually(what, says, patience_s=30):
    until = time.monotonic() + patience_s
    while not what():
        if time.monotonic() > until:
            raise RuntimeError(says)
        time.sleep(0.05)


__all__ = ["Desk", "Program", "Visitor", "eventually"]
