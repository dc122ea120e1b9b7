"""Where a phrase names an outlet, known or shown to be one by its words."""

from newstrace.grammar.context import Context, Range
from newstrace.grammar.noun_phrases import base_end

_ARTICLES = frozenset(("the", "a", "an", "its", "his", "her", "their", "our"))


def outlet_end(ctx: Context, at: int, limit: int) -> int | None:
    """The end of the outlet's name that begins at ``at``, or nothing where none does.

    "CNN", "the local newspaper the Harlow Gazette", "CNN's Jake Tapper", "state television"; but neither
    "CNN's president" nor "Reuters shares".
    """
    if at >= limit:
        return None
    named = _named(ctx, at, limit)
    if named is not None:
        return _with_voice(ctx, named, limit)
    return _described(ctx, at, limit)


def _named(ctx: Context, at: int, limit: int) -> int | None:
    found = ctx.names.match_outlet(ctx.words, at, ctx.is_capital)
    if found is not None and at + found[0] <= limit:
        return at + found[0]
    start = at + 1 if ctx.words[at] in _ARTICLES else at
    end = start
    while end < limit and ctx.tags[end] in "XK" and not ctx.words[end - 1].endswith("'s"):
        end += 1
    known = end - start >= 2 and ctx.bare(end - 1) in ctx.relay_words["masthead"]
    return end if known else None


def _with_voice(ctx: Context, end: int, limit: int) -> int | None:
    """Past a noun that still means the outlet; nothing where another noun takes the name as modifier."""
    possessive = ctx.words[end - 1].endswith("'s") or ctx.words[end - 1].endswith("s'")
    at = end
    while at < limit and (
        (ctx.words[at] in ctx.relay_words["voice"] and ctx.tags[at] in "NX")
        or (at > end and ctx.tags[at] == "X")
    ):
        at += 1
    if at > end:
        return at
    if possessive:
        while at < limit and ctx.tags[at] == "X":
            at += 1
        return at if at > end or at in ctx.closing else None
    if at < limit and ctx.tags[at] == "N" and ctx.tags[at - 1] == "X":
        return None
    return end


def _described(ctx: Context, at: int, limit: int) -> int | None:
    """ "the newspaper", "state television", "local media", "the Swedish daily Dagens Nyheter"."""
    end = base_end(ctx, at, limit)
    for head in range(end - 1, at - 1, -1):
        if ctx.tags[head] not in "XK":
            break
    else:
        return None
    if ctx.names.outlet_head(ctx.words[head]) is None or (end - head > 1 and ctx.tags[head + 1] != "X"):
        return None
    if end - at == 1 and ctx.words[head] != "media":
        return None
    if ctx.words[head] == "press" and head - at < 2 and ctx.tags[at] in "DN":
        return None
    if end < limit and ctx.tags[end] in "DX":
        further = _named(ctx, end, limit)
        return further or end
    return end


def outlet_in(ctx: Context, start: int, end: int) -> Range | None:
    """The outlet a phrase is or speaks for: "the Journal", "Fox News host Una Pell"."""
    for at in range(start, end):
        if ctx.tags[at] in "DXJNK":
            stop = outlet_end(ctx, at, end)
            if stop is not None:
                return at, stop
    return None
