"""What a process does that reads for another: one shard at a time, and nothing once that one is gone."""

import os
import signal
from collections.abc import Mapping, Sequence
from multiprocessing import parent_process
from threading import Thread

from newstrace.corpus.entries import TakenIn
from newstrace.records import RawArticle


def begin() -> None:
    """Leaves Ctrl-C to the process that asked, and ends with it, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def read(articles: Sequence[RawArticle], stand_ins: Mapping[str, str]) -> list[list[TakenIn]]:
    """For each article of a shard what it gives."""
    from newstrace.corpus.shard import read_shard

    return [read_shard([article], stand_ins) for article in articles]
