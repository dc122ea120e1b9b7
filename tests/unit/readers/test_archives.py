import gzip
import io
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from newstrace.errors import UnreadableError
from newstrace.readers import read_paths
from newstrace.readers.archives import Limits, read_archive
from newstrace.readers.inputs import Input
from newstrace.records import RawArticle, Skipped

FILES = {"b.txt": b"Two.", "sub/a.md": b"---\nid: one\n---\nOne.", "rows.jsonl": b'{"text": "Three."}\n'}


def zipped(files: Mapping[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return written.getvalue()


def tarred(files: Mapping[str, bytes], mode: str = "w:gz") -> bytes:
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode=mode) as archive:  # type: ignore[call-overload] # a variable mode
        for name, data in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return written.getvalue()


def read(data: bytes, ending: str, limits: Limits = Limits()) -> list[RawArticle | Skipped]:  # noqa: B008 - frozen
    given = Input(io.BytesIO(data), f"news{ending}", "news", ending)
    return list(read_archive(given, {}, limits))


def reasons(found: list[RawArticle | Skipped]) -> dict[str, str]:
    return {one.path: one.reason for one in found if isinstance(one, Skipped)}


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        (zipped(FILES), ".zip"),
        (tarred(FILES), ".tar.gz"),
        (tarred(FILES), ".tgz"),
        (tarred(FILES, "w"), ".tar"),
    ],
)
def test_members_are_read_as_files_in_the_archives_order(data: bytes, ending: str) -> None:
    assert [(one.id, one.path, one.text) for one in read(data, ending) if isinstance(one, RawArticle)] == [
        ("b", f"news{ending}/b.txt", "Two."),
        ("one", f"news{ending}/sub/a.md", "One."),
        ("rows:1", f"news{ending}/rows.jsonl", "Three."),
    ]


def test_hidden_and_unknown_members_are_passed_over() -> None:
    odd = {".git/a.txt": b"x", "__MACOSX/a.txt": b"x", "picture.png": b"x", "a.txt": b"One."}
    assert [type(one) for one in read(zipped(odd), ".zip")] == [RawArticle]


@pytest.mark.parametrize("name", ["../a.txt", "x/../../a.txt", "/etc/a.txt", "..\\a.txt", "C:/a.txt"])
@pytest.mark.parametrize("ending", [".zip", ".tar.gz"])
def test_a_member_whose_name_leads_out_is_skipped(name: str, ending: str) -> None:
    files = {name: b"One.", "b.txt": b"Two."}
    found = read(zipped(files) if ending == ".zip" else tarred(files), ending)
    assert [one.reason for one in found if isinstance(one, Skipped)] == ["its name leads out of the archive"]
    assert [one.id for one in found if isinstance(one, RawArticle)] == ["b"]


def test_links_in_an_archive_are_not_followed() -> None:
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w") as archive:
        link = tarfile.TarInfo("a.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    assert reasons(read(written.getvalue(), ".tar")) == {"news.tar/a.txt": "not a regular file"}


def test_an_archive_in_an_archive_is_skipped() -> None:
    found = read(zipped({"in.zip": zipped(FILES), "in.txt.gz": b"", "b.txt": b"Two."}), ".zip")
    assert reasons(found) == {
        "news.zip/in.zip": "an archive in an archive",
        "news.zip/in.txt.gz": "an archive in an archive",
    }


@pytest.mark.parametrize("ending", [".zip", ".tar.gz"])
def test_an_archive_made_to_fill_the_memory_is_given_up(ending: str) -> None:
    bomb = {f"{n}.txt": b"0" * 4_000_000 for n in range(4)}
    data = zipped(bomb) if ending == ".zip" else tarred(bomb)
    with pytest.raises(UnreadableError, match="unpacks to more than 100 times its size"):
        read(data, ending, Limits(free=2_000_000))


def test_what_is_passed_over_in_a_tar_counts_too() -> None:
    bomb = {"picture.png": b"0" * 4_000_000, "a.txt": b"One."}
    with pytest.raises(UnreadableError, match="unpacks to more than"):
        read(tarred(bomb), ".tar.gz", Limits(free=1_000_000))


def test_a_member_that_is_too_large_is_skipped_and_the_rest_goes_on() -> None:
    found = read(zipped({"a.txt": b"One. " * 300_000, "b.txt": b"Two."}), ".zip", Limits(member=1_000_000))
    assert reasons(found) == {"news.zip/a.txt": "larger than 1 MB"}
    assert isinstance(found[1], RawArticle)


def test_an_archive_of_too_many_members_is_given_up() -> None:
    files = {f"{n}.txt": b"Words." for n in range(5)}
    with pytest.raises(UnreadableError, match="more than 3 members"):
        read(zipped(files), ".zip", Limits(members=3))


def test_an_encrypted_member_is_skipped() -> None:
    data = bytearray(zipped({"a.txt": b"One."}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert reasons(read(bytes(data), ".zip")) == {"news.zip/a.txt": "encrypted"}


def test_a_damaged_member_is_skipped_and_the_rest_goes_on() -> None:
    data = bytearray(zipped({"a.txt": b"One two three four. " * 9, "b.txt": b"Two."}))
    data[40] ^= 0xFF
    found = read(bytes(data), ".zip")
    assert list(reasons(found)) == ["news.zip/a.txt"]
    assert isinstance(found[1], RawArticle)


@pytest.mark.parametrize("ending", [".zip", ".tar", ".tar.gz"])
@pytest.mark.parametrize("data", [b"", b"rubbish" * 200])
def test_what_is_no_archive_is_unreadable(data: bytes, ending: str) -> None:
    with pytest.raises(UnreadableError, match="damaged archive"):
        read(data, ending)


def test_an_archive_of_nothing_known_is_unreadable() -> None:
    with pytest.raises(UnreadableError, match="no member with a known ending"):
        read(zipped({"a.png": b""}), ".zip")


def test_a_tar_that_is_cut_short_gives_what_came_through(tmp_path: Path) -> None:
    data = tarred({f"{n}.txt": bytes(str(n) * 900, "ascii") + bytes(range(1, 256)) * 40 for n in range(20)})
    (tmp_path / "cut.tar.gz").write_bytes(data[: len(data) // 2])
    found = list(read_paths([str(tmp_path)]))
    assert len(found) > 1
    assert isinstance(found[0], RawArticle)
    assert isinstance(found[-1], Skipped)
    assert found[-1].reason == "damaged archive: cut short: its end is missing"


def test_a_single_compressed_file_is_what_is_in_it(tmp_path: Path) -> None:
    (tmp_path / "wire.jsonl.gz").write_bytes(gzip.compress(FILES["rows.jsonl"]))
    (article,) = read_paths([str(tmp_path / "wire.jsonl.gz")])
    assert isinstance(article, RawArticle)
    assert (article.id, article.text) == ("wire:1", "Three.")


def test_truncated_gzip_gives_what_came_through_and_says_so(tmp_path: Path) -> None:
    rows = "".join(f'{{"text": "Sentence {n * n * 7919}."}}\n' for n in range(3000))
    data = gzip.compress(rows.encode())
    file = tmp_path / "wire.jsonl.gz"
    file.write_bytes(data[: len(data) // 2])
    *articles, last = read_paths([str(file)])
    assert len(articles) > 100
    assert last == Skipped(str(file), "cut short: its end is missing")
