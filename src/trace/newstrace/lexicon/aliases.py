"""Looking up names of one or more words in running text, longest first."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

Record = TypeVar("Record")
Capital = Callable[[int], bool]

# Marks at which a text is cut into words; hyphens and "&" stay inside them.
_JOINTS = ("/", ".", "!", ",")


class Aliases(Generic[Record]):
    """Names as sequences of folded words, each with its record; asked at one word of a text at a time."""

    def __init__(self, fold: Callable[[str], str]) -> None:
        self._fold = fold
        self._by_first: dict[str, list[tuple[tuple[str, ...], Record, bool]]] = {}
        self._whole: dict[tuple[str, ...], Record] = {}

    def add(self, alias: str, record: Record) -> None:
        """File a record under an alias; one with a capital needs a capital in the text ("Time")."""
        capital = alias[0].isupper()
        for words in _ways_to_cut(alias):
            folded = tuple(map(self._fold, words))
            self._whole.setdefault(folded, record)
            rows = self._by_first.setdefault(folded[0], [])
            rows.append((folded, record, capital))
            if len(rows) > 1:
                rows.sort(key=lambda row: -len(row[0]))

    def first_words(self) -> Iterable[str]:
        """The words that names begin with, folded."""
        return self._by_first.keys()

    def at(
        self, words: Sequence[str], start: int, capital: Capital | None = None
    ) -> tuple[int, Record] | None:
        """The longest name that starts at word ``start``, with its length in words.

        ``capital`` tells of a word's number whether it is printed with a capital; without it that is taken
        on trust.
        """
        fold = self._fold
        for name, record, proper in self._by_first.get(fold(words[start]), ()):
            if len(name) > 1 and not _reads(words, start, name, fold):
                continue
            if not proper or capital is None or capital(start):
                return len(name), record
        return None

    def whole(self, words: Iterable[str]) -> Record | None:
        """The record whose name is exactly these words."""
        return self._whole.get(tuple(map(self._fold, words)))


def _reads(words: Sequence[str], start: int, name: tuple[str, ...], fold: Callable[[str], str]) -> bool:
    """Whether a name of several words, whose first is at ``start``, goes on there."""
    end = start + len(name)
    if end > len(words):
        return False
    return fold(words[start + 1]) == name[1] and tuple(map(fold, words[start + 1 : end])) == name[1:]


def _ways_to_cut(alias: str) -> Iterator[tuple[str, ...]]:
    """A name's words as whitespace cuts them, and cut at slashes and the like as well."""
    whole = tuple(alias.casefold().replace("’", "'").split())
    yield whole
    if not any(joint in alias for joint in _JOINTS):
        return
    cut = tuple(_cut_at(whole))
    if cut != whole:
        yield cut


def _cut_at(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        spaced = word
        for joint in _JOINTS:
            spaced = spaced.replace(joint, f" {joint} ")
        yield from spaced.split()
