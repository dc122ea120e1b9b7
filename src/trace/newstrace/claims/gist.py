"""What a statement says, roughly: who does what, to whom, where, how many, and whether or not.

The gist is of the sentence's core; clauses that only add circumstances weigh less, asides nothing.
"""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from newstrace.claims.acts import AUXILIARY, acts_of, agents_of, deeds_of
from newstrace.claims.clauses import ING, regions, without_frame
from newstrace.claims.parts import Part
from newstrace.claims.printed import DAYS, MONTHS
from newstrace.claims.roles import patients_of
from newstrace.claims.vocabulary import Vocabulary
from newstrace.claims.wording import Term

ANAPHORA = "there"
CONDITIONS = frozenset({"if", "unless"})
STAYING = frozenset({"longer", "further", "other", "proper", "former"})
DATED = DAYS | MONTHS
DATING = frozenset({"in", "of", "during"})
BOUNDING = frozenset({"by", "until", "till", "before", "since", "from", "after", "to"})


class Figure(NamedTuple):
    """A number and the keys of what it counts; none where the sentence does not say."""

    value: float
    counted: frozenset[str]


class Gist(NamedTuple):
    """A statement boiled down. ``said`` are its keys in order, ``core`` each once.

    ``edge`` are those of circumstances around it.

    ``acts`` are what is done; ``deeds`` those, and what nouns name ("a raid") where no verb does;
    ``purposes`` what it is done for, ``patients`` what it is done to; ``agents`` the countries and names
    that do it; ``places`` and ``names`` all those of the core, ``named`` both, with those around it.
    ``dated`` is true where a year is meant that is not said ("two years ago"), ``open`` for what is left
    open ("it is unclear whether"), ``conditional`` for what hangs on something else ("if talks fail"),
    ``framed`` where words that only pass it on come first ("an assessment indicates that").
    """

    said: tuple[str, ...]
    core: frozenset[str]
    edge: frozenset[str]
    acts: frozenset[str]
    deeds: frozenset[str]
    purposes: frozenset[str]
    agents: frozenset[str]
    patients: frozenset[str]
    places: frozenset[str]
    names: frozenset[str]
    named: frozenset[str]
    figures: tuple[Figure, ...]
    years: frozenset[str]
    days: frozenset[str]
    dated: bool
    negated: bool
    open: bool
    framed: bool
    conditional: bool


def gist_of(terms: list[Term], vocabulary: Vocabulary) -> Gist:
    """The gist of one sentence's terms."""
    frame, said = without_frame(terms, vocabulary)
    core, edge, _ = regions(said, vocabulary)
    stems = [term.stem for term in core]
    acts = acts_of(core, vocabulary)
    keys = _keys(core, vocabulary) | _thence(said, core) | _until(core)
    return Gist(
        said=tuple(term.key for term in core if term.key in keys),
        core=keys,
        edge=_keys(edge, vocabulary) - keys,
        acts=acts.main,
        deeds=deeds_of(acts, keys, vocabulary),
        purposes=acts.purposes - acts.main,
        agents=agents_of(core, acts, vocabulary),
        patients=patients_of(core, acts),
        places=frozenset(key for key in keys if key.startswith("@")),
        names=frozenset(term.key for term in core if term.part is Part.NAME),
        named=frozenset(term.key for term in (*core, *edge) if term.part in (Part.PLACE, Part.NAME)),
        figures=_figures(core),
        years=_years(core) | _years(edge),
        days=frozenset(term.stem for term in (*core, *edge) if term.word.removesuffix("'s") in DATED),
        dated=any(term.stem == "year" for term in said),
        negated=_is_negated(core, acts.first, vocabulary) != _is_negated(frame, None, vocabulary),
        open=vocabulary.may_have("open", stems)
        and any(vocabulary.has("open", stems, at) for at in range(len(stems))),
        framed=bool(frame),
        conditional=any(term.word in CONDITIONS for term in said),
    )


def _keys(region: Iterable[Term], vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(
        term.key
        for term in region
        if term.part not in (Part.FUNCTION, Part.MARK, Part.YEAR)
        and not _is_light(term, vocabulary)
        and not vocabulary.is_one("negation", term.stem)
    )


def _is_light(term: Term, vocabulary: Vocabulary) -> bool:
    return term.part is Part.WORD and not term.key.startswith("~") and vocabulary.is_one("light", term.stem)


def _thence(terms: list[Term], core: list[Term]) -> frozenset[str]:
    """The country "from there" points back to: the last one named before it."""
    for at, term in enumerate(terms):
        if term.word == ANAPHORA and at and terms[at - 1].letter in "Ps" and term in core:
            places = [before.key for before in terms[:at] if before.part is Part.PLACE]
            return frozenset(places[-1:])
    return frozenset()


def _figures(core: list[Term]) -> tuple[Figure, ...]:
    return tuple(
        Figure(term.number, _counted(core[at + 1 : at + 5]))
        for at, term in enumerate(core)
        if term.number is not None
    )


def _counted(following: list[Term]) -> frozenset[str]:
    """What a figure counts: the words after it, up to the noun phrase's end."""
    counted = []
    for term in following:
        if term.part is Part.MARK or (term.part is Part.FUNCTION and term.letter not in "Bb"):
            if term.letter in AUXILIARY:
                continue
            break
        if term.part in (Part.WORD, Part.PLACE):
            counted.append(term.key)
    return frozenset(counted)


def _years(region: list[Term]) -> frozenset[str]:
    """The years it is dated to: "in 2020", not "since 2020" nor "by 2020": see ``_until``."""
    return frozenset(
        term.word for before, term in pairwise(region) if term.part is Part.YEAR and before.word in DATING
    )


def _until(region: list[Term]) -> frozenset[str]:
    """Years that are part of what is said: "by 2045", "since 2015"."""
    return frozenset(
        term.key for before, term in pairwise(region) if term.part is Part.YEAR and before.word in BOUNDING
    )


def _is_negated(core: list[Term], first: int | None, vocabulary: Vocabulary) -> bool:
    """Whether an odd number of negations stands before the act, or the statement is called false."""
    stems = [term.stem for term in core]
    if any(term.word == "until" for term in core):
        return False  # what "will not come out until May" comes out
    if not vocabulary.may_have("negation", stems) and not any(t.word.endswith("n't") for t in core):
        return False
    until = len(core) if first is None else first + 1
    count = 0
    at = _after_comma(core, first)
    while at < until:
        length = vocabulary.has("negation", stems, at) or int(core[at].word.endswith("n't"))
        after = core[at + length].word if length and at + length < len(core) else ""
        count += bool(length) and after not in ("only", "just", "doubt") and _denies(core, at, at + length)
        at += length or 1
    return count % 2 == 1


def _after_comma(core: list[Term], first: int | None) -> int:
    """Where the clause of the act begins: "was no longer in charge, having stepped down" denies no step."""
    if first is None or first < 1 or core[first - 1].word != "having":
        return 0
    return max((at for at in range(first) if core[at].word == ","), default=0)


def _denies(core: list[Term], at: int, after: int) -> bool:
    """Whether a negation is one: not in "no bigger one was found", nor in "denied 40 requests"."""
    if at and core[at].word == "not" and core[at - 1].word in ("but", "and"):
        return False  # "the meetings but not the payment" leaves the meetings as they are
    refused = core[at].stem == "deni" and after < len(core) and not _opens_clause(core[after])
    return not refused and not _is_comparative(core, after)


def _opens_clause(term: Term) -> bool:
    return term.letter in ING or term.word in ("that", "having", "it", "this")


def _is_comparative(core: list[Term], at: int) -> bool:
    """As in "no bigger one was ever found", which denies nothing; "no longer" does."""
    if at >= len(core) or core[at - 1].word != "no":
        return False
    word, letter = core[at].word, core[at].letter
    return word in ("more", "less", "fewer") or (
        letter == "J" and word.endswith("er") and word not in STAYING
    )
