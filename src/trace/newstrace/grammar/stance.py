"""What a source does with a statement, and the words that hedge it."""

from collections.abc import Iterator

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.context import Context, Range
from newstrace.records import Span, Stance

_SETTLED = (Stance.DENIES, Stance.DECLINES)


def stance_of(ctx: Context, candidate: Candidate) -> Stance:
    """Asserts, confirms, denies or declines: by the cue, by what governs it, by the quoted words.

    "refused to confirm" and "did not say whether" decline; "We can confirm it" confirms whatever the cue.
    """
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
    if candidate.stance in _SETTLED or candidate.stance is Stance.CONFIRMS:
        return candidate.stance
    return next(_spoken_stances(ctx, candidate.content), candidate.stance)


def _spoken_stances(ctx: Context, content: tuple[Range, ...]) -> Iterator[Stance]:
    table = ctx.lexicon.stance_phrases
    for start, end in content:
        for at in range(start, end):
            if ctx.quoted[at] and ctx.words[at] in table:
                for words, stance in table[ctx.words[at]]:
                    if ctx.words[at : at + len(words)] == words:
                        yield stance


def hedges_of(ctx: Context, candidate: Candidate) -> tuple[Span, ...]:
    """The words that keep a statement at a distance: "allegedly", "reportedly", "claimed"."""
    found = [ctx.span((candidate.at, candidate.at + 1))] if candidate.hedged else []
    quotedless = [
        at for part in (*candidate.cue, *candidate.content) for at in range(*part) if not ctx.quoted[at]
    ]
    for at in quotedless:
        for words in ctx.hedge_words.get(ctx.words[at], ()):
            if ctx.words[at : at + len(words)] == words:
                found.append(ctx.span((at, at + len(words))))
                break
    return tuple(sorted(set(found)))
