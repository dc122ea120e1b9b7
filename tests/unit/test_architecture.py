"""What docs/architecture.md says of the rooms and what they may import."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import newstrace

ROOT = Path(newstrace.__file__).parents[3]
PACKAGE = Path(newstrace.__file__).parent
DRAWN = ROOT / "docs" / "architecture.md"
STAGES = ("text", "grammar", "resolve", "graph")
FROM_SOURCE = pytest.mark.skipif(not DRAWN.exists(), reason="an installed package has no docs beside it")


def rooms_imported(room: str) -> set[str]:
    """The rooms that the files of one room import, wherever in the file."""
    found: set[str] = set()
    for path in sorted((PACKAGE / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("newstrace."):
                found.add((node.module or "").split(".")[1])
    return found - {room}


@FROM_SOURCE
def test_the_import_contracts_hold() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


@FROM_SOURCE
def test_every_room_has_its_layer_in_the_contracts() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = {room for line in contracts[0]["layers"] for room in line.split(" | ")}
    assert {path.parent.name for path in PACKAGE.glob("*/__init__.py")} <= layers


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_knows_words_and_records_and_no_other_stage(stage: str) -> None:
    assert rooms_imported(stage) <= {"lexicon", "records"}


def test_the_pipeline_alone_knows_the_order_of_the_stages() -> None:
    imported = {
        path.parent.name
        for path in PACKAGE.rglob("*.py")
        if "from newstrace.grammar import" in path.read_text(encoding="utf-8")
    }
    assert imported <= {"newstrace", "grammar"}


@FROM_SOURCE
def test_the_map_of_the_rooms_names_every_room() -> None:
    drawn = DRAWN.read_text(encoding="utf-8")
    missing = [
        path.parent.name for path in PACKAGE.glob("*/__init__.py") if f"`{path.parent.name}/`" not in drawn
    ]
    assert missing == []
