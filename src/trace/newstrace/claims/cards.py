"""The articles of a question: by their ids, and what an answer says of one."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from newstrace.records import ArticleCard, Reading

Readings: TypeAlias = Sequence[Reading] | Mapping[str, Reading]
"""Articles as read, in any order; or by their ids, in their order, to be taken out one by one."""


def by_id(readings: Readings) -> Mapping[str, Reading]:
    """Articles by their ids, in their order; what is so already stays as it is."""
    if isinstance(readings, Mapping):
        return readings
    return {reading.id: reading for reading in sorted(readings, key=lambda reading: reading.id)}


def card_of(reading: Reading) -> ArticleCard:
    """An article's card."""
    return ArticleCard(
        title=reading.title,
        publisher=reading.publisher,
        published=reading.published,
        url=reading.url,
        path=reading.path,
        sample=reading.sample,
    )
