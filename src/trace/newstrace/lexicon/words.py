"""Ordinary words by class: which part of speech a word has, or may have, before its context is seen."""

import re
from collections.abc import Mapping
from typing import Literal

import msgspec

from newstrace.lexicon.inflection import with_ing, with_s
from newstrace.lexicon.rows import load_rows

ClassName = Literal[
    "determiner",
    "determiner or pronoun",
    "her",
    "subject pronoun",
    "object pronoun",
    "pronoun",
    "there",
    "wh-word",
    "that",
    "to",
    "preposition",
    "preposition or subordinator",
    "coordinator",
    "subordinator",
    "auxiliary",
    "form of be or have",
    "past tense",
    "past or participle",
    "plural without s",
    "verb before a base form",
    "adverb that ends names",
    "naming participle",
    "saying that is a noun as well",
    "saying right behind a name",
    "time",
    "acronym like a word",
    "name like a word",
    "pronoun and auxiliary",
    "adverb",
    "adverb or adjective",
    "adverb or coordinator",
    "adverb or verb",
    "adjective",
    "adjective in -ly",
    "adjective in -ed or -en",
    "noun or adjective",
    "noun",
    "number",
    "comma",
    "colon",
    "semicolon",
    "full stop",
    "quotation mark",
    "dash",
    "opening bracket",
    "closing bracket",
]

# The letter of each class; a small one where the words around a word have yet to decide; none where the class
# is a set apart. The letters are explained in text/tags.py.
CLASS_LETTERS: dict[ClassName, str] = {
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
    "form of be or have": "A",
    "past tense": "f",
    "past or participle": "e",
    "plural without s": "N",
    "verb before a base form": "",
    "adverb that ends names": "",
    "naming participle": "e",
    "saying that is a noun as well": "",
    "saying right behind a name": "",
    "time": "",
    "acronym like a word": "",
    "name like a word": "",
    "pronoun and auxiliary": "Y",
    "adverb": "B",
    "adverb or adjective": "b",
    "adverb or coordinator": "b",
    "adverb or verb": "b",
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


class ClassRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"class_name": "class"}):
    """Words of one class, with a sentence that uses at least one of them."""

    class_name: ClassName
    words: tuple[str, ...]
    example: str


class VerbRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A common verb; ``also`` says what else its base form is.

    ``noun``: more often than a verb, where the words before do not tell; ``noun at times``: less often.
    ``plural`` is false where the form in -s is nevertheless a verb more often: leads, notes.
    """

    lemma: str
    past: str
    participle: str
    also: Literal["noun", "noun at times", "adjective"] | None = None
    plural: bool = True


# Guesses kept at most, so that a long run over many articles does not fill memory.
ROOM = 50_000


class Letters(dict[str, str]):
    """The letter of any folded word at all: known ones from the lists, others by how they end.

    Guesses are kept, up to ``ROOM`` words in all, so that a word is looked at once.
    """

    def __missing__(self, word: str) -> str:
        letter = guess(word, self)
        if len(self) < ROOM:
            self[word] = letter
        return letter


class Words(msgspec.Struct, frozen=True, eq=False):
    """Ordinary words, folded: ``ordinary`` those in the lists, ``letters`` any word at all.

    The sets are words of one kind that share a letter with others: forms of be and have; names of
    days and months; adverbs that end names; plurals that do not show it; verbs that a base form follows
    (help, let); acronyms and names that look like words; participles that give a name; verbs of saying
    that are nouns too, and such as a name goes before; forms that are base, participle and noun (cut, bid).
    """

    ordinary: Mapping[str, str]
    letters: Letters
    be_or_have: frozenset[str]
    times: frozenset[str]
    ending_names: frozenset[str]
    plurals: frozenset[str]
    causing: frozenset[str]
    acronyms: frozenset[str]
    names: frozenset[str]
    naming: frozenset[str]
    sayings: frozenset[str]
    speaking: frozenset[str]
    cuts: frozenset[str]


def load_words() -> Words:
    """The word classes and verbs that ship with the package.

    Raises:
        LexiconError: a row of a word list is wrong.
    """
    rows = load_rows("word_classes.jsonl", ClassRow)
    verbs = load_rows("common_verbs.jsonl", VerbRow)
    ordinary = verb_forms(verbs)
    for row in rows:
        if letter := CLASS_LETTERS[row.class_name]:
            ordinary |= {word: COMBINED.get(letter + ordinary.get(word, ""), letter) for word in row.words}
    listed = {row.class_name: frozenset(row.words) for row in rows}
    return Words(
        ordinary=ordinary,
        letters=Letters(ordinary),
        be_or_have=listed["form of be or have"],
        times=listed["time"],
        ending_names=listed["adverb that ends names"],
        plurals=listed["plural without s"],
        causing=listed["verb before a base form"],
        acronyms=listed["acronym like a word"],
        names=listed["name like a word"],
        naming=listed["naming participle"],
        sayings=listed["saying that is a noun as well"],
        speaking=listed["saying right behind a name"],
        cuts=frozenset(row.lemma for row in verbs if row.also and base_letter(row) == "c"),
    )


# A word of two lists: the class it is listed under, then the letter its verb gave it.
COMBINED = {
    "Nn": "n", "Nu": "n", "Nv": "n", "Nc": "n", "Na": "n", "Nm": "m", "Ni": "m", "Nw": "m",
    "Ng": "o", "Ne": "N", "NJ": "j", "Nj": "j", "Jn": "a", "Ju": "a", "Jc": "a", "Jv": "a",
    "Ja": "a", "Je": "p", "Jp": "p", "Jk": "p", "Jj": "j", "JN": "j", "Jb": "b", "bJ": "b", "jn": "n",
    "ju": "n", "jv": "a", "ja": "a", "jJ": "j", "pJ": "p", "pk": "p",
}  # fmt: skip


def verb_forms(rows: tuple[VerbRow, ...]) -> dict[str, str]:
    """Every form of every verb and its letter; a base form wins over another verb's past (fell, lay)."""
    forms: dict[str, str] = {}
    for row in rows:
        doubled = row.lemma + row.lemma[-1] if doubles(row) else row.lemma
        forms.setdefault(with_ing(doubled), "g")
        forms[with_s(row.lemma)] = S_LETTERS[row.also] if row.plural else "i"
        forms[row.participle] = "e" if row.past == row.participle else "k"
        forms[row.past] = "e" if row.past == row.participle else "V"
    for row in rows:
        forms[row.lemma] = base_letter(row)
    return forms


def base_letter(row: VerbRow) -> str:
    """The letter of a base form; c is past or participle too: put."""
    if row.lemma in (row.past, row.participle):
        return "c"
    return BASE_LETTERS[row.also]


# n and m are nouns first, u and i verbs first, v and w hardly ever nouns.
BASE_LETTERS = {"noun": "n", "noun at times": "u", "adjective": "a", None: "v"}
S_LETTERS = {"noun": "m", "noun at times": "i", "adjective": "w", None: "w"}


def doubles(row: VerbRow) -> bool:
    """Whether the last letter doubles: plan, planned; cut, cutting."""
    return row.past == f"{row.lemma}{row.lemma[-1]}ed" or row.lemma in DOUBLING


# Irregular verbs whose past does not show that the last letter doubles: cutting, winning.
DOUBLING = {
    "begin", "bet", "bid", "cut", "dig", "forbid", "forget", "get", "hit", "input", "let", "offset",
    "outrun", "put", "quit", "rerun", "reset", "rid", "run", "set", "shed", "shut", "sit", "spin",
    "spit", "split", "swim", "upset", "win",
}  # fmt: skip

FIGURE = re.compile(r"\W*\d")
SYLLABLE = re.compile(r"[aeiouy]+")

# How a word ends, how many letters stand before that at least, and its letter.
ENDINGS: tuple[tuple[tuple[str, ...], int, str], ...] = (
    (("'s", "s'"), 1, "K"),
    (("n't",), 1, "A"),
    (("'ve", "'re", "'ll", "'d", "'m"), 1, "Y"),
    (("ly",), 2, "B"),
    (("ing",), 2, "g"),
    (("ed",), 2, "e"),
    (
        ("ous", "ful", "ive", "able", "ible", "less", "ish", "al", "ic", "esque", "proof", "wide", "free"),
        2,
        "J",
    ),
)


def guess(word: str, known: Mapping[str, str]) -> str:
    """The letter of a word that no list holds, by its last part or its ending."""
    if "-" in word[1:-1]:
        return guess_compound(word, known)
    if word.endswith(("er", "est")) and is_comparison(word, known):
        return "J"
    if not word[:1].isalpha() and FIGURE.match(word):
        return "M"
    return guess_by_ending(word)


def guess_by_ending(word: str) -> str:
    """The letter that how a word ends gives it, else that of a noun; none for a mark."""
    for endings, before, letter in ENDINGS:
        if word.endswith(endings) and any(word.endswith(end, before) for end in endings):
            return letter
    return "N" if word[:1].isalnum() or word[:1] == "_" else "?"


def is_comparison(word: str, known: Mapping[str, str]) -> bool:
    """Whether a word is a known adjective in -er or -est: firmer, ugliest, bigger; a presenter is none."""
    stem = word.removesuffix("est").removesuffix("er")
    if len(SYLLABLE.findall(stem)) > 1 and not stem.endswith(("i", "l", "ow", "er")):
        return False
    spellings = (stem, stem + "e", stem[:-1] + "y", stem[:-1])
    return any(known.get(spelling, "?") in "Japbdj" for spelling in spellings)


def guess_compound(word: str, known: Mapping[str, str]) -> str:
    """The letter of a word with hyphens: US-backed and 52-year-old describe, a sit-in is a noun."""
    last = word.rpartition("-")[2]
    letter = known.get(last) or guess(last, known)
    if word.endswith(("'s", "s'")):
        return "K"
    return "J" if letter in "JekEVgGpabjf" else "M" if letter == "M" else "N"
