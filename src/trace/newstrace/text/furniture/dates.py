"""Dates in furniture: "20220307", "date 2022-03-08", "Updated: March 08, 2022, 11:03 AM"."""

import re
from datetime import date
from typing import NamedTuple

from newstrace.records import Span

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_WEEKDAY = re.compile(
    r"(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?\.?,?[ \xa0]{1,2}", re.IGNORECASE
)
_SPACE = r"[ \xa0]{1,2}"
_FORMS = tuple(
    re.compile(form + r"(?!\w)", re.IGNORECASE)
    for form in (
        rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)",
        rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)",
        rf"{_YEAR}/(?P<month>\d\d?)/(?P<day>\d\d?)",
        rf"(?P<day>\d\d?)\.(?P<month>\d\d?)\.{_YEAR}",
        rf"(?P<first>\d\d?)[/-](?P<second>\d\d?)[/-]{_YEAR}",
        rf"{_MONTH}{_SPACE}{_DAY},?{_SPACE}{_YEAR}",
        rf"{_DAY}{_SPACE}(?:of{_SPACE})?{_MONTH},?{_SPACE}{_YEAR}",
    )
)
_ISO_TIME = re.compile(
    r"(?P<date>(?:19|20)\d{2}-\d\d-\d\d)T\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?"
)
_ZONE = r"\(?(?:GMT|UTC|BST|CET|CEST|IST|MSK|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T)\)?"
# A bare figure is no time of day: it may be the text's first word.
_TIME = re.compile(
    r"[ \xa0]?[,|·•–—-]?[ \xa0]{0,2}(?:at[ \xa0])?"
    rf"(?:\d{{1,2}}:\d\d(?::\d\d)?(?:[ \xa0]?(?:[ap]\.?m\.?|hrs|h))?(?:[ \xa0]?{_ZONE})?"
    rf"|\d{{1,2}}(?:\.\d\d)?[ \xa0]?(?:[ap]\.?m\.?(?:[ \xa0]?{_ZONE})?|{_ZONE}))"
    r"(?:[ \xa0]?[+-]\d\d:?\d\d)?(?![\w%])",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\d{1,2}[:.L]\d\d[ \xa0]?[ap]\.?m\.?[ \xa0]?:?\Z|\d{1,2}[ \xa0]?[ap]\.m\.:?\Z", re.IGNORECASE
)
_LABEL = re.compile(
    r"(?:date[ \xa0]published|date|(?:(?:first|last|originally)[ \xa0])?"
    r"(?:published|updated?|modified|posted|issued)(?:[ \xa0](?:on|at))?)"
    r"(?:[ \xa0]{0,2}:[ \xa0]{0,2}|[ \xa0]{1,2})",
    re.IGNORECASE,
)
_TIME_FIRST = re.compile(
    r"\d{1,2}[:.]\d\d[ \xa0]?(?:[ap]\.?m\.?)?(?:[ \xa0](?:[A-Z]{2,4}))?(?:[ \xa0]on)?,?[ \xa0]{1,2}",
    re.IGNORECASE,
)
_UPDATE = re.compile(r"(?:last|updat|modif)", re.IGNORECASE)
_JOINT = re.compile(r"[ \xa0]{0,3}[|,;/·•–—-]?[ \xa0]{0,3}")
# Every date holds a figure, and no more than a label, a weekday and a month stand before it.
_FIGURE_SOON = re.compile(r"\D{0,80}+\d")
_LONGEST = 120


class DateStamp(NamedTuple):
    """A date as furniture prints it: its end, its reading where there is just one, and how it is marked."""

    end: int
    value: str | None
    labelled: bool
    update: bool


def stamp_at(text: str, start: int, end: int) -> DateStamp | None:
    """The date stamp that starts at ``start``: an optional label, a date, an optional time of day."""
    if _FIGURE_SOON.match(text, start, end) is None:
        return None
    label = _LABEL.match(text, start, end)
    at = label.end() if label else start
    clock = _TIME_FIRST.match(text, at, end)
    found = _date_at(text, clock.end() if clock else at, end)
    if found is None:
        return None
    after, value = found
    time = _TIME.match(text, after, end)
    update = label is not None and _UPDATE.match(label.group()) is not None
    return DateStamp(time.end() if time else after, value, label is not None, update)


def date_line(text: str, span: Span) -> list[DateStamp]:
    """The stamps of a line that holds nothing but dates and times of day; empty for any other line."""
    if span.end - span.start > _LONGEST:
        return []
    stamps: list[DateStamp] = []
    at = span.start
    while stamp := stamp_at(text, at, span.end):
        stamps.append(stamp)
        at = after_joint(text, stamp.end, span.end)
    rest = text[at : span.end].strip(" .)]")
    return stamps if not rest else []


def leading_date(text: str, span: Span) -> DateStamp | None:
    """A stamp fused with the body text after it: labelled, or in figures that no sentence starts with."""
    stamp = stamp_at(text, span.start, min(span.end, span.start + _LONGEST))
    if stamp is None or not (stamp.labelled or _is_figures(text, span.start, stamp.end)):
        return None
    after = text[stamp.end : min(stamp.end + 12, span.end)].lstrip(" \xa0,|:·•–—-\t")
    return stamp if after and not after[0].islower() else None


def after_joint(text: str, at: int, end: int) -> int:
    """Where the next piece of a line starts, a bar, comma or dash between them aside."""
    joint = _JOINT.match(text, at, end)
    return joint.end() if joint else at


def is_clock_line(text: str, span: Span) -> bool:
    """Whether a line is a time of day and nothing else ("6:01 p.m."), as running updates are headed."""
    return span.end - span.start <= 14 and _CLOCK.match(text[span.start : span.end]) is not None


def _is_figures(text: str, start: int, end: int) -> bool:
    return text[start].isdigit() and not any(mark.isalpha() for mark in text[start : min(end, start + 10)])


def _date_at(text: str, start: int, end: int) -> tuple[int, str | None] | None:
    iso = _ISO_TIME.match(text, start, end)
    if iso:
        return iso.end(), _checked(*map(int, iso["date"].split("-")))
    weekday = _WEEKDAY.match(text, start, end)
    at = weekday.end() if weekday else start
    for form in _FORMS:
        found = form.match(text, at, end)
        if found:
            return found.end(), _reading(found)
    return None


def _reading(found: re.Match[str]) -> str | None:
    parts = found.groupdict()
    year = int(parts["year"])
    if "first" in parts:
        return _either_order(year, int(parts["first"]), int(parts["second"]))
    month = parts["month"]
    number = int(month) if month.isdigit() else MONTHS.index(month[:3].casefold()) + 1
    return _checked(year, number, int(parts["day"]))


def _either_order(year: int, first: int, second: int) -> str | None:
    """A date in figures reads one way only where one of them can't be a month, or both are the same."""
    readings = {_checked(year, first, second), _checked(year, second, first)} - {None}
    return readings.pop() if len(readings) == 1 else None


def _checked(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
