"""Statements searched where no index of them is kept: one is made, of articles taken out one by one."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

from newstrace.claims.gist import Gist
from newstrace.claims.index import backwards, brevity, telling
from newstrace.claims.one_by_one import OneByOne
from newstrace.claims.query import Query, Selection, select, suggest
from newstrace.claims.statements import Statement

AT_HAND: Final = 1 << 13
"""So many gists are held ready, those asked for last."""


class Searched(OneByOne):
    """Answers what ``index.StatementIndex`` asks, as an index of articles at hand would.

    Made as ``OneByOne`` is. Of the words it holds in which statements they are, four bytes each; to select
    statements it looks through all articles again.
    """

    def _prepare(self) -> None:
        self._having: dict[str, array[int]] = defaultdict(lambda: array("I"))
        self._gist = lru_cache(AT_HAND)(lambda position: self.said_again(self.statement(position)).gist)

    def _keep(self, position: int, statement: Statement, *, says: bool) -> None:
        if says:
            for key in statement.keys:
                self._having[key].append(position)

    def frequency(self, key: str) -> int:
        """In how many of those a key is."""
        return len(self._having.get(key, ()))

    def gist(self, position: int) -> Gist:
        """What one says, boiled down."""
        return self._gist(position)

    def same(self, position: int) -> Gist:
        """Its gist."""
        return self._gist(position)

    def select(self, query: Query) -> Selection:
        """What meets a query."""
        found = select(query, self, self._vocabulary)
        positions = tuple(self.every())
        return found._replace(positions=tuple(positions[n] for n in found.positions))

    def best(self, positions: Sequence[int], most: int) -> list[int]:
        """Short statements first, then the newest."""

        def key(position: int) -> tuple[int, str, int]:
            words, published = self.words_and_date(position)
            return brevity(words), backwards(published), position

        return sorted(positions, key=key)[:most]

    def suggest(self, query: Query) -> tuple[str, ...]:
        """Words that do occur and look like those asked for."""
        return suggest(query, self.said())

    def sharing(self, keys: frozenset[str]) -> list[int]:
        """What shares a telling key; one that is everywhere tells only beside another one."""
        had = (self._having.get(key, ()) for key in telling(keys, self.frequency))
        shared = Counter(chain.from_iterable(had))
        least = min(2, len(keys))
        return [n for n, count in sorted(shared.items()) if count >= least and self.is_asked(n)]
