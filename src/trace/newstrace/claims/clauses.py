"""A sentence's clauses: what it says itself, what only adds circumstances, what only passes it on."""

from newstrace.claims.vocabulary import Vocabulary
from newstrace.claims.wording import Term

RELATIVES = frozenset({"which", "who", "whose", "where", "whom"})
ING = frozenset("gGo")
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
    for at, term in enumerate(terms):
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
