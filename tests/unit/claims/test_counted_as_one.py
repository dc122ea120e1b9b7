"""Which sources of several articles count as one: by name, by office, by who leads whom. All invented."""

from collections.abc import Callable

import pytest

from newstrace.claims.identity import plain
from newstrace.records import Claim, Provenance, Reading

Say = Callable[..., object]
Tell = Callable[..., Reading]
Trace = Callable[..., Provenance]
Origins = Callable[..., int]

TOLLS = "the harbour tolls will double in May"


@pytest.fixture
def claim_of(said: Say, tell: Tell, trace: Trace) -> Callable[..., Claim]:
    def run(*ways: str, publishers: tuple[str, ...] = ()) -> Claim:
        names = publishers or tuple(f"Paper {n}" for n in range(len(ways)))
        readings = [
            tell(f"article-{n}", said(TOLLS, way), publisher=name)
            for n, (way, name) in enumerate(zip(ways, names, strict=True))
        ]
        (claim,) = trace("tolls", *readings).claims
        return claim

    return run


@pytest.mark.parametrize(
    ("name", "key"),
    [("The Ledger", "ledger"), ("Álvaro Núñez", "alvaro nunez"), ("Le  Soir’s", "le soir's")],
)
def test_names_are_compared_without_capitals_accents_and_article(name: str, key: str) -> None:
    assert plain(name) == key


def test_a_surname_alone_is_the_one_person_of_that_name(claim_of: Callable[..., Claim]) -> None:
    assert claim_of("person:Ada Voss", "person:Voss").independent_origins == 1


def test_a_surname_of_two_people_is_neither(claim_of: Callable[..., Claim]) -> None:
    claim = claim_of("person:Ada Voss", "person:Jon Voss", "person:Voss")
    assert claim.independent_origins == 3


def test_an_institution_and_its_initials_are_one_origin(claim_of: Callable[..., Claim]) -> None:
    claim = claim_of("organisation:Kachin Fishing Union", "organisation:KFU")
    assert claim.independent_origins == 1


def test_initials_that_fit_two_institutions_are_neither(claim_of: Callable[..., Claim]) -> None:
    claim = claim_of(
        "organisation:Kachin Fishing Union", "organisation:Karelian Farmers Union", "organisation:KFU"
    )
    assert claim.independent_origins == 3


def test_the_bureau_is_the_one_bureau_that_is_named(claim_of: Callable[..., Claim]) -> None:
    assert claim_of("office:Harbour Safety Bureau", "office:bureau").independent_origins == 1


def test_of_two_bureaus_the_bureau_is_neither(claim_of: Callable[..., Claim]) -> None:
    claim = claim_of("office:Harbour Safety Bureau", "office:Weather Bureau", "office:bureau")
    assert claim.independent_origins == 3


def test_a_name_is_that_of_a_body_where_somebody_is_of_it(claim_of: Callable[..., Claim]) -> None:
    assert claim_of("person:Harbourlink", "Ada Voss(Harbourlink)").independent_origins == 1
    assert claim_of("person:Harbourlink", "Ada Voss(Ferryline)").independent_origins == 2


def test_people_led_by_a_source_are_that_source(claim_of: Callable[..., Claim]) -> None:
    assert claim_of("person:Tove Ahlqvist", "researchers led by Tove Ahlqvist*").independent_origins == 1


def test_a_team_is_its_leader(claim_of: Callable[..., Claim]) -> None:
    assert claim_of("person:Lea Amrein", "Lea Amrein's team*").independent_origins == 1


def test_an_outlet_relayed_under_two_names_is_one_relay(claim_of: Callable[..., Claim]) -> None:
    claim = claim_of("Ada Voss > outlet:Ledger", "Ada Voss > outlet:The Ledger")
    relays = {chain.hops[1].id for origin in claim.origins for chain in origin.chains}
    assert len(relays) == 1


def test_two_outlets_cited_together_are_no_third_origin(claim_of: Callable[..., Claim]) -> None:
    told = ("Ada Voss > outlet:Ledger", "Ada Voss > outlet:Post")
    assert claim_of(*told, "people:Ledger and Post").independent_origins == 1
    assert claim_of(*told, "people:Ledger and Kestrel").independent_origins == 2
