"""The sources an article has had so far, in order, and by what they may be called again."""

from bisect import bisect_left
from collections.abc import Iterator

import msgspec

from newstrace.records import SourceKind, Span
from newstrace.resolve.who import Who


class Entry(msgspec.Struct, frozen=True):
    """A source where it was cited: token, sentence, paragraph, who it is, and what it said."""

    at: int
    sentence: int
    paragraph: int
    who: Who
    inner: bool = False
    content: tuple[Span, ...] = ()


class Ledger:
    """Sources cited so far; entries are added in text order."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._sentences: list[int] = []
        self._by_role: dict[str, list[Entry]] = {}

    def add(self, entry: Entry) -> None:
        """Note a source that was cited."""
        self._entries.append(entry)
        self._sentences.append(entry.sentence)
        for role in sorted(entry.who.roles):
            self._by_role.setdefault(role, []).append(entry)

    def in_sentence(self, sentence: int, limit: int = 12) -> list[Entry]:
        """The last sources cited in a sentence, ``limit`` at most, in order."""
        first = bisect_left(self._sentences, sentence)
        last = bisect_left(self._sentences, sentence + 1)
        return self._entries[max(first, last - limit) : last]

    def with_role(self, role: str, limit: int = 40) -> list[Entry]:
        """The last sources that go by a role ("spokesman", "report"), in order."""
        return self._by_role.get(role, [])[-limit:]

    def backwards(self, limit: int = 40) -> Iterator[Entry]:
        """The last sources, nearest first."""
        return reversed(self._entries[-limit:])

    def of_kinds(self, kinds: frozenset[SourceKind], limit: int = 40) -> list[Entry]:
        """The last sources of these kinds, in order."""
        return [entry for entry in self._entries[-limit:] if entry.who.kind in kinds]
