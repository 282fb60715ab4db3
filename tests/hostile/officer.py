"""What an officer does with some of what came, so that it stands where acts, reasons and evidence stand too."""
import json
import time

from strangers import typed
from town import JSON

DAY = 86_400


def day(days):
    return time.strftime("%Y-%m-%d", time.gmtime(time.time() + days * DAY))


def line(words, most):
    return typed(words.brief(most), False)


def threads_in(town, box, most=500):
    """Ids, the newest first."""
    found, page = [], 1
    while len(found) < most:
        told = town.read(f"/samtaler?mappe={box}&side={page}")
        found += [one["id"] for one in told["threads"]]
        if not told["threads"] or not told["more"]:
            break
        page += 1
    return found


def try_to(town, path, fields):
    """Pressed; a refusal under the rule book is an outcome too. What the answer tells, or nothing."""
    status, _, text = town.desk.post(path, fields, town.token, JSON)
    if status >= 500:
        raise RuntimeError(f"{path}: {status} {text[:600]}")
    return json.loads(text) if status == 200 else None


def moderate(town, thread, words):
    """Wished away, reported, and its writer blocked."""
    told = town.read(f"/samtaler/{thread}")
    message = next((one["id"] for one in told["entries"] if one["kind"] == "in"), None)
    if message is None:
        return None
    about, why = f"/samtaler/{thread}/melding/{message}", words.text("officer")[:1_500]
    reported = town.press(f"{about}/meld", {"step": "contacted", "whom": line(words, 120), "by_way": line(words, 120), "said": why,
                                            "day": day(-1), "follow_up": day(7), "link": "https://e.example/" + line(words, 400).replace(" ", "")})["id"]
    for act, more in (("skjul", {}), ("blokker", {"until": day(20), "review_on": day(10), "despite_advice": "1"})):
        version = str(town.read(f"/samtaler/{thread}")["version"])
        try_to(town, f"{about}/{act}", {"seen_version": version, "category": "personal-attack", "reasons": "attack", "why": why, **more})
    return {"about": about, "reported": reported}


def answer(town, thread, words):
    version = str(town.read(f"/samtaler/{thread}")["version"])
    try_to(town, f"/samtaler/{thread}/merknad", {"note": words.text("note")})
    try_to(town, f"/samtaler/{thread}/svar", {"seen_version": version, "text": words.text("answer")[:1_500], "despite_advice": "1"})


def write_rules(town, words):
    """Rules that catch nearly all of it, templates, and a case of an unwanted post."""
    try_to(town, "/samtaler/modereringsregler", {"act": "save", "name": line(words, 120), "words": "alert, example, script", "author": "any",
                                                 "action": "review", "reason": ""})
    for path in ("/samtaler/modereringsregler", "/samtaler/regler"):
        try_to(town, path, {"act": "save", "name": line(words, 100), "words": line(words, 120), "places": line(words, 100), "author": "any",
                            "action": "mark", "sender": ""})
    try_to(town, "/samtaler/maler", {"name": line(words, 80), "text_nb": words.text("template")})
    people = town.read("/folk")["people"]
    dag = next(one["id"] for one in people if one["name"].startswith("Dag"))
    return try_to(town, "/ansattsaker/ny", {"title": line(words, 100), "employee_name": line(words, 100), "leader": dag,
                                            "seen_by": line(words, 100), "text": words.text("case")})


def chats(town, words):
    """Some of those who wait are taken and answered; some go on waiting."""
    for _ in range(3):
        try_to(town, "/samtaler/prat/neste", {})
    for one in town.read("/samtaler/prat").get("talks", []):
        try_to(town, f"/samtaler/prat/{one['id']}/si", {"text": words.text("desk")[:1_000], "despite_advice": "1"})


def acts(town, all_of_them):
    """Where what was done is seen."""
    words, threads = all_of_them[0], threads_in(town, "ufordelt")
    case = write_rules(town, words)
    chats(town, words)
    moderated = [it for thread in threads[::max(1, len(threads) // 12)] if (it := moderate(town, thread, words))]
    for thread in threads[1::max(1, len(threads) // 12)]:
        answer(town, thread, words)
    return {"moderated": moderated, "case": case["id"] if case else ""}
