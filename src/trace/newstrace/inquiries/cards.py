"""What every answer says of the articles it refers to, and every chain of a claim."""

from collections.abc import Iterable, Sequence

from newstrace.claims import card_of
from newstrace.records import ArticleCard, Chain, Claim, Reading


def chains_of(claim: Claim) -> tuple[Chain, ...]:
    """Every chain of a claim, denials last."""
    return (*(chain for origin in claim.origins for chain in origin.chains), *claim.denials)


def cards_of(articles: Iterable[str], readings: Sequence[Reading]) -> dict[str, ArticleCard]:
    """A card for each of the articles, in the order of their ids."""
    wanted = set(articles)
    ordered = sorted(readings, key=lambda reading: reading.id)
    return {reading.id: card_of(reading) for reading in ordered if reading.id in wanted}
