"""Words that tie an outlet to a statement: who cites, who carries, who was told."""

from typing import Literal

import msgspec

from newstrace.lexicon.rows import load_rows

Relation = Literal[
    "cites",
    "carried",
    "heard",
    "voice",
    "interview",
    "story",
    "masthead",
    "label",
    "held",
    "tells",
    "reports",
    "replies",
    "press",
    "penned",
    "on air",
    "press ending",
    "learned",
    "addressed",
    "occasion",
]


class RelayWord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One word and how it ties an outlet to a statement.

    ``cites``: the subject has it from what follows. ``carried``: before "by", "to" or "with" and an
    outlet, the outlet passed it on. ``heard``: a preposition before the outlet that was told. ``voice``:
    a noun after an outlet's name that still means the outlet ("CNN host", "Bild newspaper").
    ``interview``: a talk with an outlet. ``story``: an outlet's own piece, which speaks for the outlet.
    ``masthead``: the last word of many outlets' names, known or not ("the Harlow Gazette").
    ``held``: of those that carry, the ones whose outlet only came by somebody else's document.
    ``label``: a word before a headline's colon that says what the piece is, and is no source.
    ``tells``: a verb before an outlet that was told. ``reports``: a verb behind an outlet that had it.
    ``replies``: what is sent to an outlet that asked ("in a message to Belta"). ``press``: of the words
    that carry, those that hardly anybody but an outlet does ("seen by Drevna"). ``penned``: what somebody
    writes for an outlet ("in an op-ed for the Herald").
    ``on air``: the first or the last word of a broadcaster's name ("Radio Uno", "South East FM"), and
    ``press ending``: how words end that are papers' names in other languages ("Aftonbladet").
    ``learned``: of who is named behind "from" ("has learned from two diplomats").
    ``addressed``: what is written or spoken to somebody ("in an email to staff"), and ``occasion``: where
    something is said ("said Ana Ruiz in a speech").
    """

    word: str
    relation: Relation
    example: str


def load_relay_words() -> dict[str, frozenset[str]]:
    """The words of each relation.

    Raises:
        LexiconError: a row is wrong.
    """
    rows = load_rows("relay_words.jsonl", RelayWord)
    relations = sorted({row.relation for row in rows})
    return {name: frozenset(row.word for row in rows if row.relation == name) for name in relations}
