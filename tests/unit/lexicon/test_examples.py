"""What the word lists promise by their examples: each row does in its example what it is listed for."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pytest

from newstrace.grammar import find_attributions
from newstrace.grammar.candidates import Candidate
from newstrace.grammar.context import Context, Range
from newstrace.grammar.find import candidates_in
from newstrace.grammar.noun_phrases import base_end
from newstrace.grammar.object_preposition import object_preposition
from newstrace.grammar.occurrences import occurrences_at
from newstrace.grammar.outlets import outlet_in
from newstrace.grammar.verbs import verb_candidates
from newstrace.lexicon import load_lexicon
from newstrace.lexicon.cues import (
    CueAdjective,
    CueNoun,
    CuePreposition,
    CueVerb,
    Decoy,
    Hedge,
    forms_of,
)
from newstrace.lexicon.inflection import with_s
from newstrace.lexicon.relay_words import RelayWord
from newstrace.lexicon.rows import load_rows
from newstrace.lexicon.stance_phrases import StancePhrase
from newstrace.records import RawArticle, Sentence, Span, StatedAttribution
from newstrace.text import cut, lay_out

VERBS = load_rows("cue_verbs.jsonl", CueVerb)
NOUNS = load_rows("cue_nouns.jsonl", CueNoun)
ADJECTIVES = load_rows("cue_adjectives.jsonl", CueAdjective)
PREPOSITIONS = load_rows("cue_prepositions.jsonl", CuePreposition)
RELAY_WORDS = load_rows("relay_words.jsonl", RelayWord)
STANCE_PHRASES = load_rows("stance_phrases.jsonl", StancePhrase)
HEDGES = load_rows("hedges.jsonl", Hedge)
DECOYS = load_rows("decoys.jsonl", Decoy)

Row = CueVerb | CueNoun | CueAdjective | CuePreposition | RelayWord | StancePhrase | Hedge | Decoy
NOUN_RULES = frozenset(("noun", "owned noun", "verb and noun", "equated noun"))
PREPOSITION_RULES = frozenset(("according to", "source preposition"))
# What stands below a headline, so that the line above is read as one.
BODY = "\n\nA cellar was found on Monday. Nobody had known of it."


class Proposed(NamedTuple):
    """A candidate with where it was proposed."""

    ctx: Context
    sentence: Sentence
    candidate: Candidate


def context(text: str) -> Context:
    lexicon = load_lexicon()
    return Context(cut(lay_out(RawArticle(id="example", text=text), lexicon), lexicon), lexicon)


def proposed(text: str) -> Iterator[Proposed]:
    ctx = context(text)
    for sentence in ctx.sentences:
        for candidate in candidates_in(ctx, sentence):
            yield Proposed(ctx, sentence, candidate)


def attributions(ctx: Context) -> tuple[StatedAttribution, ...]:
    return find_attributions(ctx.prose, ctx.lexicon).attributions


def words(ctx: Context, span: Span) -> str:
    return ctx.prose.text[span.start : span.end].casefold()


def phrase_places(ctx: Context, phrase: str) -> Iterator[Range]:
    wanted = tuple(phrase.split())
    for at in range(len(ctx.words)):
        if ctx.words[at : at + len(wanted)] == wanted:
            yield at, at + len(wanted)


def name(row: Row) -> str:
    if isinstance(row, CueVerb):
        return " ".join((row.lemma, *((row.particle,) if row.particle else ()), *row.rest))
    if isinstance(row, RelayWord):
        return f"{row.relation} {row.word}"
    if isinstance(row, CueNoun):
        return row.noun
    return row.adjective if isinstance(row, CueAdjective) else row.phrase


def is_of_row(row: CueVerb, one: Proposed) -> bool:
    """Whether the verb's own row made a candidate, and no other row of the same verb."""
    ctx, sentence, candidate = one
    if ctx.words[candidate.at] not in forms_of(row):
        return False
    return any(
        candidate in (*verb_candidates(ctx, verb), *object_preposition(ctx, verb))
        for verb in occurrences_at(ctx, sentence, ctx.body_end(sentence), candidate.at)
        if verb.row == row
    )


def heads(one: Proposed) -> Iterator[str]:
    """The last word of the first noun phrase of each part of a candidate's source."""
    for start, end in one.candidate.source:
        yield one.ctx.words[max(base_end(one.ctx, start, end), start + 1) - 1]


@pytest.mark.parametrize("row", VERBS, ids=name)
def test_a_verb_is_a_cue_in_its_example(row: CueVerb) -> None:
    assert any(is_of_row(row, one) for one in proposed(row.example)), row.example


@pytest.mark.parametrize("row", NOUNS, ids=name)
def test_a_noun_is_a_cue_or_a_document_that_says_in_its_example(row: CueNoun) -> None:
    forms = {row.noun, row.plural or with_s(row.noun)}
    found = list(proposed(row.example))
    cue = any(one.candidate.rule in NOUN_RULES and one.ctx.words[one.candidate.at] in forms for one in found)
    says = row.document and any(
        one.candidate.rule not in NOUN_RULES and not forms.isdisjoint(heads(one)) for one in found
    )
    assert cue or says, row.example


@pytest.mark.parametrize("row", ADJECTIVES, ids=name)
def test_an_adjective_is_a_cue_in_its_example(row: CueAdjective) -> None:
    assert any(
        one.candidate.rule == "adjective" and one.ctx.words[one.candidate.at] == row.adjective
        for one in proposed(row.example)
    ), row.example


@pytest.mark.parametrize("row", PREPOSITIONS, ids=name)
def test_a_preposition_names_a_source_in_its_example(row: CuePreposition) -> None:
    before, _, behind = row.phrase.partition(" ... ")

    def is_at(one: Proposed) -> bool:
        ctx, _sentence, candidate = one
        after = candidate.source[0][1] if candidate.source else 0
        rest = tuple(behind.split())
        return (candidate.at, candidate.cue[0][1]) in phrase_places(ctx, before) and (
            ctx.words[after : after + len(rest)] == rest
        )

    assert any(one.candidate.rule in PREPOSITION_RULES and is_at(one) for one in proposed(row.example))


class Tied(NamedTuple):
    """One hop of an example: who, the words that tie it, and whether it is an outlet."""

    mention: str
    cue: str
    outlet: bool


def ties(text: str) -> Iterator[Tied]:
    ctx = context(text)
    for found in attributions(ctx):
        for hop in found.hops:
            if hop.mention is not None and hop.cue is not None:
                first, last = range_of(ctx, hop.mention)
                outlet = outlet_in(ctx, first, last + 1) is not None
                yield Tied(words(ctx, hop.mention), words(ctx, hop.cue), outlet)


def range_of(ctx: Context, span: Span) -> Range:
    """The tokens of a span."""
    inside = [at for at, start in enumerate(ctx.prose.starts) if span.start <= start < span.end]
    return inside[0], inside[-1] + 1


def rows_of(*relations: str) -> list[RelayWord]:
    return [row for row in RELAY_WORDS if row.relation in relations]


@pytest.mark.parametrize("row", rows_of("cites"), ids=name)
def test_who_is_cited_comes_before_who_cites_them(row: RelayWord) -> None:
    first, *others = ties(row.example)
    assert row.word in first.cue
    assert others


@pytest.mark.parametrize("row", rows_of("carried", "held", "heard"), ids=name)
def test_an_outlet_that_carried_held_or_heard_the_words_is_a_hop(row: RelayWord) -> None:
    assert any(row.word in one.cue.split() and one.outlet for one in ties(row.example)), row.example


@pytest.mark.parametrize("row", rows_of("voice"), ids=name)
def test_a_voice_of_an_outlet_is_the_outlet(row: RelayWord) -> None:
    assert any(one.outlet for one in ties(row.example)), row.example


@pytest.mark.parametrize("row", rows_of("interview"), ids=name)
def test_an_outlet_talked_with_is_a_hop(row: RelayWord) -> None:
    assert any(one.cue == "with" and one.outlet for one in ties(row.example)), row.example


@pytest.mark.parametrize("row", rows_of("story"), ids=name)
def test_an_outlet_and_its_own_story_are_one_hop(row: RelayWord) -> None:
    assert [one.outlet and row.word in one.mention.split() for one in ties(row.example)] == [True]


@pytest.mark.parametrize("row", rows_of("masthead"), ids=name)
def test_a_name_that_ends_like_a_masthead_is_an_outlet(row: RelayWord) -> None:
    assert any(one.outlet and one.mention.endswith(f" {row.word}") for one in ties(row.example)), row.example


@pytest.mark.parametrize("row", rows_of("addressed"), ids=name)
def test_whom_something_is_addressed_to_is_no_part_of_what_is_said(row: RelayWord) -> None:
    ctx = context(row.example)
    (found,) = attributions(ctx)
    (content,) = found.content
    before, _, said = row.example.partition(f" {row.word} to ")
    assert before
    assert words(ctx, content) == said.removesuffix(".").partition(" ")[2]


@pytest.mark.parametrize("row", rows_of("occasion"), ids=name)
def test_where_something_is_said_is_no_part_of_who_says_it(row: RelayWord) -> None:
    ctx = context(row.example)
    (found,) = attributions(ctx)
    _, _, name_and_rest = row.example.casefold().partition(" said ")
    (source,) = found.source
    assert words(ctx, source).split() == name_and_rest.split()[:2]


@pytest.mark.parametrize("row", rows_of("label"), ids=name)
def test_a_label_before_a_headline_is_no_source(row: RelayWord) -> None:
    ctx = context(row.example + BODY)
    assert ctx.sentences[0].in_title
    assert list(ties(row.example + BODY)) == []


@pytest.mark.parametrize("row", STANCE_PHRASES, ids=name)
def test_a_stance_phrase_settles_what_its_speaker_does(row: StancePhrase) -> None:
    assert [found.stance for found in attributions(context(row.example))] == [row.stance]


@pytest.mark.parametrize("row", HEDGES, ids=name)
def test_a_hedge_is_seen_in_its_example(row: Hedge) -> None:
    ctx = context(row.example)
    listed = ctx.hedge_words[row.phrase.split()[0]]
    assert tuple(row.phrase.split()) in listed
    assert any(True for _ in phrase_places(ctx, row.phrase)), row.example


@pytest.mark.parametrize("row", [row for row in HEDGES if not row.agentless], ids=name)
def test_a_hedge_in_an_attribution_is_kept(row: Hedge) -> None:
    ctx = context(row.example)
    hedges = [words(ctx, span) for found in attributions(ctx) for span in found.hedges]
    assert row.phrase in hedges, row.example


@pytest.mark.parametrize("row", DECOYS, ids=name)
def test_a_decoy_is_no_cue(row: Decoy) -> None:
    ctx = context(row.example)
    decoyed = {at for place in phrase_places(ctx, row.phrase) for at in range(*place)}
    cues = {at for found in attributions(ctx) for span in found.cue for at in range(*range_of(ctx, span))}
    assert decoyed
    assert not decoyed & cues


@pytest.mark.parametrize(
    "rows",
    [VERBS, NOUNS, ADJECTIVES, PREPOSITIONS, RELAY_WORDS, STANCE_PHRASES, HEDGES, DECOYS],
    ids=["verbs", "nouns", "adjectives", "prepositions", "relay", "stance", "hedges", "decoys"],
)
def test_every_row_has_an_example_of_its_own(rows: Iterable[Row]) -> None:
    examples = [row.example for row in rows]
    assert [one for one in examples if not one.strip() or examples.count(one) > 1] == []
