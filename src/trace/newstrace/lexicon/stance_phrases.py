"""Words that confirm, deny or decline, whatever the cue: in quotation marks, or in reported words too."""

from typing import NamedTuple

import msgspec

from newstrace.lexicon.rows import load_rows
from newstrace.records import Stance


class StancePhrase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A phrase and what a source that uses it does with what it is asked about.

    ``reported`` is true where it does so without quotation marks too ("said it does not comment"),
    ``called`` where it does as what something is called ("dismissed the report as nonsense").
    """

    phrase: str
    stance: Stance
    example: str
    reported: bool = False
    called: bool = False


class Settling(NamedTuple):
    """A phrase as words, what it settles, and where: see ``StancePhrase``."""

    words: tuple[str, ...]
    stance: Stance
    reported: bool
    called: bool = False


def load_stance_phrases() -> dict[str, tuple[Settling, ...]]:
    """Stance phrases by their first word, longest first.

    Raises:
        LexiconError: a row is wrong.
    """
    index: dict[str, list[Settling]] = {}
    for row in load_rows("stance_phrases.jsonl", StancePhrase):
        words = tuple(row.phrase.split())
        index.setdefault(words[0], []).append(Settling(words, row.stance, row.reported, row.called))
    return {first: tuple(sorted(rows, key=lambda row: -len(row.words))) for first, rows in index.items()}
