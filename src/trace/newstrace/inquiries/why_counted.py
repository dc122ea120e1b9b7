"""Why statements are one claim, why sources are one origin, and what a finding rests on."""

from collections.abc import Iterator, Mapping, Sequence

from newstrace.claims.everything import Everything
from newstrace.claims.groups import Groups
from newstrace.claims.index import telling
from newstrace.claims.likeness import why_apart
from newstrace.claims.statements import Statement
from newstrace.claims.unnamed import told_by
from newstrace.claims.vocabulary import Vocabulary
from newstrace.inquiries.cards import chains_of
from newstrace.lexicon import Lexicon
from newstrace.records import Chain, Claim, Finding, Hop, Origin, Quoted, Reading, Span, Stance
from newstrace.records.inquiry import Explained, Explanation, Labelled, NotTaken

SAYS_THE_SAME = "statements that say the same"
ONE_ORIGIN = "sources that may be the same count once"
UNLIKE_AS_A_WHOLE = "alike, but unlike most of what is in this claim"
NEARLY = 0.01
"""So likely to be the same, a statement that is not of the claim is worth being shown."""
MOST_SHOWN = 20
MOST_COMPARED = 40
"""Statements of a claim that others are compared with: further ones say the same again."""


def explain_counted(
    name: str,
    claims: Sequence[Claim],
    findings: Sequence[Finding],
    readings: Mapping[str, Reading],
    lexicon: Lexicon,
) -> Explanation | None:
    """What "c1", "c1:2" (an origin), "c1:2:1" (a merge) or a finding's id stands for; null for no such id."""
    for finding in findings:
        if finding.id == name:
            return _finding(finding)
    claim_id, _, rest = name.partition(":")
    claim = next((claim for claim in claims if claim.id == claim_id), None)
    if claim is None:
        return None
    if not rest:
        return _claim(claim, readings, lexicon)
    numbers = [int(part) if part.isascii() and part.isdecimal() else 0 for part in rest.split(":")]
    if not 1 <= numbers[0] <= len(claim.origins) or len(numbers) > 2:
        return None
    origin = claim.origins[numbers[0] - 1]
    if len(numbers) == 1:
        return _origin(claim, origin, numbers[0])
    return _merge(f"{claim.id}:{numbers[0]}", origin, numbers[1], readings)


def counted_ids(claims: Sequence[Claim], findings: Sequence[Finding]) -> Iterator[str]:
    """The ids of claims, their origins, merges, and findings."""
    for claim in claims:
        yield claim.id
        for n, origin in enumerate(claim.origins, 1):
            yield f"{claim.id}:{n}"
            yield from (f"{claim.id}:{n}:{m}" for m in range(1, len(origin.same_as) + 1))
    yield from (finding.id for finding in findings)


def _finding(finding: Finding) -> Explanation:
    return Explanation(
        id=finding.id,
        kind=Explained.FINDING,
        rule=finding.rule.value,
        facts=(finding.message,),
        words=tuple(Labelled("evidence", quoted) for quoted in finding.evidence),
        not_taken=(),
        parts=(finding.claim,) if finding.claim else (),
    )


def _claim(claim: Claim, readings: Mapping[str, Reading], lexicon: Lexicon) -> Explanation:
    words = [Labelled(_who(chain), _evidence(chain)) for chain in chains_of(claim)]
    words += [Labelled("own voice", Quoted(own.article, own.span, own.text)) for own in claim.own_voice]
    return Explanation(
        id=claim.id,
        kind=Explained.CLAIM,
        rule=SAYS_THE_SAME,
        facts=(
            claim.text,
            f"chains: {claim.chains}, articles: {claim.articles}, independent origins: "
            f"{claim.independent_origins}, unnamed: {claim.unnamed_origins}, denials: {len(claim.denials)}",
        ),
        words=tuple(words),
        not_taken=_kept_apart(claim, readings, lexicon),
        parts=tuple(f"{claim.id}:{n}" for n in range(1, len(claim.origins) + 1)),
    )


def _who(chain: Chain) -> str:
    name = _name(told_by(chain))
    return name if chain.stance is Stance.ASSERTS else f"{name}, {chain.stance.value}"


def _evidence(chain: Chain) -> Quoted:
    return Quoted(chain.article, chain.evidence.span, chain.evidence.text)


def _kept_apart(claim: Claim, readings: Mapping[str, Reading], lexicon: Lexicon) -> tuple[NotTaken, ...]:
    """The statements most like those of a claim that are not of it, with what keeps them apart."""
    vocabulary = Vocabulary(lexicon)
    everything = Everything(readings, vocabulary)
    groups = Groups(everything, vocabulary)
    places = _places(claim)
    every = [n for n in everything.every() if everything.about(n) == n]
    own = {n for n in every if _is_of(everything.statement(n), places)}
    nearest: dict[int, tuple[float, int]] = {}
    for member, other in _may_say_the_same(sorted(own)[:MOST_COMPARED], every, everything):
        likeness = round(groups.alike(member, other), 3)
        if other not in own and likeness >= NEARLY and likeness > nearest.get(other, (0.0, 0))[0]:
            nearest[other] = likeness, member
    shown = sorted(nearest, key=lambda other: (-nearest[other][0], other))[:MOST_SHOWN]
    return tuple(_apart(nearest[other], other, everything, groups) for other in shown)


def _may_say_the_same(
    members: Sequence[int], every: Sequence[int], everything: Everything
) -> Iterator[tuple[int, int]]:
    """Which statement shares a telling word with which member; one everywhere tells beside another one."""
    looked_for = {
        member: frozenset(telling(everything.gist(member).core, everything.frequency)) for member in members
    }
    for other in every:
        core = everything.gist(other).core
        for member, keys in looked_for.items():
            if keys and len(keys & core) >= min(2, len(everything.gist(member).core)):
                yield member, other


def _apart(near: tuple[float, int], other: int, everything: Everything, groups: Groups) -> NotTaken:
    likeness, member = near
    reason = why_apart(everything.gist(member), everything.gist(other), groups.weights) or UNLIKE_AS_A_WHOLE
    return NotTaken("statement", reason, likeness, (_said(everything.statement(other)),))


def _places(claim: Claim) -> set[tuple[str, str]]:
    """The article of each statement and its attribution, or where it stands in the publisher's own voice."""
    carried = {(chain.article, chain.attribution) for chain in chains_of(claim)}
    return carried | {(own.article, str(own.span.start)) for own in claim.own_voice}


def _is_of(statement: Statement, places: set[tuple[str, str]]) -> bool:
    where = statement.attribution.id if statement.attribution else str(statement.span.start)
    return (statement.reading.id, where) in places


def _said(statement: Statement) -> Quoted:
    start, end = statement.span
    return Quoted(statement.reading.id, Span(start, end), statement.reading.text[start:end])


def _origin(claim: Claim, origin: Origin, number: int) -> Explanation:
    identifier = f"{claim.id}:{number}"
    others = [other for other in claim.origins if other is not origin]
    counted = "counts as one origin" if origin.counted else "never counts: the text does not tell who it is"
    return Explanation(
        id=identifier,
        kind=Explained.ORIGIN,
        rule=ONE_ORIGIN,
        facts=(
            f"{_name(origin.source)}: {counted}",
            *(f"with {same.name}: {same.reason}" for same in origin.same_as),
        ),
        words=tuple(Labelled(_who(chain), _evidence(chain)) for chain in origin.chains),
        not_taken=tuple(
            NotTaken(_name(other.source), "nothing in the articles ties the two", None, ())
            for other in others
        ),
        parts=tuple(f"{identifier}:{n}" for n in range(1, len(origin.same_as) + 1)),
    )


def _name(hop: Hop) -> str:
    return hop.name or "unknown"


def _merge(base: str, origin: Origin, number: int, readings: Mapping[str, Reading]) -> Explanation | None:
    if not 1 <= number <= len(origin.same_as):
        return None
    same = origin.same_as[number - 1]
    named = {same.name: "counted", _name(origin.source): "with"}
    words = [
        Labelled(named[_name(told_by(chain))], mention)
        for chain in origin.chains
        if _name(told_by(chain)) in named and (mention := _mention(chain, readings)) is not None
    ]
    return Explanation(
        id=f"{base}:{number}",
        kind=Explained.MERGE,
        rule=same.reason,
        facts=(f"{same.name} is counted with {_name(origin.source)}: {same.reason}",),
        words=tuple(sorted(words, key=lambda one: (one.label, one.words.article, one.words.span))),
        not_taken=(),
    )


def _mention(chain: Chain, readings: Mapping[str, Reading]) -> Quoted | None:
    span = told_by(chain).mention
    if span is None or chain.article not in readings:
        return None
    return Quoted(chain.article, span, readings[chain.article].text[span.start : span.end])
