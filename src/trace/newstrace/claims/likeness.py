"""Whether two statements say the same: what speaks for it and what against, each with its weight.

Each feature can be checked on the two statements by a reader. The weights are in ``lexicon/sameness.json``,
fitted by ``benchmarks/fit_sameness.py`` on statements of our own that were marked as the same or not.
"""

import json
import math
from collections.abc import Callable, Collection, Iterator
from functools import cache
from importlib.resources import files
from math import fsum
from operator import mul
from typing import Final, NamedTuple

from newstrace.claims.gist import Gist
from newstrace.claims.numbers import figure_key
from newstrace.claims.vocabulary import Vocabulary

ALIKE: Final = 0.5
"""Two statements that are at least so likely the same are taken for it."""

EDGE_SHARE: Final = 0.35
KIN_SHARE: Final = 0.7
MOST_SHARED: Final = 12.0
MOST_WORDS: Final = 6
MOST_NAMES: Final = 2
FEW: Final = 3
LONGEST_PUT: Final = 3
MOST_FOR: Final = 4.0
MOST_AGAINST: Final = 2.5

NEWS: Final = 20_000
"""So many statements of news everybody has in mind: how rare a word is does not hang on a few articles."""
RATES: Final = {"#": 40, "@": 30, "~": 60}
"""In how many of those a figure, a country or a set of like words is expected."""
ORDINARY: Final = 40
RARE: Final = 4


class Weights(dict[str, float]):
    """How much a key tells: the rarer in news at large and in the articles at hand, the more.

    ``kin`` are pairs of deeds by which the same event may be told, ``opposites`` pairs that are contrary.
    """

    def __init__(self, total: int, frequency: Callable[[str], int], vocabulary: Vocabulary) -> None:
        super().__init__()
        self.kin = vocabulary.kin
        self.having_kin = frozenset().union(*vocabulary.kin)
        self.opposites = vocabulary.opposites
        self._frequency = frequency
        self._total = total
        self._is_ordinary = vocabulary.is_ordinary

    def __missing__(self, key: str) -> float:
        """A third of the logarithm of how many statements there are for each that has the key."""
        expected = RATES.get(key[:1]) or (ORDINARY if self._is_ordinary(key) else RARE)
        rate = (self._frequency(key) + expected) / (self._total + NEWS)
        weight = self[key] = min(math.log(1 / rate), math.log(NEWS / (RARE + 1))) / 3
        return weight

    def of(self, keys: Collection[str]) -> float:
        """What keys tell together, in whatever order they come."""
        return fsum(map(self.__getitem__, keys))

    def whole(self, gist: Gist) -> float:
        """What a statement tells, circumstances for a part."""
        return self.of(gist.core) + EDGE_SHARE * self.of(gist.edge)


@cache
def fitted() -> dict[str, float]:
    """The weight of each feature, and of ``bias``."""
    text = (files("newstrace.lexicon") / "sameness.json").read_text(encoding="utf-8")
    return {name: float(value) for name, value in json.loads(text).items()}


class Model(NamedTuple):
    """The fitted weights, in the order in which they are asked for.

    Each sign comes with the most that those from it on can still speak for sameness.
    """

    bias: float
    amounts: tuple[float, ...]
    signs: tuple[tuple[float, float, "Sign"], ...]


@cache
def _model() -> Model:
    table = fitted()
    weights = [table.get(name, 0.0) for name in SIGNS]
    left = [sum(max(weight, 0.0) for weight in weights[at:]) for at in range(len(weights))]
    signs = tuple(one for one in zip(weights, left, SIGNS.values(), strict=True) if one[0])
    return Model(table["bias"], tuple(table.get(name, 0.0) for name in AMOUNTS), signs)


def likeness(first: Gist, second: Gist, weights: Weights, least: float = 0.0) -> float:
    """How likely two statements say the same, from 0 to 1; the same both ways round.

    What shares no word is never the same. Where it is below ``least``, no more is worked out than that.
    """
    if first.core.isdisjoint(second.core) and not _kin(first, second, weights):
        return 0.0
    model = _model()
    floor = _odds(least)
    evidence = model.bias + fsum(map(mul, model.amounts, _amounts(first, second, weights)))
    for weight, left, holds in model.signs:
        if evidence + left < floor:
            return 1 / (1 + math.exp(-evidence - left))
        if holds(first, second, weights):
            evidence += weight
    return 1 / (1 + math.exp(-evidence))


def log_odds(likely: float) -> float:
    """How much a likeness speaks for two statements being the same, below zero against it; bounded."""
    return max(-MOST_AGAINST, min(MOST_FOR, _odds(likely)))


def _odds(likely: float) -> float:
    return math.log(max(likely, 1e-9) / max(1 - likely, 1e-9))


def features(first: Gist, second: Gist, weights: Weights) -> Iterator[tuple[str, float]]:
    """What speaks for and against it, by name, each with how much there is of it."""
    yield from zip(AMOUNTS, _amounts(first, second, weights), strict=True)
    for name, holds in SIGNS.items():
        if holds(first, second, weights):
            yield name, 1.0


AMOUNTS: Final = (
    "shared, of the shorter",
    "shared, of both",
    "shared in all",
    "words in common",
    "names in common",
)


def _amounts(first: Gist, second: Gist, weights: Weights) -> tuple[float, ...]:
    """How much two statements have in common: what ``AMOUNTS`` names."""
    common, kin = _common(first, second), _kin(first, second, weights)
    one, other = weights.whole(first), weights.whole(second)
    shared = weights.of(common)
    if kin:
        shared += KIN_SHARE * min(map(weights.__getitem__, kin))
    if first.edge or second.edge:
        shared += EDGE_SHARE * weights.of(_mixed(first, second) - common)
    return (
        shared / (min(one, other) or 1.0),
        shared / max(one + other - shared, 1e-6),
        min(shared, MOST_SHARED),
        min(len(common), MOST_WORDS),
        min(len(first.named & second.named), MOST_NAMES),
    )


def why_apart(first: Gist, second: Gist, weights: Weights) -> str | None:
    """What speaks most against two statements being the same, or null where nothing in particular does."""
    table = fitted()
    against = [(table.get(name, 0.0) * value, name) for name, value in features(first, second, weights)]
    said = [(weight, name) for weight, name in against if weight < 0 and name in SAID]
    return min(said)[1] if said else None


SAID: Final = frozenset(
    {
        "something else is done",
        "each names what the other does not",
        "each is about another place",
        "the figures differ",
        "one figure for two things",
        "one does what the other names",
        "two deeds, one named by the other",
        "only one has a figure",
        "they are about other years",
        "only one is about another year",
        "they are about other days",
        "it is done to something else",
        "one leaves open what the other states",
        "one hangs on a condition",
        "one says the contrary",
        "one does to the other what the other does to it",
    }
)
"""Features that a reader can be told as the reason why two statements are not the same."""


def _common(first: Gist, second: Gist) -> frozenset[str]:
    """The keys of both cores; one figure for two things is none of them."""
    common = first.core & second.core
    if not first.figures or not second.figures or _same_figure(first, second):
        return common
    return common - {figure_key(value) for value in _values(first)}


def _mixed(first: Gist, second: Gist) -> frozenset[str]:
    """What is a circumstance of one and said by the other, or a circumstance of both."""
    return (first.core & second.edge) | (first.edge & second.core) | (first.edge & second.edge)


def _kin(first: Gist, second: Gist, weights: Weights) -> tuple[str, ...]:
    """Two deeds by which the same event may be told, as far as only one statement has each."""
    only_first, only_second = first.deeds - second.core, second.deeds - first.core
    if not only_first or not only_second:
        return ()
    if weights.having_kin.isdisjoint(only_first):
        return ()
    pairs = ((one, other) for one in sorted(only_first) for other in sorted(only_second))
    return next((pair for pair in pairs if frozenset(pair) in weights.kin), ())


def _contrary(first: Gist, second: Gist, weights: Weights) -> bool:
    only_first, only_second = first.core - second.core, second.core - first.core
    return any(
        frozenset((one, other)) in weights.opposites
        for one in only_first
        if one[0] == "~"
        for other in only_second
        if other[0] == "~"
    )


def _same_figure(first: Gist, second: Gist, _weights: object = None) -> bool:
    return any(
        one.value == two.value and (not one.counted or not two.counted or bool(one.counted & two.counted))
        for one in first.figures
        for two in second.figures
    )


def _only_named(first: Gist, second: Gist, _weights: object = None) -> bool:
    """Whether what one does is named by the other, which does something else: "arrested over the robbery"."""
    named = bool(first.acts & second.core or second.acts & first.core)
    return named and _apart(first.acts, second.acts)


def _two_deeds(first: Gist, second: Gist, _weights: object) -> bool:
    return _only_named(first, second) and all(
        any(act[0] == "~" for act in one.acts) for one in (first, second)
    )


def _put_for_another(one: Gist, other: Gist, _weights: object) -> bool:
    """Whether two say the same words in one order but for a stretch where each says something else."""
    first, second = one.said, other.said
    most = min(len(first), len(second))
    before = next((n for n in range(most) if first[n] != second[n]), most)
    after = next((n for n in range(most - before) if first[-1 - n] != second[-1 - n]), most - before)
    here, there = len(first) - after - before, len(second) - after - before
    longest = max(here, there)
    return bool(here and there) and longest <= LONGEST_PUT and longest < before + after


def _other_acts(first: Gist, second: Gist, _weights: object = None) -> bool:
    apart = bool(first.acts and second.acts) and first.acts.isdisjoint(second.acts)
    return apart and first.acts.isdisjoint(second.core) and second.acts.isdisjoint(first.core)


def _other_acts_and_little_else(first: Gist, second: Gist, _weights: object) -> bool:
    return _other_acts(first, second) and len(_common(first, second)) < FEW


def _same_acts(first: Gist, second: Gist, weights: Weights) -> bool:
    return not first.acts.isdisjoint(second.acts) or bool(_kin(first, second, weights))


def _other_role(first: Gist, second: Gist, _weights: object) -> bool:
    one, other = first.patients, second.patients
    return _apart(one, other) and one.isdisjoint(second.core) and other.isdisjoint(first.core)


def _one_figure_for_two_things(first: Gist, second: Gist, _weights: object) -> bool:
    return not _values(first).isdisjoint(_values(second)) and not _same_figure(first, second)


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and one.isdisjoint(other)


def _other(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one - other) and bool(other - one)


def _reversed(first: Gist, second: Gist, _weights: object) -> bool:
    """Whether both are in both and do the same, but another one does it; of two countries one will do."""
    if not _apart(first.agents, second.agents) or first.acts.isdisjoint(second.acts):
        return False
    one, other = first.agents <= second.core, second.agents <= first.core
    countries = all(key.startswith("@") for key in first.agents | second.agents)
    return (one or other) if countries else (one and other)


def _values(gist: Gist) -> set[float]:
    return {figure.value for figure in gist.figures}


def _other_figures(first: Gist, second: Gist, _weights: object) -> bool:
    return bool(first.figures and second.figures) and not _values(first) & _values(second)


Sign = Callable[[Gist, Gist, Weights], bool]
SIGNS: Final[dict[str, Sign]] = {
    "the figures differ": _other_figures,
    "only one has a figure": lambda first, second, _: bool(first.figures) != bool(second.figures),
    "each names what the other does not": lambda first, second, _: _other(first.named, second.named),
    "each is about another place": lambda first, second, _: _other(first.places, second.places),
    "only one says what is done": lambda first, second, _: bool(first.acts) != bool(second.acts),
    "something else is done": _other_acts,
    "something else is done, little in common": _other_acts_and_little_else,
    "one word in common": lambda first, second, _: len(_common(first, second)) < 2,
    "few words": lambda first, second, _: min(len(first.core), len(second.core)) < FEW,
    "one leaves open what the other states": lambda first, second, _: first.open != second.open,
    "one hangs on a condition": lambda first, second, _: first.conditional != second.conditional,
    "they are about other years": lambda first, second, _: _apart(first.years, second.years),
    "only one is about another year": lambda first, second, _: bool(first.years) != bool(second.years),
    "they are about other days": lambda first, second, _: _apart(first.days, second.days),
    "one does to the other what the other does to it": _reversed,
    "it is done to something else": _other_role,
    "one does what the other names": _only_named,
    "two deeds, one named by the other": _two_deeds,
    "one figure for two things": _one_figure_for_two_things,
    "one says the contrary": _contrary,
    "one word is put for another": _put_for_another,
    "the same figure": _same_figure,
    "the same is done": _same_acts,
}
"""What holds of two statements or not, by name; first what tells most at the least cost."""
