"""Prepositions that name a source: "according to X, C", "C, according to X", "per X"."""

from collections.abc import Iterator

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.circumstances import after_circumstances
from newstrace.grammar.contents import clause_end
from newstrace.grammar.context import Context, Range
from newstrace.grammar.hearers import hearer_end
from newstrace.grammar.pointing import is_pointer, sentence_before
from newstrace.grammar.relays import outlet_told
from newstrace.grammar.subjects import source_after, subject_after
from newstrace.lexicon.cues import CuePreposition
from newstrace.records import AttributionType, Sentence, Stance

_SHORTEST = 3
_WIDEST = 10
_ACCOUNTS = (("according",), ("per",), ("via",))


def preposition_candidates(ctx: Context, sentence: Sentence, limit: int, at: int) -> Iterator[Candidate]:
    """The attributions a prepositional cue that begins at ``at`` makes."""
    for row, before, behind in ctx.prepositions_at(at):
        start = at + len(before)
        source = (
            _owner_between(ctx, start, behind, limit)
            if behind
            else _source(ctx, start, limit, at == sentence.first)
        )
        if source is None or _carries_a_statement(ctx, row, at, sentence.first):
            continue
        if not _can_account(ctx, row, source):
            continue
        reach = (source[0], source[1] + len(behind))
        content = _content(ctx, row, at, reach, sentence.first, limit)
        if content and is_pointer(ctx, content[0]):
            meant = sentence_before(ctx, sentence.first)
            content = (meant,) if meant is not None else content
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
                features=(f"preposition {_certainty(ctx, row, source)}", _position(at, sentence)),
            )
            return


def _source(ctx: Context, start: int, limit: int, in_front: bool) -> Range | None:
    """What follows the preposition. In front, its first comma ends it where else no subject would be left."""
    source = source_after(ctx, start, limit, closed=in_front)
    if source is None or not in_front:
        return source
    comma = ctx.tags.find("F", start + 1, source[1])
    bare = ctx.tags[source[1] : source[1] + 1] == "F" and ctx.tags[source[1] + 1 : source[1] + 2] in (
        "A",
        "V",
    )
    return (source[0], comma) if comma > 0 and bare and source[1] < limit else source


def _certainty(ctx: Context, row: CuePreposition, source: Range) -> int:
    """A preposition that is seldom a cue is one before an outlet's name: "per the Journal"."""
    if outlet_told(ctx, source) is not None:
        return 3
    return 2 if row.phrase == "per" and "X" in ctx.tags[slice(*source)] else row.certainty


def _can_account(ctx: Context, row: CuePreposition, source: Range) -> bool:
    """Whether the phrase can be a source: "according to plan" and "via Crewe" name none."""
    if row.phrase in ("per", "via", "as per"):
        return outlet_told(ctx, source) is not None or (
            row.phrase == "per" and "X" in ctx.tags[slice(*source)]
        )
    bare = source[1] - source[0] == 1 and ctx.tags[source[0]] == "N"
    word = ctx.words[source[0]]
    names = ctx.names
    return (
        not bare
        or word.endswith("s")
        or any(
            known(word) is not None for known in (names.unnamed_head, names.office_head, names.outlet_head)
        )
    )


def _carries_a_statement(ctx: Context, row: CuePreposition, at: int, floor: int) -> bool:
    """Reads "he said, as quoted by CBS": the outlet passes on what another cue attributes."""
    return bool(ctx.relay_words["carried"] & set(row.phrase.split())) and _told_before(ctx, at, floor)


def _told_before(ctx: Context, at: int, floor: int) -> bool:
    """Whether a cue that lets content stand before it ends right before a token: "…, she said, as"."""
    return any(
        ctx.tags[verb] in "VE" and not ctx.quoted[verb] and _tells(ctx, verb)
        for verb in range(max(floor, at - 6), at)
    )


def _position(at: int, sentence: Sentence) -> str:
    return "preposition first" if at == sentence.first else "preposition later"


def _owner_between(ctx: Context, start: int, behind: tuple[str, ...], limit: int) -> Range | None:
    """Whose view it is: "in the vet's opinion", "in his words"."""
    if behind[0] not in ctx.words[start + 1 : min(limit, start + _WIDEST)]:
        return None
    for end in range(start + 1, min(limit, start + _WIDEST)):
        if ctx.words[end : end + len(behind)] == behind:
            owned = ctx.tags[end - 1] == "K" or ctx.words[end - 1].endswith(("'s", "s'"))
            return (start, end) if owned or (end == start + 1 and ctx.tags[start] in "DRO") else None
    return None


def _content(
    ctx: Context, row: CuePreposition, at: int, source: Range, floor: int, limit: int
) -> tuple[Range, ...]:
    tail = after_circumstances(ctx, source[1], limit)
    at_start = at == floor or (at <= floor + 2 and ctx.tags[floor] in "CBS")
    if at_start and "before" in row.positions:
        start = tail + 1 if tail < limit and ctx.tags[tail] in "F:" else tail
        return ((start, limit),) if start < limit else ()
    if "after" not in row.positions:
        return ()
    end = at
    while end > floor and ctx.tags[end - 1] in "FHBL":
        end -= 1
    first = (_start(ctx, end, floor), end)
    if first[1] - first[0] < 2:
        return ()
    if tail < limit and ctx.tags[tail] == "F" and _takes_up_content(ctx, tail + 1):
        second = (tail + 1, clause_end(ctx, tail + 1, limit))
        if ctx.tags[at - 1] == "F" and second[1] > second[0]:
            return first, second
    return (first,)


def _takes_up_content(ctx: Context, at: int) -> bool:
    """Whether what follows the source's comma goes on with the content: no "which …", no second "per X"."""
    following = ctx.words[at : at + 1]
    return ctx.tags[at : at + 1] not in ("G", "W", "C", "S") and following not in _ACCOUNTS


def _start(ctx: Context, end: int, floor: int) -> int:
    """A quotation that ends here may have begun sentences before; else the sentence's start."""
    if end - 1 in ctx.opening and ctx.opening[end - 1] < floor:
        return ctx.opening[end - 1]
    return floor


def as_reported_candidates(ctx: Context, sentence: Sentence, limit: int, at: int) -> Iterator[Candidate]:
    """Reads "As reported by X, C" and "As X reported, C": a clause of manner that names the source."""
    end = _as_clause_end(ctx, at, limit)
    if end is None:
        return
    source, cue, stop = end
    comma = stop if stop < limit and ctx.tags[stop] == "F" else None
    if at <= sentence.first + 1 and comma is not None:
        content: tuple[Range, ...] = ((comma + 1, clause_end(ctx, comma + 1, limit)),)
    elif at > sentence.first + 2 and ctx.tags[at - 1] in "FQ" and not _told_before(ctx, at, sentence.first):
        content = ((_start(ctx, at - 1, sentence.first), at - 1),)
    else:
        return
    if content[0][0] < content[0][1]:
        yield Candidate(
            rule="as reported",
            at=at,
            cue=(cue,),
            source=(source,),
            content=content,
            type=AttributionType.SPEECH,
            stance=Stance.ASSERTS,
            certainty=2,
            features=("as reported",),
            hearer=(cue[1], stop) if _takes_hearer(ctx, cue[1] - 1) and cue[1] < stop else None,
        )


def _as_clause_end(ctx: Context, at: int, limit: int) -> tuple[Range, Range, int] | None:
    """Source, cue and end of "as reported by X" or "as X reported"."""
    verb = at + 1
    while verb < limit and ctx.tags[verb] in "BJ":
        verb += 1
    carried = ctx.relay_words["carried"]
    if verb + 1 < limit and ctx.words[verb] in carried and ctx.words[verb + 1] == "by":
        source = source_after(ctx, verb + 2, limit, closed=True)
        return (source, (at, verb + 2), source[1]) if source else None
    source = subject_after(ctx, at + 1, limit)
    if source is None:
        return None
    verb = source[1]
    while verb < limit and ctx.tags[verb] in "AB":
        verb += 1
    if verb >= limit or not _tells(ctx, verb):
        return None
    told = hearer_end(ctx, verb + 1, limit) if _takes_hearer(ctx, verb) else verb + 1
    return source, (source[1], verb + 1), after_circumstances(ctx, told, limit)


def _takes_hearer(ctx: Context, verb: int) -> bool:
    readings = ctx.cues.verb_forms.get(ctx.words[verb], ())
    return any(reading.row.frames.get("hearer", 0) >= 2 for reading in readings)


def _tells(ctx: Context, verb: int) -> bool:
    return ctx.tags[verb] in "VE" and any(
        reading.row.frames.get("post", 0) >= 2 for reading in ctx.cues.verb_forms.get(ctx.words[verb], ())
    )


def in_report_candidates(ctx: Context, sentence: Sentence, limit: int) -> Iterator[Candidate]:
    """Reads "In a report by X, C": a document at the front that what follows is taken from."""
    start = sentence.first
    if start + 3 >= limit or ctx.words[start] != "in":
        return
    source = source_after(ctx, start + 1, limit)
    if source is None or source[1] >= limit or ctx.tags[source[1]] != "F":
        return
    head = next((word for word in ctx.words[slice(*source)] if ctx.names.document_head(word)), None)
    if head is None or head in ctx.relay_words["interview"]:
        return
    content = (source[1] + 1, limit)
    if content[1] - content[0] < _SHORTEST:
        return
    yield Candidate(
        rule="in a report",
        at=start,
        cue=((start, start + 1),),
        source=(source,),
        content=(content,),
        type=AttributionType.DOCUMENT,
        stance=Stance.ASSERTS,
        certainty=1,
        features=(
            "in a report",
            "in a report, passive" if _is_agentless(ctx, content) else "in a report, active",
        ),
    )


def _is_agentless(ctx: Context, content: Range) -> bool:
    """Reads "Russia was said to …": what follows names no speaker of its own."""
    for at in range(*content):
        if ctx.tags[at] in "VE" and any(
            "clause" in r.row.frames for r in ctx.cues.verb_forms.get(ctx.words[at], ())
        ):
            return any(tag == "A" for tag in ctx.tags[max(content[0], at - 2) : at])
    return True
