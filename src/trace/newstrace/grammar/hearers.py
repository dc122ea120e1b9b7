"""Who was told, and what: "Officials told the paper that …"."""

from collections.abc import Iterator

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.circumstances import after_circumstances
from newstrace.grammar.complements import clause_begins, quoted_content, to_quotation
from newstrace.grammar.contents import clause_end
from newstrace.grammar.context import Context, Range
from newstrace.grammar.frames import proposed
from newstrace.grammar.noun_phrases import NOUN_STARTS, base_end, phrase_end
from newstrace.grammar.occurrences import Occurrence


def hearer_after(ctx: Context, verb: Occurrence, subject: Range, _after: int) -> Iterator[Candidate]:
    """S V H (that) C, S V H: "Q": "Officials told the paper (that) …"."""
    start = verb.end
    if start >= verb.limit or ctx.tags[start] not in NOUN_STARTS:
        return
    end = base_end(ctx, start, verb.limit)
    if end == start:
        return
    reaches = (
        phrase_end(ctx, start, verb.limit),
        hearer_end(ctx, start, verb.limit),
        end,
        _first_head_end(ctx, start, end),
        _outlet_end(ctx, start, verb.limit),
    )
    for reach in dict.fromkeys(reaches):
        content = _content_after_hearer(ctx, after_circumstances(ctx, reach, verb.limit), verb.limit)
        if content:
            rule, parts = content
            yield from proposed(ctx, rule, verb, subject, parts, "hearer", hearer=(start, reach))
            return


def _first_head_end(ctx: Context, start: int, end: int) -> int:
    """In "told the channel lorries would be sent back" the hearer ends with the first noun that can hear."""
    heads = (ctx.names.outlet_head, ctx.names.unnamed_head, ctx.names.office_head)
    found = (at + 1 for at in range(start, end) if any(known(ctx.words[at]) for known in heads))
    return next(found, end)


def _outlet_end(ctx: Context, start: int, limit: int) -> int:
    """In "told CNN hundreds of homes had burned" the hearer ends with the outlet's name."""
    found = ctx.names.match_outlet(ctx.words, start, ctx.is_capital)
    return min(start + found[0], limit) if found is not None else start + 1


def hearer_end(ctx: Context, start: int, limit: int) -> int:
    """The end of who was told with a description: "Dagens Nyheter, a Swedish daily, that …"."""
    end = phrase_end(ctx, start, limit)
    if end > start and end < limit and ctx.tags[end] in "DX" and ctx.tags[end - 1] in "NX":
        end = phrase_end(ctx, end, limit)
    if end < limit and ctx.tags[end] == "F":
        close = ctx.tags.find("F", end + 1, min(limit, end + 10))
        if close > 0 and ctx.tags[close + 1 : close + 2] == "T":
            return close + 1
    return end


def _content_after_hearer(ctx: Context, at: int, limit: int) -> tuple[str, tuple[Range, ...]] | None:
    quoted = to_quotation(ctx, at, limit)
    if quoted is not None:
        return "hearer quotation", quoted_content(ctx, quoted, limit)
    if at >= limit:
        return None
    if ctx.tags[at] == "T" or ctx.tags[at] == "W" or ctx.words[at] == "if":
        return "hearer clause", ((at, clause_end(ctx, at + 1, limit)),)
    if ctx.tags[at] == ":":
        return "hearer quotation", ((at + 1, limit),)
    if ctx.tags[at] in "RDNXJMUYKGBPS" and clause_begins(ctx, at, limit):
        return "hearer clause", ((at, clause_end(ctx, at, limit)),)
    return None
