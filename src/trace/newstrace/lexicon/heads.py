"""Heads of phrases without a name: what each word list calls its nouns, singular and plural."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from newstrace.lexicon.name_rows import Head, NameRows

HeadKind = Literal["spokesperson", "outlet", "office", "people", "document"]


class HeadMatch(msgspec.Struct, frozen=True):
    """A head as it stands in the text."""

    head: Head
    plural: bool


def file_heads(rows: NameRows) -> dict[str, tuple[HeadKind, HeadMatch]]:
    """All heads in one table; a word in two lists is what the first of them says."""
    filed: dict[str, tuple[HeadKind, HeadMatch]] = {}
    lists: tuple[tuple[HeadKind, tuple[Head, ...]], ...] = (
        ("spokesperson", rows.spokespeople),
        ("outlet", rows.outlet_heads),
        ("office", rows.office_heads),
        ("people", rows.unnamed),
        ("document", rows.documents),
    )
    for kind, heads in lists:
        for word, match in heads_of(heads).items():
            filed.setdefault(word, (kind, match))
    return filed


def heads_of(rows: Iterable[Head]) -> dict[str, HeadMatch]:
    """The heads of one list by their singular and their plural."""
    heads: dict[str, HeadMatch] = {}
    for row in rows:
        heads.setdefault(row.word.casefold(), HeadMatch(row, plural=False))
        if row.plural:
            heads.setdefault(row.plural.casefold(), HeadMatch(row, plural=True))
    return heads
