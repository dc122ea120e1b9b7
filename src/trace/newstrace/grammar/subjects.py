"""Who does what a verb says: its subject, wherever word order puts it."""

import re

from newstrace.grammar.context import Context, Range
from newstrace.grammar.noun_phrases import base_start, phrase_end, phrase_start

REACH = 60
"""How far back a subject is looked for, in tokens."""
_MISTER = frozenset(("mr.", "mrs.", "ms.", "mr", "mrs", "ms"))
_LONGEST_AGO = 5
_FLOATING = frozenset(("neither", "nor", "both", "all", "each", "earlier", "later"))
_NO_SUBJECTS = frozenset(("when", "where", "why", "how", "whenever", "wherever"))
_REFLEXIVE = frozenset(("himself", "herself", "itself", "themselves"))
_DESCRIBING = frozenset(("close", "familiar", "privy", "near", "loyal", "opposed"))
_SUBORDINATING = frozenset(("after", "before", "since", "until", "once"))
_ASIDES = (
    ("in", "turn"),
    ("for", "its", "part"),
    ("itself",),
    ("in", "its", "turn"),
    ("for", "their", "part"),
)
"""What may stand between who passes something on and the verb."""
_FINITE = re.compile(r"[AVE]")


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
        return _before_insertion(ctx, end, floor)
    if ctx.words[end - 1] in _REFLEXIVE and end - 2 >= floor:
        named = subject_before(ctx, end - 1, floor)
        return (named[0], end) if named is not None else None
    start = phrase_start(ctx, end, floor)
    predicate = start > floor and set(ctx.tags[start:end]) <= {"J", "E"} and ctx.tags[start - 1] == "A"
    whom = tag == "O" and end - 2 >= floor and ctx.tags[end - 2] == "V"  # "a man who knows him said"
    if start == end or predicate or whom:  # "two people who were present said"
        return _with_open_relative(ctx, end, floor) if tag in "EJVBPO" else None
    return described_before(ctx, start, floor), end


def _before_relative(ctx: Context, start: int, floor: int) -> int | None:
    """In "executives who have worked with Lee say": back over a relative clause to what it describes."""
    tags = ctx.tags
    if start - 1 <= floor or tags[start - 1] not in "PVEGI":
        return None
    if tags[start - 1] == "V" and speaks(ctx, start - 1) and tags[start - 2] != "W":
        return None  # "those who were present said Lee told them": it is Lee that told
    if ctx.words[start - 1] in _SUBORDINATING and tags[start] in "XK":
        return None  # "shares fell after Orme Partners alleged that": it is Orme Partners that alleged
    for at in range(start - 1, max(floor, start - 14), -1):
        if tags[at] in "FHQ;:SR":
            return None
        if tags[at] in "C" and tags[at + 1] == "E":
            continue
        describes = tags[at] == "E" or ctx.words[at] in _DESCRIBING
        if describes and tags[at + 1] in "PB" and tags[at - 1] == "C":
            continue
        if describes and (tags[at + 1] in "PB" or ctx.is_time(at + 1)) and tags[at - 1] in "NX":
            first = phrase_start(ctx, at, floor)
            return first if first < at else None
        if (tags[at] == "W" and ctx.words[at] in ("who", "which")) or (
            tags[at] == "T" and tags[at + 1] in "VAE"
        ):
            first = phrase_start(ctx, at, floor)
            return first if first < at else None
    return None


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


def _before_insertion(ctx: Context, end: int, floor: int) -> Range | None:
    """Reads "Jane Roe, who leads the party, said": the phrase before a pair of commas, dashes or brackets."""
    tags = ctx.tags
    closing = tags[end - 1]
    opening = {"F": "F", "H": "H", "Z": "L"}[closing]
    at = end - 2
    lowest = max(floor + 1, end - REACH)
    while at >= lowest:
        if tags[at] == opening and not ctx.quoted[at]:
            start = phrase_start(ctx, _before_brackets(ctx, at, floor), floor)
            inserted = tags[at + 1 : end - 1]
            if closing == "F" and inserted[:1] != "W" and _in_relative(ctx, at, lowest):
                at -= 1
                continue
            if start < at and start - 1 >= floor and ctx.words[start - 1] in ctx.relay_words["cites"]:
                at = start - 2
                continue
            if start - 1 > floor and tags[start - 1] == "P" and tags[start - 2] == "F" and start < at:
                at = start - 2
                continue
            if start < at and _may_be_inserted(inserted, closing):
                if closing == "F" and tags[start:at].strip("M") == "" and start > floor:
                    at = start - 1
                    continue
                return _around_insertion(ctx, (start, at), end, floor)
            verb_alone = closing == "F" and _FINITE.search(inserted) and "W" not in inserted
            if verb_alone and not _in_relative(ctx, at, lowest):
                return None
        at -= 1
    return _before_open_insertion(ctx, end, floor) if closing == "F" else None


def _is_place(ctx: Context, start: int, comma: int, floor: int) -> bool:
    """Names between commas behind a name: where that is."""
    return (
        start - 2 > floor and ctx.tags[start:comma].strip("X") == "" and ctx.tags[start - 2 : start] == "XF"
    )


def _around_insertion(ctx: Context, phrase: Range, end: int, floor: int) -> Range:
    """A phrase, with what is inserted behind it where that tells who it is."""
    start, comma = phrase
    if _is_place(ctx, start, comma, floor):  # "aides who met in Dayton, Ohio, speaking unnamed, said"
        start = described_before(ctx, phrase_start(ctx, start - 1, floor), floor)
    inserted, closing = ctx.tags[comma + 1 : end - 1], ctx.tags[end - 1]
    if ctx.tags[comma - 1] == "N" and inserted.strip("XK") == "" and closing == "F":
        return start, end - 1  # "its skipper, Jan Kuiper,"
    surname = comma - start == 1 or (comma - start == 2 and ctx.words[start] in _MISTER)
    if ctx.words[comma + 1] == "who" and surname:
        return start, comma  # who that is has been told before, this is an aside
    if ctx.words[comma + 1] == "who" or inserted[0] == "G":
        start = described_before(ctx, start, floor)  # "a person briefed on the talks, who asked"
    apart = inserted[0] in "GP" or inserted.strip("B") == "" or closing == "H" or _said_beside(ctx, end - 2)
    return (start, comma) if apart else _widened(ctx, start, end, floor)


def _said_beside(ctx: Context, verb: int) -> bool:
    """Whether what is inserted is an attribution itself: "Lee, two people who were there said, told"."""
    return ctx.tags[verb] == "V" and speaks(ctx, verb)


def described_before(ctx: Context, start: int, floor: int) -> int:
    """Where the phrase begins that a last noun phrase only describes: "a person briefed on the talks"."""
    described = _before_relative(ctx, start, floor)
    while described is not None and described < start:
        start, described = described, _before_relative(ctx, described, floor)
    return start


def _before_brackets(ctx: Context, comma: int, floor: int) -> int:
    """In "Rep. Jane Roe (D-Ohio), who leads it, said" the name stands before the brackets."""
    if ctx.tags[comma - 1] != "Z":
        return comma
    opened = ctx.tags.rfind("L", max(floor, comma - REACH), comma)
    return opened if opened > floor else comma


def _in_relative(ctx: Context, comma: int, floor: int) -> bool:
    """Whether the verb behind a comma is a relative clause's: "Roe, whose son, Tom, left in May, said"."""
    opened = ctx.tags.rfind("FW", floor, comma)
    return opened > 0 and _FINITE.search(ctx.tags[opened + 2 : comma]) is None


def _before_open_insertion(ctx: Context, end: int, floor: int) -> Range | None:
    """Reads "Even the ministry in its last report, claimed": the phrase the sentence begins with."""
    start = floor
    while start < end and ctx.tags[start] in "BC":
        start += 1
    if end - start > REACH // 2 or _FINITE.search(ctx.tags[start : end - 1]):
        return None
    stop = phrase_end(ctx, start, end - 1)
    return (start, stop) if stop > start and (stop == end - 1 or ctx.tags[stop] == "P") else None


def _may_be_inserted(inserted: str, closing: str) -> bool:
    if not inserted:
        return False
    if closing != "F" or inserted[0] == "W":
        return True
    if inserted[0] in "SCTVAR":
        return inserted[0] == "S" and len(inserted) < 8
    if inserted[0] == "G":
        inserted = inserted.partition("S")[0]  # ", speaking unnamed because he was not authorised,"
    return not re.search(r"[VA]", re.sub(r"IB?V", "", inserted)) or "W" in inserted or "NT" in inserted


def _widened(ctx: Context, start: int, end: int, floor: int) -> Range:
    """Reads "Jane Roe, a teacher from Dayton, Ohio, said": an apposition takes the name before it along."""
    tags = ctx.tags
    while start - 2 >= floor and tags[start - 1] == "F" and "X" not in tags[start : start + 1]:
        left = phrase_start(ctx, start - 1, floor)
        if left >= start - 1 or tags[start - 2] != "X" or (left > floor and tags[left - 1] == "P"):
            break
        start = left
    return start, end - 1 if tags[end - 1] == "F" else end


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


def speaks(ctx: Context, verb: int) -> bool:
    """A verb that leads to a clause by itself: "hit", not "hit back"."""
    return any(
        reading.row.frames.get("clause", 0) >= 3 and not reading.row.rest and reading.row.particle is None
        for reading in ctx.cues.verb_forms.get(ctx.words[verb] if verb < len(ctx.words) else "", ())
    )
