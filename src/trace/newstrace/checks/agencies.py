"""Agencies in an article's credit line, and agencies that its statements rest on."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newstrace.checks.articles import Articles
from newstrace.records import Basis, FurnitureKind, Hop, Reading, Span
from newstrace.records import SourceKind as Kind

CREDITING = frozenset({FurnitureKind.CREDIT_LINE, FurnitureKind.SIGNATURE})
GENERIC = re.compile(r"\bthe (?:(?:news|wire|press) )?(?:agency|service)\b", re.IGNORECASE)
STAFF = "reporters?|correspondents?|photographers?|journalists?|staff|team|cameraman|editors?|witness"
DATA = "data|poll|survey|tally|count|calculations?|estimates?|analysis|figures|report|story|footage"
OF_AGENCY = re.compile(rf"[ \xa0](?:(?:news|staff|photo)[ \xa0])?(?:{STAFF}|{DATA})\b")
PEOPLE = re.compile(rf"\b(?:{STAFF})\b")


class Credit(NamedTuple):
    """An agency by its name, and the words that name it."""

    agency: str
    span: Span


def credited(reading: Reading, articles: Articles) -> tuple[Credit, ...]:
    """The agencies in the credit lines and signatures of an article, each once."""
    found: dict[str, Credit] = {}
    for piece in reading.furniture:
        if piece.kind in CREDITING:
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


def relied_on(reading: Reading, articles: Articles) -> dict[str, Span]:
    """The agencies that statements of an article rest on in so many words, with their first sentence.

    "An AFP reporter said" and "Reuters data showed" rest on the agency too, and "the news agency" is the one
    that is credited where there is one.
    """
    found: dict[str, Span] = {}
    only = {credit.agency for credit in credited(reading, articles)}
    for attribution in reading.attributions:
        if len(only) == 1 and GENERIC.search(reading.text, *attribution.sentence):
            found.setdefault(min(only), attribution.sentence)
        for hop in attribution.chain[:-1]:
            if hop.basis in (Basis.STATED, Basis.RESOLVED):
                for agency in _agencies_of(reading, hop, articles):
                    found.setdefault(agency, attribution.sentence)
    return found


def _agencies_of(reading: Reading, hop: Hop, articles: Articles) -> Iterator[str]:
    if hop.kind is Kind.AGENCY and hop.name is not None and hop.named:
        yield hop.name
        return
    if hop.mention is not None and not hop.named:
        named = _agencies(reading, hop.mention, articles)
        yield from (one.agency for one in named if OF_AGENCY.match(reading.text, one.span.end))
    employed = hop.mention is not None and PEOPLE.search(reading.text, *hop.mention) is not None
    if employed and hop.institution is not None and articles.lexicon.names.is_agency(hop.institution):
        yield hop.institution


def makers(reading: Reading) -> frozenset[str]:
    """The agencies that made the text, or publish it: all of it rests on them."""
    made = {hop.name for a in reading.attributions for hop in a.chain if hop.basis is Basis.DATELINE}
    return frozenset(name for name in (*made, reading.agency, reading.publisher) if name)
