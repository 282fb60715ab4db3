"""Relative links in the documents lead somewhere."""
import re

LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


def problems(tree) -> list[str]:
    found = []
    for name in tree.ending(".md"):
        base = (tree.root / name).parent
        for number, line in tree.lines(name):
            found += [f"{name}:{number}: {target} is not there" for target in LINK.findall(line)
                      if not (base / target).exists()]
    return found
