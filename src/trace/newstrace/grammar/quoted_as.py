"""Somebody quoted by somebody: "TASS quoted him as saying …", "was quoted by Interfax as saying …"."""

from collections.abc import Iterator

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.circumstances import after_circumstances
from newstrace.grammar.contents import clause_end, object_end, quotation_end
from newstrace.grammar.context import Context, Range
from newstrace.grammar.noun_phrases import phrase_end
from newstrace.grammar.subjects import subject_before, verb_start
from newstrace.records import AttributionType, Sentence, Stance

_REACH = 20
_PASSIVE = frozenset("is are was were be been being".split())


def quoted_as_candidates(ctx: Context, sentence: Sentence, limit: int, at: int) -> Iterator[Candidate]:
    """R quoted S as saying C; S was quoted (by R) as saying C; C, S was quoted as saying (by R)."""
    if at + 1 >= limit or ctx.tags[at + 1] != "G" or ctx.words[at + 1] not in ctx.cues.verb_forms:
        return
    verb = _quoting_verb(ctx, at, sentence.first)
    if verb is None:
        return
    start = verb_start(ctx, verb, sentence.first)
    subject = subject_before(ctx, start, sentence.first)
    passive = any(word in _PASSIVE for word in ctx.words[start:verb])
    if subject is None or (not passive and at == verb + 1):
        return
    end = at - 1 if ctx.tags[at - 1] == "F" else at
    source, relay = (subject, _agent(ctx, verb + 1, end)) if passive else ((verb + 1, end), subject)
    after, later = _after(ctx, at + 2, limit)
    told = _hearer(ctx, at + 1, limit)
    content = _content(ctx, after, limit) or _content_before(ctx, subject, sentence.first)
    if content is not None:
        yield Candidate(
            rule="quoted as saying",
            at=verb,
            cue=((start, verb + 1), (at, at + 2)),
            source=(source,),
            content=(content,),
            type=AttributionType.SPEECH,
            stance=_stance(ctx, at + 1),
            certainty=3,
            features=("quoted as saying",),
            hearer=told,
            relays=tuple(found for found in (relay, later) if found),
        )


def _stance(ctx: Context, verb: int) -> Stance:
    """What who is quoted does: "as denying" denies."""
    readings = (r.row for r in ctx.cues.verb_forms[ctx.words[verb]] if not (r.row.rest or r.row.particle))
    return next((row.stance for row in readings), Stance.ASSERTS)


def _quoting_verb(ctx: Context, at: int, floor: int) -> int | None:
    for verb in range(at - 1, max(floor, at - _REACH) - 1, -1):
        quotes = ctx.words[verb] in ctx.relay_words["cites"] or ctx.words[verb] in ctx.relay_words["carried"]
        if quotes and ctx.tags[verb] in "VEG":
            return verb
        if ctx.tags[verb] in "VAT" or (ctx.tags[verb] == "F" and not _apposed(ctx, verb, at)):
            return None
    return None


def _apposed(ctx: Context, comma: int, at: int) -> bool:
    """The commas around what is said of who is quoted: "quoted the minister, Girma Tolosa, as saying"."""
    return comma == at - 1 or ctx.tags[at - 1] == "F"


def _agent(ctx: Context, start: int, end: int) -> Range | None:
    return (start + 1, end) if start < end and ctx.words[start] == "by" else None


def _hearer(ctx: Context, verb: int, limit: int) -> Range | None:
    """Who was told in "quoted as telling the daily Sever that"."""
    if ctx.words[verb] not in ctx.relay_words["tells"]:
        return None
    end = phrase_end(ctx, verb + 1, limit)
    return (verb + 1, end) if end > verb + 1 else None


def _after(ctx: Context, at: int, limit: int) -> tuple[int, Range | None]:
    """Past "by local radio" or "in the Irish Times" after "as saying", and who that is."""
    if at + 1 < limit and ctx.words[at] in ("by", "in", "on"):
        end = phrase_end(ctx, at + 1, limit)
        if end > at + 1:
            return end, (at + 1, end)
    return at, None


def _content(ctx: Context, at: int, limit: int) -> Range | None:
    at = after_circumstances(ctx, at, limit)
    if at < limit and ctx.tags[at] in "F:":
        at += 1
    if at >= limit - 1:
        return None
    if at in ctx.closing:
        return at, quotation_end(ctx, at, limit)
    if ctx.tags[at] == "T" or any(tag in "VAY" for tag in ctx.tags[at : at + 12]):
        hearer = phrase_end(ctx, at, limit)
        if hearer > at and hearer < limit and ctx.tags[hearer] == "T":
            at = hearer
        return at, clause_end(ctx, at + 1, limit)
    return at, object_end(ctx, at, limit)


def _content_before(ctx: Context, source: Range, floor: int) -> Range | None:
    mark = source[0] - 1
    if mark < floor or ctx.tags[mark] not in "QF":
        return None
    if mark in ctx.opening:
        return min(ctx.opening[mark], max(floor, ctx.opening[mark])), mark + 1
    return (floor, mark) if mark - floor >= 2 else None
