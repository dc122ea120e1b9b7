"""Pronouns as sources: whom they may stand for."""

from newstrace.records import SourceKind
from newstrace.resolve.page import Page
from newstrace.resolve.who import NOBODY, Form, Who

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
_RELATIVES = frozenset({"who", "which", "that", "whom", "whose", "what"})
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
    if word == "us" and page.capital(first):
        return None
    if word in _RELATIVES and page.printed(first) != "WHO":
        return NOBODY
    return _PRONOUNS.get(word) or (_anyone(word) if word in _ANYONE else None)


def _pronoun(
    kind: SourceKind, form: Form = Form.PRONOUN, *, gender: str | None = None, plural: bool = False
) -> Who:
    return Who(form, kind, "unnamed source", named=False, gender=gender, plural=plural)


def _anyone(word: str) -> Who:
    return Who(Form.DESCRIBED, SourceKind.PEOPLE, word, named=False, plural=True)


_PRONOUNS = {
    **dict.fromkeys(_HE, _pronoun(SourceKind.PERSON, gender="m")),
    **dict.fromkeys(_SHE, _pronoun(SourceKind.PERSON, gender="f")),
    **dict.fromkeys(_THEY, _pronoun(SourceKind.PEOPLE, plural=True)),
    **dict.fromkeys(_IT, _pronoun(SourceKind.ORGANISATION)),
    **dict.fromkeys(_SPEAKER, _pronoun(SourceKind.PERSON, Form.SPEAKER)),
}
