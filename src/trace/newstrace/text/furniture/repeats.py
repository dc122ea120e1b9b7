"""Lines that stand twice: captions under their picture and in its text, and headlines."""

from collections.abc import Sequence
from typing import NamedTuple

from newstrace.lexicon import Lexicon
from newstrace.lexicon.furniture_words import FurnitureWords
from newstrace.records import Span
from newstrace.text.furniture.lines import Line
from newstrace.text.furniture.photo_credit import PhotoCredit, photo_credit_tail
from newstrace.text.furniture.title import line_key

_LONGEST = 600
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
    credits: list[PhotoCredit | None] = []
    keys: list[tuple[str, ...]] = []
    for line in lines:
        credit, key = _read(text, line.span, lexicon, words)
        credits.append(credit)
        keys.append(key)
    found: dict[int, Caption | None] = {}
    for number, key in enumerate(keys):
        if key and key == title:
            found[number] = None
        elif _is_caption(text, lines, keys, credits, number, words):
            found[number] = _caption(lines[number].span, credits[number])
    return found


def _read(
    text: str, span: Span, lexicon: Lexicon, words: FurnitureWords
) -> tuple[PhotoCredit | None, tuple[str, ...]]:
    if span.end - span.start > _LONGEST:
        return None, ()
    credit = photo_credit_tail(text, span, lexicon.names, words)
    if credit is not None and credit.span.start == span.start:
        credit = None
    end = credit.span.start if credit else span.end
    return credit, line_key(text[span.start : end])


def _is_caption(
    text: str,
    lines: Sequence[Line],
    keys: Sequence[tuple[str, ...]],
    credits: Sequence[PhotoCredit | None],
    number: int,
    words: FurnitureWords,
) -> bool:
    key, credit, span = keys[number], credits[number], lines[number].span
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
        or (twice and _beside_credit(credits, number))
        or (twice and not text[span.end - 1] in _TERMINAL)
    )


def _beside_credit(credits: Sequence[PhotoCredit | None], number: int) -> bool:
    return any(credits[number : number + 2])


def _caption(span: Span, credit: PhotoCredit | None) -> Caption:
    return Caption(span, credit.span if credit else None)
