"""One letter a token for its part of speech, from word lists and the words around it; no model.

| letter | stands for | letter | stands for |
|---|---|---|---|
| D | determiner, possessive determiner | A | auxiliary, modal, form of be, have, do |
| J | adjective | Y | pronoun and auxiliary: he's, they've |
| M | number | V | finite verb or infinitive |
| N | common noun | E | form in -ed or -en: past or participle |
| X | proper noun | G | form in -ing |
| K | possessive noun: Trump's, officials' | B | adverb, negation |
| R | subject pronoun | Q | quotation mark |
| O | object pronoun | F | comma |
| U | other pronoun: it, you, everyone, those | : | colon |
| W | wh-word | ; | semicolon |
| T | "that" | . | final punctuation |
| I | "to" before an infinitive | H | dash |
| P | preposition | L | opening bracket |
| C | coordinator | Z | closing bracket |
| S | subordinator | ? | anything else |

E is what stays open: "the men accused …" is not told from "the men accused …" unless the words
beside it say which.
"""

import re
from collections.abc import Callable, Sequence

from newstrace.lexicon.words import Words

Tags = list[str]

UNDECIDED = re.compile("[a-z]")
# Letters, decided or not, that can stand inside a noun phrase after its determiner.
NOMINAL = frozenset("JMNXKnmjogpba")
# Letters that begin a noun phrase.
OPENS_PHRASE = frozenset("DdhJMXKROU")
CLOSED_CLASS = frozenset("DdhROUWTtPsCSAYByM.F:;QHLZ?K")
BE_OR_HAVE = frozenset(
    "is was were are be been being am has have had having isn't wasn't aren't weren't".split()
)
BEFORE_A_START = frozenset("Q:LH.")


def tag(
    words: Sequence[str], originals: Sequence[str], sentence_starts: Sequence[int], lexicon: Words
) -> str:
    """One letter a token.

    ``words`` are folded, ``originals`` as printed, ``sentence_starts`` the numbers of the tokens that
    begin sentences. The result has as many letters as there are words.
    """
    tags = list(map(lexicon.letters.__getitem__, words))
    mark_proper_nouns(tags, words, originals, frozenset(sentence_starts), lexicon)
    decide(tags, words)
    return "".join(tags)


def mark_proper_nouns(
    tags: Tags, words: Sequence[str], originals: Sequence[str], starts: frozenset[int], lexicon: Words
) -> None:
    """Tag capitalised words X, unless they are capitalised because they begin a sentence or quotation."""
    capitals = [
        i for i, (word, original) in enumerate(zip(words, originals, strict=True))
        if word != original and original[0].isupper()
    ]  # fmt: skip
    first = [i for i in capitals if i in starts or (i and tags[i - 1] in BEFORE_A_START)]
    elsewhere = set(capitals).difference(first)
    names = {words[i] for i in elsewhere}
    for i in elsewhere:
        if tags[i] not in CLOSED_CLASS or is_acronym(originals[i]):
            tags[i] = "X"
    printed = frozenset(originals) if first else frozenset()
    for i in first:
        if tags[i] not in CLOSED_CLASS and (
            words[i] in names or (words[i] not in lexicon.ordinary and words[i] not in printed)
        ):
            tags[i] = "X"


def is_acronym(original: str) -> bool:
    """Whether a word is printed in capitals throughout: US, WHO, but not I or A."""
    return len(original) > 1 and original.isupper()


def decide(tags: Tags, words: Sequence[str]) -> None:
    """Replace every small letter, from left to right, by what its neighbours make of it."""
    places = [match.start() for match in UNDECIDED.finditer("".join(tags))]
    tags += "..."  # so that looking ahead, and back from the first, meets an end
    for i in places:
        tags[i] = DECISIONS[tags[i]](tags, i, words)
    del tags[-3:]


def before(tags: Tags, i: int) -> int:
    """The nearest token before ``i`` that is no adverb, within three."""
    for j in range(i - 1, i - 4, -1):
        if tags[j] != "B":
            return j
    return i - 4


def noun_or_verb(tags: Tags, i: int, words: Sequence[str]) -> str:
    """A base form that is more often a noun: report, plan."""
    j = before(tags, i)
    last, ahead = tags[j], tags[i + 1]
    if last in "IRY":
        return "V"
    if last == "A":
        return "N" if words[j] in BE_OR_HAVE else "V"
    if last in "UW":
        return "V" if words[j] in {"you", "who", "which"} else "N"
    if last in "NX" and words[j].endswith("s") and ahead in "DdTRhOt":
        return "V"
    return "V" if last in ".QC" and ahead in "DdOh" else "N"


def verb_or_noun(tags: Tags, i: int, words: Sequence[str]) -> str:
    """A base form that is more often a verb: say, go."""
    last = tags[i - 1]
    return "N" if last in "DJK" or (last == "A" and words[i - 1] in BE_OR_HAVE) else "V"


def noun_or_verb_in_s(tags: Tags, i: int, words: Sequence[str]) -> str:
    """A form in -s that is more often a noun: reports, plans."""
    last, ahead = tags[before(tags, i)], tags[i + 1]
    if last in "RU" or (last == "W" and words[before(tags, i)] in {"who", "which"}):
        return "V"
    if last in "NXFQCT" and ahead in "DdTRhO":
        return "V"
    if last in "NX" and ahead in "tW":
        return "V"
    if last in "FQ" and ahead == "X":
        return "V"
    return "V" if tags[i - 1] == "X" and ahead in "XUsQ" else "N"


def verb_or_noun_in_s(tags: Tags, i: int, words: Sequence[str]) -> str:  # noqa: ARG001
    """A form in -s that is more often a verb: says, goes."""
    return "N" if tags[i - 1] in "DJKMPIG" else "V"


def adjective_or_verb(tags: Tags, i: int, words: Sequence[str]) -> str:
    """A word such as open, clear, free."""
    j = before(tags, i)
    if tags[j] in "IR" or (tags[j] == "A" and words[j] not in BE_OR_HAVE):
        return "V"
    return "V" if tags[j] in "NXU" and tags[i + 1] in "DdhO" else "J"


def ed_form(tags: Tags, i: int, words: Sequence[str]) -> str:
    """A form in -ed or -en: V where it must be past, J inside a noun phrase, else E."""
    j = before(tags, i)
    last, ahead = tags[j], tags[i + 1]
    if last in "AY":
        return "E"
    if last == "R" or (last in "UWT" and words[j] in {"it", "you", "who", "which", "that"}):
        return "V"
    if last in "DKJMP" and ahead in NOMINAL:
        return "J"
    if last in "DK":
        return "N"
    return "V" if last in "NXUFQCB" and (ahead in "DdTRhOU" or ahead == "X") else "E"


def adjective_or_ed_form(tags: Tags, i: int, words: Sequence[str]) -> str:
    """A form in -ed that is an adjective as well: alleged, united."""
    return "J" if tags[i + 1] in NOMINAL else ed_form(tags, i, words)


def ing_form(tags: Tags, i: int, words: Sequence[str]) -> str:  # noqa: ARG001
    """A form in -ing: J before a noun and after a determiner, N after a determiner alone, else G."""
    if tags[i - 1] in "DKJ":
        return "J" if tags[i + 1] in NOMINAL else "N"
    return "G"


def noun_or_ing(tags: Tags, i: int, words: Sequence[str]) -> str:
    """A form in -ing that is a noun as well: meeting, building."""
    j = before(tags, i)
    if tags[j] in "RY" or (tags[j] == "A" and words[j] in BE_OR_HAVE):
        return "G"
    return "G" if tags[j] in "PNXFS" and tags[i + 1] in "DdhOX" else "N"


def noun_or_adjective(tags: Tags, i: int, words: Sequence[str]) -> str:  # noqa: ARG001
    """A word such as public, official: J before a noun or after a form of be."""
    return "J" if tags[i + 1] in NOMINAL or tags[before(tags, i)] == "A" else "N"


def adverb_or_adjective(tags: Tags, i: int, words: Sequence[str]) -> str:  # noqa: ARG001
    """A word such as only, early: J inside a noun phrase, else B."""
    return "J" if tags[i - 1] in "DKJ" else "B"


def determiner_or_pronoun(tags: Tags, i: int, words: Sequence[str]) -> str:  # noqa: ARG001
    """A word such as this, some: D before a noun, else U."""
    return "D" if tags[i + 1] in NOMINAL or tags[i + 1] in "Dveh" else "U"


def preposition_or_subordinator(tags: Tags, i: int, words: Sequence[str]) -> str:
    """A word such as after, as: S where a clause follows, P where a noun phrase does."""
    j = i + 1
    if words[j : j + 1] == ["of"]:
        return "P"
    while j < i + 9 and tags[j] in NOMINAL or tags[j] in "Ddh":
        j += 1
    return "S" if tags[j] in "RAYVwTy" or (tags[j] in "ev" and j > i + 1) or tags[j] == "U" else "P"


def infinitive_or_preposition(tags: Tags, i: int, words: Sequence[str]) -> str:
    """The word to: I before a base form, else P."""
    j = i + 1 if tags[i + 1] not in "Bb" else i + 2
    if words[i - 1] in {"according", "due", "thanks"}:
        return "P"
    return "I" if tags[j] in "vnaA" else "P"


def determiner_or_object(tags: Tags, i: int, words: Sequence[str]) -> str:  # noqa: ARG001
    """The word her: D before a noun, else O."""
    return "D" if tags[i + 1] in NOMINAL else "O"


def existential_or_adverb(tags: Tags, i: int, words: Sequence[str]) -> str:  # noqa: ARG001
    """The word there: U as a subject, else B."""
    return "U" if tags[i + 1] == "A" else "B"


DECISIONS: dict[str, Callable[[Tags, int, Sequence[str]], str]] = {
    "n": noun_or_verb,
    "v": verb_or_noun,
    "m": noun_or_verb_in_s,
    "w": verb_or_noun_in_s,
    "a": adjective_or_verb,
    "e": ed_form,
    "p": adjective_or_ed_form,
    "g": ing_form,
    "o": noun_or_ing,
    "j": noun_or_adjective,
    "b": adverb_or_adjective,
    "d": determiner_or_pronoun,
    "s": preposition_or_subordinator,
    "t": infinitive_or_preposition,
    "h": determiner_or_object,
    "y": existential_or_adverb,
}
