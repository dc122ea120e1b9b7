"""Findings: what the chains of a claim, and the articles that carry it, say about how it is supported."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

import msgspec

from newstrace.checks import (
    circular,
    confirmed_in_part,
    credit_missing,
    credit_unused,
    declined,
    denied,
    dropped_hop,
    echo,
    hedge_drop,
    number_drift,
    plural_inflation,
    quote_changed,
    unattributed,
    uncredited_copy,
    unnamed_only,
)
from newstrace.checks.view import Articles, View, views
from newstrace.claims import card_of
from newstrace.lexicon import Lexicon
from newstrace.records import Claim, Finding, FindingRule, Provenance, Reading

__all__ = ["INFERRED", "check", "check_claims"]

FINDERS: tuple[Callable[[View], Iterator[Finding]], ...] = (
    circular.find,
    confirmed_in_part.find,
    declined.find,
    denied.find,
    dropped_hop.find,
    hedge_drop.find,
    echo.find,
    plural_inflation.find,
    unattributed.find,
    unnamed_only.find,
)
"""Findings about one claim. A finder's module is named for its rule; it may yield nothing."""

ARTICLE_FINDERS: tuple[Callable[[Articles], Iterator[Finding]], ...] = (
    credit_missing.find,
    credit_unused.find,
    uncredited_copy.find,
)
"""Findings about articles whatever they claim (a credit line, copied passages); called once."""

ACROSS_CLAIMS: tuple[Callable[[Sequence[Claim], Articles], Iterator[Finding]], ...] = (
    number_drift.find_across,
    quote_changed.find_across,
)
"""Findings that compare what several claims say (a figure, a quotation that differs); called once."""

INFERRED = frozenset({FindingRule.DROPPED_HOP, FindingRule.UNCREDITED_COPY})
"""Findings that rest on what we infer, not on what the texts state."""

WORST_FIRST = tuple(FindingRule)


def check(
    provenance: Provenance,
    readings: Sequence[Reading],
    lexicon: Lexicon,
    *,
    rules: Collection[FindingRule] | None = None,
    article: str | None = None,
) -> tuple[Finding, ...]:
    """What is found about the claims of ``provenance`` and their articles; worst first, each with an id.

    Args:
        provenance: the claims to look at.
        readings: the articles they were traced in; their order does not matter.
        lexicon: the word lists they were read with.
        rules: only findings by these; all where null.
        article: only findings with evidence in the article of this id.
    """
    articles = Articles({r.id: r for r in sorted(readings, key=lambda reading: reading.id)}, lexicon)
    return tuple(
        finding
        for finding in _numbered(sorted(_found(provenance, articles), key=_rank))
        if (rules is None or finding.rule in rules)
        and (article is None or any(quoted.article == article for quoted in finding.evidence))
    )


def check_claims(
    provenance: Provenance,
    readings: Sequence[Reading],
    lexicon: Lexicon,
    *,
    rules: Collection[FindingRule] | None = None,
    article: str | None = None,
) -> tuple[Provenance, tuple[Finding, ...]]:
    """What was checked and what was found: of one article only the claims that it carries or disputes.

    The answer has a card for every article that a finding refers to.
    """
    findings = check(provenance, readings, lexicon, rules=rules, article=article)
    claims = tuple(claim for claim in provenance.claims if article is None or article in _articles_of(claim))
    named = {name for claim in claims for name in _articles_of(claim)}
    named |= {quoted.article for finding in findings for quoted in finding.evidence}
    cards = {reading.id: card_of(reading) for reading in readings if reading.id in named}
    return msgspec.structs.replace(provenance, claims=claims, articles=dict(sorted(cards.items()))), findings


def _articles_of(claim: Claim) -> frozenset[str]:
    chains = (*(chain for origin in claim.origins for chain in origin.chains), *claim.denials)
    return frozenset((*(chain.article for chain in chains), *(own.article for own in claim.own_voice)))


def _found(provenance: Provenance, articles: Articles) -> Iterator[Finding]:
    for find_in_articles in ARTICLE_FINDERS:
        yield from find_in_articles(articles)
    for find_across in ACROSS_CLAIMS:
        yield from find_across(provenance.claims, articles)
    for view in views(provenance.claims, articles):
        for find in FINDERS:
            yield from find(view)


def _rank(finding: Finding) -> tuple[int, int, str, tuple[tuple[str, int], ...], str]:
    """The worst rule first, then the claims in their order, then by place."""
    claim = finding.claim or ""
    places = tuple((quoted.article, quoted.span.start) for quoted in finding.evidence)
    return WORST_FIRST.index(finding.rule), len(claim), claim, places, finding.message


def _numbered(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Each with an id that says what it is about: "echo:c1", and "denied:c1:2" for a second one."""
    met: Counter[str] = Counter()
    for finding in findings:
        about = finding.claim or next((quoted.article for quoted in finding.evidence), "")
        base = f"{finding.rule}:{about}"
        met[base] += 1
        yield msgspec.structs.replace(finding, id=base if met[base] == 1 else f"{base}:{met[base]}")
