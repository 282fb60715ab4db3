"""The lock file names packages and hashes, never an address."""


def problems(tree) -> list[str]:
    if "package-lock.json" not in tree.files:
        return []
    return [f"package-lock.json:{number}: an address" for number, line in tree.lines("package-lock.json")
            if '"resolved"' in line and "://" in line]
