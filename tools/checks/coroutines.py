"""g++ 12.2 destroys temporaries twice in co_await expressions: arguments have names, one await a statement."""
import re

AWAIT = re.compile(r"\bco_await\b")


def problems(tree) -> list[str]:
    found = []
    for name in tree.ending(".h", ".cpp", under="src/"):
        for number, line in tree.lines(name):
            code = line.split("//")[0]
            if not AWAIT.search(code):
                continue
            if not name.startswith("src/http/"):
                found.append(f"{name}:{number}: coroutines live in http alone")
            if len(AWAIT.findall(code)) > 1:
                found.append(f"{name}:{number}: one co_await a statement")
            after = AWAIT.split(code, maxsplit=1)[1]
            if "[" in after and "](" in after or "{" in after:
                found.append(f"{name}:{number}: no lambda and no braces in a co_await expression; name it first")
    return found
