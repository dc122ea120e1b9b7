"""The forms of English verbs and nouns, from the few spellings a row states."""

from typing import NamedTuple

VOWELS = "aeiou"
SIBILANTS = ("s", "x", "z", "sh", "ch", "o")
THIRD_PERSONS = {"have": "has", "be": "is"}


class Inflected(NamedTuple):
    """The five forms of one verb."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str


def inflect(
    lemma: str, past: str | None = None, participle: str | None = None, *, doubles: bool = False
) -> Inflected:
    """The forms of ``lemma``: says, said, said, saying.

    ``past`` and ``participle`` are given where they are irregular; a lone ``past`` is the participle too.
    ``doubles`` is true where the last consonant doubles (admit, admitted); a last -ic takes a k (panicked).
    """
    stem = lemma + lemma[-1] if doubles else lemma + "k" if lemma.endswith("ic") else lemma
    past = past or with_ed(stem)
    third = THIRD_PERSONS.get(lemma) or with_s(lemma)
    return Inflected(lemma, third, past, participle or past, with_ing(stem))


def with_s(word: str) -> str:
    """The third person of a verb or the plural of a noun: denies, confesses, says."""
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(SIBILANTS) else "s")


def with_ed(word: str) -> str:
    """The regular past: denied, agreed, noted, asked."""
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ied"
    return word + ("d" if word.endswith("e") else "ed")


def with_ing(word: str) -> str:
    """The -ing form: lying, noting, agreeing, asking."""
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return word[:-1] + "ing"
    return word + "ing"
