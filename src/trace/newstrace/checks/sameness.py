"""Whether two sources may be the same, and whether one article retells what another one told."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from newstrace.claims.offices import INSTITUTIONS, OUTLETS, is_unknown, teller
from newstrace.lexicon import Lexicon, Names
from newstrace.lexicon.same_meaning import load_same_meaning
from newstrace.records import Hop, Role

WORD = re.compile(r"\w+(?:['’\-]\w+)*")
ROOM = 1 << 14
"""So many names are remembered: there are few, and they are compared again and again."""
LITTLE = frozenset("a an the some several many of other another senior top his her its their".split())


def retells(earlier: Sequence[Hop], later: Sequence[Hop], lexicon: Lexicon) -> bool:
    """Whether ``later`` goes back to whom ``earlier`` goes back to, or to an outlet that told it.

    Both are chains from the origin to the publisher. People without a name whom two outlets heard, each
    by itself, are not taken for the same.
    """
    first, then = earlier[teller(earlier)], later[teller(later)]
    if is_unknown(first) or is_unknown(then):
        return False
    if any(_is_one(then, hop, lexicon.names) for hop in earlier if hop.kind in OUTLETS):
        return True
    if any(_is_one(first, hop, lexicon.names) for hop in later[:-1] if hop.kind in OUTLETS):
        return True
    if may_be_same(first, then, lexicon):
        return first.named or _heard_by_the_same(earlier, later)
    return not (first.named and then.named) and is_relayed(earlier, later, lexicon)


def is_relayed(earlier: Sequence[Hop], later: Sequence[Hop], lexicon: Lexicon) -> bool:
    """Whether ``later`` comes through an outlet of ``earlier``, its publisher too."""
    outlets = [hop for hop in earlier if hop.kind in OUTLETS and hop.named]
    through = [hop for hop in later if hop.kind in OUTLETS and hop.named and hop.role is not Role.PUBLISHER]
    return any(_is_one(one, other, lexicon.names) for one in outlets for other in through)


def may_be_same(one: Hop, other: Hop, lexicon: Lexicon) -> bool:
    """Whether two sources have one name or one office, or descriptions that fit the same people."""
    if is_unknown(one) or is_unknown(other):
        return False
    if _is_one(one, other, lexicon.names):
        return True
    return not one.named and not other.named and _fits(one, other, lexicon.names)


def _is_one(one: Hop, other: Hop, names: Names) -> bool:
    """One source by id, by name, by the office it is or speaks for, or by the surname alone."""
    if one.id == other.id:
        return True
    if _offices(one, names) & _offices(other, names):
        return True
    first, second = (one.name or "").casefold().split(), (other.name or "").casefold().split()
    short = min(len(first), len(second)) == 1
    return one.named and other.named and one.kind == other.kind and short and first[-1:] == second[-1:]


def _offices(hop: Hop, names: Names) -> frozenset[str]:
    """The keys of the office a source is, or speaks for."""
    said = {hop.speaks_for, hop.name if hop.kind in INSTITUTIONS else None}
    if not hop.named:
        said.add(hop.institution)
    return frozenset(_key(name, names) for name in said if name)


@lru_cache(maxsize=ROOM)
def _key(name: str, names: Names) -> str:
    known = names.office_named(name) or names.outlet_named(name)
    return names.normalise(known.name if known else name).removeprefix("the ")


def _fits(one: Hop, other: Hop, names: Names) -> bool:
    """Whether one description says no more than the other: "officials" and "four US officials"."""
    if one.nationality and other.nationality and one.nationality != other.nationality:
        return False
    first, second = _telling(one, names), _telling(other, names)
    alike = bool(first and second) and (first <= second or second <= first)
    return alike and first.isdisjoint(_bystanders())


def _telling(hop: Hop, names: Names) -> frozenset[str]:
    return _telling_words(hop.name or "", names)


@lru_cache(maxsize=ROOM)
def _telling_words(name: str, names: Names) -> frozenset[str]:
    words = [match[0].casefold() for match in WORD.finditer(name)]
    kept = (word for word in words if word not in LITTLE and names.quantity(word) is None)
    return frozenset(_singular(names.nationality(word.upper()) or word) for word in kept)


def _singular(word: str) -> str:
    return word.casefold().removesuffix("s")


@cache
def _bystanders() -> frozenset[str]:
    """Witnesses and neighbours: there are many, and two outlets hear different ones."""
    return frozenset(_singular(word) for word in load_same_meaning().words("bystanders"))


def _heard_by_the_same(earlier: Sequence[Hop], later: Sequence[Hop]) -> bool:
    """Not by two outlets that the chains name, each its own."""
    first, second = _relays(earlier), _relays(later)
    return not first or not second or bool(first & second)


def _relays(hops: Sequence[Hop]) -> frozenset[str]:
    return frozenset(hop.id for hop in hops if hop.kind in OUTLETS and hop.role is not Role.PUBLISHER)
