"""The answer to `trace timeline` as branches: under each claim the three orders, kept apart."""

from collections.abc import Iterator, Mapping

from newstrace.records import ArticleCard
from newstrace.records.inquiry import (
    Dated,
    First,
    FirstStated,
    Moment,
    Precision,
    Spoke,
    Timeline,
    TimelineAnswer,
)
from newstrace.render.branch import Branch, Line, Tone, line, say, several
from newstrace.render.claims import less_well
from newstrace.render.hops import UNKNOWN_PUBLISHER, hop_name
from newstrace.render.inquiry_lines import article_line, behind, evidence, head_lines

CANNOT_ORDER = "cannot order"
FALLBACK = "No statement holds all of these words; any of them was searched."


def timeline_branches(answer: TimelineAnswer) -> Iterator[Branch]:
    """The whole answer."""
    found = len(answer.claims) + answer.left_out
    told = several(found, "claim") if found else "nothing found"
    lines = head_lines(answer.query, told, answer.coverage, answer.articles, answer.suggestions)
    fallback = (line(say(FALLBACK, Tone.ALERT)),) if answer.fallback else ()
    yield Branch(0, (*lines, *fallback))
    for claim in answer.claims:
        yield from _timeline(claim, answer.articles)
    if answer.left_out:
        more = f"{several(answer.left_out, 'more claim')} left out; --limit shows them."
        yield Branch(0, ((), line(say(more, Tone.NOTE))))
    if answer.not_looked_at:
        yield Branch(0, ((), less_well(answer.not_looked_at)))


def _timeline(claim: Timeline, articles: Mapping[str, ArticleCard]) -> Iterator[Branch]:
    yield Branch(0, ((), line(say(claim.text, Tone.CLAIM), " ", say(f"[{claim.claim}]", Tone.NOTE))))
    yield Branch(1, (_first("first as stated", claim.first_stated, told=bool(claim.stated)),))
    yield from (_stated(one, articles) for one in claim.stated)
    yield Branch(1, (_first("first as dated", claim.first_dated, told=bool(claim.dated)),))
    yield from (_dated(one, articles) for one in claim.dated)
    yield Branch(1, (_first("first to speak, as told", claim.first_spoken, told=bool(claim.spoken)),))
    yield from (_spoke(one, articles) for one in claim.spoken)


def _first(order: str, first: First, *, told: bool) -> Line:
    """Who was first; where it can't be ordered, who it may be, and why it can't."""
    if not told:
        return line(f"{order}: ", say(first.reason or "", Tone.NOTE))
    names = behind(", ".join(first.names), Tone.ORIGIN)
    why = behind(f"({first.reason})" if first.reason else "", Tone.NOTE)
    unknown = () if first.ordered else behind(f"{CANNOT_ORDER}{':' if names else ''}", Tone.ALERT)
    return line(f"{order}:", *unknown, *names, *why)


def _stated(one: FirstStated, articles: Mapping[str, ArticleCard]) -> Branch:
    name = hop_name(one.source) if one.source else "nobody named"
    return Branch(
        2,
        (
            line(say(name, Tone.ORIGIN), ", in ", *article_line(one.words.article, articles)),
            evidence(one.words.text),
        ),
    )


def _dated(one: Dated, articles: Mapping[str, ArticleCard]) -> Branch:
    publisher = say(one.publisher or UNKNOWN_PUBLISHER, Tone.ARTICLE)
    place = say(f"[{one.article}]", Tone.NOTE)
    card = articles.get(one.article)
    printed = card.published if card and one.moment is None else None
    more = behind(printed or "")
    return Branch(2, (line(*_when(one.moment, one.place, one.reason), *more, ": ", publisher, " ", place),))


def _spoke(one: Spoke, articles: Mapping[str, ArticleCard]) -> Branch:
    told = line(
        *_when(one.moment, one.place, one.reason),
        ": ",
        say(hop_name(one.source), Tone.ORIGIN),
        " ",
        *evidence(one.words.text),
    )
    return Branch(2, (told, article_line(one.words.article, articles)))


def _when(moment: Moment | None, place: int | None, reason: str | None) -> Line:
    """The place in the order and the moment; its precision where it is not a day's."""
    if moment is None:
        return line(say(CANNOT_ORDER, Tone.ALERT), " ", say(f"({reason})", Tone.NOTE))
    known = "" if moment.precision is Precision.DAY else f" (known to the {moment.precision.value})"
    return line(f"{place}. ", say(moment.value), known)
