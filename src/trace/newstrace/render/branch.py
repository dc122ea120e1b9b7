"""What a drawing consists of, before anyone draws it: the plain text and the rich tree are two pens.

A tree is a flat run of branches, each with its depth, in drawing order. However deep a chain goes,
nothing has to call itself to draw it.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from newstrace.render.safe import one_line


class Tone(StrEnum):
    """How a piece of a label is meant, for a pen that has colours."""

    PLAIN = "plain"
    CLAIM = "claim"
    ORIGIN = "origin"
    RELAY = "relay"
    ARTICLE = "article"
    EVIDENCE = "evidence"
    NOTE = "note"
    ALERT = "alert"


class Piece(NamedTuple):
    """Some words of one line in one tone, safe to show."""

    text: str
    tone: Tone = Tone.PLAIN


_DOUBLE_MARKS = frozenset('“”"')

ONWARDS = " → "
DEEPEST = 12
"""Further in than this, a narrow terminal has no room left for words; no chain met so far comes near."""

Line: TypeAlias = tuple[Piece, ...]


class Branch(NamedTuple):
    """One node of a drawing: how deep it hangs, 0 for a root, and the lines of its label."""

    depth: int
    lines: tuple[Line, ...]


class Field(NamedTuple):
    """A label, safe to show, and what stands beside it."""

    label: str
    value: Line


class Block(NamedTuple):
    """A heading and, under it, lines with a label each ("source", "cue", …)."""

    heading: Line
    fields: tuple[Field, ...]


class Placed(NamedTuple):
    """A branch and, from the roots down to itself, whether each is the last of its siblings."""

    branch: Branch
    lasts: tuple[bool, ...]


def say(text: str, tone: Tone = Tone.PLAIN) -> Piece:
    """The words as a piece on one line, with whatever would act on a terminal written out."""
    return Piece(one_line(text), tone)


def line(*pieces: Piece | str) -> Line:
    """Pieces as one line; bare words are plain, and our own."""
    return tuple(Piece(piece) if isinstance(piece, str) else piece for piece in pieces)


def field(label: str, value: Line) -> Field:
    """The value under a label on one line, with whatever would act on a terminal written out."""
    return Field(one_line(label), value)


def quoted(words: str) -> str:
    """The words in quotation marks; in single ones where they hold double ones of their own."""
    inner = words.strip()
    bare = inner[1:-1] if inner[:1] + inner[-1:] in {"“”", '""'} else inner
    if not _DOUBLE_MARKS & set(bare):
        return f"“{bare}”"
    return f"‘{inner}’"


def several(count: int, one: str) -> str:
    """A count and its noun: "1 chain", "9 chains"."""
    return f"{count:,} {one if count == 1 else one + 's'}"


def cut_below(branches: Sequence[Branch], depth: int | None) -> tuple[Branch, ...]:
    """The branches down to the depth; where some are cut off, their number is said in their place."""
    if depth is None:
        return tuple(branches)
    kept: list[Branch] = []
    hidden = 0
    for branch in branches:
        if branch.depth > depth and kept:
            hidden += 1
            continue
        kept[-1:] = [_with_count(last, hidden) for last in kept[-1:]]
        hidden = 0
        kept.append(branch)
    kept[-1:] = [_with_count(last, hidden) for last in kept[-1:]]
    return tuple(kept)


def folded(branches: Iterable[Branch]) -> Iterator[Branch]:
    """The branches with those too deep to indent written as further lines of the one they hang on."""
    lines: tuple[Line, ...] = ()
    for branch in branches:
        if branch.depth > DEEPEST:
            lines += (line(ONWARDS.lstrip(), *branch.lines[0]), *branch.lines[1:])
            continue
        if lines:
            yield Branch(DEEPEST, lines)
        lines = branch.lines if branch.depth == DEEPEST else ()
        if branch.depth < DEEPEST:
            yield branch
    if lines:
        yield Branch(DEEPEST, lines)


def place(branches: Sequence[Branch]) -> Iterator[Placed]:
    """Each branch with what a pen needs to draw the guides to its left."""
    lasts: list[bool] = []
    for branch, last in zip(branches, _last_ones(branches), strict=True):
        del lasts[branch.depth :]
        lasts.append(last)
        yield Placed(branch, tuple(lasts))


def _last_ones(branches: Sequence[Branch]) -> Iterable[bool]:
    """For each branch whether no sibling follows it; seen best from the end."""
    followed: list[bool] = []
    found: list[bool] = []
    for branch in reversed(branches):
        followed.extend([False] * (branch.depth + 1 - len(followed)))
        found.append(not followed[branch.depth])
        followed[branch.depth] = True
        del followed[branch.depth + 1 :]
    return reversed(found)


def _with_count(branch: Branch, hidden: int) -> Branch:
    if not hidden:
        return branch
    note = line(say(f"… {hidden} more below", Tone.NOTE))
    return branch._replace(lines=(*branch.lines, note))
