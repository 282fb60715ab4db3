"""Looks into a stopped municipality's SQLite file: what no page shows, and time that passes while the program is down."""
import shutil
import sqlite3
import subprocess
import tempfile
import time
from contextlib import closing
from pathlib import Path


def ask(folder, sql, *parameters):
    """Reads a copy: the file is left to the program as the kill left it."""
    with tempfile.TemporaryDirectory(prefix="samband-look-") as copy:
        for file in Path(folder).glob("samband.db*"):
            shutil.copy(file, copy)
        with closing(sqlite3.connect(copy + "/samband.db")) as database:
            return database.execute(sql, parameters).fetchall()


def look(folder, sql, *parameters):
    """Reads beside the program that runs."""
    with closing(sqlite3.connect(f"file:{folder}/samband.db?mode=ro", uri=True, timeout=10)) as database:
        return database.execute(sql, parameters).fetchall()


def check_whole(folder):
    if ask(folder, "pragma integrity_check") != [("ok",)] or ask(folder, "pragma foreign_key_check"):
        raise RuntimeError("the file is damaged")
    twice = ask(folder, "select title, count(*) from publishing_post_now where title like 'Prøve %' "
                        "group by title having count(*) > 1")
    if twice:
        raise RuntimeError(f"done twice: {twice}")
    unlike = ask(folder, "select p.id, p.state, count(c.seq) from publishing_post p left join ledger_content c "
                         "on c.subject = p.id and c.kind = 'post-published' "
                         "group by p.id having count(c.seq) <> (p.published_at is not null)")
    if unlike:
        raise RuntimeError(f"posts that are out and are not in the ledger once: {unlike}")
    lost = ask(folder, "select id from publishing_post p where state = 'scheduled' and not exists (select 1 from "
                       "outbox_work w where w.state in ('waiting', 'leased') and instr(w.payload, p.id) > 0)")
    if lost:
        raise RuntimeError(f"scheduled posts that no work will send: {lost}")
    if dead := ask(folder, "select id, error from outbox_work where state = 'dead'"):
        raise RuntimeError(f"work that was given up: {dead}")


def let_time_pass(folder, random):
    """What waits for its minute falls due within the first second of the next start."""
    with closing(sqlite3.connect(Path(folder) / "samband.db")) as database:
        for (work,) in database.execute("select id from outbox_work where state = 'waiting'").fetchall():
            database.execute("update outbox_work set due = ? where id = ?",
                             (int((time.time() + random.random()) * 1e6), work))
        database.execute("update publishing_post set due_at = ? where state = 'scheduled'", (int(time.time() * 1e6),))
        database.commit()


def check_ledger(program, folder, prefix=()):
    """`samband verify`; what a kill left unsigned is no fault, what was signed and does not hold is."""
    told = subprocess.run([*prefix, program, "verify", folder], capture_output=True, text=True, timeout=120)
    if told.returncode != 0:
        raise RuntimeError(f"the ledger does not hold: {told.stdout}{told.stderr}")
    return told.stdout


def check_all_signed(folder):
    (rows, signed), = ask(folder, "select (select count(*) from ledger_entry), "
                                  "(select coalesce(max(size), 0) from ledger_checkpoint)")
    if rows != signed:
        raise RuntimeError(f"{rows} entries, {signed} of them signed")
