"""`uncredited-copy`: passages shared with an earlier article that an article does not credit."""

import re
from collections.abc import Iterator

from newstrace.checks.own_prose import body_words, own_prose
from newstrace.checks.view import Articles, of_article
from newstrace.copying import Shared, shared_passages
from newstrace.lexicon import Names
from newstrace.lexicon.furniture_words import load_furniture_words
from newstrace.records import Finding, FindingRule, FurnitureKind, Quoted, Reading

SMALLEST_SHARE = 0.04
LONG_ENOUGH = 20
CREDITING = frozenset({FurnitureKind.CREDIT_LINE, FurnitureKind.SIGNATURE, FurnitureKind.DATELINE})


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
        f"{name_of(later)} shares {passages} ({shared.words} words, {share:.0%} of its text) with the earlier "
        f"article of {name_of(earlier)} and does not credit it"
    )
    evidence: list[Quoted] = []
    for passage in shared.passages:
        first = articles.quoted(shared.first, passage.first)
        second = articles.quoted(shared.second, passage.second)
        evidence += (second, first) if shared.second == later.id else (first, second)
    yield of_article(FindingRule.UNCREDITED_COPY, message, evidence)


def name_of(reading: Reading) -> str:
    """How an article is called in a message: its publisher and its id."""
    return f"{reading.publisher or 'an unknown publisher'} [{reading.id}]"


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


def credits_article(later: Reading, earlier: Reading, names: Names) -> bool:
    """Whether ``later`` says whom it has its words from: the earlier publisher, or an agency both name.

    Articles of one publisher, or of one agency, do not copy one another.
    """
    theirs = _makers(earlier, names)
    return bool(theirs & _named_in(later, names)) or _mentions(later.text, earlier)


def _makers(reading: Reading, names: Names) -> set[str]:
    """Who made an article, and whom it credits as a whole: publisher, agency, author, credit lines."""
    stated = [reading.publisher, reading.agency, _author(reading)]
    stated += [piece.value for piece in reading.furniture if piece.kind in CREDITING]
    return {_key(name, names) for name in stated if name}


def _author(reading: Reading) -> str | None:
    """A name in the byline; "staff reporter" is nobody's."""
    words = load_furniture_words()
    byline = (reading.byline or "").removeprefix("By ")
    return byline if byline and not words.is_role(byline) and "staff" not in byline.casefold() else None


def _named_in(reading: Reading, names: Names) -> set[str]:
    """Whom an article names as maker, in its credits or as a hop of any chain."""
    hops = [hop.name for attribution in reading.attributions for hop in attribution.chain]
    relays = {_key(name, names) for name in hops if name}
    return _makers(reading, names) | relays


def _key(name: str, names: Names) -> str:
    """One key for all names of an outlet."""
    outlet = names.outlet_named(name)
    return names.normalise(outlet.name if outlet else name).removeprefix("the ")


def _mentions(text: str, earlier: Reading) -> bool:
    """Whether the words of a text name the earlier article's publisher or agency."""
    for name in (earlier.publisher, earlier.agency):
        bare = re.sub(r"^the ", "", (name or "").casefold())
        if bare and re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", text.casefold()):
            return True
    return False
