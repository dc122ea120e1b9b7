"""`credit-missing`: an agency on which statements rest, and which the credit line leaves out."""

from collections.abc import Iterator

from newstrace.checks.agencies import credited, makers, relied_on
from newstrace.checks.articles import Articles
from newstrace.checks.view import of_article
from newstrace.records import Finding, FindingRule


def find(articles: Articles) -> Iterator[Finding]:
    """One finding for each agency left out; an article that has no credit line leaves nobody out."""
    for reading in articles.readings.values():
        named = credited(reading, articles)
        if not named:
            continue
        known = makers(reading) | {credit.agency for credit in named}
        for agency, sentence in relied_on(reading, articles).items():
            if agency not in known:
                message = f"A statement rests on {agency}, and the credit line does not name it."
                evidence = [
                    articles.quoted(reading.id, sentence),
                    articles.quoted(reading.id, named[0].span),
                ]
                yield of_article(FindingRule.CREDIT_MISSING, message, evidence)
