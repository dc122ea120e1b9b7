"""Whether two statements say the same: how much they share, and what keeps them apart."""

import math
from collections.abc import Callable, Collection
from math import fsum
from typing import NamedTuple

from newstrace.claims.gist import Figure, Gist
from newstrace.claims.numbers import figure_key

ALIKE = 0.45
ACT_WEIGHT = 1.3
EDGE_SHARE = 0.35
OTHER_ACT = 0.5
SAME_AGENT = 0.85
SAME_FIGURES = 0.9
UNCLEAR_ACT = 0.6
KIN_SHARE = 0.7
BRIEF = 3
FIGURE_WEIGHT = 1.5
OTHER_NAMES = 0.75
NO_NAMES = 0.5
OTHER_TIME = 0.55
SAME_ACT = 1.1
RAREST = 4.0


class Weights(dict[str, float]):
    """How much a key tells: the rarer in the articles at hand, the more; common ones never nothing.

    ``kin`` are pairs of deeds by which the same event may be told; ``of_gists`` keeps what was weighed.
    """

    def __init__(self, total: int, frequency: Callable[[str], int], kin: frozenset[frozenset[str]]) -> None:
        super().__init__()
        self.kin = kin
        self.of_gists: dict[Gist, float] = {}
        self._frequency = frequency
        self._total = total

    def __missing__(self, key: str) -> float:
        """Between 1 and ``RAREST``."""
        rarity = math.log((self._total + 2) / (self._frequency(key) + 1)) / 2
        weight = self[key] = min(RAREST, 1 + rarity)
        return weight


def likeness(first: Gist, second: Gist, weights: Weights) -> float:
    """From 0 (nothing in common) to about 1 (the same words), the same both ways round."""
    if not _enough(first, second, weights):
        return 0.0
    shared = _shared(first, second, weights)
    one, other = _weight(first, weights), _weight(second, weights)
    least, union = min(one, other), one + other - shared
    if least <= 0 or union <= 0:
        return 0.0
    alike = 0.6 * min(1.0, shared / least) + 0.4 * min(1.0, shared / union)
    return (
        alike
        * _acts_agree(first, second, weights)
        * _names_agree(first, second)
        * _times_agree(first, second)
    )


def _enough(first: Gist, second: Gist, weights: Weights) -> bool:
    """One word in common never makes two statements the same, nor two where there is more to be said."""
    common = _common(first, second)
    if not common or len(common) > 2 or first.core == second.core:
        return bool(common) or (first.core == second.core and bool(_kin(first, second, weights)))
    needed = 2 if first.acts & second.acts and _is_brief(first, second, common) else 3
    kin = 1 if len(common) + 1 == needed and _kin(first, second, weights) else 0
    return len(common) + kin >= needed


def _is_brief(first: Gist, second: Gist, common: frozenset[str]) -> bool:
    """Whether two words in common may be all there is to be said."""
    if any(key[0] == "#" for key in common):
        return True
    named = any(key[0] == "@" for key in common) or not first.names.isdisjoint(second.names)
    return named and min(len(first.core), len(second.core)) <= BRIEF


def _shared(first: Gist, second: Gist, weights: Weights) -> float:
    acts = first.acts | second.acts
    core = _weighed(_common(first, second), acts, weights)
    kin = sum(min(_weighed((key,), acts, weights) for key in pair) for pair in _kin(first, second, weights))
    if not first.edge and not second.edge:
        return core + KIN_SHARE * kin
    mixed = (first.core & second.edge) | (first.edge & second.core) | (first.edge & second.edge)
    return core + KIN_SHARE * kin + EDGE_SHARE * _weighed(mixed, acts, weights)


def _common(first: Gist, second: Gist) -> frozenset[str]:
    """The keys of both cores; one figure for different things is none of them."""
    common = first.core & second.core
    if not first.figures or not second.figures:
        return common
    other = {
        figure_key(one.value)
        for one in first.figures
        for two in second.figures
        if one.value == two.value and one.counted and two.counted and not one.counted & two.counted
    }
    return common - other


def _kin(first: Gist, second: Gist, weights: Weights) -> list[list[str]]:
    """Deeds of two sets by which the same event may be told, as far as only one statement has each."""
    only_first, only_second = first.deeds - second.core, second.deeds - first.core
    if not only_first or not only_second:
        return []
    pairs = [[one, other] for one in sorted(only_first) for other in sorted(only_second)]
    return [pair for pair in pairs if frozenset(pair) in weights.kin][:1]


def _weight(gist: Gist, weights: Weights) -> float:
    known = weights.of_gists.get(gist)
    if known is None:
        core = _weighed(gist.core, gist.acts, weights)
        known = core + EDGE_SHARE * fsum(weights[key] for key in gist.edge) / 2
        weights.of_gists[gist] = known
    return known


def _weighed(keys: Collection[str], acts: frozenset[str], weights: Weights) -> float:
    """What keys tell together, in whatever order they come."""
    return fsum(
        weights[key] * (ACT_WEIGHT if key in acts else FIGURE_WEIGHT if key[0] == "#" else 1.0)
        for key in keys
    )


def _acts_agree(first: Gist, second: Gist, weights: Weights) -> float:
    """More where the same is done, less where something else is; a purpose is not yet a deed."""
    if first.acts & second.acts:
        return SAME_ACT
    if first.acts & second.deeds or second.acts & first.deeds or _kin(first, second, weights):
        return 1.0
    if first.agents & second.agents and share_figures(first, second):
        return SAME_FIGURES
    if first.acts and second.acts and (_telling(first) or _telling(second)):
        return OTHER_ACT if _telling(first) and _telling(second) else UNCLEAR_ACT
    if first.acts & (second.core - second.purposes) or second.acts & (first.core - first.purposes):
        return 1.0
    return SAME_AGENT if first.agents & second.agents else UNCLEAR_ACT


def share_figures(first: Gist, second: Gist) -> bool:
    """Two of the same figures are no chance: it is the same matter, by whatever verb."""
    return sum(key.startswith("#") for key in _common(first, second)) > 1


def _telling(gist: Gist) -> bool:
    """Whether its verb names the deed itself, unlike "carried out a raid"."""
    return any(act.startswith("~") for act in gist.acts)


def _names_agree(first: Gist, second: Gist) -> float:
    """Less where each names somebody or some place that the other does not; least where none is common."""
    if not first.named - second.named or not second.named - first.named:
        return 1.0
    if not first.named & second.named:
        return NO_NAMES
    return OTHER_NAMES if first.names - second.core and second.names - first.core else 1.0


def _times_agree(first: Gist, second: Gist) -> float:
    """A past event is rarely the present one; but "in 2022" may be "two years ago"."""
    one_is_past = bool(first.years) != bool(second.years)
    return OTHER_TIME if one_is_past and not (first.dated or second.dated) else 1.0


class Traits(NamedTuple):
    """All of a gist that ``differ`` looks at."""

    open: bool
    deeds: frozenset[str]
    places: frozenset[str]
    agents: frozenset[str]
    figures: tuple[Figure, ...]
    years: frozenset[str]


def traits_of(gist: Gist) -> Traits:
    """What may keep a statement apart from others: two with the same traits differ from the same others."""
    return Traits(gist.open, gist.deeds, gist.places, gist.agents, gist.figures, gist.years)


def differ(first: Gist, second: Gist, opposites: frozenset[frozenset[str]]) -> str | None:
    """Why two statements can't be the same however alike their words are, or null."""
    if first.open != second.open:
        return "one leaves open what the other states"
    if _contrary(first, second, opposites):
        return "one says the contrary"
    return next((reason for holds, reason in REASONS if holds(first, second)), None)


def _other_years(first: Gist, second: Gist) -> bool:
    return bool(first.years and second.years) and not first.years & second.years


def _contrary(first: Gist, second: Gist, opposites: frozenset[frozenset[str]]) -> bool:
    only_first, only_second = first.deeds - second.deeds, second.deeds - first.deeds
    return bool(only_first and only_second) and any(
        frozenset((one, other)) in opposites for one in only_first for other in only_second
    )


def _other_places(first: Gist, second: Gist) -> bool:
    return bool(first.places - second.places) and bool(second.places - first.places)


def _other_agents(first: Gist, second: Gist) -> bool:
    """Countries against countries, names against names: a country may be meant by one of its people."""
    if not first.agents or not second.agents or first.agents & second.agents:
        return False
    kinds = {key.startswith("@") for key in first.agents | second.agents}
    return len(kinds) == 1


def _other_figures(first: Gist, second: Gist) -> bool:
    """Each gives a figure for what the other counts as well, and it is another one."""
    if not first.figures or not second.figures:
        return False
    values = {figure.value for figure in first.figures} & {figure.value for figure in second.figures}
    return not values and any(_same_count(one, other) for one in first.figures for other in second.figures)


def _same_count(one: Figure, other: Figure) -> bool:
    return bool(one.counted & other.counted) or not (one.counted or other.counted)


REASONS = (
    (_other_places, "each is about another place"),
    (_other_agents, "somebody else does it"),
    (_other_figures, "the figures differ"),
    (_other_years, "they are about other years"),
)
"""What keeps two statements apart, and how it is said."""
