import json

import pytest

from newstrace.errors import UnreadableError
from newstrace.readers.arrays import read_array
from newstrace.records import RawArticle, Skipped

ROW = {"text": "One.", "publisher": "The Post"}


def read(written: object, **mapping: str) -> list[RawArticle | Skipped]:
    text = written if isinstance(written, str) else json.dumps(written)
    return list(read_array(text.encode(), "wire.json", "wire", mapping))


def test_an_array_gives_an_article_a_row_named_after_its_number() -> None:
    assert read([ROW, {"text": "Two.", "id": "b"}]) == [
        RawArticle(id="wire:1", text="One.", path="wire.json", publisher="The Post"),
        RawArticle(id="b", text="Two.", path="wire.json"),
    ]


def test_one_row_alone_is_named_after_the_file() -> None:
    assert read(ROW) == [RawArticle(id="wire", text="One.", path="wire.json", publisher="The Post")]


def test_a_mapping_says_what_the_rows_call_a_field() -> None:
    row = {"body": "One.", "outlet": "The Post", "text": 3}
    (article,) = read([row], text="body", publisher="outlet")
    assert article == RawArticle(id="wire:1", text="One.", path="wire.json", publisher="The Post")


def test_a_mapped_field_that_a_row_lacks_is_unknown_even_where_another_has_its_name() -> None:
    (article,) = read([{"text": "One.", "publisher": "syndication desk"}], publisher="outlet")
    assert isinstance(article, RawArticle)
    assert article.publisher is None


def test_a_bad_row_is_skipped_with_its_number_and_the_rest_goes_on() -> None:
    first, bad, empty, last = read([ROW, 7, {"text": ""}, ROW])
    assert bad == Skipped("wire.json:2", "no JSON object")
    assert empty == Skipped("wire.json:3", "an empty text or one that is no text")
    assert isinstance(first, RawArticle)
    assert isinstance(last, RawArticle)


def test_json_lines_under_this_ending_are_read_as_such() -> None:
    found = read('{"text": "One."}\n{"text": "Two."}\nbroken\n')
    assert [getattr(one, "id", None) or one.path for one in found] == ["wire:1", "wire:2", "wire.json:3"]


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", "empty"),
        ("[]", "empty"),
        ("[1]", "first row"),
        ('[{"text": "cut', "no valid JSON"),
        ("[" * 100_000, "no valid JSON"),
        ('{"articles": []}', "no 'text'"),
        ("3", "no JSON object"),
    ],
)
def test_what_holds_no_row_is_unreadable(written: str, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        read(written)
