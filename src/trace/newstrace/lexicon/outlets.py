"""Outlets as their names give them: full names, names that need "the", and names that several share."""

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from newstrace.lexicon.aliases import Aliases
from newstrace.lexicon.name_rows import OutletRow


class Outlet(msgspec.Struct, frozen=True):
    """An outlet as one alias names it.

    ``short`` is true for an alias that several outlets go by ("the Journal"); ``candidates`` are their
    canonical names, and ``name`` is the alias itself where there are several. ``common`` is true for an
    alias that is an ordinary word unless it has a capital.
    """

    name: str
    kind: Literal["outlet", "agency"]
    country: str | None = None
    family: str | None = None
    programme_of: str | None = None
    short: bool = False
    common: bool = False
    candidates: tuple[str, ...] = ()


def file_outlets(rows: Iterable[OutletRow], plain: Aliases[Outlet], after_the: Aliases[Outlet]) -> None:
    """File each outlet under its names, those that need "the" before them apart."""
    shorts: dict[str, list[OutletRow]] = {}
    for row in rows:
        apart = {*row.short, *row.after_the}
        for alias in (row.name, *row.aliases) if row.named_alone else row.aliases:
            if alias not in apart:
                plain.add(bare(alias), outlet_of(row, common=" " not in alias))
        for alias in row.after_the:
            if alias not in row.short:
                after_the.add(bare(alias), outlet_of(row, common=True))
        for alias in row.short:
            shorts.setdefault(alias, []).append(row)
    for alias, owners in shorts.items():
        after_the.add(bare(alias), _short_outlet(alias, owners))


def outlet_of(row: OutletRow, *, common: bool = False) -> Outlet:
    """A row's outlet under one of its own names."""
    return Outlet(row.name, row.kind, row.country, row.family, row.programme_of, common=common)


def _short_outlet(alias: str, owners: Sequence[OutletRow]) -> Outlet:
    candidates = tuple(row.name for row in owners)
    if len(owners) > 1:
        return Outlet(alias, "outlet", short=True, common=True, candidates=candidates)
    return msgspec.structs.replace(outlet_of(owners[0], common=True), short=True, candidates=candidates)


def bare(name: str) -> str:
    """A name without "The" before it."""
    return name[4:] if name.casefold().startswith("the ") else name
