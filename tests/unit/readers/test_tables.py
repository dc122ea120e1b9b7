import io

import pytest

from newstrace.errors import UnreadableError
from newstrace.readers import tables
from newstrace.readers.tables import read_table
from newstrace.records import RawArticle, Skipped


def read(data: bytes, *, tabs: bool = False, **mapping: str) -> list[RawArticle | Skipped]:
    return list(read_table(io.BytesIO(data), "wire.csv", "wire", mapping, tabs=tabs))


def test_each_row_is_an_article_named_after_the_line_it_ends_on() -> None:
    assert read(b'text,publisher\r\n"One,\r\ntwo.",The Post\r\nThree.,\r\n') == [
        RawArticle(id="wire:3", text="One,\r\ntwo.", path="wire.csv", publisher="The Post"),
        RawArticle(id="wire:4", text="Three.", path="wire.csv"),
    ]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_header_says_what_parts_the_cells(mark: str) -> None:
    (article,) = read(f"id{mark} Text {mark}publisher\na{mark}One.{mark}The Post\n".encode())
    assert article == RawArticle(id="a", text="One.", path="wire.csv", publisher="The Post")


def test_tabs_part_the_cells_of_a_tsv_whatever_else_stands_in_its_header() -> None:
    (article,) = read(b"text\ta,b,c,d\nOne.\t\n", tabs=True)
    assert isinstance(article, RawArticle)
    assert article.text == "One."


def test_a_mapping_says_what_the_columns_are_called() -> None:
    (article,) = read(b"body,outlet\nOne.,The Post\n", text="body", publisher="outlet")
    assert article == RawArticle(id="wire:2", text="One.", path="wire.csv", publisher="The Post")


@pytest.mark.parametrize(("header", "missing"), [(b"title,body\n", "text"), (b"text,body\n", "outlet")])
def test_a_column_that_is_not_there_is_named(header: bytes, missing: str) -> None:
    with pytest.raises(UnreadableError, match=f"no column '{missing}' in it"):
        read(header + b"a,b\n", publisher="outlet") if missing == "outlet" else read(header + b"a,b\n")


def test_ragged_rows_and_null_characters_cost_only_their_rows() -> None:
    found = read(b"id,text\na,One.\nb\nc,Two.,Three.\nd,F\0our.\n\n,\ne,Five.\n")
    assert [one.reason if isinstance(one, Skipped) else one.text for one in found] == [
        "One.",
        "a row of 1 cells under 2 columns",
        "a row of 3 cells under 2 columns",
        "binary, not text",
        "Five.",
    ]
    assert [one.path for one in found if isinstance(one, Skipped)] == [
        "wire.csv:3",
        "wire.csv:4",
        "wire.csv:5",
    ]


def test_a_quotation_mark_that_never_closes_ends_somewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "LONGEST_CELL", 100)
    found = read(b'text\nOne.\n"' + b"never closed\n" * 20 + b"Two.\n")
    assert isinstance(found[0], RawArticle)
    assert isinstance(found[1], Skipped)
    assert "no valid row" in found[1].reason


def test_bytes_that_are_no_utf_8_are_a_warning_of_their_row() -> None:
    first, second = read(b"text\ncaf\xe9\nOne.\n")
    assert isinstance(first, RawArticle)
    assert isinstance(second, RawArticle)
    assert (first.text, len(first.warnings), second.warnings) == ("café", 1, ())


def test_a_table_without_anything_is_empty() -> None:
    with pytest.raises(UnreadableError, match="empty"):
        read(b"")
