"""Who else a sentence says a statement came through: cited sources and relaying outlets."""

from collections.abc import Iterator
from typing import NamedTuple

from newstrace.grammar.context import Context, Range
from newstrace.grammar.noun_phrases import base_end, past_bound, phrase_end
from newstrace.grammar.outlets import outlet_at, outlet_in
from newstrace.grammar.subjects import aside_before, source_after

_REACH = 8
# Words at which a tie to an outlet may begin; all others are passed over.
_TYING = frozenset("by to with that which as on in for via according per".split())


class Tie(NamedTuple):
    """A further source or outlet and the words that tie it to the statement."""

    mention: Range
    cue: Range


def cited_sources(ctx: Context, tokens: list[int], limit: int) -> Iterator[Tie]:
    """The sources of "citing officials", "which quoted an aide", "has learned from …", "based on …"."""
    for at in tokens:
        word = ctx.words[at]
        learned = word == "from" and ctx.words[at - 1] in ctx.relay_words["learned"]
        if learned or (word in ctx.relay_words["cites"] and _cites(ctx, at)):
            start = at + 1
        elif word == "reference" and ctx.words[at - 1 : at + 2] == ("with", "reference", "to"):
            start = at + 2
        elif word == "attributing":
            start = _past(ctx, at, limit, ("to",))
        elif word == "basing" and ctx.words[at + 1 : at + 3] == ("itself", "on"):
            start = at + 3
        elif word == "based" and ctx.words[at + 1 : at + 2] == ("on",):
            start = _past(ctx, at, limit, ("with", "from", "by")) or at + 2
        else:
            continue
        start = past_bound(ctx, start, limit) if start else 0
        source = source_after(ctx, start, limit, closed=True) if start else None
        end = source[1] if source else start
        if start and end > start and is_source_like(ctx, start, end):
            yield Tie((start, end), (at, start))


def _cites(ctx: Context, at: int) -> bool:
    """A participle, or a verb after "which"; "quoted by" is the other way round."""
    if ctx.words[at + 1 : at + 2] == ("by",):
        return False
    if ctx.tags[at] == "G":
        return True
    if ctx.tags[at] not in "VE":
        return False
    before = at - 1
    while before > 0:
        aside = aside_before(ctx, before + 1)
        if not aside and ctx.tags[before] not in "AB":
            break
        before -= aside or 1
    return before >= 0 and ctx.tags[before] in "WT"


def _past(ctx: Context, at: int, limit: int, words: tuple[str, ...]) -> int:
    for step in range(at + 1, min(limit, at + _REACH)):
        if ctx.words[step] in words:
            return step + 1
    return 0


def is_source_like(ctx: Context, start: int, end: int) -> bool:
    """Whether a phrase can be somebody or something that says: a name, people, an office, a document."""
    names = ctx.names
    end = max(base_end(ctx, start, end), start + 1)
    return ctx.tags[end - 1] in "XKO" or any(
        names.unnamed_head(ctx.words[at])
        or names.spokesperson_head(ctx.words[at])
        or names.document_head(ctx.words[at])
        or names.office_head(ctx.words[at])
        or names.outlet_head(ctx.words[at])
        for at in range(start, end)
    )


def relaying_outlets(ctx: Context, tokens: list[int], limit: int) -> Iterator[Tie]:
    """Outlets the words passed through, in text order: "told …", "quoted by …", "in an interview with …"."""
    for at in tokens:
        if ctx.words[at] not in _TYING:
            continue
        tie = (
            _carried_by(ctx, at, limit)
            or that_carried(ctx, at, limit)
            or _heard_by(ctx, at, limit)
            or _accounted_by(ctx, at, limit)
        )
        if tie is not None:
            yield tie


def _carried_by(ctx: Context, at: int, limit: int) -> Tie | None:
    """Reads "as quoted by CBS", "an email obtained by Politico", "a memo leaked to the Guardian"."""
    if ctx.words[at] not in ("by", "to", "with") or at == 0:
        return None
    verb = at - 1
    while verb > 0 and ctx.tags[verb] in "BF":
        verb -= 1
    if ctx.words[verb] not in ctx.relay_words["carried"]:
        return None
    outlet = outlet_at(ctx, at + 1, limit)
    return Tie(outlet.name(), (verb, at + 1)) if outlet else None


def that_carried(ctx: Context, at: int, limit: int) -> Tie | None:
    """Reads "an interview that BuzzFeed unearthed", "as CNN reported"."""
    if ctx.tags[at] not in "TWSP" or ctx.words[at] not in ("that", "which", "as"):
        return None
    outlet = outlet_at(ctx, at + 1, limit)
    if outlet is None:
        return None
    verb = outlet.reach
    while verb < limit and ctx.tags[verb] in "AB":
        verb += 1
    if verb < limit and ctx.words[verb] in ctx.relay_words["carried"]:
        return Tie(outlet.name(), (verb, verb + 1))
    return None


def _heard_by(ctx: Context, at: int, limit: int) -> Tie | None:
    """Reads "confirmed to the Guardian", "in an interview with Sky News", "said on CNN", "wrote in Time"."""
    word = ctx.words[at]
    if word not in ctx.relay_words["heard"] or ctx.tags[at] not in "PI" or at == 0:
        return None
    before = ctx.words[max(0, at - 3) : at]
    if "according" in before[-1:] or (word == "with" and not ctx.relay_words["interview"] & set(before)):
        return None
    if word == "for" and not (ctx.relay_words["story"] | ctx.relay_words["penned"]) & set(before):
        return None
    outlet = outlet_at(ctx, at + 1, limit)
    if outlet is None or (word == "in" and _is_a_document(ctx, outlet.name())):
        return None
    return Tie(outlet.name(), (at, at + 1))


def _is_a_document(ctx: Context, mention: Range) -> bool:
    """As in "researchers claim in a paper": what is written in it is theirs."""
    last = ctx.words[mention[1] - 1]
    return ctx.tags[mention[1] - 1] == "N" and ctx.names.document_head(last) is not None


def _accounted_by(ctx: Context, at: int, limit: int) -> Tie | None:
    """A second "according to X" or "per X" in a sentence that has its source."""
    if ctx.words[at : at + 2] == ("according", "to"):
        start = at + 2
    elif ctx.words[at] == "per" and ctx.tags[at - 1] in "FQ":
        start = at + 1
    else:
        return None
    end = phrase_end(ctx, start, limit)
    return Tie((start, end), (at, start)) if end > start and is_source_like(ctx, start, end) else None


def relay_in_phrase(ctx: Context, phrase: Range) -> tuple[Range, Tie] | None:
    """A source that names who passed it on: "a memo seen by Reuters", "guards interviewed by Bild".

    An outlet's own piece ("a report published by the Journal") is the outlet itself and is not split.
    """
    for at in range(phrase[0] + 1, phrase[1]):
        tie = (
            _carried_by(ctx, at, phrase[1])
            or that_carried(ctx, at, phrase[1])
            or _spoken_to(ctx, at, phrase[1])
        )
        if tie is not None:
            verb = tie.cue[0]
            head_end = min(verb, tie.mention[0] - 1)
            while head_end > phrase[0] + 1 and ctx.tags[head_end - 1] in "BFWTA":
                head_end -= 1
            own_piece = ctx.relay_words["story"] & set(ctx.words[phrase[0] : head_end])
            if head_end <= phrase[0] or (own_piece and ctx.words[verb] not in ctx.relay_words["held"]):
                return None
            return (phrase[0], head_end), tie
    return None


def _spoken_to(ctx: Context, at: int, limit: int) -> Tie | None:
    """Reads "a guard, who spoke to the Herald on condition of anonymity"."""
    if ctx.words[at] not in ("to", "with") or ctx.words[at - 1] not in ctx.relay_words["interview"]:
        return None
    outlet = outlet_at(ctx, at + 1, limit) if ctx.tags[at - 1] in "VEG" else None
    return Tie(outlet.name(), (at - 1, at + 1)) if outlet else None


def outlet_told(ctx: Context, hearer: Range) -> Range | None:
    """The outlet that was told, where the hearer is one, so that the statement passed through it."""
    return outlet_in(ctx, *hearer)
