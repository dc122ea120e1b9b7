"""Adjectives and nouns as cues: "is confident that …", "her claim that …", "it is unclear whether …"."""

from collections.abc import Iterator
from typing import NamedTuple

from newstrace.grammar.candidates import Candidate
from newstrace.grammar.contents import clause_end, object_end, subject_clause_end
from newstrace.grammar.context import Context, Range
from newstrace.grammar.governing import governing_subject
from newstrace.grammar.noun_phrases import base_start
from newstrace.grammar.subjects import subject_before, verb_start
from newstrace.lexicon.cues import Certainty, CueAdjective, CueNoun
from newstrace.records import Sentence

_OPENERS = {"T": "that", "W": "wh", "I": "to"}
_BE = frozenset(
    "is are was were be been being am 's 're isn't aren't wasn't weren't seems seemed appears appeared "
    "remains remained becomes became feels felt grew grows".split()
)
_EMPTY = frozenset(("it", "there"))


def adjective_candidates(ctx: Context, sentence: Sentence, limit: int, at: int) -> Iterator[Candidate]:
    """S be ADJ C: "The owner is adamant that the wall stays", "It is unclear whether …"."""
    row = ctx.cues.adjectives[ctx.words[at]]
    content = _complement(ctx, row, at + 1, limit)
    if content is None:
        return
    start = at
    while start > sentence.first and ctx.tags[start - 1] in "BJGDC" and at - start < 5:
        start -= 1
    verb = start - 1
    if verb < sentence.first or not (ctx.words[verb] in _BE or ctx.tags[verb] in "Y"):
        return
    first = verb_start(ctx, verb, sentence.first)
    subject = (verb, verb + 1) if ctx.tags[verb] == "Y" else subject_before(ctx, first, sentence.first)
    if subject is None:
        subject = governing_subject(ctx, first, sentence.first)
    if subject is None:
        return
    impersonal = ctx.words[subject[0]] in _EMPTY or ctx.words[subject[0]].startswith("it'")
    yield _candidate(ctx, "adjective", row, at, (first, at + 1), None if impersonal else subject, content)


def noun_candidates(ctx: Context, sentence: Sentence, limit: int, at: int) -> Iterator[Candidate]:
    """X's N that C, the N of X that C, S V the N that C: "her claim that …", "fears that …"."""
    row = ctx.cues.nouns[ctx.words[at]]
    content = _complement(ctx, row, at + 1, limit)
    if content is None:
        return
    start = base_start(ctx, at + 1, sentence.first)
    source = _owner(ctx, start, at)
    rule = "owned noun" if source else "noun"
    if source is None and start > sentence.first and ctx.tags[start - 1] in "VEG":
        verb = start - 1
        if ctx.words[verb] in ctx.cues.verb_forms:
            return
        first = verb_start(ctx, verb, sentence.first)
        source = subject_before(ctx, first, sentence.first) or governing_subject(ctx, first, sentence.first)
        rule = "verb and noun"
        start = first
    yield _candidate(ctx, rule, row, at, (start, at + 1), source, content)


class Complement(NamedTuple):
    """What follows the word: the frame, how sure its row is of it, and the content."""

    frame: str
    certainty: Certainty
    content: Range


def _complement(ctx: Context, row: CueNoun | CueAdjective, at: int, limit: int) -> Complement | None:
    """The frame and the content right after the word, where its row has that frame."""
    if at + 1 >= limit:
        return None
    noun = isinstance(row, CueNoun)
    opener = "wh" if ctx.words[at] in ("whether", "if") else _OPENERS.get(ctx.tags[at], ctx.words[at])
    certainty = next((sure for frame, sure in row.frames.items() if frame == opener), None)
    if certainty is None:
        return None
    if opener in ("that", "wh", "to"):
        end = clause_end(ctx, at + 1, limit)
        return Complement(opener, certainty, (at, subject_clause_end(ctx, at, end) if noun else end))
    if ctx.tags[at] != "P":
        return None
    start = at + 1
    end = clause_end(ctx, start, limit) if ctx.tags[start] in "GW" else object_end(ctx, start, limit)
    return Complement(opener, certainty, (start, end)) if end > start else None


def _owner(ctx: Context, start: int, noun: int) -> Range | None:
    """Whose noun it is: "Kerry's claim", "his claim"."""
    for at in range(noun - 1, start - 1, -1):
        if ctx.tags[at] == "K":
            return start, at + 1
    if ctx.words[start] in ("his", "her", "their", "its", "my", "our", "your"):
        return start, start + 1
    return None


def _candidate(
    ctx: Context,
    rule: str,
    row: CueNoun | CueAdjective,
    at: int,
    cue: Range,
    source: Range | None,
    found: Complement,
) -> Candidate:
    frame, certainty, content = found
    features = [f"{rule} {frame} {certainty}", f"{rule} {certainty}", f"type {row.type}"]
    if source is None:
        features.append(f"{rule}, no source")
    if any(token in ctx.closing for token in range(*content)):
        features.append("quotes")
    return Candidate(
        rule=rule,
        at=at,
        cue=(cue,),
        source=(source,) if source else (),
        content=(content,),
        type=row.type,
        stance=row.stance,
        certainty=certainty,
        features=tuple(features),
    )
