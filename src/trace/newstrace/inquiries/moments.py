"""Moments: when an article says it was published, and what "on Sunday" comes to from there.

A few rules of our own, each for words that leave no choice. A moment is never more precise than its words.
"""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from newstrace.records import Span
from newstrace.records.inquiry import Moment, Precision

DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_WEEKDAY = f"{'|'.join(DAYS)}|mon|tues?|wed|thur?s?|fri|sat|sun"
_PART = "morning|afternoon|evening|night"
_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_YEAR = ",?[ ](?P<{}>(?:19|20)[0-9]{{2}})\\b"
_FORMS = (
    rf"(?:on[ ])?(?P<month>{_MONTH})\b\.?[ ](?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\b"
    rf"(?:{_YEAR.format('year')})?",
    rf"(?:on[ ])?(?:the[ ])?(?P<day2>[0-9]{{1,2}})(?:st|nd|rd|th)?[ ](?:of[ ])?(?P<month2>{_MONTH})\b"
    rf"(?:\.?{_YEAR.format('year2')})?",
    rf"(?:(?P<which>last|next|this)|on|late|early|later|earlier)[ ](?:on[ ])?(?P<weekday>{_WEEKDAY})\b"
    rf"(?:(?<!day)\.)?(?:[ ](?:{_PART})\b)?",
    rf"(?P<bare>{'|'.join(DAYS)})\b(?:[ ](?:{_PART})\b)?",
    rf"(?P<today>today|tonight|this[ ](?:{_PART}))\b",
    r"(?P<yesterday>yesterday|last[ ]night)\b",
    r"(?:earlier[ ]|later[ ])?(?P<relative>this|last)[ ](?P<unit>week|month|year)\b",
)
WHEN = re.compile(rf"\b(?:{'|'.join(_FORMS)})", re.IGNORECASE)
_ISO = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?"
    r"(?P<clock>[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?\Z"
)


class When(NamedTuple):
    """Words of time: where they stand, and what they come to; else why they come to nothing."""

    span: Span
    moment: Moment | None
    reason: str | None


class Interval(NamedTuple):
    """The first instant a moment may be, and the first after it; ``zoned`` where its time zone is known."""

    start: datetime
    end: datetime
    zoned: bool


def published_moment(published: str | None) -> Moment | None:
    """What an article's date says: a day, a month, a year or a time; null where it can't be read."""
    found = _ISO.match((published or "").strip())
    if found is None:
        return None
    written = found[0]
    if found["day"] is None:
        moment = Moment(written, Precision.MONTH if found["month"] else Precision.YEAR)
        return None if found["clock"] or not _exists(moment) else moment
    moment = Moment(written.replace(" ", "T"), Precision.TIME if found["clock"] else Precision.DAY)
    return moment if _exists(moment) else None


def _exists(moment: Moment) -> bool:
    try:
        interval(moment)
    except (ValueError, OverflowError):
        return False
    return True


def interval(moment: Moment) -> Interval:
    """The instants that a moment may be.

    Raises:
        ValueError: there is no such day.
        OverflowError: the calendar ends before it does.
    """
    if moment.precision is Precision.TIME:
        at = datetime.fromisoformat(moment.value)
        return Interval(at, at + timedelta(microseconds=1), at.tzinfo is not None)
    first, after = _days(moment)
    return Interval(datetime.combine(first, time()), datetime.combine(after, time()), zoned=False)


def _days(moment: Moment) -> tuple[date, date]:
    match moment.precision:
        case Precision.WEEK:
            first = date.fromisoformat(f"{moment.value}-1")
            return first, first + timedelta(days=7)
        case Precision.MONTH:
            first = date.fromisoformat(f"{moment.value}-01")
            return first, (first + timedelta(days=31)).replace(day=1)
        case Precision.YEAR:
            first = date.fromisoformat(f"{moment.value}-01-01")
            return first, first.replace(year=first.year + 1)
        case _:
            first = date.fromisoformat(moment.value)
            return first, first + timedelta(days=1)


def is_before(one: Moment, other: Moment) -> bool:
    """Whether one moment is certainly before another: all it may be, before all the other may be.

    Where both state their time zone instants are compared, else the hours and days as printed.
    """
    first, second = interval(one), interval(other)
    if first.zoned and second.zoned:
        return first.end.astimezone(UTC) <= second.start.astimezone(UTC)
    return first.end.replace(tzinfo=None) <= second.start.replace(tzinfo=None)


def when_said(text: str, span: Span, published: Moment | None) -> Iterator[When]:
    """The words of time in a passage, each resolved against the day the article was published."""
    today = date.fromisoformat(published.value[:10]) if published and _names_a_day(published) else None
    for found in WHEN.finditer(text, span.start, span.end):
        if _is_word_of_time(found):
            yield When(Span(*found.span()), *_resolved(found, today))


def _names_a_day(moment: Moment) -> bool:
    return moment.precision in (Precision.DAY, Precision.TIME)


def _is_word_of_time(found: re.Match[str]) -> bool:
    """Days and months are printed with a capital: "he may 3 times" is none."""
    name = found["month"] or found["month2"] or found["weekday"] or found["bare"]
    return name is None or name[0].isupper()


def _resolved(found: re.Match[str], today: date | None) -> tuple[Moment | None, str | None]:
    month, day = found["month"] or found["month2"], found["day"] or found["day2"]
    year = found["year"] or found["year2"]
    if month and year:
        return _dated(int(year), _month(month), int(day))
    if today is None:
        return None, "the article states no day from which these words could be counted"
    if month:
        return _nearest(today, _month(month), int(day))
    name = found["weekday"] or found["bare"]
    if name:
        return _weekday(today, name, (found["which"] or "").casefold())
    if found["today"] or found["yesterday"]:
        return _day(today - timedelta(days=1 if found["yesterday"] else 0)), None
    return _UNITS[found["unit"].casefold()](today, found["relative"].casefold() == "last"), None


def _month(name: str) -> int:
    return MONTHS.index(name[:3].casefold()) + 1


def _day(day: date) -> Moment:
    return Moment(day.isoformat(), Precision.DAY)


def _dated(year: int, month: int, day: int) -> tuple[Moment | None, str | None]:
    try:
        return _day(date(year, month, day)), None
    except ValueError:
        return None, "there is no such day"


def _nearest(today: date, month: int, day: int) -> tuple[Moment | None, str | None]:
    """A day without a year is the last one of that name: what was said, was said before it was printed."""
    this_year, reason = _dated(today.year, month, day)
    if this_year is not None and this_year.value > today.isoformat():
        return _dated(today.year - 1, month, day)
    return this_year, reason


def _weekday(today: date, name: str, which: str) -> tuple[Moment | None, str | None]:
    """The last day of that name, the day of publication included."""
    if which == "last":
        return None, "it may be the day of that name just past or the one a week before"
    if which == "next":
        return None, "it is still to come"
    number = next(n for n, day in enumerate(DAYS) if day.startswith(name[:3].casefold()))
    return _day(today - timedelta(days=(today.weekday() - number) % 7)), None


def _week(today: date, before: bool) -> Moment:
    year, week, _ = (today - timedelta(days=7 if before else 0)).isocalendar()
    return Moment(f"{year}-W{week:02}", Precision.WEEK)


def _calendar_month(today: date, before: bool) -> Moment:
    day = today.replace(day=1) - timedelta(days=1) if before else today
    return Moment(f"{day.year:04}-{day.month:02}", Precision.MONTH)


def _calendar_year(today: date, before: bool) -> Moment:
    return Moment(f"{today.year - before:04}", Precision.YEAR)


_UNITS: dict[str, Callable[[date, bool], Moment]] = {
    "week": _week,
    "month": _calendar_month,
    "year": _calendar_year,
}
