"""Nouns equated with what was said: "her answer was that …", "the guild's aim is to …", 'his motto: "…"'."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.contents import clause_end, quotation_end
from newstrace.grammar.context import Context, Range
from newstrace.grammar.noun_phrases import base_start, phrase_end
from newstrace.records import Sentence

_BE = frozenset(("is", "are", "was", "were"))
_OWN = frozenset("his her their its my our your".split())


class _Equated(NamedTuple):
    """The frame, where the cue ends, and the content."""

    frame: Literal["is", "quote"]
    cue_end: int
    content: Range


def equation_candidates(ctx: Context, sentence: Sentence, limit: int, at: int) -> Iterator[Candidate]:
    """X's N is that C, the N of X is to V, X's N: "Q" — the noun at ``at`` and what it is equated with.

    Without an owner it is the writer's own: "the reason is that …", "the phrase '…' is old".
    """
    row = ctx.cues.nouns[ctx.words[at]]
    start = base_start(ctx, at + 1, sentence.first)
    source, after = _owner(ctx, start, at, limit)
    if source is None:
        return
    found = _predicate(ctx, after, limit) or _quotation(ctx, after, limit)
    certainty = row.frames.get(found.frame) if found is not None else None
    if found is None or certainty is None:
        return
    yield Candidate(
        rule="equated noun",
        at=at,
        cue=((start, found.cue_end),),
        source=(source,),
        content=(found.content,),
        type=row.type,
        stance=row.stance,
        certainty=certainty,
        features=(f"equated noun {found.frame} {certainty}", f"equated noun {certainty}", f"type {row.type}"),
    )


def _owner(ctx: Context, start: int, noun: int, limit: int) -> tuple[Range | None, int]:
    """Whose it is, "the guild's", "her", "of the guild", and what comes after."""
    owned = next((at for at in range(noun - 1, start - 1, -1) if ctx.tags[at] == "K"), None)
    if owned is not None:
        return (start, owned + 1), noun + 1
    if ctx.words[start] in _OWN:
        return (start, start + 1), noun + 1
    if noun + 1 < limit and ctx.words[noun + 1] == "of":
        end = phrase_end(ctx, noun + 2, limit)
        return ((noun + 2, end), end) if end > noun + 2 else (None, end)
    return None, noun + 1


def _predicate(ctx: Context, verb: int, limit: int) -> _Equated | None:
    """Reads "is that C" and "was to V"."""
    if verb >= limit or ctx.words[verb] not in _BE:
        return None
    start = verb + 1
    while start < limit and ctx.tags[start] == "B":
        start += 1
    if start + 1 >= limit or ctx.tags[start] not in "TI":
        return None
    return _Equated("is", verb + 1, (start, clause_end(ctx, start + 1, limit)))


def _quotation(ctx: Context, after: int, limit: int) -> _Equated | None:
    """A quotation, right there or after a comma, a colon or "was"."""
    linked = after < limit and (ctx.tags[after] in "F:" or ctx.words[after] in _BE)
    start = after + 1 if linked else after
    if start >= limit or start not in ctx.closing:
        return None
    return _Equated("quote", after, (start, quotation_end(ctx, start, limit)))
