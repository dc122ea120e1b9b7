"""Noun phrases by their tags: where one ends, where one begins, what hangs on it.

Letters are those of ``text/tags.py``; a phrase is found by walking over them once, so each function is
linear in the phrase it returns.
"""

import re

from newstrace.grammar.context import Context

PRONOUNS = "ROUY"
NOUN_STARTS = "DJNXMKROUYEGB"
_HEADS = "NXM"
_INSIDE = "NXMJK"
_LONGEST = 40

# determiner, modifiers, nouns; "the party's leading candidate", "some 300 officials"
_BASE = re.compile(
    r"[ROUY](?![NX])|D{0,2}(?:B(?=[JEGM])|[JMEGK?](?=[JMEGKNXBH?])|H(?=[XN]))*[NXMK]+(?:[JMEG]?[NXMK]+)*|D{1,2}B?[JMEG]+(?=[PF.;:QAV]|$)|D"
)


def past_bound(ctx: Context, at: int, limit: int) -> int:
    """Past what bounds a number: "up to 4,000", "as many as 20", "at least", "no fewer than"."""
    for number in range(at + 1, min(limit, at + 4)):
        if ctx.tags[number] == "M" or ctx.words[number] in ("half", "some"):
            return number
        if ctx.tags[number] not in "PBJSCU":
            break
    return at


def base_end(ctx: Context, start: int, limit: int) -> int:
    """The end of the base noun phrase that begins at ``start``, or ``start`` where none does."""
    match = _BASE.match(ctx.tags, start, limit)
    return _before_dated_verb(ctx, start, match.end()) if match else start


def _before_dated_verb(ctx: Context, start: int, end: int) -> int:
    """In "the Post reported Monday" a form in -ed before a day is the verb, and no part of the name."""
    at = ctx.tags.find("E", start + 1, end - 1)
    while at > 0:
        if ctx.is_time(at + 1):
            return at
        at = ctx.tags.find("E", at + 1, end - 1)
    return end


def phrase_end(ctx: Context, start: int, limit: int) -> int:
    """The end of the noun phrase that begins at ``start`` with its "of" phrases and conjuncts."""
    end = base_end(ctx, start, limit)
    while end > start and end < limit:
        further = base_end(ctx, end + 1, limit) if _links(ctx, end) else end
        if further <= end + 1:
            break
        end = further
    return end


def _links(ctx: Context, at: int) -> bool:
    """A preposition that hangs a phrase on another, or a coordinator between two."""
    if ctx.tags[at] == "C":
        return ctx.words[at] != "but"
    return ctx.words[at] == "of" or (ctx.tags[at] == "P" and ctx.words[at] in _ATTACHING)


_ATTACHING = frozenset(
    "of for in with at from on to by about against among within inside near behind between over under "
    "toward towards across around outside along beside below above".split()
)


def base_start(ctx: Context, end: int, floor: int) -> int:
    """The start of the base noun phrase whose last token is ``end - 1``, or ``end`` where none ends there."""
    tags = ctx.tags
    at = end - 1
    if at < floor:
        return end
    if tags[at] in PRONOUNS or tags[at] == "D":
        return at
    if tags[at] not in "NXMJK":
        return end
    while at > floor and _continues_left(tags, at, floor):
        at -= 1
    while at > floor and tags[at - 1] == "D":
        at -= 1
    return at


def _continues_left(tags: str, at: int, floor: int) -> bool:
    left = tags[at - 1]
    if left in _INSIDE:
        return True
    before = tags[at - 2] if at - 2 >= floor else "."
    if left in "EG":
        return before in "DKJM" or (left == "G" and before in ".F")
    if left == "B":
        return tags[at] in "JEGM" and before in "DKJ"
    return left == "H" and before in _HEADS and tags[at] in _HEADS


def phrase_start(ctx: Context, end: int, floor: int) -> int:
    """The start of the noun phrase that ends before ``end``, with "of" phrases, conjuncts and lists."""
    start = base_start(ctx, end, floor)
    if start == end:
        return end
    listed = False
    while start > floor and end - start < _LONGEST:
        joint = start - 1
        if ctx.tags[joint] == "C" and ctx.words[joint] in ("and", "or", "&"):
            left = base_start(ctx, joint - (ctx.tags[joint - 1] == "F"), floor)
            if left >= joint or (left > floor and ctx.tags[left - 1] in "VEGA"):
                break
            if ctx.tags[joint - 1] == "F" and ctx.is_time(joint - 2):
                break  # "will resume in April, and a lawyer said": a month says nothing
            listed = True
        elif ctx.tags[joint] == "P" and ctx.words[joint] in _ATTACHING:
            twice = (
                joint - 1 > floor and ctx.words[joint - 1] in ("and", "or") and ctx.tags[joint - 2] in "NX"
            )
            left = base_start(ctx, joint - twice, floor)
        elif listed and ctx.tags[joint] == "F" and not ctx.is_time(joint - 1):
            left = base_start(ctx, joint, floor)
            if left > floor and ctx.tags[left - 1] == "P":
                break
        else:
            break
        if left >= joint:
            break
        start = left
    return start
