"""How a claim is supported, in one word. All stories are invented."""

from collections.abc import Callable

import pytest

from newstrace.records import Claim, Provenance, Reading, Stance, Support

Say = Callable[..., object]
Tell = Callable[..., Reading]
Trace = Callable[..., Provenance]
SupportOf = Callable[..., Support]

TOLLS = "the harbour tolls will double in May"


@pytest.fixture
def support_of(said: Say, tell: Tell, trace: Trace) -> SupportOf:
    """How the claim that the tolls will double is supported; a way behind "not:" denies it."""

    def run(*ways: str) -> Support:
        readings = []
        for number, way in enumerate(ways):
            stance = Stance.DENIES if way.startswith("not:") else Stance.ASSERTS
            saying = said(TOLLS, way.removeprefix("not:"), stance=stance)
            readings.append(tell(f"article-{number}", saying, publisher=f"Paper {number}"))
        claims: tuple[Claim, ...] = trace("tolls", *readings).claims
        (claim,) = claims
        return claim.support

    return run


def test_one_named_source_in_one_paper_is_a_single_origin(support_of: SupportOf) -> None:
    assert support_of("Ada Voss") is Support.SINGLE_ORIGIN


def test_one_named_source_in_two_papers_is_an_echo(support_of: SupportOf) -> None:
    assert support_of("Ada Voss", "Ada Voss > The Ledger") is Support.ECHO


def test_two_sources_corroborate(support_of: SupportOf) -> None:
    assert support_of("Ada Voss", "officials* > The Ledger") is Support.CORROBORATED


def test_two_unnamed_origins_are_unnamed_still(support_of: SupportOf) -> None:
    assert support_of("US officials* > The Ledger", "Turkish officials*") is Support.UNNAMED_ONLY


def test_a_denial_makes_it_disputed_however_many_say_it(support_of: SupportOf) -> None:
    assert support_of("Ada Voss", "Jon Roe", "not:Lea Ott") is Support.DISPUTED


def test_nobody_in_particular_disputes_nothing(support_of: SupportOf) -> None:
    assert support_of("Ada Voss", "not:unnamed source*") is Support.SINGLE_ORIGIN


def test_papers_that_have_it_from_one_another_only_are_circular(said: Say, tell: Tell, trace: Trace) -> None:
    ledger = tell("a", said(TOLLS, "outlet:The Courier"), publisher="The Ledger")
    courier = tell("b", said(TOLLS, "outlet:The Ledger"), publisher="The Courier")
    assert trace("tolls", ledger, courier).claims[0].support is Support.CIRCULAR


def test_who_cites_all_of_a_circle_does_not_end_it(said: Say, tell: Tell, trace: Trace) -> None:
    ledger = tell("a", said(TOLLS, "outlet:The Courier"), publisher="The Ledger")
    courier = tell("b", said(TOLLS, "outlet:The Ledger"), publisher="The Courier")
    post = tell("c", said(TOLLS, "people:The Ledger and The Courier"), publisher="The Post")
    assert trace("tolls", ledger, courier, post).claims[0].support is Support.CIRCULAR


def test_a_source_outside_the_circle_ends_it(said: Say, tell: Tell, trace: Trace) -> None:
    ledger = tell("a", said(TOLLS, "outlet:The Courier"), publisher="The Ledger")
    courier = tell("b", said(TOLLS, "outlet:The Ledger"), said(TOLLS, "Ada Voss"), publisher="The Courier")
    assert trace("tolls", ledger, courier).claims[0].support is not Support.CIRCULAR


def test_a_paper_that_matches_a_report_has_sources_of_its_own(said: Say, tell: Tell, trace: Trace) -> None:
    lead = "confirming a report, they told the paper that"
    article = tell("a", said(TOLLS, "US officials* > The Ledger"), said(TOLLS, "US officials*", lead=lead))
    (claim,) = trace("tolls", article).claims
    assert claim.independent_origins == 2
    assert [chain.tie for origin in claim.origins for chain in origin.chains] == ["relies", "matches"]


def test_who_only_relies_on_a_report_has_none(said: Say, tell: Tell, trace: Trace) -> None:
    article = tell("a", said(TOLLS, "US officials* > The Ledger"), said(TOLLS, "US officials*"))
    assert trace("tolls", article).claims[0].independent_origins == 1
