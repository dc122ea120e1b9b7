"""Ordinary words by class: which part of speech a word has, or may have, before its context is seen."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

import msgspec

from newstrace.lexicon.rows import load_rows

VOWELS = frozenset("aeiou")


class WordClass(StrEnum):
    """Parts of speech, one letter each; a small letter is a word whose context has yet to decide."""

    DETERMINER = "D"
    ADJECTIVE = "J"
    NUMBER = "M"
    NOUN = "N"
    PROPER_NOUN = "X"
    POSSESSIVE = "K"
    SUBJECT_PRONOUN = "R"
    OBJECT_PRONOUN = "O"
    PRONOUN = "U"
    WH_WORD = "W"
    THAT = "T"
    INFINITIVE_TO = "I"
    PREPOSITION = "P"
    COORDINATOR = "C"
    SUBORDINATOR = "S"
    AUXILIARY = "A"
    PRONOUN_AND_AUXILIARY = "Y"
    VERB = "V"
    PAST_OR_PARTICIPLE = "E"
    ING_FORM = "G"
    ADVERB = "B"
    QUOTATION_MARK = "Q"
    COMMA = "F"
    COLON = ":"
    SEMICOLON = ";"
    FULL_STOP = "."
    DASH = "H"
    OPENING_BRACKET = "L"
    CLOSING_BRACKET = "Z"
    OTHER = "?"

    NOUN_OR_VERB = "n"
    NOUN_OR_VERB_IN_S = "m"
    VERB_OR_NOUN = "v"
    VERB_OR_NOUN_IN_S = "w"
    ADJECTIVE_OR_VERB = "a"
    ED_FORM = "e"
    ADJECTIVE_OR_ED_FORM = "p"
    ING = "g"
    NOUN_OR_ING = "o"
    NOUN_OR_ADJECTIVE = "j"
    ADVERB_OR_ADJECTIVE = "b"
    DETERMINER_OR_PRONOUN = "d"
    PREPOSITION_OR_SUBORDINATOR = "s"
    TO = "t"
    HER = "h"
    THERE = "y"


class ClassRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"class_name": "class"}):
    """Words of one class, with a sentence that uses at least one of them."""

    class_name: str
    words: tuple[str, ...]
    example: str


class VerbRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A common verb; ``also`` says what else its base form is, and more often than a verb."""

    lemma: str
    past: str
    participle: str
    also: Literal["noun", "adjective"] | None = None


class Letters(dict[str, str]):
    """The letter of any folded word at all: known ones from the lists, others by how they end.

    Guesses are kept, up to ``ROOM`` of them, so that a word is looked at once.
    """

    ROOM = 200_000

    def __missing__(self, word: str) -> str:
        letter = guess(word, self)
        if len(self) < self.ROOM:
            self[word] = letter
        return letter


class Words(msgspec.Struct, frozen=True, eq=False):
    """Ordinary words, folded: ``ordinary`` those in the lists, ``letters`` any word at all."""

    ordinary: Mapping[str, str]
    letters: Letters


def load_words() -> Words:
    """The word classes and verbs that ship with the package.

    Raises:
        LexiconError: a row of a word list is wrong.
    """
    ordinary = verb_forms(load_rows("common_verbs.jsonl", VerbRow))
    for row in load_rows("word_classes.jsonl", ClassRow):
        letter = CLASS_NAMES[row.class_name]
        for word in row.words:
            ordinary[word] = COMBINED.get(letter + ordinary.get(word, ""), letter)
    return Words(ordinary=ordinary, letters=Letters(ordinary))


CLASS_NAMES = {
    "determiner": "D",
    "determiner or pronoun": "d",
    "her": "h",
    "subject pronoun": "R",
    "object pronoun": "O",
    "pronoun": "U",
    "there": "y",
    "wh-word": "W",
    "that": "T",
    "to": "t",
    "preposition": "P",
    "preposition or subordinator": "s",
    "coordinator": "C",
    "subordinator": "S",
    "auxiliary": "A",
    "pronoun and auxiliary": "Y",
    "adverb": "B",
    "adverb or adjective": "b",
    "adjective": "J",
    "adjective in -ly": "J",
    "adjective in -ed or -en": "p",
    "noun or adjective": "j",
    "noun": "N",
    "number": "M",
    "comma": "F",
    "colon": ":",
    "semicolon": ";",
    "full stop": ".",
    "quotation mark": "Q",
    "dash": "H",
    "opening bracket": "L",
    "closing bracket": "Z",
}

# A word of two lists: the class it is listed under, then the letter its verb gave it.
COMBINED = {
    "Nn": "n", "Nm": "m", "Nv": "n", "Nw": "m", "Ng": "o", "Na": "n", "NJ": "j", "Nj": "j",
    "Jn": "a", "Jv": "a", "Ja": "a", "Je": "p", "Jp": "p", "Jj": "j", "JN": "j", "Jb": "b",
    "jJ": "j", "jn": "n", "bJ": "b", "pJ": "p",
}  # fmt: skip


def verb_forms(rows: tuple[VerbRow, ...]) -> dict[str, str]:
    """Every form of every verb and its letter."""
    base = {"noun": "n", "adjective": "a", None: "v"}
    forms: dict[str, str] = {}
    for row in rows:
        forms.setdefault(ing_form(row), "g")
        forms[s_form(row.lemma)] = "m" if row.also == "noun" else "w"
        forms[row.past] = "e" if row.past == row.participle else "V"
        forms.setdefault(row.participle, "e")
    for row in rows:
        forms[row.lemma] = base[row.also]
    return forms


def s_form(lemma: str) -> str:
    """The form of the third person: report, reports; deny, denies."""
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def ing_form(row: VerbRow) -> str:
    """The form in -ing: plan, planning; lie, lying; make, making."""
    lemma = row.lemma
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    doubles = row.past == f"{lemma}{lemma[-1]}ed" or lemma in DOUBLING
    return lemma + (lemma[-1] if doubles else "") + "ing"


# Irregular verbs whose past does not show that the last letter doubles: cutting, winning.
DOUBLING = frozenset(
    "begin bet bid cut dig forbid forget get hit let put quit rid run set shed shut sit spin spit split swim "
    "upset win input reset offset rerun outrun".split()
)

SUFFIX_LETTERS = (
    (re.compile(r".*\d.*"), "M"),
    (re.compile(r".+(?:'s|s')"), "K"),
    (re.compile(r".+n't"), "A"),
    (re.compile(r".+'(?:ve|re|ll|d|m)"), "Y"),
    (re.compile(r".{2,}ly"), "B"),
    (re.compile(r".{2,}ing"), "g"),
    (re.compile(r".{2,}ed"), "e"),
    (re.compile(r".{2,}(?:ous|ful|ive|able|ible|less|ish|ical|onal|ary|esque|proof|wide|free)"), "J"),
    (re.compile(r"\w.*"), "N"),
)


def guess(word: str, known: Mapping[str, str]) -> str:
    """The letter of a word that no list holds, by its last part or its ending."""
    if "-" in word[1:-1]:
        return guess_compound(word, known)
    return next((letter for pattern, letter in SUFFIX_LETTERS if pattern.fullmatch(word)), "?")


def guess_compound(word: str, known: Mapping[str, str]) -> str:
    """The letter of a word with hyphens: US-backed and 52-year-old describe, a sit-in is a noun."""
    last = word.rpartition("-")[2]
    letter = known.get(last) or guess(last, known)
    if word.endswith(("'s", "s'")):
        return "K"
    return "J" if letter in "JeEVgGpabj" else "M" if letter == "M" else "N"
