#!/usr/bin/env python3
"""Runs every check in tools/checks/ and prints what is wrong, with file and line. `--fix` mends what can be mended.

A check is a module with a docstring, `problems(tree) -> list[str]`, and where it can mend, `fix(tree)`.
"""
import importlib
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from checks.tree import Tree  # noqa: E402


def main() -> int:
    tree = Tree(pathlib.Path(__file__).resolve().parent.parent)
    names = sorted(p.stem for p in (tree.root / "tools/checks").glob("*.py") if p.stem not in ("tree", "__init__"))
    wrong = 0
    for name in names:
        check = importlib.import_module(f"checks.{name}")
        if "--fix" in sys.argv and hasattr(check, "fix"):
            check.fix(tree)
            tree.forget()
        found = check.problems(tree)
        print(f"check {name}: " + ("ok" if not found else f"{len(found)} wrong"))
        for problem in found:
            print("  " + problem)
        wrong += len(found)
    print(f"{len(names)} checks, {wrong} wrong")
    return 1 if wrong else 0


sys.exit(main())
