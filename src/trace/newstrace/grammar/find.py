"""The order in which prose is read for attributions."""

from collections.abc import Iterator

import msgspec

from newstrace.grammar.according_to import preposition_candidates
from newstrace.grammar.candidates import Candidate
from newstrace.grammar.context import Context
from newstrace.grammar.findings import finding
from newstrace.grammar.occurrences import occurrences_at
from newstrace.grammar.ranking import choose
from newstrace.grammar.speech import verb_candidates
from newstrace.lexicon import Lexicon
from newstrace.records import Finding, Prose, Sentence, Span


class Found(msgspec.Struct, frozen=True):
    """What reading prose gives: findings in text order, own-voice sentences, cues no rule could read."""

    findings: tuple[Finding, ...]
    own_voice: tuple[Span, ...]
    unparsed_cues: tuple[Span, ...]


def find_attributions(prose: Prose, lexicon: Lexicon) -> Found:
    """Every attribution the constructions find in an article's title and body.

    Never raises on prose; work grows linearly with it.
    """
    ctx = Context(prose, lexicon)
    findings: list[Finding] = []
    for sentence in ctx.sentences:
        for candidate in choose(candidates_in(ctx, sentence)):
            found = finding(ctx, candidate, sentence)
            if found:
                findings.append(found)
    return Found(tuple(findings), (), ())


def candidates_in(ctx: Context, sentence: Sentence) -> Iterator[Candidate]:
    """Everything the constructions propose for a sentence."""
    limit = ctx.body_end(sentence)
    forms = ctx.cues.verb_forms
    for at in range(sentence.first, limit):
        if ctx.quoted[at]:
            continue
        word = ctx.words[at]
        if word in forms and ctx.tags[at] in "VEG":
            for verb in occurrences_at(ctx, sentence, limit, at):
                yield from verb_candidates(ctx, verb)
        if word in ctx.preposition_words:
            yield from preposition_candidates(ctx, sentence, limit, at)
