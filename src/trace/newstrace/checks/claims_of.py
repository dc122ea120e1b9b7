"""To which claim a statement belongs, and in which sentence it stands."""

from collections.abc import Collection, Iterator, Sequence

from newstrace.claims.statements import Statement
from newstrace.records import Claim, Span

Place = tuple[str, str | Span]


def claims_of(claims: Sequence[Claim], wanted: Collection[Place]) -> dict[Place, str]:
    """The claim of each attribution, by article and id, and of what articles say themselves, by span.

    Only of those ``wanted``.

    The first claim where a statement is in several.
    """
    found: dict[Place, str] = {}
    for claim in claims:
        for place in _places(claim):
            if place in wanted:
                found.setdefault(place, claim.id)
    return found


def _places(claim: Claim) -> Iterator[Place]:
    for chain in (*(chain for origin in claim.origins for chain in origin.chains), *claim.denials):
        yield chain.article, chain.attribution
    for own in claim.own_voice:
        yield own.article, own.span


def place_of(statement: Statement) -> Place:
    """Where a statement is found among those of ``claims_of``."""
    attribution = statement.attribution
    return statement.reading.id, attribution.id if attribution is not None else statement.span


def sentence_of(statement: Statement) -> Span:
    """The sentence with source and cue, or the statement itself where the publisher makes it."""
    return statement.attribution.sentence if statement.attribution is not None else statement.span
