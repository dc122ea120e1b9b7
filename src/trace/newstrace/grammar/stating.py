"""From the candidates that stand to stated attributions with spans."""

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.context import Context, Range
from newstrace.grammar.hops import Surroundings, stated_hops, told_by
from newstrace.grammar.stance import hedges_of, stance_of
from newstrace.records import Manner, Place, Span, StatedAttribution


def stated(ctx: Context, candidate: Candidate, around: Surroundings) -> StatedAttribution | None:
    """The attribution a candidate makes, or nothing where no words are left once marks are trimmed."""
    content = tuple(span for part in candidate.content if (span := _trimmed(ctx, part)))
    if not content:
        return None
    sentence = around.sentence
    return StatedAttribution(
        rule=candidate.rule,
        type=candidate.type,
        place=Place.TITLE if sentence.in_title else Place.BODY,
        manner=_manner(ctx, candidate.content),
        stance=stance_of(ctx, told_by(ctx, candidate, around)),
        hedges=hedges_of(ctx, candidate),
        sentence=sentence.span,
        content=content,
        cue=tuple(ctx.span(part) for part in candidate.cue),
        source=tuple(ctx.span(part) for part in candidate.source),
        hops=stated_hops(ctx, candidate, around),
    )


def _trimmed(ctx: Context, part: Range) -> Span | None:
    start, end = ctx.span(part)
    words = ctx.prose.text[start:end]
    left = len(words) - len(words.lstrip(" \t\r\n\xa0,;:–—-"))
    right = len(words.rstrip(" \t\r\n\xa0,;:–—-"))
    return Span(start + left, start + right) if left < right else None


def _manner(ctx: Context, content: tuple[Range, ...]) -> Manner:
    inside = outside = 0
    for part in content:
        for at in range(*part):
            if ctx.tags[at] in "QF.:;HLZ?":
                continue
            if ctx.quoted[at]:
                inside += 1
            else:
                outside += 1
    if not inside:
        return Manner.INDIRECT
    return Manner.MIXED if outside else Manner.DIRECT
