"""Whatever the bytes are, reading ends in articles or in a reason."""

import io
import json
from contextlib import suppress

from hypothesis import example, given
from hypothesis import strategies as st

from newstrace.errors import UnreadableError
from newstrace.readers.decode import decode
from newstrace.readers.prose import read_prose
from newstrace.readers.rows import read_rows
from newstrace.records import RawArticle, Skipped

fences = st.sampled_from(
    [b"---\n", b"+++\n", b"---\r\n", b"...\n", b"", b"\xff\xfe", b"\xef\xbb\xbf", b"title: "]
)
files = st.lists(fences | st.binary(max_size=30) | st.text(max_size=30).map(str.encode)).map(b"".join)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
names = st.sampled_from(["id", "text", "title", "wire", "author", "date", "url", "sample", "other"])


@given(files)
@example(b"---\n!!int x: !!timestamp y\n---\nText")
@example(b"---\n&a [*a]: *a\n---\nText")
@example(b"---\n? [a]\n: b\n---\nText")
@example(b"---\ntitle: \xc2\x85\n---\nText")
@example(b"+++\na = 1979-99-99\n+++\nText")
def test_any_file_is_an_article_or_unreadable(data: bytes) -> None:
    with suppress(UnreadableError):
        article = read_prose(data, "a.txt", "a")
        assert decode(data).text[article.offset :] == article.text
        assert article.text.strip()


@given(
    st.lists(files | st.dictionaries(names, values).map(lambda row: json.dumps(row).encode())).map(b"\n".join)
)
def test_any_rows_are_articles_or_skipped(data: bytes) -> None:
    with suppress(UnreadableError):
        found = list(read_rows(io.BytesIO(data), "a.jsonl", "a"))
        assert found
        assert all(isinstance(one, RawArticle | Skipped) for one in found)


@given(st.lists(st.dictionaries(names, values).map(lambda row: {**row, "text": "Words."}), min_size=1))
def test_every_row_with_text_is_an_article(rows: list[dict[str, object]]) -> None:
    data = "\n".join(map(json.dumps, rows)).encode()
    found = list(read_rows(io.BytesIO(data), "a.jsonl", "a"))
    assert [one.text for one in found if isinstance(one, RawArticle)] == ["Words."] * len(rows)
