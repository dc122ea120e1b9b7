"""What a cue verb takes as its object: "criticised the plan", "urged them to act"."""

from collections.abc import Iterator

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.contents import before_venue, clause_end, object_end, quotation_end
from newstrace.grammar.context import Context, Range
from newstrace.grammar.frames import proposed
from newstrace.grammar.noun_phrases import NOUN_STARTS, base_end, phrase_end
from newstrace.grammar.occurrences import Occurrence
from newstrace.grammar.outlets import outlet_at
from newstrace.grammar.relays import is_source_like
from newstrace.grammar.speaking import speaks
from newstrace.records import Stance

_FURTHEST = 12
_WITHIN = frozenset(("of", "in", "from", "for", "at"))
_BEFORE_FIGURE = 4


def object_after(ctx: Context, verb: Occurrence, subject: Range, _after: int) -> Iterator[Candidate]:
    """S V O, S V O to V, S V O as P: "criticised the plan", "urged them to act", "described it as …"."""
    start = verb.end
    if start >= verb.limit or ctx.is_time(start):
        return
    if ctx.words[start] == "as" and ctx.tags[start + 1 : start + 3] in ("JD", "ED"):
        yield from _shifted(ctx, verb, subject, start)
    elif "np_at" in verb.row.frames:
        yield from _estimated(ctx, verb, subject, start)
    elif _takes_object(ctx, verb, start):
        closing = start in ctx.closing
        end = quotation_end(ctx, start, verb.limit) if closing else phrase_end(ctx, start, verb.limit)
        if end > start and not (_hangs_on_another(ctx, verb) and is_source_like(ctx, start, end)):
            yield from _with_object(ctx, verb, subject, start, end)


def _estimated(ctx: Context, verb: Occurrence, subject: Range, start: int) -> Iterator[Candidate]:
    """S V O at a figure: "put the number of dead at 31", "put losses at more than $2 million"."""
    if ctx.tags[start] not in NOUN_STARTS:
        return
    for at in range(start + 1, min(verb.limit - 1, start + _FURTHEST)):
        if ctx.tags[at] not in "DNXJKRM" and ctx.words[at] not in _WITHIN:
            return
        if ctx.words[at] == "at" and "M" in ctx.tags[at + 1 : at + 1 + _BEFORE_FIGURE]:
            content = ((start, clause_end(ctx, at + 1, verb.limit)),)
            yield from proposed(ctx, "object at", verb, subject, content, "np_at")
            return


def _takes_object(ctx: Context, verb: Occurrence, start: int) -> bool:
    """Whether what follows is an object that says something: not in "shares declined 7 percent"."""
    if verb.row.stance is Stance.DECLINES and ctx.tags[start] == "M":
        return False
    if verb.row.objects and ctx.words[base_end(ctx, start, verb.limit) - 1] not in verb.row.objects:
        return False
    if ctx.words[verb.at] in ctx.came_by and _says_something(ctx, start, verb.limit):
        return False
    begins = ctx.tags[start] in NOUN_STARTS or start in ctx.closing
    return begins and ctx.words[start] not in ctx.relay_words["cites"]


def _says_something(ctx: Context, start: int, limit: int) -> bool:
    """A document with what it says behind it: "has seen a letter that says the plant will close"."""
    end = phrase_end(ctx, start, limit)
    if end + 1 >= limit or ctx.words[end] not in ("that", "which"):
        return False
    verb = next((at for at in range(end + 1, limit) if ctx.tags[at] not in "AB"), limit - 1)
    return ctx.tags[verb] in "VE" and speaks(ctx, verb)


def _with_object(ctx: Context, verb: Occurrence, subject: Range, start: int, end: int) -> Iterator[Candidate]:
    following = ctx.tags[end] if end < verb.limit else "."
    if following == "I":
        yield from proposed(
            ctx, "object infinitive", verb, subject, ((start, clause_end(ctx, end, verb.limit)),), "np_to"
        )
    elif quotes_somebody(ctx, verb, end):
        return
    elif end < verb.limit and ctx.words[end] == "as":
        stop = before_venue(ctx, start, clause_end(ctx, end, verb.limit))
        yield from proposed(ctx, "object as", verb, subject, ((start, stop),), "np_as")
    elif following == "P" and ctx.words[end] in verb.row.preps and "hearer_prep" in verb.row.frames:
        yield from proposed(
            ctx,
            "object preposition",
            verb,
            subject,
            ((start, clause_end(ctx, end, verb.limit)),),
            "hearer_prep",
        )
    elif "np_comp" in verb.row.frames and (following in "DJQ" or end in ctx.closing):
        yield from proposed(
            ctx, "object predicate", verb, subject, ((start, object_end(ctx, start, verb.limit)),), "np_comp"
        )
    end = object_end(ctx, start, verb.limit)
    to, outlet = _outlet_told(ctx, start, end)
    yield from proposed(ctx, "object", verb, subject, ((start, to),), "np", outlet)


def _shifted(ctx: Context, verb: Occurrence, subject: Range, start: int) -> Iterator[Candidate]:
    """S V as P O: "dismissed as false the accusation that she copied it"."""
    if start + 3 <= verb.limit:
        end = clause_end(ctx, start + 2, verb.limit)
        named = ctx.tags[start + 1] == "J" and ctx.tags[start + 2] in "DNXJ"
        content = ((start + 2 * named, end),)
        yield from proposed(ctx, "object as", verb, subject, content, "np_as")


def _outlet_told(ctx: Context, start: int, end: int) -> tuple[int, Range | None]:
    """In "confirmed the plan to Politico": where the object ends, and who was told of it."""
    for at in range(start + 1, end):
        found = outlet_at(ctx, at + 1, end) if ctx.words[at] == "to" and not ctx.quoted[at] else None
        if found is not None:
            return at, (at + 1, found.reach)
    return end, None


def quotes_somebody(ctx: Context, verb: Occurrence, at: int) -> bool:
    """Reads "quoted him as saying" has a construction of its own."""
    return (
        verb.row.frames.get("cite", 0) > 0
        and at + 1 < verb.limit
        and ctx.words[at] == "as"
        and ctx.tags[at + 1] == "G"
    )


def _hangs_on_another(ctx: Context, verb: Occurrence) -> bool:
    """Reads "citing officials", "which quoted an aide": a further source of what another cue attributes."""
    return verb.row.frames.get("cite", 0) > 0 and (verb.participle or ctx.tags[verb.start - 1] == "W")
