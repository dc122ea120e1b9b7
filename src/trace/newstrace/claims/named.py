"""Which sources an article names, and by what a question about one of them finds the article."""

from collections.abc import Iterator
from enum import StrEnum

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


def facets_of(reading: Reading, vocabulary: Vocabulary) -> frozenset[tuple[Facet, str]]:
    """All that finds an article for a source it names; one without a name at all is nobody to ask for."""
    hops = {hop for attribution in reading.attributions for hop in attribution.chain if hop.name is not None}
    return frozenset(found for hop in hops for found in _facets(hop, reading, vocabulary) if found[1])


def _facets(hop: Hop, reading: Reading, vocabulary: Vocabulary) -> Iterator[tuple[Facet, str]]:
    key = vocabulary.names.normalise
    yield Facet.ID, id_key(hop.id)
    yield Facet.NAME, key(hop.name or "")
    yield from ((Facet.WORD, word) for word in key(hop.name or "").split())
    yield Facet.MENTION, key(mention_of(hop, reading) or "")
    yield Facet.SPEAKS_FOR, key(hop.speaks_for or "")


def mention_of(hop: Hop, reading: Reading) -> str | None:
    """The words of a hop's mention, single spaces between them; null where nothing mentions it."""
    return None if hop.mention is None else " ".join(reading.text[slice(*hop.mention)].split())


def id_key(identifier: str) -> str:
    """A source's id without the article it may be bound to: that may have another id in a corpus."""
    kind, _, rest = identifier.partition(":")
    _, bound, name = rest.partition(":")
    return f"{kind}::{name}" if bound else identifier
