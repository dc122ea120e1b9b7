"""What a query selects: words in any order, phrases, countries and their people; else close words."""

from collections.abc import Callable

import pytest

from newstrace.errors import RequestError
from newstrace.records import AttributionType, Provenance, Reading

Say = Callable[..., object]
Tell = Callable[..., Reading]
Trace = Callable[..., Provenance]


@pytest.fixture
def readings(said: Say, tell: Tell) -> list[Reading]:
    return [
        tell("a", said("Russia is recruiting Syrians for the front", "Ada Voss")),
        tell("b", said("the harbour tolls will double in May", "Jon Roe")),
        tell("c", said("the mayor has recruited two harbour pilots", "Lea Ott")),
    ]


def texts(answer: Provenance) -> list[str]:
    return [claim.text for claim in answer.claims]


@pytest.mark.parametrize(
    "query", ["Syrian recruits", "recruit Syria", "SYRIANS recruitment", "syria recruits"]
)
def test_words_match_by_stem_country_and_in_any_order(
    trace: Trace, readings: list[Reading], query: str
) -> None:
    assert texts(trace(query, *readings)) == ["Russia is recruiting Syrians for the front"]


@pytest.mark.parametrize("query", ["16,000 fighters", "16000 fighters", "sixteen fighters"])
def test_figures_match_however_they_are_printed(trace: Trace, said: Say, tell: Tell, query: str) -> None:
    answer = trace(query, tell("a", said("16,000 fighters and sixteen pilots have come", "Ada Voss")))
    assert not answer.fallback
    assert len(answer.claims) == 1


def test_a_phrase_matches_exactly_but_for_case(trace: Trace, readings: list[Reading]) -> None:
    assert texts(trace('"Harbour Tolls"', *readings)) == ["the harbour tolls will double in May"]
    assert texts(trace('"tolls harbour"', *readings)) == []


def test_all_words_come_before_any_word(trace: Trace, readings: list[Reading]) -> None:
    answer = trace("harbour tolls", *readings)
    assert texts(answer) == ["the harbour tolls will double in May"]
    assert not answer.fallback


def test_any_word_is_an_announced_fallback(trace: Trace, readings: list[Reading]) -> None:
    answer = trace("harbour elephants", *readings)
    assert answer.fallback
    assert len(answer.claims) == 2


def test_words_of_the_whole_sentence_are_looked_at_next(trace: Trace, said: Say, tell: Tell) -> None:
    article = tell("a", said("the tolls will double", "Ada Voss", lead="Ada Voss told the port that"))
    answer = trace("Voss tolls", article)
    assert texts(answer) == ["the tolls will double"]
    assert not answer.fallback


def test_nothing_found_suggests_close_words_that_occur(trace: Trace, readings: list[Reading]) -> None:
    answer = trace("Syrain", *readings)
    assert answer.claims == ()
    assert "syrians" in answer.suggestions


@pytest.mark.parametrize("query", ["", "   ", '""', "?!"])
def test_a_query_without_words_is_refused(trace: Trace, query: str) -> None:
    with pytest.raises(RequestError, match="no words"):
        trace(query)


def test_no_articles_give_an_empty_answer(trace: Trace) -> None:
    answer = trace("tolls")
    assert answer.claims == ()
    assert answer.coverage.articles == 0


def test_only_speech_and_documents_are_evidence(trace: Trace, said: Say, tell: Tell) -> None:
    answer = trace(
        "tolls", tell("a", said("the tolls will double", "Ada Voss", kind=AttributionType.INTENTION))
    )
    assert answer.claims == ()


def test_what_refers_to_nothing_known_is_a_statement_of_its_own(trace: Trace, said: Say, tell: Tell) -> None:
    answer = trace("allegations", tell("a", said("the allegations are false", "Ada Voss")))
    assert texts(answer) == ["the allegations are false"]


def test_a_limit_says_what_it_leaves_out(trace: Trace, readings: list[Reading]) -> None:
    answer = trace("harbour", *readings, limit=1)
    assert len(answer.claims) == 1
    assert answer.left_out == 1


def test_claims_come_by_their_number_of_chains(trace: Trace, said: Say, tell: Tell) -> None:
    answer = trace(
        "harbour",
        tell("a", said("the harbour tolls will double in May", "Ada Voss")),
        tell("b", said("the harbour pilots will strike in June", "Jon Roe")),
        tell("c", said("pilots in the harbour will strike in June", "Lea Ott")),
    )
    assert [claim.chains for claim in answer.claims] == [2, 1]
    assert [claim.id for claim in answer.claims] == ["c1", "c2"]


def test_cards_are_given_for_the_articles_shown(trace: Trace, readings: list[Reading]) -> None:
    answer = trace("tolls", *readings)
    assert list(answer.articles) == ["b"]
    assert answer.articles["b"].publisher == "The Harbour Post"
    assert answer.coverage.articles == 3
