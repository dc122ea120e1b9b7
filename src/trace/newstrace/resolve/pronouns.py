"""Pronouns as sources: whom they may stand for."""

from newstrace.records import SourceKind
from newstrace.resolve.page import Page
from newstrace.resolve.who import Form, Who

_HE = frozenset({"he", "him", "his", "himself", "he's", "he'd", "he'll"})
_SHE = frozenset({"she", "her", "hers", "herself", "she's", "she'd", "she'll"})
_THEY = frozenset(
    {"they", "them", "their", "theirs", "themselves", "they're", "they've", "they'd", "they'll"}
)
_IT = frozenset({"it", "its", "itself", "it's"})
_SPEAKER = frozenset(
    {
        "i",
        "me",
        "my",
        "myself",
        "i'm",
        "i've",
        "i'd",
        "i'll",
        "we",
        "us",
        "our",
        "we're",
        "we've",
        "we'd",
        "we'll",
    }
)
_ANYONE = frozenset(
    {
        "you",
        "one",
        "many",
        "some",
        "others",
        "few",
        "most",
        "all",
        "everyone",
        "everybody",
        "someone",
        "somebody",
    }
    | {
        "anyone",
        "nobody",
        "those",
        "these",
        "people",
        "none",
        "both",
        "several",
        "anybody",
        "another",
        "you've",
    }
)


def read_pronoun(page: Page, first: int, last: int) -> Who | None:
    """What a pronoun says of its source, or nothing where the phrase is more than a pronoun."""
    if last - first > 2 or (last - first == 2 and page.words[last - 1] not in ("himself", "herself")):
        return None
    word = page.words[first]
    if word in _HE or word in _SHE:
        gender = "m" if word in _HE else "f"
        return Who(Form.PRONOUN, SourceKind.PERSON, "unnamed source", named=False, gender=gender)
    if word in _THEY:
        return Who(Form.PRONOUN, SourceKind.PEOPLE, "unnamed source", named=False, plural=True)
    if word in _IT:
        return Who(Form.PRONOUN, SourceKind.ORGANISATION, "unnamed source", named=False)
    if word in _SPEAKER and not (word == "us" and page.capital(first)):
        return Who(Form.SPEAKER, SourceKind.PERSON, "unnamed source", named=False)
    if word in _ANYONE:
        return Who(Form.DESCRIBED, SourceKind.PEOPLE, word, named=False, plural=True)
    return None
