"""Statements that say the same, brought together: alike enough, and nothing that keeps them apart."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import NamedTuple

from newstrace.claims.gist import Gist
from newstrace.claims.index import InMemory, StatementIndex
from newstrace.claims.likeness import ALIKE, Weights, differ, likeness, share_figures
from newstrace.claims.statements import Statement
from newstrace.claims.vocabulary import Vocabulary

LINKAGE = 0.28


class Link(NamedTuple):
    """How alike two statements are, by their positions; sorts most alike first."""

    apart: float
    first: int
    second: int


class Groups:
    """Statements by position, and which of them say the same.

    An index of keys finds what may be alike: looking for the kin of one statement costs what shares a
    telling word with it, not the whole corpus.
    """

    def __init__(self, statements: Sequence[Statement] | StatementIndex, vocabulary: Vocabulary) -> None:
        self._index = InMemory.of(statements, vocabulary) if isinstance(statements, Sequence) else statements
        self.statements = statements if isinstance(statements, Sequence) else ()
        self._opposites = vocabulary.opposites
        self.weights = Weights(self._index.total, self._index.frequency, vocabulary.kin)
        self._likeness: dict[tuple[int, int], float] = {}
        self._first: dict[Gist, int] = {}
        self._twins: dict[int, set[int]] = defaultdict(set)
        self._looked_at: set[int] = set()
        self._most: int | None = None

    def around(self, selected: Collection[int], most: int | None = None) -> tuple[tuple[int, ...], ...]:
        """The groups that hold a selected statement, each sorted, in order of their first statement.

        Every selected statement is in exactly one group, alone where nothing says the same. Beside the
        selected ones, ``most`` statements are looked at.
        """
        place = self._index.place
        self._most = None if most is None else most + len(selected)
        links, reached = self._reach(sorted(selected, key=place))
        ordered = sorted(links, key=lambda link: (link.apart, place(link.first), place(link.second)))
        groups = self._join(ordered, sorted(reached, key=place))
        whole = [
            tuple(sorted((twin for one in group for twin in self._twins[one]), key=place)) for group in groups
        ]
        wanted = set(selected)
        found = [group for group in whole if wanted.intersection(group)]
        return tuple(sorted(found, key=lambda group: place(group[0])))

    def _reach(self, selected: Sequence[int]) -> tuple[set[Link], set[int]]:
        """Every statement that a way of alike ones leads to from the selected, and those links.

        Statements with the same gist are looked at once.
        """
        place = self._index.place
        self._looked_at.update(selected)
        reached = {self._first_twin(position) for position in selected}
        waiting = sorted(reached, key=place)
        links = set()
        while waiting:
            position = waiting.pop()
            for other in self._candidates(position):
                alike = self.alike(position, other)
                if alike >= ALIKE and self._may_join(position, other):
                    first, second = sorted((position, other), key=place)
                    links.add(Link(round(1 - alike, 9), first, second))
                    if other not in reached:
                        reached.add(other)
                        waiting.append(other)
        return links, reached

    def _first_twin(self, position: int) -> int:
        """The first statement seen with the same gist; one that says nothing is nobody's twin."""
        gist = self._gist(position)
        first = self._first.setdefault(gist, position) if gist.core else position
        self._twins[first].add(position)
        return first

    def _candidates(self, position: int) -> list[int]:
        """The first twins of what shares a telling key."""
        found = set()
        for other in self._index.sharing(self._gist(position).core):
            if other not in self._looked_at:
                if self._most is not None and len(self._looked_at) >= self._most:
                    continue
                self._looked_at.add(other)
            found.add(self._first_twin(other))
        return sorted(found - {position}, key=self._index.place)

    def _gist(self, position: int) -> Gist:
        return self._index.statement(position).gist

    def alike(self, first: int, second: int) -> float:
        """The likeness of two statements by position."""
        pair = (first, second) if first < second else (second, first)
        known = self._likeness.get(pair)
        if known is None:
            one, other = sorted(pair, key=self._index.place)
            known = self._likeness[pair] = likeness(self._gist(one), self._gist(other), self.weights)
        return known

    def _may_join(self, first: int, second: int) -> bool:
        return differ(self._gist(first), self._gist(second), self._opposites) is None

    def _join(self, links: list[Link], reached: list[int]) -> list[tuple[int, ...]]:
        """Joins the most alike first. A group takes nothing in that differs from one of its own."""
        group_of = {position: position for position in reached}
        members = {position: [position] for position in reached}
        for link in links:
            first, second = sorted((group_of[link.first], group_of[link.second]), key=self._index.place)
            if first != second and self._fit(members[first], members[second], link):
                for position in members[second]:
                    group_of[position] = first
                members[first] += members.pop(second)
        return [tuple(group) for group in members.values()]

    def _fit(self, first: list[int], second: list[int], link: Link) -> bool:
        """Whether two groups say the same as a whole, not only where they touch."""
        if not all(self._may_join(one, other) for one in first for other in second):
            return False
        if share_figures(self._gist(link.first), self._gist(link.second)):
            return True
        alike = sum(self.alike(one, other) for one in first for other in second)
        return alike / (len(first) * len(second)) >= LINKAGE
