"""`trace timeline`: three orders, kept apart, and nothing ordered that can't be."""

import random
from collections.abc import Callable

import pytest

from newstrace.errors import RequestError
from newstrace.inquiries import order_in_time
from newstrace.lexicon import Lexicon
from newstrace.records import Reading
from newstrace.records.inquiry import Precision, Timeline

Newsroom = Callable[..., list[Reading]]
CLOSE = "the ferry line would close in May"


def timeline(readings: list[Reading], lexicon: Lexicon) -> Timeline:
    (claim,) = order_in_time("ferry line closes", readings, lexicon).claims
    return claim


@pytest.mark.parametrize(
    "text",
    [
        f"The Guardian first reported that {CLOSE}.",
        "The ferry line will close in May, as first reported by the Guardian.",
        f"The Guardian was the first to report that {CLOSE}.",
        f"Ana Ruiz said that {CLOSE}. The news was first reported by the Guardian.",
    ],
)
def test_the_text_says_who_had_it_first(text: str, newsroom: Newsroom, lexicon: Lexicon) -> None:
    found = timeline(newsroom(f"[Bay News] {text}"), lexicon)
    assert found.first_stated.names == ("The Guardian",)
    assert found.first_stated.ordered
    assert "first" in found.stated[0].words.text


@pytest.mark.parametrize(
    "text",
    [
        f"Ana Ruiz said that {CLOSE}.",
        f"The First Guardian Fund said that {CLOSE}.",
        f"Ana Ruiz, who first reported a theft in 2020, said that {CLOSE}.",
        f"Ana Ruiz said that {CLOSE}. Boats were first reported by the Guardian to have sunk in 1901.",
    ],
)
def test_other_firsts_credit_nobody(text: str, newsroom: Newsroom, lexicon: Lexicon) -> None:
    found = timeline(newsroom(f"[Bay News] {text}"), lexicon)
    assert found.stated == ()
    assert (found.first_stated.names, found.first_stated.ordered) == ((), False)


def test_texts_that_credit_different_ones_cannot_be_ordered(newsroom: Newsroom, lexicon: Lexicon) -> None:
    found = timeline(
        newsroom(
            f"[Bay News] The Guardian first reported that {CLOSE}.",
            f"[Hill Times] Le Monde first reported that {CLOSE}.",
        ),
        lexicon,
    )
    assert found.first_stated.names == ("The Guardian", "Le Monde")
    assert not found.first_stated.ordered
    assert found.first_stated.reason


def test_the_earliest_date_is_first(newsroom: Newsroom, lexicon: Lexicon) -> None:
    found = timeline(
        newsroom(
            f"[Bay News 2024-03-07] Ana Ruiz said that {CLOSE}.",
            f"[Hill Times 2024-03-06] Tom Hale said that {CLOSE}.",
        ),
        lexicon,
    )
    assert (found.first_dated.names, found.first_dated.ordered) == (("Hill Times",), True)
    assert [(one.article, one.place) for one in found.dated] == [("n2", 1), ("n1", 2)]


def test_two_articles_of_one_day_cannot_be_ordered(newsroom: Newsroom, lexicon: Lexicon) -> None:
    found = timeline(
        newsroom(
            f"[Bay News 2024-03-06] Ana Ruiz said that {CLOSE}.",
            f"[Hill Times 2024-03-06T09:00] Tom Hale said that {CLOSE}.",
        ),
        lexicon,
    )
    assert set(found.first_dated.names) == {"Bay News", "Hill Times"}
    assert not found.first_dated.ordered
    assert [one.place for one in found.dated] == [1, 1]


def test_an_article_without_a_date_leaves_the_order_open(newsroom: Newsroom, lexicon: Lexicon) -> None:
    found = timeline(
        newsroom(
            f"[Bay News 2024-03-06] Ana Ruiz said that {CLOSE}.", f"[Hill Times] Tom Hale said that {CLOSE}."
        ),
        lexicon,
    )
    assert (found.first_dated.names, found.first_dated.ordered) == (("Bay News",), False)
    assert found.dated[-1].place is None
    assert found.dated[-1].reason == "the article states no date"


def test_a_denial_carries_no_claim_and_has_no_place(newsroom: Newsroom, lexicon: Lexicon) -> None:
    found = timeline(
        newsroom(
            f"[Bay News 2024-03-06] Ana Ruiz said that {CLOSE}.",
            f"[Hill Times 2024-03-01] Tom Hale denied that {CLOSE}.",
        ),
        lexicon,
    )
    assert [one.article for one in found.dated] == ["n1"]


def test_when_the_source_spoke_is_not_when_it_was_printed(newsroom: Newsroom, lexicon: Lexicon) -> None:
    found = timeline(
        newsroom(
            f"[Bay News 2024-03-05] Ana Ruiz said on Tuesday that {CLOSE}.",
            f"[Hill Times 2024-03-06] Tom Hale said on Monday that {CLOSE}.",
        ),
        lexicon,
    )
    assert found.first_dated.names == ("Bay News",)
    assert found.first_spoken.names == ("Tom Hale",)
    assert [one.moment.value for one in found.spoken if one.moment] == ["2024-03-04", "2024-03-05"]


def test_the_outlet_that_reported_on_sunday_is_who_spoke_then(newsroom: Newsroom, lexicon: Lexicon) -> None:
    found = timeline(
        newsroom(
            "[Bay News 2024-03-06] The ferry line will close in May, the Guardian reported on Sunday, "
            "citing two officials."
        ),
        lexicon,
    )
    assert [(one.source.name, one.words.text) for one in found.spoken] == [("The Guardian", "on Sunday")]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz said that the ferry line would close on Sunday.",
        "Ana Ruiz, who took office on Monday, said that the ferry line would close in May.",
    ],
)
def test_words_of_time_about_something_else_are_not_taken(
    text: str, newsroom: Newsroom, lexicon: Lexicon
) -> None:
    assert timeline(newsroom(f"[Bay News 2024-03-06] {text}"), lexicon).spoken == ()


def test_words_of_time_without_a_date_say_why_they_stay_open(newsroom: Newsroom, lexicon: Lexicon) -> None:
    found = timeline(newsroom(f"[Bay News] Ana Ruiz said on Sunday that {CLOSE}."), lexicon)
    assert [(one.moment, one.place) for one in found.spoken] == [(None, None)]
    assert found.spoken[0].reason
    assert not found.first_spoken.ordered


def test_a_week_stays_a_week(newsroom: Newsroom, lexicon: Lexicon) -> None:
    found = timeline(newsroom(f"[Bay News 2024-03-06] Ana Ruiz said last week that {CLOSE}."), lexicon)
    assert [one.moment.precision for one in found.spoken if one.moment] == [Precision.WEEK]


def test_words_quoted_are_the_slice_at_their_span(newsroom: Newsroom, lexicon: Lexicon) -> None:
    readings = newsroom(
        f"[Bay News 2024-03-06] Ana Ruiz said on Sunday that {CLOSE}. It was first reported by the Guardian."
    )
    found = timeline(readings, lexicon)
    quoted = [*(one.words for one in found.stated), *(one.words for one in found.spoken)]
    assert len(quoted) == 2
    assert [readings[0].text[one.span.start : one.span.end] for one in quoted] == [one.text for one in quoted]


def test_the_order_of_articles_does_not_matter(newsroom: Newsroom, lexicon: Lexicon) -> None:
    readings = newsroom(
        f"[Bay News 2024-03-06] Ana Ruiz said on Sunday that {CLOSE}.",
        f"[Hill Times 2024-03-06] Tom Hale said that {CLOSE}.",
        f"[Coast Radio] The Guardian first reported that {CLOSE}.",
    )
    shuffled = random.Random(3).sample(readings, len(readings))
    assert order_in_time("ferry", readings, lexicon) == order_in_time("ferry", shuffled, lexicon)


def test_a_query_without_words_is_refused(lexicon: Lexicon) -> None:
    with pytest.raises(RequestError):
        order_in_time("?!", [], lexicon)


def test_nothing_found_suggests_words_that_occur(newsroom: Newsroom, lexicon: Lexicon) -> None:
    answer = order_in_time("fery", newsroom(f"[Bay News] Ana Ruiz said that {CLOSE}."), lexicon)
    assert (answer.claims, answer.suggestions) == ((), ("ferry",))
