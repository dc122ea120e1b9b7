"""Cue verbs and what follows or precedes them: the constructions of reported speech and thought.

One function per construction; each yields candidates and says its grammar in a line.
"""

from collections.abc import Callable, Iterator

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.contents import after_circumstances, clause_end, object_end, quotation_end
from newstrace.grammar.context import Context, Range
from newstrace.grammar.noun_phrases import base_end, phrase_end
from newstrace.grammar.occurrences import Occurrence, subject_of
from newstrace.grammar.relays import is_source_like
from newstrace.grammar.subjects import subject_after
from newstrace.records import Stance

_SHORTEST_CLAUSE = 2
_NOUN_STARTS = "DJNXMKROUYEGB"
_RESUMING = frozenset("in on at for with of to from by".split())
_CLAUSE_OPENERS = frozenset("if although though because unless while there".split())


def verb_candidates(ctx: Context, verb: Occurrence) -> Iterator[Candidate]:
    """Every way the words around a cue verb make it an attribution."""
    if verb.passive:
        yield from passive(ctx, verb)
        return
    subject = subject_of(ctx, verb)
    after = after_circumstances(ctx, verb.end, verb.limit)
    if subject is not None:
        for construction in _AFTER:
            yield from construction(ctx, verb, subject, after)
    yield from content_first(ctx, verb, subject)


def _make(
    ctx: Context,
    rule: str,
    verb: Occurrence,
    source: Range | None,
    content: tuple[Range, ...],
    frame: str,
    hearer: Range | None = None,
    cue_end: int | None = None,
    extra: tuple[str, ...] = (),
) -> Iterator[Candidate]:
    certainty = verb.row.frames.get(frame, 0)  # type: ignore[call-overload]
    content = tuple(part for part in content if part[0] < part[1])
    if not certainty or not content:
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
        features=(*_features(ctx, rule, verb, source, content, certainty), *extra),
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
) -> tuple[str, ...]:
    size = sum(end - begin for begin, end in content)
    found = [f"{rule} {certainty}", f"type {verb.row.type}"]
    if any(at in ctx.closing for part in content for at in range(*part)):
        found.append("quotes")
    if source is None:
        found.append("no source")
    else:
        found.append(f"source ends {ctx.tags[source[1] - 1]}")
        if source[1] - source[0] > 1 and source[1] < verb.start - 6:
            found.append("source far")
    if size < 3:
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


def clause_after(ctx: Context, verb: Occurrence, subject: Range, after: int) -> Iterator[Candidate]:
    """S V (that) C: "The mayor said Tuesday that rents would fall"."""
    if after >= verb.limit:
        return
    relative = ctx.tags[subject[0]] in "WT" and subject[1] - subject[0] == 1
    if ctx.tags[after] == "T" and after + 1 < verb.limit:
        yield from _make(
            ctx,
            "that-clause",
            verb,
            subject,
            ((after, clause_end(ctx, after + 1, verb.limit, relative=relative)),),
            "clause",
        )
    elif _clause_begins(ctx, after, verb.limit):
        yield from _make(
            ctx,
            "bare clause",
            verb,
            subject,
            ((after, clause_end(ctx, after, verb.limit, relative=relative)),),
            "clause",
        )


def _clause_begins(ctx: Context, at: int, limit: int) -> bool:
    """A subject and a finite verb, or a subject that is a subject pronoun."""
    if ctx.tags[at] in "RY":
        return True
    if ctx.words[at] in _CLAUSE_OPENERS:
        return True
    if ctx.tags[at] in "PB" and ctx.tags[at + 1 : at + 2] == "M":
        at += 1
    end = at + 1 if ctx.tags[at] == "G" else phrase_end(ctx, at, limit)
    if end == at:
        return False
    steps = 0
    while end < limit and steps < 25:
        tag = ctx.tags[end]
        if tag in "AVY" or (tag == "E" and ctx.tags[end - 1] in "NXB"):
            return True
        if tag in "IQ":
            end += 2 if tag == "I" else 1
            continue
        if tag not in "BPNXDJMKWFCEG":
            return False
        if tag in "W" or (tag == "F" and ctx.tags[end + 1 : end + 2] != "W"):
            return tag == "W"
        end += 1
        steps += 1
    return False


def gap_after(ctx: Context, verb: Occurrence, subject: Range, after: int) -> Iterator[Candidate]:
    """W S V C, "which she said covered it", "what he says is growing": the clause lacks what W stands for."""
    opener = subject[0] - 1
    if opener < verb.floor or ctx.tags[opener] not in "WT" or after >= verb.limit or after != verb.end:
        return
    if ctx.tags[after] in "VAE":
        rest = (after, clause_end(ctx, after, verb.limit, relative=True))
        yield from _make(ctx, "gap clause", verb, subject, ((opener, opener + 1), rest), "clause")


def wh_after(ctx: Context, verb: Occurrence, subject: Range, after: int) -> Iterator[Candidate]:
    """S V whether/how/what C: "She asked whether the money was gone"."""
    if after + 1 >= verb.limit or (ctx.words[after] == "when" and ctx.tags[after + 1] == "E"):
        return
    if ctx.tags[after] == "W" or ctx.words[after] in ("if", "whether"):
        yield from _make(
            ctx, "wh-clause", verb, subject, ((after, clause_end(ctx, after + 1, verb.limit)),), "wh"
        )


def infinitive_after(ctx: Context, verb: Occurrence, subject: Range, after: int) -> Iterator[Candidate]:
    """S V to V: "The union vowed to fight"."""
    for at in (verb.end, after):
        if at < verb.limit and ctx.tags[at] == "I":
            yield from _make(ctx, "infinitive", verb, subject, ((at, clause_end(ctx, at, verb.limit)),), "to")
            return


def gerund_after(ctx: Context, verb: Occurrence, subject: Range, after: int) -> Iterator[Candidate]:
    """S V V-ing: "He denied taking the money"."""
    at = verb.end
    if at < verb.limit and ctx.tags[at] == "G" and ctx.words[at] not in ctx.relay_words["cites"]:
        yield from _make(ctx, "gerund", verb, subject, ((at, clause_end(ctx, at, verb.limit)),), "ing")


def quotation_after(ctx: Context, verb: Occurrence, subject: Range, after: int) -> Iterator[Candidate]:
    """S V "Q": 'The judge wrote: "The motion fails."'"""
    at = _to_quotation(ctx, after, verb.limit)
    if at is not None and at == after and ctx.tags[subject[0] - 1] == "Q" and subject[0] - 1 in ctx.opening:
        return  # what the subject follows is what was said; this one is the name of a programme
    if at is not None:
        yield from _make(ctx, "quotation after", verb, subject, _quoted_content(ctx, at, verb.limit), "quote")
    elif after < verb.limit - 1 and ctx.tags[after] == ":":
        yield from _make(ctx, "colon after", verb, subject, ((after + 1, verb.limit),), "quote")
    elif after == verb.limit - 1 and ctx.words[after] == ":" and verb.sentence.last in ctx.closing:
        opening = verb.sentence.last
        yield from _make(
            ctx, "paragraph after", verb, subject, ((opening, ctx.closing[opening] + 1),), "quote"
        )


def _to_quotation(ctx: Context, at: int, limit: int) -> int | None:
    """Past a comma or colon to an opening mark, where one follows at once."""
    if at < limit and ctx.tags[at] in "F:":
        at += 1
    return at if at < limit and at in ctx.closing else None


def _quoted_content(ctx: Context, at: int, limit: int) -> tuple[Range, ...]:
    """A quotation, and what of the sentence hangs on it without a new attribution."""
    end = quotation_end(ctx, at, limit)
    if end >= limit or ctx.tags[end - 2 : end - 1] in ("F", "."):
        return ((at, end),)
    if ctx.tags[end] in "FH;":
        return ((at, end),)
    return ((at, max(end, clause_end(ctx, end, limit))),)


def hearer_after(ctx: Context, verb: Occurrence, subject: Range, after: int) -> Iterator[Candidate]:
    """S V H (that) C, S V H: "Q": "Officials told the paper (that) …"."""
    start = verb.end
    if start >= verb.limit or ctx.tags[start] not in _NOUN_STARTS:
        return
    end = base_end(ctx, start, verb.limit)
    if end == start:
        return
    for reach in dict.fromkeys((phrase_end(ctx, start, verb.limit), hearer_end(ctx, start, verb.limit), end)):
        content = _content_after_hearer(ctx, after_circumstances(ctx, reach, verb.limit), verb.limit)
        if content:
            rule, parts = content
            yield from _make(ctx, rule, verb, subject, parts, "hearer", hearer=(start, reach))
            return


def hearer_end(ctx: Context, start: int, limit: int) -> int:
    """The end of who was told with a description: "Dagens Nyheter, a Swedish daily, that …"."""
    end = phrase_end(ctx, start, limit)
    if end > start and end < limit and ctx.tags[end] in "DX" and ctx.tags[end - 1] in "NX":
        end = phrase_end(ctx, end, limit)
    if end < limit and ctx.tags[end] == "F":
        close = ctx.tags.find("F", end + 1, min(limit, end + 10))
        if close > 0 and ctx.tags[close + 1 : close + 2] == "T":
            return close + 1
    return end


def _content_after_hearer(ctx: Context, at: int, limit: int) -> tuple[str, tuple[Range, ...]] | None:
    quoted = _to_quotation(ctx, at, limit)
    if quoted is not None:
        return "hearer quotation", _quoted_content(ctx, quoted, limit)
    if at >= limit:
        return None
    if ctx.tags[at] == "T" or ctx.tags[at] == "W" or ctx.words[at] == "if":
        return "hearer clause", ((at, clause_end(ctx, at + 1, limit)),)
    if ctx.tags[at] == ":":
        return "hearer quotation", ((at + 1, limit),)
    if ctx.tags[at] in "RDNXJMUY" and _clause_begins(ctx, at, limit):
        return "hearer clause", ((at, clause_end(ctx, at, limit)),)
    return None


def object_after(ctx: Context, verb: Occurrence, subject: Range, after: int) -> Iterator[Candidate]:
    """S V O, S V O to V, S V O as P: "criticised the plan", "urged them to act", "described it as …"."""
    start = verb.end
    if start >= verb.limit:
        return
    if (ctx.tags[start] not in _NOUN_STARTS and start not in ctx.closing) or ctx.words[
        start
    ] in ctx.relay_words["cites"]:
        return
    end = (
        phrase_end(ctx, start, verb.limit)
        if start not in ctx.closing
        else quotation_end(ctx, start, verb.limit)
    )
    if end == start or (_hangs_on_another(ctx, verb) and is_source_like(ctx, start, end)):
        return
    following = ctx.tags[end] if end < verb.limit else "."
    if following == "I":
        yield from _make(
            ctx, "object infinitive", verb, subject, ((start, clause_end(ctx, end, verb.limit)),), "np_to"
        )
    elif _quotes_somebody(ctx, verb, end):
        return
    elif end < verb.limit and ctx.words[end] == "as":
        yield from _make(
            ctx, "object as", verb, subject, ((start, clause_end(ctx, end, verb.limit)),), "np_as"
        )
    elif following == "P" and ctx.words[end] in verb.row.preps and "hearer_prep" in verb.row.frames:
        yield from _make(
            ctx,
            "object preposition",
            verb,
            subject,
            ((start, clause_end(ctx, end, verb.limit)),),
            "hearer_prep",
        )
    elif "np_comp" in verb.row.frames and (following in "DJQ" or end in ctx.closing):
        yield from _make(
            ctx, "object predicate", verb, subject, ((start, object_end(ctx, start, verb.limit)),), "np_comp"
        )
    yield from _make(ctx, "object", verb, subject, ((start, object_end(ctx, start, verb.limit)),), "np")


def _quotes_somebody(ctx: Context, verb: Occurrence, at: int) -> bool:
    """Reads "quoted him as saying" has a construction of its own."""
    return (
        verb.row.frames.get("cite", 0) > 0
        and at + 1 < verb.limit
        and ctx.words[at] == "as"
        and ctx.tags[at + 1] == "G"
    )


def _hangs_on_another(ctx: Context, verb: Occurrence) -> bool:
    """Reads "citing officials", "which quoted an aide": a further source of what another cue attributes."""
    return verb.row.frames.get("cite", 0) > 0 and (verb.participle or ctx.tags[verb.start - 1] == "W")


def preposition_after(ctx: Context, verb: Occurrence, subject: Range, after: int) -> Iterator[Candidate]:
    """S V p C: "called for a ban", "objected to the plan"."""
    at = verb.end
    while at < verb.limit and ctx.tags[at] == "B":
        at += 1
    if at + 1 >= verb.limit or ctx.words[at] not in verb.row.preps:
        return
    start = at + 1
    end = (
        clause_end(ctx, start, verb.limit) if ctx.tags[start] in "GWT" else object_end(ctx, start, verb.limit)
    )
    if end < verb.limit and ctx.tags[end] == "I":
        end = clause_end(ctx, end, verb.limit)
    yield from _make(ctx, "preposition", verb, subject, ((start, end),), "prep", cue_end=start)


def content_first(ctx: Context, verb: Occurrence, subject: Range | None) -> Iterator[Candidate]:
    """C, S V and C, V S: '"Q," the mayor said', '"Q," said the mayor', "Rents will fall, she said"."""
    if verb.participle or not verb.row.frames.get("post"):
        return
    if (
        subject is not None
        and verb.start - subject[1] <= 1
        and (subject[0] > verb.floor or _follows_exclamation(ctx, verb))
    ):
        hearer, tail = _hearer_and_tail(ctx, verb)
        if ctx.tags[subject[0] - 1] == "Q" or _nothing_else_follows(ctx, tail, verb.limit):
            yield from _content_first(ctx, verb, subject, subject[0], tail, hearer)
    elif (verb.start > verb.floor or _follows_exclamation(ctx, verb)) and _may_invert(ctx, verb):
        inverted = subject_after(ctx, verb.end, verb.limit)
        if inverted is not None:
            tail = after_circumstances(ctx, inverted[1], verb.limit)
            yield from _content_first(ctx, verb, inverted, verb.start, tail, None)


def _follows_exclamation(ctx: Context, verb: Occurrence) -> bool:
    """'"Never!" he said': a sentence that begins right after a quoted exclamation or question."""
    before = verb.floor - 1
    return before > 0 and before in ctx.opening and ctx.words[before - 1] in ("!", "?", ",")


def _may_invert(ctx: Context, verb: Occurrence) -> bool:
    """A verb right after the words it reports; one that takes a hearer only after a quotation."""
    before = ctx.tags[verb.start - 1]
    return before == "Q" or (before in "FH" and "hearer" not in verb.row.frames and verb.start == verb.at)


def _hearer_and_tail(ctx: Context, verb: Occurrence) -> tuple[Range | None, int]:
    """Who was told, where the verb takes a hearer, and what comes after: '"Q," he told the paper.'"""
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
    ctx: Context, verb: Occurrence, source: Range, before: int, tail: int, hearer: Range | None
) -> Iterator[Candidate]:
    found = _words_before(ctx, before - 1, verb.floor)
    if found is None:
        return
    rule, first = found
    second = tuple(_second_part(ctx, rule, first, tail, verb.limit))
    if first[1] - first[0] < _SHORTEST_CLAUSE and not second:
        return
    extra = (_how_it_ends(ctx, rule, tail, verb.limit, second), _what_it_states(ctx, rule, first))
    yield from _make(ctx, rule, verb, source, (first, *second), "post", hearer, extra=extra)


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
    if tail >= limit or ctx.words[tail] in ctx.relay_words["cites"] or ctx.words[tail] == "based":
        return f"{rule}, sentence ends"
    if second:
        return f"{rule}, goes on" if second[0][0] not in ctx.closing else f"{rule}, a quotation goes on"
    return f"{rule}, then {ctx.tags[tail]}"


def _what_it_states(ctx: Context, rule: str, first: Range) -> str:
    """Whether what stands before the cue is a clause: "In his speech, he said" has none there."""
    tags = ctx.tags[first[0] : first[1]]
    if any(tag in "VAY" for tag in tags):
        return f"{rule}, a clause" if tags[0] not in "PS" else f"{rule}, a fronted clause"
    return f"{rule}, no verb"


def _quotation_before(ctx: Context, closing: int, floor: int) -> Range:
    """The quotation that ends at ``closing`` with the words of the sentence that lead into it."""
    opening = ctx.opening[closing]
    if opening <= floor:
        return opening, closing + 1
    start = _clause_start(ctx, opening, floor)
    return start, closing + 1


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
    elif at < limit and ctx.tags[tail] == "F" and rule == "clause before":
        if _resumes(ctx, at) or (_is_adjunct(ctx, first) and ctx.tags[at] not in "GWL"):
            yield at, clause_end(ctx, at, limit)


def _is_adjunct(ctx: Context, part: Range) -> bool:
    """Words that need a clause after them: "In 2008, he said, the fund …", "When it rains, she said, …"."""
    tags = ctx.tags[slice(*part)]
    return tags[0] in "PSB" or not any(tag in "VAEY" for tag in tags)


def _resumes(ctx: Context, at: int) -> bool:
    """A clause taken up again: "…, he said, would fail" and "…, she added, and had passed"."""
    if ctx.tags[at] == "P":
        return ctx.words[at] in _RESUMING
    return ctx.tags[at] in "VAB" or (ctx.tags[at] == "C" and ctx.tags[at + 1 : at + 2] in ("V", "A"))


def passive(ctx: Context, verb: Occurrence) -> Iterator[Candidate]:
    """P is V-ed to …, it is V-ed that …, P is V-ed (by S): "The talks are expected to fail"."""
    agent, end = _agent(ctx, verb.end, verb.limit)
    after = after_circumstances(ctx, end, verb.limit)
    quoted = _to_quotation(ctx, after, verb.limit)
    if quoted is not None:
        yield from _make(
            ctx, "passive quotation", verb, agent, _quoted_content(ctx, quoted, verb.limit), "passive"
        )
        return
    patient = subject_of(ctx, verb)
    source = agent if agent is not None else document_in_front(ctx, verb.floor, verb.start)
    known_by = ("agent",) if agent else ("document in front",) if source else ()
    for rule, frame, content in _passive_contents(ctx, verb, patient, after):
        hearer = patient if frame == "hearer" else None
        yield from _make(ctx, rule, verb, source, content, frame, hearer, extra=known_by)
    if agent is not None and patient is not None and after >= verb.limit - 1:
        yield from _make(ctx, "passive object", verb, agent, (patient,), "np", extra=known_by)


def _passive_contents(
    ctx: Context, verb: Occurrence, patient: Range | None, after: int
) -> Iterator[tuple[str, str, tuple[Range, ...]]]:
    """The frames a passive may have, with the content each gives."""
    if after >= verb.limit - 1:
        return
    tag, word = ctx.tags[after], ctx.words[after]
    rest = (after, clause_end(ctx, after + 1, verb.limit))
    if tag == "T":
        yield "passive", "passive", (rest,)
        yield "passive, told", "hearer", (rest,)
    elif patient is None:
        return
    elif tag == "I":
        yield "passive", "passive", (patient, rest)
    elif word == "as" and not _quotes_somebody(ctx, verb, after):
        yield "passive as", "np_as", (patient, rest)
    elif word in verb.row.preps and "hearer_prep" in verb.row.frames:
        yield "passive of", "hearer_prep", (patient, rest)


def _agent(ctx: Context, at: int, limit: int) -> tuple[Range | None, int]:
    """Who did it, where "by" follows the verb, and what comes after."""
    if at + 1 < limit and ctx.words[at] == "by":
        end = phrase_end(ctx, at + 1, limit)
        if end > at + 1:
            return (at + 1, end), end
    return None, at


def document_in_front(ctx: Context, floor: int, before: int) -> Range | None:
    """Reads "In a report by X, Russia was said to …": the document a sentence begins with."""
    if before - floor < 4 or ctx.words[floor] != "in":
        return None
    comma = ctx.tags.find("F", floor, before)
    if comma < 0 or not any(ctx.names.document_head(word) for word in ctx.words[floor + 1 : comma]):
        return None
    return floor + 1, comma


_AFTER: tuple[Callable[[Context, Occurrence, Range, int], Iterator[Candidate]], ...] = (
    clause_after,
    gap_after,
    wh_after,
    infinitive_after,
    gerund_after,
    quotation_after,
    hearer_after,
    object_after,
    preposition_after,
)
