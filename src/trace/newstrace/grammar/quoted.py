"""Quotations with a speaker but without a verb of saying: '"Never!" the mayor fumed', 'He went on: "…"'.

News puts nearly every quotation of some length in somebody's mouth, whatever the verb. These
constructions read the speaker from word order alone; a known cue outweighs them.
"""

from collections.abc import Iterator

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.contents import quotation_end
from newstrace.grammar.context import Context, Range
from newstrace.grammar.governing import governing_subject
from newstrace.grammar.noun_phrases import NOUN_STARTS, phrase_end, phrase_start
from newstrace.grammar.subjects import subject_after, subject_before, verb_start
from newstrace.records import AttributionType, Sentence, Stance

_SHORTEST = 4
_FEWEST = 3
_PASSIVE = frozenset("is are was were be been being".split())
_LONG = 6
_SURE = 2


def quotation_candidates(ctx: Context, sentence: Sentence, limit: int) -> Iterator[Candidate]:
    """The speakers that the words next to the sentence's quotations name."""
    for at in ctx.marks_in(sentence):
        if at in ctx.opening and at - ctx.opening[at] >= _SHORTEST:
            yield from _speaker_behind(ctx, (ctx.opening[at], at + 1), at + 1, limit)
        if at in ctx.closing and ctx.closing[at] - at >= _SHORTEST:
            yield from _speaker_ahead(ctx, sentence, at, limit)
        if at in ctx.closing:
            yield from _quoted_words(ctx, sentence, at, limit)
    if sentence.last in ctx.closing and ctx.words[sentence.last - 1] == ":":
        yield from _speaker_ahead(ctx, sentence, sentence.last, ctx.closing[sentence.last] + 1)


def _speaker_behind(ctx: Context, quotation: Range, at: int, limit: int) -> Iterator[Candidate]:
    """Reads "Q," S V and "Q," V S, with any verb, where a mark in the quotation leads on to it."""
    if ctx.words[at - 2] not in (",", "!", "?") or at >= limit:
        return
    end = phrase_end(ctx, at, limit)
    if end > at:
        verb = end
        while verb < limit and ctx.tags[verb] in "AB":
            verb += 1
        if verb < limit and ctx.tags[verb] in "VE" and not _is_known(ctx, verb):
            yield _candidate("any verb after", verb, (end, verb + 1), (at, end), (quotation,))
        elif end == limit and end - at > 1 and _is_known(ctx, end - 1):
            yield _candidate("last word after", end - 1, (end - 1, end), (at, end - 1), (quotation,))
    elif ctx.tags[at] in "VE" and not _is_known(ctx, at):
        subject = subject_after(ctx, at + 1, limit)
        if subject is not None:
            yield _candidate("any verb inverted", at, (at, at + 1), subject, (quotation,))


def signed_quotation(ctx: Context, sentence: Sentence, limit: int) -> Iterator[Candidate]:
    """A name after a dash in the paragraph below a quotation: "Q" — S."""
    at = sentence.first
    before = at - 1
    if before not in ctx.opening or ctx.tags[at] not in "H?" or before - ctx.opening[before] < _SHORTEST:
        return
    end = phrase_end(ctx, at + 1, limit)
    if end > at + 1 and "X" in ctx.tags[at + 1 : end] and (end == limit or ctx.tags[end] == "F"):
        yield _candidate(
            "signed quotation", at, (at, at + 1), (at + 1, end), ((ctx.opening[before], before + 1),)
        )


def _is_known(ctx: Context, verb: int) -> bool:
    """A verb whose own frames already let content stand before it."""
    return any("post" in reading.row.frames for reading in ctx.cues.verb_forms.get(ctx.words[verb], ()))


def _speaker_ahead(ctx: Context, sentence: Sentence, at: int, limit: int) -> Iterator[Candidate]:
    """S V …: "Q" and S V …, "Q", with any verb."""
    if at - 2 < sentence.first or ctx.words[at - 1] not in (":", ","):
        return
    content = ((at, quotation_end(ctx, at, limit)),)
    name = phrase_start(ctx, at - 1, sentence.first)
    if ctx.words[at - 1] == ":" and name < at - 1 and _is_name(ctx.tags[name : at - 1]):
        yield _candidate("name before colon", at - 1, (at - 1, at), (name, at - 1), content)
        return
    verb = _last_verb(ctx, at - 1, sentence.first)
    if verb is None or _tells_somebody(ctx, verb, at):
        return
    start = verb_start(ctx, verb, sentence.first)
    subject = subject_before(ctx, start, sentence.first) or governing_subject(ctx, start, sentence.first)
    if subject is None:
        return
    if _is_passive(ctx, verb, sentence.first) or _goes_on(ctx, verb, subject, sentence.first):
        return
    mark = "colon" if ctx.words[at - 1] == ":" else "comma"
    yield _candidate(f"any verb before {mark}", verb, (start, at), subject, content)


def _is_passive(ctx: Context, verb: int, floor: int) -> bool:
    """Reads "they were told, …": who was told does not speak."""
    start = verb_start(ctx, verb, floor)
    return not _PASSIVE.isdisjoint(ctx.words[start:verb]) and ctx.tags[verb] == "E"


def _tells_somebody(ctx: Context, verb: int, at: int) -> bool:
    """Reads 'told the paper: "Q"': who was told matters, and the verb's own construction knows it."""
    return (
        ctx.tags[verb + 1] in NOUN_STARTS
        and verb + 1 < at
        and any(
            reading.row.frames.get("hearer", 0) >= _SURE
            for reading in ctx.cues.verb_forms.get(ctx.words[verb], ())
        )
    )


def _goes_on(ctx: Context, verb: int, subject: Range, floor: int) -> bool:
    """In '"Q," she said, "Q"' what is ahead is the second part of the quotation before."""
    mark = subject[0] - 1
    return mark >= floor and mark in ctx.opening and ctx.words[mark - 1] == "," and _is_known(ctx, verb)


def _is_name(tags: str) -> bool:
    """Names, and a title before them: "Ana Ruiz and Una Pell", "Mayor Ana Ruiz"."""
    return tags.lstrip("JN").strip("XCMLZ?H") == "" and "X" in tags


def _quoted_words(ctx: Context, sentence: Sentence, at: int, limit: int) -> Iterator[Candidate]:
    """S V … "some words" …, with any verb: whose words they are is who the clause is about."""
    size = ctx.closing[at] - at - 1
    if size < _FEWEST or ctx.closing[at] >= limit + 1 or _is_title(ctx, at):
        return
    verb = _last_verb(ctx, at, sentence.first)
    subject = governing_subject(ctx, at, sentence.first) if verb is not None else None
    if verb is None or subject is None or _is_passive(ctx, verb, sentence.first):
        return
    if _tells_somebody(ctx, verb, at):
        return
    length = "long" if size >= _LONG else "short"
    content = ((at, min(ctx.closing[at] + 1, len(ctx.words))),)
    yield _candidate("quoted words", at, (verb, verb + 1), subject, content, f"quoted words, {length}")


def _is_title(ctx: Context, at: int) -> bool:
    """The name of a programme or a work: "on NBC's “Meet the Press”"."""
    return at > 0 and (ctx.tags[at - 1] == "K" or ctx.words[at - 1] in ("on", "titled", "entitled"))


def _last_verb(ctx: Context, end: int, floor: int) -> int | None:
    for at in range(end - 1, max(floor, end - 20), -1):
        if ctx.quoted[at] or ctx.tags[at] == "Q":
            return None
        if ctx.tags[at] in "VE" and (ctx.tags[at - 1] in "NXRUBAKWI" or ctx.tags[at] == "V"):
            return at
        if ctx.tags[at] == "A" and ctx.words[end] == ":":
            return at
    return None


def _candidate(
    rule: str, at: int, cue: Range, source: Range, content: tuple[Range, ...], *features: str
) -> Candidate:
    return Candidate(
        rule=rule,
        at=at,
        cue=(cue,),
        source=(source,),
        content=content,
        type=AttributionType.SPEECH,
        stance=Stance.ASSERTS,
        certainty=1,
        features=(rule, *features),
    )
