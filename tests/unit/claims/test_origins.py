"""How many independent origins a claim has, and which sources count as one. All stories are invented."""

from collections.abc import Callable

import pytest

from newstrace.records import Claim, Place, Provenance, Reading, Stance

Say = Callable[..., object]
Tell = Callable[..., Reading]
Trace = Callable[..., Provenance]
ClaimOf = Callable[..., Claim]

TOLLS = "the harbour tolls will double in May"


@pytest.fixture
def claim_of(said: Say, tell: Tell, trace: Trace) -> ClaimOf:
    """The claim that the tolls will double, as each way (one an article) passes it on."""

    def run(*ways: str) -> Claim:
        readings = [
            tell(f"article-{n}", said(TOLLS, way), publisher=f"Paper {n}") for n, way in enumerate(ways)
        ]
        (claim,) = trace("tolls", *readings).claims
        return claim

    return run


def counts(claim: Claim) -> tuple[int, int]:
    return claim.independent_origins, claim.unnamed_origins


def same_as(claim: Claim) -> dict[str, str]:
    return {same.name: same.reason for origin in claim.origins for same in origin.same_as}


def test_echo_is_not_corroboration(claim_of: ClaimOf) -> None:
    claim = claim_of("US officials* > The Ledger", "US officials* > The Ledger", "US officials* > The Ledger")
    assert counts(claim) == (1, 1)
    assert (claim.articles, claim.chains) == (3, 3)


def test_two_people_are_two_origins(claim_of: ClaimOf) -> None:
    assert counts(claim_of("Ada Voss", "Jon Roe")) == (2, 0)


def test_one_person_in_two_papers_is_one_origin(claim_of: ClaimOf) -> None:
    assert counts(claim_of("Ada Voss", "Ada Voss > The Ledger")) == (1, 0)


def test_an_office_counts_with_its_spokespeople_and_officials(claim_of: ClaimOf) -> None:
    claim = claim_of("office:Pentagon", "Jon Roe@Pentagon", "Pentagon officials*(Pentagon)")
    assert counts(claim) == (1, 0)
    assert claim.origins[0].source.name == "Pentagon"
    assert same_as(claim)["Jon Roe"] == "speaks for Pentagon"


def test_another_name_of_an_office_is_that_office(claim_of: ClaimOf) -> None:
    assert counts(claim_of("office:Pentagon", "officials*(US Department of Defence)")) == (1, 0)


def test_two_unnamed_officials_of_an_office_are_one_unnamed_origin(claim_of: ClaimOf) -> None:
    assert counts(claim_of("an aide*(Harbour Board)", "officials*(Harbour Board)")) == (1, 1)


def test_the_government_alone_is_no_office(claim_of: ClaimOf) -> None:
    claim = claim_of("officials*(US government) > The Ledger", "officials*(US government) > The Courier")
    assert counts(claim) == (2, 2)


def test_unnamed_people_heard_by_other_outlets_are_other_origins(claim_of: ClaimOf) -> None:
    assert counts(claim_of("US officials* > The Ledger", "US officials* > The Courier")) == (2, 2)


def test_unnamed_people_of_another_country_are_another_origin(claim_of: ClaimOf) -> None:
    assert counts(claim_of("US officials* > The Ledger", "Turkish officials* > The Ledger")) == (2, 2)


def test_witnesses_are_not_officials(claim_of: ClaimOf) -> None:
    assert counts(claim_of("witnesses* > The Ledger", "officials* > The Ledger")) == (2, 2)


def test_compatible_unnamed_people_beside_them_are_the_same(said: Say, tell: Tell, trace: Trace) -> None:
    article = tell("a", said(TOLLS, "US officials* > The Ledger"), said(TOLLS, "American officials*"))
    (claim,) = trace("tolls", article).claims
    assert counts(claim) == (1, 1)
    assert same_as(claim) == {"American officials": "unnamed as well, beside them in the same article"}


def test_unnamed_people_told_to_unknown_publishers_stay_apart(said: Say, tell: Tell, trace: Trace) -> None:
    readings = [tell(name, said(TOLLS, "officials*"), publisher=None) for name in ("a", "b")]
    (claim,) = trace("tolls", *readings).claims
    assert counts(claim) == (2, 2)


def test_an_unknown_source_never_raises_the_count(claim_of: ClaimOf) -> None:
    claim = claim_of("unnamed source*", "Ada Voss")
    assert counts(claim) == (1, 0)
    assert [origin.counted for origin in claim.origins] == [True, False]


def test_an_outlet_that_relays_it_elsewhere_is_no_second_origin(claim_of: ClaimOf) -> None:
    claim = claim_of("outlet:The Ledger", "US officials* > The Ledger")
    assert counts(claim) == (1, 1)
    assert claim.origins[0].source.name == "US officials"
    assert same_as(claim) == {"The Ledger": "passes on what it has from them elsewhere"}


def test_a_report_is_its_makers(claim_of: ClaimOf) -> None:
    assert counts(claim_of("document:audit report(Harbour Board)", "organisation:Harbour Board")) == (1, 0)


def test_a_document_without_an_office_rests_on_who_told_of_it(claim_of: ClaimOf) -> None:
    claim = claim_of("document:assessment* > people:US officials* > The Ledger", "US officials* > The Ledger")
    assert counts(claim) == (1, 1)


def test_two_professors_of_one_university_are_two_origins(claim_of: ClaimOf) -> None:
    assert counts(claim_of("Ada Voss(Norwich University)", "Jon Roe(Norwich University)")) == (2, 0)


def test_a_title_adds_no_chain_to_its_article(said: Say, tell: Tell, trace: Trace) -> None:
    article = tell("a", said(TOLLS, "Ada Voss", place=Place.TITLE), said(TOLLS, "Ada Voss"))
    (claim,) = trace("tolls", article).claims
    assert claim.chains == 1


def test_a_title_alone_counts(said: Say, tell: Tell, trace: Trace) -> None:
    (claim,) = trace("tolls", tell("a", said(TOLLS, "Ada Voss", place=Place.TITLE))).claims
    assert claim.chains == 1


def test_own_voice_is_listed_and_never_an_origin(said: Say, tell: Tell, trace: Trace) -> None:
    (claim,) = trace("tolls", tell("a", said(TOLLS, "Ada Voss")), tell("b", said(TOLLS, None))).claims
    assert counts(claim) == (1, 0)
    assert (claim.articles, claim.chains) == (1, 1)
    assert [(own.article, own.text) for own in claim.own_voice] == [("b", TOLLS)]


def test_a_denial_supports_nothing(said: Say, tell: Tell, trace: Trace) -> None:
    denial = tell("b", said(TOLLS, "Jon Roe", stance=Stance.DENIES))
    (claim,) = trace("tolls", tell("a", said(TOLLS, "Ada Voss")), denial).claims
    assert counts(claim) == (1, 0)
    assert [chain.article for chain in claim.denials] == ["b"]


def test_declining_neither_supports_nor_denies(said: Say, tell: Tell, trace: Trace) -> None:
    article = tell("b", said(TOLLS, "Jon Roe", stance=Stance.DECLINES))
    (claim,) = trace("tolls", tell("a", said(TOLLS, "Ada Voss")), article).claims
    assert counts(claim) == (1, 0)
    assert claim.chains == 1
    assert claim.denials == ()


def test_denying_the_report_denies_what_it_says(said: Say, tell: Tell, trace: Trace) -> None:
    article = tell(
        "a",
        said(TOLLS, "US officials* > The Ledger"),
        said("the report", "Jon Roe", stance=Stance.DENIES),
        said("the allegations were baseless", "Lea Ott"),
    )
    (claim,) = trace("tolls", article).claims
    assert [chain.hops[0].name for chain in claim.denials] == ["Jon Roe", "Lea Ott"]
    assert claim.chains == 1


def test_confirming_the_rumours_is_confirming_what_is_said_next(said: Say, tell: Tell, trace: Trace) -> None:
    article = tell(
        "a",
        said("the pilots will strike", "Ada Voss"),
        said("the rumours", "Jon Roe", stance=Stance.CONFIRMS),
        said(TOLLS, "Jon Roe"),
    )
    (claim,) = trace("tolls", article).claims
    assert [chain.stance for origin in claim.origins for chain in origin.chains] == ["confirms", "asserts"]


def test_a_chain_that_comes_back_is_marked(claim_of: ClaimOf) -> None:
    claim = claim_of("outlet:The Ledger > outlet:The Courier > outlet:The Ledger")
    assert [chain.loop for origin in claim.origins for chain in origin.chains] == [True]


def test_papers_that_have_it_from_one_another_are_a_loop_and_one_origin(
    said: Say, tell: Tell, trace: Trace
) -> None:
    ledger = tell("a", said(TOLLS, "outlet:The Courier"), publisher="The Ledger")
    courier = tell("b", said(TOLLS, "outlet:The Ledger"), publisher="The Courier")
    (claim,) = trace("tolls", ledger, courier).claims
    assert claim.independent_origins == 1
    assert all(chain.loop for origin in claim.origins for chain in origin.chains)


def test_evidence_is_the_slice_at_its_span(said: Say, tell: Tell, trace: Trace) -> None:
    reading = tell("a", said(TOLLS, "Ada Voss"))
    (claim,) = trace("tolls", reading).claims
    evidence = claim.origins[0].chains[0].evidence
    assert reading.text[evidence.span.start : evidence.span.end] == evidence.text == TOLLS
