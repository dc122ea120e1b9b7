"""What stands beside a word: the questions that decide its part of speech."""

from collections.abc import Sequence
from typing import NamedTuple

from newstrace.lexicon.words import Words

# Letters, decided or not, that can stand inside a noun phrase after its determiner.
NOMINAL = frozenset("JMNXKnmuijogpbakc")
# What follows a finite verb rather than a participle or a noun.
AFTER_FINITE = frozenset("DdTRhOK")
# Prepositions that hang a place or a body on people, and those that say where something is said.
_HANGING = frozenset({"at", "in", "from", "of", "with", "for", "to"})
_WHERE = frozenset({"in", "on"})
# Pronouns of quantity: some say, many doubt it.
QUANTITIES = frozenset({"all", "both", "some", "many", "few", "several", "these", "those"})
# Pronouns that, before a verb, are its subject and nothing else.
CLAUSE_SUBJECTS = frozenset(
    {"it", "this", "you", "who", "which", "what", "all", "both", "everyone", "nobody"}
)


# How names of peoples and parties end: Russians, Democrats, Muslims, Israelis, Houthis, Tories.
PEOPLES = ("ans", "crats", "ims", "jews", "tons", "urds", "qis", "elis", "this", "ists", "ories", "tives")


class Tokens(NamedTuple):
    """What a decision looks at: letters (later ones yet undecided), folded words, word lists.

    ``tags`` has full stops beyond its end, so that looking ahead, and back from the first, meets an end.
    """

    tags: list[str]
    words: Sequence[str]
    lexicon: Words


def word_at(tokens: Tokens, i: int) -> str:
    """The folded word ``i``, or nothing beyond either end."""
    return tokens.words[i] if 0 <= i < len(tokens.words) else ""


def before(tags: Sequence[str], i: int) -> int:
    """The nearest token before ``i`` that is no adverb, within three."""
    if tags[i - 1] != "B":
        return i - 1
    return i - 2 if tags[i - 2] != "B" else i - 3


def is_subject_alone(tokens: Tokens, j: int) -> bool:
    """Whether ``j`` is a pronoun that can only be the subject of what follows: she, it, who."""
    return tokens.tags[j] == "R" or (tokens.tags[j] in "UW" and word_at(tokens, j) in CLAUSE_SUBJECTS)


def after_verbal(tokens: Tokens, j: int) -> bool:
    """Whether ``j`` asks for a base form after it: to, will, did, they, you, I'd."""
    letter, word = tokens.tags[j], word_at(tokens, j)
    if letter == "A":
        return word not in tokens.lexicon.be_or_have
    if letter == "Y":
        return word.endswith(("'d", "'ll", "let's"))
    if letter in "NXU" and asks(tokens, j - 1):
        return word_at(tokens, j - 1) not in tokens.lexicon.be_or_have
    if letter == "O" or word in tokens.lexicon.causing:
        return word_at(tokens, j - (letter == "O")) in tokens.lexicon.causing
    return letter in "IR" or word in ("you", "who", "others") or (letter == "U" and word in QUANTITIES)


def asks(tokens: Tokens, j: int) -> bool:
    """Whether ``j`` is an auxiliary before its subject, as in: does Trump plan to go."""
    return tokens.tags[j] == "A" and tokens.tags[j - 1] in ".QWCF:"


def after_be_or_have(tokens: Tokens, j: int) -> bool:
    """Whether ``j`` asks for a participle after it: has, was, they've, he's."""
    letter, word = tokens.tags[j], word_at(tokens, j)
    return (letter == "A" and word in tokens.lexicon.be_or_have) or (
        letter == "Y" and not word.endswith(("'ll", "let's"))
    )


def is_plural(tokens: Tokens, j: int) -> bool:
    """Whether ``j`` looks like a noun in the plural, or like a people: officials, police, Russians."""
    word = word_at(tokens, j)
    if tokens.tags[j] == "X":
        return word.endswith(PEOPLES)
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return tokens.tags[j] == "N" and (plural or word in tokens.lexicon.plurals)


def describes(tokens: Tokens, j: int) -> bool:
    """Whether the name ``j`` looks like an adjective of a nation or party: Syrian, British, Democratic."""
    return word_at(tokens, j).endswith(
        ("ian", "ish", "ese", "can", "ic", "qi", "eli", "ani", "chen", "rench")
    )


def of_follows(tokens: Tokens, i: int) -> bool:
    """Whether "of" or "such" is next, and no pronoun, modal or to before: a lack of; not: they speak of."""
    return word_at(tokens, i + 1) in ("of", "such") and not after_verbal(tokens, i - 1)


def inside_phrase(tags: Sequence[str], i: int) -> bool:
    """Whether a determiner, adjective, number or preposition makes ``i`` a noun: the very need."""
    last, second = tags[i - 1], tags[i - 2]
    return last in "DJKMP" or (last == "B" and second in "DK") or (last == "T" and second == "P")


def relative_follows(tokens: Tokens, i: int) -> bool:
    """Whether a clause follows that says which: issues that may matter; not: claims that it may."""
    return tokens.tags[i + 1] == "T" and tokens.tags[i + 2] in "AVwv"


def time_follows(tokens: Tokens, i: int) -> bool:
    """Whether one of the next two words names a time: released Friday, filed last week."""
    return not tokens.lexicon.times.isdisjoint(tokens.words[i + 1 : i + 3])


def is_said_by_plural(tokens: Tokens, j: int, i: int) -> bool:
    """Whether ``i`` is a saying of a plural whose phrase ends at ``j``: researchers at Aalborg claim that."""
    tags, words, lexicon = tokens
    if words[i] not in lexicon.sayings or tags[j] != "X":
        return False
    ends = tags[i + 1] in AFTER_FINITE or tags[i + 1] in "T.F;HZQ"
    if not (ends or word_at(tokens, i + 1) in _WHERE):
        return False
    first = phrase_before(tags, j)
    while tags[first] == "P" and word_at(tokens, first) == "of":
        first = phrase_before(tags, first - 1)  # "researchers at the University of Faro report"
    hangs = tags[first] == "P" and word_at(tokens, first) in _HANGING
    return hangs and is_plural(tokens, first - 1)


def phrase_before(tags: Sequence[str], j: int) -> int:
    """What stands before the phrase that ends at ``j``."""
    while j > 0 and tags[j] in "DJMNXK":
        j -= 1
    return j


def closes_attribution(tokens: Tokens, j: int, i: int) -> bool:
    """Whether ``i`` ends a sentence as the verb of the phrase that ends at ``j``: ... ," Smith notes."""
    tags, words, lexicon = tokens
    if tags[i + 1] not in ".F;HZQ" and not (is_plural(tokens, j) and word_at(tokens, i + 1) in _WHERE):
        return False
    first = phrase_before(tags, j)
    while tags[first] == "P" and word_at(tokens, first) in _HANGING and tags[first - 1] in "NX":
        first = phrase_before(tags, first - 1)  # "the health ministry in Rome reports"
    return first < j and (
        (tags[first] == "Q" and tags[first - 1] in "F.")
        or (tags[first] == "F" and words[i] in lexicon.sayings)
    )


def has_object(tokens: Tokens, j: int, i: int) -> bool:
    """Whether what follows the -ed form ``i`` is its object, so that it is finite; no time, no name given."""
    last, ahead = tokens.tags[j], tokens.tags[i + 1]
    if time_follows(tokens, i) or (last == "N" and tokens.words[i] in tokens.lexicon.naming):
        return False
    if last in "NXUM":
        return ahead in AFTER_FINITE or ahead in "XMNmnjg"
    return last in "FQCHZB" and (ahead in AFTER_FINITE or ahead == "X")
