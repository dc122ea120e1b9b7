"""The articles of a corpus by their ids, taken out one by one: for questions about all of them."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from typing import Final
from weakref import WeakMethod

from newstrace.claims.narrowing import Narrowing
from newstrace.corpus.faults import CorpusError, told
from newstrace.corpus.library import under_id
from newstrace.corpus.packing import unpack_reading
from newstrace.corpus.store import Store
from newstrace.records import Reading

LYING_OPEN: Final = 10_000
"""So many articles are held ready, those asked for last."""


class Shelf(Mapping[str, Reading]):
    """The articles that ``narrowing`` leaves, their newest versions, in the order of their ids.

    Which articles there are is settled at the beginning: what is added meanwhile is none of them, and one
    that is removed meanwhile is missed with an error. A process that forks may go on using it, and so may
    the one it made: each opens the file for itself.

    Raises:
        CorpusError: the file can't be read, or an article has been removed since the beginning.
    """

    def __init__(self, path: str, narrowing: Narrowing | None = None) -> None:
        self._path = path
        self._store: Store | None = None
        self._numbers = dict(sorted(self._asked(narrowing or Narrowing())))
        self._take = lru_cache(LYING_OPEN)(self._taken_out)
        if sys.platform != "win32":
            os.register_at_fork(before=partial(_close, WeakMethod(self.close)))

    def _asked(self, narrowing: Narrowing) -> Iterator[tuple[str, int]]:
        with Store(self._path) as store, store.snapshot() as connection:
            query = "SELECT id, name, mark, publisher, published, language FROM articles WHERE newest"
            rows = connection.execute(query).fetchall()
        names = Counter(row[1] for row in rows)
        self.articles = len(rows)
        for number, name, mark, *facts in rows:
            if narrowing.allows_article(*facts):
                yield (f"{name}~{mark}" if names[name] > 1 else name), number

    def __getitem__(self, identifier: str) -> Reading:
        return self._take(identifier)

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def close(self) -> None:
        """Closes the file until an article is asked for again."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def _taken_out(self, identifier: str) -> Reading:
        number = self._numbers[identifier]
        if self._store is None:
            self._store = Store(self._path)
        with told(self._path):
            query = "SELECT reading FROM readings WHERE article = ?"
            row = self._store.connection.execute(query, (number,)).fetchone()
        if row is None:
            raise CorpusError(
                f"corpus {self._path}: article {identifier} was removed meanwhile: ask again", self._path
            )
        return under_id(unpack_reading(row[0]), identifier)


def _close(shelf: WeakMethod[Callable[[], None]]) -> None:
    """Closes a shelf, where it is still there."""
    close = shelf()
    if close is not None:
        close()
