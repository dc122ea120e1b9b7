"""Boilerplate: what a desk or a press office puts under every text, copied from nobody."""

import re
from functools import cache

import msgspec

from newstrace.lexicon.rows import load_rows


class BoilerplateRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which a sentence is known for boilerplate; casefolded, with straight apostrophes."""

    words: str
    example: str


def is_boilerplate(sentence: str) -> bool:
    """Whether a sentence is one that stands under many texts ("sign up for our newsletter")."""
    return _any_row().search(sentence.casefold().replace("’", "'")) is not None


@cache
def _any_row() -> re.Pattern[str]:
    rows = sorted(
        (row.words for row in load_rows("boilerplate.jsonl", BoilerplateRow)), key=len, reverse=True
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, rows))})(?!\w)")
