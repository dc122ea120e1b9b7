"""Statements as questions look for them, whether they are in memory or in a corpus file."""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Final, Protocol

from newstrace.claims.gist import Gist
from newstrace.claims.named import Facet, facets_of
from newstrace.claims.narrowing import Narrowing, folded
from newstrace.claims.query import Query, Selection, select, suggest
from newstrace.claims.references import referents
from newstrace.claims.stand_ins import stand_ins_of
from newstrace.claims.statements import EVIDENCE_OF_ORIGIN, Statement, statements_of
from newstrace.claims.vocabulary import Vocabulary
from newstrace.records import AttributionType, Coverage, Reading
from newstrace.text.language import language_of

COMMON: Final = 400
"""Statements that share a key at most for the key to tell alone: beyond, it tells beside another one."""


class Statements(Protocol):
    """Statements by position. Positions are numbers of any kind; ``place`` says in which order they are.

    Whatever narrows the question narrows what ``every`` and ``referring`` give, not what ``total`` and
    ``frequency`` count: how much a word tells does not depend on the question.
    """

    @property
    def total(self) -> int:
        """How many statements say something themselves."""
        ...

    def frequency(self, key: str) -> int:
        """In how many of those a key is."""
        ...

    def statement(self, position: int) -> Statement:
        """One statement."""
        ...

    def gist(self, position: int) -> Gist:
        """What one says, boiled down."""
        ...

    def same(self, position: int) -> Hashable:
        """What is equal for statements with equal gists, and for no others."""
        ...

    def place(self, position: int) -> tuple[str, int]:
        """What sorts statements: by article, and in it by where they stand."""
        ...

    def in_order(self, positions: Collection[int]) -> list[int]:
        """Positions, sorted by their places."""
        ...

    def about(self, position: int) -> int:
        """The statement that one refers to, where it says nothing itself; else that one."""
        ...

    def referring(self, position: int) -> list[int]:
        """The statements that refer to one."""
        ...

    def every(self) -> Iterator[int]:
        """All statements, in order of place."""
        ...

    def coverage(self) -> Coverage:
        """How much was read of what is asked."""
        ...


class StatementIndex(Statements, Protocol):
    """Statements that can be searched; what narrows the question narrows what is found as well."""

    def select(self, query: Query) -> Selection:
        """What meets a query, in any order."""
        ...

    def best(self, positions: Sequence[int], most: int) -> list[int]:
        """So many positions at most: what says least besides first, of that the newest."""
        ...

    def suggest(self, query: Query) -> tuple[str, ...]:
        """Words that do occur and look like those asked for."""
        ...

    def sharing(self, keys: frozenset[str]) -> list[int]:
        """Statements that may say the same as one with these keys, in any order."""
        ...


class SourceIndex(StatementIndex, Protocol):
    """Statements that can be found by who is named in their article. Articles have numbers of any kind."""

    def newest(self, positions: Collection[int], most: int) -> list[int]:
        """So many positions at most, those of the newest articles first."""
        ...

    def articles(self, facets: Collection[Facet], keys: Collection[str]) -> set[int]:
        """The articles that have each of these keys, for one of these facets of a source."""
        ...

    def newest_articles(self, articles: Collection[int], most: int) -> list[int]:
        """So many articles at most, the newest first."""
        ...

    def reading(self, article: int) -> Reading:
        """One article as read."""
        ...

    def said_by(self, article: int, attributions: Collection[int]) -> list[int]:
        """The statements that these attributions of an article make, by their places in its reading."""
        ...

    def names(self) -> Iterable[str]:
        """The keys of all names of sources, in any order."""
        ...


class InMemory:
    """The statements of readings at hand."""

    def __init__(
        self,
        readings: Sequence[Reading],
        vocabulary: Vocabulary,
        types: frozenset[AttributionType] = EVIDENCE_OF_ORIGIN,
        narrowing: Narrowing | None = None,
    ) -> None:
        stand_ins = stand_ins_of(readings, vocabulary)
        statements = statements_of(readings, vocabulary, stand_ins, types)
        asked = [one for one in readings if narrowing is None or is_asked(one, narrowing)]
        self._articles = sorted(asked, key=lambda one: one.id)
        self._read = _coverage(asked)
        self._vocabulary = vocabulary
        ids = {reading.id for reading in asked}
        self._allowed: set[int] | None = None
        self._index(statements, referents(statements))
        if narrowing is not None:
            self._allowed = {
                n
                for n, one in enumerate(statements)
                if one.reading.id in ids and narrowing.allows_statement(one)
            }

    def _index(self, statements: Sequence[Statement], about: Mapping[int, int]) -> None:
        self.statements = statements
        self._about = about
        self._having: dict[str, list[int]] = defaultdict(list)
        self._referring: dict[int, list[int]] = defaultdict(list)
        for position, target in about.items():
            self._referring[target].append(position)
        for position, statement in enumerate(statements):
            if position not in about:
                for key in sorted(statement.keys):
                    self._having[key].append(position)

    @property
    def total(self) -> int:
        """How many statements say something themselves."""
        return len(self.statements) - len(self._about)

    def frequency(self, key: str) -> int:
        """In how many of those a key is."""
        return len(self._having.get(key, ()))

    def statement(self, position: int) -> Statement:
        """One statement."""
        return self.statements[position]

    def gist(self, position: int) -> Gist:
        """What one says, boiled down."""
        return self.statements[position].gist

    def same(self, position: int) -> Hashable:
        """Its gist."""
        return self.statements[position].gist

    def place(self, position: int) -> tuple[str, int]:
        """Statements are in order already."""
        return "", position

    def in_order(self, positions: Collection[int]) -> list[int]:
        """Positions, sorted."""
        return sorted(positions)

    def select(self, query: Query) -> Selection:
        """What meets a query."""
        positions, statements = self._asked()
        found = select(query, statements, self._vocabulary)
        return found._replace(positions=tuple(positions[n] for n in found.positions))

    def best(self, positions: Sequence[int], most: int) -> list[int]:
        """Short statements first, then the newest."""

        def key(position: int) -> tuple[int, str, int]:
            statement = self.statements[position]
            return brevity(statement.words), backwards(statement.reading.published), position

        return sorted(positions, key=key)[:most]

    def newest(self, positions: Collection[int], most: int) -> list[int]:
        """By the dates of their articles."""

        def key(position: int) -> tuple[str, int]:
            return backwards(self.statements[position].reading.published), position

        return sorted(positions, key=key)[:most]

    def articles(self, facets: Collection[Facet], keys: Collection[str]) -> set[int]:
        """By all keys."""
        found = [set[int]().union(*(self._facets.get((one, key), ()) for one in facets)) for key in keys]
        return set.intersection(*found) if found else set()

    @cached_property
    def _facets(self) -> dict[tuple[Facet, str], set[int]]:
        found: dict[tuple[Facet, str], set[int]] = defaultdict(set)
        for number, reading in enumerate(self._articles):
            for facet in facets_of(reading, self._vocabulary):
                found[facet].add(number)
        return dict(found)

    def newest_articles(self, articles: Collection[int], most: int) -> list[int]:
        """By their dates."""
        key = lambda number: (backwards(self._articles[number].published), number)  # noqa: E731
        return sorted(articles, key=key)[:most]

    def reading(self, article: int) -> Reading:
        """One article as read."""
        return self._articles[article]

    def said_by(self, article: int, attributions: Collection[int]) -> list[int]:
        """As far as they are asked."""
        reading = self._articles[article]
        made = (self._made_by.get((reading.id, reading.attributions[n].id), ()) for n in attributions)
        return sorted(position for positions in made for position in positions if self._allows(position))

    @cached_property
    def _made_by(self) -> dict[tuple[str, str], list[int]]:
        made: dict[tuple[str, str], list[int]] = defaultdict(list)
        for position, statement in enumerate(self.statements):
            if statement.attribution is not None:
                made[statement.reading.id, statement.attribution.id].append(position)
        return dict(made)

    def names(self) -> Iterable[str]:
        """The keys of all names."""
        return [key for facet, key in self._facets if facet is Facet.NAME]

    def suggest(self, query: Query) -> tuple[str, ...]:
        """Words that do occur and look like those asked for."""
        return suggest(query, self.statements)

    def sharing(self, keys: frozenset[str]) -> list[int]:
        """What shares a telling key; one that is everywhere tells only beside another one."""
        shared = Counter(chain.from_iterable(self._having[key] for key in telling(keys, self.frequency)))
        least = min(2, len(keys))
        found = [n for n, count in shared.items() if count >= least]
        return sorted(found if self._allowed is None else filter(self._allowed.__contains__, found))

    def about(self, position: int) -> int:
        """What one refers to."""
        return self._about.get(position, position)

    def referring(self, position: int) -> list[int]:
        """What refers to one."""
        return [n for n in self._referring.get(position, ()) if self._allows(n)]

    def every(self) -> Iterator[int]:
        """All statements."""
        return iter(self._asked()[0])

    def coverage(self) -> Coverage:
        """How much was read."""
        return self._read

    def _allows(self, position: int) -> bool:
        return self._allowed is None or position in self._allowed

    def _asked(self) -> tuple[Sequence[int], Sequence[Statement]]:
        if self._allowed is None:
            return range(len(self.statements)), self.statements
        positions = sorted(self._allowed)
        return positions, [self.statements[n] for n in positions]


def telling(keys: Iterable[str], frequency: "Frequency") -> list[str]:
    """The rarest keys: two in any case, further ones that are not everywhere."""
    ordered = sorted(keys, key=lambda key: (frequency(key), key))
    return [key for rank, key in enumerate(ordered) if rank < 2 or frequency(key) <= COMMON]


class Frequency(Protocol):
    """How many statements have a key."""

    def __call__(self, key: str, /) -> int:
        """The number."""
        ...


def brevity(words: int) -> int:
    """How much a statement says beside what was asked, in tens of words."""
    return words // 10


def backwards(published: str | None) -> str:
    """What sorts newer dates first, and those without one last."""
    return "".join(chr(0x10FFFF - ord(letter)) for letter in published or "") + chr(0x10FFFF)


def is_asked(reading: Reading, narrowing: Narrowing) -> bool:
    """Whether a narrowed question is asked of an article."""
    if not narrowing.narrows_articles:
        return True
    language = None if narrowing.language is None else language_of(reading.text)
    return narrowing.allows_article(folded(reading.publisher), reading.published, language)


def _coverage(readings: Sequence[Reading]) -> Coverage:
    return Coverage(
        articles=len(readings),
        attributions=sum(len(reading.attributions) for reading in readings),
        unparsed_cues=sum(len(reading.unparsed_cues) for reading in readings),
    )
