"""A folder includes only what tools/deps.json lets it use, without a circle, and touches only its own tables."""
import re

INCLUDE = re.compile(r'^\s*#include "([a-z_]+)/')
TABLE = re.compile(r"\b(?:from|join|into|update|table(?: if not exists)?|references)\s+([a-z]+)_[a-z_]+", re.I)
# Words after `from` and the like that are no folder's table.
NO_TABLE = {"sqlite", "pg", "information", "json", "generate", "jsonb"}


def problems(tree) -> list[str]:
    return wrong_includes(tree) + circles(tree) + foreign_tables(tree)


def wrong_includes(tree) -> list[str]:
    found = []
    for name in tree.ending(".h", ".cpp", under="src/"):
        folder = name.split("/")[1]
        allowed = {folder, *tree.deps.get(folder, {"uses": []})["uses"]}
        for number, line in tree.lines(name):
            match = INCLUDE.match(line)
            if match and match[1] in tree.deps and match[1] not in allowed:
                found.append(f"{name}:{number}: {folder} may not include {match[1]} (tools/deps.json)")
    return found


def circles(tree) -> list[str]:
    order = list(tree.deps)
    return [f"tools/deps.json: {folder} uses {below}, which stands above it"
            for i, folder in enumerate(order) for below in tree.deps[folder]["uses"] if below not in order[:i]]


def foreign_tables(tree) -> list[str]:
    found = []
    for name in tree.ending(".sql", under="src/"):
        folder = name.split("/")[1]
        for number, line in tree.lines(name):
            for match in TABLE.finditer(line.split("--")[0]):
                owner = match[1]
                if owner in tree.deps and owner != folder and owner not in NO_TABLE:
                    found.append(f"{name}:{number}: the table of another folder ({owner}); ask its functions")
    return found
