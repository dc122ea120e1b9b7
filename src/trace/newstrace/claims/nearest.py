"""Of very many statements those that may say the same as one: at a cost that does not grow with them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations
from typing import Final

from newstrace.claims.watch import Watch, unwatched

ENOUGH: Final = 48
"""So many statements are looked up by rare keys; further keys are only for comparing."""
NEAREST: Final = 6
"""So many are compared at most: those with the most keys in common. More that say the same meet by others."""


class Nearest:
    """Statements by position, each with its keys, which are held in little space: each word once."""

    def __init__(self, positions: Iterable[int], keys_of: Callable[[int], Iterable[str]]) -> None:
        known: dict[str, str] = {}
        self._keys = {
            position: tuple(known.setdefault(key, key) for key in keys_of(position)) for position in positions
        }
        self._frequency = Counter(chain.from_iterable(self._keys.values()))

    def pairs(self, number: int = 0, parts: int = 1, watch: Watch = unwatched) -> Iterator[tuple[int, int]]:
        """Each statement with those before it that have most in common with it: two keys, or its only one.

        Of so many ``parts`` of the statements only those of one: all parts together give all pairs.
        """
        filed: dict[Hashable, list[int]] = defaultdict(list)
        for count, position in enumerate(watch("statements compared", sorted(self._keys))):
            keys = self._keys[position]
            rarest = sorted(keys, key=lambda key: (self._frequency[key], key))
            if count % parts == number:
                for other in self._nearest(keys, self._looked_up(rarest, filed)):
                    yield other, position
            for place in (*keys, *self._common_pairs(rarest)):
                filed[place].append(position)

    def _nearest(self, keys: Sequence[str], others: Iterable[int]) -> list[int]:
        least, here = min(2, len(keys)), frozenset(keys)
        shared = [(len(here.intersection(self._keys[other])), -other) for other in others]
        found = sorted((one for one in shared if one[0] >= least), reverse=True)
        return [-other for _, other in found[:NEAREST]]

    def _looked_up(self, rarest: Sequence[str], filed: Mapping[Hashable, list[int]]) -> set[int]:
        """What has one of the rarest keys, as far as they are rare; else the last with two of them."""
        found: set[int] = set()
        for key in rarest:
            if len(found) + len(filed[key]) > ENOUGH:
                break
            found.update(filed[key])
        for place in () if found else (*self._common_pairs(rarest), *rarest[:1]):
            if len(found) < ENOUGH:
                found.update(filed[place][len(found) - ENOUGH :])
        return found

    def _common_pairs(self, rarest: Sequence[str]) -> list[tuple[str, str]]:
        """The pairs that a statement is found by whose keys are all common."""
        common = bool(rarest) and self._frequency[rarest[0]] > ENOUGH
        return list(combinations(rarest[:3], 2)) if common else []
