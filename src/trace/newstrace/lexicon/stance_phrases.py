"""Words inside a quotation that confirm, deny or decline, whatever the cue."""

import msgspec

from newstrace.lexicon.rows import load_rows
from newstrace.records import Stance


class StancePhrase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A phrase and what a source that uses it does with what it is asked about."""

    phrase: str
    stance: Stance
    example: str


def load_stance_phrases() -> dict[str, tuple[tuple[tuple[str, ...], Stance], ...]]:
    """Stance phrases by their first word, longest first.

    Raises:
        LexiconError: a row is wrong.
    """
    index: dict[str, list[tuple[tuple[str, ...], Stance]]] = {}
    for row in load_rows("stance_phrases.jsonl", StancePhrase):
        words = tuple(row.phrase.split())
        index.setdefault(words[0], []).append((words, row.stance))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in index.items()}
