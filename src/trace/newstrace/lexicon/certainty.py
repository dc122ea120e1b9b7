"""How sure words sound: maybe, as somebody's claim, or as settled by now."""

import re
from functools import cache
from typing import Literal

import msgspec

from newstrace.lexicon.rows import load_rows

Kind = Literal["maybe", "claimed", "settled"]


class CertaintyRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words, in lower case, by which a statement sounds so sure."""

    kind: Kind
    words: str
    example: str


def sounds(kind: Kind, text: str) -> bool:
    """Whether a text holds words of that kind. Case counts: May is a month."""
    return _words_of(kind).search(text) is not None


@cache
def _words_of(kind: Kind) -> re.Pattern[str]:
    rows = [row.words for row in load_rows("certainty.jsonl", CertaintyRow) if row.kind == kind]
    longest_first = sorted(rows, key=lambda words: (-len(words), words))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
