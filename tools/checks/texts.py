"""Every text of the screen has its nynorsk and English, in locale/FOLDER.nn.po and locale/FOLDER.en.po.

Texts are `[[…]]` in views and, in C++, `text_of("…")`, the literal of a Problem or Refused that people read and of a
FieldProblem (src/http/catalogue.h). `--fix` adds empty entries to the file of the folder that says it first.
"""
import re

LANGUAGES = ("nn", "en")
VIEW_TEXT = re.compile(r"\[\[(.*?)\]\]", re.S)
LITERALS = r'((?:"(?:[^"\\\n]|\\.)*"\s*)+)'
CPP_TEXTS = [
    re.compile(r"\btext_of\(\s*" + LITERALS + r"\)"),
    re.compile(r"\bProblem[({]\s*ProblemCode::(?!internal\b)\w+,\s*" + LITERALS + r"[),}]"),
    # Refusals that a person may see; a malformed head is told to a program.
    re.compile(r"\bRefused[({]\s*(?:403|404|408|410|413|415|422|429|503),\s*" + LITERALS + r"[),}]"),
    re.compile(r'\bFieldProblem[({]\s*[^,]+,\s*' + LITERALS + r"[)}]"),
]
VARIABLE = re.compile(r"\{\{?[^{}]*\}?\}")
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


def problems(tree) -> list[str]:
    said = texts_of(tree)
    found = []
    for language in LANGUAGES:
        known = catalogue(tree, language, found)
        for text, place in said.items():
            if text not in known:
                found.append(f"{place}: {language}: no entry for «{text}» (FIX=1 adds it)")
            elif not known[text][0]:
                found.append(f"{known[text][1]}: {language}: not translated: «{text}»")
            elif sorted(VARIABLE.findall(text)) != sorted(VARIABLE.findall(known[text][0])):
                found.append(f"{known[text][1]}: {language}: other variables than «{text}»")
        found += [f"{place}: {language}: nobody says «{text}»" for text, (_, place) in known.items() if text not in said]
    return found


def fix(tree) -> None:
    for language in LANGUAGES:
        known = catalogue(tree, language, [])
        for text, place in texts_of(tree).items():
            if text in known:
                continue
            path = tree.root / f"locale/{place.split('/')[1]}.{language}.po"
            path.parent.mkdir(exist_ok=True)
            with path.open("a", encoding="utf-8") as file:
                file.write(f'\nmsgid "{escaped(text)}"\nmsgstr ""\n')


def texts_of(tree) -> dict[str, str]:
    """Each text and the first place that says it."""
    said: dict[str, str] = {}
    for name in tree.ending(".mustache", under="src/"):
        for match in VIEW_TEXT.finditer(tree.text(name)):
            said.setdefault(" ".join(match[1].split()), place_of(tree, name, match))
    for name in tree.ending(".cpp", ".h", under="src/"):
        for match in (m for pattern in CPP_TEXTS for m in pattern.finditer(without_comments(tree.text(name)))):
            text = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', match[1]))
            said.setdefault(unescaped(text), place_of(tree, name, match))
    return said


def without_comments(code: str) -> str:
    return re.sub(r"^[ \t]*//.*$", lambda match: " " * len(match[0]), code, flags=re.M)


def place_of(tree, name: str, match: re.Match) -> str:
    return f"{name}:{tree.text(name).count(chr(10), 0, match.start()) + 1}"


def catalogue(tree, language: str, found: list[str]) -> dict[str, tuple[str, str]]:
    """Each text's translation and its place; a text that stands twice is told."""
    known: dict[str, tuple[str, str]] = {}
    for name in tree.ending(f".{language}.po", under="locale/"):
        for line, text, translation in entries(tree.text(name)):
            if text in known:
                found.append(f"{name}:{line}: «{text}» stands in {known[text][1]} too")
            known.setdefault(text, (translation, f"{name}:{line}"))
    return known


def entries(po: str):
    """(line, msgid, msgstr) of each entry but the header and the fuzzy ones."""
    for block in re.finditer(r'^((?:#.*\n)*)msgid\s+((?:"[^\n]*"\s*)+)^msgstr\s+((?:"[^\n]*"\s*)+)', po, re.M):
        text, translation = ("".join(unescaped(line.strip()[1:-1]) for line in part.strip().split("\n")) for part in block.group(2, 3))
        if text and not re.search(r"^#,.*fuzzy", block[1], re.M):
            yield po.count("\n", 0, block.start(2)) + 1, text, translation


def unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda match: ESCAPES.get(match[1], match[1]), text)


def escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
