"""Words around a figure: bounds ("up to"), units, and words by which a figure is a newer one."""

import re
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
    """A word that says that the figure beside it is a newer one, or one more.

    ``towards`` is true where that needs a "to" behind it: what has risen to ten is newer, by ten is not.
    """

    word: str
    towards: bool
    example: str


class Measures(NamedTuple):
    """The rows by their words, in lower case."""

    bounds: dict[tuple[str, ...], Bound]
    units: dict[tuple[str, ...], UnitRow]
    updates: re.Pattern[str]


@cache
def load_measures() -> Measures:
    """The words that ship with the package, loaded once.

    Raises:
        LexiconError: a row of a word list is wrong.
    """
    return Measures(
        {tuple(row.words.split()): row.bound for row in load_rows("bounds.jsonl", BoundRow)},
        {tuple(words.split()): row for row in load_rows("units.jsonl", UnitRow) for words in row.words},
        _updates(load_rows("updates.jsonl", UpdateRow)),
    )


def _updates(rows: tuple[UpdateRow, ...]) -> re.Pattern[str]:
    alone = "|".join(row.word for row in rows if not row.towards)
    towards = "|".join(row.word for row in rows if row.towards)
    return re.compile(rf"\b(?:{alone}|(?:{towards}) (?:\w+ )?(?:to|from))\b")
