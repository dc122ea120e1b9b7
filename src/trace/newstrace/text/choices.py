"""Deciding nouns, verbs and adjectives from their neighbours: one function for each kind of open word."""

from collections.abc import Callable

from newstrace.text.function_words import (
    SPEAKING,
    back,
    determiner_or_object,
    determiner_or_pronoun,
    existential_or_adverb,
    infinitive_or_preposition,
    preposition_or_subordinator,
    yet,
)
from newstrace.text.neighbours import (
    AFTER_FINITE,
    NOMINAL,
    Tokens,
    after_be_or_have,
    after_verbal,
    asks,
    before,
    closes_attribution,
    describes,
    has_object,
    inside_phrase,
    is_plural,
    is_said_by_plural,
    is_subject_alone,
    of_follows,
    relative_follows,
    time_follows,
    word_at,
)


def noun_or_verb(tokens: Tokens, i: int) -> str:
    """A base form that is more often a noun: report, plan."""
    j = before(tokens.tags, i)
    if after_verbal(tokens, j):
        return "V"
    if of_follows(tokens, i):
        return "N"
    return "V" if is_verb_of(tokens, j, i) else "N"


def is_verb_of(tokens: Tokens, j: int, i: int) -> bool:
    """Whether the noun or verb ``i`` is the verb of a plural before it, of a verb's pair, or an order."""
    tags = tokens.tags
    last, ahead = tags[j], tags[i + 1]
    if last == "C" and tags[j - 1] == "V":
        return True
    if is_plural(tokens, j):
        with_adverb = j < i - 1 and ahead not in "AV"
        return ahead in AFTER_FINITE or ahead in "tWXJ" or with_adverb or closes_attribution(tokens, j, i)
    if last == "T":
        return is_plural(tokens, j - 1) and ahead not in "AwiV"
    if is_said_by_plural(tokens, j, i):
        return True
    return last in ".QCF" and ahead in "DdOhR"


def verb_or_noun(tokens: Tokens, i: int) -> str:
    """A base form that is a noun at times: show, run."""
    tags = tokens.tags
    if after_verbal(tokens, i - 1):
        return "V"
    if inside_phrase(tags, i) or after_be_or_have(tokens, i - 1) or of_follows(tokens, i):
        return "N"
    if tokens.words[i - 1] in ("percent", "pct") and tags[i - 3] in "DKN":
        return "N"  # "a 2 percent offer", "Monday's 2 percent rise"
    if tags[i - 1] in "NX" and not is_plural(tokens, i - 1):
        return "V" if tags[i + 1] in AFTER_FINITE or tags[i + 1] == "X" else "N"
    return "N" if tags[i - 1] == "T" and tags[i + 1] in "AV" else "V"


def base_verb(tokens: Tokens, i: int) -> str:
    """A base form that is hardly ever a noun: say, deny."""
    last, second = tokens.tags[i - 1], tokens.tags[i - 2]
    if tokens.words[i - 1] == "neither":
        return "V"  # "would neither confirm nor deny"
    return "N" if last in "DK" or (last == "J" and second in "DKP") else "V"


def base_or_participle(tokens: Tokens, i: int) -> str:
    """A form that is base, past or participle at once: put, become; and noun: cut, bid."""
    if after_be_or_have(tokens, before(tokens.tags, i)):
        return "E"
    if tokens.words[i] in tokens.lexicon.cuts:
        return verb_or_noun(tokens, i)
    if tokens.tags[i - 1] == "N" and tokens.tags[i + 1] == "P":
        return "E"  # "a statement read on television"
    return "N" if tokens.tags[i - 1] in "DJKMP" else "V"


def noun_in_no_list(tokens: Tokens, i: int) -> str:
    """A word in no list: N, but V where nothing else can stand: may simmer, to fathom her, and extols the."""
    tags = tokens.tags
    j = before(tags, i)
    if tags[j] == "I" or (tags[j] == "A" and after_verbal(tokens, j) and tags[j - 1] not in ".QWCF"):
        return "V"
    in_s = tokens.words[i].endswith("s") and tags[i + 1] in "DOK"
    return "V" if in_s and (tags[j] in "XC" or (tags[j] == "T" and tags[j - 1] in "NX")) else "N"


def noun_or_verb_in_s(tokens: Tokens, i: int) -> str:
    """A form in -s that is more often a noun: reports, plans."""
    tags = tokens.tags
    j = before(tags, i)
    if is_subject_alone(tokens, j):
        return "V"
    if tags[i + 1] in "AV" or of_follows(tokens, i) or relative_follows(tokens, i):
        return "N"
    if tags[j] == "X" or (tags[j] == "N" and not is_plural(tokens, j)):
        return "V" if is_verb_of_singular(tokens, j, i) else "N"
    if tags[j] == "T":
        return "V" if tags[j - 1] in "NXMU.QFC" else "N"
    follows = tags[i + 1] in AFTER_FINITE or tags[i + 1] == "U" or (tags[j] != "C" and tags[i + 1] == "X")
    return "V" if tags[j] in "FQC" and follows else "N"


def is_verb_of_singular(tokens: Tokens, j: int, i: int) -> bool:
    """Whether the form in -s ``i`` is the verb of the singular noun or the name ``j``."""
    tags = tokens.tags
    ahead = tags[i + 1]
    if ahead in AFTER_FINITE or ahead == "W" or closes_attribution(tokens, j, i):
        return True
    if tags[j] == "X" and not describes(tokens, j):
        return ahead in "tXKUQMB:"
    return ahead in "NnJ" or (ahead == "t" and tags[j - 1] == "D")


def verb_or_noun_in_s(tokens: Tokens, i: int) -> str:
    """A form in -s that is a noun at times: shows, needs."""
    tags, words, _ = tokens
    if tags[i - 1] == "M" and tags[i - 2] == "P" and len(words[i - 1]) == 4:  # in 2015
        return "V"
    if describes(tokens, i - 1) and tags[i - 1] == "X" and tags[i + 1] not in AFTER_FINITE:
        return "N"
    if tags[i - 1] in "DJKMPIVEG" or of_follows(tokens, i) or relative_follows(tokens, i):
        return "N"
    if tags[i - 1] in "CF" and tags[i - 2] in "NJ" and tags[i + 1] in "CF.":  # hopes and dreams.
        return "N"
    return "N" if tags[i + 1] in "AVwi" and tags[i - 1] not in "RW" else "V"


def verb_in_s(tokens: Tokens, i: int) -> str:
    """A form in -s that is hardly ever a noun: says, denies."""
    return "N" if tokens.tags[i - 1] in "DK" else "V"


def adjective_or_verb(tokens: Tokens, i: int) -> str:
    """A word such as open, clear, free."""
    j = before(tokens.tags, i)
    if after_verbal(tokens, j) and word_at(tokens, j) not in tokens.lexicon.causing:  # made clear
        return "V"
    return "V" if is_plural(tokens, j) and tokens.tags[i + 1] in AFTER_FINITE else "J"


def ed_form(tokens: Tokens, i: int) -> str:
    """A form in -ed that is past or participle: V where it must be past, J inside a noun phrase, else E."""
    tags = tokens.tags
    j = before(tags, i)
    if tags[j] in "AY":
        return "E"
    if tags[j] == "T" or is_subject_alone(tokens, j):
        return "E" if asks(tokens, j - 1) else "V"
    if tags[j] in "DKJP" and tags[i + 1] in NOMINAL:
        return "J"
    if tags[j] == "M" and tags[i + 1] in "NnmuiX" and not word_at(tokens, j).startswith(("19", "20")):
        return "J"
    if tags[j] in "DK":
        return "N"
    after_time = tags[j] == "X" and tags[j - 1] == "E" and word_at(tokens, j) in tokens.lexicon.times
    return "V" if after_time or has_object(tokens, j, i) else "E"


def past_tense(tokens: Tokens, i: int) -> str:
    """A form in -ed of a verb that has no passive: V unless be or have stands before it."""
    tags = tokens.tags
    if tags[before(tags, i)] in "AY":
        return "E"
    describes_noun = tags[i - 1] in "DKJ" and tags[i + 1] in NOMINAL
    spoken = tokens.words[i] in SPEAKING and tokens.words[i - 1] != "the"
    return "J" if describes_noun and not spoken else "V"


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


# Adverbs of time that are what a paper is as well.
PAPERS = frozenset({"daily", "weekly", "monthly"})
SMALL_ADVERBS = {"back": back, "yet": yet}


def adverb_or_adjective(tokens: Tokens, i: int) -> str:
    """A word such as only, last: J or N inside a noun phrase, J after be, else B; no longer."""
    tags, words, _ = tokens
    if words[i] in SMALL_ADVERBS:
        return SMALL_ADVERBS[words[i]](tokens, i)
    if words[i] == "most" and word_at(tokens, i + 1) in SPEAKING:
        return "U"  # "most said they would stay"
    if words[i] == "longer" and word_at(tokens, i - 1) == "no":
        return "B"
    if words[i] in PAPERS and (tags[i - 1] == "X" or (tags[i - 1] == "N" and tags[i - 2] == "X")):
        return "N"  # Portuguese daily A Bola, the Kommersant business daily
    if tags[i - 1] in "DKJ":
        return "J" if tags[i + 1] in NOMINAL or tags[i + 1] in "Bsde" else "N"
    if words[i] in {"only", "least"} or after_verbal(tokens, i - 1):
        return "B"
    predicate = tags[i + 1] in ".FPsTtCQ" and after_be_or_have(tokens, before(tags, i))
    return "J" if predicate or tags[i + 1] in "NXnmjo" or time_follows(tokens, i) else "B"


# The function that decides each open letter.
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
