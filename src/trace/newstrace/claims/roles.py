"""To whom or what something is done, by the head of its noun phrase."""

from collections.abc import Iterable

from newstrace.claims.acts import AUXILIARY, Acts
from newstrace.claims.parts import Part
from newstrace.claims.wording import Term

PREPOSITIONS = frozenset("Pst")
PASSED_OVER = frozenset("DdJhBbX")
MOST = 8


def patients_of(core: list[Term], acts: Acts) -> frozenset[str]:
    """The head behind the first act, in a passive the one before it; empty where the words don't show it."""
    if acts.first is None:
        return frozenset()
    return _head(core[: acts.first] if acts.passive else core[acts.first + 1 : acts.first + 1 + MOST])


def _head(terms: Iterable[Term]) -> frozenset[str]:
    """The head of the first noun phrase: its last word, or all the words of a name."""
    found: list[Term] = []
    for term in terms:
        if _is_of_a_noun_phrase(term):
            found.append(term)
        elif _ends_noun_phrase(term) if found else _begins_something_else(term):
            break
    named = [term.key for term in found if term.part is Part.NAME]
    return frozenset(named if found and found[-1].part is Part.NAME else [term.key for term in found[-1:]])


def _is_of_a_noun_phrase(term: Term) -> bool:
    word = term.part is Part.WORD and term.letter not in PASSED_OVER
    return word or term.part in (Part.PLACE, Part.NAME)


def _ends_noun_phrase(term: Term) -> bool:
    return term.part is not Part.FIGURE and term.letter not in PASSED_OVER


def _begins_something_else(term: Term) -> bool:
    return term.letter in PREPOSITIONS or term.part is Part.MARK or term.letter in AUXILIARY
