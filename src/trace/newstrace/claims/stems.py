"""Words without their endings, so that "recruits", "recruited" and "recruitment" meet in one stem."""

from functools import lru_cache

VOWELS = "aeiouy"
ENDINGS = ("ing", "ed")
KEPT_WHOLE = 3


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a casefolded word. Always a non-empty string; equal words have equal stems."""
    bare = _without_possessive(word)
    if len(bare) <= KEPT_WHOLE or not bare.isalpha():
        return bare
    return _closed(_without_noun_ending(_without_verb_ending(_singular(bare))))


def _without_possessive(word: str) -> str:
    for ending in ("'s", "s'", "'"):
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)] + ("s" if ending == "s'" else "")
    return word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_verb_ending(word: str) -> str:
    for ending in ENDINGS:
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) > 2 and _has_vowel(rest) and not word.endswith("eed"):
            return _undoubled(rest)
    return word


def _undoubled(rest: str) -> str:
    """Plann is plan; fall and miss are left alone, as most words in -ll and -ss have both."""
    if len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "lsz":
        return rest[:-1]
    return rest


def _without_noun_ending(word: str) -> str:
    """Deployment is deploy, production produc, deportation deport."""
    if word.endswith("ment") and len(word) > 8:
        return word[:-4]
    if word.endswith(("tion", "sion")) and len(word) > 6:
        return word[:-3]
    return word


def _closed(word: str) -> str:
    """Body and bodies, violate and violation end alike. A final e stays: a plane is no plan."""
    if word.endswith(("ate", "at")) and len(word) > 5:
        word = word[: word.rindex("at")]
    return word[:-1] + "i" if word.endswith("y") and len(word) > 3 else word


def _has_vowel(rest: str) -> bool:
    return any(letter in VOWELS for letter in rest)
