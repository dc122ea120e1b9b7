"""A user's own rulings, from wherever the file is named."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

RunTrace = Callable[..., subprocess.CompletedProcess[bytes]]

FIRST = "Ana Ruiz said that the harbour tolls would double in May.\n"
SECOND = "Anna Maria Ruiz-Holm said that the harbour tolls would double in May.\n"


@pytest.fixture
def rulings(tmp_path: Path) -> Path:
    """A file that says that both are one, beside a folder with an article of each."""
    folder = tmp_path / "tolls"
    folder.mkdir()
    (folder / "first.txt").write_text(FIRST, encoding="utf-8")
    (folder / "second.txt").write_text(SECOND, encoding="utf-8")
    path = tmp_path / "mine.toml"
    path.write_text('same = [["Ana Ruiz", "Anna Maria Ruiz-Holm"]]\n', encoding="utf-8")
    return path


def test_a_file_of_rulings_is_heeded_by_option_and_by_environment(run_trace: RunTrace, rulings: Path) -> None:
    alone = run_trace("claim", "tolls", "tolls", "-f", "text").stdout
    by_option = run_trace("claim", "tolls", "tolls", "-f", "text", "--names", str(rulings)).stdout
    by_environment = run_trace(
        "claim", "tolls", "tolls", "-f", "text", env={"TRACE_NAMES": str(rulings)}
    ).stdout
    assert b"from 2 independent origins" in alone
    assert b"from 1 independent origin," in by_option
    assert by_environment == by_option


def test_the_rulings_in_force_are_shown(run_trace: RunTrace, rulings: Path) -> None:
    done = run_trace("names", "--names", str(rulings))
    assert done.returncode == 0
    assert done.stdout.decode().splitlines() == [
        f"rulings in {rulings}",
        "the same: Ana Ruiz, Anna Maria Ruiz-Holm",
    ]


def test_what_a_name_is_taken_for(run_trace: RunTrace) -> None:
    done = run_trace("names", "WSJ", "Nobody Known")
    assert done.returncode == 0
    assert done.stdout.decode() == "WSJ: The Wall Street Journal, outlet, of News Corp\n"
    assert b"nothing is known of 'Nobody Known'" in done.stderr
    assert run_trace("names", "Nobody Known").returncode == 1


def test_a_broken_file_of_rulings_is_one_message(run_trace: RunTrace, rulings: Path) -> None:
    rulings.write_text("same = 3", encoding="utf-8")
    done = run_trace("check", "tolls", "--names", str(rulings))
    assert done.returncode == 2
    assert b"mine.toml" in done.stderr
    assert b"Traceback" not in done.stderr
