"""What a statement says, roughly: who does what, to whom, where, how many, and whether or not.

There is no parser here. The gist is read off word order: what stands before the first act is its agent
(behind "by" in a passive), clauses that only add circumstances are set aside.
"""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from newstrace.claims.vocabulary import Part, Vocabulary
from newstrace.claims.wording import Term

RELATIVES = frozenset({"which", "who", "whose", "where", "whom"})
BE = frozenset("be is are was were been being am 's 're".split())
ING = frozenset("gGo")
PAST = frozenset("eEVpkcf")
PRESENT = frozenset("mwnvaui")
VERBAL = ING | PAST | PRESENT
AUXILIARY = frozenset("AY")
UNBINDING = frozenset({"of", "by", "and", "or"})
ANAPHORA = "there"
FRAME = 25
LEAD = 20
DATING = frozenset({"in", "of", "during"})


class Figure(NamedTuple):
    """A number and the keys of what it counts; none where the sentence does not say."""

    value: float
    counted: frozenset[str]


class Gist(NamedTuple):
    """A statement boiled down. ``core`` are its own keys, ``edge`` those of circumstances around it.

    ``acts`` are what is done; ``deeds`` those, and what nouns name ("a raid") where no verb does;
    ``purposes`` what it is done for; ``agents`` the countries and names that do it; ``places`` and
    ``names`` all those of the core. ``open`` is true for what is left open ("it is unclear whether").
    """

    core: frozenset[str]
    edge: frozenset[str]
    acts: frozenset[str]
    deeds: frozenset[str]
    purposes: frozenset[str]
    agents: frozenset[str]
    places: frozenset[str]
    names: frozenset[str]
    figures: tuple[Figure, ...]
    years: frozenset[str]
    negated: bool
    open: bool


class Acts(NamedTuple):
    """The acts of a core: main ones and purposes, where the first stands, whether it is passive."""

    main: frozenset[str]
    purposes: frozenset[str]
    first: int | None
    passive: bool


def gist_of(terms: list[Term], vocabulary: Vocabulary) -> Gist:
    """The gist of one sentence's terms."""
    frame, said = _without_frame(terms, vocabulary)
    core, edge, _ = _regions(said, vocabulary)
    stems = [term.stem for term in core]
    acts = _acts(core, vocabulary)
    keys = _keys(core, vocabulary) | _thence(said, core)
    return Gist(
        core=keys,
        edge=_keys(edge, vocabulary) - keys,
        acts=acts.main,
        deeds=_deeds(acts, keys, vocabulary),
        purposes=acts.purposes - acts.main,
        agents=_agents(core, acts, vocabulary),
        places=frozenset(key for key in keys if key.startswith("@")),
        names=frozenset(term.key for term in core if term.part is Part.NAME),
        figures=_figures(core),
        years=_years(core) | _years(edge),
        negated=_is_negated(core, acts.first, vocabulary) != _is_negated(frame, None, vocabulary),
        open=any(vocabulary.has("open", stems, at) for at in range(len(stems))),
    )


def _without_frame(terms: list[Term], vocabulary: Vocabulary) -> tuple[list[Term], list[Term]]:
    """What only passes the statement on ("an assessment indicates that …"), and the statement."""
    last = 0
    for at, term in enumerate(terms[1:FRAME], 1):
        if term.word == "that" and at + 1 < len(terms) and vocabulary.is_one("light", terms[at - 1].stem):
            last = at + 1
    return terms[:last], terms[last:]


def _regions(terms: list[Term], vocabulary: Vocabulary) -> tuple[list[Term], list[Term], list[Term]]:
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
    regions: tuple[list[Term], list[Term], list[Term]],
    vocabulary: Vocabulary,
) -> list[Term]:
    core, edge, aside = regions
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


def _acts(core: list[Term], vocabulary: Vocabulary) -> Acts:
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


def _deeds(acts: Acts, keys: frozenset[str], vocabulary: Vocabulary) -> frozenset[str]:
    """The acts, and what nouns name where no verb names the deed itself ("was hit in a raid")."""
    if acts.main & vocabulary.deeds:
        return acts.main
    return acts.main | (keys & vocabulary.deeds) - acts.purposes


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
    return _may_be_subject(before, vocabulary)


def _may_be_subject(term: Term, vocabulary: Vocabulary) -> bool:
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


def _agents(core: list[Term], acts: Acts, vocabulary: Vocabulary) -> frozenset[str]:
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
    """The years it is dated to: "in 2020", not "since 2020" nor "by 2020"."""
    return frozenset(
        term.word for before, term in pairwise(region) if term.part is Part.YEAR and before.word in DATING
    )


def _is_negated(core: list[Term], first: int | None, vocabulary: Vocabulary) -> bool:
    """Whether an odd number of negations stands before the act, or the statement is called false."""
    stems = [term.stem for term in core]
    until = len(core) if first is None else first + 1
    count = 0
    at = 0
    while at < until:
        length = vocabulary.has("negation", stems, at) or int(core[at].word.endswith("n't"))
        after = core[at + length].word if length and at + length < len(core) else ""
        count += bool(length) and after not in ("only", "just", "doubt")
        at += length or 1
    return count % 2 == 1
