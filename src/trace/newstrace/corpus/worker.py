"""What a process does that reads for another: one shard at a time, and nothing once that one is gone."""

import gc
import os
import signal
from collections.abc import Mapping, Sequence
from multiprocessing import parent_process
from threading import Thread
from typing import Final

from newstrace.corpus.entries import TakenIn
from newstrace.records import RawArticle

_LEFT_ALONE: Final = 50_000


def begin() -> None:
    """Leaves Ctrl-C to the process that asked, and ends with it, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    from newstrace.corpus.shard import tools

    tools()
    gc.freeze()  # the word lists are here to stay: they need no looking after
    gc.set_threshold(_LEFT_ALONE)  # nearly all that an article leaves behind is in no circle


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def read(articles: Sequence[RawArticle], stand_ins: Mapping[str, str]) -> list[list[TakenIn]]:
    """For each article of a shard what it gives."""
    from newstrace.corpus.shard import read_shard

    return [read_shard([article], stand_ins) for article in articles]
