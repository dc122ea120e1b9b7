"""Statements that say the same, brought together: alike enough, and nothing that keeps them apart."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Sequence
from itertools import product
from math import exp
from typing import NamedTuple

from newstrace.claims.index import StatementIndex, Statements
from newstrace.claims.likeness import ALIKE, MOST_AGAINST, MOST_FOR, Weights, likeness, log_odds
from newstrace.claims.nearest import Nearest
from newstrace.claims.vocabulary import Vocabulary
from newstrace.claims.watch import Watch, unwatched
from newstrace.forks import cores, shared_out

MANY_TO_SHARE_OUT = 20_000
UNLIKELY = 1 / (1 + exp(MOST_AGAINST))
"""How unlikely two are does not matter below this: it speaks against them as much as anything does."""
MANY = 24
"""How alike a larger group is on the whole is judged by so many: its size must not make joining slow."""


KEPT = 1 << 18
"""So many odds are kept while groups are joined."""


class Link(NamedTuple):
    """How alike two statements are, by their positions; sorts most alike first."""

    apart: float
    first: int
    second: int


class Groups:
    """Statements by position, and which of them say the same."""

    def __init__(self, index: Statements, vocabulary: Vocabulary) -> None:
        self._index = index
        self.weights = Weights(index.total, index.frequency, vocabulary)
        self._known_odds: dict[tuple[int, int], float] = {}
        self._first: dict[Hashable, int] = {}
        self._first_of: dict[int, int] = {}
        self._twins: dict[int, list[int]] = defaultdict(list)

    def among(self, positions: Collection[int], watch: Watch = unwatched) -> tuple[tuple[int, ...], ...]:
        """The groups that very many statements make among themselves, in the same order.

        Linear in their number: each is compared with those nearest to it.
        """
        parts = cores() if len(positions) >= MANY_TO_SHARE_OUT else 1
        ordered = self._index.in_order(positions)
        firsts = self._index.in_order({self._first_twin(one) for one in ordered})
        near = Nearest(firsts, lambda position: self._index.gist(position).core)

        def links(number: int, parts: int) -> list[Link]:
            found = []
            for one, other in near.pairs(number, parts, unwatched if number else watch):
                alike = self._likeness(one, other, ALIKE)
                if alike >= ALIKE:
                    found.append(Link(round(1 - alike, 9), one, other))
            return found

        return tuple(self._joined(shared_out(links, parts), firsts))

    def _joined(self, links: Collection[Link], reached: Collection[int]) -> list[tuple[int, ...]]:
        """The groups that links make, each with all its twins."""
        place, in_order = self._index.place, self._index.in_order
        ordered = sorted(links, key=lambda link: (link.apart, place(link.first), place(link.second)))
        groups = self._join(ordered, in_order(reached))
        whole = [tuple(in_order({twin for one in group for twin in self._twins[one]})) for group in groups]
        return sorted(whole, key=lambda group: place(group[0]))

    def _first_twin(self, position: int) -> int:
        """The first statement seen with the same gist; one that says nothing is nobody's twin."""
        first = self._first_of.get(position)
        if first is None:
            says = bool(self._index.gist(position).core)
            first = self._first.setdefault(self._index.same(position), position) if says else position
            self._first_of[position] = first
            self._twins[first].append(position)
        return first

    def alike(self, first: int, second: int) -> float:
        """The likeness of two statements by position."""
        return self._alike(first, second, 0.0)

    def _alike(self, first: int, second: int, least: float) -> float:
        one, other = self._index.in_order((first, second))
        return self._likeness(one, other, least)

    def _likeness(self, one: int, other: int, least: float) -> float:
        return likeness(self._index.gist(one), self._index.gist(other), self.weights, least)

    def _odds(self, first: int, second: int) -> float:
        """How much two statements speak for their groups being joined."""
        pair = (first, second) if first < second else (second, first)
        known = self._known_odds.get(pair)
        if known is None:
            if len(self._known_odds) >= KEPT:
                self._known_odds.clear()
            known = self._known_odds[pair] = log_odds(self._alike(first, second, UNLIKELY))
        return known

    def _join(self, links: list[Link], reached: list[int]) -> list[tuple[int, ...]]:
        """Joins the most alike first, as far as the two groups are alike as a whole."""
        group_of = {position: position for position in reached}
        members = {position: [position] for position in reached}
        apart: dict[tuple[int, int], int] = {}
        for link in links:
            first, second = self._index.in_order((group_of[link.first], group_of[link.second]))
            size = len(members[first]) + len(members[second])
            if first == second or apart.get((first, second)) == size:
                continue
            if self._fit(_some(members[first]), _some(members[second])):
                for position in members[second]:
                    group_of[position] = first
                members[first] += members.pop(second)
            else:
                apart[first, second] = size
        return [tuple(group) for group in members.values()]

    def _fit(self, first: Sequence[int], second: Sequence[int]) -> bool:
        """Whether more speaks for two groups saying the same than against it, on the whole.

        Looks no further when what is left cannot change it.
        """
        left = len(first) * len(second)
        told = 0.0
        for one, other in product(first, second):
            if told >= left * MOST_AGAINST or told < -left * MOST_FOR:
                break
            told += self._odds(one, other)
            left -= 1
        return told >= 0


def _some(members: Sequence[int]) -> Sequence[int]:
    """All of a group; of a very large one so many as stand for it."""
    return members if len(members) <= MANY else members[:: -(-len(members) // MANY)]


class GroupsAround(Groups):
    """The groups of some statements, which an index finds the kin of.

    Looking for the kin of one statement costs what shares a telling word with it, not the whole corpus.
    """

    def __init__(self, index: StatementIndex, vocabulary: Vocabulary) -> None:
        super().__init__(index, vocabulary)
        self._searched = index
        self._looked_at: set[int] = set()
        self._most: int | None = None

    def around(self, selected: Collection[int], most: int | None = None) -> tuple[tuple[int, ...], ...]:
        """The groups that hold a selected statement, each sorted, in order of their first statement.

        Every selected statement is in exactly one group, alone where nothing says the same. Beside the
        selected ones, ``most`` statements are looked at.
        """
        self._most = None if most is None else most + len(selected)
        wanted = set(selected)
        links, reached = self._reach(self._index.in_order(selected))
        return tuple(group for group in self._joined(links, reached) if not wanted.isdisjoint(group))

    def _reach(self, selected: Sequence[int]) -> tuple[set[Link], set[int]]:
        """Every statement that a way of alike ones leads to from the selected, and those links.

        Statements with the same gist are looked at once.
        """
        self._looked_at.update(selected)
        reached = {self._first_twin(position) for position in selected}
        waiting = self._index.in_order(reached)
        links = set()
        while waiting:
            position = waiting.pop()
            for other in self._candidates(position):
                link = self._link(position, other)
                if link is not None:
                    links.add(link)
                    if other not in reached:
                        reached.add(other)
                        waiting.append(other)
        return links, reached

    def _link(self, position: int, other: int) -> Link | None:
        """How alike two statements are, if they may say the same."""
        alike = self._alike(position, other, ALIKE)
        if alike < ALIKE:
            return None
        first, second = self._index.in_order((position, other))
        return Link(round(1 - alike, 9), first, second)

    def _candidates(self, position: int) -> list[int]:
        """The first twins of what shares a telling key."""
        shared = self._searched.sharing(self._index.gist(position).core)
        if self._most is not None:
            shared = self._looked_at_of(shared, self._most)
        return self._index.in_order({self._first_twin(other) for other in shared} - {position})

    def _looked_at_of(self, shared: Collection[int], most: int) -> list[int]:
        """Those that are looked at, as many more of them as there is room for, by place."""
        new = [other for other in shared if other not in self._looked_at]
        room = most - len(self._looked_at)
        if new and room > 0:
            self._looked_at.update(self._index.in_order(new)[:room])
        return [other for other in shared if other in self._looked_at]
