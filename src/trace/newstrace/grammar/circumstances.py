"""What may stand between a cue and its content: "Tuesday", "in a statement", "for the first time"."""

from newstrace.grammar.context import Context
from newstrace.grammar.noun_phrases import past_bound, phrase_end
from newstrace.grammar.relays import that_carried

_CIRCUMSTANCE = frozenset(
    "in on at during after before from to via through by over following amid outside inside late early this "
    "last earlier ahead of about with against".split()
)
_BOUNDS = frozenset(
    "about over under around nearly almost more fewer less up as between roughly approximately well only "
    "just some".split()
)
_OF_SEVERAL = frozenset("most much more little less half many few enough none plenty".split())
_SAID_TOO = frozenset(
    "even only just not never perhaps maybe eventually probably possibly almost nearly now already still "
    "sometimes usually generally ultimately currently no hopefully once".split()
)
"""Adverbs that say something of what is said, not of the saying."""
_OF_TIME = frozenset(
    "second seconds minute minutes hour hours day days week weeks month months year years decade decades "
    "times a.m p.m a.m. p.m. am pm o'clock".split()
)


def after_circumstances(ctx: Context, at: int, limit: int) -> int:
    """Past what may stand between a cue and its content: "Tuesday", "in a statement", "on Twitter"."""
    while at < limit and not (_bounds_number(ctx, at, limit) or _opens_content(ctx, at, limit)):
        step = _circumstance_end(ctx, at, limit)
        if step == at:
            break
        at = step
    return at


def _circumstance_end(ctx: Context, at: int, limit: int) -> int:
    tag, word = ctx.tags[at], ctx.words[at]
    if (tag == "B" and ctx.tags[at + 1 : at + 2] != "M") or ctx.is_time(at):
        return _time_end(ctx, at + 1, limit)
    if tag in "HF":
        return _past_insertion(ctx, at, limit)
    if tag == "E" and word in ctx.relay_words["carried"]:
        return next((stop for stop in range(at, limit) if ctx.tags[stop] in "FHQ;:T"), limit)
    if tag in "DM" and at + 2 < limit and (tag == "M" or ctx.is_time(at + 1)):
        return at + 3 if ctx.words[at + 2] in ("earlier", "later", "ago", "before") else at
    if tag == "T":
        return _past_carrier(ctx, at, limit)
    if tag == "I":
        return _past_addressee(ctx, at, limit)
    lasting = word == "for" and (ctx.words[at + 1 : at + 2] or ("",))[0] in _OF_TIME
    if word == "for" and ctx.words[at + 1 : at + 2] == ("the",) and ctx.words[at + 3 : at + 4] == ("time",):
        return at + 4  # "said for the first time"
    if tag == "P" and (word in _CIRCUMSTANCE or lasting):
        about = ctx.words[at + 1 : at + 2] in (("about",), ("around",)) and ctx.tags[at + 2 : at + 3] == "M"
        start = at + 2 if about or ctx.tags[at + 1 : at + 2] == "T" else at + 1
        end = phrase_end(ctx, start, limit)
        if start > at + 1 and (end == start or ctx.tags[start] == "D") and not about:
            return at
        return end if end > at + 1 else at
    return _dated_end(ctx, at)


def _dated_end(ctx: Context, at: int) -> int:
    """Past the first words of "late last year", "early on Monday", "last week"."""
    word = ctx.words[at]
    if word in ("late", "early", "earlier", "later") and ctx.words[at + 1 : at + 2] in (
        ("last",),
        ("this",),
        ("next",),
        ("on",),
    ):
        return at + 1
    if word in ("last", "this", "late", "early", "next", "earlier") and ctx.words[at + 1 : at + 2]:
        return at + 2 if ctx.is_time(at + 1) else at
    return at


def _past_addressee(ctx: Context, at: int, limit: int) -> int:
    """Past "to staff" in "an email to staff": a noun that may be a verb as well."""
    if at + 1 >= limit or ctx.words[at - 1] not in ctx.relay_words["addressed"]:
        return at
    return next((stop for stop in range(at + 1, limit) if not _is_addressed(ctx, stop)), limit)


def _is_addressed(ctx: Context, at: int) -> bool:
    """Whether a word is of those addressed; behind them "the" begins what is said."""
    return ctx.tags[at] in "JNXKVC" or (ctx.tags[at] == "D" and ctx.tags[at - 1] in "IC")


def _bounds_number(ctx: Context, at: int, limit: int) -> bool:
    """What begins a quantity, "at least 12 people", and is no time ("about 9 p.m.", "over ten years")."""
    number = past_bound(ctx, at, limit)
    bound = ctx.words[at] in _BOUNDS or ctx.words[at + 1 : at + 2] in (("least",), ("most",))
    after = ctx.words[number + 1] if number + 1 < limit else ""
    return number > at and bound and not ctx.is_time(number) and after not in _OF_TIME


def _opens_content(ctx: Context, at: int, limit: int) -> bool:
    """What belongs to what is said: "even the mayor", "most of them", "last year's fire", "never before"."""
    if at + 1 >= limit:
        return False
    if ctx.words[at] in _OF_SEVERAL:
        return ctx.words[at + 1] == "of" or ctx.tags[at + 1] in "AVE"
    dated = ctx.words[at] in ("last", "next", "this") and ctx.words[at + 1].endswith(("'s", "’s"))
    so_far = ctx.words[at : at + 2] == ("so", "far")
    return dated or so_far or (ctx.words[at] in _SAID_TOO and ctx.tags[at + 1] not in "FTPI:Q")


def _past_carrier(ctx: Context, at: int, limit: int) -> int:
    """Past "an interview that BuzzFeed unearthed", "a report that cited aides": where it is from."""
    behind_noun = ctx.tags[at - 1 : at] == "N" and ctx.tags[at + 1 : at + 2] in ("V", "E")
    if behind_noun and ctx.words[at + 1] in ctx.relay_words["cites"]:
        return next((stop for stop in range(at, limit) if ctx.tags[stop] in "FHQ;:"), limit)
    tie = that_carried(ctx, at, limit) if ctx.tags[at - 1 : at] == "N" else None
    if tie is None:
        return at
    end = tie.cue[1]
    closed = end >= limit or ctx.tags[end] in "F:;"
    held = ctx.words[end - 1] in ctx.relay_words["held"] and ctx.tags[end : end + 1] == "T"
    return end if closed or held else at


def _past_insertion(ctx: Context, at: int, limit: int) -> int:
    """Past what stands between two dashes or commas before "that": "argued - four times - that"."""
    close = ctx.tags.find(ctx.tags[at], at + 1, min(limit, at + 16))
    return close + 1 if close > 0 and ctx.tags[close + 1 : close + 2] == "T" else at


def _is_day(ctx: Context, at: int, limit: int) -> bool:
    """The number of a day: "May 9", "Tuesday 9 May"; not what is counted, as in "Tuesday 40 homes"."""
    last = at + 1 >= limit or ctx.is_time(at + 1) or ctx.tags[at + 1] in "FTDRXQ:"
    return ctx.tags[at] == "M" and ctx.is_time(at - 1) and last


def _time_end(ctx: Context, at: int, limit: int) -> int:
    while at < limit and (ctx.is_time(at) or _is_day(ctx, at, limit)):
        at += 1
    return at
