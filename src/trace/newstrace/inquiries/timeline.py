"""`trace timeline`: who had a claim first, as stated, as dated, and as the text says the source spoke."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import msgspec

from newstrace.claims import trace_claims
from newstrace.claims.narrowing import Narrowing
from newstrace.inquiries.cards import chains_of
from newstrace.inquiries.credited import stated_first
from newstrace.inquiries.moments import interval, is_before, published_moment
from newstrace.inquiries.spoken import times_spoken
from newstrace.lexicon import Lexicon
from newstrace.records import SUPPORTING, Chain, Claim, Provenance, Reading
from newstrace.records.inquiry import Dated, First, FirstStated, Moment, Spoke, Timeline, TimelineAnswer

Event = TypeVar("Event", Dated, Spoke)

NO_DATE = "the article states no date"
BAD_DATE = "the article's date is none we can read"


def order_in_time(
    query: str,
    readings: Sequence[Reading],
    lexicon: Lexicon,
    *,
    limit: int | None = None,
    narrowing: Narrowing | None = None,
) -> TimelineAnswer:
    """The claims that ``query`` selects, each in the three orders in which it appeared.

    The orders are kept apart: what a text states, when articles are dated, and when sources are said to
    have spoken are three things. What can't be ordered is said to be so. The order of ``readings`` does
    not matter.

    Raises:
        RequestError: the query has no words.
    """
    return timeline_of(trace_claims(query, readings, lexicon, limit=limit, narrowing=narrowing), readings)


def timeline_of(answer: Provenance, readings: Iterable[Reading]) -> TimelineAnswer:
    """The claims of an answer in the orders in which they appeared; ``readings`` hold its articles."""
    by_id = {reading.id: reading for reading in readings}
    return TimelineAnswer(
        query=answer.query,
        claims=tuple(_timeline(claim, by_id) for claim in answer.claims),
        articles=answer.articles,
        coverage=answer.coverage,
        fallback=answer.fallback,
        suggestions=answer.suggestions,
        left_out=answer.left_out,
        not_looked_at=answer.not_looked_at,
    )


def _timeline(claim: Claim, readings: dict[str, Reading]) -> Timeline:
    supporting = [chain for chain in chains_of(claim) if chain.stance in SUPPORTING]
    stated = _stated(supporting, readings)
    dated = _placed([_dated(readings[article]) for article in _articles(claim, supporting)])
    spoken = _placed(_spoken(supporting, readings))
    return Timeline(
        claim=claim.id,
        text=claim.text,
        first_stated=_first_stated(stated),
        first_dated=_first(dated, lambda one: one.publisher or one.article, lambda one: one.article),
        first_spoken=_first(spoken, lambda one: one.source.name or "", lambda one: one.words.article),
        stated=stated,
        dated=dated,
        spoken=spoken,
    )


def _articles(claim: Claim, supporting: Iterable[Chain]) -> list[str]:
    return sorted({chain.article for chain in supporting} | {own.article for own in claim.own_voice})


def _stated(chains: Iterable[Chain], readings: dict[str, Reading]) -> tuple[FirstStated, ...]:
    found = {
        (first.words.article, first.words.span): first
        for chain in chains
        for first in stated_first(chain, readings[chain.article])
    }
    return tuple(found[place] for place in sorted(found))


def _dated(reading: Reading) -> Dated:
    moment = published_moment(reading.published)
    reason = None if moment else BAD_DATE if reading.published else NO_DATE
    return Dated(reading.id, reading.publisher, moment, None, reason)


def _spoken(chains: Iterable[Chain], readings: dict[str, Reading]) -> list[Spoke]:
    found = {
        (spoke.words.article, spoke.words.span, spoke.source.id): spoke
        for chain in chains
        for spoke in times_spoken(chain, readings[chain.article])
    }
    return [found[place] for place in sorted(found)]


def _placed(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events with their places, earliest first; those without a moment last, as they come."""
    known = [event.moment for event in events if event.moment is not None]
    made = [msgspec.structs.replace(event, place=_place(event.moment, known)) for event in events]
    return tuple(sorted(made, key=_when))


def _place(moment: Moment | None, known: Sequence[Moment]) -> int | None:
    return None if moment is None else 1 + sum(is_before(other, moment) for other in known)


def _when(event: Dated | Spoke) -> tuple[bool, int, str]:
    if event.moment is None or event.place is None:
        return True, 0, ""
    return False, event.place, interval(event.moment).start.isoformat()


def _first(events: Sequence[Event], name: Callable[[Event], str], article: Callable[[Event], str]) -> First:
    """Who has the first place: one, or several that can't be ordered, or nobody."""
    first = [event for event in events if event.place == 1]
    names = tuple(dict.fromkeys(map(name, first)))
    open_ones = sum(event.place is None for event in events)
    return First(
        names=names,
        articles=tuple(dict.fromkeys(map(article, first))),
        ordered=len(names) == 1 and not (open_ones and len(events) > 1),
        reason=_why_open(len(events), len(names), open_ones),
    )


def _why_open(events: int, names: int, open_ones: int) -> str | None:
    if not events:
        return "no text says when"
    if not names:
        return "none of the times is known"
    if names > 1:
        return "their times do not tell which came first"
    if open_ones and events > 1:
        return f"earliest of those whose time is known; of {open_ones} it is not"
    return None


def _first_stated(stated: Sequence[FirstStated]) -> First:
    names = tuple(dict.fromkeys(one.source.name for one in stated if one.source and one.source.name))
    articles = tuple(dict.fromkeys(one.words.article for one in stated))
    reason = None
    if not stated:
        reason = "no text says who had it first"
    elif not names:
        reason = "the text does not name who had it first"
    elif len(names) > 1:
        reason = "the texts name different ones"
    return First(names, articles, len(names) == 1, reason)
