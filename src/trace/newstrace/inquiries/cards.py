"""What every answer says of the articles it refers to, and every chain of a claim."""

from collections.abc import Iterable

from newstrace.claims import Readings, by_id, card_of
from newstrace.records import ArticleCard, Chain, Claim


def chains_of(claim: Claim) -> tuple[Chain, ...]:
    """Every chain of a claim, denials last."""
    return (*(chain for origin in claim.origins for chain in origin.chains), *claim.denials)


def cards_of(articles: Iterable[str], readings: Readings) -> dict[str, ArticleCard]:
    """A card for each of the articles, in the order of their ids."""
    found = by_id(readings)
    return {article: card_of(found[article]) for article in sorted(set(articles))}
