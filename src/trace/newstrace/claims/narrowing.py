"""What narrows a question: when, by whom, through whom, in which language."""

from collections.abc import Callable
from typing import NamedTuple

from newstrace.claims.statements import Statement
from newstrace.records import Reading, Role


class Narrowing(NamedTuple):
    """What articles and statements a question is asked of; null narrows nothing.

    ``since`` and ``until`` are dates or the beginnings of dates, both included; an article without a date
    is in no span of time. ``publisher`` and ``source`` are names, capitals aside; a source is any on the
    way from the origin to the publisher, that one aside. ``language`` is a code ("en").
    """

    since: str | None = None
    until: str | None = None
    publisher: str | None = None
    source: str | None = None
    language: str | None = None

    @property
    def narrows_articles(self) -> bool:
        """Whether it leaves articles out, whatever they say."""
        return any(asked is not None for asked in (self.since, self.until, self.publisher, self.language))

    @property
    def of_statements(self) -> "Narrowing":
        """What is left to be narrowed among articles that are asked."""
        return Narrowing(source=self.source)

    def allows_article(self, publisher: str | None, published: str | None, language: str | None) -> bool:
        """Whether an article is asked, by its publisher as ``folded`` gives it, its date and language."""
        day = published or ""
        return (
            (self.since is None or (day != "" and day[: len(self.since)] >= self.since))
            and (self.until is None or (day != "" and day[: len(self.until)] <= self.until))
            and (self.publisher is None or publisher == folded(self.publisher))
            and (self.language is None or language == self.language.casefold())
        )

    def allows_statement(self, statement: Statement) -> bool:
        """Whether a statement came through the source that is asked for."""
        return self.source is None or folded(self.source) in sources_of(statement)


LanguageOf = Callable[[Reading], str | None]


def folded(name: str | None) -> str | None:
    """A name as it is compared."""
    return " ".join(name.casefold().split()) if name else None


def sources_of(statement: Statement) -> frozenset[str]:
    """The names of those a statement came through, as they are compared, its publisher aside."""
    if statement.attribution is None:
        return frozenset()
    names = (folded(hop.name) for hop in statement.attribution.chain if hop.role is not Role.PUBLISHER)
    return frozenset(name for name in names if name is not None)
