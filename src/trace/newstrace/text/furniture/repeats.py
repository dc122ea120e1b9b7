"""Lines that stand twice: captions under their picture and in its text, and headlines."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from newstrace.lexicon import Lexicon
from newstrace.lexicon.furniture_words import FurnitureWords
from newstrace.records import Span
from newstrace.text.furniture.lines import Line
from newstrace.text.furniture.photo_credit import PhotoCredit, photo_credit_tail
from newstrace.text.furniture.title import line_key

_LONGEST = 600
_HEAD = 24
_FEWEST_WORDS = 4
_MOST_SENTENCES = 3
_TERMINAL = (".", "!", "?", "…")


class Caption(NamedTuple):
    """A caption line: its words, and the photo credit behind them if it has one."""

    words: Span
    credit: Span | None


def find_captions(
    text: str, lines: Sequence[Line], title: tuple[str, ...], lexicon: Lexicon, words: FurnitureWords
) -> dict[int, Caption | None]:
    """Captions by the number of their line; nothing stands for a line that repeats the headline.

    A caption has a photo credit, or stands twice on end without being a sentence. Lines that quote
    somebody are none, but for a repetition of the line right above.
    """
    candidates = _candidates(text, lines, title)
    stated: list[PhotoCredit | None] = []
    keys: list[tuple[str, ...]] = []
    for line, candidate in zip(lines, candidates, strict=True):
        credit, words_end = _credit(text, line.span, lexicon, words)
        stated.append(credit)
        keys.append(line_key(text[line.span.start : words_end]) if candidate or credit else ())
    found: dict[int, Caption | None] = {}
    for number, key in enumerate(keys):
        if key and key == title:
            found[number] = None
        elif _is_caption(text, lines, keys, stated, number, words):
            found[number] = _caption(lines[number].span, stated[number])
    return found


def _candidates(text: str, lines: Sequence[Line], title: tuple[str, ...]) -> list[bool]:
    """Which lines may stand twice, by their first letters."""
    heads = [_head(text[line.span.start : line.span.end]) for line in lines]
    count = Counter(heads)
    return [
        line.span.end - line.span.start <= _LONGEST and (count[head] > 1 or head[:4] == "".join(title)[:4])
        for line, head in zip(lines, heads, strict=True)
    ]


def _head(line: str) -> str:
    return "".join(filter(str.isalnum, line[:_HEAD].casefold()))[:12]


def _credit(text: str, span: Span, lexicon: Lexicon, words: FurnitureWords) -> tuple[PhotoCredit | None, int]:
    """The photo credit of a line that may be a caption, and where the words before it end."""
    credit = (
        photo_credit_tail(text, span, lexicon.names, words) if span.end - span.start <= _LONGEST else None
    )
    if credit is None or credit.span.start == span.start:
        return None, span.end
    return credit, credit.span.start


def _is_caption(
    text: str,
    lines: Sequence[Line],
    keys: Sequence[tuple[str, ...]],
    stated: Sequence[PhotoCredit | None],
    number: int,
    words: FurnitureWords,
) -> bool:
    key, credit, span = keys[number], stated[number], lines[number].span
    if len(key) < 2:
        return False
    above = number > 0 and keys[number - 1] == key
    twice = len(key) >= _FEWEST_WORDS and (above or keys[number + 1 : number + 2] == [key])
    quotes = words.quotes_somebody(text[span.start : span.end])
    if twice and above:
        return True
    if quotes or text.count(". ", span.start, span.end) > _MOST_SENTENCES:
        return False
    credited = credit is not None and (credit.sure or twice)
    return (
        credited
        or (twice and _beside_credit(stated, number))
        or (twice and text[span.end - 1] not in _TERMINAL)
    )


def _beside_credit(stated: Sequence[PhotoCredit | None], number: int) -> bool:
    return any(stated[number : number + 2])


def _caption(span: Span, credit: PhotoCredit | None) -> Caption:
    return Caption(span, credit.span if credit else None)
