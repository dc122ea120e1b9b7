"""Credit lines: "(With inputs from …)", "Additional reporting by …", "Originally published by …"."""

import re

from newstrace.lexicon import Names
from newstrace.lexicon.furniture_words import FurnitureWords, fold_line
from newstrace.records import Span
from newstrace.text.furniture.heads import head_words, outlet_at

_PUBLISHED = re.compile(
    r"(?:originally|first)[ \xa0](?:published|appeared)[ \xa0](?:by|in|on|at)[ \xa0]"
    r"|republished[ \xa0]from[ \xa0]",
    re.IGNORECASE,
)
_REPORTERS_WORDS = frozenset(
    {"reported", "reporting", "contributed", "from", "and", "in", "also", "to", "this"}
)
_LONGEST_REPORTERS = 200
_LONGEST = 400


def first_publisher(text: str, span: Span, names: Names) -> str | None:
    """The outlet a credit line says the text was made by: one that "originally published" it."""
    published = _PUBLISHED.search(text, span.start, span.end)
    if published is None:
        return None
    head = head_words(text, published.end(), span.end)
    found = outlet_at(head, 0, names) if head else None
    return found.name if found else None


def is_reporters_credit(text: str, span: Span) -> bool:
    """Whether a line only says who reported from where ("Roe reported from Oslo.")."""
    line = text[span.start : span.end]
    if len(line) > _LONGEST_REPORTERS or " reported from " not in line:
        return False
    words = [word.strip(".,;:()-–—") for word in line.split()]
    return all(not word[:1].islower() or word in _REPORTERS_WORDS for word in words)


def credit_tail(text: str, span: Span, words: FurnitureWords) -> Span | None:
    """A credit in brackets at a paragraph's end ("(Reporting by Jane Roe; Editing by John Doe)")."""
    window = max(span.start, span.end - _LONGEST)
    tail = text[window : span.end].rstrip(" .")
    if not tail.endswith((")", "]")):
        return None
    start = max(tail.rfind("("), tail.rfind("["))
    if start <= 0 or words.kind_of(fold_line(tail[start:])) != "credit line":
        return None
    return Span(window + start, span.end)
