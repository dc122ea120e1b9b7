"""Cues: the words that say somebody said, thinks, wants or shows something, each with its frames.

A frame names the complement that makes a word a cue; its certainty says how often in news the word in
that frame marks an attribution: 3 nearly always, 2 mostly, 1 now and then.
"""

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

import msgspec

from newstrace.lexicon.inflection import Inflected, inflect, with_s
from newstrace.lexicon.rows import load_rows
from newstrace.records import AttributionType, Stance

Certainty = Literal[1, 2, 3]
VerbFrame = Literal[
    "clause",  # V (that) S
    "quote",  # V "..." or V: "..."
    "post",  # "...," X V / V X
    "hearer",  # V NP (that) S, V NP: "..."
    "wh",  # V whether, if, how, what, why S
    "to",  # V to-infinitive
    "np_to",  # V NP to-infinitive
    "np",  # V NP
    "np_as",  # V NP as ...
    "np_at",  # V NP at a figure
    "np_comp",  # V NP predicate
    "prep",  # V preposition NP, the prepositions in `preps`
    "hearer_prep",  # V NP preposition content, the prepositions in `preps`
    "ing",  # V -ing
    "passive",  # is V-en to, is V-en that, is V-en preposition
    "cite",  # V NP, where the NP is a further source
]
ComplementFrame = Literal[
    "that",  # N that S; confident that S
    "wh",  # N whether, if, how, what, why S
    "to",  # N to-infinitive or to NP
    "is",  # the N is that S, the N is to V
    "quote",  # N: "..." or N "..."
    "about",
    "against",
    "as",
    "at",
    "between",
    "by",
    "for",
    "in",
    "into",
    "of",
    "on",
    "over",
    "toward",
    "towards",
    "with",
]


class CueVerb(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A verb, alone or with the words that follow it ("point out", "make (it) clear").

    ``past`` and ``participle`` are given where irregular, ``doubles`` where the last consonant doubles.
    A doubled l is American with one: "signalled" and "signaled" are both forms. ``variants`` are other
    spellings of the lemma, inflected alike. ``rest`` are the words after the verb, between which and the
    verb "it" may stand; ``particle`` is one adverb that an object may come before ("called him out").
    ``raising`` is true where the subject belongs to the content and nobody is named ("she seems to doubt").
    ``objects`` are the only heads of an object that say something: one signs a letter and says it, and
    signs a striker and says nothing; empty where any head does. ``silent_objects`` are heads that say
    nothing: who denies a man bail contradicts nobody.
    """

    lemma: str
    frames: dict[VerbFrame, Certainty]
    example: str
    type: AttributionType = AttributionType.SPEECH
    stance: Stance = Stance.ASSERTS
    hedge: bool = False
    preps: tuple[str, ...] = ()
    particle: str | None = None
    rest: tuple[str, ...] = ()
    past: str | None = None
    participle: str | None = None
    doubles: bool = False
    raising: bool = False
    objects: tuple[str, ...] = ()
    silent_objects: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()


class CueNoun(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A noun that names a statement or thought; ``document`` where it may itself be a verb's source.

    ``plural`` is given where irregular.
    """

    noun: str
    frames: dict[ComplementFrame, Certainty]
    example: str
    type: AttributionType = AttributionType.SPEECH
    stance: Stance = Stance.ASSERTS
    hedge: bool = False
    document: bool = False
    plural: str | None = None


class CueAdjective(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An adjective that says what its subject thinks or feels ("confident that")."""

    adjective: str
    frames: dict[ComplementFrame, Certainty]
    example: str
    type: AttributionType = AttributionType.FEELING
    stance: Stance = Stance.ASSERTS


class CuePreposition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A preposition that brings in a source, and where its phrase stands to the content.

    A gap in ``phrase``, written "...", is filled by the source as a possessive: "in ... words" is "in the
    cook's words".
    """

    phrase: str
    certainty: Certainty
    positions: tuple[Literal["before", "after"], ...]
    example: str
    type: AttributionType = AttributionType.SPEECH


class Hedge(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that keep a statement at a distance; ``agentless`` where they alone make an attribution."""

    phrase: str
    agentless: bool
    example: str


class Decoy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that look like a cue and are none, and why."""

    phrase: str
    why: str
    example: str


class VerbForm(NamedTuple):
    """One reading of a word form: the row it belongs to and which forms of it the word may be.

    ``form`` is a string of letters: b base, s third person, d past, n past participle, g -ing.
    "asked" is "dn", "put" is "bdn", "said" is "dn", "gave" is "d".
    """

    row: CueVerb
    form: str


class Cues(msgspec.Struct, frozen=True, eq=False):
    """All cues, looked up by casefolded word form.

    ``verb_forms`` gives the readings of a form, rows with more words first.
    """

    verb_forms: dict[str, tuple[VerbForm, ...]]
    nouns: dict[str, CueNoun]
    adjectives: dict[str, CueAdjective]
    prepositions: tuple[CuePreposition, ...]
    hedges: tuple[Hedge, ...]
    decoys: tuple[Decoy, ...]


@cache
def load_cues() -> Cues:
    """The cues that ship with the package.

    Raises:
        LexiconError: a row of a word list is wrong.
    """
    adjectives = load_rows("cue_adjectives.jsonl", CueAdjective)
    return Cues(
        verb_forms=index_verbs(load_rows("cue_verbs.jsonl", CueVerb)),
        nouns=index_nouns(load_rows("cue_nouns.jsonl", CueNoun)),
        adjectives={row.adjective: row for row in adjectives},
        prepositions=load_rows("cue_prepositions.jsonl", CuePreposition),
        hedges=load_rows("hedges.jsonl", Hedge),
        decoys=load_rows("decoys.jsonl", Decoy),
    )


def index_verbs(rows: tuple[CueVerb, ...]) -> dict[str, tuple[VerbForm, ...]]:
    """Every word form of ``rows`` with its readings, those with more words first."""
    index: dict[str, tuple[VerbForm, ...]] = {}
    for row in sorted(rows, key=word_count, reverse=True):
        for word, form in forms_of(row).items():
            reading = (VerbForm(row, form),)
            index[word] = index[word] + reading if word in index else reading
    return index


def word_count(row: CueVerb) -> int:
    """How many words after the verb a row asks for."""
    return len(row.rest) + (row.particle is not None)


def forms_of(row: CueVerb) -> dict[str, str]:
    """The word forms of one row, each with the letters of the forms it may be."""
    forms: dict[str, str] = {}
    for base, third, past, participle, gerund in inflections(row):
        forms[base], forms[third], forms[gerund] = "b", "s", "g"
        forms[past] = forms.get(past, "") + "d"
        forms[participle] = forms.get(participle, "") + "n"
    return forms


def inflections(row: CueVerb) -> Iterator[Inflected]:
    """Each spelling of one row inflected."""
    for lemma in (row.lemma, *row.variants):
        yield inflect(lemma, row.past, row.participle, doubles=row.doubles)
        if row.doubles and row.past is None and lemma.endswith("l"):
            yield inflect(lemma)


def index_nouns(rows: tuple[CueNoun, ...]) -> dict[str, CueNoun]:
    """Nouns by their singular and plural."""
    index: dict[str, CueNoun] = {}
    for row in rows:
        index[row.noun] = row
        index[row.plural or with_s(row.noun)] = row
    return index
