"""A subject with something inserted behind it: "Jane Roe, who leads the party, said"."""

import re

from newstrace.grammar.context import Context, Range
from newstrace.grammar.noun_phrases import base_start, phrase_end, phrase_start
from newstrace.grammar.speaking import speaks

REACH = 60
"""How far back a subject is looked for, in tokens."""
_MISTER = frozenset(("mr.", "mrs.", "ms.", "mr", "mrs", "ms"))
_DESCRIBING = frozenset(("close", "familiar", "privy", "near", "loyal", "opposed"))
_SUBORDINATING = frozenset(("after", "before", "since", "until", "once"))
_FINITE = re.compile(r"[AVE]")


def before_insertion(ctx: Context, end: int, floor: int) -> Range | None:
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
    """Names between commas behind a place's name: where that is, when nothing says who somebody is."""
    names = (
        start - 2 > floor and ctx.tags[start:comma].strip("X") == "" and ctx.tags[start - 2 : start] == "XF"
    )
    dated = ctx.words[start - 2] in ctx.lexicon.words.times
    return names and not dated and not ctx.names.is_given_name(ctx.words[start]) and _goes_on(ctx, comma)


def _goes_on(ctx: Context, comma: int) -> bool:
    """Whether what comes behind a comma says what somebody did, and not who it is."""
    return ctx.tags[comma + 1] in "GEWP"


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
    if "P" not in ctx.tags[start : end - 1]:
        return None  # "Roe, asked about it, said": that was done to Roe
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
        if left >= start - 1 or tags[start - 2] != "X" or _says_where(ctx, start - 1, floor):
            break
        start = left
    return start, end - 1 if tags[end - 1] == "F" else end


def _says_where(ctx: Context, comma: int, floor: int) -> bool:
    """Whether the name before a comma is a place's or a day's: "in Harlow, the mayor, a banker, said"."""
    named = base_start(ctx, comma, floor)
    return ctx.is_time(comma - 1) or (
        named > floor and ctx.tags[named - 1] == "P" and ctx.words[named - 1] != "of"
    )


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
