"""`uncredited-copy`: passages shared with an earlier article that an article does not credit."""

import re
from collections.abc import Iterator

from newstrace.checks.credit import credits_article, name_of
from newstrace.checks.own_prose import body_words, own_prose
from newstrace.checks.view import Articles, of_article
from newstrace.copying import Shared, shared_passages
from newstrace.records import Finding, FindingRule, Quoted, Reading

SMALLEST_SHARE = 0.04
LONG_ENOUGH = 20


def find(articles: Articles) -> Iterator[Finding]:
    """One finding for each pair of articles of which the later copies the earlier without credit.

    Where the dates do not say which is earlier nobody is said to have copied.
    """
    readings = articles.readings
    for shared in shared_passages([own_prose(reading) for reading in readings.values()]):
        for earlier, later in ((shared.first, shared.second), (shared.second, shared.first)):
            if articles.is_earlier(earlier, later):
                yield from _copied(shared, readings[earlier], readings[later], articles)


def _copied(shared: Shared, earlier: Reading, later: Reading, articles: Articles) -> Iterator[Finding]:
    if _only_at_the_end(shared, articles) or credits_article(later, earlier, articles.lexicon.names):
        return
    share = shared.words / max(1, body_words(later))
    if share < SMALLEST_SHARE and shared.words < LONG_ENOUGH:
        return
    passages = "a passage" if len(shared.passages) == 1 else f"{len(shared.passages)} passages"
    message = (
        f"{name_of(later)} shares {passages} ({shared.words} words, {share:.0%} of its text) with the "
        f"earlier article of {name_of(earlier)} and does not credit it."
    )
    evidence: list[Quoted] = []
    for passage in shared.passages:
        first = articles.quoted(shared.first, passage.first)
        second = articles.quoted(shared.second, passage.second)
        evidence += (second, first) if shared.second == later.id else (first, second)
    yield of_article(FindingRule.UNCREDITED_COPY, message, evidence)


def _only_at_the_end(shared: Shared, articles: Articles) -> bool:
    """One passage that closes both articles, and nothing else, is what a desk puts under its texts."""
    if len(shared.passages) != 1:
        return False
    passage = shared.passages[0]
    return all(
        _closes(articles.readings[article], span.start, span.end)
        for article, span in ((shared.first, passage.first), (shared.second, passage.second))
    )


def _closes(reading: Reading, start: int, end: int) -> bool:
    """Whether a passage is the whole of the last paragraph, and not the first one as well."""
    text, paragraph = reading.text, reading.text.rfind("\n", 0, start) + 1
    before, after = text[paragraph:start], text[end:]
    return bool(text[:paragraph].strip()) and not re.search(r"\w", before + after)
