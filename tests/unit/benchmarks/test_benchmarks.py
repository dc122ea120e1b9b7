"""What the benchmarks say about what they measured; nothing here is timed."""

import importlib
import json
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).parents[3] / "benchmarks"


@pytest.fixture(autouse=True)
def on_the_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))


@pytest.fixture
def measured() -> ModuleType:
    return importlib.import_module("measured")


@pytest.fixture
def linear() -> ModuleType:
    return importlib.import_module("linear")


@pytest.fixture
def run() -> ModuleType:
    return importlib.import_module("run")


def test_a_limit_holds_up_to_and_with_itself(measured: ModuleType) -> None:
    ratios = (2.2, 2.3, 2.31)
    assert [measured.Measured("a", "", ratio, 2.3).holds for ratio in ratios] == [True, True, False]


def test_what_has_no_limit_or_was_not_measured_breaks_none(measured: ModuleType) -> None:
    rows = (measured.Measured("a", "6 ms", 900.0), measured.Measured("b", "skipped: no articles", None, 50))
    assert measured.broken([measured.Table("t", rows)]) == []


def test_a_table_shows_what_was_too_much(measured: ModuleType) -> None:
    row = measured.Measured("commas", "9 s / 3 s", 3.0, 2.3)
    table = measured.Table("Growth", (row, measured.Measured("names", "skipped")))
    assert list(table.lines())[-2:] == [
        "| commas | 9 s / 3 s | 3 (too much) | 2.3 |",
        "| names | skipped | – | – |",
    ]
    assert measured.broken([table]) == [row]


def test_texts_made_to_hurt_double_when_their_number_of_pieces_does(linear: ModuleType) -> None:
    lengths = {name: (len(text(500)), len(text(1000))) for name, text in linear.REPEATED.items()}
    assert lengths
    assert all(1.95 * once <= twice <= 2.05 * once for once, twice in lengths.values())


def test_ordinary_prose_is_one_line_of_the_length_asked_for(linear: ModuleType) -> None:
    prose = linear.prose_of(10_000)
    assert "\n" not in prose
    assert abs(len(prose) - 10_000) < 200


def test_front_matter_nests_as_deep_as_asked(linear: ModuleType) -> None:
    assert linear.front_matter_of(30).count("[") == 30
    assert len(linear.front_matter_of(linear.LONGEST_FRONT_MATTER)) < 20_000


def test_articles_told_twice_have_ids_of_their_own(tmp_path: Path) -> None:
    memory = importlib.import_module("memory")
    file = tmp_path / "articles.jsonl"
    file.write_text(
        '{"id": "a", "text": "Rain fell."}\n{"id": "b", "text": "It is dry."}\n', encoding="utf-8"
    )
    rows = [json.loads(line) for line in memory.repeated([file], 2)]
    assert [row["text"] for row in rows] == ["Rain fell.", "It is dry."] * 2
    assert len({row["id"] for row in rows}) == 4


@pytest.mark.parametrize("name", ["throughput", "memory"])
def test_absent_articles_are_a_reason_and_no_failure(name: str) -> None:
    table = getattr(importlib.import_module(name), f"measure_{name}")([])
    assert [row.ratio for row in table.rows] == [None]
    assert table.rows[0].figures.startswith("skipped: ")


def test_recording_replaces_the_tables_and_keeps_the_prose_above(
    run: ModuleType, measured: ModuleType
) -> None:
    page = "# Performance\n\nWhat is promised.\n\n## Measured\n\nlast year's tables\n"
    written = run.recorded(page, [measured.Table("Start-up", (measured.Measured("help", "60 ms", 6.0, 12),))])
    assert written.startswith("# Performance\n\nWhat is promised.\n\n## Measured\n\nPython ")
    assert "last year" not in written
    assert written.endswith("| help | 60 ms | 6 | 12 |\n")
    assert run.recorded(written, []).count("## Measured") == 1


def test_a_broken_limit_shows_in_the_exit_code(
    run: ModuleType, measured: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    table = measured.Table("Growth", (measured.Measured("commas", "9 s / 3 s", 3.0, 2.3),))
    monkeypatch.setattr(run, "measure_growth", lambda: table)
    assert run.main(["--only", "growth"]) == 1
    assert capsys.readouterr().err == "commas: 3 times, at most 2.3 are promised\n"
