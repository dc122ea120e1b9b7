"""The hops a sentence states, origin first: who said it, to whom, and who passed it on."""

from collections.abc import Sequence
from typing import NamedTuple

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.context import Context, Range
from newstrace.grammar.insertions import described_before
from newstrace.grammar.noun_phrases import base_start, phrase_end, phrase_start
from newstrace.grammar.relays import (
    Tie,
    cited_sources,
    is_source_like,
    outlet_told,
    relay_in_phrase,
    relaying_outlets,
)
from newstrace.grammar.stance import stance_of
from newstrace.grammar.subjects import subject_before, verb_start
from newstrace.records import AttributionType, Sentence, Stance, StatedHop

_CALLS = frozenset(("object as", "object predicate"))
_READ_IN = (("read", "in"), ("seen", "in"), ("heard", "on"), ("read", "on"), ("seen", "on"))
_SPEAKER = (("me",), ("us",))
_DEEPEST = 6
_UNREAL = frozenset("not never neither nor will would could may might should must can".split())
_LEAD_IN = 8
_SURE = 2
_EVIDENCE = (AttributionType.SPEECH, AttributionType.DOCUMENT)
_TELLS = frozenset(
    (
        "that-clause",
        "bare clause",
        "hearer clause",
        "hearer quotation",
        "passive, told",
        "clause before",
        "quotation before",
        "quotation after",
        "any verb after",
        "according to",
    )
)


class Surroundings(NamedTuple):
    """What a candidate's hops are read from: its sentence, its neighbours' bounds, all other candidates."""

    sentence: Sentence
    floor: int
    limit: int
    candidates: Sequence[Candidate]


def stated_hops(
    ctx: Context, candidate: Candidate, around: Surroundings, depth: int = 0
) -> tuple[StatedHop, ...]:
    """Who is stated to have said it, nearest the words first.

    Inner attributions ("said that C had told D that …") come before the source, cited sources before who
    cites them, and outlets that were told or that carried the words after it, in text order.
    """
    free = _free_tokens(ctx, candidate, around)
    cue = candidate.cue[0]
    citing = sorted((*free, *_relative_clauses(ctx, candidate)))
    silent = stance_of(ctx, candidate) is Stance.DECLINES
    cited = [_hop(ctx, tie) for tie in cited_sources(ctx, citing, around.limit) if not silent]
    before = _inner_hops(ctx, candidate, around, depth)
    return (
        *before,
        *reversed(cited),
        *_source_hops(ctx, candidate, cue),
        *_outlets(ctx, candidate, free, around.limit),
    )


def _hop(ctx: Context, tie: Tie) -> StatedHop:
    return StatedHop(ctx.span(tie.mention), ctx.span(tie.cue))


def _free_tokens(ctx: Context, candidate: Candidate, around: Surroundings) -> list[int]:
    """Tokens around the attribution that are neither its content nor its source nor quoted."""
    limit = _own_reach(ctx, candidate, around.limit)
    taken = bytearray(ctx.quoted[around.floor : max(limit, around.floor)])
    parts = [*candidate.content, *candidate.source]
    if candidate.source:
        between = _another_predicate(ctx, candidate.source[0][1], candidate.cue[0][0])
        parts.append((between.start, between.stop))
    for start, end in parts:
        first, last = max(0, start - around.floor), min(len(taken), end - around.floor)
        if first < last:
            taken[first:last] = b"\x01" * (last - first)
    return [at for at, held in enumerate(taken, around.floor) if not held]


def _own_reach(ctx: Context, candidate: Candidate, limit: int) -> int:
    """Up to the next thing somebody does after the attribution: "…, sources said, which he later denied"."""
    passes = ctx.relay_words["carried"] | ctx.relay_words["cites"] | ctx.relay_words["interview"]
    for at in range(candidate.hull()[1], limit):
        passing = ctx.words[at] in passes or ctx.words[at - 1 : at + 1] == ("in", "turn")
        if ctx.tags[at] in "VE" and not passing and not _accounts(ctx, at):
            return at
    return limit


def _accounts(ctx: Context, verb: int) -> bool:
    """Whether a verb leads to a further source: "based on …", "as X noted"."""
    return ctx.words[verb] in ("based", "according", "attributed") or any(
        "post" in reading.row.frames for reading in ctx.cues.verb_forms.get(ctx.words[verb], ())
    )


def _relative_clauses(ctx: Context, candidate: Candidate) -> list[int]:
    """What the source's phrase says of it: "the Mail, which cited an aide", "a report that quotes guards"."""
    found: list[int] = []
    for start, end in candidate.source:
        which = next((at for at in range(start + 1, end) if ctx.tags[at] in "WT"), end)
        found.extend(range(which, end))
    return found


def _another_predicate(ctx: Context, start: int, end: int) -> range:
    """What the source does before the cue, "ran an advertisement in the Times and said", is no way."""
    between = ctx.tags[start:end]
    if start < end and ctx.tags[start] not in "FH" and any(tag in "VE" for tag in between):
        return range(start, end)
    return range(0)


def _source_hops(ctx: Context, candidate: Candidate, cue: Range) -> tuple[StatedHop, ...]:
    if not candidate.source:
        return (StatedHop(None, ctx.span(cue)),)
    phrase = _antecedent(ctx, candidate.source[0])
    parted = relay_in_phrase(ctx, phrase)
    if parted is None and phrase != candidate.source[0]:
        holder = _holder(ctx, phrase)
        parted = (phrase, holder) if holder is not None else None
    if parted is None:
        return (StatedHop(ctx.span(phrase), ctx.span(cue)),)
    head, tie = parted
    return StatedHop(ctx.span(head), ctx.span(cue)), _hop(ctx, tie)


def _holder(ctx: Context, document: Range) -> Tie | None:
    """The outlet that came by a document: "Reuters has seen a letter that says …"."""
    verb = document[0] - 1
    if verb < 1 or ctx.words[verb] not in ctx.came_by or ctx.tags[verb] not in "VE":
        return None
    first = verb_start(ctx, verb, 0)
    subject = subject_before(ctx, first, 0)
    outlet = outlet_told(ctx, subject) if subject is not None else None
    return Tie(outlet, (first, verb + 1)) if outlet is not None else None


def _antecedent(ctx: Context, source: Range) -> Range:
    """For "who" and "which" the phrase they refer to, which stands right before them."""
    start, end = source
    if end - start == 1 and ctx.tags[start] in "WT" and start > 0:
        stop = start - 1 if ctx.tags[start - 1] == "F" else start
        person = ctx.words[start] == "who" and stop > 0 and ctx.tags[stop - 1] == "X"
        first = (base_start if person else phrase_start)(ctx, stop, 0) if stop else stop
        if ctx.words[start] == "who" and not person and first < stop:
            first = described_before(ctx, first, 0)  # "a person briefed on the talks, who"
        if first < stop and person:
            return first, stop
        if first < stop:
            return _described_subject(ctx, first) or (first, stop)
    return source


def _described_subject(ctx: Context, start: int) -> Range | None:
    """Reads "X is a site based in Dayton, which …" speaks of X: back over what hangs on the noun to "is"."""
    at = start
    while at > 1 and ctx.tags[at - 1] in "PEG" and ctx.tags[at - 2] != "A":
        at -= 1
        before = phrase_start(ctx, at, 0) if ctx.tags[at - 1] in "NX" else at
        at = before
    if at > 1 and ctx.words[at - 1] in ("is", "was", "are", "were"):
        first = phrase_start(ctx, at - 1, 0)
        return (first, at - 1) if first < at - 1 else None
    return None


def _outlets(ctx: Context, candidate: Candidate, free: list[int], limit: int) -> list[StatedHop]:
    """Outlets told or carrying, in text order, each once; an account named at the front comes last."""
    own = set(range(*candidate.cue[0]))
    ties = [tie for tie in relaying_outlets(ctx, free, limit) if tie.cue[0] not in own]
    told = outlet_told(ctx, candidate.hearer) if candidate.hearer is not None else None
    named = [told] if told is not None else []
    for mention in (*named, *candidate.relays):
        ties = [tie for tie in ties if tie.mention[0] >= mention[1] or tie.mention[1] <= mention[0]]
        ties.append(Tie(mention, candidate.cue[0]))
    ties.sort(key=lambda tie: (tie.mention not in named, _fronted(ctx, tie, candidate), tie.mention))
    return [_hop(ctx, tie) for tie in ties]


def _fronted(ctx: Context, tie: Tie, candidate: Candidate) -> bool:
    return ctx.words[tie.cue[0]] == "according" and tie.cue[0] < candidate.at


def _inner_hops(
    ctx: Context, candidate: Candidate, around: Surroundings, depth: int
) -> tuple[StatedHop, ...]:
    """Who the content itself credits, where all of it is one inner attribution."""
    if depth >= _DEEPEST or around.sentence.in_title:
        return ()
    inner = _inner(ctx, candidate, around.candidates)
    if inner is None:
        return _heard_from(ctx, candidate) or _told_the_speaker(ctx, candidate)
    start, end = candidate.content[0]
    return stated_hops(ctx, inner, around._replace(floor=start, limit=end), depth + 1)


def _heard_from(ctx: Context, candidate: Candidate) -> tuple[StatedHop, ...]:
    """Whom the speaker has it from: "CNN said it had learned from two officials that …"."""
    start, end = candidate.content[0]
    start += ctx.tags[start] == "T"
    if start >= end or ctx.tags[start] not in "RU":
        return ()
    that = max(ctx.tags.find("T", start, min(end, start + _LEAD_IN)), start)
    ties = cited_sources(ctx, list(range(start, that)), end)
    learned = tuple(_hop(ctx, tie) for tie in ties if ctx.words[tie.cue[0]] == "from")
    read = (at for at in range(start + 1, that - 1) if ctx.words[at : at + 2] in _READ_IN)
    papers = ((at, _paper_read(ctx, at + 1, that)) for at in read)
    return learned or tuple(
        StatedHop(ctx.span(paper), ctx.span((at, at + 2))) for at, paper in papers if paper is not None
    )


def _paper_read(ctx: Context, at: int, end: int) -> Range | None:
    """What was "read in": a known outlet, or a name that is no country's or seat's."""
    told = outlet_told(ctx, (at + 1, end))
    start = at + 1 + (ctx.words[at + 1] == "the")
    named = ctx.words[at - 1] == "read" and start < end and ctx.tags[start:end].strip("X") == ""
    place = named and (ctx.names.match_place(ctx.words, start) or ctx.names.match_seat(ctx.words, start))
    return told or ((start, end) if named and not place else None)


def _told_the_speaker(ctx: Context, candidate: Candidate) -> tuple[StatedHop, ...]:
    """Who told the speaker, in their own words: '"The bureau told me that …," the manager said'."""
    opening, end = candidate.content[0]
    if opening not in ctx.closing:
        return ()
    verb = phrase_end(ctx, opening + 1, end)
    teller = (opening + 1, verb)
    while verb < end and ctx.tags[verb] in "AB":
        verb += 1
    if verb >= end:
        return ()
    tells = ctx.words[verb] in ctx.relay_words["tells"] and ctx.words[verb + 1 : verb + 2] in _SPEAKER
    if not tells or ctx.tags[opening + 1] in "ROUY" or not is_source_like(ctx, *teller):
        return ()
    return (StatedHop(ctx.span(teller), ctx.span((verb, verb + 1))),)


def told_by(ctx: Context, candidate: Candidate, around: Surroundings) -> Candidate:
    """The innermost attribution a candidate's content is, or the candidate itself."""
    for _ in range(_DEEPEST):
        inner = None if around.sentence.in_title else _inner(ctx, candidate, around.candidates)
        if inner is None:
            break
        candidate = inner
    return candidate


def _may_be_inner(ctx: Context, outer: Candidate, other: Candidate) -> bool:
    """Somebody else's speech; a pronoun is the outer speaker more often than not.

    A document that people tell of ("an assessment shows …, according to officials") is no hop before them.
    """
    if other.type not in _EVIDENCE or not other.source or other.certainty < _SURE:
        return False
    start, end = other.source[0]
    document = _is_document(ctx, start, end)
    if ctx.tags[start] in "RUWTY" or (document and not _passes_on(ctx, outer)):
        return False
    if other.type is AttributionType.DOCUMENT and not document:
        return False
    if any(word in _UNREAL or word.endswith("n't") for word in ctx.words[slice(*other.cue[0])]):
        return False
    if other.rule not in _TELLS:
        return other.rule in _CALLS and other.certainty > _SURE and is_source_like(ctx, start, end)
    return is_source_like(ctx, start, end) or (other.type is AttributionType.SPEECH and other.certainty == 3)


def _is_document(ctx: Context, start: int, end: int) -> bool:
    return any(ctx.names.document_head(word) for word in ctx.words[start:end])


def _passes_on(ctx: Context, outer: Candidate) -> bool:
    """Whether the outer source is an outlet, which relays documents, and not somebody who speaks of them."""
    return bool(outer.source) and outlet_told(ctx, outer.source[0]) is not None


def _hearers(candidate: Candidate) -> tuple[Range, ...]:
    return (candidate.hearer,) if candidate.hearer is not None else ()


def _inner(ctx: Context, outer: Candidate, candidates: Sequence[Candidate]) -> Candidate | None:
    start, end = outer.content[0]
    if ctx.tags[start] == "T":
        start += 1
    for other in candidates:
        if not start <= other.at < end or not _may_be_inner(ctx, outer, other):
            continue
        first = min(part[0] for part in (*other.source, *other.content, *other.cue))
        last = max(part[1] for part in (*other.source, *other.content, *other.cue, *_hearers(other)))
        whole = (
            start <= first <= start + _LEAD_IN
            and end - 2 <= last <= end
            and last - first >= 0.6 * (end - start)
        )
        most = start <= first <= start + 2 and last <= end and last - first >= 0.5 * (end - start)
        if whole or most:
            return other
    return None
