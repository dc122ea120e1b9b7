"""Small invented articles, read as any article is: ``newsroom("[Coast Radio 2024-03-05] …", …)``."""

import re
from collections.abc import Callable

import pytest

from newstrace.lexicon import Lexicon, load_lexicon
from newstrace.pipeline import read_article
from newstrace.records import RawArticle, Reading

PRINTED = re.compile(r"\[(?P<publisher>[^\]0-9]+?)(?: (?P<published>[0-9][^\]]*))?\] (?P<text>.*)", re.DOTALL)

Newsroom = Callable[..., list[Reading]]


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture
def newsroom(lexicon: Lexicon) -> Newsroom:
    """Articles with ids n1, n2, …, each with its publisher and, where it has one, its date in brackets."""

    def read(*printed: str) -> list[Reading]:
        return [_read(f"n{number}", article, lexicon) for number, article in enumerate(printed, 1)]

    return read


def _read(identifier: str, printed: str, lexicon: Lexicon) -> Reading:
    found = PRINTED.fullmatch(printed)
    if found is None:
        raise ValueError(printed)
    raw = RawArticle(
        id=identifier, text=found["text"], publisher=found["publisher"], published=found["published"]
    )
    return read_article(raw, lexicon)
