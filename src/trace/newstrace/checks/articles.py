"""The articles a check looks at, and small questions about them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from newstrace.claims.vocabulary import Vocabulary
from newstrace.lexicon import Lexicon
from newstrace.records import Attribution, Chain, Quoted, Reading, Span

Found = TypeVar("Found")
KEPT = 20_000
"""What was found in so many articles is kept."""
WORD = re.compile(r"\w+(?:[.&'’\-]\w+)*")


@dataclass(frozen=True)
class Articles:
    """The articles a check looks at, in the order of their ids, and the lexicon they were read with.

    There may be very many, taken out one by one: who looks at all of them keeps no article.
    """

    readings: Mapping[str, Reading]
    lexicon: Lexicon

    def once(self, find: Callable[[Reading], Found], article: str) -> Found:
        """What ``find`` finds in an article, which it is asked for once, however many claims ask in a row."""
        known = self._found.get((find, article))
        if known is None:
            if len(self._found) >= KEPT:
                self._found.clear()
            known = self._found[find, article] = (find(self.readings[article]),)
        found: Found = known[0]
        return found

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """What words count as."""
        return Vocabulary(self.lexicon)

    @cached_property
    def _dates(self) -> dict[str, str]:
        return {}

    @cached_property
    def _found(self) -> dict[tuple[Callable[[Reading], Any], str], tuple[Any]]:
        return {}

    def is_earlier(self, one: str, other: str) -> bool:
        """Whether the dates stated put article ``one`` before ``other``; false where they do not say."""
        first, second = self.published(one), self.published(other)
        shared = min(len(first), len(second))
        return bool(shared) and first[:shared] < second[:shared]

    def published(self, article: str) -> str:
        """The date, or date and time, an article states; empty where it states none."""
        known = self._dates.get(article)
        if known is None:
            known = self._dates[article] = self.readings[article].published or ""
        return known

    def quoted(self, article: str, span: Span) -> Quoted:
        """The words at ``span`` of an article, as evidence."""
        start, end = span
        return Quoted(article, Span(start, end), self.readings[article].text[start:end])

    def sentences_from(self, article: str, first: Span, further: int) -> tuple[Span, ...]:
        """The sentence ``first`` and so many of those that follow it, as far as they were read."""
        reading = self.readings[article]
        known = {attribution.sentence for attribution in reading.attributions}
        known |= {own.sentence for own in reading.own_voice}
        after = sorted(Span(*span) for span in known if span[0] >= first[1])
        return first, *after[:further]

    def words(self, article: str, span: Span) -> tuple[Span, ...]:
        """Where the words between ``span`` of an article stand."""
        text = self.readings[article].text
        return tuple(Span(*match.span()) for match in WORD.finditer(text, *span))

    def attribution(self, chain: Chain) -> Attribution:
        """The attribution a chain rests on."""
        return self.once(_by_id, chain.article)[chain.attribution]


def _by_id(reading: Reading) -> dict[str, Attribution]:
    return {attribution.id: attribution for attribution in reading.attributions}
