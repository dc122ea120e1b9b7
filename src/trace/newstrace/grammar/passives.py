"""Cue verbs in the passive: "are expected to", "was told by", "it was reported that"."""

from collections.abc import Iterator

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.circumstances import after_circumstances
from newstrace.grammar.complements import clause_begins, quoted_content, to_quotation
from newstrace.grammar.content_first import told_behind
from newstrace.grammar.contents import clause_end
from newstrace.grammar.context import Context, Range
from newstrace.grammar.frames import proposed
from newstrace.grammar.noun_phrases import phrase_end
from newstrace.grammar.objects import quotes_somebody
from newstrace.grammar.occurrences import Occurrence, subject_of
from newstrace.lexicon.cues import VerbFrame


def passive(ctx: Context, verb: Occurrence) -> Iterator[Candidate]:
    """P is V-ed to …, it is V-ed that …, P is V-ed (by S): "The talks are expected to fail"."""
    agent, end = _agent(ctx, verb.end, verb.limit)
    after = after_circumstances(ctx, end, verb.limit)
    quoted = to_quotation(ctx, after, verb.limit)
    if quoted is not None:
        yield from proposed(
            ctx, "passive quotation", verb, agent, quoted_content(ctx, quoted, verb.limit), "passive"
        )
        return
    patient = subject_of(ctx, verb)
    source = agent if agent is not None else document_in_front(ctx, verb.floor, verb.start)
    known_by = ("agent",) if agent else ("document in front",) if source else ()
    for rule, frame, content in _passive_contents(ctx, verb, patient, after):
        hearer = patient if frame == "hearer" else None
        yield from proposed(ctx, rule, verb, source, content, frame, hearer, extra=known_by)
    if patient is not None and ctx.words[verb.at] in ctx.relay_words["tells"]:
        yield from told_behind(ctx, verb, patient, agent, after)
    if agent is not None and patient is not None and after >= verb.limit - 1:
        yield from proposed(ctx, "passive object", verb, agent, (patient,), "np", extra=known_by)


def _passive_contents(
    ctx: Context, verb: Occurrence, patient: Range | None, after: int
) -> Iterator[tuple[str, VerbFrame, tuple[Range, ...]]]:
    """The frames a passive may have, with the content each gives."""
    if after >= verb.limit - 1:
        return
    tag, word = ctx.tags[after], ctx.words[after]
    rest = (after, clause_end(ctx, after + 1, verb.limit))
    if tag == "T":
        yield "passive", "passive", (rest,)
        yield "passive, told", "hearer", (rest,)
    elif (
        tag in "RDNX"
        and ctx.words[verb.at] in ctx.relay_words["tells"]
        and clause_begins(ctx, after, verb.limit)
    ):
        yield "passive, told", "hearer", ((after, clause_end(ctx, after, verb.limit)),)
    elif patient is None:
        return
    elif tag == "I":
        yield "passive", "passive", (patient, rest)
    elif word == "as" and not quotes_somebody(ctx, verb, after):
        yield "passive as", "np_as", (patient, rest)
    elif word in verb.row.preps and "hearer_prep" in verb.row.frames:
        yield "passive of", "hearer_prep", (patient, rest)


def _agent(ctx: Context, at: int, limit: int) -> tuple[Range | None, int]:
    """Who did it, where "by" follows the verb, and what comes after."""
    if at + 1 < limit and ctx.words[at] == "by":
        end = phrase_end(ctx, at + 1, limit)
        if end > at + 1:
            return (at + 1, end), end
    return None, at


def document_in_front(ctx: Context, floor: int, before: int) -> Range | None:
    """Reads "In a report by X, Russia was said to …": the document a sentence begins with."""
    if before - floor < 4 or ctx.words[floor] != "in":
        return None
    comma = ctx.tags.find("F", floor, before)
    if comma < 0 or not any(ctx.names.document_head(word) for word in ctx.words[floor + 1 : comma]):
        return None
    return floor + 1, comma
