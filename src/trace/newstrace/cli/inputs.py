"""The articles of one command: read one by one, counted, with what was skipped said aloud."""

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import typer

from newstrace.cli.faults import NothingGiven
from newstrace.cli.mapping import mapping_of
from newstrace.cli.options import StdinFormat
from newstrace.cli.skips import Skips
from newstrace.cli.streams import say, stdin_bytes, stdin_is_terminal

if TYPE_CHECKING:
    from newstrace.claims import Askable, Searchable
    from newstrace.claims.narrowing import Narrowing
    from newstrace.claims.vocabulary import Vocabulary
    from newstrace.corpus import Shelf
    from newstrace.lexicon import Lexicon
    from newstrace.records import AttributionType, Coverage, RawArticle, Reading, Skipped

EMBEDDED = "embedded"
_LEFT_ALONE = 50_000
_SHOWN = 5


def writable(query: str) -> str:
    """A query that can be written as UTF-8: bytes of an argument that are none could match nothing anyway."""
    return query.encode("utf-8", "replace").decode("utf-8")


def _file_to_ask(asked: str | None) -> str | None:
    from newstrace.corpus.location import corpus_to_ask

    return corpus_to_ask(asked, os.environ)


class Inputs:
    """What a command reads: ``paths``, else a corpus file, else the embedded corpus.

    The corpus is ``corpus``, else that of TRACE_CORPUS, else the user's if there is one.

    ``read`` counts the articles so far, ``skipped`` and ``warnings`` gather what there was to say.
    """

    def __init__(
        self,
        paths: Sequence[str],
        stdin_format: StdinFormat,
        context: typer.Context,
        mapped: str | None = None,
        *,
        corpus: str | None = None,
    ) -> None:
        if "-" in paths and stdin_is_terminal():
            raise NothingGiven("standard input is a terminal: pipe an article in, or name a PATH", context)
        self._paths = paths
        self._file = None if paths else _file_to_ask(corpus)
        self._stdin_format = stdin_format
        self._mapping = mapping_of(mapped)
        self.read = 0
        self.skipped: list[Skipped] = []
        self._skips = Skips()
        self.warnings: list[str] = []

    @property
    def corpus(self) -> str:
        """The name of what is searched."""
        from newstrace.readers.folders import shown

        return " ".join(map(shown, self._paths)) or (shown(self._file) if self._file else EMBEDDED)

    @property
    def has_index(self) -> bool:
        """Whether a corpus file is asked, which finds what a question touches by itself."""
        return self._file is not None

    @contextmanager
    def asked(self, narrowing: "Narrowing", *, query: str | None = None) -> Iterator["Askable"]:
        """What a question about claims is asked of: the articles as read, or the index of a corpus file.

        Articles that were not read for their language but hold the words of ``query`` are told of.

        Raises:
            TraceError: the corpus can't be read, or a word list is broken.
        """
        if self._file is None:
            yield list(self.readings())
            return
        from newstrace.corpus import Store
        from newstrace.corpus.asking import CorpusIndex

        say(f"searching the corpus {self._file}")
        with Store(self._file) as store, store.snapshot():
            self.read = store.totals().get("articles", 0)

            def index(vocabulary: "Vocabulary") -> CorpusIndex:
                made = CorpusIndex(store, vocabulary, narrowing)
                unread = made.unread(query or "")
                if unread:
                    shown = ", ".join(unread[:_SHOWN]) + (", …" if len(unread) > _SHOWN else "")
                    say(f"{len(unread)} not read for their language hold these words: {shown}")
                return made

            yield index

    @contextmanager
    def asked_for_types(
        self, types: "frozenset[AttributionType]", narrowing: "Narrowing"
    ) -> Iterator["Searchable"]:
        """The same for other types of attribution than a corpus file has an index of.

        Raises:
            TraceError: the corpus can't be read, or a word list is broken.
        """
        if self._file is None:
            yield list(self.readings())
            return
        from newstrace.claims.narrowing import Narrowing
        from newstrace.claims.searched import Searched

        shelf = self._shelf(Narrowing())
        yield lambda vocabulary: Searched(shelf, vocabulary, types, narrowing)

    def readings(self) -> Iterator["Reading"]:
        """Each article as read, warnings said as they come.

        Raises:
            TraceError: the embedded corpus or a word list is broken.
        """
        if self._file is not None:
            from newstrace.claims.narrowing import Narrowing

            yield from self._shelf(Narrowing()).values()
            return
        from newstrace.lexicon import load_lexicon
        from newstrace.pipeline import read_articles

        for reading in read_articles(self._articles(), load_lexicon()):
            for warning in reading.warnings:
                self.warnings.append(f"{reading.id}: {warning}")
                say(f"warning: {self.warnings[-1]}")
            yield reading
            if not gc.isenabled():
                gc.freeze()  # modules and word lists are here to stay: they need no looking after
                gc.set_threshold(_LEFT_ALONE)  # nearly all that an article leaves behind is in no circle
                gc.enable()

    def whole(
        self, narrowing: "Narrowing", *, advance: Callable[[], object] | None = None
    ) -> "Mapping[str, Reading]":
        """All articles that a narrowed question is asked of, by their ids, in their order.

        Those of a corpus file are taken out one by one, whenever one is needed; those of PATHs are read
        now, and ``advance`` is called for each.

        Raises:
            TraceError: the corpus can't be read, or a word list is broken.
        """
        from newstrace.claims.index import is_asked

        if self._file is not None:
            found: Mapping[str, Reading] = self._shelf(narrowing)
        else:
            readings = {}
            for reading in self.readings():
                if is_asked(reading, narrowing):
                    readings[reading.id] = reading
                if advance is not None:
                    advance()
            found = dict(sorted(readings.items()))
        gc.disable()  # what is made from here on is in no circle, and much of it is needed to the end
        return found

    def kept(self, ids: Iterable[str]) -> Iterator["Reading"]:
        """The articles of the corpus file with these ids, as read."""
        from newstrace.corpus import Store, find, reading_of

        with Store(self._file or "") as store:
            for identifier in ids:
                yield reading_of(store, find(store, identifier)[0].number)

    def article_of(self, name: str, narrowing: "Narrowing") -> "Reading | None":
        """The article of the corpus file whose whole id ``name`` begins with, as read; null where none is."""
        from newstrace.claims.index import is_asked
        from newstrace.corpus import Store, find, reading_of
        from newstrace.errors import RequestError

        beginnings = [name[:end] for end, sign in enumerate(name) if sign == ":"]
        say(f"searching the corpus {self._file}")
        with Store(self._file or "") as store:
            for beginning in reversed(beginnings):
                with suppress(RequestError):
                    reading = reading_of(store, find(store, beginning)[0].number)
                    return reading if is_asked(reading, narrowing) else None
        return None

    def coverage(self, lexicon: "Lexicon", narrowing: "Narrowing") -> "Coverage":
        """How much of the corpus file is asked."""
        from newstrace.claims.vocabulary import Vocabulary
        from newstrace.corpus import Store
        from newstrace.corpus.asking import CorpusIndex

        with Store(self._file or "") as store, store.snapshot():
            self.read = store.totals().get("articles", 0)
            return CorpusIndex(store, Vocabulary(lexicon), narrowing).coverage()

    def _shelf(self, narrowing: "Narrowing") -> "Shelf":
        from newstrace.corpus import Shelf

        say(f"searching the corpus {self._file}")
        shelf = Shelf(self._file or "", narrowing)
        self.read = shelf.articles
        return shelf

    def failure(self) -> tuple[str, str | None] | None:
        """What went wrong with the inputs as a whole, and where: nothing could be read."""
        if self.read:
            return None
        return "nothing could be read", self.skipped[0].path if len(self.skipped) == 1 else None

    def _articles(self) -> Iterator["RawArticle"]:
        from newstrace.records import Skipped

        for found in self._found():
            if isinstance(found, Skipped):
                self.skipped.append(found)
                line = self._skips.line(found)
                if line:
                    say(line)
            else:
                self.read += 1
                yield found

    def _found(self) -> Iterator["RawArticle | Skipped"]:
        from newstrace.readers import read_embedded, read_paths

        if self._paths:
            return read_paths(
                self._paths, stdin=stdin_bytes(), stdin_format=self._stdin_format, mapping=self._mapping
            )
        say("no PATH given: searching the embedded sample articles")
        return read_embedded()
