"""Where a phrase stands in its article, and what asking the article about it gives."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from newstrace.records import Span
from newstrace.resolve.cast import Cast
from newstrace.resolve.ledger import Entry, Ledger
from newstrace.resolve.page import Page
from newstrace.resolve.who import Form, Who


class Verdict(NamedTuple):
    """The source that fits, or the names of those that might and the reason none was taken."""

    who: Who | None
    candidates: tuple[str, ...] = ()
    reason: str = ""


class Scene(NamedTuple):
    """Where a phrase stands: its article so far, its first token, and its statement's own content.

    ``told`` are the other hops of its chain: nobody tells himself. ``adds`` is true where the cue says that
    whoever spoke last goes on.
    """

    page: Page
    cast: Cast
    ledger: Ledger
    at: int
    content: tuple[Span, ...]
    papers: Callable[[], Sequence[Entry]]
    told: frozenset[str] = frozenset()
    adds: bool = False


def paragraph_of(scene: Scene, at: int) -> int:
    """The number of the paragraph that token ``at`` is in."""
    return scene.page.sentence(scene.page.sentence_of(at)).paragraph


def distinct(found: Iterable[Who]) -> list[Who]:
    """One of each name; those whose kind is only a guess count where there is no other."""
    named = {who.name: who for who in found if who.form is not Form.PRONOUN}
    return [who for who in named.values() if who.certain or " " in who.name] or list(named.values())
