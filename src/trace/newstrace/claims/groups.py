"""Statements that say the same, brought together: alike enough, and nothing that keeps them apart."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import NamedTuple

from newstrace.claims.gist import Gist
from newstrace.claims.likeness import ALIKE, Weights, differ, likeness, share_figures
from newstrace.claims.statements import Statement
from newstrace.claims.vocabulary import Vocabulary

COMMON = 400
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

    def __init__(self, statements: Sequence[Statement], vocabulary: Vocabulary) -> None:
        self.statements = statements
        self._opposites = vocabulary.opposites
        self.weights = Weights((statement.keys for statement in statements), vocabulary.kin)
        self._having: dict[str, list[int]] = defaultdict(list)
        for position, statement in enumerate(statements):
            for key in sorted(statement.keys):
                self._having[key].append(position)
        self._likeness: dict[tuple[int, int], float] = {}
        self._first: dict[Gist, int] = {}
        self._twins: dict[int, set[int]] = defaultdict(set)

    def around(self, selected: Collection[int]) -> tuple[tuple[int, ...], ...]:
        """The groups that hold a selected statement, each sorted, in order of their first statement.

        Every selected statement is in exactly one group, alone where nothing says the same.
        """
        links, reached = self._reach(selected)
        groups = self._join(sorted(links), sorted(reached))
        whole = [tuple(sorted(twin for one in group for twin in self._twins[one])) for group in groups]
        wanted = set(selected)
        return tuple(sorted(group for group in whole if wanted.intersection(group)))

    def _reach(self, selected: Collection[int]) -> tuple[set[Link], set[int]]:
        """Every statement that a way of alike ones leads to from the selected, and those links.

        Statements with the same gist are looked at once.
        """
        waiting = sorted({self._first_twin(position) for position in selected})
        reached = set(waiting)
        links = set()
        while waiting:
            position = waiting.pop()
            for other in sorted(
                {self._first_twin(other) for other in self._candidates(position)} - {position}
            ):
                alike = self.alike(position, other)
                if alike >= ALIKE and self._may_join(position, other):
                    links.add(Link(round(1 - alike, 9), min(position, other), max(position, other)))
                    if other not in reached:
                        reached.add(other)
                        waiting.append(other)
        return links, reached

    def _first_twin(self, position: int) -> int:
        """The first statement seen with the same gist; one that says nothing is nobody's twin."""
        gist = self.statements[position].gist
        first = self._first.setdefault(gist, position) if gist.core else position
        self._twins[first].add(position)
        return first

    def _candidates(self, position: int) -> list[int]:
        """Statements that share a telling key; a key that is everywhere tells only beside another one."""
        core = self.statements[position].gist.core
        keys = sorted(core, key=lambda key: (len(self._having[key]), key))
        shared: dict[int, int] = defaultdict(int)
        for rank, key in enumerate(keys):
            holders = self._having[key]
            if len(holders) > COMMON and rank >= 2:
                break
            for other in holders:
                shared[other] += 1
        shared.pop(position, None)
        return sorted(other for other, count in shared.items() if count >= min(2, len(keys)))

    def alike(self, first: int, second: int) -> float:
        """The likeness of two statements by position."""
        pair = (first, second) if first < second else (second, first)
        known = self._likeness.get(pair)
        if known is None:
            one, other = self.statements[pair[0]].gist, self.statements[pair[1]].gist
            known = self._likeness[pair] = likeness(one, other, self.weights)
        return known

    def _may_join(self, first: int, second: int) -> bool:
        return differ(self.statements[first].gist, self.statements[second].gist, self._opposites) is None

    def _join(self, links: list[Link], reached: list[int]) -> list[tuple[int, ...]]:
        """Joins the most alike first. A group takes nothing in that differs from one of its own."""
        group_of = {position: position for position in reached}
        members = {position: [position] for position in reached}
        for link in links:
            first, second = sorted((group_of[link.first], group_of[link.second]))
            if first != second and self._fit(members[first], members[second], link):
                for position in members[second]:
                    group_of[position] = first
                members[first] += members.pop(second)
        return sorted(tuple(sorted(group)) for group in members.values())

    def _fit(self, first: list[int], second: list[int], link: Link) -> bool:
        """Whether two groups say the same as a whole, not only where they touch."""
        if not all(self._may_join(one, other) for one in first for other in second):
            return False
        if share_figures(self.statements[link.first].gist, self.statements[link.second].gist):
            return True
        alike = sum(self.alike(one, other) for one in first for other in second)
        return alike / (len(first) * len(second)) >= LINKAGE
