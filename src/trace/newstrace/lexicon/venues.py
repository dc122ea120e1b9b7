"""Where people speak to everybody: what was said there, no outlet has alone."""

import re
from functools import cache

import msgspec

from newstrace.lexicon.rows import load_rows


class VenueRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which a sentence says that many could hear it, or that its paper did; casefolded."""

    words: str
    example: str


def is_public(sentence: str) -> bool:
    """Whether a sentence says that it was said in public, or to the paper itself."""
    return _any_row().search(sentence.casefold()) is not None


@cache
def _any_row() -> re.Pattern[str]:
    rows = sorted((row.words for row in load_rows("venues.jsonl", VenueRow)), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, rows))})(?!\w)")
