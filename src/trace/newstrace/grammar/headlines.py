"""Attributions by a mark alone: "Minister: rents will fall", "Rents will fall: minister", "… – WSJ"."""

from collections.abc import Iterator

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.context import Context, Range
from newstrace.grammar.noun_phrases import phrase_end
from newstrace.grammar.relays import is_source_like
from newstrace.records import AttributionType, Sentence, Stance

_LONGEST_SPEAKER = 8
_SHORTEST_CONTENT = 3


def headline_candidates(ctx: Context, sentence: Sentence, limit: int) -> Iterator[Candidate]:
    """What the marks of a title, or a speaker's name before a colon, attribute."""
    colon = ctx.tags.find(":", sentence.first, min(limit, sentence.first + _LONGEST_SPEAKER + 1))
    if colon > sentence.first:
        yield from _speaker_first(ctx, sentence, colon, limit)
    if sentence.in_title:
        yield from _speaker_last(ctx, sentence, limit)


def _speaker_first(ctx: Context, sentence: Sentence, colon: int, limit: int) -> Iterator[Candidate]:
    """S: C — in a title any source, elsewhere a name that alone stands before the colon."""
    start = sentence.first
    names = ctx.tags[start:colon]
    alone = names.strip("XLZ?BM") == "" and "X" in names
    label = start + (ctx.tags[start] == "D" or ctx.words[start] == "the")
    if colon - label == 1 and ctx.words[label] in ctx.relay_words["label"]:
        return
    if limit - colon <= _SHORTEST_CONTENT and colon + 1 not in ctx.closing:
        return
    if not alone and not (sentence.in_title and _is_speaker(ctx, start, colon)):
        return
    if sentence.in_title and not _states_something(ctx, colon + 1, limit):
        return
    end = limit if sentence.in_title or not alone else _paragraph_end(ctx, sentence)
    rule = "title colon" if sentence.in_title else "speaker colon"
    yield _candidate(ctx, rule, colon, (start, colon), (colon + 1, max(limit, end)))


def _states_something(ctx: Context, start: int, end: int) -> bool:
    """A clause or a quotation: "Paris: a weekend guide" has neither."""
    return any(ctx.tags[at] in "VAEIYG" or at in ctx.closing for at in range(start, end))


def _is_speaker(ctx: Context, start: int, end: int) -> bool:
    return phrase_end(ctx, start, end) == end and is_source_like(ctx, start, end)


def _paragraph_end(ctx: Context, sentence: Sentence) -> int:
    """The last sentence of the same paragraph: a speaker named before a colon holds the floor."""
    end = sentence.last
    for other in ctx.sentences_after(sentence):
        if other.paragraph != sentence.paragraph:
            break
        end = other.last
    return end


def _speaker_last(ctx: Context, sentence: Sentence, limit: int) -> Iterator[Candidate]:
    """C: S and C – OUTLET at a title's end."""
    for at in range(limit - 1, max(sentence.first + _SHORTEST_CONTENT - 1, limit - _LONGEST_SPEAKER), -1):
        if ctx.tags[at] not in ":HL?":
            continue
        end = limit - 1 if ctx.tags[at] == "L" and ctx.tags[limit - 1] == "Z" else limit
        if at + 1 < end and (
            _is_outlet(ctx, at + 1, end) or (ctx.tags[at] in ":H" and _is_speaker(ctx, at + 1, end))
        ):
            yield _candidate(ctx, "title credit", at, (at + 1, end), (sentence.first, at))
        return


def _is_outlet(ctx: Context, start: int, end: int) -> bool:
    text = ctx.prose.text[slice(*ctx.span((start, end)))]
    return ctx.names.outlet_named(text) is not None


def _candidate(ctx: Context, rule: str, at: int, source: Range, content: Range) -> Candidate:
    quoted = ("quotes",) if any(token in ctx.closing for token in range(*content)) else ()
    return Candidate(
        rule=rule,
        at=at,
        cue=((at, at + 1),),
        source=(source,),
        content=(content,),
        type=AttributionType.SPEECH,
        stance=Stance.ASSERTS,
        certainty=2,
        features=(rule, *quoted),
    )
