"""Small corpora: ``corpus("c.db", article("mayor", "…"))`` makes one, or adds to it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newstrace.corpus import Store, Told, add
from newstrace.corpus.exports import export_row
from newstrace.corpus.library import raw_articles
from newstrace.records import RawArticle
from newstrace.render.json import encode

MAYOR = (
    '"The mayor will resign in May," Ana Ruiz told The Island Courier. Ferry captains denied it on Monday.'
)
FERRY = (
    "The ferry line lost its licence, according to the port authority. Captains said the tax would double."
)

Article = Callable[..., RawArticle]
Keep = Callable[..., list[Told]]
Export = Callable[[], bytes]


@pytest.fixture
def article() -> Article:
    """``article(id, text, publisher=…, url=…)``."""

    def make(name: str, text: str = MAYOR, **fields: str | None) -> RawArticle:
        given = {"publisher": "The Harbour Post", "published": "2024-05-02", "path": f"{name}.md", **fields}
        return RawArticle(id=name, text=text, **given)  # type: ignore[arg-type] # all of these are texts

    return make


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty corpus."""
    with Store(str(tmp_path / "corpus.db"), writing=True) as opened:
        yield opened


@pytest.fixture
def keep(store: Store) -> Keep:
    """``keep(article, …)`` in one addition."""

    def run(*articles: RawArticle, jobs: int = 1) -> list[Told]:
        return list(add(store, articles, jobs=jobs))

    return run


@pytest.fixture
def exported(store: Store) -> Export:
    """What `trace export` writes."""

    def run() -> bytes:
        return b"".join(encode(export_row(raw, added)) for raw, added in raw_articles(store))

    return run
