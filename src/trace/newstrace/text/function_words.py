"""Deciding small words from their neighbours: yet, back, this, as, to, her, there."""

from newstrace.text.neighbours import AFTER_FINITE, NOMINAL, QUANTITIES, Tokens, after_verbal, word_at


def yet(tokens: Tokens, i: int) -> str:
    """The word yet: C where a clause has ended, else B."""
    return "C" if tokens.tags[i - 1] in ".FQ;:" else "B"


# Past forms that describe no noun behind "many", "some", "most".
SPEAKING = frozenset(("said", "told", "wrote", "asked", "thought", "knew"))


def back(tokens: Tokens, i: int) -> str:
    """The word back: V as what someone does, N after a determiner, else B."""
    last = tokens.tags[i - 1]
    if after_verbal(tokens, i - 1) or (last in "NX" and tokens.tags[i + 1] in "DdKX"):
        return "V"
    return "N" if last in "DK" else "B"


def determiner_or_pronoun(tokens: Tokens, i: int) -> str:
    """A word such as this, some: D before a noun, else U; they all said; its many critics."""
    last, word = tokens.tags[i - 1], tokens.words[i]
    if (last in "RO" or (last == "A" and tokens.tags[i + 1] in "ekgf")) and word in {"all", "both", "each"}:
        return "B"
    if last in "DKB" and word in {"many", "few", "several"}:
        return "J"
    return "D" if begins_noun_phrase(tokens, i) else "U"


def begins_noun_phrase(tokens: Tokens, i: int) -> bool:
    """Whether the determiner or pronoun ``i`` has its noun after it, not its verb."""
    word, ahead, second = tokens.words[i], tokens.tags[i + 1], tokens.tags[i + 2]
    if word in QUANTITIES and word_at(tokens, i + 1) in SPEAKING:
        return False  # "many said Monday that"
    if ahead in "ekgf":
        return second in NOMINAL or (ahead == "g" and word in {"any", "some", "this", "another"})
    if ahead in "mwi" and word in {"this", "each", "either", "neither"}:
        return False
    if word in QUANTITIES and (ahead in "vuc" or (ahead == "n" and second in AFTER_FINITE)):
        return False
    return ahead in NOMINAL or ahead in "Ddhvw"


def preposition_or_subordinator(tokens: Tokens, i: int) -> str:
    """A word such as after, as: S where a clause follows, P where a noun phrase does; they like it."""
    tags, words, _ = tokens
    if words[i] == "like" and after_verbal(tokens, i - 1):
        return "V"
    if words[i] == "because":
        return "P" if word_at(tokens, i + 1) == "of" else "S"
    j = i + 1
    while j < i + 9 and (tags[j] in NOMINAL or tags[j] in "Ddh"):
        j += 1
    if j == i + 1:
        return "S" if tags[j] in "RAYVyUwif" else "P"
    return "S" if tags[j] in "AVwifeuvc" else "P"


# What is said, owed or done "to" somebody or something: "spoke to state media".
_TO_SOMEBODY = frozenset(
    {"according", "due", "thanks", "face", "speak", "speaks", "spoke", "spoken", "speaking", "talking"}
)


def infinitive_or_preposition(tokens: Tokens, i: int) -> str:
    """The word to: I before a base form, or an unknown word with an object; else P."""
    if word_at(tokens, i - 1) in _TO_SOMEBODY:
        return "P"
    if word_at(tokens, i + 1) in {"like", "back"}:
        return "I"
    j = i + 2 if tokens.tags[i + 1] in "Bb" else i + 1
    unknown = tokens.tags[j] == "N" and word_at(tokens, j) not in tokens.lexicon.ordinary
    return "I" if tokens.tags[j] in "vuncaA" or (unknown and tokens.tags[j + 1] in "DdhO") else "P"


def determiner_or_object(tokens: Tokens, i: int) -> str:
    """The word her: D before a noun, else O."""
    ahead = tokens.tags[i + 1]
    return "D" if ahead != "g" and (ahead in NOMINAL or ahead in "ed") else "O"


def existential_or_adverb(tokens: Tokens, i: int) -> str:
    """The word there: U as a subject, else B."""
    return "U" if tokens.tags[i + 1] == "A" else "B"
