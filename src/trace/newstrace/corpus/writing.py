"""Articles as read, into the corpus: new ones, further versions, and those it has already."""

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from sqlite3 import Connection
from typing import NamedTuple

from newstrace.corpus.entries import TakenIn
from newstrace.corpus.identity import (
    address_of,
    input_digest,
    mark_of,
    metadata_of,
    preference,
    publisher_key,
    text_print,
)
from newstrace.corpus.indexing import Tally, index_article, unindex_article
from newstrace.corpus.packing import unpack_index, unpack_raw
from newstrace.corpus.stand_ins import changed, known_stand_ins, mark_stale
from newstrace.corpus.store import Store


class Outcome(StrEnum):
    """What became of an article."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    UPDATED = "updated"


class Kept(NamedTuple):
    """An article, what became of it, and its id and address."""

    outcome: Outcome
    name: str
    path: str | None


class Arrival(NamedTuple):
    """An article and the number of the addition that brought it."""

    article: TakenIn
    added: int


def known_inputs(connection: Connection, digests: Iterable[bytes]) -> set[bytes]:
    """Those inputs that the corpus has already, exactly as they are."""
    found = set()
    for digest in digests:
        row = connection.execute("SELECT 1 FROM articles WHERE digest = ?", (digest,)).fetchone()
        if row is not None:
            found.add(digest)
    return found


def keep(store: Store, arrivals: Sequence[Arrival], stand_ins: dict[str, str]) -> list[Kept]:
    """Writes a batch, all of it or nothing; ``stand_ins`` is what it was read with.

    Raises:
        CorpusError: it could not be written.
    """
    with store.transaction() as connection:
        before = known_stand_ins(connection)
        batch = Batch(connection)
        kept = [batch.keep(arrival) for arrival in arrivals]
        batch.finish()
        after = known_stand_ins(connection)
        mark_stale(connection, changed(before, after))
        mark_stale(connection, changed(stand_ins, after), since=batch.first)
        return kept


class Batch:
    """Changes to a corpus within one transaction. Articles it inserts are numbered from ``first``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._tally = Tally()
        query = "SELECT coalesce(max(id), 0) + 1 FROM articles"
        self.first = int(connection.execute(query).fetchone()[0])

    def keep(self, arrival: Arrival) -> Kept:
        """Keeps one article, unless the corpus has it."""
        article, added = arrival
        address, print_ = address_of(article), text_print(article.raw.text)
        same = self._same(address, print_, publisher_key(article.publisher))
        if same is not None:
            return self._again(same, arrival)
        versions = self._versions(address)
        self._insert(article, address, print_, added)
        self._point_at_newest(address)
        return Kept(Outcome.UPDATED if versions else Outcome.ADDED, article.raw.id, article.raw.path)

    def remove(self, article: int) -> bool:
        """Takes one version of an article out; false where somebody else has."""
        row = self._connection.execute("SELECT address FROM articles WHERE id = ?", (article,)).fetchone()
        if row is not None:
            self._delete(article)
            self._point_at_newest(row[0])
        return row is not None

    def finish(self) -> None:
        """Writes what was tallied."""
        self._tally.write(self._connection)

    def _same(self, address: str, print_: bytes, publisher: str | None) -> int | None:
        """The article with the same text and the same address or publisher."""
        row = self._connection.execute(
            "SELECT id FROM articles WHERE print = ? AND (address = ? OR publisher = ?) ORDER BY id",
            (print_, address, publisher),
        ).fetchone()
        return None if row is None else int(row[0])

    def _again(self, same: int, arrival: Arrival) -> Kept:
        """The better described of two copies stays, so that the order they come in does not matter."""
        article, added = arrival
        packed, before, there = self._connection.execute(
            "SELECT raw, added, address FROM articles JOIN readings ON article = id WHERE id = ?", (same,)
        ).fetchone()
        held = unpack_raw(packed)
        if preference(held) <= preference(article.raw):
            return Kept(Outcome.UNCHANGED, held.id, article.raw.path)
        self._delete(same)
        self._point_at_newest(there)
        address = address_of(article)
        self._insert(article, address, text_print(article.raw.text), min(added, before))
        self._point_at_newest(address)
        alike = metadata_of(held) == metadata_of(article.raw)
        return Kept(Outcome.UNCHANGED if alike else Outcome.UPDATED, article.raw.id, article.raw.path)

    def _versions(self, address: str) -> int:
        query = "SELECT count(*) FROM articles WHERE address = ?"
        return int(self._connection.execute(query, (address,)).fetchone()[0])

    def _insert(self, article: TakenIn, address: str, print_: bytes, added: int) -> int:
        """A row that no question finds yet."""
        raw, size = article.raw, len(article.raw.text.encode("utf-8", "replace"))
        number = self._connection.execute(
            "INSERT INTO articles (name, mark, address, print, digest, publisher, published, language, added,"
            " newest, read, attributions, unparsed, size) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)",
            (
                raw.id, mark_of(address), address, print_, input_digest(raw),
                publisher_key(article.publisher), article.published, article.language, added,
                article.read, article.attributions, article.unparsed, size,
            ),
        ).lastrowid  # fmt: skip
        if number is None:
            raise AssertionError("an inserted row has a number")
        self._connection.execute(
            "INSERT INTO readings VALUES (?, ?, ?, ?)",
            (number, article.found, article.reading, article.index),
        )
        self._tally.totals.update({"versions": 1, "bytes": size})
        return number

    def _delete(self, article: int) -> None:
        newest, size = self._connection.execute(
            "SELECT newest, size FROM articles WHERE id = ?", (article,)
        ).fetchone()
        if newest:
            self._hide(article)
        self._connection.execute("DELETE FROM articles WHERE id = ?", (article,))
        self._tally.totals.update({"versions": -1, "bytes": -size})

    def _point_at_newest(self, address: str) -> None:
        """Questions are answered from the newest version of each article."""
        rows = self._connection.execute(
            "SELECT id, newest FROM articles WHERE address = ? "
            "ORDER BY coalesce(published, '') DESC, added DESC, print DESC",
            (address,),
        ).fetchall()
        for place, (article, newest) in enumerate(rows):
            if newest and place:
                self._hide(article)
        if rows and not rows[0][1]:
            self._show(rows[0][0])

    def _show(self, article: int) -> None:
        self._connection.execute("UPDATE articles SET newest = 1 WHERE id = ?", (article,))
        index_article(self._connection, article, unpack_index(self._entries(article)), self._tally)
        if article < self.first:  # read when other surnames may have stood for countries
            self._connection.execute("INSERT OR IGNORE INTO stale VALUES (?)", (article,))
        self._tally.totals.update(self._counted(article, 1))

    def _hide(self, article: int) -> None:
        self._connection.execute("UPDATE articles SET newest = 0 WHERE id = ?", (article,))
        unindex_article(self._connection, article, unpack_index(self._entries(article)), self._tally)
        self._connection.execute("DELETE FROM stale WHERE article = ?", (article,))
        self._tally.totals.update(self._counted(article, -1))

    def _entries(self, article: int) -> bytes:
        query = "SELECT entries FROM readings WHERE article = ?"
        return bytes(self._connection.execute(query, (article,)).fetchone()[0])

    def _counted(self, article: int, by: int) -> Counter[str]:
        attributions, unparsed = self._connection.execute(
            "SELECT attributions, unparsed FROM articles WHERE id = ?", (article,)
        ).fetchone()
        return Counter({"articles": by, "attributions": by * attributions, "unparsed": by * unparsed})
