"""Whether a corpus file is whole: the database itself, and everything that is counted in it."""

import sqlite3
from collections.abc import Iterator

from newstrace.corpus.indexing import Tally
from newstrace.corpus.packing import unpack_index, unpack_raw, unpack_reading
from newstrace.corpus.store import Store


def faults_in(store: Store) -> Iterator[str]:
    """What is wrong, one line each; nothing where all is well. Looks at every row."""
    try:
        yield from _of_database(store.connection)
        yield from _of_counts(store)
    except (sqlite3.DatabaseError, ValueError) as fault:
        yield f"the file is damaged: {fault}"


def _of_database(connection: sqlite3.Connection) -> Iterator[str]:
    for (said,) in connection.execute("PRAGMA integrity_check"):
        if said != "ok":
            yield f"database: {said}"
    for table, row, *_ in connection.execute("PRAGMA foreign_key_check"):
        yield f"{table}: row {row} belongs to no article"
    for message, query in _NONE_OF:
        count = connection.execute(query).fetchone()[0]
        if count:
            yield f"{count} {message}"


_NONE_OF = (
    ("articles without their text", "SELECT count(*) FROM articles LEFT JOIN readings ON article = id "
     "WHERE article IS NULL"),
    ("statements of no article", "SELECT count(*) FROM statements LEFT JOIN articles "
     "ON articles.id = statements.id >> 16 AND newest WHERE articles.id IS NULL"),
    ("addresses without an answering version", "SELECT count(*) FROM (SELECT sum(newest) AS answering "
     "FROM articles GROUP BY address) WHERE answering <> 1"),
    ("articles that wait to be looked at again: 'trace add' anything", "SELECT count(*) FROM stale"),
)  # fmt: skip


def _of_counts(store: Store) -> Iterator[str]:
    """Everything counted once more, from the articles."""
    tally, statements = Tally(), 0
    query = "SELECT id, newest, raw, reading, entries FROM articles JOIN readings ON article = id"
    for number, newest, raw, reading, entries in store.connection.execute(query):
        index, text = unpack_index(entries), unpack_raw(raw).text
        if unpack_reading(reading).text != text:
            yield f"article {number}: what was read is not what is kept"
        tally.totals.update({"versions": 1, "bytes": len(text.encode("utf-8", "replace"))})
        if newest:
            tally.add(index, 1)
            statements += len(index.entries)
    found = store.connection.execute("SELECT count(*) FROM statements").fetchone()[0]
    if found != statements:
        yield f"{found} statements are found, {statements} were read"
    held = store.totals()
    for name, value in tally.totals.items():
        if held.get(name, 0) != value:
            yield f"{held.get(name, 0)} {name} are counted, there are {value}"
    if dict(store.connection.execute("SELECT key, statements FROM keys")) != tally.keys():
        yield "how often keys occur is not what is counted"
