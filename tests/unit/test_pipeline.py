"""The stages in their order, as the Python API: an article in, a reading out."""

from collections.abc import Iterator

import pytest

from newstrace.lexicon import load_lexicon
from newstrace.pipeline import read_article, read_articles
from newstrace.records import Place, RawArticle, Reading, Role

TEXT = "The mayor said that rents would fall.\n\nThe ferry left Dunmore at nine and came back at dusk."


def names(reading: Reading) -> list[list[str | None]]:
    return [[hop.name for hop in one.chain] for one in reading.attributions]


def test_a_plain_string_is_an_article_without_metadata() -> None:
    reading = read_article(TEXT)
    assert (reading.text, reading.path, reading.publisher, reading.title) == (TEXT, None, None, None)
    assert len(reading.attributions) == 1


def test_a_reading_says_what_is_attributed_and_what_is_the_publisher_s_own() -> None:
    reading = read_article(TEXT)
    (found,) = reading.attributions
    assert [TEXT[slice(*span)] for span in found.content] == ["that rents would fall"]
    assert [TEXT[slice(*own.sentence)] for own in reading.own_voice] == [TEXT.split("\n\n")[1]]


def test_every_chain_ends_with_the_publisher() -> None:
    reading = read_article(RawArticle(id="a", text=TEXT, publisher="The Harlow Gazette"))
    last = reading.attributions[0].chain[-1]
    assert (last.name, last.role) == ("The Harlow Gazette", Role.PUBLISHER)


def test_ids_tell_the_parts_of_a_reading_apart() -> None:
    text = f"{TEXT} The rain stopped at noon and the boats went out.\n\nThe baker said that it rained."
    reading = read_article(text)
    ids = [*(one.id for one in reading.attributions), *(own.id for own in reading.own_voice)]
    assert len(ids) >= 4
    assert sorted(set(ids)) == sorted(ids)


def test_what_a_title_says_is_marked_as_the_title_s() -> None:
    title = "Mayor says rents will fall"
    text = f"{title}\n\nRents will fall by May, the mayor said."
    reading = read_article(RawArticle(id="a", text=text, title=title))
    assert [one.place for one in reading.attributions] == [Place.TITLE, Place.BODY]
    assert title not in [text[slice(*own.sentence)] for own in reading.own_voice]


def test_metadata_is_passed_on_unchanged() -> None:
    raw = RawArticle(
        id="a", text=TEXT, path="a.txt", byline="Una Pell", url="https://example.org/a", offset=7
    )
    reading = read_article(raw)
    assert (reading.id, reading.path, reading.offset) == ("a", "a.txt", 7)
    assert (reading.byline, reading.url) == ("Una Pell", "https://example.org/a")


def test_a_lexicon_may_be_passed_in() -> None:
    assert read_article(TEXT, load_lexicon()) == read_article(TEXT)


def test_articles_are_read_one_by_one_as_they_are_asked_for() -> None:
    asked: list[str] = []

    def arriving() -> Iterator[RawArticle]:
        for name in ("a", "b"):
            asked.append(name)
            yield RawArticle(id=name, text=TEXT)

    readings = read_articles(arriving())
    assert next(readings).id == "a"
    assert asked == ["a"]
    assert [one.id for one in readings] == ["b"]


def test_what_is_not_splittable_is_never_split() -> None:
    text = f"{TEXT}\n\n\n\n{TEXT}"
    assert [one.text for one in read_articles([RawArticle(id="a", text=text)])] == [text]


@pytest.mark.parametrize("text", ["", " \n", "“", "said", "according to", "\x00\x1b[31m", "\ud800"])
def test_odd_prose_is_read_and_not_refused(text: str) -> None:
    reading = read_article(text)
    assert (reading.text, names(reading)) == (text, [])
