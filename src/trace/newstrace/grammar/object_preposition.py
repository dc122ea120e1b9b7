"""What is done to somebody with words: "attributed the rash to the soap", "accused the firm of fraud"."""

from collections.abc import Iterator

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.contents import clause_end, object_end
from newstrace.grammar.context import Context
from newstrace.grammar.frames import proposed
from newstrace.grammar.noun_phrases import NOUN_STARTS, base_end, phrase_end
from newstrace.grammar.objects import quotes_somebody
from newstrace.grammar.occurrences import Occurrence, subject_of
from newstrace.grammar.relays import is_source_like

_REACH = 40


def object_preposition(ctx: Context, verb: Occurrence) -> Iterator[Candidate]:
    """S V O p C, where p might hang on O as well: the verb asks for it, so it is the verb's own."""
    if "hearer_prep" not in verb.row.frames or verb.passive or verb.end >= verb.limit:
        return
    start = verb.end
    end = _object_end(ctx, verb, start)
    if end is None or quotes_somebody(ctx, verb, end) or _credits(ctx, verb, end):
        return
    stop = _content_end(ctx, start, end, verb.limit)
    if "hearer" in verb.row.frames and _is_said(ctx, start, verb.limit):
        return
    subject = subject_of(ctx, verb)
    if subject is not None:
        yield from proposed(ctx, "object preposition", verb, subject, ((start, stop),), "hearer_prep")


def _content_end(ctx: Context, start: int, preposition: int, limit: int) -> int:
    if ctx.tags[preposition + 1] in "GWT":
        return clause_end(ctx, preposition + 1, limit)
    return object_end(ctx, start, limit)


def _credits(ctx: Context, verb: Occurrence, preposition: int) -> bool:
    """Reads "…, attributing the claim to two aides": a further source of what another cue attributes."""
    start = preposition + 1
    return verb.participle and is_source_like(ctx, start, phrase_end(ctx, start, verb.limit))


def _is_said(ctx: Context, start: int, limit: int) -> bool:
    """Whether a clause or a quotation is what the hearer was told: "told a friend of his that"."""
    near = range(start, min(limit, start + _REACH))
    return any(ctx.tags[at] in "T:" or at in ctx.closing for at in near)


def _object_end(ctx: Context, verb: Occurrence, start: int) -> int | None:
    """The end of the object's first part, where one of the verb's prepositions follows inside its phrase."""
    if ctx.tags[start] not in NOUN_STARTS:
        return None
    whole = phrase_end(ctx, start, verb.limit)
    end = base_end(ctx, start, verb.limit)
    while start < end < whole:
        if ctx.words[end] in verb.row.preps:
            return end
        end = max(end + 1, base_end(ctx, end + 1, verb.limit))
    return None
