"""What a construction proposes before it is known which proposals stand."""

from typing import NamedTuple

from newstrace.grammar.context import Range
from newstrace.records import AttributionType, Stance


class Candidate(NamedTuple):
    """A possible attribution: where its parts are and what speaks for it.

    ``at`` is the token the construction was triggered by. ``features`` name what the ranking weighs.
    ``hearer`` is who was told; ``relays`` are further sources the construction itself names, nearest
    the source first.
    """

    rule: str
    at: int
    cue: tuple[Range, ...]
    source: tuple[Range, ...]
    content: tuple[Range, ...]
    type: AttributionType
    stance: Stance
    certainty: int
    features: tuple[str, ...]
    hedged: bool = False
    hearer: Range | None = None
    relays: tuple[Range, ...] = ()

    def hull(self) -> Range:
        """From the first to past the last token of its parts within one sentence's reach."""
        parts = (*self.cue, *self.source, *self.content[:2])
        return min(parts)[0], max([end for _, end in parts])
