"""Articles with their sources marked: "[2:Reuters] <said>, citing [1:officials], that …"."""

import re
from collections.abc import Callable
from typing import NamedTuple

import pytest

from newstrace.lexicon import Lexicon, load_lexicon
from newstrace.records import (
    Article,
    Attribution,
    AttributionType,
    Hop,
    Maker,
    Manner,
    Place,
    Prose,
    Resolution,
    Span,
    Stance,
    StatedAttribution,
    StatedHop,
    Unresolved,
)
from newstrace.resolve import resolve_sources
from newstrace.text import cut

MARK = re.compile(r"\[(?:(?P<place>\d):)?(?P<source>[^\]]*)\]|<(?P<cue>[^>]*)>")


class Told(NamedTuple):
    """What resolving made of a marked text."""

    text: str
    resolution: Resolution

    @property
    def chains(self) -> list[list[str | None]]:
        """The names of each chain's hops, origin first, the publisher last."""
        return [[hop.name for hop in one.chain] for one in self.resolution.attributions]

    @property
    def origins(self) -> list[str | None]:
        """The names of the origins, in text order."""
        return [one.chain[0].name for one in self.resolution.attributions]

    def hop(self, number: int, place: int = 0) -> Hop:
        """One hop of one chain."""
        return self.resolution.attributions[number].chain[place]

    @property
    def unresolved(self) -> list[str]:
        """The mentions that stayed open."""
        return [self.text[slice(*one.mention)] for one in self.resolution.unresolved]

    @property
    def reasons(self) -> tuple[Unresolved, ...]:
        """The unresolved records."""
        return self.resolution.unresolved


Tell = Callable[..., Told]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture
def tell(lexicon: Lexicon) -> Tell:
    """Resolve a marked text: sources in square brackets, cues in angle brackets, one finding a sentence."""

    def told(
        marked: str,
        *,
        publisher: str | None = None,
        maker: Maker | None = None,
        byline: str | None = None,
        name: str = "story",
    ) -> Told:
        text, marks = unmarked(marked)
        article = article_of(text, publisher=publisher, maker=maker, byline=byline, name=name)
        prose = cut(article, lexicon)
        findings = findings_in(prose, marks)
        return Told(text, resolve_sources(article, prose, findings, lexicon))

    return told


class Mark(NamedTuple):
    span: Span
    place: int
    is_cue: bool


def unmarked(marked: str) -> tuple[str, list[Mark]]:
    text = ""
    marks: list[Mark] = []
    last = 0
    for match in MARK.finditer(marked):
        text += marked[last : match.start()]
        words = match["cue"] if match["cue"] is not None else match["source"]
        if words:
            place = int(match["place"] or 1)
            marks.append(Mark(Span(len(text), len(text) + len(words)), place, match["cue"] is not None))
        text += words
        last = match.end()
    return text + marked[last:], marks


def article_of(
    text: str, *, publisher: str | None, maker: Maker | None, byline: str | None, name: str
) -> Article:
    body: list[Span] = []
    start = 0
    for paragraph in text.split("\n"):
        if paragraph.strip():
            body.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 1
    return Article(
        id=name,
        text=text,
        path=None,
        offset=0,
        title=None,
        publisher=publisher,
        agency=None,
        byline=byline,
        published=None,
        url=None,
        sample=False,
        title_span=None,
        body=tuple(body),
        furniture=(),
        maker=maker,
    )


def findings_in(prose: Prose, marks: list[Mark]) -> tuple[StatedAttribution, ...]:
    found = [finding_in(sentence.span, marks) for sentence in prose.sentences]
    return tuple(finding for finding in found if finding is not None)


def finding_in(sentence: Span, marks: list[Mark]) -> StatedAttribution | None:
    inside = [mark for mark in marks if sentence.start <= mark.span.start < sentence.end]
    sources = sorted((mark for mark in inside if not mark.is_cue), key=lambda mark: mark.place)
    cues = tuple(mark.span for mark in inside if mark.is_cue)
    if not inside:
        return None
    cue = cues[0] if cues else None
    return StatedAttribution(
        rule="marked",
        type=AttributionType.SPEECH,
        place=Place.BODY,
        manner=Manner.INDIRECT,
        stance=Stance.ASSERTS,
        hedges=(),
        sentence=sentence,
        content=content_of(sentence, inside),
        cue=cues,
        source=tuple(mark.span for mark in sources[:1]),
        hops=tuple(StatedHop(mark.span, cue) for mark in sources),
    )


def content_of(sentence: Span, marks: list[Mark]) -> tuple[Span, ...]:
    """The longer of what comes before the marks and what comes after them."""
    before = Span(sentence.start, min(mark.span.start for mark in marks))
    after = Span(max(mark.span.end for mark in marks), sentence.end)
    return (max(before, after, key=lambda span: span.end - span.start),)


__all__ = ["Attribution", "Tell", "Told"]
