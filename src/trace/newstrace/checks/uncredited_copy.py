"""`uncredited-copy`: passages shared with an earlier article that an article does not credit."""

import re
from collections.abc import Iterator

from newstrace.checks.articles import Articles
from newstrace.checks.credit import Credits, name_of
from newstrace.checks.own_prose import body_words, own_prose
from newstrace.checks.view import of_article
from newstrace.copying import Shared, shared_passages
from newstrace.records import Finding, FindingRule, Quoted, Reading

SMALLEST_SHARE = 0.04
LONG_ENOUGH = 20


def find(articles: Articles) -> Iterator[Finding]:
    """One finding for each pair of articles of which the later copies the earlier without credit.

    Where the dates do not say which is earlier nobody is said to have copied.
    """
    credit = Credits(articles)

    def may_copy(earlier: str, later: str) -> bool:
        return articles.is_earlier(earlier, later) and not credit.given(later, earlier)

    dated = {reading.id: reading.published or "~" for reading in articles.readings.values()}
    in_order = sorted(dated, key=lambda article: (dated[article], article))
    for shared in shared_passages(in_order, lambda one: own_prose(articles.readings[one]), may_copy):
        yield from _copied(shared, articles)


def _copied(shared: Shared, articles: Articles) -> Iterator[Finding]:
    earlier, later = articles.readings[shared.first], articles.readings[shared.second]
    share = shared.words / max(1, body_words(later))
    if (share < SMALLEST_SHARE and shared.words < LONG_ENOUGH) or _only_at_the_end(shared, articles):
        return
    passages = "a passage" if len(shared.passages) == 1 else f"{len(shared.passages)} passages"
    message = (
        f"{name_of(later)} shares {passages} ({shared.words} words, {share:.0%} of its text) with the "
        f"earlier article of {name_of(earlier)} and does not credit it."
    )
    evidence: list[Quoted] = []
    for passage in shared.passages:
        evidence += articles.quoted(later.id, passage.second), articles.quoted(earlier.id, passage.first)
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
