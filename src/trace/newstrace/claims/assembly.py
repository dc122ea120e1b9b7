"""One group of statements → one claim: what carries it, what denies it, and its words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec

from newstrace.claims.identity import Identities
from newstrace.claims.offices import teller
from newstrace.claims.origins import origins_of
from newstrace.claims.polarity import Polarity
from newstrace.claims.ruled import with_ruled_names
from newstrace.claims.statements import Statement
from newstrace.claims.support import support_of
from newstrace.claims.ties import tie_of
from newstrace.claims.vocabulary import Vocabulary
from newstrace.graph import StatedChain, circular_sources, comes_back
from newstrace.graph.build import source_node
from newstrace.records import (
    SUPPORTING,
    Attribution,
    Chain,
    Claim,
    Evidence,
    Matched,
    OwnVoiceStatement,
    Place,
    Reading,
    Span,
    Stance,
)

BEST_LENGTH = 14
FEWEST_WORDS = 5


class Group(NamedTuple):
    """Statements that say the same, and those that only refer to one of them; both in order of place.

    ``matched`` is why they answer a question, null where there is none.
    """

    statements: tuple[Statement, ...]
    referring: tuple[Statement, ...]
    matched: Matched | None = None


class Carrier(NamedTuple):
    """An attribution that has to do with a claim: what it does with it, and the words that do it."""

    reading: Reading
    attribution: Attribution
    stance: Stance
    span: Span


def assemble(group: Group, vocabulary: Vocabulary) -> Claim:
    """The claim a group makes; its id is given when all claims are in order."""
    polarity = Polarity(group.statements, vocabulary)
    found = list(_carriers(group, polarity, vocabulary))
    chains = _marked_loops([_chain(carrier) for carrier in found])
    carried = [chain for chain in chains if chain.stance is not Stance.DENIES]
    origins = origins_of(carried, vocabulary, {one.reading.id: one.reading.text for one in found})
    denials = tuple(chain for chain in chains if chain.stance is Stance.DENIES)
    supporting = [chain for chain in chains if chain.stance in SUPPORTING]
    counted = [origin for origin in origins if origin.counted]
    return Claim(
        id="",
        text=_clearest(group, polarity),
        support=support_of(origins, denials),
        independent_origins=len(counted),
        unnamed_origins=sum(not origin.source.named for origin in counted),
        articles=len({chain.article for chain in supporting}),
        chains=len(supporting),
        origins=origins,
        denials=denials,
        own_voice=tuple(_own_voice(group, polarity)),
        matched=group.matched,
    )


def carriers(group: Group, vocabulary: Vocabulary) -> Iterator[StatedChain]:
    """The chains of a group as the citation graph takes them."""
    for carrier in _carriers(group, Polarity(group.statements, vocabulary), vocabulary):
        yield StatedChain(
            carrier.reading.id,
            carrier.attribution,
            carrier.stance,
            tie_of(carrier.reading, carrier.attribution),
        )


def _carriers(group: Group, polarity: Polarity, vocabulary: Vocabulary) -> Iterator[Carrier]:
    """Each attribution once, in order of place. A title adds nothing to a body that says the same."""
    found: dict[tuple[str, str], Carrier] = {}
    for statement in sorted((*group.statements, *group.referring), key=lambda statement: statement.key):
        attribution = statement.attribution
        if attribution is None or not attribution.chain:
            continue
        place = statement.reading.id, attribution.id
        stance = _stance(attribution, opposite=polarity.is_opposite(statement))
        span = attribution.sentence if statement.refers else statement.span
        known = found.get(place)
        if known is None:
            found[place] = Carrier(statement.reading, with_ruled_names(attribution, vocabulary), stance, span)
        elif known.stance is stance:
            found[place] = known._replace(span=Span(known.span.start, max(known.span.end, span.end)))
    several = found.values() if len(found) > 1 else ()
    identities = Identities((carrier.attribution.chain for carrier in several), vocabulary.is_an_outlets_name)
    bodies = {carrier.reading.id for carrier in found.values() if carrier.attribution.place is Place.BODY}
    yield from _without_own_denials(
        carrier._replace(attribution=identities.known(carrier.attribution))
        for carrier in found.values()
        if carrier.attribution.place is Place.BODY or carrier.reading.id not in bodies
    )


def _stance(attribution: Attribution, *, opposite: bool) -> Stance:
    """What a source does with the claim: who says the opposite denies it."""
    if attribution.stance not in SUPPORTING:
        return attribution.stance
    return Stance.DENIES if opposite else attribution.stance


def _without_own_denials(found: Iterable[Carrier]) -> Iterator[Carrier]:
    """Who asserts a claim elsewhere does not deny it by saying the same with a "not"."""
    carriers = list(found)
    asserting = {_source(one) for one in carriers if one.stance in SUPPORTING}
    for one in carriers:
        own = (
            one.stance is Stance.DENIES and one.attribution.stance in SUPPORTING and _source(one) in asserting
        )
        yield one._replace(stance=one.attribution.stance) if own else one


def _source(carrier: Carrier) -> str:
    chain = carrier.attribution.chain
    return source_node(chain[teller(chain)], carrier.reading.id)


def _chain(carrier: Carrier) -> Chain:
    start, end = carrier.span
    return Chain(
        article=carrier.reading.id,
        attribution=carrier.attribution.id,
        stance=carrier.stance,
        hops=carrier.attribution.chain,
        evidence=Evidence(carrier.span, carrier.reading.text[start:end]),
        tie=tie_of(carrier.reading, carrier.attribution),
    )


def _marked_loops(chains: Sequence[Chain]) -> list[Chain]:
    """The chains, those marked that come back to a source already in them, also over several articles."""
    paths = [[source_node(hop, chain.article) for hop in chain.hops] for chain in chains]
    supporting = [path for path, chain in zip(paths, chains, strict=True) if chain.stance in SUPPORTING]
    loops = circular_sources(supporting) if len(supporting) > 1 else ()
    return [
        msgspec.structs.replace(chain, loop=True)
        if comes_back(chain.hops) or any(_runs_in(path, loop) for loop in loops)
        else chain
        for path, chain in zip(paths, chains, strict=True)
    ]


def _runs_in(path: Sequence[str], loop: frozenset[str]) -> bool:
    return any(cited in loop and citing in loop for cited, citing in pairwise(path))


def _own_voice(group: Group, polarity: Polarity) -> Iterator[OwnVoiceStatement]:
    for statement in group.statements:
        if statement.own_voice is not None and not polarity.is_opposite(statement):
            start, end = statement.span
            yield OwnVoiceStatement(statement.reading.id, statement.span, statement.reading.text[start:end])


def _clearest(group: Group, polarity: Polarity) -> str:
    """The words of the statement that says it best: plainly, in full, neither clipped nor long."""
    if len(group.statements) == 1:
        return _printed(group.statements[0])
    negated, common = polarity.negative, _common_keys(group)

    def unclear(statement: Statement) -> tuple[bool, bool, int, bool, int, tuple[str, int, int, str, int]]:
        gist = statement.gist
        said = bool(gist.acts) and statement.words >= FEWEST_WORDS and not gist.framed
        title = statement.attribution is None or statement.attribution.place is Place.TITLE
        off = abs(statement.words - BEST_LENGTH)
        return gist.negated != negated, not said, len(common - gist.core), title, off, statement.key

    return _printed(min(group.statements, key=unclear))


def _printed(statement: Statement) -> str:
    start, end = statement.span
    return " ".join(statement.reading.text[start:end].split())


def _common_keys(group: Group) -> frozenset[str]:
    """What more than half of the statements say."""
    held = Counter(key for statement in group.statements for key in statement.gist.core)
    return frozenset(key for key, count in held.items() if 2 * count > len(group.statements))
