"""Statements that only point at what was said: "denied the report", "the allegations are baseless"."""

from collections.abc import Sequence

from newstrace.claims.statements import Statement
from newstrace.records import Attribution, Place, Stance

NEXT_SENTENCE = 400


def referents(statements: Sequence[Statement]) -> dict[int, int]:
    """For each statement that only refers, by position: the statement of the same article it is about.

    That is what the same source says right afterwards, in full; else the nearest statement before it
    that somebody else asserts, through an outlet it names if it names one. Where there is none, it is
    about nothing we know and has no entry.
    """
    by_article: dict[str, list[int]] = {}
    for position, statement in enumerate(statements):
        if statement.attribution is not None:
            by_article.setdefault(statement.reading.id, []).append(position)
    found = {}
    for positions in by_article.values():
        for at, position in enumerate(positions):
            if statements[position].refers:
                about = _about(statements, positions, at)
                if about is not None:
                    found[position] = about
    return found


def _about(statements: Sequence[Statement], positions: Sequence[int], at: int) -> int | None:
    """What follows, unless a denial goes on with something else: "called the report false and would sue"."""
    position = positions[at]
    after = _following(statements, positions[at + 1 :], position)
    denies = _stance(statements[position]) is Stance.DENIES
    if after is not None and not (denies and not statements[after].gist.negated):
        return after
    before = _preceding(statements, positions[:at], position)
    if after is None or before is None:
        return before if after is None else after
    related = not statements[after].gist.core.isdisjoint(statements[before].gist.core)
    return after if related else before


def _following(statements: Sequence[Statement], later: Sequence[int], position: int) -> int | None:
    """What the same source goes on to say."""
    here = statements[position]
    if _stance(here) is Stance.DECLINES:
        return None
    for other in later[:2]:
        then = statements[other]
        if then.refers or then.span.start - here.span.end > NEXT_SENTENCE:
            continue
        if _origin(then) == _origin(here):
            return other
    return None


def _preceding(statements: Sequence[Statement], earlier: Sequence[int], position: int) -> int | None:
    here = statements[position]
    others = [
        other
        for other in reversed(earlier)
        if not statements[other].refers
        and _origin(statements[other]) != _origin(here)
        and _stance(statements[other]) in (Stance.ASSERTS, Stance.CONFIRMS)
        and not statements[other].gist.open
    ]
    in_body = [other for other in others if _attribution(statements[other]).place is Place.BODY]
    through = [other for other in in_body if _names_relay(here, statements[other])]
    return next(iter(through or in_body or others), None)


def _names_relay(here: Statement, other: Statement) -> bool:
    """Whether the words that refer name an outlet through which the other came ("the Gazette's report")."""
    text = here.reading.text[here.span.start : here.span.end]
    return any(hop.name is not None and hop.name in text for hop in _attribution(other).chain)


def _attribution(statement: Statement) -> Attribution:
    if statement.attribution is None:
        raise TypeError("only attributions refer to what was said")
    return statement.attribution


def _stance(statement: Statement) -> Stance:
    return _attribution(statement).stance


def _origin(statement: Statement) -> str | None:
    chain = _attribution(statement).chain
    return chain[0].id if chain else None
