"""The README's map has one line for each folder that is there, and none for others."""
import re

ROW = re.compile(r"^\| `([a-z/]+)/` \|")


def problems(tree) -> list[str]:
    if not (tree.root / "README.md").exists():
        return ["README.md: missing"]
    told = {match[1] for line in tree.text("README.md").split("\n") if (match := ROW.match(line))}
    there = {"src/" + name.split("/")[1] for name in tree.ending(".h", ".cpp", under="src/")}
    there |= {name.split("/")[0] for name in tree.files if "/" in name and not name.startswith((".", "src/"))}
    return [f"README.md: the map lacks {folder}/" for folder in sorted(there - told)] + \
           [f"README.md: the map names {folder}/, which is not there" for folder in sorted(told - there)]
