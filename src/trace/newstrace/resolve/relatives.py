"""Relative pronouns as sources: "…, which reported last week", "the aide who said"."""

from newstrace.resolve.page import Page

_RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
_PERIODS = frozenset({"week", "month", "year", "weekend"})
_BE = frozenset({"is", "was", "are", "were"})


def is_relative(page: Page, first: int, last: int) -> bool:
    """Whether a mention is a relative pronoun, and takes up the phrase before it."""
    return last - first == 1 and page.words[first] in _RELATIVES and page.tags[first] in "WT"


def antecedent_range(page: Page, first: int) -> tuple[int, int]:
    """The tokens of the phrase that a relative pronoun takes up; empty where there is none."""
    sentence = page.sentence(page.sentence_of(first))
    described = _described_subject(page, sentence.first, first)
    if described is not None:
        return described
    end = first
    while end > sentence.first and page.tags[end - 1] in "FP":
        end -= 1
    end = _before_time(page, end, sentence.first)
    return _phrase_start(page, end, sentence.first), end


def _before_time(page: Page, end: int, floor: int) -> int:
    """As in "a story in The Age last week, which quoted": back over when it was."""
    if end - 2 <= floor:
        return end
    before, last = page.words[end - 2], page.words[end - 1]
    dated = before == "on" and page.dates(end - 1)
    counted = before in ("last", "this", "that") and last in _PERIODS
    return end - 2 if dated or counted else end


def _phrase_start(page: Page, end: int, floor: int) -> int:
    start = end
    while start > floor and (page.tags[start - 1] in "NXMJKDU" or page.words[start - 1] == "of"):
        start -= 1
    if start - 1 > floor and page.words[start - 1] == "and" and _joins_adjectives(page, start):
        return _phrase_start(page, start - 1, floor)
    return start


def _joins_adjectives(page: Page, at: int) -> bool:
    """As in "old and new voters": what "and" joins before token ``at`` are both adjectives."""
    return page.tags[at - 2] == "J" and page.tags[at] == "J"


def _described_subject(page: Page, first: int, at: int) -> tuple[int, int] | None:
    """As in "Northfield Watch is a news site based in Riga, which reported": the subject is described."""
    if page.words[at] != "which" or page.tags[at - 1] != "F":
        return None
    end = first
    while end < at and page.tags[end] in "NXMJKD":
        end += 1
    if end == first or end + 1 >= at or page.words[end] not in _BE:
        return None
    heads = (page.names.outlet_head, page.names.office_head)
    told = any(ask(page.words[n]) for n in range(end + 1, at) for ask in heads)
    return (first, end) if told else None
