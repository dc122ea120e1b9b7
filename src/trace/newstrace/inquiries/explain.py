"""`trace explain`: what an id stands for, and why."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from newstrace.claims import Readings, by_id, trace_claims
from newstrace.inquiries.cards import cards_of
from newstrace.inquiries.why_counted import counted_ids, explain_counted
from newstrace.inquiries.why_read import explain_part, parts_of
from newstrace.lexicon import Lexicon
from newstrace.records import Claim, Coverage, Finding, Provenance, Reading
from newstrace.records.inquiry import ExplainAnswer, Explanation

SUGGESTIONS = 5
NEAREST_IDS = 5_000


def explain(
    name: str,
    readings: Readings,
    lexicon: Lexicon,
    *,
    provenance: Provenance | None = None,
    findings: Sequence[Finding] = (),
) -> ExplainAnswer:
    """What the id ``name`` stands for: the rule, the words, and what was considered and not taken.

    "ARTICLE:a3" is an attribution, "ARTICLE:a3:0" a hop of it (0 is the origin), "ARTICLE:o2" a sentence
    in the publisher's own voice, "ARTICLE:u1" a mention that stayed open. A beginning that only one
    article's id has will do, and no article where there is only one. "c1" is a claim, "c1:2" its second
    origin, "c1:2:1" the first name counted with that, and findings have ids of their own.

    Args:
        name: the id.
        readings: the articles, in any order or by their ids.
        lexicon: the word lists they were read with.
        provenance: the answer whose claims have these ids; null for that of all claims.
        findings: the findings that may be asked for.
    """
    articles = by_id(readings)
    found = _of_article(name, articles, lexicon)
    claims: tuple[Claim, ...] = ()
    if found is None:
        provenance = provenance or trace_claims(None, articles, lexicon)
        claims = provenance.claims
        found = explain_counted(name, claims, findings, articles, lexicon)
    known = chain(_ids(name, articles), counted_ids(claims, findings)) if found is None else ()
    return ExplainAnswer(
        id=name,
        explanations=() if found is None else (found,),
        articles=cards_of(_articles(found), articles),
        coverage=_coverage(articles.values()) if provenance is None else provenance.coverage,
        suggestions=_near(_in_full(name, articles), known),
    )


def names_article_part(name: str, readings: Readings) -> bool:
    """Whether an id stands for what was read in an article, so that no claim has to be traced for it."""
    return any(part in _parts(reading) for reading, part in _places(name, by_id(readings)))


def _parts(reading: Reading) -> set[str]:
    return {part.removeprefix(f"{reading.id}:") for part in parts_of(reading)}


def _of_article(name: str, articles: Mapping[str, Reading], lexicon: Lexicon) -> Explanation | None:
    for reading, part in _places(name, articles):
        found = explain_part(part, reading, lexicon)
        if found is not None:
            return found
    return None


def _places(name: str, articles: Mapping[str, Reading]) -> Iterator[tuple[Reading, str]]:
    """Each article that an id may be about, and what it says behind the article's own id."""
    whole = [one for one in articles if name.startswith(f"{one}:")]
    yield from ((articles[one], name[len(one) + 1 :]) for one in whole)
    beginning, _, part = name.partition(":")
    begun = [one for one in articles if beginning and one.startswith(beginning)]
    if not whole and len(begun) == 1:
        yield articles[begun[0]], part
    if len(articles) == 1:
        yield from ((reading, name) for reading in articles.values())


def _ids(name: str, articles: Mapping[str, Reading]) -> Iterator[str]:
    """What may have been meant in the articles: parts of those whose id begins so, else all articles'."""
    beginning = name.partition(":")[0]
    near = [one for one in articles if one.startswith(beginning)] or articles
    yield from (part for one in near for part in parts_of(articles[one]))


def _in_full(name: str, articles: Mapping[str, Reading]) -> str:
    """The id with its article's id written out."""
    return next((f"{reading.id}:{part}" for reading, part in _places(name, articles)), name)


def _near(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """The ids most like a name, of the first ones there are."""
    some = list(dict.fromkeys(islice(known, NEAREST_IDS)))
    if not some:
        return ()
    from difflib import get_close_matches  # needed once nothing has the id

    return tuple(get_close_matches(name, some, n=SUGGESTIONS, cutoff=0.6))


def _articles(found: Explanation | None) -> set[str]:
    if found is None:
        return set()
    quoted = (*(one.words for one in found.words), *(words for one in found.not_taken for words in one.words))
    return {one.article for one in quoted}


def _coverage(readings: Iterable[Reading]) -> Coverage:
    counted = [(1, len(reading.attributions), len(reading.unparsed_cues)) for reading in readings]
    return Coverage(*(sum(column) for column in zip(*counted, strict=True))) if counted else Coverage(0, 0, 0)
