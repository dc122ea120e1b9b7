"""Content that stands before its cue: '"Q," she said', "Rents will fall, said the mayor"."""

from collections.abc import Iterator
from itertools import pairwise

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.circumstances import after_circumstances
from newstrace.grammar.complements import quoted_content, to_quotation
from newstrace.grammar.contents import clause_end, quotation_end
from newstrace.grammar.context import Context, Range
from newstrace.grammar.frames import proposed
from newstrace.grammar.hearers import hearer_end
from newstrace.grammar.occurrences import Occurrence
from newstrace.grammar.subjects import subject_after

_SHORTEST_CLAUSE = 2
_SURE = 2
_RESUMING = frozenset("in on at for with of to from by".split())


def content_first(ctx: Context, verb: Occurrence, subject: Range | None) -> Iterator[Candidate]:
    """C, S V and C, V S: '"Q," the mayor said', '"Q," said the mayor', "Rents will fall, she said"."""
    if verb.participle or not verb.row.frames.get("post"):
        return
    if (
        subject is not None
        and _beside(ctx, subject, verb)
        and (subject[0] > verb.floor or _follows_exclamation(ctx, verb))
    ):
        hearer, tail = _hearer_and_tail(ctx, verb)
        if ctx.tags[subject[0] - 1] == "Q" or _nothing_else_follows(ctx, tail, verb.limit):
            yield from _content_first(ctx, verb, subject, subject[0], tail, hearer)
    elif verb.at == verb.floor:
        yield from _speaker_between(ctx, verb)
    elif (verb.start > verb.floor or _follows_exclamation(ctx, verb)) and _may_invert(ctx, verb):
        inverted = subject_after(ctx, verb.end, verb.limit)
        if inverted is not None and ctx.words[inverted[0]] != "it":
            tail = after_circumstances(ctx, inverted[1], verb.limit)
            yield from _content_first(ctx, verb, inverted, verb.start, tail, None)


def _beside(ctx: Context, subject: Range, verb: Occurrence) -> bool:
    """Whether nothing stands between subject and verb but an insertion: "Roe, speaking to Reuters, said"."""
    between = ctx.tags[subject[1] : verb.start]
    return len(between) <= 1 or between[0] + between[-1] in ("FF", "HH", "LZ")


def _speaker_between(ctx: Context, verb: Occurrence) -> Iterator[Candidate]:
    """V S, "Q": 'Said Jane Roe, who lives next door, "It was loud."'."""
    subject = subject_after(ctx, verb.end, verb.limit)
    at = to_quotation(ctx, subject[1], verb.limit) if subject is not None else None
    if subject is not None and at is not None:
        yield from proposed(
            ctx, "quotation after", verb, subject, quoted_content(ctx, at, verb.limit), "quote"
        )


def told_behind(
    ctx: Context, verb: Occurrence, hearer: Range, agent: Range | None, tail: int
) -> Iterator[Candidate]:
    """C, H is V-ed by S: "The plant will close, the paper was told by two officials"."""
    before = hearer[0]
    if verb.row.frames.get("post") and before > verb.floor and _nothing_else_follows(ctx, tail, verb.limit):
        yield from _content_first(ctx, verb, agent, before, tail, hearer)


def is_inverted(ctx: Context, verb: Occurrence, subject: Range) -> bool:
    """In "Boats were waiting at the quay, said a captain" the subject farther left is not the speaker."""
    if subject[1] > verb.start - 2 or not verb.row.frames.get("post") or verb.participle:
        return False
    if ctx.tags[verb.start - 1] not in "FH" or not _may_invert(ctx, verb):
        return False
    behind = subject_after(ctx, verb.end, verb.limit)
    if behind is None:
        return False
    quoted = ctx.tags[behind[1] : behind[1] + 1] == "E" and ctx.words[behind[1] + 1 : behind[1] + 2] == (
        "by",
    )
    return behind[1] >= verb.limit or ctx.tags[behind[1]] in "FH" or quoted


def _follows_exclamation(ctx: Context, verb: Occurrence) -> bool:
    """'"Never!" he said': a sentence that begins right after a quoted exclamation or question."""
    before = verb.floor - 1
    return before > 0 and before in ctx.opening and ctx.words[before - 1] in ("!", "?", ",")


def _may_invert(ctx: Context, verb: Occurrence) -> bool:
    """A verb right after the words it reports; one that takes a hearer only after a quotation."""
    before = ctx.tags[verb.start - 1]
    ahead = ctx.tags[verb.floor : verb.start - 1]
    if before in "FH" and "F" in ahead and not any(tag in "VAEYQ" for tag in ahead):
        return False  # "Her deputy, Jane Roe, said the mayor, who left, was tired"
    return before == "Q" or (before in "FH" and "hearer" not in verb.row.frames and verb.start == verb.at)


def _hearer_and_tail(ctx: Context, verb: Occurrence) -> tuple[Range | None, int]:
    """Who was told, where the verb takes a hearer, and what comes after them."""
    tail = after_circumstances(ctx, verb.end, verb.limit)
    if "hearer" not in verb.row.frames or tail >= verb.limit:
        return None, tail
    end = hearer_end(ctx, tail, verb.limit)
    if end == tail:
        return None, tail
    return (tail, end), after_circumstances(ctx, end, verb.limit)


def _nothing_else_follows(ctx: Context, tail: int, limit: int) -> bool:
    """Nothing that could be the content follows the cue, or only a second part of it."""
    return tail >= limit or ctx.tags[tail] not in "RDNXJMUYKI"


def _content_first(
    ctx: Context, verb: Occurrence, source: Range | None, before: int, tail: int, hearer: Range | None
) -> Iterator[Candidate]:
    found = _words_before(ctx, before - 1, verb.floor)
    if found is None:
        return
    rule, first = found
    second = tuple(_second_part(ctx, rule, first, tail, verb.limit))
    asked = rule == "clause before" and "asked" in ctx.words[first[0] : first[0] + 2]
    if asked or (second and second[0][0] in ctx.closing and "asked" in ctx.words[slice(*first)]):
        return  # 'Asked whether it was so, she said, "Q"': what stands before is what she was asked
    if first[1] - first[0] < _SHORTEST_CLAUSE and not second:
        return
    extra = (_how_it_ends(ctx, rule, tail, verb.limit, second), _what_it_states(ctx, rule, first))
    yield from proposed(ctx, rule, verb, source, (first, *second), "post", hearer, extra=extra)


def _words_before(ctx: Context, mark: int, floor: int) -> tuple[str, Range] | None:
    """The quotation or the clause that ends with a mark, and which of the two it is."""
    if mark in ctx.opening:
        return "quotation before", _quotation_before(ctx, mark, floor)
    if ctx.tags[mark] not in "FH" or ctx.quoted[mark]:
        return None
    if mark - 1 in ctx.opening:
        return "quotation before", _quotation_before(ctx, mark - 1, floor)
    clause = _clause_before(ctx, mark, floor)
    return ("clause before", clause) if clause is not None else None


def _how_it_ends(ctx: Context, rule: str, tail: int, limit: int, second: tuple[Range, ...]) -> str:
    """What comes after cue and source: nothing, a second part, a mark, or something else."""
    after = tail + 1 if ctx.words[tail : tail + 1] == (",",) else tail
    then = ctx.words[after] if after < len(ctx.words) else ""
    if ctx.words[tail : tail + 2] == (",", "as"):
        return f"{rule}, sentence ends"
    carried = ctx.words[after + 1 : after + 2]
    if ctx.words[tail : tail + 1] == ("when",) and carried and carried[0] in ctx.relay_words["carried"]:
        return f"{rule}, sentence ends"
    if then in ("after", "before", "while", "when") and ctx.tags[after + 1 : after + 2] == "G":
        return f"{rule}, sentence ends"  # "…, the authority found after reading the logs"
    if tail >= limit or then in ctx.relay_words["cites"] or then == "based":
        return f"{rule}, sentence ends"
    if second:
        mark = "after a colon" if ctx.tags[tail] == ":" else "goes on"
        return f"{rule}, goes on" if second[0][0] not in ctx.closing else f"{rule}, a quotation {mark}"
    return f"{rule}, then {ctx.tags[tail]}"


def _what_it_states(ctx: Context, rule: str, first: Range) -> str:
    """Whether what stands before the cue is a clause: "In his speech, he said" has none there."""
    tags = ctx.tags[first[0] : first[1]]
    if tags[0] in "EG":
        return f"{rule}, a fronted participle"
    if any(tag in "VAY" or (tag == "E" and before in "NXRUK") for before, tag in pairwise(tags)):
        return f"{rule}, a clause" if tags[0] not in "PS" else f"{rule}, a fronted clause"
    return f"{rule}, no verb"


def _quotation_before(ctx: Context, closing: int, floor: int) -> Range:
    """The quotation that ends at ``closing`` with the words of the sentence that lead into it."""
    opening = ctx.opening[closing]
    if opening <= floor:
        return opening, closing + 1
    start = _clause_start(ctx, opening, floor)
    if ctx.tags[opening - 1] == ":":
        return opening, closing + 1
    if ctx.tags[opening - 1] == "F" and any(_leads_in(ctx, at) for at in range(start, opening)):
        return opening, closing + 1  # 'He weighed in, telling the paper, "Q," he said'
    return start, closing + 1


def _leads_in(ctx: Context, at: int) -> bool:
    """A verb of telling that a quotation may follow."""
    frames = (reading.row.frames for reading in ctx.cues.verb_forms.get(ctx.words[at], ()))
    return ctx.tags[at] in "VEG" and any("hearer" in held or held.get("quote", 0) > _SURE for held in frames)


def _clause_start(ctx: Context, end: int, floor: int) -> int:
    """Back to the sentence's start, or to the end of an attribution before."""
    for at in range(end - 1, floor, -1):
        if ctx.tags[at] == ";":
            return at + 1
    return floor


def _clause_before(ctx: Context, end: int, floor: int) -> Range | None:
    start = _clause_start(ctx, end, floor)
    return (start, end) if end > start else None


def _second_part(ctx: Context, rule: str, first: Range, tail: int, limit: int) -> Iterator[Range]:
    """What goes on after the cue: '"Q," he said, "Q."', "The plan, he said, would fail"."""
    if tail >= limit or ctx.tags[tail] not in "F:H":
        return
    at = tail + 1
    if at < limit and at in ctx.closing:
        yield at, quotation_end(ctx, at, limit)
    elif at < limit and ctx.tags[tail] == "F" and rule == "clause before" and _takes_up(ctx, first, at):
        yield at, clause_end(ctx, at, limit)


def _takes_up(ctx: Context, first: Range, at: int) -> bool:
    """Whether what follows at ``at`` belongs to the words before the cue."""
    return _resumes(ctx, at) or (_is_adjunct(ctx, first) and ctx.tags[at] not in "GWL")


def _is_adjunct(ctx: Context, part: Range) -> bool:
    """Words that need a clause after them: "In 2008, he said, the fund …", "When it rains, she said, …"."""
    tags = ctx.tags[slice(*part)]
    return tags[0] in "PSB" or not any(tag in "VAEY" for tag in tags)


def _resumes(ctx: Context, at: int) -> bool:
    """A clause taken up again: "…, he said, would fail" and "…, she added, and had passed"."""
    if ctx.tags[at] == "P":
        return ctx.words[at] in _RESUMING
    return ctx.tags[at] in "VAB" or (ctx.tags[at] == "C" and ctx.tags[at + 1 : at + 2] in ("V", "A"))
