"""Which corpus a command works on."""

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newstrace.corpus import Store


def open_corpus(asked: str | None, *, writing: bool = False) -> "Store":
    """The corpus asked for, else ``TRACE_CORPUS``, else the user's.

    Raises:
        TraceError: it can't be opened.
    """
    from newstrace.corpus import Store
    from newstrace.corpus.location import chosen_corpus

    return Store(chosen_corpus(asked, os.environ), writing=writing)
