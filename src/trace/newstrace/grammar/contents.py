"""How far the content of an attribution reaches."""

from collections.abc import Iterator
from itertools import pairwise

from newstrace.grammar.circumstances import after_circumstances
from newstrace.grammar.context import Context
from newstrace.grammar.noun_phrases import base_end, phrase_end
from newstrace.grammar.subjects import subject_after
from newstrace.lexicon.cues import Certainty, VerbFrame

_LONGEST_INSERTED = 12
_NEW_STATEMENT = frozenset(("according", "per"))


def quotation_end(ctx: Context, at: int, limit: int) -> int:
    """Past the quotation that opens at ``at``; it may run past the sentence."""
    last = ctx.closing.get(at)
    return min(last + 1, len(ctx.words)) if last is not None else limit


def clause_end(ctx: Context, start: int, limit: int, *, relative: bool = False) -> int:
    """Where a clause that begins at ``start`` stops being somebody's words.

    It runs to the sentence's end unless a new attribution, a participle with its own content or, in a
    relative clause, the main clause takes over.
    """
    at = start
    depth = 0
    while at < limit:
        tag = ctx.tags[at]
        if at in ctx.closing:
            at = max(at + 1, min(limit, ctx.closing[at]))
            continue
        if (
            at in ctx.opening
            and ctx.tags[at - 1] == "F"
            and depth == 0
            and _stops_behind_comma(ctx, at, limit)
        ):
            return at + 1  # said it was "over," according to
        if tag == "L":
            depth += 1
        elif tag == "Z":
            if depth == 0:
                return at
            depth -= 1
        elif at > start and depth == 0 and tag in "FHC;S" and _ends_clause(ctx, start, at, limit, relative):
            return at
        at += 1
    return limit


def _ends_clause(ctx: Context, start: int, at: int, limit: int, relative: bool) -> bool:
    """A new attribution or, in a relative clause, the main clause that goes on."""
    return _stops(ctx, at, limit) or (
        relative and ctx.tags[at] == "F" and _main_clause_resumes(ctx, start, at, limit)
    )


def _main_clause_resumes(ctx: Context, start: int, comma: int, limit: int) -> bool:
    """In "Lee, who said that it failed, left": a verb after the comma, where the content has one already."""
    has_verb = any(tag in "VAEY" for tag in ctx.tags[start:comma])
    finite = ctx.tags[comma + 1 : comma + 2] in ("V", "A") or (
        ctx.tags[comma + 1 : comma + 2] == "E" and ctx.tags[comma + 2 : comma + 3] != "P"
    )
    return comma + 1 < limit and finite and has_verb


def _stops(ctx: Context, at: int, limit: int) -> bool:
    following = at + 1
    if following >= limit:
        return True
    tag = ctx.tags[at]
    if tag in "FH":
        return _stops_behind_comma(ctx, at, limit)
    if tag == "C":
        step = following + 1 if ctx.tags[following] == "B" else following
        return _second_cue(ctx, step)
    if tag in ";S":
        return _new_attribution(ctx, following, limit)
    return False


def _stops_behind_comma(ctx: Context, at: int, limit: int) -> bool:
    """Whether something new begins behind a comma, or a quotation that ends in one."""
    following = at + 1
    if following >= limit:
        return False
    if ctx.tags[following] in "CSB":
        return _second_cue(ctx, following + 1) or _new_attribution(ctx, following + 1, limit)
    return (
        ctx.words[following] in _NEW_STATEMENT
        or (ctx.tags[following] == "G" and _is_cue(ctx, following))
        or ctx.words[following : following + 2] == ("based", "on")
        or (ctx.words[following] == "in" and _names_interview(ctx, following, limit))
        or (not _is_inserted(ctx, following, limit) and _trailing_attribution(ctx, following, limit))
        or (
            ctx.tags[following] != "W"
            and not _is_inserted(ctx, following, limit)
            and _new_attribution(ctx, following, limit)
        )
    )


def _is_inserted(ctx: Context, at: int, limit: int) -> bool:
    """A participle between a subject and its verb: "the decision, announced on Monday, was wrong"."""
    close = ctx.tags.find("F", at + 1, min(limit - 1, at + _LONGEST_INSERTED))
    hangs = ctx.tags[at] == "E" and ctx.tags[at + 1 : at + 2] in ("P", "B")
    return hangs and close > 0 and ctx.tags[close + 1] in "AVE"


def _names_interview(ctx: Context, at: int, limit: int) -> bool:
    """What tells where something was said: "…, in an interview unearthed by BuzzFeed"."""
    return not ctx.relay_words["interview"].isdisjoint(ctx.words[at + 1 : min(limit, at + 5)])


def _names_venue(ctx: Context, at: int, limit: int) -> bool:
    """What tells where something was said: "in an interview with", "in an email to the Herald"."""
    if ctx.words[at] != "in" or ctx.words[at + 1 : at + 2] not in (("a",), ("an",)):
        return False
    near = range(at + 2, min(limit, at + 5))
    return any(
        ctx.words[n] in ctx.relay_words["interview"] or ctx.words[n] in ctx.relay_words["replies"]
        for n in near
    )


def _second_cue(ctx: Context, at: int) -> bool:
    """A second verb that attributes, with the same subject: "… and called him a liar"."""
    return ctx.tags[at : at + 1] in ("V", "E") and any(
        certainty >= 2 for frames in _frames(ctx, at) for certainty in frames.values()
    )


def _is_cue(ctx: Context, at: int) -> bool:
    if ctx.words[at] in ctx.relay_words["cites"] or ctx.words[at] == "attributing":
        return True
    return any("clause" in frames or "quote" in frames for frames in _frames(ctx, at))


def _is_strong_cue(ctx: Context, at: int) -> bool:
    return any(frames.get("clause", 0) >= 2 or frames.get("hearer", 0) >= 2 for frames in _frames(ctx, at))


def _frames(ctx: Context, at: int) -> Iterator[dict[VerbFrame, Certainty]]:
    """The frames of a verb's rows that need no further word: "made" alone is not "made clear"."""
    for reading in ctx.cues.verb_forms.get(ctx.words[at], ()):
        if not (reading.row.rest or reading.row.particle):
            yield reading.row.frames


def _new_attribution(ctx: Context, at: int, limit: int) -> bool:
    """A subject and a cue of its own: "…, but critics say …"."""
    if at < limit and ctx.tags[at] in "VE" and _is_strong_cue(ctx, at):
        return True
    end = phrase_end(ctx, at, limit)
    if end == at:
        return False
    while end < limit and ctx.tags[end] in "AB":
        end += 1
    return end < limit and ctx.tags[end] in "VE" and _is_strong_cue(ctx, end)


def _trailing_attribution(ctx: Context, at: int, limit: int) -> bool:
    """Reads "…, the ministry said." and "…, said the ministry" end what comes before."""
    if ctx.tags[at] in "VE" and _is_strong_cue(ctx, at):
        return subject_after(ctx, at + 1, limit) is not None
    end = base_end(ctx, at, limit)
    if end == at:
        return False
    end = _past_relative(ctx, phrase_end(ctx, at, limit), limit)
    while end < limit and ctx.tags[end] in "AB":
        end += 1
    if end >= limit or ctx.tags[end] not in "VE" or not _is_strong_cue(ctx, end):
        return False
    end = after_circumstances(ctx, end + 1, limit)
    return end >= limit or ctx.tags[end] in "F:"


def subject_clause_end(ctx: Context, start: int, end: int) -> int:
    """Where the clause of a subject ends for its verb: "her denial that she took the money | was met"."""
    first = next((at for at in range(start + 1, end) if ctx.tags[at] in "AV"), end)
    if ctx.tags[start + 1 : start + 2] == "W":
        return end
    if _hangs_on_noun(ctx, start, first) or any(_is_strong_cue(ctx, at) for at in range(first, end)):
        return end
    after = next((at for at in range(first, end) if ctx.tags[at] not in "ABVE"), end)
    for at in range(after, end):
        if ctx.tags[at] in "AV":
            return at
        if ctx.tags[at] in "TWSCFHIQ:;":
            break
    return end


def _hangs_on_noun(ctx: Context, start: int, verb: int) -> bool:
    """As in "that the money the man stole was gone": a relative clause without its pronoun."""
    tags = ctx.tags[start + 1 : verb]
    return any(before in "NX" and here in "DRU" for before, here in pairwise(tags))


def _past_relative(ctx: Context, at: int, limit: int) -> int:
    """Past "who were present" in "two people who were present said", where a cue ends the sentence."""
    if at >= limit or ctx.words[at] != "who":
        return at
    last = next((stop for stop in range(at, limit) if ctx.tags[stop] in "FHQ;:"), limit)
    return last - 1 if last - at <= _LONGEST_INSERTED else at


def before_venue(ctx: Context, start: int, end: int) -> int:
    """Where content that begins at ``start`` ends for what tells where it was said."""
    found = (at for at in range(start + 1, end) if not ctx.quoted[at] and _names_venue(ctx, at, end))
    return next(found, end)


def object_end(ctx: Context, start: int, limit: int) -> int:
    """Where an object ends: its noun phrase, what hangs on it, and its relative clause."""
    at = start
    verbs = 0
    while at < limit:
        if at in ctx.closing:
            at = max(at + 1, min(limit, ctx.closing[at] + 1))
            continue
        tag = ctx.tags[at]
        if tag in "WTI":
            verbs += 1
        elif (tag in ";:HLZFSC" and _ends_object(ctx, at, start, limit)) or (
            at > start and _names_venue(ctx, at, limit)
        ):
            return at
        elif tag in "VA" and at > start:
            if verbs == 0:
                return at
            if ctx.tags[at + 1 : at + 2] not in ("V", "E", "A", "G", "B"):
                verbs -= 1
        at += 1
    return limit


def _ends_object(ctx: Context, at: int, start: int, limit: int) -> bool:
    """A mark, a subordinate clause or a second predicate ends an object; a comma in a list does not."""
    tag = ctx.tags[at]
    if tag == "F":
        return not _goes_on(ctx, at, limit)
    if tag == "C":
        return at > start and ctx.tags[at + 1 : at + 2] in ("V", "A", "E")
    return tag != "S" or at > start


def _goes_on(ctx: Context, comma: int, limit: int) -> bool:
    """A comma inside a list: "rents, fares and fees"."""
    end = phrase_end(ctx, comma + 1, limit)
    if end == comma + 1 or ctx.tags[comma - 1] not in "NXM":
        return False
    return any(tag == "C" for tag in ctx.tags[comma + 1 : end + 2]) and ctx.tags[end : end + 1] not in (
        "V",
        "A",
        "E",
    )
