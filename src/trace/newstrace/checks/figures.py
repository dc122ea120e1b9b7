"""The figures of a statement: how many, of what, in which unit, and whether as the most or the least."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newstrace.claims.numbers import MULTIPLES, NUMBER_WORDS, value_of
from newstrace.claims.parts import Part
from newstrace.claims.wording import Term
from newstrace.lexicon.measures import Bound, UnitRow, load_measures
from newstrace.records import Span

RANGE = re.compile(r"[$£€]?([0-9][0-9,.]*)-[$£€]?([0-9][0-9,.]*)")
VAGUE = {
    "dozens": (24.0, 199.0),
    "scores": (40.0, 199.0),
    "hundreds": (200.0, 1999.0),
    "thousands": (2e3, 99999.0),
    "millions": (2e6, 1e9),
}
PERIODS = {
    word: period
    for period, words in {
        "hour": "hour hourly",
        "day": "day daily",
        "week": "week weekly",
        "month": "month monthly",
        "year": "year annum yearly annually",
    }.items()
    for word in words.split()
}
CODES = frozenset(
    "usd eur gbp jpy rmb cny inr rub chf dkk sek nok czk mxn php brl zar pln ngn huf aed uah".split()
)
VERBAL = frozenset("eEVpkcfgG")
BEFORE = 4
BEHIND = 5


class Figure(NamedTuple):
    """One figure: from ``low`` to ``high`` (the same where it is one number).

    ``counted`` are the keys of the words it counts, ``head`` the last of them; null where the sentence
    does not say. ``vague`` is true for "hundreds". ``span`` holds bound, number and unit. ``rate`` is the
    time it is for: "a month", "weekly".
    """

    low: float
    high: float
    bound: Bound | None
    unit: UnitRow | None
    head: str | None
    counted: frozenset[str]
    vague: bool
    span: Span
    key: str
    rate: str | None = None


def figures_of(terms: Sequence[Term]) -> Iterator[Figure]:
    """The figures of a statement, in order."""
    at = 0
    while at < len(terms):
        found = _number_at(terms, at)
        if found is None:
            at += 1
            continue
        low, high, length = found
        yield _figure(terms, at, length, low, high)
        at += length


def _number_at(terms: Sequence[Term], at: int) -> tuple[float, float, int] | None:
    """The least and most a number can be, and how many terms it takes; null where there is none."""
    term = terms[at]
    if term.word in VAGUE:
        return *VAGUE[term.word], 1
    if (
        term.word == "half"
        and [near.word for near in terms[at + 1 : at + 2]] == ["a"]
        and at + 2 < len(terms)
    ):
        multiple = MULTIPLES.get(terms[at + 2].word, 0.0) / 2
        return (multiple, multiple, 3) if multiple else None
    low = _value(terms, at)
    if low is None:
        return _range(term.word)
    joined = terms[at + 1].word if at + 1 < len(terms) else ""
    high = _value(terms, at + 2) if joined in ("to", "and", "-", "–") and at + 2 < len(terms) else None
    between = at > 0 and terms[at - 1].word in ("between", "from")
    if high is None or high <= low or (joined == "and" and not between):
        return low, low, 1
    scale = _scale(terms[at + 2].number, terms[at + 2].word)
    return (low * scale if high < low * scale else low), high, 3


def _scale(number: float | None, word: str) -> float:
    """In "2 to 3 million" the two are millions as well."""
    bare = value_of(word)
    return number / bare if number and bare else 1.0


def _value(terms: Sequence[Term], at: int) -> float | None:
    term = terms[at]
    if term.part is Part.YEAR:
        return None
    if term.number is not None:
        return term.number
    tens, dash, ones = term.word.partition("-")
    if dash and tens in NUMBER_WORDS and (ones in NUMBER_WORDS or ones == "one"):
        return float(NUMBER_WORDS[tens] + NUMBER_WORDS.get(ones, 1))
    article = at > 0 and terms[at - 1].word in ("a", "an", "one")
    return MULTIPLES[term.word] if article and len(term.word) > 2 and term.word in MULTIPLES else None


def _range(word: str) -> tuple[float, float, int] | None:
    match = RANGE.fullmatch(word)
    low, high = (value_of(match[1]), value_of(match[2])) if match else (None, None)
    return (low, high, 1) if low is not None and high is not None and low < high else None


def _figure(terms: Sequence[Term], at: int, length: int, low: float, high: float) -> Figure:
    start, bound = _bound(terms, at)
    behind = at + length
    unit, taken = _unit(terms, at, behind)
    counted = _counted(terms[behind + taken :])
    end = terms[behind + taken - 1].end
    head = counted[-1] if counted else None
    span = Span(terms[start].start, end)
    vague = terms[at].word in VAGUE
    rate = _rate(terms[behind + taken : behind + taken + BEHIND])
    return Figure(low, high, bound, unit, head, frozenset(counted), vague, span, terms[at].key, rate)


def _rate(following: Sequence[Term]) -> str | None:
    """The time a figure is for: "1,200 pesos a month", "per week", "an hour", "yearly"."""
    for before, term in pairwise(following):
        if before.word in ("a", "an", "per", "each", "every") and term.word in PERIODS:
            return PERIODS[term.word]
    return next(
        (PERIODS[term.word] for term in following if term.word.endswith("ly") and term.word in PERIODS), None
    )


def _bound(terms: Sequence[Term], at: int) -> tuple[int, Bound | None]:
    """Where the words begin that bound a number, and how; the number's place where there are none."""
    bounds = load_measures().bounds
    behind = [term.word for term in terms[at + 1 : at + 3]]
    if behind == ["or", "more"]:
        return at, "least"
    near = at - 1 if at and terms[at - 1].word in ("a", "an", "between", "the") else at
    for length in range(BEFORE, 0, -1):
        for end in (at, near):
            words = tuple(term.word for term in terms[max(0, end - length) : end])
            if len(words) == length and words in bounds:
                return end - length, bounds[words]
    return at, None


def _unit(terms: Sequence[Term], at: int, behind: int) -> tuple[UnitRow | None, int]:
    """The unit of a number, and how many terms behind it say so."""
    units = load_measures().units
    printed = terms[at].word
    mark = printed[0] if printed[0] in "$£€" else "%" if printed.endswith("%") else None
    if mark is not None:
        return units[(mark,)], 0
    if at and terms[at - 1].word in CODES and (terms[at - 1].word,) in units:
        return units[(terms[at - 1].word,)], 0
    for length in (2, 1):
        words = tuple(term.word for term in terms[behind : behind + length])
        if len(words) == length and words in units:
            return units[words], length
    return None, 0


def _counted(following: Sequence[Term]) -> list[str]:
    """The keys of the noun phrase behind a figure; "300 of the homes" counts homes."""
    if [term.word for term in following[:1]] == ["of"]:
        following = following[1:]
    counted: list[str] = []
    for term in following[:BEHIND]:
        if term.word in ("the", "their", "its", "more", "other") or term.letter in "Bb":
            continue
        if term.part not in (Part.WORD, Part.PLACE) or (counted and term.letter in VERBAL):
            break
        counted.append(term.key)
    return counted
