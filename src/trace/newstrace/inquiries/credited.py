"""Who had it first as the texts state it: "first reported by", "was the first to report"."""

import re
from collections.abc import Iterator

from newstrace.records import Attribution, Chain, Hop, Quoted, Reading, Span
from newstrace.records.inquiry import FirstStated

_TOLD = (
    r"(?:report(?:ed)?|publish(?:ed)?|reveal(?:ed)?|disclos(?:ed?)|describ(?:ed?)|broke(?:n)?|break"
    r"|obtain(?:ed)?|confirm(?:ed)?|cover(?:ed)?|mention(?:ed)?|tell|told|say|said|made[ ]public)"
)
FIRST = re.compile(
    rf"\bfirst[ ](?:been[ ])?{_TOLD}\b(?:[ ]by\b)?|\b(?:the[ ])?first[ ]to[ ]{_TOLD}\b", re.IGNORECASE
)
_POINTS_BACK = re.compile(
    r"(?:it|that|this|(?:the|this|that|its)[ ](?:[\w’'-]{1,30}[ ]){1,2})[ ]?"
    r"(?:was|were|had[ ]been|has[ ]been)[ ]\Z",
    re.IGNORECASE,
)
NEAR = 40


def stated_first(chain: Chain, reading: Reading) -> Iterator[FirstStated]:
    """The words that say who had a claim first: the chain's own cue, or those of the next sentence.

    Elsewhere in the sentence such words may be about something else, and are not taken.
    """
    attribution = next(found for found in reading.attributions if found.id == chain.attribution)
    own = FIRST.finditer(reading.text, attribution.sentence.start, attribution.sentence.end)
    for found in own:
        hop = _cued_by(found.span(), attribution)
        if hop is not None and not _inside(found.span(), attribution.content):
            yield _credit(found, reading, hop)
    follows = _next_sentence(attribution.sentence, reading.text)
    for found in FIRST.finditer(reading.text, follows.start, follows.end):
        if _POINTS_BACK.fullmatch(reading.text, follows.start, found.start()):
            yield _credit(found, reading, _named_in(follows, found.span(), reading))


def _credit(found: re.Match[str], reading: Reading, hop: Hop | None) -> FirstStated:
    span = Span(*found.span())
    if hop is not None and hop.mention is not None:
        span = Span(min(span.start, hop.mention.start), max(span.end, hop.mention.end))
    return FirstStated(Quoted(reading.id, span, reading.text[span.start : span.end]), hop)


def _cued_by(words: tuple[int, int], attribution: Attribution) -> Hop | None:
    """The hop of a chain whose cue these words are."""
    for hop in attribution.chain:
        if hop.cue is not None and hop.cue.start < words[1] and words[0] < hop.cue.end:
            return hop
    return None


def _inside(words: tuple[int, int], content: tuple[Span, ...]) -> bool:
    return any(part.start <= words[0] and words[1] <= part.end for part in content)


def _named_in(sentence: Span, words: tuple[int, int], reading: Reading) -> Hop | None:
    """Who is named right behind the words, in any attribution of that sentence."""
    for attribution in reading.attributions:
        for hop in attribution.chain:
            mention = hop.mention
            if mention is not None and words[1] <= mention.start <= min(words[1] + NEAR, sentence.end):
                return hop
    return None


def _next_sentence(sentence: Span, text: str) -> Span:
    """What follows a sentence, up to a full stop before a space, within the paragraph."""
    start = sentence.end
    while start < len(text) and text[start] == " ":
        start += 1
    line = text.find("\n", sentence.end, start + 300)
    end = min(start + 300, len(text)) if line < 0 else line
    stop = text.find(". ", start, end)
    return Span(start, max(start, stop if stop >= 0 else end))
