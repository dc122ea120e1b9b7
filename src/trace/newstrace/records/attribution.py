"""Attributions: as a construction finds them, and as resolved into chains of hops."""

from enum import StrEnum
from typing import Final

import msgspec

from newstrace.records.text import Furniture, Span


class AttributionType(StrEnum):
    """What kind of evidence the cue makes the content."""

    SPEECH = "speech"
    DOCUMENT = "document"
    BELIEF = "belief"
    INTENTION = "intention"
    FEELING = "feeling"
    PERCEPTION = "perception"
    JUDGEMENT = "judgement"


class Manner(StrEnum):
    """How the content is given: in quotation marks, in the reporter's words, or both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """What the source does with the content."""

    ASSERTS = "asserts"
    CONFIRMS = "confirms"
    DENIES = "denies"
    DECLINES = "declines"


SUPPORTING: Final = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
"""What carries a claim."""


class Place(StrEnum):
    """Where an attribution stands."""

    BODY = "body"
    TITLE = "title"


class SourceKind(StrEnum):
    """What a source is."""

    PERSON = "person"
    OFFICE = "office"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    AGENCY = "agency"
    DOCUMENT = "document"
    PLATFORM = "platform"
    PEOPLE = "people"


class Role(StrEnum):
    """A hop's place in its chain."""

    ORIGIN = "origin"
    RELAY = "relay"
    PUBLISHER = "publisher"


class Basis(StrEnum):
    """What a hop rests on."""

    STATED = "stated"
    RESOLVED = "resolved"
    DATELINE = "dateline"
    CREDIT = "credit"
    METADATA = "metadata"


class StatedHop(msgspec.Struct, frozen=True):
    """One hop as the text states it, before anyone knows who it is.

    ``mention`` is null where the text names nobody ("it was reported that").
    """

    mention: Span | None
    cue: Span | None


class StatedAttribution(msgspec.Struct, frozen=True):
    """One attribution as a construction found it.

    ``hops`` are the hops the text states, origin first, without the maker of the text and without the
    publisher. ``source`` is the phrase that is grammatically the source; empty where none is named.
    """

    rule: str
    type: AttributionType
    place: Place
    manner: Manner
    stance: Stance
    hedges: tuple[Span, ...]
    sentence: Span
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    hops: tuple[StatedHop, ...]


class Hop(msgspec.Struct, frozen=True):
    """One hop of a chain: who, in which role, and where the text says so.

    ``id`` is the same for the same source across articles where it is named ("person:john-kirby");
    an unnamed source's id is bound to its article. ``name`` is canonical and at most eight words;
    ``mention`` is the phrase in the text. ``count`` is how many people ("four officials" is 4).
    ``speaks_for`` is the office a spokesperson speaks for, by its canonical name.
    """

    id: str
    name: str | None
    kind: SourceKind
    role: Role
    named: bool
    count: int | None
    institution: str | None
    nationality: str | None
    speaks_for: str | None
    mention: Span | None
    cue: Span | None
    basis: Basis


class Attribution(msgspec.Struct, frozen=True, rename={"place": "in"}):
    """Source, cue, content and the whole chain from the origin to the publisher.

    Written to JSON with ``place`` as ``in``. ``rule`` names the construction that found it.
    """

    id: str
    rule: str
    type: AttributionType
    place: Place
    manner: Manner
    stance: Stance
    hedges: tuple[Span, ...]
    sentence: Span
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    chain: tuple[Hop, ...]


class Unresolved(msgspec.Struct, frozen=True):
    """A mention that no single source fits, the candidates there were, and why none was taken."""

    mention: Span
    candidates: tuple[str, ...]
    reason: str


class Resolution(msgspec.Struct, frozen=True):
    """What resolving gives: the stated attributions resolved, in the same order, and what stayed open."""

    attributions: tuple[Attribution, ...]
    unresolved: tuple[Unresolved, ...]


class OwnVoice(msgspec.Struct, frozen=True):
    """A sentence the publisher states without attributing it."""

    id: str
    sentence: Span


class Reading(msgspec.Struct, frozen=True):
    """One article as read: what it attributes to whom, what it says itself, what stayed open."""

    id: str
    path: str | None
    offset: int
    title: str | None
    publisher: str | None
    agency: str | None
    byline: str | None
    published: str | None
    url: str | None
    sample: bool
    text: str
    furniture: tuple[Furniture, ...]
    attributions: tuple[Attribution, ...]
    own_voice: tuple[OwnVoice, ...]
    unresolved: tuple[Unresolved, ...]
    unparsed_cues: tuple[Span, ...]
    warnings: tuple[str, ...]
