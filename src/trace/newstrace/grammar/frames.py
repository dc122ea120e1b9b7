"""A candidate in one of its verb's frames, with what speaks for it."""

from collections.abc import Iterator

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.context import Context, Range
from newstrace.grammar.occurrences import Occurrence
from newstrace.lexicon.cues import VerbFrame
from newstrace.records import Stance

_FEW = 5
"""An object's head stands among its first words."""


def _grants(ctx: Context, verb: Occurrence, content: Range) -> bool:
    """Whether an object is what one is given or not, and nothing said: "denied planning permission"."""
    if not verb.row.silent_objects:
        return False
    for at in range(content[0], min(content[1], content[0] + _FEW)):
        if ctx.words[at] in verb.row.silent_objects:
            return True
        if ctx.tags[at] not in "DNXJGKM":
            return False
    return False


def proposed(
    ctx: Context,
    rule: str,
    verb: Occurrence,
    source: Range | None,
    content: tuple[Range, ...],
    frame: VerbFrame,
    hearer: Range | None = None,
    cue_end: int | None = None,
    extra: tuple[str, ...] = (),
) -> Iterator[Candidate]:
    """The candidate a construction makes of a verb, where the verb has that frame and there is content."""
    certainty = verb.row.frames.get(frame, 0)
    content = tuple(part for part in content if part[0] < part[1])
    if not certainty or not content or _grants(ctx, verb, content[0]):
        return
    yield Candidate(
        rule=rule,
        at=verb.at,
        cue=((verb.start, cue_end or verb.end),),
        source=(source,) if source else (),
        content=content,
        type=verb.row.type,
        stance=verb.row.stance,
        certainty=certainty,
        features=(*_features(ctx, rule, verb, source, content, certainty, hearer), *extra),
        hedged=verb.row.hedge,
        hearer=hearer,
    )


def _features(
    ctx: Context,
    rule: str,
    verb: Occurrence,
    source: Range | None,
    content: tuple[Range, ...],
    certainty: int,
    hearer: Range | None,
) -> tuple[str, ...]:
    size = sum(end - begin for begin, end in content)
    found = [f"{rule} {certainty}", f"type {verb.row.type}"]
    if not all(ctx.closing.keys().isdisjoint(range(*part)) for part in content):
        found.append("quotes")
    if source is None:
        found.append("no source")
    else:
        found.append(f"source ends {ctx.tags[source[1] - 1]}")
        if source[1] - source[0] > 1 and source[1] < verb.start - 6:
            found.append("source far")
    if size < 3 and (hearer is None or rule != "object"):
        found.append(f"size {size}")
    if verb.participle:
        found.append("participle")
    if verb.negated:
        found.append("negated")
    if verb.row.stance is not Stance.ASSERTS:
        found.append(f"{rule} that {verb.row.stance}")
    if ctx.words[verb.start : verb.start + 1] == ("to",) or ctx.tags[verb.at - 1 : verb.at] == "I":
        found.append("infinitive")
    return tuple(found)
