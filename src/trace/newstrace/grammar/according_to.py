"""Prepositions that name a source: "according to X, C", "C, according to X", "per X"."""

from collections.abc import Iterator

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.contents import after_circumstances, clause_end
from newstrace.grammar.context import Context, Range
from newstrace.grammar.subjects import subject_after
from newstrace.lexicon.cues import CuePreposition
from newstrace.records import Sentence, Stance


def preposition_candidates(ctx: Context, sentence: Sentence, limit: int, at: int) -> Iterator[Candidate]:
    """The attributions a prepositional cue that begins at ``at`` makes."""
    for row in ctx.prepositions_at(at):
        start = at + len(row.phrase.split())
        source = subject_after(ctx, start, limit)
        if source is None:
            continue
        content = _content(ctx, row, at, source, sentence.first, limit)
        if content:
            yield Candidate(
                rule=row.phrase if row.phrase == "according to" else "source preposition",
                at=at,
                cue=((at, start),),
                source=(source,),
                content=content,
                type=row.type,
                stance=Stance.ASSERTS,
                certainty=row.certainty,
                features=(f"preposition {row.certainty}",),
            )
            return


def _content(
    ctx: Context, row: CuePreposition, at: int, source: Range, floor: int, limit: int
) -> tuple[Range, ...]:
    tail = after_circumstances(ctx, source[1], limit)
    at_start = at == floor or (at == floor + 1 and ctx.tags[floor] in "CB")
    if at_start and "before" in row.positions:
        start = tail + 1 if tail < limit and ctx.tags[tail] in "F:" else tail
        return ((start, limit),) if start < limit else ()
    if "after" not in row.positions:
        return ()
    end = at
    while end > floor and ctx.tags[end - 1] in "FHB":
        end -= 1
    first = (_start(ctx, end, floor), end)
    if first[1] - first[0] < 2:
        return ()
    if tail < limit and ctx.tags[tail] == "F" and ctx.tags[tail + 1 : tail + 2] not in ("G", "W", "C", "S"):
        second = (tail + 1, clause_end(ctx, tail + 1, limit))
        if ctx.tags[at - 1] == "F" and second[1] > second[0]:
            return first, second
    return (first,)


def _start(ctx: Context, end: int, floor: int) -> int:
    """A quotation that ends here may have begun sentences before; else the sentence's start."""
    if end - 1 in ctx.opening and ctx.opening[end - 1] < floor:
        return ctx.opening[end - 1]
    return floor
