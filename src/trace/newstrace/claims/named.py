"""Which sources an article names, and by what a question about one of them finds the article."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from newstrace.claims.vocabulary import Vocabulary
from newstrace.records import Hop, Reading


class Facet(StrEnum):
    """What of a source finds the articles that name it.

    Its name, the words of a mention, a word of its name, its id, or whom it speaks for. All but ids are
    keys as ``names.normalise`` gives them.
    """

    NAME = "n"
    MENTION = "m"
    WORD = "o"
    ID = "i"
    SPEAKS_FOR = "v"


MENTIONED: Final = (Facet.MENTION, Facet.NAME)
"""What finds the words of a mention: those that are the source's name are not noted twice."""
HOLDING: Final = (Facet.WORD, Facet.NAME)
"""What finds a word of a name; a name of one word is not noted twice."""


def facets_of(reading: Reading, vocabulary: Vocabulary) -> frozenset[tuple[Facet, str]]:
    """All that finds an article for a source it names; one without a name at all is nobody to ask for."""
    hops = {hop for attribution in reading.attributions for hop in attribution.chain if hop.name is not None}
    found = frozenset(found for hop in hops for found in _facets(hop, reading, vocabulary) if found[1])
    return frozenset(
        (facet, key)
        for facet, key in found
        if facet not in (Facet.MENTION, Facet.WORD) or (Facet.NAME, key) not in found
    )


def _facets(hop: Hop, reading: Reading, vocabulary: Vocabulary) -> Iterator[tuple[Facet, str]]:
    key = vocabulary.names.normalise
    name = key(hop.name or "")
    yield Facet.NAME, name
    yield from ((Facet.WORD, word) for word in name.split())
    yield Facet.MENTION, key(mention_of(hop, reading) or "")
    yield Facet.SPEAKS_FOR, key(hop.speaks_for or "")
    if name_in(hop.id) != name:
        yield Facet.ID, id_key(hop.id)


def mention_of(hop: Hop, reading: Reading) -> str | None:
    """The words of a hop's mention, single spaces between them; null where nothing mentions it."""
    return None if hop.mention is None else " ".join(reading.text[slice(*hop.mention)].split())


def id_key(identifier: str) -> str:
    """A source's id without the article it may be bound to: that may have another id in a corpus."""
    kind, _, rest = identifier.partition(":")
    _, bound, name = rest.partition(":")
    return f"{kind}::{name}" if bound else identifier


def name_in(identifier: str) -> str:
    """The name that a source with this id nearly always has; where it has another, its id is noted too."""
    return identifier.rpartition(":")[2].replace("-", " ")
