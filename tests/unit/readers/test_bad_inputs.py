"""Inputs that go wrong: each costs only itself, and says why."""

import os
import sys
from pathlib import Path

import pytest

from newstrace.readers import Shard, find_shards, read_paths, read_shard
from newstrace.readers.extras import missing, optional
from newstrace.records import RawArticle, Skipped

from .made import page, warc_record

ROW = '{"text": "A row."}\n'
WEB = 'can\'t be read yet: pip install "newstrace[web]"'


def read(*paths: Path) -> list[RawArticle | Skipped]:
    return list(read_paths([str(path) for path in paths]))


def ids(*paths: Path) -> list[str]:
    return [one.id for one in read(*paths) if isinstance(one, RawArticle)]


def reasons(*paths: Path) -> list[str]:
    return [one.reason for one in read(*paths) if isinstance(one, Skipped)]


def test_one_bad_json_line_is_named_by_its_number(tmp_path: Path) -> None:
    file = tmp_path / "wire.jsonl"
    file.write_text(ROW + ROW + "{broken\n" + ROW)
    assert ids(file) == ["wire:1", "wire:2", "wire:4"]
    assert [one.path for one in read(file) if isinstance(one, Skipped)] == [f"{file}:3"]


def test_duplicate_ids_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "One.", "id": "x"}\n{"text": "Two.", "id": "x"}\n')
    assert ids(tmp_path) == ["x", "x~2"]


def test_pipes_are_not_waited_for(tmp_path: Path) -> None:
    for name in ("a.txt", "a.html", "a.warc.gz", "a.zip"):
        os.mkfifo(tmp_path / name)
    assert reasons(tmp_path) == ["not a regular file"] * 4


def test_links_that_lead_to_themselves_end(tmp_path: Path) -> None:
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "round").symlink_to(tmp_path)
    (tmp_path / "good.txt").write_text("Words.")
    assert ids(tmp_path) == ["good"]
    assert reasons(tmp_path) == ["Too many levels of symbolic links"]


def test_a_file_that_disappears_is_skipped(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text("Words.")
    found = read_paths([str(tmp_path)])
    first = next(found)
    (tmp_path / "c.txt").unlink()
    assert [getattr(one, "reason", "read") for one in (first, *found)] == [
        "read",
        "read",
        "no such file or folder",
    ]
    assert list(read_shard(Shard(str(tmp_path / "c.txt")))) == [
        Skipped(str(tmp_path / "c.txt"), "no such file or folder")
    ]


@pytest.mark.parametrize("name", [b"new\nline.html", b"caf\xe9.html", b"\xff\xfe.html", b"tab\t.html"])
def test_odd_names_are_names(tmp_path: Path, name: bytes) -> None:
    raw = os.fsencode(tmp_path) + b"/" + name
    with open(raw, "w", encoding="utf-8") as file:
        file.write(page())
    (article,) = read_paths([str(tmp_path)])
    assert isinstance(article, RawArticle)
    assert article.path
    assert article.path.encode().decode() == article.path
    assert article.id == article.path.rpartition("/")[2].removesuffix(".html")


def test_a_mixed_folder_is_read_in_the_order_of_its_names(tmp_path: Path) -> None:
    (tmp_path / "e.html").write_text(page())
    (tmp_path / "d.csv").write_text("text\nWords.\n")
    (tmp_path / "c.json").write_text(ROW)
    (tmp_path / "b.eml").write_text("From: a@b.example\n\nWords.")
    (tmp_path / "a.warc").write_bytes(warc_record("https://a.example", page().encode()))
    (tmp_path / "f.xml").write_text("<sitemap/>")
    assert ids(tmp_path) == ["a:0", "b", "c", "d:2", "e"]
    assert reasons(tmp_path) == ["XML, but no feed"]


def test_shards_read_one_by_one_are_what_the_paths_hold(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(ROW * 3)
    (tmp_path / "b.txt").write_text("Words.")
    (tmp_path / "again.txt").symlink_to(tmp_path / "b.txt")
    shards = list(find_shards([str(tmp_path), str(tmp_path / "gone.txt")]))
    assert shards[-1] == Skipped(str(tmp_path / "gone.txt"), "no such file or folder")
    held = [shard for shard in shards if isinstance(shard, Shard)]
    assert [Path(shard.path).name for shard in held] == ["a.jsonl", "again.txt"]
    apart = [one for shard in reversed(held) for one in read_shard(shard)]
    assert sorted(map(repr, apart)) == sorted(map(repr, read(tmp_path)))


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [
        ("a.html", "trafilatura", "web"),
        ("a.xml", "feedparser", "web"),
        ("a.warc", "fastwarc.warc", "warc"),
    ],
)
def test_what_needs_an_extra_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    (tmp_path / name).write_text(page())
    assert reasons(tmp_path) == [missing(extra)]
    assert f'pip install "newstrace[{extra}]"' in missing(extra)


def test_what_is_installed_is_loaded() -> None:
    assert optional("lxml.html").HTMLParser
