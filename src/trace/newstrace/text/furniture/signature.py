"""Signatures: "(AFP)", "— Reuters", a last paragraph's bare " ANI", "Source: TASS"."""

import re
from typing import NamedTuple

from newstrace.lexicon import Names
from newstrace.records import Span
from newstrace.text.furniture.heads import NamedOutlet, outlet_phrase
from newstrace.text.furniture.lines import BLANK

_DASHES = "—–―-"
_SENTENCE_END = ".!?…\"”’'»"
_INITIAL = re.compile(r"(?<!\w)\w\.\Z")
_BRACKETS = {")": "(", "]": "["}
_MARKED = re.compile(r"(?:source[ \xa0]?:|[—–―-]{1,2}|[(\[])", re.IGNORECASE)
_SHARED = re.compile(
    r"(?:with(?: (?:additional|further))?(?: (?:information|contributions?|help|inputs?|reports?|material))?"
    r"(?: (?:from|by|of))?|via|from|courtesy(?: of)?|(?:sources|agencies)(?=[ \xa0]?:))[ \xa0]?:?[ \xa0]",
    re.IGNORECASE,
)
_INPUTS = re.compile(
    r"[ \xa0](?:inputs?|contributions?|reports?|material|copy|agency inputs?)\Z", re.IGNORECASE
)
_SOURCE = re.compile(r"source[ \xa0]?:", re.IGNORECASE)
_BETWEEN = re.compile(r"/|,[ \xa0]| and | & ")
# The desk's own letters behind an agency's name (" PTI JR NSA").
_DESK_CODES = re.compile(r"(?P<agency>[A-Z]{2,6})(?: [A-Z]{2,4}){1,3}\Z")
_LONGEST = 60


class Signature(NamedTuple):
    """A signature and the outlets that sign, by their canonical names; ``bare`` has no mark about it."""

    span: Span
    makers: tuple[str, ...]
    bare: bool


def shares_credit(text: str, span: Span, names: Names) -> bool:
    """Whether a line credits outlets without naming them as the makers ("With PTI inputs", "Via Reuters")."""
    if span.end - span.start > _LONGEST:
        return False
    line = text[span.start : span.end].strip("()[] .")
    shared = _SHARED.match(line)
    return shared is not None and bool(_signers(_INPUTS.sub("", line[shared.end() :]), names))


def signature_line(text: str, span: Span, names: Names) -> Signature | None:
    """A line that only names who made the text; a bare name must be an agency's."""
    line = text[span.start : span.end]
    if len(line) > _LONGEST:
        return None
    marked = _MARKED.match(line) is not None
    makers = _signers(_SOURCE.sub("", line, count=1), names)
    if not makers or not (marked or all(maker.agency for maker in makers)):
        return None
    return Signature(span, tuple(maker.name for maker in makers), not marked)


def signature_tail(text: str, span: Span, names: Names) -> Signature | None:
    """The signature at a paragraph's end, behind the end of its last sentence."""
    window = max(span.start, span.end - _LONGEST)
    tail = text[window : span.end].rstrip(BLANK + ".")
    for start, bare in _tail_starts(tail):
        if (
            start <= 0
            or tail[:start].rstrip(BLANK)[-1:] not in _SENTENCE_END
            or not tail[:start].strip(BLANK)
        ):
            continue
        makers = _signers(tail[start:], names)
        if makers and (not bare or all(maker.agency for maker in makers)):
            return Signature(Span(window + start, span.end), tuple(maker.name for maker in makers), bare)
    return None


def _tail_starts(tail: str) -> list[tuple[int, bool]]:
    """Where a signature may start: at its bracket, at its dash, or bare after the last sentence's end."""
    if tail[-1:] in _BRACKETS:
        return [(tail.rfind(_BRACKETS[tail[-1]]), False)]
    starts: list[tuple[int, bool]] = []
    dash = max(map(tail.rfind, _DASHES))
    if dash > 0:
        starts.append((dash - (tail[dash - 1] in _DASHES), False))
    mark = max(map(tail.rfind, _SENTENCE_END))
    after = tail[mark + 1 :]
    if mark >= 0 and after[:1].isspace() and not _INITIAL.search(tail[: mark + 1]):
        starts.append((len(tail) - len(after.lstrip(BLANK)), True))
    return starts


def _signers(phrase: str, names: Names) -> list[NamedOutlet]:
    """The outlets of "AFP" or "Reuters/AP"; none where any part of the phrase is something else."""
    whole = outlet_phrase(phrase, names)
    if whole is not None:
        return [whole]
    coded = _DESK_CODES.match(phrase.strip())
    if coded is not None:
        return _signers(coded["agency"], names)
    outlets = [outlet_phrase(part, names) for part in _BETWEEN.split(phrase)]
    return [outlet for outlet in outlets if outlet] if all(outlets) else []
