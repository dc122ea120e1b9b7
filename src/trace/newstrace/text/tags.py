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
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from newstrace.lexicon.words import Words

UNDECIDED = re.compile("[a-z]")
# Letters, decided or not, that can stand inside a noun phrase after its determiner.
NOMINAL = frozenset("JMNXKnmuijogpbakc")
# Letters of words that are no names for being capitalised.
FUNCTION_WORD = frozenset("DdhROUWTtPsCSAYyBM.F:;QHLZ?K")
BEFORE_A_START = frozenset("Q:LH.")
# What follows a finite verb rather than a participle or a noun.
AFTER_FINITE = frozenset("DdTRhOK")
NOUNS = frozenset("NX")
# Pronouns that, before a verb, are its subject and nothing else.
QUANTITIES = frozenset({"all", "both", "some", "many", "few", "several", "these", "those"})
CLAUSE_SUBJECTS = frozenset(
    {"it", "this", "you", "who", "which", "what", "all", "both", "everyone", "nobody"}
)


class Tokens(NamedTuple):
    """What a decision looks at: letters (later ones yet undecided), folded words, word lists."""

    tags: list[str]
    words: Sequence[str]
    lexicon: Words


def tag(
    words: Sequence[str], originals: Sequence[str], sentence_starts: Sequence[int], lexicon: Words
) -> str:
    """One letter a token.

    ``words`` are folded with straight apostrophes, ``originals`` as printed, ``sentence_starts`` the
    numbers of the tokens that begin sentences, ascending. The result has as many letters as there are words.
    """
    tokens = Tokens(list(map(lexicon.letters.__getitem__, words)), words, lexicon)
    mark_proper_nouns(tokens, originals, sentence_starts)
    decide(tokens)
    return "".join(tokens.tags)


def mark_proper_nouns(tokens: Tokens, originals: Sequence[str], sentence_starts: Sequence[int]) -> None:
    """Tag capitalised words X, unless a sentence, a quotation or a headline is what capitalises them."""
    tags, words, lexicon = tokens
    capitals = [
        i for i, (word, original) in enumerate(zip(words, originals, strict=True))
        if word != original and original[0].isupper()
    ]  # fmt: skip
    expected = {i for i in capitals if i and tags[i - 1] in BEFORE_A_START}.union(
        sentence_starts, headline_capitals(tags, originals, capitals, sentence_starts)
    )
    names = {words[i] for i in capitals if i not in expected}
    printed = frozenset(originals)
    for i in capitals:
        word = words[i]
        if tags[i] in FUNCTION_WORD and (word in lexicon.ordinary or tags[i] in "KM"):
            if word in lexicon.acronyms and originals[i].isupper() and not shouted(originals, i):
                tags[i] = "X"
        elif (
            i not in expected
            or (word in names and (word not in printed or i + 1 in capitals))
            or (word not in lexicon.ordinary and word not in printed and tags[i] not in "geBJ")
        ):
            tags[i] = "X"


def headline_capitals(
    tags: Sequence[str], originals: Sequence[str], capitals: Sequence[int], sentence_starts: Sequence[int]
) -> Iterable[int]:
    """The capitalised tokens of sentences that capitalise nearly every word but the smallest."""
    for start, end in pairwise((*sentence_starts, len(tags))):
        inside = capitals[bisect_left(capitals, start) : bisect_left(capitals, end)]
        if len(inside) > 3 and 2 * len(inside) >= end - start:
            small = sum(originals[i].islower() and tags[i] not in FUNCTION_WORD for i in range(start, end))
            if 5 * small <= len(inside):
                yield from inside


def shouted(originals: Sequence[str], i: int) -> bool:
    """Whether the word before or after ``i`` is in capitals too, so that capitals say nothing."""
    return any(
        len(word) > 1 and word.isupper()
        for word in (*originals[max(i - 1, 0) : i], *originals[i + 1 : i + 2])
    )


def decide(tokens: Tokens) -> None:
    """Replace every small letter, from left to right, by what its neighbours make of it."""
    tags = tokens.tags
    places = [match.start() for match in UNDECIDED.finditer("".join(tags))]
    tags += "...."  # so that looking ahead, and back from the first, meets an end
    for i in places:
        tags[i] = DECISIONS[tags[i]](tokens, i)
    del tags[-4:]


def before(tags: Sequence[str], i: int) -> int:
    """The nearest token before ``i`` that is no adverb, within three."""
    for j in range(i - 1, i - 4, -1):
        if tags[j] != "B":
            return j
    return i - 3


def after_verbal(tokens: Tokens, j: int) -> bool:
    """Whether ``j`` asks for a base form after it: to, will, did, they, you, I'd."""
    letter, word = tokens.tags[j], tokens.words[j] if j >= 0 else ""
    if letter == "A":
        return word not in tokens.lexicon.be_or_have
    if letter == "Y":
        return word.endswith(("'d", "'ll", "let's"))
    if letter in "NXU" and tokens.tags[j - 1] == "A":  # a question: does Trump plan to go
        return tokens.words[j - 1] not in tokens.lexicon.be_or_have and tokens.tags[j - 2] in ".QWCF:"
    return letter in "IR" or word in ("you", "who", "others") or (letter == "U" and word in QUANTITIES)


def after_be_or_have(tokens: Tokens, j: int) -> bool:
    """Whether ``j`` asks for a participle after it: has, was, they've, he's."""
    word = tokens.words[j] if j >= 0 else ""
    return (tokens.tags[j] == "A" and word in tokens.lexicon.be_or_have) or (
        tokens.tags[j] == "Y" and not word.endswith(("'ll", "let's"))
    )


def is_plural(tokens: Tokens, j: int) -> bool:
    """Whether ``j`` looks like a noun in the plural."""
    word = tokens.words[j] if j >= 0 else ""
    return tokens.tags[j] in NOUNS and (
        (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or word in tokens.lexicon.plurals
    )


def noun_or_verb(tokens: Tokens, i: int) -> str:
    """A base form that is more often a noun: report, plan."""
    tags = tokens.tags
    j = before(tags, i)
    last, ahead = tags[j], tags[i + 1]
    if after_verbal(tokens, j):
        return "V"
    if of_follows(tokens, i):
        return "N"
    if last == "C" and tags[j - 1] == "V":
        return "V"
    if is_plural(tokens, j):
        return (
            "V"
            if ahead in AFTER_FINITE
            or ahead in "tWXJ"
            or (j < i - 1 and ahead not in "AV")
            or is_last_word(tokens, j, i)
            else "N"
        )
    if last == "T":
        return "V" if is_plural(tokens, j - 1) and ahead not in "AwiV" else "N"
    return "V" if last in ".QCF" and ahead in "DdOhR" else "N"


def of_follows(tokens: Tokens, i: int) -> bool:
    """Whether "of" is next, and no pronoun, modal or to stands before: a lack of; not: they speak of."""
    return tokens.tags[i + 1] == "P" and tokens.words[i + 1] == "of" and not after_verbal(tokens, i - 1)


def verb_or_noun(tokens: Tokens, i: int) -> str:
    """A base form that is a noun at times: show, run."""
    tags = tokens.tags
    if tags[i - 1] in "DJKMP" or after_be_or_have(tokens, i - 1) or of_follows(tokens, i):
        return "N"
    if tags[i - 1] in NOUNS and not is_plural(tokens, i - 1) and not after_verbal(tokens, i - 1):
        return "V" if tags[i + 1] in AFTER_FINITE or tags[i + 1] == "X" else "N"
    return "N" if tags[i - 1] == "T" and tags[i + 1] in "AV" else "V"


def base_verb(tokens: Tokens, i: int) -> str:
    """A base form that is hardly ever a noun: say, deny."""
    return "N" if tokens.tags[i - 1] in "DK" else "V"


def base_or_participle(tokens: Tokens, i: int) -> str:
    """A form that is base, past or participle at once: put, become."""
    tags = tokens.tags
    if after_be_or_have(tokens, before(tags, i)):
        return "E"
    return "N" if tags[i - 1] in "DJKMP" else "V"


def noun_or_verb_in_s(tokens: Tokens, i: int) -> str:
    """A form in -s that is more often a noun: reports, plans."""
    tags, words, _ = tokens
    j = before(tags, i)
    last, ahead = tags[j], tags[i + 1]
    if last == "R" or (tags[j] in "UW" and words[j] in CLAUSE_SUBJECTS):
        return "V"
    if ahead in "AV" or of_follows(tokens, i):
        return "N"
    if last == "T":
        return "V" if tags[j - 1] in "NXMU.QFC" else "N"
    if last == "X" or (last == "N" and not is_plural(tokens, j)):
        if ahead in AFTER_FINITE or ahead == "W" or is_last_word(tokens, j, i):
            return "V"
        if last == "X":
            return "V" if ahead in "tXKUsQMB:" else "N"
        return "V" if ahead in "NnJ" or (ahead == "t" and tags[j - 1] == "D") else "N"
    if last in "FQC":
        return "V" if ahead in AFTER_FINITE or ahead == "U" or (last != "C" and ahead == "X") else "N"
    return "N"


def is_last_word(tokens: Tokens, j: int, i: int) -> bool:
    """Whether ``i`` is the verb that closes a sentence with its speaker: ... ," Smith notes."""
    tags, words, lexicon = tokens
    if tags[i + 1] not in ".F;HZQ":
        return False
    first = j
    while tags[first] in "DJMNXK":
        first -= 1
    return first < j and (tags[first] == "Q" or (tags[first] == "F" and words[i] in lexicon.sayings))


def verb_or_noun_in_s(tokens: Tokens, i: int) -> str:
    """A form in -s that is a noun at times: shows, needs."""
    tags, words, _ = tokens
    if tags[i - 1] == "M" and tags[i - 2] == "P" and len(words[i - 1]) == 4:  # in 2015
        return "V"
    if tags[i - 1] in "DJKMPIVEG" or of_follows(tokens, i):
        return "N"
    if tags[i - 1] in "CF" and tags[i - 2] in "NJ" and tags[i + 1] in "CF.":  # hopes and dreams.
        return "N"
    return "N" if tags[i + 1] in "AVwi" and tags[i - 1] not in "RW" else "V"


def verb_in_s(tokens: Tokens, i: int) -> str:
    """A form in -s that is hardly ever a noun: says, denies."""
    return "N" if tokens.tags[i - 1] in "DK" else "V"


def adjective_or_verb(tokens: Tokens, i: int) -> str:
    """A word such as open, clear, free."""
    tags = tokens.tags
    j = before(tags, i)
    if after_verbal(tokens, j):
        return "V"
    return "V" if tags[j] in NOUNS and tags[i + 1] in AFTER_FINITE and is_plural(tokens, j) else "J"


def ed_form(tokens: Tokens, i: int) -> str:
    """A form in -ed that is past or participle: V where it must be past, J inside a noun phrase, else E."""
    tags, words, _ = tokens
    j = before(tags, i)
    last, ahead = tags[j], tags[i + 1]
    if last in "AY":
        return "E"
    if last in "RT" or (tags[j] in "UW" and words[j] in CLAUSE_SUBJECTS):
        return "E" if tags[j - 1] == "A" and tags[j - 2] in ".QWC:" else "V"
    if last in "DKJMP" and ahead in NOMINAL:
        return "J"
    if last in "DK":
        return "N"
    return "V" if has_object(tokens, j, i) else "E"


def has_object(tokens: Tokens, j: int, i: int) -> bool:
    """Whether what follows the -ed form ``i`` is its object, so that it is finite; no day, no name given."""
    tags, words, lexicon = tokens
    last, ahead = tags[j], tags[i + 1]
    if not lexicon.times.isdisjoint(words[i + 1 : i + 3]) or (last == "N" and words[i] in lexicon.naming):
        return False
    if last in "NXUM":
        return ahead in AFTER_FINITE or ahead in "XMNmnjg"
    return last in "FQCHZB" and (ahead in AFTER_FINITE or ahead == "X")


def past_tense(tokens: Tokens, i: int) -> str:
    """A form in -ed of a verb that has no passive: V unless be or have stands before it."""
    tags = tokens.tags
    if tags[before(tags, i)] in "AY":
        return "E"
    return "J" if tags[i - 1] in "DKJ" and tags[i + 1] in NOMINAL else "V"


def participle(tokens: Tokens, i: int) -> str:
    """A form that is participle only: J inside a noun phrase, else E."""
    return "J" if tokens.tags[i - 1] in "DKJP" and tokens.tags[i + 1] in NOMINAL else "E"


def adjective_or_ed_form(tokens: Tokens, i: int) -> str:
    """A form in -ed that is an adjective as well: alleged, united."""
    return "J" if tokens.tags[i + 1] in NOMINAL else ed_form(tokens, i)


def ing_form(tokens: Tokens, i: int) -> str:
    """A form in -ing: J before a noun and after a determiner, N after a determiner alone, else G."""
    if tokens.tags[i - 1] in "DKJ":
        return "J" if tokens.tags[i + 1] in NOMINAL else "N"
    return "G"


def noun_or_ing(tokens: Tokens, i: int) -> str:
    """A form in -ing that is a noun as well: meeting, building."""
    tags = tokens.tags
    j = before(tags, i)
    if tags[j] == "R" or after_be_or_have(tokens, j):
        return "G"
    return "G" if tags[j] in "PNXFSEV" and (tags[i + 1] in AFTER_FINITE or tags[i + 1] in "Xm") else "N"


def noun_or_adjective(tokens: Tokens, i: int) -> str:
    """A word such as public, official: J before a noun or after a form of be."""
    tags = tokens.tags
    return "J" if tags[i + 1] in NOMINAL or after_be_or_have(tokens, before(tags, i)) else "N"


def adverb_or_adjective(tokens: Tokens, i: int) -> str:
    """A word such as only, last: J inside a noun phrase, else B; no longer."""
    tags, words, lexicon = tokens
    if tags[i - 1] in "DKJ":
        if words[i] == "longer" and words[i - 1] == "no":
            return "B"
        return "J" if tags[i + 1] in NOMINAL or tags[i + 1] in "Bsde" else "N"
    if words[i] in {"only", "least"}:
        return "B"
    if tags[i + 1] in ".FPsTtCQ" and after_be_or_have(tokens, before(tags, i)):
        return "J"
    return "J" if tags[i + 1] in "NXnmjo" or not lexicon.times.isdisjoint(words[i + 1 : i + 2]) else "B"


def determiner_or_pronoun(tokens: Tokens, i: int) -> str:
    """A word such as this, some: D before a noun, else U; they all said."""
    tags, words, _ = tokens
    ahead = tags[i + 1]
    if tags[i - 1] in "RO" and words[i] in {"all", "both", "each"}:
        return "B"
    if tags[i - 1] in "DKB" and words[i] in {"many", "few", "several"}:
        return "J"
    if ahead in "ekgf":
        return (
            "D"
            if tags[i + 2] in NOMINAL or (ahead == "g" and words[i] in {"any", "some", "this", "another"})
            else "U"
        )
    if ahead == "n" and tags[i + 2] in AFTER_FINITE and words[i] in QUANTITIES:
        return "U"
    if ahead in "mwi" and words[i] in {"this", "each", "either", "neither"}:
        return "U"
    if ahead in "vuc":
        return "U" if words[i] in QUANTITIES else "D"
    return "D" if ahead in NOMINAL or ahead in "Ddhwi" else "U"


def preposition_or_subordinator(tokens: Tokens, i: int) -> str:
    """A word such as after, as: S where a clause follows, P where a noun phrase does; they like it."""
    tags, words, _ = tokens
    if words[i] == "like" and (tags[i - 1] in "IR" or after_verbal(tokens, i - 1)):
        return "V"
    if words[i] == "because":
        return "P" if words[i + 1 : i + 2] == ["of"] else "S"
    j = i + 1
    while j < i + 9 and (tags[j] in NOMINAL or tags[j] in "Ddh"):
        j += 1
    if tags[j] in "RAYVyUwif":
        return "S"
    return "S" if tags[j] in "euvT" and j > i + 1 else "P"


def infinitive_or_preposition(tokens: Tokens, i: int) -> str:
    """The word to: I before a base form, else P."""
    tags, words, _ = tokens
    j = i + 2 if tags[i + 1] in "Bb" else i + 1
    if words[i - 1] in {"according", "due", "thanks", "face"}:
        return "P"
    return "I" if tags[j] in "vuncaA" or words[j : j + 1] == ["like"] else "P"


def determiner_or_object(tokens: Tokens, i: int) -> str:
    """The word her: D before a noun, else O."""
    return (
        "D"
        if (tokens.tags[i + 1] in NOMINAL and tokens.tags[i + 1] != "g") or tokens.tags[i + 1] in "ed"
        else "O"
    )


def existential_or_adverb(tokens: Tokens, i: int) -> str:
    """The word there: U as a subject, else B."""
    return "U" if tokens.tags[i + 1] == "A" else "B"


DECISIONS: dict[str, Callable[[Tokens, int], str]] = {
    "n": noun_or_verb,
    "v": base_verb,
    "u": verb_or_noun,
    "c": base_or_participle,
    "m": noun_or_verb_in_s,
    "w": verb_in_s,
    "i": verb_or_noun_in_s,
    "a": adjective_or_verb,
    "e": ed_form,
    "f": past_tense,
    "k": participle,
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
