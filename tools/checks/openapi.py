"""docs/openapi.json is what `samband openapi` says. Passed by, with a word, where the program is not built. `--fix` writes it anew."""
import subprocess

PROGRAM = "build/samband"
DOCUMENT = "docs/openapi.json"


def said(tree) -> str | None:
    if not (tree.root / PROGRAM).exists():
        return None
    return subprocess.run([tree.root / PROGRAM, "openapi"], capture_output=True, text=True, check=True).stdout


def problems(tree) -> list[str]:
    text = said(tree)
    if text is None:
        print(f"  openapi: passed by, {PROGRAM} is not built")
        return []
    path = tree.root / DOCUMENT
    same = path.exists() and path.read_text(encoding="utf-8") == text
    return [] if same else [f"{DOCUMENT}: is not what {PROGRAM} openapi says (FIX=1 writes it anew)"]


def fix(tree) -> None:
    text = said(tree)
    if text is not None:
        (tree.root / DOCUMENT).write_text(text, encoding="utf-8")
