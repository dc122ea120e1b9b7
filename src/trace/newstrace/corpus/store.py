"""A corpus file, opened: connections, transactions, what is counted."""

import os
import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final, Self

from newstrace.corpus.faults import CorpusError, told
from newstrace.corpus.schema import VERSION, migrate, require_search, version_of

PATIENCE: Final = 30.0
"""Seconds to wait for another process that is writing."""

_PAUSE: Final = 0.02


class Store:
    """One connection to a corpus file. Used as a context manager, it is closed at the end.

    Args:
        path: the file.
        writing: whether it is written; then a missing file is made, its folders too.

    Raises:
        CorpusError: it is missing, no corpus, from a newer version, or can't be read or written.
    """

    def __init__(self, path: str, *, writing: bool = False, patience: float = PATIENCE) -> None:
        self.path = path
        require_search()
        if writing:
            _make_folder(path)
            _require_writable(path)
        elif not os.path.exists(path):
            raise CorpusError(f"corpus {path}: no such file: make one with 'trace add'", path)
        with told(path):
            self.connection = _connect(path, writing=writing, patience=patience)
            try:
                self._prepare(writing=writing, patience=patience)
            except BaseException:
                self.connection.close()
                raise

    def _prepare(self, *, writing: bool, patience: float) -> None:
        version = version_of(self.connection, self.path)
        self.connection.execute("PRAGMA foreign_keys = ON")
        if writing:
            _keep_a_log(self.connection, patience)
            self.connection.execute("PRAGMA synchronous = NORMAL")
            migrate(self.connection, self.path)
        elif version < VERSION:
            raise CorpusError(
                f"corpus {self.path}: written by an older trace: 'trace add' anything to renew it",
                self.path,
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Leaves one file: what a write left beside it is put into it, as far as no reader needs it."""
        self.connection.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All of what is done inside, or nothing.

        Raises:
            CorpusError: it could not be written.
        """
        with told(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """One consistent state for all that is read inside, whatever is written meanwhile.

        Raises:
            CorpusError: it could not be read.
        """
        with told(self.path):
            if self.connection.in_transaction:
                yield self.connection
                return
            self.connection.execute("BEGIN")
            try:
                yield self.connection
            finally:
                self.connection.execute("ROLLBACK")

    def add_view(self, definition: str) -> None:
        """A view of what there is, as long as this connection lasts: it is no part of the file."""
        (reading_only,) = self.connection.execute("PRAGMA query_only").fetchone()
        self.connection.execute("PRAGMA query_only = OFF")
        try:
            self.connection.execute(definition)
        finally:
            self.connection.execute(f"PRAGMA query_only = {reading_only}")

    def totals(self) -> dict[str, int]:
        """What is counted: articles, statements, attributions, words of text and the like."""
        return dict(self.connection.execute("SELECT name, value FROM totals"))

    def count(self, changes: Mapping[str, int]) -> None:
        """Adds to what is counted; inside a transaction."""
        self.connection.executemany(
            "INSERT INTO totals VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = value + excluded.value",
            sorted(changes.items()),
        )


def _make_folder(path: str) -> None:
    folder = os.path.dirname(path)
    try:
        os.makedirs(folder or ".", exist_ok=True)
    except OSError as fault:
        raise CorpusError(f"corpus {path}: {fault.strerror or fault}", path) from fault


def _require_writable(path: str) -> None:
    folder = os.path.dirname(path) or "."
    if not os.access(folder, os.W_OK) or (os.path.exists(path) and not os.access(path, os.W_OK)):
        raise CorpusError(f"corpus {path}: it can't be written: the file or its folder is read-only", path)


def _connect(path: str, *, writing: bool, patience: float) -> sqlite3.Connection:
    from urllib.parse import quote

    address = f"file:{quote(path)}"
    if writing:
        return _open(f"{address}?mode=rwc", patience)
    if os.access(path, os.W_OK) and os.access(os.path.dirname(path) or ".", os.W_OK):
        # Who may write tidies up behind itself: the last reader leaves one file.
        connection = _open(f"{address}?mode=rw", patience)
        connection.execute("PRAGMA query_only = ON")
        return connection
    # Readers share notes in a file beside it. In a read-only folder there can be none, nor a writer.
    alone = not os.path.exists(f"{path}-wal")
    return _open(f"{address}?mode=ro" + ("&immutable=1" if alone else ""), patience)


def _open(address: str, patience: float) -> sqlite3.Connection:
    return sqlite3.connect(address, uri=True, timeout=patience, isolation_level=None)


def _keep_a_log(connection: sqlite3.Connection, patience: float) -> None:
    """Writes ahead to a log. SQLite does not wait by itself where two processes ask for it at once."""
    until = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as fault:
            if "locked" not in str(fault) or time.monotonic() > until:
                raise
        time.sleep(_PAUSE)
