"""When, as the text says, a source spoke: words of time beside the cue, not those in what is said."""

from collections.abc import Iterator

from newstrace.inquiries.moments import published_moment, when_said
from newstrace.records import Attribution, Chain, Hop, Quoted, Reading, SourceKind, Span
from newstrace.records.inquiry import Spoke


def times_spoken(chain: Chain, reading: Reading) -> Iterator[Spoke]:
    """What the sentence of a chain says of when it was said, and who of the chain said it then.

    Places are left open. Words of time in the content, or in the description of a person, tell of
    something else ("said Ruiz, who resigned on Monday").
    """
    attribution = next(found for found in reading.attributions if found.id == chain.attribution)
    for when in when_said(reading.text, attribution.sentence, published_moment(reading.published)):
        hop = _who_spoke_then(when.span, attribution)
        if hop is not None and not _tells_of_something_else(when.span, attribution):
            words = Quoted(reading.id, when.span, reading.text[when.span.start : when.span.end])
            yield Spoke(hop, chain.attribution, words, when.moment, None, when.reason)


def _tells_of_something_else(words: Span, attribution: Attribution) -> bool:
    described = [hop.mention for hop in attribution.chain if hop.kind is not SourceKind.DOCUMENT]
    around = (*attribution.content, *(mention for mention in described if mention is not None))
    return any(part.start < words.end and words.start < part.end for part in around)


def _who_spoke_then(words: Span, attribution: Attribution) -> Hop | None:
    """The hop whose cue stands nearest to the words; of several with that cue the first."""
    near = [(_apart(hop.cue, words), at) for at, hop in enumerate(attribution.chain) if hop.cue is not None]
    return attribution.chain[min(near)[1]] if near else None


def _apart(cue: Span, words: Span) -> int:
    return max(cue.start - words.end, words.start - cue.end, 0)
