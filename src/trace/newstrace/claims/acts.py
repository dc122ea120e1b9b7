"""What is done in a sentence, and by whom, read off word order.

There is no parser here: what stands before the first act is its agent, behind "by" in a passive.
"""

from itertools import pairwise
from typing import NamedTuple

from newstrace.claims.clauses import ING, RELATIVES
from newstrace.claims.parts import Part
from newstrace.claims.vocabulary import Vocabulary
from newstrace.claims.wording import Term

BE = frozenset("be is are was were been being am 's 're".split())
PAST = frozenset("eEVpkcf")
PRESENT = frozenset("mwnvaui")
VERBAL = ING | PAST | PRESENT
AUXILIARY = frozenset("AY")
UNBINDING = frozenset({"of", "by", "and", "or"})


class Acts(NamedTuple):
    """The acts of a core: main ones and purposes, where the first stands, whether it is passive."""

    main: frozenset[str]
    purposes: frozenset[str]
    first: int | None
    passive: bool


def acts_of(core: list[Term], vocabulary: Vocabulary) -> Acts:
    """The acts of a sentence's core."""
    main: list[int] = []
    purposes: list[int] = []
    carrying: list[int] = []
    for at, term in enumerate(core):
        may_be_verb = term.letter in VERBAL or (term.key in vocabulary.deeds and _after_modal(core, at))
        if term.part is not Part.WORD or not may_be_verb or not _is_verb(core, at, vocabulary):
            continue
        if _carries(core, at, vocabulary):
            carrying.append(at)
        elif main and (_after_to(core, at) or _adds(core, at)):
            purposes.append(at)
        elif not _in_relative_clause(core, at):
            main.append(at)
    first = next(iter(main or carrying), None)
    finite = [at for at in main if not _describes(core, at)]
    main = main if all(_after_to(core, at) for at in finite) else finite
    done = {core[at].key for at in main} or _deeds_of_nouns(core, vocabulary)
    wanted = {core[at].key for at in purposes}
    return Acts(frozenset(done), frozenset(wanted), first, first is not None and _is_passive(core, first))


def _describes(core: list[Term], at: int) -> bool:
    """An -ing form right behind a noun describes it: "the cable linking two islands was cut"."""
    return core[at].letter in ING and at > 0 and not _after_auxiliary(core, at) and core[at - 1].word != ","


def deeds_of(acts: Acts, keys: frozenset[str], vocabulary: Vocabulary) -> frozenset[str]:
    """The acts, and what nouns name where no verb says what is done ("took bribes", "is in talks")."""
    return acts.main or (keys & vocabulary.deeds) - acts.purposes


def _deeds_of_nouns(core: list[Term], vocabulary: Vocabulary) -> set[str]:
    """What is done where the verb does not say it: "took bribes", "carried out a raid"."""
    return {term.key for term in core if term.key in vocabulary.deeds}


def _adds(core: list[Term], at: int) -> bool:
    """Whether an -ing form only adds to what is done: not "was selling", nor "…, killing twelve"."""
    return core[at].letter in ING and not _after_auxiliary(core, at) and core[at - 1].word != ","


def _after_modal(core: list[Term], at: int) -> bool:
    near = _before(core, at)
    return near >= 0 and (core[near].word == "to" or (core[near].letter == "A" and core[near].word not in BE))


def _carries(core: list[Term], at: int, vocabulary: Vocabulary) -> bool:
    """Whether a verb only carries another one: "is trying to sell", "found it necessary to sell"."""
    if not vocabulary.is_one("light", core[at].stem):
        return False
    following = [term.word for term in core[at + 1 : at + 4]]
    return (
        not core[at].key.startswith("~")
        or following[:1] == ["to"]
        or (following[:1] == ["it"] and "to" in following)
    )


def _in_relative_clause(core: list[Term], at: int) -> bool:
    """Fighters "who are experienced": what the clause says is not what the sentence says."""
    return any(near.word in RELATIVES for near in core[max(0, at - 3) : at])


def _is_verb(core: list[Term], at: int, vocabulary: Vocabulary) -> bool:
    """Whether the words before it make a word that may be a verb into one."""
    if _after_auxiliary(core, at) or _after_to(core, at):
        return True
    before = core[at - 1] if at else None
    if core[at].letter in ING:
        return before is None or before.letter not in "DJ"
    if before is None or before.part is Part.MARK:
        return False
    if core[at].letter in PAST:
        return before.letter not in "DPMJ" and not _is_adjective(before, vocabulary)
    if at == 1 and before.word == "that":
        return False  # the "that" of "said that care homes …" is nobody who acts
    return _may_be_subject(before, vocabulary) and not _belongs_to_noun(core, at)


def _belongs_to_noun(core: list[Term], at: int) -> bool:
    """As in "the Brightwell care home": what has no -s behind a name, and a noun behind it, is no verb."""
    after = core[at + 1] if at + 1 < len(core) else None
    bare = core[at].letter in "nu" and core[at - 1].part is Part.NAME and not core[at - 1].word.endswith("s")
    return bare and after is not None and after.part is Part.WORD and after.letter in "Nnm"


def _may_be_subject(term: Term, vocabulary: Vocabulary) -> bool:
    if term.word.endswith(("'s", "s'")):
        return False
    if term.part is Part.PLACE:
        return not _is_adjective(term, vocabulary)
    plural = term.part is Part.WORD and term.letter in "Nmn" and term.word.endswith("s")
    return term.part is Part.NAME or term.letter == "R" or plural or term.word in ("who", "that")


def _is_adjective(term: Term, vocabulary: Vocabulary) -> bool:
    """Whether a country's word stands before nouns: Syrian, not Syria."""
    place = vocabulary.names.country(term.key[1:]) if term.part is Part.PLACE else None
    return place is not None and term.word == place.adjective.casefold()


def _before(core: list[Term], at: int) -> int:
    """The nearest term before ``at`` that is no adverb; -1 where there is none."""
    at -= 1
    while at >= 0 and (core[at].letter in "Bb" or core[at].word in ("not", "never", "also")):
        at -= 1
    return at


def _after_auxiliary(core: list[Term], at: int) -> bool:
    near = _before(core, at)
    return near >= 0 and (core[near].letter in AUXILIARY or core[near].word in BE)


def _after_to(core: list[Term], at: int) -> bool:
    near = _before(core, at)
    return near >= 0 and core[near].word == "to" and core[at].letter not in PAST | ING


def _is_passive(core: list[Term], at: int) -> bool:
    if core[at].letter not in PAST:
        return False
    near = _before(core, at)
    follows = core[at + 1].word if at + 1 < len(core) else ""
    return follows == "by" or (near >= 0 and core[near].word in BE)


def agents_of(core: list[Term], acts: Acts, vocabulary: Vocabulary) -> frozenset[str]:
    """Who acts: the names before the first act, or those behind "by" where it is passive or a noun.

    Who receives is acted upon: there it is the names behind "from".
    """
    if acts.first is None:
        return _named_behind(core, "by") or _named_before_deed(core, vocabulary)
    if vocabulary.converse(core[acts.first].stem) is not None:
        return _named_behind(core[acts.first + 1 :], "from")
    if acts.passive:
        return _named_behind(core[acts.first + 1 :], "by") or _named_before_deed(core, vocabulary)
    named = []
    bound = False
    for term in core[: acts.first]:
        if term.letter in "Pst":
            bound = term.word not in UNBINDING
        elif term.part is Part.MARK or term.letter in AUXILIARY:
            bound = False
        elif term.part in (Part.PLACE, Part.NAME) and not bound:
            named.append(term.key)
    return frozenset(named)


def _named_before_deed(core: list[Term], vocabulary: Vocabulary) -> frozenset[str]:
    """An Israeli airstrike is Israel's; Syrian recruits are nobody's deed."""
    return frozenset(
        term.key
        for term, after in pairwise(core)
        if term.part is Part.PLACE and after.key in vocabulary.deeds and not after.word.endswith("s")
    )


def _named_behind(rest: list[Term], preposition: str) -> frozenset[str]:
    for at, term in enumerate(rest):
        if term.word == preposition:
            named: list[str] = []
            for near in rest[at + 1 : at + 6]:
                if near.letter in "Pst" or near.part is Part.MARK:
                    break
                if near.part in (Part.PLACE, Part.NAME):
                    named.append(near.key)
            return frozenset(named)
    return frozenset()
