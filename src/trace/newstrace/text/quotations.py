"""Pairing quotation marks, so that one that never closes costs only its own paragraph."""

from collections.abc import Sequence

from newstrace.records import Quotation

DOUBLE = frozenset(("“", "”", '"', "''", "``", "„", "«", "»", "‟", "‘‘", "’’"))
SINGLE = frozenset(("'", "‘", "’"))
MARKS = DOUBLE | SINGLE
_ONLY_OPENS = frozenset(("“", "``", "„", "«", "‘", "‘‘"))
_ONLY_CLOSES = frozenset(("”", "»", "’’"))


def pair_quotations(
    text: str, words: Sequence[str], starts: Sequence[int], ends: Sequence[int], bounds: tuple[int, int]
) -> list[Quotation]:
    """The outermost quotations of the tokens ``bounds`` (one paragraph), in order.

    Marks inside a quotation that belong to an inner one are passed over. A mark that never closes
    quotes to the paragraph's end.
    """
    found: list[Quotation] = []
    opened: int | None = None
    family = DOUBLE
    for at, mark in enumerate(words[slice(*bounds)], bounds[0]):
        if mark not in MARKS:
            continue
        kind = DOUBLE if mark in DOUBLE else SINGLE
        if opened is None:
            if _opens(text, mark, starts[at], ends[at]):
                opened, family = at, kind
        elif kind is family and _closes(text, mark, starts[at], ends[at]):
            found.append(Quotation(opened, at, True))
            opened = None
    if opened is not None and family is DOUBLE and opened < bounds[1] - 1:
        found.append(Quotation(opened, bounds[1] - 1, False))
    return found


def _opens(text: str, mark: str, start: int, end: int) -> bool:
    if mark in _ONLY_OPENS:
        return not _ends_words(text, start, end)
    if mark in _ONLY_CLOSES or mark == "’":
        return False
    before = text[start - 1 : start]
    return not text[end : end + 1].isspace() and (not before or not (before.isalnum() or before in ".,!?"))


def _closes(text: str, mark: str, start: int, end: int) -> bool:
    if mark in _ONLY_CLOSES:
        return True
    if mark in _ONLY_OPENS:
        return _ends_words(text, start, end)
    after = text[end : end + 1]
    if mark == '"' and text[start - 1 : start] in (".", ",", "!", "?"):
        return True
    if mark in SINGLE and text[start - 1 : start].isspace():
        return False
    return not after.isalnum()


def _ends_words(text: str, start: int, end: int) -> bool:
    """An opening mark that was typed where a closing one belongs: 'It is over,“ she said'."""
    return text[start - 1 : start] in (",", ".", "!", "?") and (end == len(text) or text[end].isspace())
