"""The tables of a corpus file, their version, and the way from an older version to this one."""

import sqlite3
from typing import Final

from newstrace.corpus.faults import CorpusError

APPLICATION: Final = 0x6E777472
"""Marks a database as a corpus of ours ("nwtr")."""

# One migration a version, oldest first: a new version of the schema is a further one at the end.
# Statements are numbered article × 65,536 + place, so that neither needs to hold the other's number.
MIGRATIONS: Final = (
    """
    CREATE TABLE articles (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        mark TEXT NOT NULL,
        address TEXT NOT NULL,
        print BLOB NOT NULL,
        digest BLOB NOT NULL,
        publisher TEXT,
        published TEXT,
        language TEXT,
        added INTEGER NOT NULL,
        newest INTEGER NOT NULL,
        read INTEGER NOT NULL,
        attributions INTEGER NOT NULL,
        unparsed INTEGER NOT NULL,
        size INTEGER NOT NULL
    );
    CREATE UNIQUE INDEX articles_by_address ON articles (address, print);
    CREATE INDEX articles_by_name ON articles (name, mark);
    CREATE INDEX articles_by_print ON articles (print);
    CREATE INDEX articles_by_digest ON articles (digest);
    CREATE TABLE readings (
        article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        raw BLOB NOT NULL,
        reading BLOB NOT NULL,
        entries BLOB NOT NULL
    );
    CREATE TABLE statements (
        id INTEGER PRIMARY KEY,
        said_by INTEGER NOT NULL,
        part INTEGER NOT NULL,
        words INTEGER NOT NULL,
        about INTEGER
    );
    CREATE VIRTUAL TABLE tokens USING fts5 (
        words, content='', detail=none, columnsize=0, tokenize="ascii tokenchars '_'"
    );
    CREATE TABLE keys (key TEXT PRIMARY KEY, statements INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE words (word TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE ties (
        surname TEXT NOT NULL,
        country TEXT NOT NULL,
        articles INTEGER NOT NULL,
        PRIMARY KEY (surname, country)
    ) WITHOUT ROWID;
    CREATE TABLE stale (
        article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE
    );
    CREATE TABLE totals (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
    """,
    # Articles are found by the sources they name: all are looked at again for it.
    """
    INSERT OR IGNORE INTO stale SELECT id FROM articles WHERE newest AND read
    """,
)
VERSION: Final = len(MIGRATIONS)


def require_search() -> None:
    """Raises ``CorpusError`` where this Python's SQLite lacks full-text search."""
    with sqlite3.connect(":memory:") as trial:
        try:
            trial.execute("CREATE VIRTUAL TABLE trial USING fts5 (words)")
        except sqlite3.OperationalError as fault:
            raise CorpusError(
                "this Python's SQLite lacks FTS5, which a corpus needs: use a Python that has it"
            ) from fault
    trial.close()


def version_of(connection: sqlite3.Connection, path: str) -> int:
    """The schema version of a file; 0 for an empty one.

    Raises:
        CorpusError: it is somebody else's database, or a newer version's corpus.
    """
    version, mark, empty = _head(connection)
    if mark != APPLICATION and not (empty and version == 0):
        raise CorpusError(f"corpus {path}: not a corpus but another program's database", path)
    if version > VERSION:
        raise CorpusError(
            f"corpus {path}: written by a newer trace (schema {version}, this one knows {VERSION}): upgrade",
            path,
        )
    return version


def _head(connection: sqlite3.Connection) -> tuple[int, int, bool]:
    """Version, mark, and whether there are no tables: at one moment, for another may be making them."""
    inside = connection.in_transaction
    if not inside:
        connection.execute("BEGIN")
    try:
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        mark = int(connection.execute("PRAGMA application_id").fetchone()[0])
        empty = connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is None
    finally:
        if not inside and connection.in_transaction:
            connection.execute("ROLLBACK")
    return version, mark, empty


def migrate(connection: sqlite3.Connection, path: str) -> None:
    """Brings a file to this version; all of it in one transaction, or nothing."""
    if version_of(connection, path) == VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in MIGRATIONS[version_of(connection, path) :]:
            for statement in step.split(";"):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
