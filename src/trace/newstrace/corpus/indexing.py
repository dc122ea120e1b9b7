"""What articles are found by, written into the corpus and taken out of it again."""

from collections import Counter
from collections.abc import Iterable, Sequence
from sqlite3 import Connection
from typing import Final

from newstrace.corpus.entries import Entry, Index
from newstrace.corpus.stand_ins import tie
from newstrace.corpus.tokens import KEY, key_of

SHIFT: Final = 16
"""A statement's number is its article's, shifted by so many bits, and its place in it."""
OF_ARTICLE: Final = (1 << SHIFT) - 1
"""The place no statement has: what finds the article as a whole stands there."""


class Tally:
    """What a batch changes in how often keys and words occur; written once at its end."""

    def __init__(self) -> None:
        self._keys: Counter[str] = Counter()
        self._words: Counter[str] = Counter()
        self.totals: Counter[str] = Counter()

    def add(self, index: Index, by: int) -> None:
        """One article more (``by`` is 1) or less (-1)."""
        for entry in index.entries:
            for word in entry.tokens.split():
                if word[0] in KEY:
                    self._keys[word] += by
        for word in index.words:
            self._words[word] += by
        self.totals["statements"] += by * sum(entry.about is None for entry in index.entries)

    def keys(self) -> Counter[str]:
        """In how many statements more (or less) each key is."""
        keys: Counter[str] = Counter()
        for word, by in self._keys.items():
            keys[key_of(word)] += by
        return keys

    def write(self, connection: Connection) -> None:
        """All changes, in order of their keys."""
        _add_up(connection, "keys", "key", "statements", self.keys())
        _add_up(connection, "words", "word", "articles", self._words)
        connection.executemany(
            "INSERT INTO totals VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = value + excluded.value",
            sorted((name, by) for name, by in self.totals.items() if by),
        )


def _add_up(connection: Connection, table: str, key: str, value: str, changes: Counter[str]) -> None:
    written = sorted((name, by) for name, by in changes.items() if by)
    connection.executemany(
        f"INSERT INTO {table} VALUES (?, ?) "  # noqa: S608 - names of our own, not of a user's
        f"ON CONFLICT ({key}) DO UPDATE SET {value} = {value} + excluded.{value}",
        written,
    )
    gone = [(name,) for name, by in written if by < 0]
    connection.executemany(f"DELETE FROM {table} WHERE {key} = ? AND {value} <= 0", gone)  # noqa: S608


_FIND: Final = "INSERT INTO tokens (rowid, words) VALUES (?, ?)"
_FORGET: Final = "INSERT INTO tokens (tokens, rowid, words) VALUES ('delete', ?, ?)"


def index_article(connection: Connection, article: int, index: Index, tally: Tally) -> None:
    """Makes an article's statements found."""
    connection.executemany("INSERT INTO statements VALUES (?, ?, ?, ?, ?)", _rows(article, index.entries))
    connection.executemany(_FIND, _tokens(article, index))
    tie(connection, index.ties, 1)
    tally.add(index, 1)


def unindex_article(connection: Connection, article: int, index: Index, tally: Tally) -> None:
    """Makes an article's statements found no more; ``index`` is what it was found by."""
    connection.executemany(_FORGET, _tokens(article, index))
    first = article << SHIFT
    connection.execute("DELETE FROM statements WHERE id >= ? AND id < ?", (first, first + (1 << SHIFT)))
    tie(connection, index.ties, -1)
    tally.add(index, -1)


def index_sources(connection: Connection, article: int, before: Index, after: Index) -> None:
    """Makes an article found by other sources than before, where nothing else of it changes."""
    connection.executemany(_FORGET, _of_sources(article, before))
    connection.executemany(_FIND, _of_sources(article, after))


def _rows(article: int, entries: Sequence[Entry]) -> Iterable[tuple[int, int, int, int, int | None]]:
    first = article << SHIFT
    return [
        (first + place, entry.said_by, entry.part, entry.words, entry.about)
        for place, entry in enumerate(entries)
    ]


def _tokens(article: int, index: Index) -> list[tuple[int, str]]:
    first = article << SHIFT
    rows = [(first + place, entry.tokens) for place, entry in enumerate(index.entries)]
    return rows + _of_sources(article, index)


def _of_sources(article: int, index: Index) -> list[tuple[int, str]]:
    return [((article << SHIFT) + OF_ARTICLE, index.sources)] if index.sources else []
