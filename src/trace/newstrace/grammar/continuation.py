"""Quotations that go on after the cue: later sentences, and later paragraphs, of the same speaker.

Every quotation of some length has a speaker. One that no construction claims, at the head of a sentence,
goes on with the words of the attribution before it in the same paragraph or, at the head of a
paragraph, with those of the paragraph before.
"""

from collections.abc import Sequence
from typing import NamedTuple

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.context import Context, Range
from newstrace.records import AttributionType, Quotation, Sentence


class Placed(NamedTuple):
    """A candidate that stands, and the sentence that holds its cue with its number."""

    number: int
    sentence: Sentence
    candidate: Candidate


_SHORTEST = 3
_NEAR = 4
_SAID = (AttributionType.SPEECH, AttributionType.DOCUMENT)


def continue_quotations(ctx: Context, placed: Sequence[Placed]) -> list[Placed]:
    """The same attributions, in the same order, with the quotations that go on added to their content."""
    found = list(placed)
    claimed = _claimed_tokens(ctx, found)
    sentence_of = _SentenceFinder(ctx.sentences)
    nearest = _Nearest(ctx, found)
    for quotation in ctx.prose.quotations:
        if claimed[quotation.first] or quotation.last - quotation.first < _SHORTEST:
            continue
        sentence = sentence_of(quotation.first)
        index = nearest.before(quotation.first, sentence.paragraph)
        if index is not None and _goes_on(ctx, quotation, sentence, found[index]):
            found[index] = _extended(found[index], _whole(quotation))
    return found


def _claimed_tokens(ctx: Context, placed: Sequence[Placed]) -> bytearray:
    claimed = bytearray(len(ctx.words) + 1)
    for one in placed:
        for start, end in (*one.candidate.content, *one.candidate.source):
            claimed[start:end] = b"\x01" * (end - start)
    return claimed


class _SentenceFinder:
    """The sentence that holds a token, for tokens asked in text order."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._at = 0

    def __call__(self, token: int) -> Sentence:
        while self._sentences[self._at].last <= token:
            self._at += 1
        return self._sentences[self._at]


class _Nearest:
    """The attribution whose words a quotation may go on with, for tokens asked in text order."""

    def __init__(self, ctx: Context, placed: Sequence[Placed]) -> None:
        self._ctx = ctx
        self._placed = placed
        self._at = 0

    def before(self, token: int, paragraph: int) -> int | None:
        """The last one that quotes in the same paragraph, else the last one before the token."""
        while self._at < len(self._placed) and self._placed[self._at].candidate.at < token:
            self._at += 1
        for index in range(self._at - 1, max(-1, self._at - _NEAR), -1):
            if self._placed[index].sentence.paragraph != paragraph:
                break
            if _open_at(self._ctx, self._placed[index].candidate):
                return index
        return self._at - 1 if self._at else None


def _goes_on(ctx: Context, quotation: Quotation, sentence: Sentence, last: Placed) -> bool:
    spoken, candidate = last.sentence, last.candidate
    if candidate.type not in _SAID or spoken.in_title or sentence.in_title:
        return False
    if quotation.first > sentence.first and not _only_marks(ctx, sentence.first, quotation.first):
        return False
    if not _stands_alone(ctx, quotation, sentence):
        return False
    apart = sentence.paragraph - spoken.paragraph
    return apart <= 1 or _open_at(ctx, candidate)


def _stands_alone(ctx: Context, quotation: Quotation, sentence: Sentence) -> bool:
    """A mark ends the quotation or comes after it: '"Grey Lady" is what they call her' has none."""
    around = (ctx.words[quotation.last - 1], *ctx.words[quotation.last + 1 : sentence.last][:1])
    return quotation.last + 1 >= sentence.last or any(not word[0].isalnum() for word in around)


def _only_marks(ctx: Context, start: int, end: int) -> bool:
    return all(tag in "QFCBH:" for tag in ctx.tags[start:end]) and end - start <= 2


def _open_at(ctx: Context, candidate: Candidate) -> bool:
    """The last words of the attribution were a quotation, so that a next paragraph may go on with it."""
    last = candidate.content[-1]
    return last[1] - 1 in ctx.opening or last[0] in ctx.closing


def _whole(quotation: Quotation) -> Range:
    return quotation.first, quotation.last + 1


def _extended(placed: Placed, part: Range) -> Placed:
    candidate = placed.candidate
    return placed._replace(candidate=candidate._replace(content=(*candidate.content, part)))
