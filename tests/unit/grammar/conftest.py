"""Sentences of our own, read by the grammar alone, with words in place of spans."""

from collections.abc import Callable
from typing import NamedTuple

import pytest

from newstrace.grammar import find_attributions
from newstrace.grammar.context import Context
from newstrace.lexicon import Lexicon, load_lexicon
from newstrace.records import (
    AttributionType,
    Manner,
    Place,
    Prose,
    RawArticle,
    Span,
    Stance,
    StatedAttribution,
)
from newstrace.text import cut, lay_out


class Said(NamedTuple):
    """One attribution in words. Parts of a source, cue or content are joined by " … ".

    ``hops`` are the mentions, origin first; nobody is None.
    """

    source: str
    cue: str
    content: str
    hops: tuple[str | None, ...]
    rule: str
    type: AttributionType
    place: Place
    manner: Manner
    stance: Stance
    hedges: tuple[str, ...]
    sentence: str


class Told(NamedTuple):
    """What the grammar makes of a text."""

    attributions: list[Said]
    own_voice: list[str]
    unparsed_cues: list[str]


Tell = Callable[..., Told]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The word lists that ship with the package."""
    return load_lexicon()


@pytest.fixture(scope="session")
def prose_of(lexicon: Lexicon) -> Callable[..., Prose]:
    """``prose_of(text, title=…)``: an article laid out and cut; the title stands in the text as well."""

    def prose(text: str, *, title: str | None = None) -> Prose:
        whole = text if title is None else f"{title}\n\n{text}"
        return cut(lay_out(RawArticle(id="a", text=whole, title=title), lexicon), lexicon)

    return prose


@pytest.fixture(scope="session")
def context(prose_of: Callable[..., Prose], lexicon: Lexicon) -> Callable[[str], Context]:
    """``context(text)``: what every construction is given."""
    return lambda text: Context(prose_of(text), lexicon)


@pytest.fixture(scope="session")
def tell(prose_of: Callable[..., Prose], lexicon: Lexicon) -> Tell:
    """``tell(text, title=…)``: attributions, own voice and unparsed cues, in words."""

    def told(text: str, *, title: str | None = None) -> Told:
        prose = prose_of(text, title=title)
        found = find_attributions(prose, lexicon)
        return Told(
            [in_words(prose.text, one) for one in found.attributions],
            [prose.text[slice(*span)] for span in found.own_voice],
            [prose.text[slice(*span)] for span in found.unparsed_cues],
        )

    return told


@pytest.fixture(scope="session")
def attributions(tell: Tell) -> Callable[..., list[Said]]:
    """``attributions(text)``: all of them, in text order."""
    return lambda text, **options: tell(text, **options).attributions


@pytest.fixture(scope="session")
def said(tell: Tell) -> Callable[..., Said]:
    """``said(text)``: the only attribution there is."""

    def only(text: str, **options: str) -> Said:
        found = tell(text, **options).attributions
        assert len(found) == 1, found
        return found[0]

    return only


def in_words(text: str, found: StatedAttribution) -> Said:
    def words(spans: tuple[Span, ...]) -> str:
        return " … ".join(text[slice(*span)] for span in spans)

    return Said(
        source=words(found.source),
        cue=words(found.cue),
        content=words(found.content),
        hops=tuple(text[slice(*hop.mention)] if hop.mention else None for hop in found.hops),
        rule=found.rule,
        type=found.type,
        place=found.place,
        manner=found.manner,
        stance=found.stance,
        hedges=tuple(text[slice(*span)] for span in found.hedges),
        sentence=text[slice(*found.sentence)],
    )
