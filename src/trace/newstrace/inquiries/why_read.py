"""Why something was read in an article: an attribution, a hop, own voice, a mention that stayed open."""

from collections.abc import Iterable, Iterator

from newstrace.inquiries.candidates import considered_in
from newstrace.lexicon import Lexicon
from newstrace.records import Attribution, Basis, Hop, OwnVoice, Quoted, Reading, Span, Unresolved
from newstrace.records.inquiry import Explained, Explanation, Labelled, NotTaken

OWN_VOICE_RULE = "no construction credits it to anybody"
MENTION_OPEN = "a mention that no single source fits"


def explain_part(part: str, reading: Reading, lexicon: Lexicon) -> Explanation | None:
    """What "a3", "a3:0", "o2" or "u1" stands for in an article; null where it has no such part."""
    name, _, hop = part.partition(":")
    for attribution in reading.attributions:
        if attribution.id == name:
            return _attribution(attribution, reading, lexicon) if not hop else _hop(attribution, hop, reading)
    for own in reading.own_voice:
        if own.id == part:
            return _own_voice(own, reading, lexicon)
    for number, mention in enumerate(reading.unresolved, 1):
        if part == f"u{number}":
            return _unresolved(mention, number, reading)
    return None


def parts_of(reading: Reading) -> Iterator[str]:
    """The ids of everything that was read in an article."""
    for attribution in reading.attributions:
        yield f"{reading.id}:{attribution.id}"
        yield from (f"{reading.id}:{attribution.id}:{n}" for n in range(len(attribution.chain)))
    yield from (f"{reading.id}:{own.id}" for own in reading.own_voice)
    yield from (f"{reading.id}:u{n}" for n in range(1, len(reading.unresolved) + 1))


def _attribution(attribution: Attribution, reading: Reading, lexicon: Lexicon) -> Explanation:
    considered = considered_in(attribution.sentence, reading, lexicon, attribution)
    identifier = f"{reading.id}:{attribution.id}"
    return Explanation(
        id=identifier,
        kind=Explained.ATTRIBUTION,
        rule=attribution.rule,
        facts=tuple(_facts_of_attribution(attribution)),
        words=(
            *_labelled("sentence", (attribution.sentence,), reading),
            *_labelled("source", attribution.source, reading),
            *_labelled("cue", attribution.cue, reading),
            *_labelled("content", attribution.content, reading),
            *_labelled("hedge", attribution.hedges, reading),
        ),
        not_taken=(*considered.not_taken, *_left_open(attribution.sentence, reading)),
        score=considered.score,
        threshold=None if considered.score is None else considered.threshold,
        parts=tuple(f"{identifier}:{n}" for n in range(len(attribution.chain))),
    )


def _facts_of_attribution(attribution: Attribution) -> Iterator[str]:
    who = attribution.chain[0].name if attribution.chain else None
    yield f"{who or 'somebody the text does not name'}: {attribution.stance.value}"
    yield f"{attribution.type.value}, {attribution.manner.value}, in the {attribution.place.value}"
    if attribution.hedges:
        yield "hedged"


def _hop(attribution: Attribution, number: str, reading: Reading) -> Explanation | None:
    if not number.isascii() or not number.isdecimal() or int(number) >= len(attribution.chain):
        return None
    hop = attribution.chain[int(number)]
    named = _named_before(hop, reading) if hop.basis is Basis.RESOLVED else ()
    return Explanation(
        id=f"{reading.id}:{attribution.id}:{int(number)}",
        kind=Explained.HOP,
        rule=hop.basis.value,
        facts=tuple(_facts_of_hop(hop)),
        words=(
            *_labelled("mention", (hop.mention,), reading),
            *_labelled("cue", (hop.cue,), reading),
            *_labelled("named before", named, reading),
        ),
        not_taken=tuple(_left_open(hop.mention, reading)) if hop.mention else (),
    )


def _facts_of_hop(hop: Hop) -> Iterator[str]:
    named = "" if hop.named else "unnamed "
    yield f"{hop.name or 'not known by name'} ({named}{hop.kind.value}), {hop.role.value}"
    yield f"the same source everywhere as {hop.id}" if hop.named else f"bound to this article: {hop.id}"
    for label, fact in (
        ("how many", hop.count),
        ("institution", hop.institution),
        ("nationality", hop.nationality),
        ("speaks for", hop.speaks_for),
    ):
        if fact is not None:
            yield f"{label}: {fact}"


def _named_before(hop: Hop, reading: Reading) -> tuple[Span, ...]:
    """The nearest words before a mention in which the text itself names the source."""
    mentions = [
        other.mention
        for attribution in reading.attributions
        for other in attribution.chain
        if other.id == hop.id and other.basis is Basis.STATED and other.mention is not None
    ]
    before = [span for span in mentions if hop.mention is not None and span.end <= hop.mention.start]
    return (max(before),) if before else ()


def _own_voice(own: OwnVoice, reading: Reading, lexicon: Lexicon) -> Explanation:
    considered = considered_in(own.sentence, reading, lexicon, None)
    cues = [cue for cue in reading.unparsed_cues if _within(cue, own.sentence)]
    return Explanation(
        id=f"{reading.id}:{own.id}",
        kind=Explained.OWN_VOICE,
        rule=OWN_VOICE_RULE,
        facts=(f"{reading.publisher or 'the publisher'} states it without attributing it",),
        words=(
            *_labelled("sentence", (own.sentence,), reading),
            *_labelled("cue not understood", cues, reading),
        ),
        not_taken=considered.not_taken,
    )


def _unresolved(mention: Unresolved, number: int, reading: Reading) -> Explanation:
    return Explanation(
        id=f"{reading.id}:u{number}",
        kind=Explained.UNRESOLVED,
        rule=MENTION_OPEN,
        facts=(mention.reason,),
        words=tuple(_labelled("mention", (mention.mention,), reading)),
        not_taken=tuple(NotTaken(name, mention.reason, None, ()) for name in mention.candidates),
    )


def _left_open(around: Span, reading: Reading) -> Iterator[NotTaken]:
    """Who else a mention within the words might have been."""
    for mention in reading.unresolved:
        if _within(mention.mention, around) or _within(around, mention.mention):
            words = (_quoted(mention.mention, reading),)
            for name in mention.candidates or ("nobody",):
                yield NotTaken(name, mention.reason, None, words)


def _labelled(label: str, spans: Iterable[Span | None], reading: Reading) -> Iterator[Labelled]:
    yield from (Labelled(label, _quoted(span, reading)) for span in spans if span is not None)


def _quoted(span: Span, reading: Reading) -> Quoted:
    return Quoted(reading.id, span, reading.text[span.start : span.end])


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
