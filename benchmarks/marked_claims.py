"""Small corpora of our own in which people marked which statements say the same: `benchmarks/claims`.

Each folder holds `articles.jsonl`, and `expected.json` with the words of statements that make the main claim
(``members``), of some that don't (``apart``) and of some that may (``free``).
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from newstrace.claims.index import InMemory
from newstrace.claims.vocabulary import Vocabulary
from newstrace.lexicon import load_lexicon
from newstrace.pipeline import read_articles
from newstrace.records import RawArticle, Reading

CLAIMS: Final = Path(__file__).parent / "claims"


class Marked(NamedTuple):
    """One corpus: its readings, its statements, and what is marked of them, by position."""

    name: str
    expected: dict[str, Any]
    readings: tuple[Reading, ...]
    statements: InMemory
    marks: dict[int, str]


def marked_claims(folder: Path = CLAIMS) -> Iterator[Marked]:
    """The corpora of a folder, in order."""
    lexicon = load_lexicon()
    vocabulary = Vocabulary(lexicon)
    for one in sorted(path for path in folder.iterdir() if (path / "expected.json").exists()):
        rows = [
            json.loads(line) for line in (one / "articles.jsonl").read_text(encoding="utf-8").splitlines()
        ]
        known = RawArticle.__struct_fields__
        raw = [RawArticle(**{name: value for name, value in row.items() if name in known}) for row in rows]
        readings = tuple(read_articles(raw, lexicon))
        index = InMemory(readings, vocabulary)
        expected = json.loads((one / "expected.json").read_text(encoding="utf-8"))
        yield Marked(one.name, expected, readings, index, dict(_marks(expected, readings, index)))


def _marks(
    expected: dict[str, Any], readings: tuple[Reading, ...], index: InMemory
) -> Iterator[tuple[int, str]]:
    """The statements marked, the shortest that holds the middle of the marked words; members last."""
    for kind in ("apart", "free", "members"):
        for document, words in expected.get(kind, ()):
            reading = next(one for one in readings if one.id.startswith(document))
            middle = reading.text.find(words) + len(words) // 2
            holding = [
                (one.span.end - one.span.start, position)
                for position, one in enumerate(index.statements)
                if one.reading.id == reading.id and one.span.start <= middle < one.span.end
            ]
            if holding:
                yield min(holding)[1], kind
