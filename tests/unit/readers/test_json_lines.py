import io
import json
from typing import TYPE_CHECKING

import pytest

from newstrace.errors import UnreadableError
from newstrace.readers.rows import read_rows
from newstrace.records import RawArticle, Skipped

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


def rows(*lines: object) -> list[RawArticle | Skipped]:
    written = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    return list(read_rows(io.BytesIO(written.encode()), "wire.jsonl", "wire"))


def test_each_row_is_an_article_named_after_its_line_and_never_split() -> None:
    first, second = rows({"text": "One.", "publisher": "The Post"}, "", {"text": "Two.", "id": "b"})
    assert first == RawArticle(id="wire:1", text="One.", path="wire.jsonl", publisher="The Post")
    assert second == RawArticle(id="b", text="Two.", path="wire.jsonl")


def test_text_is_kept_to_the_last_space() -> None:
    (article,) = rows({"text": " \ufeffa\r\n\tb \n"})
    assert isinstance(article, RawArticle)
    assert article.text == " \ufeffa\r\n\tb \n"


@pytest.mark.parametrize(
    "first", [{"title": "no text"}, [1], "no json", '"a string"', '{"text": "a"} trailing', "[" * 100_000]
)
def test_a_file_without_an_article_among_its_first_rows_is_none_of_articles(first: object) -> None:
    with pytest.raises(UnreadableError, match="no articles in it: its first row has"):
        rows(*[first] * 100, {"text": "Two."})


def test_a_bad_first_row_costs_only_itself() -> None:
    bad, second = rows('{"text": "cut', {"text": "Two."})
    assert isinstance(bad, Skipped)
    assert bad.path == "wire.jsonl:1"
    assert isinstance(second, RawArticle)


def test_nothing_but_blank_lines_is_empty() -> None:
    with pytest.raises(UnreadableError, match="empty"):
        rows("", "  ", "\r")


@pytest.mark.parametrize(
    "bad",
    [
        '{"text": "cut',
        "[1, 2]",
        {"title": "T"},
        {"text": None},
        {"text": 3},
        {"text": " \n"},
        '{"text": "\\ud800"}',
    ],
)
def test_a_bad_later_row_is_skipped_with_its_line_and_the_rest_goes_on(bad: object) -> None:
    first, skipped, last = rows({"text": "One."}, bad, {"text": "Three."})
    assert isinstance(skipped, Skipped)
    assert skipped.path == "wire.jsonl:2"
    assert skipped.reason
    assert isinstance(first, RawArticle)
    assert isinstance(last, RawArticle)
    assert last.id == "wire:3"


def test_an_empty_text_in_the_first_row_costs_only_that_row() -> None:
    first, second = rows({"text": None}, {"text": "Two."})
    assert isinstance(first, Skipped)
    assert isinstance(second, RawArticle)


def test_rows_are_read_one_by_one() -> None:
    class Endless(io.RawIOBase):
        """A stream that goes on for ever, one row after another."""

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: "WriteableBuffer", /) -> int:
            row = b'{"text": "One."}\n'
            memoryview(buffer)[: len(row)] = row
            return len(row)

    found = read_rows(io.BufferedReader(Endless()), "-", "stdin")
    assert [next(found).path for _ in range(3)] == ["-", "-", "-"]


def test_wrong_types_and_wrong_bytes_are_warnings_of_the_row() -> None:
    data = b'{"text": "One."}\n{"text": "caf\xe9", "title": [1], "sample": true}'
    _, article = read_rows(io.BytesIO(data), "wire.jsonl", "wire")
    assert isinstance(article, RawArticle)
    assert article.text == "café"
    assert article.sample
    assert len(article.warnings) == 2
