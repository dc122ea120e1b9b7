"""What the cue lists promise: no row twice, every row shown at work, every form of a verb there."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

import pytest

from newstrace.lexicon.cues import (
    CueAdjective,
    CueNoun,
    CuePreposition,
    CueVerb,
    Decoy,
    Hedge,
    forms_of,
    index_verbs,
    load_cues,
)
from newstrace.lexicon.inflection import inflect, with_s
from newstrace.lexicon.rows import load_rows

VERBS = load_rows("cue_verbs.jsonl", CueVerb)
NOUNS = load_rows("cue_nouns.jsonl", CueNoun)
ADJECTIVES = load_rows("cue_adjectives.jsonl", CueAdjective)
PREPOSITIONS = load_rows("cue_prepositions.jsonl", CuePreposition)
HEDGES = load_rows("hedges.jsonl", Hedge)
DECOYS = load_rows("decoys.jsonl", Decoy)
NEEDS_PREPOSITIONS = {"prep", "hearer_prep"}


def words_of(sentence: str) -> list[str]:
    return "".join(c if c.isalnum() or c in "-'/" else " " for c in sentence.casefold()).split()


def stands_in(phrase: Sequence[str], words: Sequence[str]) -> bool:
    return any(list(phrase) == list(words[i : i + len(phrase)]) for i in range(len(words)))


def repeated(keys: Iterable[Hashable]) -> list[Hashable]:
    return [key for key, times in Counter(keys).items() if times > 1]


def verb_key(row: CueVerb) -> Hashable:
    return row.lemma, row.particle, row.rest


def shows(row: CueVerb) -> bool:
    words = words_of(row.example)
    fixed = (*((row.particle,) if row.particle else ()), *row.rest)
    return any(
        stands_in((form, *fixed), words) or stands_in((form, "it", *fixed), words) for form in forms_of(row)
    )


def test_no_verb_row_occurs_twice() -> None:
    keys = [(lemma, row.particle, row.rest) for row in VERBS for lemma in (row.lemma, *row.variants)]
    assert repeated(keys) == []


def test_no_noun_adjective_preposition_hedge_or_decoy_occurs_twice() -> None:
    for phrases in (
        [row.noun for row in NOUNS],
        [row.adjective for row in ADJECTIVES],
        [row.phrase for row in PREPOSITIONS],
        [row.phrase for row in HEDGES],
        [row.phrase for row in DECOYS],
    ):
        assert repeated(phrases) == []


def test_every_verb_row_has_an_example_with_a_form_of_the_verb() -> None:
    assert [verb_key(row) for row in VERBS if not shows(row)] == []


def test_every_noun_row_has_an_example_with_the_noun() -> None:
    missing = [
        row.noun
        for row in NOUNS
        if not {row.noun, row.plural or with_s(row.noun)} & set(words_of(row.example))
    ]
    assert missing == []


def test_every_adjective_row_has_an_example_with_the_adjective() -> None:
    assert [row.adjective for row in ADJECTIVES if row.adjective not in words_of(row.example)] == []


def test_every_preposition_hedge_and_decoy_stands_in_its_example() -> None:
    rows: list[CuePreposition | Hedge | Decoy] = [*PREPOSITIONS, *HEDGES, *DECOYS]
    missing = [
        row.phrase
        for row in rows
        if not all(stands_in(words_of(part), words_of(row.example)) for part in row.phrase.split("..."))
    ]
    assert missing == []


def test_no_example_is_used_twice() -> None:
    examples = [row.example for row in VERBS] + [row.example for row in NOUNS]
    examples += [row.example for row in ADJECTIVES] + [row.example for row in PREPOSITIONS]
    examples += [row.example for row in HEDGES] + [row.example for row in DECOYS]
    assert repeated(examples) == []


def test_every_verb_has_a_frame_and_every_noun_a_frame_or_a_document() -> None:
    assert [verb_key(row) for row in VERBS if not row.frames] == []
    assert [row.noun for row in NOUNS if not row.frames and not row.document] == []
    assert [row.adjective for row in ADJECTIVES if not row.frames] == []


def test_prepositions_are_named_where_a_frame_needs_them() -> None:
    assert [verb_key(row) for row in VERBS if NEEDS_PREPOSITIONS & set(row.frames) and not row.preps] == []


def test_cues_cover_the_field() -> None:
    assert len(VERBS) >= 600
    assert len(NOUNS) >= 200
    assert len(ADJECTIVES) >= 100


@pytest.mark.parametrize(
    ("row", "forms"),
    [
        (CueVerb("say", {}, "", past="said"), {"say": "b", "says": "s", "said": "dn", "saying": "g"}),
        (
            CueVerb("write", {}, "", past="wrote", participle="written"),
            {"write": "b", "writes": "s", "wrote": "d", "written": "n", "writing": "g"},
        ),
        (CueVerb("read", {}, "", past="read"), {"read": "bdn", "reads": "s", "reading": "g"}),
        (
            CueVerb("admit", {}, "", doubles=True),
            {"admit": "b", "admits": "s", "admitted": "dn", "admitting": "g"},
        ),
        (CueVerb("deny", {}, ""), {"deny": "b", "denies": "s", "denied": "dn", "denying": "g"}),
        (CueVerb("convey", {}, ""), {"convey": "b", "conveys": "s", "conveyed": "dn", "conveying": "g"}),
        (CueVerb("note", {}, ""), {"note": "b", "notes": "s", "noted": "dn", "noting": "g"}),
        (CueVerb("agree", {}, ""), {"agree": "b", "agrees": "s", "agreed": "dn", "agreeing": "g"}),
        (CueVerb("lie", {}, ""), {"lie": "b", "lies": "s", "lied": "dn", "lying": "g"}),
        (
            CueVerb("confess", {}, ""),
            {"confess": "b", "confesses": "s", "confessed": "dn", "confessing": "g"},
        ),
        (
            CueVerb("signal", {}, "", doubles=True),
            {
                "signal": "b",
                "signals": "s",
                "signalled": "dn",
                "signalling": "g",
                "signaled": "dn",
                "signaling": "g",
            },
        ),
        (
            CueVerb("criticize", {}, "", variants=("criticise",)),
            {
                "criticize": "b",
                "criticizes": "s",
                "criticized": "dn",
                "criticizing": "g",
                "criticise": "b",
                "criticises": "s",
                "criticised": "dn",
                "criticising": "g",
            },
        ),
    ],
    ids=lambda value: value.lemma if isinstance(value, CueVerb) else "",
)
def test_a_row_gives_every_form_of_its_verb(row: CueVerb, forms: dict[str, str]) -> None:
    assert forms_of(row) == forms


def test_have_and_be_have_their_own_third_person() -> None:
    assert inflect("have", "had").third == "has"
    assert inflect("be", "was", "been").third == "is"


@pytest.mark.parametrize(
    ("noun", "plural"),
    [("claim", "claims"), ("theory", "theories"), ("survey", "surveys"), ("guess", "guesses")],
)
def test_a_noun_has_its_plural(noun: str, plural: str) -> None:
    assert with_s(noun) == plural


def test_the_longer_row_of_a_form_comes_first() -> None:
    alone = CueVerb("point", {"prep": 2}, "", preps=("to",))
    phrase = CueVerb("point", {"clause": 3}, "", particle="out")
    assert [reading.row for reading in index_verbs((alone, phrase))["pointed"]] == [phrase, alone]


def test_loaded_cues_answer_by_word_form() -> None:
    cues = load_cues()
    assert [(reading.row.lemma, reading.form) for reading in cues.verb_forms["said"]][-1] == ("say", "dn")
    assert cues.nouns["analyses"].noun == "analysis"
    assert cues.adjectives["confident"].frames["that"] == 3
    assert "according to" in [row.phrase for row in cues.prepositions]
