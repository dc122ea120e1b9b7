"""Whatever the bytes are, reading ends in articles or in a reason."""

import io
import json
import zlib
from contextlib import suppress

from hypothesis import example, given, settings
from hypothesis import strategies as st

from newstrace.errors import UnreadableError
from newstrace.readers.decode import decode
from newstrace.readers.formats import COMPRESSED, KNOWN_ENDINGS, read_input
from newstrace.readers.inputs import Input
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


pieces = st.sampled_from(
    [
        *(
            b"<p>",
            b"<div>",
            b"</div>",
            b"<meta charset=",
            b"utf-16",
            b"<title>",
            b"<!--",
            b"-->",
            b"<![CDATA[",
        ),
        *(
            b"<rss>",
            b"<channel>",
            b"<item>",
            b"<description>",
            b"<link>",
            b"<feed>",
            b"<entry>",
            b"&lt;",
            b"&#0;",
        ),
        *(b'<script type="application/ld+json">', b'{"@type": "Article", "author": ', b"[]}", b"</script>"),
        *(b"From: ", b"Subject: ", b"Date: ", b"Content-Type: multipart/mixed; boundary=x", b"\n\n--x\n"),
        *(
            b"Content-Type: text/html; charset=",
            b"base64",
            b"Content-Transfer-Encoding: ",
            b"=?utf-8?q?",
            b"?=",
        ),
        *(b"WARC/1.0\r\n", b"WARC-Type: response\r\n", b"Content-Length: 9\r\n\r\n", b"HTTP/1.1 200 OK\r\n"),
        *(
            b"text,",
            b'"',
            b"\n",
            b"\r\n",
            b"\0",
            b";",
            b"\xe9",
            b"\xff\xfe",
            b"PK\x03\x04",
            b"\x1f\x8b\x08\x00",
        ),
    ]
)
inputs = st.lists(pieces | st.binary(max_size=8) | st.text(max_size=20).map(str.encode)).map(b"".join)
endings = st.sampled_from([*KNOWN_ENDINGS, *COMPRESSED])


@settings(deadline=None, max_examples=300)  # the first page loads its library
@given(inputs, endings)
@example(b"text\n" + b'"' * 9, ".csv")
@example(b"<rss><channel><item><link>http://[</link><description>a", ".xml")
@example(b"From: \nDate: Tue, 99 Mar 2022\n\nx", ".eml")
@example(b"Content-Type: text/plain; charset=unicode_escape\n\n\\d", ".eml")
@example(b'<meta charset="rot13"><p>x</p>', ".html")
def test_any_bytes_under_any_ending_are_articles_or_a_reason(data: bytes, ending: str) -> None:
    with suppress(UnreadableError, OSError, EOFError, zlib.error):
        for found in read_input(Input(io.BytesIO(data), f"a{ending}", "a", ending), {}):
            assert isinstance(found, RawArticle | Skipped)
            assert isinstance(found, Skipped) or found.text.strip()
