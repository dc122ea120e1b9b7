"""Whose verb a participle or a second verb hangs on: "said …, adding"; "Calling it a mistake, the mayor"."""

from newstrace.grammar.context import Context, Range
from newstrace.grammar.insertions import REACH
from newstrace.grammar.noun_phrases import base_end, phrase_end
from newstrace.grammar.speaking import speaks
from newstrace.grammar.subjects import subject_after, subject_before, verb_start


def governing_subject(ctx: Context, before: int, floor: int) -> Range | None:
    """The subject of the verb to the left that a participle or a second verb hangs on.

    Of several the nearest one that surely speaks ("said …, adding"), else the nearest; one inside a
    relative clause only where there is no other.
    """
    tags = ctx.tags
    nearest: Range | None = None
    relative: Range | None = None
    at = before - 1
    lowest = max(floor, before - REACH)
    while at >= lowest:
        if tags[at] in "AVEY" and not ctx.quoted[at]:
            start = verb_start(ctx, at, floor)
            subject = _subject_around(ctx, at, start, before, floor)
            if subject is not None and not _is_object(ctx, subject, floor):
                if tags[subject[0]] in "WT" and subject[1] - subject[0] == 1:
                    relative = relative or subject
                elif speaks(ctx, at):
                    return subject
                else:
                    nearest = nearest or subject
            at = start
        at -= 1
    return nearest or relative


def _subject_around(ctx: Context, verb: int, start: int, before: int, floor: int) -> Range | None:
    """A verb's subject in front of it or, after a quotation or a comma, behind it."""
    if ctx.tags[verb] == "Y":
        return verb, verb + 1
    if start > floor and ctx.tags[start - 1] == "I":
        return None
    if start > floor and ctx.tags[start - 1] == "Q" and speaks(ctx, verb):
        inverted = subject_after(ctx, verb + 1, before)
        return inverted if inverted and inverted[1] <= before else None
    return subject_before(ctx, start, floor)


def _is_object(ctx: Context, subject: Range, floor: int) -> bool:
    """A participle after an object ("the plan backed by") is no verb of the clause."""
    start = subject[0]
    return start - 1 >= floor and ctx.tags[start - 1] in "VEGP" and ctx.tags[start] not in "R"


def subject_following(ctx: Context, start: int, limit: int) -> Range | None:
    """The subject after a fronted participle: "Calling it a mistake, the mayor promised …"."""
    comma = ctx.tags.find("F", start, limit)
    if comma < 0:
        return None
    end = base_end(ctx, comma + 1, limit)
    if end == comma + 1:
        return None
    full = phrase_end(ctx, comma + 1, limit)
    return comma + 1, full
