"""Agencies in an article's credit line, and agencies that its statements rest on."""

from collections.abc import Iterator
from typing import NamedTuple

from newstrace.checks.articles import Articles
from newstrace.records import Basis, FurnitureKind, Reading, Span
from newstrace.records import SourceKind as Kind


class Credit(NamedTuple):
    """An agency by its name, and the words that name it."""

    agency: str
    span: Span


def credited(reading: Reading, articles: Articles) -> tuple[Credit, ...]:
    """The agencies in the credit lines of an article, each once."""
    found: dict[str, Credit] = {}
    for piece in reading.furniture:
        if piece.kind is FurnitureKind.CREDIT_LINE:
            for credit in _agencies(reading, piece.span, articles):
                found.setdefault(credit.agency, credit)
    return tuple(found.values())


def _agencies(reading: Reading, span: Span, articles: Articles) -> Iterator[Credit]:
    """The agencies named in a passage, by any of their names."""
    text, tokens = reading.text, articles.words(reading.id, span)
    words = [text[start:end].casefold().replace("’", "'") for start, end in tokens]
    at = 0
    while at < len(words):
        match = articles.lexicon.names.match_outlet(words, at, lambda n: text[tokens[n].start].isupper())
        if match is not None and match[1].kind == "agency":
            yield Credit(match[1].name, Span(tokens[at].start, tokens[at + match[0] - 1].end))
        at += match[0] if match is not None else 1


def relied_on(reading: Reading) -> dict[str, Span]:
    """The agencies that statements of an article rest on in so many words, with their first sentence."""
    found: dict[str, Span] = {}
    for attribution in reading.attributions:
        for hop in attribution.chain[:-1]:
            stated = hop.basis in (Basis.STATED, Basis.RESOLVED)
            if hop.kind is Kind.AGENCY and hop.name is not None and stated:
                found.setdefault(hop.name, attribution.sentence)
    return found


def makers(reading: Reading) -> frozenset[str]:
    """The agencies that made the text, or publish it: all of it rests on them."""
    made = {hop.name for a in reading.attributions for hop in a.chain if hop.basis is Basis.DATELINE}
    return frozenset(name for name in (*made, reading.agency, reading.publisher) if name)
