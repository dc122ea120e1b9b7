"""Every construction of a cue verb."""

from collections.abc import Callable, Iterator

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.circumstances import after_circumstances
from newstrace.grammar.complements import (
    clause_after,
    gap_after,
    gerund_after,
    infinitive_after,
    preposition_after,
    quotation_after,
    wh_after,
)
from newstrace.grammar.content_first import content_first, is_inverted
from newstrace.grammar.context import Context, Range
from newstrace.grammar.hearers import hearer_after
from newstrace.grammar.objects import object_after
from newstrace.grammar.occurrences import Occurrence, subject_of
from newstrace.grammar.passives import passive
from newstrace.lexicon.cues import VerbFrame


def verb_candidates(ctx: Context, verb: Occurrence) -> Iterator[Candidate]:
    """Every way the words around a cue verb make it an attribution."""
    if verb.passive:
        yield from passive(ctx, verb)
        return
    subject = subject_of(ctx, verb)
    after = after_circumstances(ctx, verb.end, verb.limit)
    if subject is not None and not is_inverted(ctx, verb, subject):
        frames = verb.row.frames.keys()
        for construction, needed in _AFTER:
            if not needed.isdisjoint(frames):
                yield from construction(ctx, verb, subject, after)
    yield from content_first(ctx, verb, subject)


_Construction = Callable[[Context, Occurrence, Range, int], Iterator[Candidate]]

# Each construction, and the frames a verb needs one of for it.
_AFTER: tuple[tuple[_Construction, frozenset[VerbFrame]], ...] = (
    (clause_after, frozenset({"clause"})),
    (gap_after, frozenset({"clause"})),
    (wh_after, frozenset({"wh"})),
    (infinitive_after, frozenset({"to"})),
    (gerund_after, frozenset({"ing"})),
    (quotation_after, frozenset({"quote"})),
    (hearer_after, frozenset({"hearer"})),
    (object_after, frozenset({"np_to", "np_as", "np_at", "hearer_prep", "np_comp", "np"})),
    (preposition_after, frozenset({"prep"})),
)
