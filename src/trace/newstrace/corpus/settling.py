"""Articles whose surnames stand for something else than when they were read, looked at again."""

from collections.abc import Iterator
from sqlite3 import Connection
from typing import Final

import msgspec

from newstrace.corpus.indexing import Tally, index_article, index_sources, unindex_article
from newstrace.corpus.packing import pack, unpack_index, unpack_reading
from newstrace.corpus.stand_ins import known_stand_ins
from newstrace.corpus.store import Store

_BATCH: Final = 200


def settle(store: Store) -> Iterator[int]:
    """Looks at all stale articles again, batch by batch; gives the number of each batch.

    Raises:
        CorpusError: it could not be written.
    """
    while _any_stale(store):
        with store.transaction() as connection:
            yield _settle_some(connection)


def _any_stale(store: Store) -> bool:
    with store.snapshot() as connection:
        return connection.execute("SELECT 1 FROM stale LIMIT 1").fetchone() is not None


def _settle_some(connection: Connection) -> int:
    query = "SELECT article FROM stale ORDER BY article LIMIT ?"
    articles = [row[0] for row in connection.execute(query, (_BATCH,))]
    stand_ins = known_stand_ins(connection)
    tally = Tally()
    for article in articles:
        _settle(connection, article, stand_ins, tally)
        connection.execute("DELETE FROM stale WHERE article = ?", (article,))
    tally.write(connection)
    return len(articles)


def _settle(connection: Connection, article: int, stand_ins: dict[str, str], tally: Tally) -> None:
    from newstrace.corpus.shard import index_of

    query = "SELECT reading, entries FROM readings WHERE article = ?"
    reading, entries = connection.execute(query, (article,)).fetchone()
    before, after = unpack_index(entries), index_of(unpack_reading(reading), stand_ins)
    if before == after:
        return
    if msgspec.structs.replace(before, sources=after.sources) == after:
        index_sources(connection, article, before, after)
    else:
        unindex_article(connection, article, before, tally)
        index_article(connection, article, after, tally)
    connection.execute("UPDATE readings SET entries = ? WHERE article = ?", (pack(after), article))
