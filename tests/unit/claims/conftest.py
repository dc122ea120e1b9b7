"""Small invented articles, written as who said what: `tell("a1", said("…", "US officials* > Ledger"))`."""

import re
from collections.abc import Callable
from typing import NamedTuple

import pytest

from newstrace.claims import trace_claims
from newstrace.lexicon import Lexicon, load_lexicon
from newstrace.records import (
    Attribution,
    AttributionType,
    Basis,
    Hop,
    Manner,
    OwnVoice,
    Place,
    Provenance,
    Reading,
    Role,
    SourceKind,
    Span,
    Stance,
)

HOP = re.compile(
    r"(?:(?P<kind>[a-z]+):)?(?P<name>[^*(@]+)(?P<unnamed>\*)?(?:\((?P<institution>.+)\))?(?:@(?P<office>.+))?"
)
NATIONS = {"US": "United States", "American": "United States", "Turkish": "Turkey", "Israeli": "Israel"}


class Said(NamedTuple):
    """One thing somebody says, and the way it came; no chain is the article's own voice."""

    content: str
    chain: str | None
    stance: Stance
    place: Place
    type: AttributionType
    lead: str


Tell = Callable[..., Reading]
Say = Callable[..., Said]
Trace = Callable[..., Provenance]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture
def said() -> Say:
    """``said(content, "origin > relay")``: a name with * is unnamed, (X) works for X, @X speaks for X."""

    def make(
        content: str,
        chain: str | None = "Ada Voss",
        *,
        stance: Stance = Stance.ASSERTS,
        place: Place = Place.BODY,
        kind: AttributionType = AttributionType.SPEECH,
        lead: str = "it was said that",
    ) -> Said:
        return Said(content, chain, stance, place, kind, lead)

    return make


@pytest.fixture
def tell() -> Tell:
    """``tell(id, *said, publisher=…)``: an article that says these things, one a line."""

    def make(
        article: str,
        *sayings: Said,
        publisher: str | None = "The Harbour Post",
        published: str = "2024-05-02",
    ) -> Reading:
        text = ""
        attributions: list[Attribution] = []
        own_voice: list[OwnVoice] = []
        for number, saying in enumerate(sayings, 1):
            lead = f"{saying.lead} " if saying.chain is not None else ""
            start = len(text)
            text += f"{lead}{saying.content}.\n"
            content = Span(start + len(lead), len(text) - 2)
            sentence = Span(start, len(text) - 1)
            if saying.chain is None:
                own_voice.append(OwnVoice(f"o{number}", content))
            else:
                attributions.append(_attribution(article, number, saying, publisher, sentence, content))
        return Reading(
            id=article,
            path=None,
            offset=0,
            title=f"Title of {article}",
            publisher=publisher,
            agency=None,
            byline=None,
            published=published,
            url=None,
            sample=False,
            text=text,
            furniture=(),
            attributions=tuple(attributions),
            own_voice=tuple(own_voice),
            unresolved=(),
            unparsed_cues=(),
            warnings=(),
        )

    return make


@pytest.fixture
def trace(lexicon: Lexicon) -> Trace:
    """``trace(query, *readings)``."""

    def run(query: str, *readings: Reading, **options: int) -> Provenance:
        return trace_claims(query, readings, lexicon, limit=options.get("limit"))

    return run


def _attribution(
    article: str, number: int, saying: Said, publisher: str | None, sentence: Span, content: Span
) -> Attribution:
    stated = [part.strip() for part in (saying.chain or "").split(">")]
    hops = [_hop(article, at, part, sentence) for at, part in enumerate(stated)]
    return Attribution(
        id=f"a{number}",
        rule="by hand",
        type=saying.type,
        place=saying.place,
        manner=Manner.INDIRECT,
        stance=saying.stance,
        hedges=(),
        sentence=sentence,
        content=(content,),
        cue=(),
        source=(),
        chain=(*hops, _publisher(article, publisher)),
    )


def _publisher(article: str, name: str | None) -> Hop:
    identifier = f"outlet:{_slug(name)}" if name else f"outlet:{article}:unknown"
    return Hop(
        identifier, name, SourceKind.OUTLET, Role.PUBLISHER, name is not None, None, None, None, None, None,
        None, Basis.METADATA,
    )  # fmt: skip


def _hop(article: str, at: int, part: str, sentence: Span) -> Hop:
    match = HOP.fullmatch(part)
    if match is None:
        raise ValueError(part)
    name, unnamed = match["name"].strip(), match["unnamed"] is not None
    kind = SourceKind(match["kind"] or ("people" if unnamed else "outlet" if at else "person"))
    unknown = name == "unnamed source"
    return Hop(
        id=f"{kind}:{article}:{_slug(name)}" if unnamed else f"{kind}:{_slug(name)}",
        name=name,
        kind=kind,
        role=Role.RELAY if at else Role.ORIGIN,
        named=not unnamed,
        count=None,
        institution=match["institution"] or match["office"],
        nationality=NATIONS.get(name.split()[0]),
        speaks_for=match["office"],
        mention=None if unknown else Span(sentence.start, sentence.start + 2),
        cue=None,
        basis=Basis.STATED,
    )


def _slug(name: str | None) -> str:
    return "-".join((name or "").casefold().split())
