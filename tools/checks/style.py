"""What STYLE.md forbids and a machine can see."""
import re

PURE = ("rulebook", "language")
PURE_BANS = re.compile(r"#include <(thread|fstream|iostream|random)>|machine_now\(")
HEAVY = {"boost/beast": ("http", 2), "nlohmann/": ("base", 2), "toml++/": ("base", 1), "CLI/": ("main", 2),
         "spdlog/": ("base", 1), "soci/": ("db", 6), "vips/": ("pictures", 1), "curl/": ("client", 6),
         "gmime/": ("mail", 4)}
RULES = [
    (re.compile(r"\bstd::regex\b"), "no std::regex: it is not linear"),
    (re.compile(r"\b(TODO|FIXME|XXX)\b"), "no note to oneself: do it or write a decision"),
    (re.compile(r"\b(rand\(\)|mt19937|srand)\b"), "randomness comes from base/random.h"),
    (re.compile(r"\b(class|struct) \w*(Manager|Helper|Service|Util|Common|Data|Info)\b"), "a name that says nothing"),
    (re.compile(r'"\s*(select|insert into|update|delete from) ', re.I), "SQL stands in .sql files"),
]

# `for (x : made().find("y")->items())`: until C++23 what `made()` gave back is gone before the first round, and the
# loop reads freed memory, which is right most of the time. What is returned by value has a name before the loop.
# `made().rows` is kept alive whole, and what begins with a name is held by it.
LOOP = re.compile(r"\bfor \([^;]*?[^:] : ")
CALLED = re.compile(r"(?!std::)[\w:]+\(")


def problems(tree) -> list[str]:
    found = loops_over_what_is_gone(tree)
    includers: dict[str, list[str]] = {}
    for name in tree.ending(".h", ".cpp", under="src/"):
        folder = name.split("/")[1]
        for number, line in tree.lines(name):
            for rule, says in RULES:
                if rule.search(line) and not (folder == "db" and "SQL" in says):
                    found.append(f"{name}:{number}: {says}")
            if folder in PURE and PURE_BANS.search(line):
                found.append(f"{name}:{number}: {folder} is pure: no threads, files, streams, randomness or clock")
            for heavy in HEAVY:
                if f"#include <{heavy}" in line:
                    includers.setdefault(heavy, []).append(name)
        if len(tree.lines(name)) > 500:
            found.append(f"{name}: over 500 lines; one idea a file")
        if name.endswith(".h") and "#pragma once" not in tree.text(name):
            found.append(f"{name}: no #pragma once")
    for heavy, names in includers.items():
        folder, most = HEAVY[heavy]
        names = sorted(set(names))
        wrong = [name for name in names if not name.startswith(f"src/{folder}/")]
        if wrong or len(names) > most:
            found.append(f"<{heavy}…> is heavy: at most {most} files of {folder} include it, not {', '.join(names)}")
    return found


def loops_over_what_is_gone(tree) -> list[str]:
    return [f"{name}:{number}: what is gone through must outlive the loop: give what the call returns a name first"
            for folder in ("src/", "tests/") for name in tree.ending(".h", ".cpp", under=folder)
            for number, line in tree.lines(name) if is_of_what_is_gone(line)]


def is_of_what_is_gone(line: str) -> bool:
    loop = LOOP.search(line)
    if not loop or not CALLED.match(line, loop.end()):
        return False
    through = up_to_its_end(line[loop.end():])
    first_call = up_to_its_end(through.split("(", 1)[1])
    return "->" in through[through.index("(") + len(first_call):]


def up_to_its_end(text: str) -> str:
    """What stands before the bracket that closes what was opened before it."""
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign in "([") - (sign in ")]")
        if depth < 0:
            return text[:at]
    return text
