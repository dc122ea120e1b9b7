"""`plural-inflation`: unnamed sources grow in number from article to article, and no new one speaks."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newstrace.checks.across import Across
from newstrace.checks.agencies import credited
from newstrace.checks.articles import Articles
from newstrace.checks.closeness import is_soon_after, telling_words
from newstrace.checks.credit import name_of
from newstrace.claims.identity import plain
from newstrace.claims.offices import PEOPLE, compatible, describe, is_unknown, teller
from newstrace.lexicon.check_words import pattern_of
from newstrace.records import SUPPORTING, Attribution, Basis, Finding, FindingRule, Hop, Reading

SEVERAL = 2
FEWEST_SHARED = 2
MOST_COMPARED = 60
"""So many tellings by people whom one outlet heard are compared with a later one: the last ones."""
ANYBODY = frozenset({"person", "source", "somebody", "insider"})
BEHIND = frozenset(
    {"at", "of", "with", "in", "from", "close", "familiar", "briefed", "near", "inside", "who", "for", "to"}
)
AT_LEAST_STATED = frozenset({Basis.STATED, Basis.RESOLVED})


class Heard(NamedTuple):
    """People without a name, whom an outlet heard, in one sentence of one article.

    ``called`` is how the article calls them: "an official", where their name is only "official".
    """

    article: str
    publisher: str
    called: str
    attribution: Attribution
    people: Hop
    outlet: str
    relayed: bool
    words: frozenset[str]


def find(articles: Articles) -> Iterator[Across]:
    """One finding for each retelling that has more people than the outlet heard that it has them from."""
    by_outlet: dict[str, list[Heard]] = defaultdict(list)
    further = Further(articles)
    for one in _in_order(articles):
        for outlet in _names_of(one, articles):
            fewer = by_outlet[outlet][-MOST_COMPARED:]
            alone = (few for few in fewer if not _is_one_of_several(few, fewer))
            grown = next((few for few in alone if _grows(few, one, articles, further)), None)
            if grown is not None:
                yield _finding(grown, one, articles)
                break
        for outlet in _ends_of(one.outlet):
            by_outlet[outlet].append(one)


class Further:
    """Which articles of an outlet tell of "a second officer": looked up once for each outlet and noun."""

    def __init__(self, articles: Articles) -> None:
        self._articles = articles
        self._published: dict[str, list[str]] = defaultdict(list)
        self._found: dict[tuple[str, str], list[str]] = {}
        for reading in articles.readings.values():
            self._published[plain(reading.publisher or "")].append(reading.id)

    def spoke(self, few: Heard, many: Heard) -> bool:
        """Whether whoever heard the first ones told of a further one before the retelling."""
        known = (few.article, many.article)
        told = (one for one in self._of(few.outlet, _head(few.people)) if one not in known)
        return any(not self._articles.is_earlier(many.article, one) for one in told)

    def _of(self, outlet: str, head: str) -> list[str]:
        if (outlet, head) not in self._found:
            pattern = re.compile(
                rf"\b(?:second|third|another|further|other)\b[^.]{{0,40}}\b{re.escape(head)}", re.IGNORECASE
            )
            published, readings = self._published.get(outlet, ()), self._articles.readings
            self._found[outlet, head] = [one for one in published if pattern.search(readings[one].text)]
        return self._found[outlet, head]


def _in_order(articles: Articles) -> list[Heard]:
    """All that people without a name told anybody, earliest article first, undated ones last."""
    found = [one for reading in articles.readings.values() for one in _heard_in(reading)]

    def place(one: Heard) -> tuple[bool, str, str, int]:
        published = articles.published(one.article)
        return not published, published, one.article, one.attribution.sentence.start

    return sorted(found, key=place)


def _heard_in(reading: Reading) -> Iterator[Heard]:
    for attribution in reading.attributions:
        if len(attribution.chain) < SEVERAL or attribution.stance not in SUPPORTING:
            continue
        at = teller(attribution.chain)
        people, hearer = attribution.chain[at], attribution.chain[at + 1]
        if people.named or people.kind not in PEOPLE or is_unknown(people) or hearer.name is None:
            continue
        relayed = at + 2 < len(attribution.chain) and hearer.basis in AT_LEAST_STATED
        said = (reading.text[slice(*span)] for span in (attribution.sentence, *attribution.content))
        words = frozenset().union(*map(telling_words, said))
        yield Heard(
            reading.id,
            reading.publisher or name_of(reading),
            _called(people, reading),
            attribution,
            people,
            plain(hearer.name),
            relayed,
            words,
        )


def _names_of(one: Heard, articles: Articles) -> list[str]:
    """The outlets that an article may have its people from: the one it says, else those it credits."""
    if one.relayed:
        return [one.outlet]
    return [plain(credit.agency) for credit in credited(articles.readings[one.article], articles)]


def _ends_of(outlet: str) -> list[str]:
    """The names by which others may call an outlet: "Food Courier" for the Copenhagen Food Courier."""
    words = outlet.split()
    return [" ".join(words[at:]) for at in range(max(1, len(words) - 1))]


def _is_one_of_several(few: Heard, heard: Sequence[Heard]) -> bool:
    """Whether the same article had more of them before: "four officials told it", then "one official"."""
    head, place = _head(few.people), few.attribution.sentence.start
    return any(
        other.article == few.article
        and other.attribution.sentence.start < place
        and _head(other.people) == head
        and other.people.count != 1
        for other in heard
    )


def _grows(few: Heard, many: Heard, articles: Articles, further: Further) -> bool:
    """Whether the later article makes more people of those whom the same outlet heard on the same matter."""
    if few.article == many.article or not _is_more(few.people.count, many.people):
        return False
    if not is_soon_after(articles, few.article, many.article):
        return False
    if any(_is_someone_else(one, articles) for one in (few, many)) or not _may_be_same(
        few.people, many.people, articles
    ):
        return False
    about_it = len((few.words & many.words) - telling_words(many.people.name or "")) >= FEWEST_SHARED
    return about_it and not further.spoke(few, many)


def _may_be_same(one: Hop, other: Hop, articles: Articles) -> bool:
    """Whether two phrases may mean the same people: one head, or heads that say nothing of them."""
    vocabulary = articles.vocabulary
    if not compatible(describe(one, vocabulary), describe(other, vocabulary)):
        return False
    first, second = _head(one), _head(other)
    return first == second or (first in ANYBODY and second in ANYBODY)


def _head(hop: Hop) -> str:
    """The noun of a phrase for people, in the singular: "pilot" in "several pilots at the airline"."""
    words = (hop.name or "").casefold().removeprefix("one of the ").split()
    end = next((at for at, word in enumerate(words) if at and word in BEHIND), len(words))
    head = words[end - 1] if words else ""
    return "person" if head == "people" else head.removesuffix("s")


def _is_more(count: int | None, more: Hop) -> bool:
    """From "an official" to "officials" they grow; from "officials" to "four officials" they need not."""
    return count is not None and count < (SEVERAL if more.count is None else more.count)


def _is_someone_else(one: Heard, articles: Articles) -> bool:
    mention, text = one.people.mention, articles.readings[one.article].text
    return mention is not None and pattern_of("others").search(text, *mention) is not None


def _finding(few: Heard, many: Heard, articles: Articles) -> Across:
    dated = articles.is_earlier(few.article, many.article)
    message = (
        f"“{few.called}” in {few.publisher} is “{many.called}” in {many.publisher}, and no new source speaks"
        f"{'' if dated else ' (the dates do not say which came first)'}."
    )
    evidence = tuple(articles.quoted(one.article, one.attribution.sentence) for one in (few, many))
    finding = Finding("", FindingRule.PLURAL_INFLATION, None, message, evidence)
    places = tuple((one.article, one.attribution.id) for one in (few, many))
    return Across(finding, places, (few.article, many.article, few.people.id))


def _called(people: Hop, reading: Reading) -> str:
    mention = people.mention
    return " ".join(reading.text[slice(*mention)].split()) if mention is not None else people.name or ""
