"""The order in which prose is read for attributions."""

from collections.abc import Iterator

import msgspec

from newstrace.grammar.according_to import (
    as_reported_candidates,
    in_report_candidates,
    preposition_candidates,
)
from newstrace.grammar.candidates import Candidate
from newstrace.grammar.context import Context
from newstrace.grammar.continuation import Placed, continue_quotations
from newstrace.grammar.equations import equation_candidates
from newstrace.grammar.headlines import headline_candidates
from newstrace.grammar.hops import Surroundings
from newstrace.grammar.object_preposition import object_preposition
from newstrace.grammar.occurrences import closes_sentence, occurrences_at
from newstrace.grammar.own_voice import own_voice, unparsed_cues
from newstrace.grammar.pointing import what_was_told
from newstrace.grammar.quoted import quotation_candidates, signed_quotation
from newstrace.grammar.quoted_as import quoted_as_candidates
from newstrace.grammar.ranking import choose
from newstrace.grammar.states import adjective_candidates, noun_candidates
from newstrace.grammar.stating import stated
from newstrace.grammar.verbs import verb_candidates
from newstrace.lexicon import Lexicon
from newstrace.records import Prose, Sentence, Span, StatedAttribution


class Found(msgspec.Struct, frozen=True):
    """What reading prose gives: attributions in text order, own-voice sentences, cues no rule could read."""

    attributions: tuple[StatedAttribution, ...]
    own_voice: tuple[Span, ...]
    unparsed_cues: tuple[Span, ...]


def find_attributions(prose: Prose, lexicon: Lexicon) -> Found:
    """Every attribution the constructions find in an article's title and body.

    Never raises on prose; work grows linearly with it.
    """
    ctx = Context(prose, lexicon)
    proposed = [tuple(candidates_in(ctx, sentence)) for sentence in ctx.sentences]
    placed = [
        Placed(number, sentence, candidate)
        for number, sentence in enumerate(ctx.sentences)
        for candidate in choose(proposed[number])
    ]
    placed = continue_quotations(ctx, placed)
    attributions = [
        found
        for at, one in enumerate(placed)
        if (found := stated(ctx, one.candidate, _surroundings(ctx, placed, at, proposed))) is not None
    ]
    return Found(tuple(attributions), own_voice(ctx, placed), unparsed_cues(ctx, placed))


def _surroundings(
    ctx: Context, placed: list[Placed], at: int, proposed: list[tuple[Candidate, ...]]
) -> Surroundings:
    """The room an attribution has in its sentence: up to its neighbours' words on both sides."""
    one = placed[at]
    floor, limit = one.sentence.first, ctx.body_end(one.sentence)
    if at > 0 and placed[at - 1].number == one.number:
        floor = max(floor, min(placed[at - 1].candidate.hull()[1], one.candidate.at))
    if at + 1 < len(placed) and placed[at + 1].number == one.number:
        limit = max(one.candidate.hull()[1], min(limit, placed[at + 1].candidate.hull()[0]))
    return Surroundings(one.sentence, floor, min(limit, one.sentence.last), proposed[one.number])


def candidates_in(ctx: Context, sentence: Sentence) -> Iterator[Candidate]:
    """Everything the constructions propose for a sentence."""
    limit = ctx.body_end(sentence)
    yield from headline_candidates(ctx, sentence, limit)
    yield from quotation_candidates(ctx, sentence, limit)
    yield from signed_quotation(ctx, sentence, limit)
    yield from in_report_candidates(ctx, sentence, limit)
    forms = ctx.cues.verb_forms
    words, cue_words = ctx.words, ctx.cue_words
    for at in [at for at in range(sentence.first, limit) if words[at] in cue_words]:
        if ctx.quoted[at] or at in ctx.decoyed:
            continue
        word = words[at]
        if word in forms and (ctx.tags[at] in "VEGA" or closes_sentence(ctx, at, limit)):
            for verb in occurrences_at(ctx, sentence, limit, at):
                yield from verb_candidates(ctx, verb)
                yield from object_preposition(ctx, verb)
                yield from what_was_told(ctx, verb)
        if word in ctx.cues.adjectives and (ctx.tags[at] in "JEG" or ctx.tags[at - 1 : at] == "A"):
            yield from adjective_candidates(ctx, sentence, limit, at)
        if word in ctx.cues.nouns and ctx.tags[at] in "NX":
            yield from noun_candidates(ctx, sentence, limit, at)
            yield from equation_candidates(ctx, sentence, limit, at)
        if word == "as":
            yield from quoted_as_candidates(ctx, sentence, limit, at)
            yield from as_reported_candidates(ctx, sentence, limit, at)
        if word in ctx.preposition_words:
            yield from preposition_candidates(ctx, sentence, limit, at)
