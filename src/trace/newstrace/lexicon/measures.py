"""Words around a figure: bounds ("up to"), units, and words by which a figure is a newer one."""

from functools import cache
from typing import Literal, NamedTuple

import msgspec

from newstrace.lexicon.rows import load_rows

Bound = Literal["most", "least", "about"]


class BoundRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words before a figure that say whether it is the most, the least, or about so much."""

    words: str
    bound: Bound
    example: str


class UnitRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A unit, what it measures, and how much of that it is; currencies have no common measure."""

    unit: str
    measures: str
    factor: float
    words: tuple[str, ...]
    example: str


class UpdateRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A word that says that the figure beside it is a newer one, or one more."""

    word: str
    example: str


class Measures(NamedTuple):
    """The rows by their words, in lower case."""

    bounds: dict[tuple[str, ...], Bound]
    units: dict[tuple[str, ...], UnitRow]
    updates: frozenset[str]


@cache
def load_measures() -> Measures:
    """The words that ship with the package, loaded once.

    Raises:
        LexiconError: a row of a word list is wrong.
    """
    return Measures(
        {tuple(row.words.split()): row.bound for row in load_rows("bounds.jsonl", BoundRow)},
        {tuple(words.split()): row for row in load_rows("units.jsonl", UnitRow) for words in row.words},
        frozenset(row.word for row in load_rows("updates.jsonl", UpdateRow)),
    )
