"""The files of the repository, read once and shared by all checks."""
import functools
import json
import pathlib
import subprocess


class Tree:
    def __init__(self, root: pathlib.Path):
        self.root = root
        self.deps = json.loads((root / "tools/deps.json").read_text())

    @functools.cached_property
    def files(self) -> list[str]:
        listed = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=self.root,
                                capture_output=True, text=True, check=True).stdout.split("\n")
        return sorted(name for name in listed if name and (self.root / name).is_file())

    def ending(self, *ends: str, under: str = "") -> list[str]:
        return [name for name in self.files if name.endswith(ends) and name.startswith(under)]

    @functools.lru_cache(maxsize=None)
    def text(self, name: str) -> str:
        return (self.root / name).read_text(encoding="utf-8")

    def lines(self, name: str) -> list[tuple[int, str]]:
        return list(enumerate(self.text(name).split("\n"), 1))

    def forget(self) -> None:
        self.text.cache_clear()
        self.__dict__.pop("files", None)
