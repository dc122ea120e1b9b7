"""A corpus from the command line: adding, asking, showing, removing."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Completed = subprocess.CompletedProcess[bytes]
RunTrace = Callable[..., Completed]

NEWER = """\
---
title: Mayor to step down
publisher: The Harbour Post
published: 2022-03-09
url: https://post.example/mayor
---
"The mayor will resign in June," Ana Ruiz said on Wednesday.
"""


def without_name(answer: bytes) -> dict[str, object]:
    document: dict[str, object] = json.loads(answer)
    return document | {"corpus": ""}


@pytest.fixture
def corpus(run_trace: RunTrace, newsroom: Path) -> Path:
    """A corpus of the newsroom's articles."""
    done = run_trace("add", str(newsroom), "--corpus", "c.db")
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.decode() == "trace: corpus c.db: 2 added, 0 unchanged, 0 updated, 0 skipped\n"
    return newsroom.parent / "c.db"


@pytest.mark.parametrize("query", ["mayor", "harbour tax", "ferry licence", "mayr"])
def test_claims_on_a_corpus_are_those_on_its_files(
    run_trace: RunTrace, newsroom: Path, corpus: Path, query: str
) -> None:
    on_files = run_trace("claim", query, str(newsroom), "--json")
    on_corpus = run_trace("claim", query, "--corpus", str(corpus), "--json")
    assert without_name(on_corpus.stdout) == without_name(on_files.stdout)
    assert on_corpus.returncode == on_files.returncode


def test_what_is_asked_is_told(run_trace: RunTrace, corpus: Path) -> None:
    by_variable = run_trace("claim", "mayor", env={"TRACE_CORPUS": str(corpus)})
    assert f"searching the corpus {corpus}" in by_variable.stderr.decode()
    home = {"HOME": str(corpus.parent), "XDG_DATA_HOME": str(corpus.parent / "data")}
    embedded = run_trace("claim", "Syrian recruits", env=home)
    assert b"embedded" in embedded.stderr
    run_trace("add", "newsroom", env=home)
    own = run_trace("claim", "mayor", env=home)
    assert f"searching the corpus {corpus.parent}/data/trace/corpus.db" in own.stderr.decode()


def test_paths_come_before_any_corpus(run_trace: RunTrace, newsroom: Path, corpus: Path) -> None:
    done = run_trace("claim", "mayor", str(newsroom / "ferry.txt"), "--corpus", str(corpus))
    assert done.returncode == 1


def test_the_graph_of_a_corpus_is_that_of_its_files(
    run_trace: RunTrace, newsroom: Path, corpus: Path
) -> None:
    for question in ((), ("-q", "mayor")):
        on_files = run_trace("graph", str(newsroom), *question, "--json")
        assert run_trace("graph", "--corpus", str(corpus), *question, "--json").stdout == on_files.stdout


def test_an_article_is_shown_as_it_was_read(run_trace: RunTrace, newsroom: Path, corpus: Path) -> None:
    shown = run_trace("show", "mayor", "--corpus", str(corpus))
    assert shown.stdout == run_trace("read", str(newsroom / "mayor.md")).stdout
    missing = run_trace("show", "mayo", "--corpus", str(corpus))
    assert missing.returncode == 2
    assert b"did you mean mayor?" in missing.stderr


def test_versions_are_listed_and_compared(run_trace: RunTrace, tmp_path: Path) -> None:
    first = NEWER.replace("June", "May").replace("Wednesday", "Tuesday").replace("-09", "-08")
    for text in (first, NEWER):
        (tmp_path / "mayor.md").write_text(text)
        done = run_trace("add", "mayor.md", "--corpus", "c.db")
    assert b"0 added, 0 unchanged, 1 updated" in done.stderr
    listed = run_trace("show", "mayor", "--versions", "--corpus", "c.db").stdout.decode().splitlines()
    assert [line.split()[1] for line in listed] == ["2022-03-09", "2022-03-08"]
    changed = run_trace("show", "mayor", "--diff", "--corpus", "c.db").stdout.decode()
    assert "[-May,”-]" in changed or '[-May,"-]' in changed
    too_far = run_trace("show", "mayor", "--version", "3", "--corpus", "c.db")
    assert too_far.returncode == 2


def test_what_was_skipped_is_counted_reported_and_told_by_the_exit_code(
    run_trace: RunTrace, newsroom: Path
) -> None:
    (newsroom / "empty.txt").write_bytes(b"")
    (newsroom / "odd.txt").write_bytes(b"a\0b")
    done = run_trace("add", str(newsroom), "--corpus", "c.db", "--report", "report.jsonl")
    assert done.returncode == 3
    assert b"2 added, 0 unchanged, 0 updated, 2 skipped" in done.stderr
    lines = [json.loads(line) for line in (newsroom.parent / "report.jsonl").read_text().splitlines()]
    assert sorted(line["outcome"] for line in lines) == ["added", "added", "skipped", "skipped"]
    assert all(line["reason"] for line in lines if line["outcome"] == "skipped")


def test_fields_are_found_under_other_names(run_trace: RunTrace, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text('body,outlet\n"Ana Ruiz said it rained.",The Harbour Post\n')
    done = run_trace("add", "rows.csv", "--map", "text=body,publisher=outlet", "--corpus", "c.db")
    assert done.returncode == 0
    held = json.loads(run_trace("corpus", "--corpus", "c.db", "--json").stdout)
    assert held["publishers"] == [["the harbour post", 1]]


def test_an_export_goes_through_a_pipe_into_an_equal_corpus(run_trace: RunTrace, corpus: Path) -> None:
    written = run_trace("export", "--corpus", str(corpus)).stdout
    done = run_trace("add", "-", "--corpus", "copy.db", stdin=written)
    assert done.returncode == 0, done.stderr
    assert run_trace("export", "--corpus", "copy.db").stdout == written


def test_removed_articles_answer_no_more(run_trace: RunTrace, corpus: Path) -> None:
    assert run_trace("remove", "mayor", "--corpus", str(corpus)).returncode == 0
    assert run_trace("claim", "mayor", "--corpus", str(corpus)).returncode == 1
    assert run_trace("remove", "--publisher", "Nobody", "--corpus", str(corpus)).returncode == 1
    assert run_trace("remove", "--before", "last week", "--corpus", str(corpus)).returncode == 2
    assert run_trace("corpus", "--check", "--corpus", str(corpus)).stdout.endswith(b": whole\n")


def test_questions_are_narrowed_alike_on_files_and_on_a_corpus(
    run_trace: RunTrace, newsroom: Path, corpus: Path
) -> None:
    for options in (("--since", "2022-03-08"), ("--until", "2021"), ("--publisher", "the harbour post"),
                    ("--source", "ana ruiz"), ("--source", "Nobody")):  # fmt: skip
        on_files = run_trace("claim", "mayor", str(newsroom), "--json", *options)
        on_corpus = run_trace("claim", "mayor", "--corpus", str(corpus), "--json", *options)
        assert without_name(on_corpus.stdout) == without_name(on_files.stdout), options
    assert run_trace("claim", "mayor", str(newsroom), "--until", "2021").returncode == 1


@pytest.mark.parametrize(
    "command",
    [
        ("claim", "mayor resign", "--type", "all"),
        ("timeline", "mayor"),
        ("check", "-q", "mayor"),
        ("origins",),
        ("source", "Ana Ruiz"),
        ("explain", "mayor:a1"),
        ("explain", "c1:1", "-q", "mayor"),
        ("explain", "c1:1", "--of", "Ana Ruiz"),
        ("explain", "mayor:a99"),
    ],
)
def test_every_question_has_the_same_answer_on_a_corpus_however_narrow(
    run_trace: RunTrace, newsroom: Path, corpus: Path, command: tuple[str, ...]
) -> None:
    for options in ((), ("--since", "2022-03-08"), ("--publisher", "the harbour post"),
                    ("--source", "ana ruiz"), ("--language", "en"), ("--until", "2021")):  # fmt: skip
        on_files = run_trace(*command, str(newsroom), "--json", *options)
        on_corpus = run_trace(*command, "--corpus", str(corpus), "--json", *options)
        answer = json.loads(on_corpus.stdout)
        told = ("claims", "sources", "origins", "findings", "explanations", "suggestions", "coverage")
        for part in told:
            assert answer.get(part) == json.loads(on_files.stdout).get(part), options
        assert options != ("--until", "2021") or not any(answer.get(part) for part in told[:5])


@pytest.mark.parametrize("command", [("corpus",), ("export",), ("show", "x"), ("claim", "x")])
def test_a_file_that_is_no_corpus_gives_one_line(
    run_trace: RunTrace, tmp_path: Path, command: tuple[str, ...]
) -> None:
    (tmp_path / "c.db").write_text("no database at all, " * 100)
    done = run_trace(*command, "--corpus", "c.db")
    assert done.returncode == 2
    assert b"not a corpus: the file is no database" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_corpus_may_be_moved(run_trace: RunTrace, corpus: Path) -> None:
    os.rename(corpus, corpus.parent / "moved.db")
    assert run_trace("claim", "mayor", "--corpus", "moved.db").returncode == 0
    assert sorted(path.name for path in corpus.parent.glob("*.db*")) == ["moved.db"]


def test_what_is_not_english_is_kept_and_found_but_not_read(run_trace: RunTrace, tmp_path: Path) -> None:
    text = "Le maire a déclaré lundi que le pont serait fermé et que le conseil en avait été informé. " * 3
    (tmp_path / "pont.txt").write_text(text, encoding="utf-8")
    added = run_trace("add", "pont.txt", "--corpus", "c.db")
    assert b"not read for attributions" in added.stderr
    asked = run_trace("claim", "maire pont", "--corpus", "c.db")
    assert asked.returncode == 1
    assert b"1 not read for their language hold these words: pont" in asked.stderr
    assert run_trace("show", "pont", "--corpus", "c.db").returncode == 0
    assert run_trace("corpus", "--check", "--corpus", "c.db").returncode == 0
