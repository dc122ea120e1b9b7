"""A user's rulings override what is believed; a family counts once. All stories are invented."""

from collections.abc import Callable

import msgspec
import pytest

from newstrace.claims import trace_claims
from newstrace.errors import LexiconError
from newstrace.lexicon import Lexicon, Rulings
from newstrace.lexicon.rulings import parse_rulings
from newstrace.records import Claim, Reading

Say = Callable[..., object]
Tell = Callable[..., Reading]
ClaimOf = Callable[..., Claim]

TOLLS = "the harbour tolls will double in May"


@pytest.fixture
def claim_of(said: Say, tell: Tell, lexicon: Lexicon) -> ClaimOf:
    """``claim_of(*ways, rulings="TOML")``: the claim that the tolls double, as each way passes it on."""

    def run(*ways: str, rulings: str = "", publishers: tuple[str, ...] = ()) -> Claim:
        ruled = msgspec.structs.replace(lexicon, rulings=parse_rulings(rulings, "names.toml"))
        named = publishers or tuple(f"Paper {number}" for number in range(len(ways)))
        readings = [
            tell(f"article-{number}", said(TOLLS, way), publisher=named[number])
            for number, way in enumerate(ways)
        ]
        (claim,) = trace_claims("tolls", readings, ruled).claims
        return claim

    return run


def test_outlets_of_one_family_count_once(claim_of: ClaimOf) -> None:
    claim = claim_of("outlet:Detroit Free Press", "outlet:The Arizona Republic")
    assert claim.independent_origins == 1
    assert [same.reason for same in claim.origins[0].same_as] == ["of one publisher family, Gannett"]


def test_outlets_of_two_families_are_two(claim_of: ClaimOf) -> None:
    assert claim_of("outlet:Detroit Free Press", "outlet:Miami Herald").independent_origins == 2


def test_people_whom_one_family_heard_are_one(claim_of: ClaimOf) -> None:
    ways = ("officials* > Detroit Free Press", "officials* > The Arizona Republic")
    assert claim_of(*ways).independent_origins == 1


def test_named_people_stay_two_in_one_family(claim_of: ClaimOf) -> None:
    ways = ("Ada Voss > Detroit Free Press", "Jon Roe > The Arizona Republic")
    assert claim_of(*ways).independent_origins == 2


def test_a_family_of_the_users_own(claim_of: ClaimOf) -> None:
    ways = ("outlet:The Ledger", "outlet:The Courier")
    rulings = '[family]\n"The Ledger" = "Dale Media"\n"Courier" = "Dale Media"'
    assert claim_of(*ways).independent_origins == 2
    assert claim_of(*ways, rulings=rulings).independent_origins == 1


def test_an_outlet_taken_out_of_its_family(claim_of: ClaimOf) -> None:
    ways = ("outlet:Detroit Free Press", "outlet:The Arizona Republic")
    assert claim_of(*ways, rulings='[family]\n"Detroit Free Press" = ""').independent_origins == 2


def test_two_names_ruled_to_be_one(claim_of: ClaimOf) -> None:
    ways = ("Ada Voss", "A. Voss-Roe")
    claim = claim_of(*ways, rulings='same = [["Ada Voss", "A. Voss-Roe"]]')
    assert claim.independent_origins == 1
    assert claim.support == "echo"


def test_an_office_and_officials_ruled_to_be_one(claim_of: ClaimOf) -> None:
    ways = ("office:Pentagon", "US officials* > The Ledger")
    claim = claim_of(*ways, rulings='same = [["Pentagon", "US officials"]]')
    assert claim.independent_origins == 1
    assert [(same.name, same.reason) for same in claim.origins[0].same_as] == [
        ("US officials", "the same, as you rule")
    ]


def test_people_ruled_to_be_others(claim_of: ClaimOf) -> None:
    ways = ("US officials* > The Ledger", "American officials* > The Ledger")
    assert claim_of(*ways).independent_origins == 1
    rulings = 'different = [["US officials", "American officials"]]'
    assert claim_of(*ways, rulings=rulings).independent_origins == 2


def test_a_loop_through_a_name_ruled_to_be_the_same(claim_of: ClaimOf) -> None:
    ways = ("outlet:The Courier", "outlet:Harbour Sheet")
    rulings = 'same = [["The Ledger", "Harbour Sheet"]]'
    publishers = ("The Ledger", "The Courier")
    assert claim_of(*ways, rulings=rulings, publishers=publishers).support == "circular"


@pytest.mark.parametrize(
    "text",
    [
        "same = 3",
        'same = [["Ada Voss"]]',
        'alias = [["Ada Voss", "A. Voss"]]',
        'same = [["Ada Voss", "A. Voss"]]\ndifferent = [["A. Voss", "Ada Voss"]]',
        'same = [["Ada Voss", "A. Voss"], ["A. Voss", "Voss"]]',
        "same = [",
    ],
)
def test_what_cannot_be_ruled_is_refused_with_the_file(text: str) -> None:
    with pytest.raises(LexiconError, match=r"names\.toml"):
        parse_rulings(text, "names.toml")


def test_no_rulings_are_none() -> None:
    assert not parse_rulings("", "names.toml")
    assert Rulings().one_name("Ada Voss") is None
