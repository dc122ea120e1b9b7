"""Who does what a verb says: its subject, wherever word order puts it."""

from newstrace.grammar.context import Context, Range
from newstrace.grammar.insertions import before_insertion, described_before
from newstrace.grammar.noun_phrases import base_start, phrase_end, phrase_start
from newstrace.grammar.speaking import speaks

_LONGEST_AGO = 5
_FLOATING = frozenset(("neither", "nor", "both", "all", "each", "earlier", "later"))
_NO_SUBJECTS = frozenset(("when", "where", "why", "how", "whenever", "wherever"))
_REFLEXIVE = frozenset(("himself", "herself", "itself", "themselves"))
_ASIDES = (
    ("in", "turn"),
    ("for", "its", "part"),
    ("itself",),
    ("in", "its", "turn"),
    ("for", "their", "part"),
)
"""What may stand between who passes something on and the verb."""


def verb_start(ctx: Context, verb: int, floor: int) -> int:
    """Where the verb's group begins: "has repeatedly said", "went on to say", "did not want to tell"."""
    tags = ctx.tags
    at = verb
    while at > floor:
        left = tags[at - 1]
        if ctx.words[at - 1] == "ago":
            at = _before_ago(ctx, at - 1, floor)
        elif left in "AB" or (ctx.words[at - 1] in _FLOATING and at - 1 > floor):
            at -= 1
            if ctx.words[at] == "nor" and at > floor and tags[at - 1] in "VE":
                at -= 1
        elif left == "X" and _on_a_day(ctx, at, floor):
            at -= 2
        elif left == "N" and (aside := aside_before(ctx, at)) and tags[at - aside - 1] == "W":
            at -= aside
        elif left == "X" and at - 2 >= floor and ctx.is_time(at - 1) and _may_precede_time(ctx, at - 2):
            at -= 1
        elif left == "I" and at - 2 >= floor and tags[at - 2] in "VEGB":
            at -= 2
        elif left == "I" and at - 2 >= floor and tags[at - 2] == "J" and tags[at - 3 : at - 2] == "A":
            at -= 3
        else:
            break
    return at


def _before_ago(ctx: Context, at: int, floor: int) -> int:
    """Back over "less than two weeks" before "ago"."""
    first = at
    while first > floor + 1 and at - first < _LONGEST_AGO and ctx.tags[first - 1] in "MNJDBSCP":
        if ctx.tags[first - 1] == "N" and first < at:
            break
        first -= 1
    return first


def _on_a_day(ctx: Context, at: int, floor: int) -> bool:
    """Reads "A judge on Tuesday denied it": the day stands between the subject and its verb."""
    if at - 3 < floor or not ctx.is_time(at - 1) or ctx.words[at - 2] != "on":
        return False
    return ctx.tags[at - 3] in "NF" or (ctx.tags[at - 3] == "X" and not _is_paper(ctx, at))


def _is_paper(ctx: Context, end: int) -> bool:
    """As in "the Mail on Sunday", whose name ends so."""
    start = base_start(ctx, end - 2, 0)
    return any(
        (found := ctx.names.match_outlet(ctx.words, at)) is not None and at + found[0] >= end
        for at in range(start, end - 2)
    )


def aside_before(ctx: Context, end: int) -> int:
    """How many words before a token say no more than "in turn"."""
    return max(
        (len(words) for words in _ASIDES if ctx.words[max(0, end - len(words)) : end] == words), default=0
    )


def _may_precede_time(ctx: Context, at: int) -> bool:
    """A subject or an adverb: "officials Tuesday said", "Roe later Thursday told"."""
    return ctx.tags[at] in "NXB" or ctx.words[at] in _FLOATING


def subject_before(ctx: Context, end: int, floor: int) -> Range | None:
    """The subject that ends right before ``end``: a noun phrase with what is inserted after it."""
    if end <= floor:
        return None
    tag = ctx.tags[end - 1]
    if tag == "W" and ctx.words[end - 1] in _NO_SUBJECTS:
        return None
    if tag == "W" or (tag == "T" and end - 2 >= floor and ctx.tags[end - 2] in "NXMF"):
        return end - 1, end
    if tag in "FHZ":
        return before_insertion(ctx, end, floor)
    if ctx.words[end - 1] in _REFLEXIVE and end - 2 >= floor:
        named = subject_before(ctx, end - 1, floor)
        return (named[0], end) if named is not None else None
    start = phrase_start(ctx, end, floor)
    predicate = start > floor and set(ctx.tags[start:end]) <= {"J", "E"} and ctx.tags[start - 1] == "A"
    whom = tag == "O" and end - 2 >= floor and ctx.tags[end - 2] == "V"  # "a man who knows him said"
    if start == end or predicate or whom:  # "two people who were present said"
        return _with_open_relative(ctx, end, floor) if tag in "EJVBPO" else None
    return described_before(ctx, start, floor), end


def _with_open_relative(ctx: Context, end: int, floor: int) -> Range | None:
    """Reads "an aide who asked not to be named said": the phrase with the relative clause that ends here.

    Or with a participle: "three bankers involved told the paper".
    """
    tags = ctx.tags
    if tags[end - 1] == "E" and end - 2 >= floor and ctx.words[end - 2] == "those":
        return end - 2, end
    if tags[end - 1] == "E" and end - 2 >= floor and tags[end - 2] == "N":
        first = phrase_start(ctx, end - 1, floor)
        return (first, end) if first < end - 1 else None
    for at in range(end - 2, max(floor, end - 14), -1):
        if tags[at] in "FHQ;:SRCT":
            return None
        if tags[at] == "W":
            first = phrase_start(ctx, at, floor)
            predicate = tags[at + 1] in "AVEB" and ctx.words[at] in ("who", "which")
            predicate = predicate or (tags[at + 1] in "NXJ" and ctx.words[at] == "whose")
            return (first, end) if predicate and first < at else None
    return None


def subject_after(ctx: Context, start: int, limit: int) -> Range | None:
    """The subject that follows its verb: "said Jane Roe, a teacher at the school"."""
    end = phrase_end(ctx, start, limit)
    if end <= start:
        return None
    venue = _venue_in(ctx, start + 1, end)
    return (start, _with_apposition(ctx, end, limit)) if venue is None else (start, venue)


def _venue_in(ctx: Context, start: int, end: int) -> int | None:
    """Where in "said Jane Roe in an interview with the Herald" begins what tells where it was said."""
    nouns = (ctx.relay_words["interview"], ctx.relay_words["replies"], ctx.relay_words["occasion"])
    for at in range(start, end - 2):
        if ctx.words[at] in ("in", "at", "on", "during", "through") and ctx.words[at + 1] in ("a", "an"):
            near = ctx.words[at + 2 : min(end, at + 5)]
            if any(word in known for word in near for known in nouns):
                return at
    return None


def source_after(ctx: Context, start: int, limit: int, *, closed: bool = False) -> Range | None:
    """The source that follows a preposition, with all that hangs on it: "a report published Friday by X".

    ``closed`` asks that a description after a comma ends in another one, where a clause follows; a name
    alone is no clause.
    """
    end = phrase_end(ctx, start, limit)
    if end <= start:
        return None
    if end < limit and (ctx.tags[end] in "EW" or ctx.words[end] in ("familiar", "briefed", "close", "that")):
        end = _insertion_end(ctx, end, limit)
    return start, _with_apposition(ctx, end, limit, closed=closed)


def _with_apposition(ctx: Context, end: int, limit: int, *, closed: bool = False) -> int:
    """Past what describes a subject: ", a teacher from Dayton, who left in May", "(R-Ohio)", "of …"."""
    tags = ctx.tags
    while end < limit:
        if tags[end] == "L":
            close = tags.find("Z", end, min(limit, end + 12))
            if close < 0:
                return end
            end = close + 1
        elif tags[end] == "W":
            end = _insertion_end(ctx, end, limit)
        elif tags[end] == "F" and _describes(ctx, end + 1, limit):
            after = _insertion_end(ctx, end + 1, limit)
            open_end = after >= limit or tags[after] != "F"
            if closed and open_end and tags[end + 1 : after].strip("X") != "":
                return end
            end = after
        else:
            return end
    return end


def _describes(ctx: Context, at: int, limit: int) -> bool:
    """What follows the comma tells who the subject is, and is no statement of its own."""
    tags = ctx.tags
    if at >= limit:
        return False
    if tags[at] in "W":
        return not (at + 2 < limit and speaks(ctx, at + 1) and tags[at + 2] in "TRQ")
    if tags[at] == "B":
        return at + 1 < limit and tags[at + 1] in "JDN"
    if tags[at] not in "DJNXMKE":
        return False
    stop = phrase_end(ctx, at, limit)
    return tags[at] == "E" or (stop > at and (stop >= limit or not _begins_predicate(ctx, stop)))


def _begins_predicate(ctx: Context, at: int) -> bool:
    """A finite verb, or a cue that may be one: "…, the Harlow Gazette reported"."""
    if ctx.tags[at] != "E":
        return ctx.tags[at] in "VA"
    readings = ctx.cues.verb_forms.get(ctx.words[at], ())
    return any(reading.row.frames.get("post", 0) >= 2 for reading in readings)


def _insertion_end(ctx: Context, start: int, limit: int) -> int:
    """Where a description ends: at the next comma, dash or quotation mark, or at the sentence's end."""
    for at in range(start, limit):
        if ctx.tags[at] in "FHQ;:":
            return at
    return limit
