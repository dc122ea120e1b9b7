"""`trace source`: everything that rests on a source, and nothing that rests on somebody else."""

import random
from collections.abc import Callable

import msgspec
import pytest

from newstrace.inquiries import trace_source
from newstrace.lexicon import Lexicon
from newstrace.lexicon.rulings import parse_rulings
from newstrace.records import Reading
from newstrace.records.inquiry import Involvement, SourceAccount

Newsroom = Callable[..., list[Reading]]

RUIZ = (
    "[Bay News 2024-03-06] Ana Ruiz, a spokeswoman for the Transport Ministry, confirmed that the ferry line "
    "would close in May. Ruiz said that the crews would be paid."
)
GUARDIAN = "[Coast Radio 2024-03-05] Two officials told the Guardian that the ferry line would close in May."
HALE = "[Hill Times 2024-03-07] Mayor Tom Hale denied that the ferry line would close in May."


def only(account: tuple[SourceAccount, ...]) -> SourceAccount:
    (found,) = account
    return found


def does(account: SourceAccount) -> dict[Involvement, list[str]]:
    found: dict[Involvement, list[str]] = {}
    for claim in account.claims:
        found.setdefault(claim.involvement, []).append(claim.text)
    return found


def test_a_source_originates_confirms_and_denies_claims(newsroom: Newsroom, lexicon: Lexicon) -> None:
    readings = newsroom(RUIZ, GUARDIAN, HALE)
    ruiz = does(only(trace_source("Ana Ruiz", readings, lexicon).sources))
    assert set(ruiz) == {Involvement.ORIGINATES, Involvement.CONFIRMS}
    assert ruiz[Involvement.ORIGINATES] == ["the crews would be paid"]
    assert set(does(only(trace_source("Tom Hale", readings, lexicon).sources))) == {Involvement.DENIES}


def test_an_outlet_relays_what_it_has_from_others(newsroom: Newsroom, lexicon: Lexicon) -> None:
    account = only(trace_source("The Guardian", newsroom(GUARDIAN), lexicon).sources)
    assert set(does(account)) == {Involvement.RELAYS}
    assert [relay.name for relay in account.relayed_by] == ["Coast Radio"]


def test_a_publisher_that_nobody_cites_publishes(newsroom: Newsroom, lexicon: Lexicon) -> None:
    account = only(trace_source("Coast Radio", newsroom(GUARDIAN, HALE), lexicon).sources)
    assert set(does(account)) == {Involvement.PUBLISHES}
    assert account.relayed_by == ()


@pytest.mark.parametrize(
    "name", ["WSJ", "wall street journal", "the Journal", "outlet:the-wall-street-journal"]
)
def test_any_known_alias_finds_the_source(name: str, newsroom: Newsroom, lexicon: Lexicon) -> None:
    readings = newsroom(
        "[Bay News] The Wall Street Journal reported that the ferry line would close. "
        "The Journal said that the crews would be paid."
    )
    account = only(trace_source(name, readings, lexicon).sources)
    assert account.source.name == "The Wall Street Journal"
    assert [alias.words for alias in account.aliases] == ["The Journal", "The Wall Street Journal"]


def test_a_surname_finds_the_person(newsroom: Newsroom, lexicon: Lexicon) -> None:
    account = only(trace_source("Ruiz", newsroom(RUIZ, HALE), lexicon).sources)
    assert account.source.name == "Ana Ruiz"


def test_a_name_in_full_is_not_taken_for_part_of_another(newsroom: Newsroom, lexicon: Lexicon) -> None:
    readings = newsroom(
        "[Bay News] The Pentagon said that the ferry would sail.",
        "[Hill Times] The Pentagon Papers Society said that the ferry would sink.",
    )
    assert [one.source.id for one in trace_source("Pentagon", readings, lexicon).sources] == [
        "office:pentagon"
    ]


def test_a_pronoun_is_no_name_to_ask_for(newsroom: Newsroom, lexicon: Lexicon) -> None:
    readings = newsroom("[Bay News] Ana Ruiz said that it would rain. She said that it would pour.")
    assert trace_source("she", readings, lexicon).sources == ()


def test_a_spokesperson_and_the_office_know_of_each_other(newsroom: Newsroom, lexicon: Lexicon) -> None:
    readings = newsroom(
        RUIZ, "[Hill Times] The Transport Ministry said that the ferry line would close in May."
    )
    assert only(trace_source("Ruiz", readings, lexicon).sources).speaks_for == ("Transport Ministry",)
    office = only(trace_source("Transport Ministry", readings, lexicon).sources)
    assert office.spoken_for_by == ("Ana Ruiz",)


def test_unnamed_people_of_two_articles_stay_apart(newsroom: Newsroom, lexicon: Lexicon) -> None:
    readings = newsroom(GUARDIAN, "[Bay News] Two officials said that the crews would be paid.")
    found = trace_source("two officials", readings, lexicon).sources
    assert sorted({article for one in found for alias in one.aliases for article in alias.articles}) == [
        "n1",
        "n2",
    ]
    assert len(found) == 2


def test_a_claim_with_another_origin_does_not_rest_on_one_alone(newsroom: Newsroom, lexicon: Lexicon) -> None:
    account = only(trace_source("Ruiz", newsroom(RUIZ, GUARDIAN), lexicon).sources)
    assert [(claim.text, claim.alone) for claim in account.claims] == [
        ("the crews would be paid", True),
        ("the ferry line would close in May", False),
    ]


def test_every_mention_is_counted_once(newsroom: Newsroom, lexicon: Lexicon) -> None:
    account = only(trace_source("Ruiz", newsroom(RUIZ), lexicon).sources)
    assert sum(alias.times for alias in account.aliases) == 2


def test_nothing_found_suggests_close_names(newsroom: Newsroom, lexicon: Lexicon) -> None:
    answer = trace_source("Tom Hail", newsroom(RUIZ, HALE), lexicon)
    assert answer.sources == ()
    assert answer.suggestions == ("Tom Hale",)


@pytest.mark.parametrize("name", ["", " ", "!?", "the", "\ud800", "a" * 5000])
def test_any_name_at_all_gets_an_answer(name: str, newsroom: Newsroom, lexicon: Lexicon) -> None:
    assert trace_source(name, newsroom(RUIZ), lexicon).sources == ()


def test_the_order_of_articles_does_not_matter(newsroom: Newsroom, lexicon: Lexicon) -> None:
    readings = newsroom(RUIZ, GUARDIAN, HALE)
    shuffled = random.Random(7).sample(readings, len(readings))
    assert trace_source("Ruiz", readings, lexicon) == trace_source("Ruiz", shuffled, lexicon)


def test_names_ruled_to_be_the_same_are_one_source(newsroom: Newsroom, lexicon: Lexicon) -> None:
    rulings = parse_rulings('same = [["Ana Ruiz", "Ana Torres"]]', "names.toml")
    ruled = msgspec.structs.replace(lexicon, rulings=rulings)
    readings = newsroom(RUIZ, "[Hill Times] Ana Torres said that the harbour tax would double.")
    account = only(trace_source("Ana Torres", readings, ruled).sources)
    assert len(account.claims) == 3
    assert trace_source("Ana Ruiz", readings, ruled).sources == (account,)
