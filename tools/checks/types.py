"""The TypeScript of the pages and of the browser tests has the types it says it has."""
import os
import subprocess


def problems(tree) -> list[str]:
    path = f"{tree.root}/node_modules/.bin:{os.environ['PATH']}"
    told = subprocess.run(["npm", "run", "--silent", "types"], cwd=tree.root, env={**os.environ, "PATH": path},
                          capture_output=True, text=True)
    if told.returncode == 0:
        return []
    return [line for line in (told.stdout + told.stderr).splitlines() if line.strip()] or ["tsc failed without a word"]
