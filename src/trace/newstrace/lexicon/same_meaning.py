"""Words that say the same: small sets of our own, and the word classes that comparing statements needs."""

from collections.abc import Iterable
from functools import cache
from typing import Literal

import msgspec

from newstrace.lexicon.rows import load_rows

MeaningKind = Literal[
    "deed",
    "thing",
    "light",
    "negation",
    "open",
    "leader",
    "seat",
    "reference",
    "officials",
    "experts",
    "bystanders",
    "own people",
    "family",
    "accusation",
    "subordinate",
    "function",
]

SETS: tuple[MeaningKind, ...] = ("deed", "thing")


class MeaningRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that say the same (kinds ``deed`` and ``thing``), or a class of words with one part to play.

    ``also`` are words that belong to the set only with a word of the set ``near`` soon after them: who
    "seeks fighters" recruits, who "seeks shelter" does not. ``opposite`` are sets that say the contrary,
    ``kin`` are sets by which the same event may be told (a raid destroys);
    ``converse`` are words for the same deed seen from the other side: who receives from, sends.
    ``example`` is a pair of our own wording.
    """

    name: str
    kind: MeaningKind
    words: tuple[str, ...]
    example: tuple[str, str]
    also: tuple[str, ...] = ()
    near: str | None = None
    opposite: tuple[str, ...] = ()
    converse: tuple[str, ...] = ()
    kin: tuple[str, ...] = ()


class SameMeaning:
    """The sets and classes, asked by name."""

    def __init__(self, rows: Iterable[MeaningRow]) -> None:
        self.rows = tuple(rows)
        self.sets = tuple(row for row in self.rows if row.kind in SETS)
        self._classes: dict[MeaningKind, frozenset[str]] = {
            row.kind: frozenset(row.words) for row in self.rows if row.kind not in SETS
        }

    def words(self, kind: MeaningKind) -> frozenset[str]:
        """The words of the class ``kind``; phrases are words with blanks between them."""
        return self._classes.get(kind, frozenset())


@cache
def load_same_meaning() -> SameMeaning:
    """The sets that ship with the package, loaded once.

    Raises:
        LexiconError: a row of the word list is wrong.
    """
    return SameMeaning(load_rows("same_meaning.jsonl", MeaningRow))
