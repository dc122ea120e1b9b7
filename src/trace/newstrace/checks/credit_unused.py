"""`credit-unused`: an agency in the credit line on which no statement of the article rests."""

from collections.abc import Iterator

from newstrace.checks.agencies import credited, makers, relied_on
from newstrace.checks.articles import Articles
from newstrace.checks.view import of_article
from newstrace.records import Finding, FindingRule


def find(articles: Articles) -> Iterator[Finding]:
    """One finding for each agency that is credited and nowhere used."""
    for reading in articles.readings.values():
        for credit in credited(reading, articles):
            if credit.agency not in makers(reading) and credit.agency not in relied_on(reading, articles):
                message = (
                    f"The credit line names {credit.agency}, and no statement in the article rests on it."
                )
                evidence = [articles.quoted(reading.id, credit.span)]
                yield of_article(FindingRule.CREDIT_UNUSED, message, evidence)
