#!/usr/bin/env python3
"""Fails if a named query was run by no test: SQL that nobody runs is SQL that nobody knows works.

Usage: queries_run.py BUILD, after the tests have left the names that they ran in BUILD/queries/.
"""
import pathlib
import re
import sys

NAME = re.compile(r"^-- name: (\S+)", re.M)
root = pathlib.Path(__file__).resolve().parent.parent
ran = {line for file in (pathlib.Path(sys.argv[1]) / "queries").glob("*") for line in file.read_text().split("\n") if line}
known = {f"{file.relative_to(root / 'src').parts[0]}.{name}"
         for file in (root / "src").rglob("*.sql") for name in NAME.findall(file.read_text())}
missing = sorted(known - ran)
for name in missing:
    print(f"no test runs {name}")
print(f"queries: {len(known) - len(missing)} of {len(known)} run by tests")
sys.exit(1 if missing else 0)
