"""What an article says in words of its own: without furniture, quotations and boilerplate."""

import re
from collections.abc import Iterable, Iterator

from newstrace.copying import Prose
from newstrace.lexicon.boilerplate import is_boilerplate
from newstrace.records import Reading, Span

SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]*)*[.!?]*")
ABOUT = re.compile(r"(?:(?<=[.!?] )|(?<=\n)|\A)About (?:the )?[A-Z][^:.\n]{0,60}:[^\n]*")
"""What a company says of itself below a text: "About Lumeris: Lumeris N.V. is a leading supplier …"."""
OPENING = "“„«"
CLOSING = "”“»"
PARAGRAPH = "\n"


def own_prose(reading: Reading) -> Prose:
    """The prose of an article that it may have copied, or that may be copied from it."""
    taken = [(piece.span.start, piece.span.end) for piece in reading.furniture]
    taken += quotations(reading.text)
    taken += [match.span() for match in ABOUT.finditer(reading.text)]
    return Prose(reading.text, tuple(_without_boilerplate(reading.text, taken)))


def body_words(reading: Reading) -> int:
    """How many words the body of an article has, quotations included."""
    furniture = [(piece.span.start, piece.span.end) for piece in reading.furniture]
    return sum(len(reading.text[start:end].split()) for start, end in _left(len(reading.text), furniture))


def quotations(text: str) -> list[tuple[int, int]]:
    """The places in quotation marks; one that never closes runs to its paragraph's end."""
    found = []
    opened, closing = -1, ""
    for match in re.finditer(r"[\"“”„«»\n]", text):
        mark = match[0]
        if opened < 0 and mark in OPENING + '"':
            opened, closing = match.start(), '"' if mark == '"' else CLOSING[OPENING.index(mark)]
        elif opened >= 0 and (mark in (closing, PARAGRAPH)):
            found.append((opened, match.end()))
            opened = -1
    return [*found, (opened, len(text))] if opened >= 0 else found


def _left(length: int, taken: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What remains of a text of that length."""
    at = 0
    for start, end in sorted(taken):
        if at < start:
            yield at, start
        at = max(at, end)
    if at < length:
        yield at, length


def _without_boilerplate(text: str, taken: Iterable[tuple[int, int]]) -> Iterator[Span]:
    for start, end in _left(len(text), taken):
        kept = start
        for match in SENTENCE.finditer(text, start, end):
            if is_boilerplate(match[0]):
                if kept < match.start():
                    yield Span(kept, match.start())
                kept = match.end()
        if kept < end:
            yield Span(kept, end)
