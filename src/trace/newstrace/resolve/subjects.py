"""The subject a sentence opens with."""

from newstrace.resolve.page import Page
from newstrace.resolve.phrases import read_phrase
from newstrace.resolve.who import Form, Who

_INSIDE = "DJNXMKC"
# How much may stand between a pair of commas or dashes after a subject, in tokens.
_ASIDE = 25


def subject_of(page: Page, number: int, before: int) -> Who | None:
    """The subject that sentence ``number`` opens with, where it does and a verb follows before a token."""
    sentence = page.sentence(number)
    first, last = sentence.first, min(sentence.last, before)
    while first < last and page.tags[first] in "CBSH":
        first += 1
    end = first
    while end < min(last, first + 10) and (page.tags[end] in _INSIDE or page.words[end] == "of"):
        end += 1
    verb = _after_aside(page, end, last)
    if end == first or verb >= last or page.tags[verb] not in "VAEB":
        return None
    described = page.tags[end] in "FH" and page.tags[end + 1] in "XKDJN"
    return read_phrase(page, first, verb - 1 if described else end)


def _after_aside(page: Page, at: int, last: int) -> int:
    """The token after what commas or dashes set off: "Walsh, a former miner, had"."""
    if at >= last or page.tags[at] not in "FH":
        return at
    closing = page.tags.find(page.tags[at], at + 1, min(last, at + _ASIDE))
    return closing + 1 if closing > 0 else at


def is_said_by_itself(who: Who) -> bool:
    """Whether a subject says by itself who it is."""
    return who.certain and who.form in (Form.NAMED, Form.DESCRIBED) and not who.name.startswith("no ")
