"""Findings: what the chains of a claim, and the articles that carry it, say about how it is supported."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from typing import Final

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
from newstrace.checks.across import Across, of_claims
from newstrace.checks.articles import Articles
from newstrace.checks.view import View, views
from newstrace.claims import Readings, by_id, card_of, trace_claims
from newstrace.claims.narrowing import Narrowing
from newstrace.claims.watch import Watch, unwatched
from newstrace.forks import aside, cores, shared_out
from newstrace.graph import InferredTie
from newstrace.lexicon import Lexicon
from newstrace.records import Claim, Finding, FindingRule, Provenance

__all__ = ["INFERRED", "check", "check_claims", "inferred_ties", "trace_and_check"]

FINDERS: tuple[Callable[[View], Iterator[Finding]], ...] = (
    circular.find,
    confirmed_in_part.find,
    declined.find,
    denied.find,
    dropped_hop.find,
    hedge_drop.find,
    echo.find,
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

ACROSS_CLAIMS: tuple[Callable[[Articles], Iterator[Across]], ...] = (
    number_drift.find,
    plural_inflation.find,
    quote_changed.find,
)
"""Findings that compare what several claims say (a figure, a quotation that differs); called once."""

MANY: Final = 500
"""From so many articles on two processes share the work."""
MANY_CLAIMS: Final = 20_000

INFERRED = frozenset({FindingRule.DROPPED_HOP, FindingRule.UNCREDITED_COPY})
"""Findings that rest on what we infer, not on what the texts state."""

WORST_FIRST = tuple(FindingRule)


def check(
    provenance: Provenance,
    readings: Readings,
    lexicon: Lexicon,
    *,
    rules: Collection[FindingRule] | None = None,
    article: str | None = None,
    across: Callable[[], Iterable[Across]] | None = None,
    watch: Watch = unwatched,
) -> tuple[Finding, ...]:
    """What is found about the claims of ``provenance`` and their articles; worst first, each with an id.

    Args:
        provenance: the claims to look at.
        readings: the articles they were traced in, in any order or by their ids.
        lexicon: the word lists they were read with.
        rules: only findings by these; all where null.
        article: only findings with evidence in the article of this id.
        across: gives what ``look_across`` finds, where that was begun before.
        watch: told how far it is.
    """
    articles = Articles(by_id(readings), lexicon)
    pending = partial(look_across, articles) if across is None else across
    found = [*_of_claims(provenance, articles, watch), *of_claims(pending(), provenance.claims)]
    return tuple(
        finding
        for finding in _numbered(sorted(found, key=_rank))
        if (rules is None or finding.rule in rules)
        and (article is None or any(quoted.article == article for quoted in finding.evidence))
    )


def check_claims(
    provenance: Provenance,
    readings: Readings,
    lexicon: Lexicon,
    *,
    rules: Collection[FindingRule] | None = None,
    article: str | None = None,
    across: Callable[[], Iterable[Across]] | None = None,
    watch: Watch = unwatched,
) -> tuple[Provenance, tuple[Finding, ...]]:
    """What was checked and what was found: of one article only the claims that it carries or disputes.

    The answer has a card for every article that a finding refers to.
    """
    findings = check(provenance, readings, lexicon, rules=rules, article=article, across=across, watch=watch)
    claims = tuple(claim for claim in provenance.claims if article is None or article in _articles_of(claim))
    named = {name for claim in claims for name in _articles_of(claim)}
    named |= {quoted.article for finding in findings for quoted in finding.evidence}
    articles = by_id(readings)
    cards = {name: card_of(articles[name]) for name in sorted(named)}
    return msgspec.structs.replace(provenance, claims=claims, articles=cards), findings


def trace_and_check(
    query: str | None,
    readings: Readings,
    lexicon: Lexicon,
    *,
    rules: Collection[FindingRule] | None = None,
    article: str | None = None,
    narrowing: Narrowing | None = None,
    watch: Watch = unwatched,
) -> tuple[Provenance, tuple[Finding, ...]]:
    """The claims that ``query`` selects (null for all), and what is found about them.

    The same as tracing and then checking; with a query only the articles that bear on its claims are
    compared with one another. Where there are very many articles, another process compares them meanwhile.
    """
    if query is not None:
        provenance = trace_claims(query, readings, lexicon, narrowing=narrowing, watch=watch)
        bearing = {name: reading for name, reading in by_id(readings).items() if name in provenance.articles}
        return check_claims(provenance, bearing, lexicon, rules=rules, article=article, watch=watch)
    look = partial(look_across, Articles(by_id(readings), lexicon))
    across = aside(look) if len(readings) >= MANY else look
    provenance = trace_claims(query, readings, lexicon, narrowing=narrowing, watch=watch)
    return check_claims(
        provenance, readings, lexicon, rules=rules, article=article, across=across, watch=watch
    )


def inferred_ties(
    query: str | None, readings: Readings, lexicon: Lexicon, *, narrowing: Narrowing | None = None
) -> tuple[InferredTie, ...]:
    """Which articles have something from which earlier ones, as far as we infer it; for the graph."""
    _, findings = trace_and_check(query, readings, lexicon, rules=INFERRED, narrowing=narrowing)
    ties = []
    for finding in findings:
        later, earlier = (finding.evidence[at].article for at in (0, 1))
        ties.append(InferredTie(str(finding.rule), later, earlier, finding.message))
    return tuple(ties)


def _articles_of(claim: Claim) -> frozenset[str]:
    chains = (*(chain for origin in claim.origins for chain in origin.chains), *claim.denials)
    return frozenset((*(chain.article for chain in chains), *(own.article for own in claim.own_voice)))


def look_across(articles: Articles) -> list[Across]:
    """What comparing articles with one another finds, whatever they claim."""
    found = [Across(finding) for find in ARTICLE_FINDERS for finding in find(articles)]
    return [*found, *(one for compare in ACROSS_CLAIMS for one in compare(articles))]


def _of_claims(provenance: Provenance, articles: Articles, watch: Watch) -> list[Finding]:
    """What the finders find in each claim; of very many claims by several processes, a part each."""
    seen = list(views(provenance.claims, articles))

    def part(number: int, parts: int) -> list[Finding]:
        watched = (unwatched if number else watch)("claims checked", seen[number::parts])
        return [finding for view in watched for find in FINDERS for finding in find(view)]

    return shared_out(part, cores() if len(seen) >= MANY_CLAIMS else 1)


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
