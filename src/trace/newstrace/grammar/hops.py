"""The hops a sentence states, origin first."""

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.context import Context
from newstrace.records import Sentence, StatedHop


def stated_hops(ctx: Context, candidate: Candidate, sentence: Sentence) -> tuple[StatedHop, ...]:
    """Who is stated to have said it, nearest the words first."""
    cue = ctx.span(candidate.cue[0])
    mention = ctx.span(candidate.source[0]) if candidate.source else None
    return (StatedHop(mention, cue),)
