#!/usr/bin/env python3
"""Which sources may be compiled as one, so that a whole build takes half the time. Usage: compile_together.py MOST FILE…

Prints "NUMBER FILE" for each. Two files are never put together where one uses a word that the other has for itself (a
static function, anything in an unnamed namespace, an alias, a macro): each means the same together as alone.
"""
import pathlib
import re
import sys

NOISE = re.compile(r'R"(\w*)\((?:.|\n)*?\)\1"|//[^\n]*|/\*(?:.|\n)*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'')
WORD = re.compile(r"[A-Za-z_]\w*")
FREE = re.compile(r"(?<![.\w:])(?<!->)[A-Za-z_]\w*")
NOT_DECLARED = ("}", "#", "{", ")", ":", "namespace", "template", "static_assert")


def declared(line):
    """The name that a declaration at the margin gives; none of what goes on from the line before."""
    named = re.match(r"(?:struct|class|enum class|enum|union|using)\s+(\w+)", line)
    if named:
        return named.group(1)
    while (shorter := re.sub(r"<[^<>]*>", "", line)) != line:
        line = shorter
    words = WORD.findall(re.split(r"[({=;\[]", line, maxsplit=1)[0])
    return words[-1] if words else None


def own_names(text):
    """What the file has for itself. Everything after an unnamed namespace begins counts: too much does no harm."""
    names, unnamed = set(), False
    for line in text.split("\n"):
        unnamed = unnamed or line.startswith("namespace {")
        if line.startswith("#define"):
            names.add(WORD.findall(line)[1])
        elif line.startswith("static ") and not line.startswith("static_assert"):
            names.add(declared(line.removeprefix("static ")))
        elif line.startswith("using ") and "=" in line or unnamed and line[:1].strip() and not line.startswith(NOT_DECLARED):
            names.add(declared(line))
        elif line.startswith("namespace ") and "=" in line:
            names.add(line.split()[1])
    return names - {None}


class Source:
    def __init__(self, path):
        text = NOISE.sub('""', pathlib.Path(path).read_text())
        self.path, self.own, self.uses = path, own_names(text), set(FREE.findall(text))

    def goes_with(self, other):
        return not (self.own & other.uses) and not (other.own & self.uses)


def groups_of(sources, most):
    """Each to the first group where it fits: an edit moves few."""
    groups = []
    for source in sources:
        fitting = (group for group in groups if len(group) < most and all(map(source.goes_with, group)))
        group = next(fitting, None)
        if group is None:
            groups.append(group := [])
        group.append(source)
    return groups


for number, group in enumerate(groups_of(map(Source, sys.argv[2:]), int(sys.argv[1]))):
    for source in group:
        print(number, source.path)
