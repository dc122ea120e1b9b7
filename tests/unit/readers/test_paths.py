import io
import os
from pathlib import Path

import pytest

from newstrace.readers import read_paths
from newstrace.readers.formats import KNOWN_ENDINGS
from newstrace.records import RawArticle, Skipped

ROW = '{"text": "A row."}\n'


def ids(*paths: Path | str) -> list[str]:
    return [found.id for found in read_paths([str(path) for path in paths]) if isinstance(found, RawArticle)]


def skipped(*paths: Path | str) -> list[Skipped]:
    return [found for found in read_paths([str(path) for path in paths]) if isinstance(found, Skipped)]


def test_a_text_file_is_one_article_named_after_its_stem(tmp_path: Path) -> None:
    file = tmp_path / "mayor.txt"
    file.write_bytes(b"\xef\xbb\xbfThe mayor left.\r\n")
    assert list(read_paths([str(file)])) == [
        RawArticle(id="mayor", text="The mayor left.\r\n", path=str(file), splittable=True)
    ]


def test_front_matter_names_the_article_and_the_offset_says_where_its_text_starts(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    written = "---\nid: mayor\nsample: true\nagency: [x]\n---\n\nThe mayor left."
    file.write_text(written)
    (article,) = read_paths([str(file)])
    assert isinstance(article, RawArticle)
    assert (article.id, article.sample, len(article.warnings)) == ("mayor", True, 1)
    assert written[article.offset :] == article.text == "\nThe mayor left."


def test_a_folder_is_read_in_order_and_hidden_and_unknown_files_are_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/b.TXT", "c.jsonl", ".hidden.txt", ".git/x.txt", "notes.doc", "d.pdf"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(ROW)
    assert ids(tmp_path) == ["b", "z", "b~2", "c:1"]
    assert skipped(tmp_path) == []


def test_links_in_a_circle_end_and_no_file_is_read_twice(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "sub" / "again.txt").symlink_to(tmp_path / "a.txt")
    assert ids(tmp_path, tmp_path / "a.txt") == ["a"]


def test_a_named_file_is_read_as_text_whatever_its_ending(tmp_path: Path) -> None:
    for name in ("article", "story.2022", ".hidden"):
        (tmp_path / name).write_text("Words.")
    assert ids(*(tmp_path / name for name in ("article", "story.2022", ".hidden"))) == [
        "article",
        "story",
        ".hidden",
    ]


def test_an_ending_that_promises_something_else_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "page.pdf").write_text("Words.")
    (found,) = skipped(tmp_path / "page.pdf")
    assert found.reason == ".pdf files can't be read"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.md", b" \n\t", "empty"),
        ("head.md", b"---\ntitle: T\n---\n\n", "no text after the front matter"),
        ("image.txt", b"\x89PNG\x00", "binary, not text"),
        ("rows.jsonl", b'{"title": "T"}\n', "no articles in it: its first row has no 'text'"),
        ("none.jsonl", b"", "empty"),
    ],
)
def test_what_holds_no_article_is_skipped_with_a_reason(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(data)
    assert skipped(tmp_path / name) == [Skipped(str(tmp_path / name), reason)]


def test_missing_and_odd_inputs_are_skipped_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Words.")
    (tmp_path / "nothing").mkdir()
    (tmp_path / "lost.txt").symlink_to(tmp_path / "gone.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    paths = [
        tmp_path / name
        for name in ("gone.txt", "nothing", "lost.txt", "pipe.txt", "good.txt", "a\0b", "x" * 999)
    ]
    assert ids(*paths) == ["good"]
    assert [found.reason for found in skipped(*paths)] == [
        "no such file or folder",
        f"no file in it has a known ending ({', '.join(KNOWN_ENDINGS)})",
        "no such file or folder",
        "not a regular file",
        "not a path",
        "File name too long",
    ]


def test_a_device_is_skipped() -> None:
    assert skipped("/dev/zero") == [Skipped("/dev/zero", "not a regular file")]


def test_what_may_not_be_read_is_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret.txt").write_text("Words.")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("newstrace.readers.paths.open", refuse, raising=False)
    monkeypatch.setattr("newstrace.readers.folders.os.listdir", refuse)
    (tmp_path / "locked").mkdir()
    assert [found.reason for found in skipped(tmp_path / "secret.txt", tmp_path / "locked")] == [
        "no permission to read it",
        "no permission to read it",
    ]


def test_a_name_that_is_no_utf_8_can_still_be_written(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(raw, "w", encoding="utf-8") as file:
        file.write("Words.")
    (article,) = read_paths([os.fsdecode(raw)])
    assert isinstance(article, RawArticle)
    assert article.id == "caf\\udce9"


def test_standard_input_is_text_with_or_without_front_matter() -> None:
    (article,) = read_paths(["-", "-"], stdin=io.BytesIO(b"---\ntitle: T\n---\nWords."))
    assert article == RawArticle(id="stdin", text="Words.", path="-", offset=17, title="T", splittable=True)


def test_standard_input_may_hold_rows() -> None:
    found = list(read_paths(["-"], stdin=io.BytesIO(f"{ROW}bad\n{ROW}".encode()), stdin_format="jsonl"))
    assert [getattr(one, "id", None) or one.path for one in found] == ["stdin:1", "-:2", "stdin:3"]


@pytest.mark.parametrize(("stdin", "reason"), [(None, "there is no standard input"), (io.BytesIO(), "empty")])
def test_standard_input_without_text_is_skipped(stdin: io.BytesIO | None, reason: str) -> None:
    assert list(read_paths(["-"], stdin=stdin)) == [Skipped("-", reason)]
