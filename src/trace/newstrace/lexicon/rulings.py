"""What a user rules about names: which are the same, which are not, and to whom an outlet belongs.

A ruling overrides what the word lists and the rules say, and stays as it is when those change.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import msgspec

from newstrace.errors import LexiconError

KNOWN = ("same", "different", "family")


class Rulings(msgspec.Struct, frozen=True):
    """Sets of names that are one source; sets of which no two are; outlets with their families.

    Names are as the answers give them; letter case, "the" and runs of blanks don't matter.
    """

    same: tuple[tuple[str, ...], ...] = ()
    different: tuple[tuple[str, ...], ...] = ()
    family: dict[str, str] = {}

    def __bool__(self) -> bool:
        return bool(self.same or self.different or self.family)

    def one_name(self, name: str) -> str | None:
        """The first of the names that are ruled to be the same as this one; null where nothing is ruled."""
        return next((names[0] for names in self.same if _key(name) in map(_key, names)), None)

    def are_different(self, one: str, other: str) -> bool:
        """Whether two names are ruled not to be the same."""
        pair = {_key(one), _key(other)}
        return len(pair) > 1 and any(pair <= set(map(_key, names)) for names in self.different)

    def family_of(self, outlet: str) -> str | None:
        """The family an outlet is ruled to belong to; empty where it is ruled to belong to none."""
        return next((family for name, family in self.family.items() if _key(name) == _key(outlet)), None)


def load_rulings(path: Path) -> Rulings:
    """The rulings of a TOML file.

    Raises:
        LexiconError: it can't be read, is no TOML, says something unknown, or contradicts itself.
    """
    try:
        return parse_rulings(path.read_text(encoding="utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as fault:
        raise LexiconError(f"can't read the names in {path}: {fault}", path=str(path)) from fault


def parse_rulings(text: str, path: str) -> Rulings:
    """The rulings that ``text`` holds; ``path`` is what the message of a fault names.

    Raises:
        LexiconError: as for ``load_rulings``.
    """
    try:
        held = tomllib.loads(text)
        rulings = msgspec.convert(held, Rulings)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as fault:
        raise LexiconError(f"{path}: {fault}", path=path) from fault
    for fault_found in _faults(held, rulings):
        raise LexiconError(f"{path}: {fault_found}", path=path)
    return rulings


def _faults(held: Mapping[str, Any], rulings: Rulings) -> Iterator[str]:
    unknown = sorted(set(held) - set(KNOWN))
    if unknown:
        yield f"{unknown[0]!r} is none of: {', '.join(KNOWN)}"
    for names in (*rulings.same, *rulings.different):
        if len(set(map(_key, names))) < 2:
            yield f"it takes two names to rule about: {list(names)}"
    for names in rulings.same:
        for one, other in combinations(names, 2):
            if rulings.are_different(one, other):
                yield f"{one!r} and {other!r} are ruled to be the same, and not to be"
    yield from _shared(rulings.same)


def _shared(sets: Iterable[tuple[str, ...]]) -> Iterator[str]:
    met: set[str] = set()
    for names in sets:
        keys = set(map(_key, names))
        if again := sorted(keys & met):
            yield f"{again[0]!r} stands in two sets of names that are the same: make them one"
        met |= keys


def _key(name: str) -> str:
    words = name.casefold().replace("’", "'").split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)
