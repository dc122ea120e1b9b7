"""How many articles there will be, as far as a glance tells."""

from pathlib import Path

from newstrace.readers.expected import expected


def test_lines_and_single_files_are_counted(tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text("{}\n{}\n{}\n", encoding="utf-8")
    (tmp_path / "one.txt").write_text("The toll will double.\n", encoding="utf-8")
    assert expected([str(tmp_path)]) == 4


def test_what_only_reading_tells_is_not_guessed(tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("text\na\nb\n", encoding="utf-8")
    assert expected([str(tmp_path)]) is None
    assert expected([str(tmp_path / "gone.jsonl")]) is None
