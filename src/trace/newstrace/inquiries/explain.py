"""`trace explain`: what an id stands for, and why."""

from collections.abc import Iterator, Sequence
from itertools import islice

from newstrace.claims import trace_claims
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
    readings: Sequence[Reading],
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
        readings: the articles, in any order.
        lexicon: the word lists they were read with.
        provenance: the answer whose claims have these ids; null for that of all claims.
        findings: the findings that may be asked for.
    """
    found = _of_article(name, readings, lexicon)
    claims: tuple[Claim, ...] = ()
    if found is None:
        claims = (provenance or trace_claims(None, readings, lexicon)).claims
        found = explain_counted(name, claims, findings, readings, lexicon)
    known = (*_ids(name, readings), *counted_ids(claims, findings)) if found is None else ()
    return ExplainAnswer(
        id=name,
        explanations=() if found is None else (found,),
        articles=cards_of(_articles(found), readings),
        coverage=_coverage(readings),
        suggestions=_near(_in_full(name, readings), known),
    )


def names_article_part(name: str, readings: Sequence[Reading]) -> bool:
    """Whether an id stands for what was read in an article, so that no claim has to be traced for it."""
    return any(part in _parts(reading) for reading, part in _places(name, readings))


def _parts(reading: Reading) -> set[str]:
    return {part.removeprefix(f"{reading.id}:") for part in parts_of(reading)}


def _of_article(name: str, readings: Sequence[Reading], lexicon: Lexicon) -> Explanation | None:
    for reading, part in _places(name, readings):
        found = explain_part(part, reading, lexicon)
        if found is not None:
            return found
    return None


def _places(name: str, readings: Sequence[Reading]) -> Iterator[tuple[Reading, str]]:
    """Each article that an id may be about, and what it says behind the article's own id."""
    whole = [reading for reading in readings if name.startswith(f"{reading.id}:")]
    yield from ((reading, name[len(reading.id) + 1 :]) for reading in whole)
    beginning, _, part = name.partition(":")
    begun = [reading for reading in readings if beginning and reading.id.startswith(beginning)]
    if not whole and len(begun) == 1:
        yield begun[0], part
    if len(readings) == 1:
        yield readings[0], name


def _ids(name: str, readings: Sequence[Reading]) -> Iterator[str]:
    """What may have been meant in the articles: parts of those whose id begins so, else all articles'."""
    beginning = name.partition(":")[0]
    near = [reading for reading in readings if reading.id.startswith(beginning)] or readings
    yield from (part for reading in near for part in parts_of(reading))


def _in_full(name: str, readings: Sequence[Reading]) -> str:
    """The id with its article's id written out."""
    return next((f"{reading.id}:{part}" for reading, part in _places(name, readings)), name)


def _near(name: str, known: Sequence[str]) -> tuple[str, ...]:
    if not known:
        return ()
    from difflib import get_close_matches  # needed once nothing has the id

    some = list(islice(dict.fromkeys(known), NEAREST_IDS))
    return tuple(get_close_matches(name, some, n=SUGGESTIONS, cutoff=0.6))


def _articles(found: Explanation | None) -> set[str]:
    if found is None:
        return set()
    quoted = (*(one.words for one in found.words), *(words for one in found.not_taken for words in one.words))
    return {one.article for one in quoted}


def _coverage(readings: Sequence[Reading]) -> Coverage:
    return Coverage(
        articles=len(readings),
        attributions=sum(len(reading.attributions) for reading in readings),
        unparsed_cues=sum(len(reading.unparsed_cues) for reading in readings),
    )
