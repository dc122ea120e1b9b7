"""What a source does with a statement, and the words that hedge it."""

import re
from collections.abc import Iterator

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.context import Context, Range
from newstrace.records import Span, Stance

# Rules that read a speaker beside any verb: what the verb denies is not what is said.
_ANY_VERB = ("any verb", "quoted words", "last word")
# Reported words settle a stance where they open what is said: "that it does not comment on sales".
_OPENING = 5
# Rules by which something is called something, and how near the end that stands.
_CALLING = ("object",)
_LAST = 6
# What somebody has said, as a noun.
_TOLD = frozenset(
    word + plural
    for word in (
        "report",
        "claim",
        "allegation",
        "accusation",
        "account",
        "rumour",
        "rumor",
        "suggestion",
        "charge",
    )
    for plural in ("", "s")
) | {"story", "stories"}
_REFUSES = re.compile("reject|dismiss|rebuff|spurn|refus")
_SETTLED = (Stance.DENIES, Stance.DECLINES)


def stance_of(ctx: Context, candidate: Candidate) -> Stance:
    """Asserts, confirms, denies or declines: by the cue, by what governs it, by the quoted words.

    "refused to confirm" and "did not say whether" decline; "We can confirm it" confirms whatever the cue.
    """
    if candidate.rule.startswith(_ANY_VERB):
        return next(_spoken_stances(ctx, candidate.content), candidate.stance)
    start, end = candidate.cue[0]
    group = [
        reading.row.stance
        for at in range(start, candidate.at)
        for reading in ctx.cues.verb_forms.get(ctx.words[at], ())
    ]
    if Stance.DECLINES in group or {"neither", "nor"} & set(ctx.words[start : candidate.at]):
        return Stance.DECLINES
    if any(word in ("not", "never") or word.endswith("n't") for word in ctx.words[start:end]):
        return Stance.ASSERTS if candidate.stance is Stance.DENIES else Stance.DECLINES
    if candidate.stance is Stance.DENIES and not _denies_what_was_told(ctx, candidate):
        return Stance.ASSERTS
    if candidate.stance in _SETTLED or candidate.stance is Stance.CONFIRMS:
        return candidate.stance
    if candidate.rule.startswith(_CALLING):
        return next(_stances_of_last_words(ctx, candidate.content), candidate.stance)
    judged = _judged(ctx, candidate.content) if candidate.content else None
    return judged or next(_spoken_stances(ctx, candidate.content), candidate.stance)


def _denies_what_was_told(ctx: Context, candidate: Candidate) -> bool:
    """Whoever rejects a proposal denies nothing; who rejects a claim, or that something is so, does."""
    if not candidate.rule.startswith("object") or not _REFUSES.match(ctx.words[candidate.at]):
        return True
    start, end = candidate.content[0]
    told = any(ctx.words[at] in _TOLD or ctx.tags[at] == "T" for at in range(start, end))
    return told or end - start == 1 or ctx.tags[start] in "RUO" or candidate.rule == "object as"


def _judged(ctx: Context, content: tuple[Range, ...]) -> Stance | None:
    """As in "said the report of a merger was untrue": what was said is called something after "was"."""
    start, end = content[0]
    if not any(ctx.words[at] in _TOLD for at in range(start, min(end, start + _OPENING))):
        return None
    table = ctx.lexicon.stance_phrases
    for at in range(start + 1, end):
        if ctx.words[at] not in ("was", "were", "is", "are"):
            continue
        called = at + 1
        while called < end and ctx.tags[called] in "QB":
            called += 1  # "are “completely untrue”"
        for phrase in table.get(ctx.words[called], ()) if called < end else ():
            if phrase.called and ctx.words[called : called + len(phrase.words)] == phrase.words:
                return phrase.stance
    return None


def _stances_of_last_words(ctx: Context, content: tuple[Range, ...]) -> Iterator[Stance]:
    """As in "called the report baseless": what something is called stands last, or before "and"."""
    start, end = content[-1]
    table = ctx.lexicon.stance_phrases
    for at in range(max(start, end - _LAST), end):
        for phrase in table.get(ctx.words[at], ()):
            after = at + len(phrase.words)
            last = after == end or ctx.tags[after : after + 1] in ("C", "F", "Q", ".")
            if phrase.called and last and ctx.words[at:after] == phrase.words:
                yield phrase.stance


def _spoken_stances(ctx: Context, content: tuple[Range, ...]) -> Iterator[Stance]:
    table = ctx.lexicon.stance_phrases
    for start, end in content:
        for at in range(start, end):
            for words, stance, reported, called in table.get(ctx.words[at], ()):
                if called:
                    continue
                settles = ctx.quoted[at] or (reported and at - start <= _OPENING)
                if settles and ctx.words[at : at + len(words)] == words:
                    yield stance


def hedges_of(ctx: Context, candidate: Candidate) -> tuple[Span, ...]:
    """The words that keep a statement at a distance: "allegedly", "reportedly", "claimed"."""
    found = {ctx.span((candidate.at, candidate.at + 1))} if candidate.hedged else set()
    for part in candidate.content:
        for at in range(*part):
            if ctx.words[at] in ctx.hedge_words and not ctx.quoted[at]:
                end = _hedge_end(ctx, at)
                if end is not None:
                    found.add(ctx.span((at, end)))
    return tuple(sorted(found))


def _hedge_end(ctx: Context, at: int) -> int | None:
    """Past the hedging phrase at a token; "reported" and "suspected" hedge only before a noun."""
    for words in ctx.hedge_words[ctx.words[at]]:
        end = at + len(words)
        if ctx.words[at:end] == words:
            participle = len(words) == 1 and words[0].endswith("ed")
            return end if not participle or ctx.tags[end : end + 1] in ("N", "X", "J") else None
    return None
