"""A cue verb where it stands: its row, its group, its subject, its voice."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newstrace.grammar.context import Context, Range
from newstrace.grammar.governing import governing_subject, subject_following
from newstrace.grammar.noun_phrases import phrase_end, phrase_start
from newstrace.grammar.subjects import subject_before, verb_start
from newstrace.lexicon.cues import CueVerb
from newstrace.records import Sentence

_BE = frozenset("is are was were be been being am get gets got isn't aren't wasn't weren't 's 're".split())
_TAGS_OF_FORM = {"b": "V", "s": "V", "d": "VE", "n": "VE", "g": "G"}


class Occurrence(NamedTuple):
    """One cue verb in a sentence.

    ``start`` is where its group begins, ``end`` is past its last word (particle and fixed words
    included). ``floor`` and ``limit`` bound the sentence's tokens without its final punctuation.
    """

    row: CueVerb
    at: int
    start: int
    end: int
    floor: int
    limit: int
    passive: bool
    participle: bool
    negated: bool
    sentence: Sentence


def occurrences_at(ctx: Context, sentence: Sentence, limit: int, at: int) -> Iterator[Occurrence]:
    """The readings of the word at ``at`` as a cue verb that its tag allows, longest row first."""
    tag = "V" if closes_sentence(ctx, at, limit) else ctx.tags[at]
    for reading in ctx.cues.verb_forms[ctx.words[at]]:
        if tag not in _tags_of(reading.form) and not (tag == "A" and reading.row.rest):
            continue
        if tag == "G" and at > sentence.first and ctx.words[at - 1] == "as":
            continue
        end = _fixed_words_end(ctx, reading.row, at, limit)
        if end is None:
            continue
        start = verb_start(ctx, at, sentence.first)
        group = ctx.words[start:at]
        passive = ("d" in reading.form or "n" in reading.form) and not _BE.isdisjoint(group[-3:])
        participle = tag == "G" and _BE.isdisjoint(group)
        negated = any(word in ("not", "never") or word.endswith("n't") for word in group)
        yield Occurrence(
            reading.row, at, start, end, sentence.first, limit, passive, participle, negated, sentence
        )
        if reading.row.rest or reading.row.particle:
            return


def closes_sentence(ctx: Context, at: int, limit: int) -> bool:
    """A word taken for a noun that can only be the verb of "…, researchers report."."""
    if at != limit - 1 or ctx.tags[at] != "N" or ctx.tags[at - 1] not in "NX":
        return False
    readings = ctx.cues.verb_forms.get(ctx.words[at], ())
    return any(reading.row.frames.get("post", 0) >= 2 and reading.form == "b" for reading in readings)


@cache
def _tags_of(form: str) -> frozenset[str]:
    """The tags a word may have that is any of a verb's forms."""
    return frozenset("".join(_TAGS_OF_FORM[letter] for letter in form))


def _fixed_words_end(ctx: Context, row: CueVerb, at: int, limit: int) -> int | None:
    end = at + 1
    if row.particle:
        if ctx.words[end : end + 1] != (row.particle,):
            return None
        end += 1
    if row.rest:
        if ctx.words[end : end + 1] == ("it",) and ctx.words[end + 1 : end + 1 + len(row.rest)] == row.rest:
            end += 1
        if ctx.words[end : end + len(row.rest)] != row.rest:
            return None
        end += len(row.rest)
        if row.rest == ("to",) and _hears(ctx, end, limit):
            return None
    return end if end <= limit else None


def _hears(ctx: Context, at: int, limit: int) -> bool:
    """Who was told stands here, and then what: "admitted to police that he had taken the money"."""
    end = phrase_end(ctx, at, limit)
    if not at < end < limit or ctx.tags[end] != "T":
        return False
    heads = (ctx.names.unnamed_head, ctx.names.office_head, ctx.names.outlet_head)
    return ctx.tags[end - 1] in "XR" or any(known(ctx.words[end - 1]) for known in heads)


def subject_of(ctx: Context, verb: Occurrence) -> Range | None:
    """Who the verb's subject is; a participle takes that of the clause it hangs on."""
    if verb.participle:
        return _participle_subject(ctx, verb)
    direct = subject_before(ctx, verb.start, verb.floor)
    if direct is not None:
        return direct
    if verb.start > verb.floor and ctx.tags[verb.start - 1] in "CFSPIG":
        return governing_subject(ctx, verb.start, verb.floor)
    return None


def _participle_subject(ctx: Context, verb: Occurrence) -> Range | None:
    if verb.start == verb.floor:
        return subject_following(ctx, verb.at + 1, verb.limit)
    if ctx.tags[verb.start - 1] in "NX":
        return _maker_of_document(ctx, verb) or subject_before(ctx, verb.start, verb.floor)
    return governing_subject(ctx, verb.start, verb.floor)


def _maker_of_document(ctx: Context, verb: Occurrence) -> Range | None:
    """Reads "He issued a statement saying …": who makes the document says what it says."""
    start = phrase_start(ctx, verb.start, verb.floor)
    if start <= verb.floor or ctx.tags[start - 1] not in "VE":
        return None
    if ctx.words[start - 1] in ctx.came_by:
        return None  # "had seen documents showing": somebody else's
    if not any(ctx.names.document_head(word) for word in ctx.words[start : verb.start]):
        return None
    return governing_subject(ctx, start, verb.floor)
