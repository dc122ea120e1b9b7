"""What points back: "That is what two cooks told the Courier", "That is according to the mayor".

What was said is the whole sentence before, which says nothing of where it comes from.
"""

from bisect import bisect_left
from collections.abc import Iterator

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.context import Context, Range
from newstrace.grammar.hearers import hearer_end
from newstrace.grammar.noun_phrases import base_end
from newstrace.grammar.occurrences import Occurrence
from newstrace.grammar.subjects import subject_before
from newstrace.records import AttributionType

_POINTERS = frozenset(("that", "this", "so", "it"))
_OPENERS = frozenset(("what", "how"))


def what_was_told(ctx: Context, verb: Occurrence) -> Iterator[Candidate]:
    """That/this is what S V (H): what S says is the sentence before."""
    at = _after_pointer(ctx, verb.floor)
    if at is None or ctx.words[at] not in _OPENERS or verb.row.type is not AttributionType.SPEECH:
        return
    subject, content = subject_before(ctx, verb.start, at + 1), sentence_before(ctx, verb.floor)
    if subject is None or content is None or verb.passive:
        return
    heard = verb.end < verb.limit and base_end(ctx, verb.end, verb.limit) > verb.end
    yield Candidate(
        rule="points back",
        at=verb.at,
        cue=((verb.start, verb.end),),
        source=(subject,),
        content=(content,),
        type=verb.row.type,
        stance=verb.row.stance,
        certainty=2,
        features=("points back",),
        hearer=(verb.end, hearer_end(ctx, verb.end, verb.limit)) if heard else None,
    )


def is_pointer(ctx: Context, content: Range) -> bool:
    """Whether words do nothing but point back: "That is", "This was"."""
    return _after_pointer(ctx, content[0]) == content[1]


def _after_pointer(ctx: Context, first: int) -> int | None:
    """Past "that is", "that's", "this was" at the head of a sentence."""
    if first + 1 >= len(ctx.words):
        return None
    if ctx.words[first] in ("that's", "it's"):
        return first + 1
    points = ctx.words[first] in _POINTERS and ctx.words[first + 1] in ("is", "was", "'s")
    return first + 2 if points else None


def sentence_before(ctx: Context, first: int) -> Range | None:
    """The words of the sentence before the one that begins at a token, in the body and near."""
    number = bisect_left(ctx.sentences, first, key=lambda sentence: sentence.first)
    if number == 0:
        return None
    before, here = ctx.sentences[number - 1], ctx.sentences[number]
    if before.in_title or here.paragraph - before.paragraph > 1:
        return None
    end = ctx.body_end(before)
    return (before.first, end) if end > before.first else None
