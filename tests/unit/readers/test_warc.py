import gzip
import io
from itertools import accumulate

import pytest

from newstrace.errors import UnreadableError
from newstrace.readers.inputs import Input
from newstrace.readers.warc import read_warc
from newstrace.records import RawArticle, Skipped

from .made import members, page, warc_record

PLACES = ("Halmouth", "Westport", "Oldhaven", "Norburgh")
RECORDS = [warc_record(f"https://{place}.example/a".lower(), page(place=place).encode()) for place in PLACES]
PACKED = members(RECORDS)
AT = [0, *accumulate(map(len, PACKED))]
DOUBTFUL = "damaged here or right after it"


def read(data: bytes) -> list[RawArticle | Skipped]:
    return list(read_warc(Input(io.BytesIO(data), "news.warc.gz", "news", ".warc.gz")))


def told(data: bytes) -> list[str]:
    """The place of each article, the offset of each damage."""
    return [
        one.path.rpartition(":")[2] if isinstance(one, Skipped) else (one.url or "").split(".")[0][8:].title()
        for one in read(data)
    ]


@pytest.mark.parametrize("parts", [RECORDS, PACKED])
def test_each_page_is_an_article_named_after_its_offset(parts: list[bytes]) -> None:
    second = read(b"".join(parts))[1]
    assert isinstance(second, RawArticle)
    assert second.id == f"news:{len(parts[0])}"
    assert (second.url, second.path, second.title) == ("https://westport.example/a", "news.warc.gz", "A page")
    assert told(b"".join(parts)) == list(PLACES)


def test_what_is_no_page_is_passed_over() -> None:
    request = warc_record("https://a.example", b"", kind="request")
    picture = warc_record("https://a.example", b"x").replace(
        b"text/html; charset=utf-8", b"image/png; charset=utf-8"
    )
    moved = RECORDS[0].replace(b"200 OK", b"301 No")
    assert told(b"".join([request, picture, moved, RECORDS[1]])) == ["Westport"]


def test_a_page_may_be_packed_and_coded_by_its_server() -> None:
    content = gzip.compress(page(place="Hálmouth").encode("latin-1"))
    record = warc_record("https://a.example", content, headers=["Content-Encoding: gzip"], charset="latin-1")
    (article,) = read(record)
    assert isinstance(article, RawArticle)
    assert "Hálmouth" in article.text


def test_a_page_without_an_article_is_skipped_with_its_offset() -> None:
    assert read(RECORDS[0] + warc_record("https://a.example", b"<html></html>"))[1] == Skipped(
        f"news.warc.gz:{len(RECORDS[0])}", "no article found in the page"
    )


def test_a_record_with_broken_bytes_is_skipped_and_the_rest_goes_on() -> None:
    broken = bytearray(PACKED[1])
    broken[len(broken) // 2] ^= 0xFF
    broken[len(broken) // 2 + 1] ^= 0xFF
    assert told(b"".join([PACKED[0], bytes(broken), *PACKED[2:]])) == [
        "Halmouth",
        str(AT[1]),
        "Oldhaven",
        "Norburgh",
    ]


def test_a_record_that_is_cut_short_is_skipped_and_the_rest_goes_on() -> None:
    assert told(b"".join([PACKED[0], PACKED[1][:90], *PACKED[2:]])) == [
        "Halmouth",
        str(AT[1]),
        "Oldhaven",
        "Norburgh",
    ]


def test_a_file_that_is_cut_short_gives_what_came_through() -> None:
    for cut in (40, 200, len(PACKED[3]) - 60):
        assert told(b"".join(PACKED)[:-cut]) == ["Halmouth", "Westport", "Oldhaven", str(AT[3])]


@pytest.mark.parametrize("parts", [RECORDS, PACKED])
def test_a_record_that_may_have_swallowed_the_next_is_not_believed(parts: list[bytes]) -> None:
    short = RECORDS[1][:-200]
    second = short if parts is RECORDS else gzip.compress(short)
    assert told(b"".join([parts[0], second, *parts[2:]])) == [
        "Halmouth",
        str(len(parts[0])),
        "Oldhaven",
        "Norburgh",
    ]


def test_a_length_that_is_too_great_costs_only_its_record() -> None:
    head, joint, rest = RECORDS[1].partition(b"\r\nContent-Length: ")
    long = gzip.compress(head + joint + b"9" + rest)
    assert told(b"".join([PACKED[0], long, *PACKED[2:]])) == ["Halmouth", str(AT[1]), "Oldhaven", "Norburgh"]


def test_rubbish_between_records_is_named_by_the_record_before_it() -> None:
    found = read(b"".join([PACKED[0], gzip.compress(b"rubbish\r\n\r\n"), *PACKED[2:]]))
    assert found[0] == Skipped("news.warc.gz:0", DOUBTFUL)
    assert [one.url for one in found[1:] if isinstance(one, RawArticle)] == [
        "https://oldhaven.example/a",
        "https://norburgh.example/a",
    ]


def test_what_is_no_warc_is_skipped() -> None:
    assert [type(one) for one in read(b"rubbish " * 50)] == [Skipped]
    with pytest.raises(UnreadableError, match="no page in it"):
        read(b"")


def test_a_stream_that_can_be_read_once_only_ends_at_its_damage() -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    data = b"".join([*PACKED[:2], PACKED[2][:90], PACKED[3]])
    found = list(read_warc(Input(Pipe(data), "-", "stdin", ".warc")))
    assert found[1:] == [Skipped(f"-:{AT[1]}", DOUBTFUL)]
    assert isinstance(found[0], RawArticle)
