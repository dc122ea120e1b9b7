"""What nobody is credited with: the publisher's own statements, and cues that no construction read."""

import re
from collections.abc import Iterator, Sequence

from newstrace.grammar.context import Context
from newstrace.grammar.continuation import Placed
from newstrace.records import AttributionType, Span

_EVIDENCE = (AttributionType.SPEECH, AttributionType.DOCUMENT)
_SHORTEST = 6
_VERBAL = frozenset("VAEY")
_NOMINAL = frozenset("NXRU")
_VERB = re.compile("[VE]")
_NOT_A_STATEMENT = frozenset("i we you my our your let please".split())


def own_voice(ctx: Context, placed: Sequence[Placed]) -> tuple[Span, ...]:
    """The body's sentences that state something as fact and credit nobody with having said it.

    Questions, exclamations, fragments, the writer's own "I" or "you" and words that stand between
    quotation marks are no such statements. What somebody is said to want or think is still the
    publisher's statement.
    """
    spoken = {one.number for one in placed if one.candidate.type in _EVIDENCE}
    spoken |= set(_sentences_held(ctx, placed))
    return tuple(
        sentence.span
        for number, sentence in enumerate(ctx.sentences)
        if number not in spoken and not sentence.in_title and _states(ctx, sentence.first, sentence.last)
    )


def _sentences_held(ctx: Context, placed: Sequence[Placed]) -> Iterator[int]:
    """Sentences that some attribution's content reaches into."""
    contents = sorted(
        part for one in placed if one.candidate.type in _EVIDENCE for part in one.candidate.content
    )
    number = 0
    for start, end in contents:
        while number and ctx.sentences[number].first > start:
            number -= 1
        while number < len(ctx.sentences) and ctx.sentences[number].last <= start:
            number += 1
        for at in range(number, len(ctx.sentences)):
            if ctx.sentences[at].first >= end:
                break
            yield at


def _states(ctx: Context, first: int, last: int) -> bool:
    if last - first < _SHORTEST or ctx.words[last - 1] not in ".”\"'":
        return False
    if ctx.words[first] in _NOT_A_STATEMENT or ctx.words[last - 1] == "?":
        return False
    own = {ctx.tags[at] for at in range(first, last) if not ctx.quoted[at]}
    return not (_VERBAL.isdisjoint(own) or _NOMINAL.isdisjoint(own))


def unparsed_cues(ctx: Context, placed: Sequence[Placed]) -> tuple[Span, ...]:
    """Verbs of saying that no construction could read: seen, and not understood."""
    taken = bytearray(len(ctx.words) + 1)
    for one in placed:
        for start, end in (*one.candidate.cue, *one.candidate.content, *one.candidate.source):
            taken[start:end] = b"\x01" * (end - start)
    return tuple(
        ctx.span((at, at + 1))
        for at in (match.start() for match in _VERB.finditer(ctx.tags))
        if not taken[at]
        and not ctx.quoted[at]
        and at not in ctx.decoyed
        and ctx.words[at] in ctx.cues.verb_forms
        and _says(ctx, ctx.words[at])
    )


def _says(ctx: Context, word: str) -> bool:
    return any(
        reading.row.type in _EVIDENCE
        and reading.row.frames.get("clause", 0) >= 2
        and not (reading.row.rest or reading.row.particle)
        for reading in ctx.cues.verb_forms[word]
    )
