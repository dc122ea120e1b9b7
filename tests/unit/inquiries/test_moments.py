"""Words of time come to what they say, and no more."""

import pytest

from newstrace.inquiries.moments import interval, is_before, published_moment, when_said
from newstrace.records import Span
from newstrace.records.inquiry import Moment, Precision

WEDNESDAY = Moment("2024-03-06", Precision.DAY)


def said(text: str, published: Moment | None = WEDNESDAY) -> list[tuple[str, str | None]]:
    found = when_said(text, Span(0, len(text)), published)
    return [(text[one.span.start : one.span.end], one.moment.value if one.moment else None) for one in found]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("she said on Sunday", "on Sunday", "2024-03-03"),
        ("she said on Wednesday", "on Wednesday", "2024-03-06"),
        ("she said on Thursday", "on Thursday", "2024-02-29"),
        ("she said late on Monday.", "late on Monday", "2024-03-04"),
        ("she said Tuesday night", "Tuesday night", "2024-03-05"),
        ("she said on Mon. that", "on Mon.", "2024-03-04"),
        ("she said yesterday", "yesterday", "2024-03-05"),
        ("she said today", "today", "2024-03-06"),
        ("she said this morning", "this morning", "2024-03-06"),
        ("she said on March 3", "on March 3", "2024-03-03"),
        ("she said on 3 March.", "on 3 March", "2024-03-03"),
        ("she said on the 3rd of March", "on the 3rd of March", "2024-03-03"),
        ("she said on Dec. 30", "on Dec. 30", "2023-12-30"),
        ("she said on March 3, 2021", "on March 3, 2021", "2021-03-03"),
        ("she said last week", "last week", "2024-W09"),
        ("she said earlier this week", "earlier this week", "2024-W10"),
        ("she said last month", "last month", "2024-02"),
        ("she said last year", "last year", "2023"),
    ],
)
def test_words_of_time_count_back_from_the_day_of_the_article(text: str, words: str, value: str) -> None:
    assert said(text) == [(words, value)]


@pytest.mark.parametrize(
    "text", ["she said last Sunday", "she said next Sunday", "she said on 31 April 2024"]
)
def test_words_that_leave_a_choice_come_to_nothing_and_say_why(text: str) -> None:
    (found,) = when_said(text, Span(0, len(text)), WEDNESDAY)
    assert found.moment is None
    assert found.reason


def test_without_a_day_to_count_from_only_whole_dates_are_known() -> None:
    assert said("she said on Sunday, and on 3 March 2021", None) == [
        ("on Sunday", None),
        ("on 3 March 2021", "2021-03-03"),
    ]
    assert said("she said yesterday", Moment("2024-03", Precision.MONTH)) == [("yesterday", None)]


@pytest.mark.parametrize(
    "text", ["he may 3 times", "she sat on sun 4", "on the march 3", "sundays", "Sundayish"]
)
def test_other_words_are_no_words_of_time(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("published", "value", "precision"),
    [
        ("2024-03-06", "2024-03-06", Precision.DAY),
        ("2024-03", "2024-03", Precision.MONTH),
        ("2024", "2024", Precision.YEAR),
        ("2024-03-06T10:00:00Z", "2024-03-06T10:00:00Z", Precision.TIME),
        ("2024-03-06 10:00", "2024-03-06T10:00", Precision.TIME),
    ],
)
def test_a_date_keeps_its_precision(published: str, value: str, precision: Precision) -> None:
    assert published_moment(published) == Moment(value, precision)


@pytest.mark.parametrize(
    "published",
    [None, "", "March", "2024-13", "2024-02-30", "20240306", "0000-01-01", "2024-03T10:00", "9999-12-31"],
)
def test_a_date_that_cannot_be_read_is_none(published: str | None) -> None:
    assert published_moment(published) is None


def test_a_moment_is_before_another_only_where_all_of_it_is() -> None:
    week, day, after = Moment("2024-W10", Precision.WEEK), WEDNESDAY, Moment("2024-03-11", Precision.DAY)
    hour = Moment("2024-03-06T10:00", Precision.TIME)
    assert not is_before(week, day)
    assert not is_before(day, week)
    assert not is_before(day, hour)
    assert is_before(week, after)
    assert is_before(hour, Moment("2024-03-06T10:01", Precision.TIME))


def test_hours_are_compared_over_time_zones_where_both_are_known() -> None:
    london = Moment("2024-03-06T10:00:00+00:00", Precision.TIME)
    new_york = Moment("2024-03-06T09:00:00-05:00", Precision.TIME)
    assert is_before(london, new_york)
    assert not is_before(new_york, london)


@pytest.mark.parametrize(
    "moment",
    [
        Moment("2024-W52", Precision.WEEK),
        Moment("2024-12", Precision.MONTH),
        Moment("2023", Precision.YEAR),
        Moment("2024-02-29", Precision.DAY),
    ],
)
def test_an_interval_is_never_empty(moment: Moment) -> None:
    first, after, zoned = interval(moment)
    assert first < after
    assert not zoned
