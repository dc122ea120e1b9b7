"""Where a phrase names an outlet, known or shown to be one by its words."""

from typing import NamedTuple

from newstrace.grammar.context import Context, Range
from newstrace.grammar.noun_phrases import base_end

_ARTICLES = frozenset(("the", "a", "an", "its", "his", "her", "their", "our"))
_OWN = frozenset(("its", "his", "her", "their", "our", "my", "your"))
_LEAD_IN = 5


class Named(NamedTuple):
    """An outlet in a phrase: the tokens of its name, and where what belongs to the name ends."""

    start: int
    end: int
    reach: int

    def name(self) -> Range:
        """The tokens of the name alone: "CNN's" in "CNN's Una Pell"."""
        return self.start, self.end


def outlet_at(ctx: Context, at: int, limit: int) -> Named | None:
    """The outlet named at ``at``, or nothing where none is.

    "CNN", "the official KCNA news agency", "the local newspaper the Harlow Gazette", "CNN's Una Pell",
    "state television"; but neither "CNN's president" nor "Reuters shares".
    """
    for start in range(at, min(limit, at + _LEAD_IN)):
        found = _named(ctx, start, limit) or (_introduced(ctx, start, limit) if start > at else None)
        if found is not None:
            return found
        if ctx.tags[start] in "KX" and ctx.names.nationality(ctx.bare(start)) is not None:
            continue  # "Japan's NHK", "the Dutch broadcaster NOS"
        if ctx.tags[start] not in "DJN" or (ctx.tags[start] == "N" and not _leads_in(ctx, start)):
            break
    return _described(ctx, at, limit)


def _introduced(ctx: Context, at: int, limit: int) -> Named | None:
    """Any name after a noun that says it is an outlet: "the podcast Song Exploder", "the daily Trud"."""
    if ctx.names.outlet_head(ctx.words[at - 1]) is None or ctx.tags[at] != "X" or ctx.is_time(at):
        return None
    end = at
    while end < limit and ctx.tags[end] in "XK":
        end += 1
    return Named(at, end, end)


def _leads_in(ctx: Context, at: int) -> bool:
    """A noun that tells of an outlet whose name follows: "newspaper", "magazine", "state"."""
    return ctx.names.outlet_head(ctx.words[at]) is not None or ctx.words[at] in ("state", "news")


def _named(ctx: Context, at: int, limit: int) -> Named | None:
    programme = _programme(ctx, at, limit)
    if programme is not None:
        return programme
    end = _known_end(ctx, at, limit) or _masthead_end(ctx, at, limit)
    if end is None:
        return None
    reach = _reach(ctx, end, limit)
    return Named(at, end, reach) if reach is not None else None


def _programme(ctx: Context, at: int, limit: int) -> Named | None:
    """A programme named in quotation marks: the “Pivot Table” podcast."""
    if ctx.tags[at] != "Q":
        return None
    end = ctx.mastheads.get(at + 1, limit)
    return Named(at + 1, end, end + 1) if end < limit else None


def _known_end(ctx: Context, at: int, limit: int) -> int | None:
    shown = ctx.mastheads.get(at) or ctx.mastheads.get(at + (ctx.words[at] == "the"), 0)
    found = ctx.names.match_outlet(ctx.words, at, ctx.is_capital)
    ends = (shown, 0 if found is None else at + found[0])  # "told CNN Norway must pay" ends with "CNN"
    return max((end for end in ends if at < end <= limit), default=None)


def _masthead_end(ctx: Context, at: int, limit: int) -> int | None:
    """A name that ends like an outlet's: "the Harlow Gazette", "The Mick and Dolores Show"."""
    start = at + 1 if ctx.words[at] in _ARTICLES else at
    end = start
    while end < limit and (ctx.tags[end] in "XK" or (end > start and ctx.words[end] in ("of", "and"))):
        if ctx.words[end].endswith("'s"):
            end += 1
            break
        end += 1
    while end > start and ctx.tags[end - 1] not in "XK":
        end -= 1
    if end - start >= 2 and ctx.bare(end - 1) in ctx.relay_words["masthead"]:
        return end
    if end == start or end >= limit or ctx.tags[end] != "N" or not ctx.names.outlet_head(ctx.words[end]):
        return None
    named = end
    while end < limit and ctx.tags[end] == "N" and ctx.words[end] in ctx.relay_words["voice"]:
        end += 1
    return end if end > named else None


def _reach(ctx: Context, end: int, limit: int) -> int | None:
    """Past what still means the outlet; nothing where another noun takes the name as its modifier."""
    possessive = ctx.words[end - 1].endswith(("'s", "s'"))
    at = end
    while at < limit and ctx.words[at] in ctx.relay_words["voice"] and ctx.tags[at] in "NX":
        at += 1
    if at == end and possessive:
        while at < limit and ctx.tags[at] in "XNJ" and ctx.words[at] not in ctx.relay_words["voice"]:
            at += 1
        persons = at > end and ctx.tags[end] == "X"
        voiced = at < limit and ctx.words[at] in ctx.relay_words["voice"]
        return at if persons or voiced or at in ctx.closing else None
    if at == end and at < limit:
        longer = ctx.tags[at] == "X" and ctx.words[at] not in ctx.lexicon.words.times
        if longer or (ctx.tags[at] == "N" and ctx.tags[at - 1] == "X"):
            return None
    while at > end and at < limit and ctx.tags[at] == "X":
        at += 1
    return at


def _described(ctx: Context, at: int, limit: int) -> Named | None:
    """An outlet without a name: "the newspaper", "state television", "local media"."""
    end = base_end(ctx, at, limit)
    if end == at + 2 and ctx.words[at] == "the" and ctx.words[at + 1] == "agency" and ctx.agency_before(at):
        return Named(at, end, end)
    if end == at or ctx.names.outlet_head(ctx.words[end - 1]) is None or ctx.words[at] in _OWN:
        return None
    if end - at == 1 and ctx.words[at] != "media":
        return None
    if ctx.words[end - 1] == "press" and end - at == 2 and ctx.tags[at] == "D":
        return None
    return Named(at, end, end)


def outlet_in(ctx: Context, start: int, end: int) -> Range | None:
    """The outlet a phrase is or speaks for: "the Journal", "Fox News host Una Pell"."""
    for at in range(start, end):
        if ctx.tags[at] in "DXJNK":
            found = outlet_at(ctx, at, end)
            if found is not None:
                return found.name()
    return None
