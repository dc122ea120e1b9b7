"""What the grammar considered in a sentence: an article read once more, with the weight of each candidate."""

from collections.abc import Sequence
from typing import NamedTuple

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.context import Context, Range
from newstrace.grammar.find import candidates_in
from newstrace.grammar.ranking import score, weights
from newstrace.lexicon import Lexicon
from newstrace.records import Attribution, Prose, Quoted, RawArticle, Reading, Sentence, Span
from newstrace.records.inquiry import NotTaken
from newstrace.text import cut, lay_out

TOO_LITTLE = "too little speaks for it"
ITS_WORDS_ARE_TAKEN = "its words take part in an attribution that goes before it"
NOTHING_TO_STATE = "it comes to no source and content of its own"


class Considered(NamedTuple):
    """The candidates of one sentence that were not taken, and the weight of the one that was."""

    not_taken: tuple[NotTaken, ...]
    score: float | None
    threshold: float


class Weighed(NamedTuple):
    """A candidate and its words in the text."""

    rule: str
    score: float
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    content: tuple[Span, ...]


def considered_in(
    sentence: Span, reading: Reading, lexicon: Lexicon, taken: Attribution | None
) -> Considered:
    """What the constructions proposed for a sentence, best first; ``taken`` tells which one stands.

    Candidates that stand as other attributions of the sentence are left out. Where the article can't be
    laid out again as it was, nothing is given.
    """
    proposed = _weighed(sentence, reading, lexicon)
    standing = [one for one in reading.attributions if one.sentence == sentence]
    won = next((one.score for one in proposed if taken is not None and _is(one, taken)), None)
    open_ones = [one for one in proposed if not any(_is(one, other) for other in standing)]
    threshold = weights().get("threshold", 0.0)
    told = [_not_taken(one, reading, standing, threshold) for one in open_ones]
    return Considered(tuple(told), None if won is None else round(won, 3), threshold)


def _weighed(sentence: Span, reading: Reading, lexicon: Lexicon) -> list[Weighed]:
    prose = _prose(reading, lexicon)
    ctx = Context(prose, lexicon)
    found = {
        _in_text(candidate, ctx)
        for one in _sentences(prose, sentence)
        for candidate in candidates_in(ctx, one)
    }
    return sorted(found, key=lambda one: (-one.score, one.cue, one.source, one.content, one.rule))


def _prose(reading: Reading, lexicon: Lexicon) -> Prose:
    """The article's words as they were read: what its container said is in the reading."""
    raw = RawArticle(
        id=reading.id,
        text=reading.text,
        title=reading.title,
        publisher=reading.publisher,
        agency=reading.agency,
        byline=reading.byline,
        published=reading.published,
        url=reading.url,
    )
    return cut(lay_out(raw, lexicon), lexicon)


def _sentences(prose: Prose, span: Span) -> Sequence[Sentence]:
    return [one for one in prose.sentences if one.span.start < span.end and span.start < one.span.end]


def _in_text(candidate: Candidate, ctx: Context) -> Weighed:
    def spans(ranges: tuple[Range, ...]) -> tuple[Span, ...]:
        return tuple(ctx.span(part) for part in ranges if part[0] < part[1])

    return Weighed(
        candidate.rule,
        score(candidate),
        spans(candidate.cue),
        spans(candidate.source),
        spans(candidate.content),
    )


def _is(one: Weighed, attribution: Attribution) -> bool:
    """Whether a candidate became this attribution: by one rule, from the same cue and source."""
    same_source = not one.source or not attribution.source or _overlap(one.source, attribution.source)
    return one.rule == attribution.rule and _overlap(one.cue, attribution.cue) and same_source


def _overlap(some: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(one.start < other.end and other.start < one.end for one in some for other in others)


def _not_taken(one: Weighed, reading: Reading, standing: Sequence[Attribution], threshold: float) -> NotTaken:
    words = tuple(
        Quoted(reading.id, span, reading.text[span.start : span.end])
        for span in (*one.source, *one.cue, *one.content)
    )
    return NotTaken(one.rule, _why_not(one, standing, threshold), round(one.score, 3), words)


def _why_not(one: Weighed, standing: Sequence[Attribution], threshold: float) -> str:
    if one.score < threshold:
        return TOO_LITTLE
    words = (*one.cue, *one.content)
    if any(_overlap(words, (*other.cue, *other.content)) for other in standing):
        return ITS_WORDS_ARE_TAKEN
    return NOTHING_TO_STATE
