"""The set phrases of an article's furniture: notices, credit lines, photo credits, roles in bylines."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

import msgspec

from newstrace.lexicon.rows import load_rows

Kind = Literal["notice", "credit line", "photo credit", "photo agency", "role", "label", "saying"]

_QUOTES = ('"', "“", "”", "«", "»", "''")
_EDGES = ' \t\xa0.,;:!()[]{}<>*_~-–—―•…|"“”'
# Words that stand in sentences and never in a list of names.
_VERBAL = re.compile(
    r"\b(?:that|was|were|is|are|has|have|had|been|found|shows?|showed|suggests?|said|to|which|who)\b"
)
_FIRST_WORD = re.compile(r"[^ :/]*")
_OPENING = _EDGES.replace("<", "")


class FurniturePhrase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One phrase: what it marks, and whether it is the whole line, its start, or anywhere within it.

    ``words`` are casefolded with straight apostrophes. ``holding`` is what the line must hold as well.
    """

    kind: Kind
    place: Literal["line", "start", "within"]
    words: str
    example: str
    holding: str = ""


class FurnitureWords:
    """The phrases, asked of one line at a time. Lines are folded with ``fold_line`` first."""

    def __init__(self, phrases: Iterable[FurniturePhrase]) -> None:
        self.phrases = tuple(phrases)
        self._lines = self._words("line", "notice", "credit line", "photo credit")
        self._starts = self._words("start", "notice", "credit line", "photo credit")
        self._within = self._words("within", "notice", "credit line")
        self._photo = _any_of(self._words("within", "photo agency"))
        self._sayings = _any_of(self._words("within", "saying"))
        self._roles = frozenset(self._words("line", "role"))
        self._labels = frozenset(self._words("line", "label"))
        self._holding = {row.words: row.holding for row in self.phrases}
        self._by_first = _by_first_word(self._starts)

    def kind_of(self, folded: str) -> Kind | None:
        """What a folded line is, if a phrase says so: a notice, a credit line or a photo credit."""
        whole = self._lines.get(folded.strip(_EDGES + "0123456789"))
        if whole is not None:
            return whole
        for start in self._by_first.get(_first_word(folded), ()):
            if folded.startswith(start) and self._holding[start] in folded:
                named = not start.endswith(" by") or _names_only(folded[len(start) :])
                return self._starts[start] if named else None
        within = next((words for words in self._within if words in folded), None)
        if within is None:
            return None
        kind = self._within[within]
        return kind if kind == "notice" or _names_only(folded.replace(within, "")) else None

    def is_photo_credit(self, folded: str) -> bool:
        """Whether words name a photo agency or a kind of picture ("getty images", "file photo")."""
        return self._photo.search(folded) is not None

    def quotes_somebody(self, line: str) -> bool:
        """Whether a line reports words or holds quotation marks: such a line is never furniture."""
        return any(mark in line for mark in _QUOTES) or self._sayings.search(line.casefold()) is not None

    def is_role(self, phrase: str) -> bool:
        """Whether a phrase of a byline is what its author is ("staff writer", "kyiv correspondent")."""
        folded = fold_line(phrase).strip(_EDGES)
        return folded in self._roles or folded.rpartition(" ")[2] in ("correspondent", "reporter")

    def is_label(self, phrase: str) -> bool:
        """Whether words in capitals before a dash are a label and no place ("EXCLUSIVE —")."""
        return fold_line(phrase).strip(_EDGES) in self._labels

    def _words(self, place: str, *kinds: Kind) -> dict[str, Kind]:
        return {row.words: row.kind for row in self.phrases if row.place == place and row.kind in kinds}


def fold_line(line: str) -> str:
    """A line as the phrases are matched: casefolded, one space between words, brackets at its head off."""
    straight = line.casefold().replace("’", "'").replace("‘", "'")
    return " ".join(straight.split()).lstrip(_OPENING)


@cache
def load_furniture_words() -> FurnitureWords:
    """The phrases that ship with the package, loaded once.

    Raises:
        LexiconError: a row of the word list is wrong.
    """
    return FurnitureWords(load_rows("furniture.jsonl", FurniturePhrase))


def _by_first_word(starts: Iterable[str]) -> dict[str, list[str]]:
    """The phrases under their first word, longest first."""
    found: dict[str, list[str]] = {}
    for start in sorted(starts, key=lambda words: (-len(words), words)):
        found.setdefault(_first_word(start), []).append(start)
    return found


def _first_word(folded: str) -> str:
    """The letters and marks up to the first blank, colon or slash."""
    first = _FIRST_WORD.match(folded)
    return first.group() if first else ""


def _names_only(folded: str) -> bool:
    """Whether what follows "reporting by" are names and not the rest of a sentence ("... found that")."""
    return _VERBAL.search(folded) is None


def _alternatives(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, longest_first)) or "(?!)"


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_alternatives(words)})(?!\w)")
