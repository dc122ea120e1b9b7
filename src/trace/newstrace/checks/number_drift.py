"""`number-drift`: the figure for the same thing differs from one retelling to the next."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newstrace.checks.across import Across
from newstrace.checks.articles import Articles
from newstrace.checks.claims_of import place_of, sentence_of
from newstrace.checks.closeness import is_close, is_soon_after
from newstrace.checks.credit import name_of
from newstrace.checks.drift import drift
from newstrace.checks.figures import Figure
from newstrace.checks.sameness import is_relayed, retells
from newstrace.checks.tellings import SAME_FIGURE, Telling, Tellings
from newstrace.claims.gist import Gist
from newstrace.claims.likeness import ALIKE, Weights, features, likeness
from newstrace.claims.vocabulary import Vocabulary
from newstrace.records import Attribution, Finding, FindingRule, Quoted, Stance

COMMON = 20
NEAREST = 5
FEWEST_SHARED = 2
REST = 0.5
FEWEST_REST = 3
NEARLY_ALL = 0.8
"""So large a part of the shorter sentence's words is in the other one, word for word."""
SMALLEST = 3
OTHER_EVENT = frozenset(
    {
        "each is about another place",
        "each names what the other does not",
        "they are about other years",
        "only one is about another year",
        "they are about other days",
        "one does to the other what the other does to it",
        "one says the contrary",
        "one word is put for another",
    }
)
"""What tells that two statements with two figures are about two events."""
COUNTED = "what is counted"
DONE = "what happened to them"
LITTLE = 0.1
"""So likely two tellings are the same at least where one relays the other and both give one figure."""
UNIT = "unit"


class Change(NamedTuple):
    """A figure of an earlier telling, and the one a later telling gives in its place."""

    earlier: Telling
    later: Telling
    was: Figure
    became: Figure
    what: str


class Desk(NamedTuple):
    """What comparing needs: the words' weights, the vocabulary, the articles."""

    weights: Weights
    vocabulary: Vocabulary
    articles: Articles


def find(articles: Articles) -> Iterator[Across]:
    """One finding for each figure that changed; the first telling that changed it comes before all others."""
    vocabulary = Vocabulary(articles.lexicon)
    tellings = Tellings(articles, vocabulary)
    weights = Weights(len(tellings.in_order), tellings.frequency.__getitem__, vocabulary)
    for changes in _changes(tellings.in_order, Desk(weights, vocabulary, articles)):
        first = changes[0]
        places = place_of(first.earlier.statement), place_of(first.later.statement)
        yield Across(_finding(changes, articles), places)


def _changes(tellings: Sequence[Telling], desk: Desk) -> list[list[Change]]:
    """The changes, those of one figure to one other together, in the order in which they were told."""
    in_article: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        in_article[telling.article].append(telling)
    found: dict[tuple[object, ...], list[Change]] = {}
    for later, candidates in _candidates(tellings):
        changes = (change for earlier in candidates if (change := _change(earlier, later, desk)))
        change = next(changes, None)
        if change is not None and not _gives_it_too(change, in_article[later.article]):
            was, became = change.was, change.became
            key = (change.earlier.article, was.span, became.low, became.high, became.bound, became.counted)
            group = found.setdefault(key, [])
            if all(later.article != known.later.article for known in group):
                group.append(change)
    return list(found.values())


def _candidates(tellings: Sequence[Telling]) -> Iterator[tuple[Telling, list[Telling]]]:
    """For each telling, those before it that count the same thing, or as many, and share a teller.

    Where there are very many, of the last before it those with the most words in common.
    """
    filed: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, telling in enumerate(tellings):
        counted = _counted(telling)
        places = [(teller, what) for teller in telling.tellers for what in counted]
        near = {other for place in places for other in filed[place][-COMMON:]}
        if telling.said_by < 0:
            near |= {n for what in counted for n in filed["anybody", what][-COMMON:]}
        yield telling, _nearest(telling, [tellings[other] for other in sorted(near)[-COMMON:]])
        for place in (*places, *(("anybody", what) for what in counted)):
            filed[place].append(at)


def _nearest(telling: Telling, others: list[Telling]) -> list[Telling]:
    """Those of other articles with most words in common, in their order: two words, or all that one has."""
    words, article = frozenset(telling.keys), telling.article
    shared = (
        (len(words.intersection(other.keys)), at)
        for at, other in enumerate(others)
        if other.article != article
    )
    enough = (one for one in shared if one[0] >= min(FEWEST_SHARED, len(words), len(others[one[1]].keys)))
    best = sorted(enough, reverse=True)[:NEAREST]
    return [others[at] for at in sorted(at for _, at in best)]


def _counted(telling: Telling) -> set[str]:
    """What its figures count, and how many."""
    heads = {figure.head or "" for figure in telling.figures}
    return (
        heads
        | {figure.unit.measures for figure in telling.figures if figure.unit}
        | {f.key for f in telling.figures}
    )


def _gives_it_too(change: Change, tellings: Sequence[Telling]) -> bool:
    """Whether the later article gives the earlier figure as well."""
    return change.what != DONE and any(
        _same_thing(change.was, figure) and drift(change.was, figure) is None
        for telling in tellings
        for figure in telling.figures
    )


def _change(earlier: Telling, later: Telling, desk: Desk) -> Change | None:
    """The first figure that a later telling of the same thing changes."""
    changed = [
        Change(earlier, later, was, became, what)
        for was, then in zip(earlier.figures, earlier.years, strict=True)
        for became, now in zip(later.figures, later.years, strict=True)
        if (what := _what_changed(was, became, earlier, later)) is not None and not _of_other_years(then, now)
    ]
    kept = _kept(earlier, later)
    if not (changed or kept) or not _may_retell(earlier, later, desk):
        return None
    relayed = _is_relayed(earlier, later, desk)
    least = LITTLE if relayed else ALIKE
    likely = likeness(earlier.about, later.about, desk.weights, least)
    if relayed and likely >= LITTLE and kept and _other_deeds(earlier.about, later.about, desk):
        return kept[0]
    alike = likely >= ALIKE and _is_one_event(earlier, later, desk)
    alike = alike or (relayed and _is_word_for_word(earlier, later))
    fitting = (one for one in changed if alike or _is_known_by_its_figure(one, relayed, likely))
    return next(fitting, None)


def _is_word_for_word(earlier: Telling, later: Telling) -> bool:
    """Whether all but the figures is nearly the same: "water entered 1,200 homes", and 2,100 of them."""
    first, then = earlier.statement, later.statement
    return is_close(
        first.reading.text[slice(*first.span)], then.reading.text[slice(*then.span)], held=NEARLY_ALL
    )


def _of_other_years(one: str | None, other: str | None) -> bool:
    return None not in (one, other) and one != other


def _kept(earlier: Telling, later: Telling) -> list[Change]:
    """The figures that both give for the same, to whom something else may have happened."""
    return [
        Change(earlier, later, was, became, DONE)
        for was in earlier.figures
        for became in later.figures
        if was.head is not None and was.head == became.head and was.unit is None is became.unit
        if (was.low, was.high) == (became.low, became.high) and was.low >= SMALLEST
    ]


def _is_known_by_its_figure(change: Change, relayed: bool, likely: float) -> bool:
    """Whether the figure itself shows that it is the same: as many, of another kind or with another bound."""
    if change.was.key == change.became.key and change.what in (COUNTED, UNIT):
        return True
    was, became = change.was, change.became
    return relayed and likely >= LITTLE and (was.low, was.high) == (became.low, became.high)


def _is_relayed(earlier: Telling, later: Telling, desk: Desk) -> bool:
    """Whether the later telling says to have it by way of an outlet of the earlier one."""
    first, then = earlier.attribution, later.attribution
    if first is None or then is None:
        return False
    return is_relayed(first.chain, then.chain, desk.articles.lexicon)


def _may_retell(earlier: Telling, later: Telling, desk: Desk) -> bool:
    """An article, not known to be earlier, that goes back to the same source; no newer figure."""
    if later.newer or not is_soon_after(desk.articles, earlier.article, later.article):
        return False
    if not _go_back_to_the_same(earlier, later, desk):
        return False
    return earlier.statement.gist.negated == later.statement.gist.negated


def _go_back_to_the_same(earlier: Telling, later: Telling, desk: Desk) -> bool:
    """Whether the later telling goes back to the earlier one's source or publisher, and nobody denies."""
    first, then = earlier.attribution, later.attribution
    if _denies(first) or _denies(then):
        return False
    if then is None:
        return first is not None
    if first is None:
        publisher = _publisher(earlier, desk)
        return bool(publisher) and publisher in later.tellers and publisher != _publisher(later, desk)
    return retells(first.chain, then.chain, desk.articles.lexicon)


def _publisher(telling: Telling, desk: Desk) -> str:
    return (desk.articles.readings[telling.article].publisher or "").casefold().removeprefix("the ")


def _denies(attribution: Attribution | None) -> bool:
    return attribution is not None and attribution.stance in (Stance.DENIES, Stance.DECLINES)


def _is_one_event(earlier: Telling, later: Telling, desk: Desk) -> bool:
    """Whether nothing tells two events apart."""
    first, then = earlier.about, later.about
    if _other_deeds(first, then, desk):
        return False
    return {name for name, _ in features(first, then, desk.weights)}.isdisjoint(OTHER_EVENT)


def _other_deeds(first: Gist, then: Gist, desk: Desk) -> bool:
    """Whether each says a deed we know, and they are two: killed and wounded."""
    known = first.acts | then.acts <= desk.vocabulary.deeds
    apart = bool(first.acts and then.acts) and first.acts.isdisjoint(then.acts)
    kin = any(frozenset((one, other)) in desk.vocabulary.kin for one in first.acts for other in then.acts)
    return known and apart and not kin


def _what_changed(was: Figure, became: Figure, earlier: Telling, later: Telling) -> str | None:
    if _same_thing(was, became):
        return drift(was, became)
    other = was.head and became.head and was.head != became.head and not was.unit and not became.unit
    same = (was.low, was.high) == (became.low, became.high) and was.low >= SMALLEST
    return COUNTED if other and same and _rest_is_same(was, became, earlier, later) else None


def _same_thing(was: Figure, became: Figure) -> bool:
    """Whether two figures count the same: one head, and no words beside it that tell two things apart."""
    if was.unit and became.unit and was.unit.measures == became.unit.measures:
        return True
    if was.unit is not became.unit and (was.unit or became.unit):
        return was.low == became.low
    if was.head is None or became.head is None:
        return True
    first, then = was.counted - became.counted, became.counted - was.counted
    return was.head == became.head and not (first and then)


def _rest_is_same(was: Figure, became: Figure, earlier: Telling, later: Telling) -> bool:
    """Whether all but what is counted is said in the same words."""
    ours, theirs = earlier.about.core - was.counted, later.about.core - became.counted
    shared = (ours & theirs) - {SAME_FIGURE}
    return len(shared) >= FEWEST_REST and len(shared) >= REST * len((ours | theirs) - {SAME_FIGURE})


def _finding(changes: Sequence[Change], articles: Articles) -> Finding:
    first = changes[0]
    was, became = (_printed(first.earlier, first.was), _printed(first.later, first.became))
    message = (
        f"The figure differs from one telling to the next ({first.what}): “{was}” in "
        f"{name_of(first.earlier.statement.reading)}, “{became}” in {name_of(first.later.statement.reading)}"
    )
    others = ", ".join(name_of(change.later.statement.reading) for change in changes[1:])
    evidence = [_evidence(first.later, articles), _evidence(first.earlier, articles)]
    evidence += [_evidence(change.later, articles) for change in changes[1:]]
    message += f", then in {others}." if others else "."
    return Finding("", FindingRule.NUMBER_DRIFT, None, message, tuple(evidence))


def _printed(telling: Telling, figure: Figure) -> str:
    """The figure as printed, with what it counts."""
    start, end = figure.span
    after = telling.statement.reading.text[end : telling.statement.span.end].split()[:2]
    return " ".join([*telling.statement.reading.text[start:end].split(), *after]).rstrip(".,;:")


def _evidence(telling: Telling, articles: Articles) -> Quoted:
    return articles.quoted(telling.article, sentence_of(telling.statement))
