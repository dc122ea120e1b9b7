"""Two articles in one plain-text file."""

from newstrace.lexicon import load_lexicon
from newstrace.records import RawArticle
from newstrace.text.split import split_articles

CAPTION = "Ships lie at anchor in Oslo. (EPA)"
FIRST = (
    f"Harbour to close\n\n{CAPTION}\n\nHarbour to close\n\nThe minister said it would close.\n\nHe was sure."
)
SECOND = (
    f"Ferries are sold\n\n{CAPTION}\nTT\n\nFerries are sold\n\nAll ferries went to Bergen.\n\nThey were old."
)


def split(text: str, *, splittable: bool = True) -> tuple[RawArticle, ...]:
    raw = RawArticle(id="f", text=text, offset=7, title="T", publisher="P", splittable=splittable)
    return split_articles(raw, load_lexicon())


def test_second_headline_with_its_captions_starts_a_second_article() -> None:
    text = f"{FIRST}\n\n\n\n{SECOND}"
    first, second = split(text)
    assert (first.id, second.id) == ("f#1", "f#2")
    assert first.text + second.text == text
    assert second.text == SECOND
    assert (first.offset, second.offset) == (7, 7 + len(text) - len(SECOND))
    assert (first.publisher, second.publisher) == ("P", "P")
    assert (first.title, second.title) == ("T", None)


def test_headline_with_a_dateline_below_starts_a_second_article() -> None:
    second = (
        "Ferries are sold\n\nBERGEN (Reuters) - All ferries went west.\n\nThey were old.\n\nNobody cares."
    )
    assert [part.text for part in split(f"{FIRST}\n\n\n\n{second}")][1:] == [second]


def test_row_of_a_container_is_never_split() -> None:
    assert len(split(f"{FIRST}\n\n\n\n{SECOND}", splittable=False)) == 1


def test_gap_alone_does_not_split() -> None:
    text = f"{FIRST}\n\n\n\nRising costs\n\nThe ferries cost too much.\n\nThey were old.\n\nNobody cares."
    assert [part.id for part in split(text)] == ["f"]


def test_wide_spacing_throughout_does_not_split() -> None:
    assert len(split(f"{FIRST}\n\n{SECOND}".replace("\n\n", "\n\n\n\n"))) == 1


def test_repetition_of_the_articles_own_headline_does_not_split() -> None:
    assert len(split(f"{FIRST}\n\n\n\n{FIRST}")) == 1
