"""A sentence's clauses: what it says itself, what only adds circumstances, what only passes it on."""

from collections.abc import Iterator

from newstrace.claims.parts import Part
from newstrace.claims.vocabulary import Vocabulary
from newstrace.claims.wording import Term

RELATIVES = frozenset({"which", "who", "whose", "where", "whom"})
ING = frozenset("gGo")
ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their"})
PREDICATE = frozenset("AVefvwY")
APPOSITION = 16
FRAME = 25
LEAD = 20


def without_frame(terms: list[Term], vocabulary: Vocabulary) -> tuple[list[Term], list[Term]]:
    """What only passes the statement on ("an assessment indicates that …"), and the statement."""
    last = 0
    for at, term in enumerate(terms[1:FRAME], 1):
        if term.word == "that" and at + 1 < len(terms) and vocabulary.is_one("light", terms[at - 1].stem):
            last = at + 1
    return terms[:last], terms[last:]


def regions(terms: list[Term], vocabulary: Vocabulary) -> tuple[list[Term], list[Term], list[Term]]:
    """The core, the circumstances ("amid …", ", hoping …") and what is aside (", which …,", brackets)."""
    core: list[Term] = []
    edge: list[Term] = []
    aside: list[Term] = []
    region = edge if _opens_with_circumstance(terms, vocabulary) else core
    beside = {*_appositions(terms), *_ages(terms)}
    for at, term in enumerate(terms):
        if at in beside:
            edge.append(term)
            continue
        if term.word == "(":
            region = aside
        elif term.word == ")" and region is aside:
            region = core
        elif term.word == ",":
            region = _after_comma(terms, at + 1, region, (core, edge, aside), vocabulary)
        elif region is core and at and term.word != "as" and _opens_circumstance(terms, at, vocabulary):
            region = edge
        region.append(term)
    return core, edge, aside


def _appositions(terms: list[Term]) -> Iterator[int]:
    """What tells who a name is, where its sentence goes on: "Roe, the singer banned in May, is dead"."""
    for at in range(1, len(terms) - 2):
        if terms[at].word != "," or terms[at - 1].part is not Part.NAME:
            continue
        if terms[at + 1].word not in ARTICLES and terms[at + 1].number is None:
            continue
        reach = range(at + 2, min(at + APPOSITION, len(terms) - 1))
        close = next((end for end in reach if terms[end].word == ","), at)
        if terms[close + 1].letter in PREDICATE and close > at:
            yield from range(at + 1, close)


def _ages(terms: list[Term]) -> Iterator[int]:
    """How old somebody was: "died at the age of 84", "aged 84"."""
    for at, term in enumerate(terms):
        words = [one.word for one in terms[max(0, at - 4) : at]]
        if term.number is not None and words[-1:] == ["aged"]:
            yield from (at - 1, at)
        elif term.number is not None and words == ["at", "the", "age", "of"]:
            yield from range(at - 4, at + 1)


def _opens_with_circumstance(terms: list[Term], vocabulary: Vocabulary) -> bool:
    """A statement may begin with one, up to a comma: "With winter near, …", "While it is unclear …, …"."""
    leads = bool(terms) and (terms[0].letter in "Ps" or _opens_circumstance(terms, 0, vocabulary))
    return leads and any(term.word == "," for term in terms[:LEAD])


def _after_comma(
    terms: list[Term],
    at: int,
    region: list[Term],
    places: tuple[list[Term], list[Term], list[Term]],
    vocabulary: Vocabulary,
) -> list[Term]:
    core, edge, aside = places
    if at >= len(terms):
        return region
    if terms[at].word in RELATIVES:
        return aside
    leading_edge_ends = region is edge and not core
    if region is aside or leading_edge_ends:
        return core
    if terms[at].letter in ING and terms[at].key in vocabulary.deeds:
        return core
    adds = (core and terms[at].letter == "g") or _opens_circumstance(terms, at, vocabulary)
    return edge if adds else region


def _opens_circumstance(terms: list[Term], at: int, vocabulary: Vocabulary) -> bool:
    return at < len(terms) and vocabulary.is_one("subordinate", terms[at].stem)
