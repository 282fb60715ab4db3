"""All C++ is formatted by clang-format 14 as .clang-format says."""
import subprocess


def sources(tree) -> list[str]:
    return tree.ending(".h", ".cpp")


def problems(tree) -> list[str]:
    run = subprocess.run(["clang-format-14", "--dry-run", "--ferror-limit=1", *sources(tree)], cwd=tree.root,
                         capture_output=True, text=True)
    return sorted({line.split(": ")[0] + ": not formatted (make fmt)" for line in run.stderr.split("\n") if "warning:" in line})


def fix(tree) -> None:
    subprocess.run(["clang-format-14", "-i", *sources(tree)], cwd=tree.root, check=True)
