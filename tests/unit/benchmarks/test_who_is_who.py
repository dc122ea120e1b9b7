"""The figures of the who-is-who tool, held on a tiny article, and how it compares names and finds hops."""

import importlib
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

BENCHMARKS = Path(__file__).parents[3] / "benchmarks"
FERRY = (
    'They said the quay was safe.\n\nMaria Olsen, a harbour pilot, said the ferry would sink. "It is old," '
    'she added.\n\nOlsen said that nobody had asked the crew.\n\n"The engine is new," Mr. Berg said.'
)

Row = dict[str, Any]


def mark(words: str, names: list[str], kind: str, part: str = "look") -> Row:
    """A mark at the last place where the words stand in the article."""
    start = FERRY.rindex(words)
    return {
        "article": "ferry",
        "mention": [start, start + len(words)],
        "names": names,
        "kind": kind,
        "part": part,
    }


MARKS: list[Row] = [
    mark("They", [], "pronoun"),
    mark("she", ["Maria Olsen"], "pronoun"),
    mark("Olsen", ["Maria Olsen", "M. Olsen"], "surname"),
    mark("Mr. Berg", ["Jonas Berg"], "surname", part="once"),
    mark("the crew", ["Ferry crew"], "short form"),
]


@pytest.fixture
def who_is_who(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return importlib.import_module("who_is_who")


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    articles, marks = tmp_path / "articles.jsonl", tmp_path / "marks.jsonl"
    articles.write_text(json.dumps({"id": "ferry", "text": FERRY}) + "\n", encoding="utf-8")
    marks.write_text("".join(json.dumps(row) + "\n" for row in MARKS), encoding="utf-8")
    return [str(articles), "--marks", str(marks)]


def printed(text: str) -> dict[str, list[str]]:
    """The figures of each line of the table, by its label."""
    labels = ("all", "pronoun", "surname", "role", "short form")
    rows = {label: line for line in text.splitlines() for label in labels if line.startswith(label + "  ")}
    return {label: line.removeprefix(label).split() for label, line in rows.items()}


def test_found_resolved_and_right_are_counted_in_all_and_by_kind(
    who_is_who: ModuleType, files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    who_is_who.main(files)
    assert printed(capsys.readouterr().out) == {
        "all": ["4", "3", "75.0", "2", "50.0", "66.7", "2", "100.0", "75.0"],
        "pronoun": ["2", "2", "100.0", "1", "50.0", "50.0", "1", "100.0", "100.0"],
        "surname": ["1", "1", "100.0", "1", "100.0", "100.0", "1", "100.0", "100.0"],
        "role": ["0", "0", "-", "0", "-", "-", "0", "-", "-"],
        "short form": ["1", "0", "0.0", "0", "0.0", "-", "0", "-", "0.0"],
    }


def test_only_the_part_asked_for_is_read_and_what_is_not_right_is_listed(
    who_is_who: ModuleType, files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    who_is_who.main([*files, "--part", "once", "--show"])
    out = capsys.readouterr().out
    start = FERRY.index("Mr. Berg")
    assert printed(out)["all"][0] == "1"
    assert f"ferry {start}-{start + 8} “Mr. Berg”" in out
    assert "right: Jonas Berg" in out


def test_an_article_that_is_not_in_the_file_is_named(
    who_is_who: ModuleType, files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path(files[0]).write_text("", encoding="utf-8")
    who_is_who.main(files)
    assert "not in the file: ferry" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("answer", "names", "right"),
    [
        ("Sen. Maria Olsen", ["Maria Olsen"], True),
        ("José Olsen’s campaign", ["Jose Olsen campaign"], True),
        ("Berg and Olsen", ["Olsen and Berg"], True),
        ("The Harbour Post", ["Island Courier", "Harbour Post"], True),
        ("Olsen", ["Maria Olsen"], False),
        ("Jonas Olsen", ["Maria Olsen"], False),
        ("Maria Olsen who went to sea with seven men", ["Maria Olsen"], False),
        ("Maria Olsen", [], False),
    ],
)
def test_names_are_compared_by_their_words(
    who_is_who: ModuleType, answer: str, names: list[str], right: bool
) -> None:
    assert who_is_who.same_name(answer, names) is right


def test_the_closest_mention_that_holds_the_marked_words_is_meant(who_is_who: ModuleType) -> None:
    span = who_is_who.Span
    mention = span(10, 20)
    about = [span(0, 30), span(10, 21), span(10, 19), span(15, 40)]
    assert sorted(about, key=lambda one: who_is_who.closeness(one, mention)) == [
        span(10, 21),
        span(0, 30),
        span(10, 19),
        span(15, 40),
    ]


def test_every_mark_of_the_corpus_is_whole(who_is_who: ModuleType) -> None:
    marks = list(who_is_who.load_marks(who_is_who.MARKS))
    parts = {part: {one.article for one in marks if one.part == part} for part in who_is_who.PARTS}
    assert {part: len(articles) for part, articles in parts.items()} == {"look": 20, "once": 10}
    assert not parts["look"] & parts["once"]
    assert len({(one.article, one.mention) for one in marks}) == len(marks)
    assert all(one.mention.start < one.mention.end and one.kind in who_is_who.KINDS for one in marks)
