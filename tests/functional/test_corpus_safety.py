"""Whatever stops an addition, the corpus is whole, and adding again completes it."""

import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from newstrace.corpus import CorpusError, Store
from newstrace.corpus.checking import faults_in

KILLS = 6


def rows(path: Path, count: int) -> Path:
    with path.open("w") as file:
        for n in range(count):
            said = f"The mayor of Arle will resign in {2000 + n}, Ana Ruiz{n % 7} told The Island Courier. "
            text = said + f"Ruritanian officials denied it {n} times. " * 3
            address = f"https://post.example/{n % (count - 20)}"  # the last ones are further versions
            print(
                json.dumps({"id": f"a{n}", "text": text, "publisher": "The Post", "url": address}), file=file
            )
    return path


def trace(environment: dict[str, str], folder: Path, *arguments: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "newstrace", *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def done(process: "subprocess.Popen[bytes]") -> tuple[int, bytes, str]:
    out, err = process.communicate(timeout=120)
    return process.returncode, out, err.decode()


def test_killed_at_any_moment_and_run_again_it_is_as_if_nothing_had_been(
    environment: dict[str, str], tmp_path: Path
) -> None:
    rows(tmp_path / "rows.jsonl", 600)
    start = time.monotonic()
    assert done(trace(environment, tmp_path, "add", "rows.jsonl", "--corpus", "whole.db"))[0] == 0
    whole = time.monotonic() - start
    draw = random.Random(4)
    for _ in range(KILLS):
        process = trace(environment, tmp_path, "add", "rows.jsonl", "--corpus", "killed.db")
        time.sleep(draw.uniform(0.1, 1) * whole / 2)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        if (tmp_path / "killed.db").exists():
            with Store(str(tmp_path / "killed.db"), writing=True) as store:
                assert [fault for fault in faults_in(store) if "wait to be looked at" not in fault] == []
    assert done(trace(environment, tmp_path, "add", "rows.jsonl", "--corpus", "killed.db"))[0] == 0
    exports = [
        done(trace(environment, tmp_path, "export", "--corpus", name)) for name in ("whole.db", "killed.db")
    ]
    assert exports[0] == exports[1]
    assert exports[0][1].count(b"\n") == 600
    answers = [
        done(trace(environment, tmp_path, "claim", "mayor 2007", "--corpus", name, "--json"))[1]
        for name in ("whole.db", "killed.db")
    ]
    assert answers[0] == answers[1].replace(b"killed.db", b"whole.db")


def test_two_that_add_at_once_lose_nothing(environment: dict[str, str], tmp_path: Path) -> None:
    first, second = rows(tmp_path / "a.jsonl", 120), tmp_path / "b.jsonl"
    second.write_text(first.read_text().replace("post.example", "other.example").replace("The Post", "B"))
    both = [
        trace(environment, tmp_path, "add", name, "--corpus", "c.db", "-j", "1")
        for name in ("a.jsonl", "b.jsonl")
    ]
    assert [done(process)[0] for process in both] == [0, 0]
    with Store(str(tmp_path / "c.db")) as store:
        assert store.totals()["versions"] == 240
        assert list(faults_in(store)) == []


def wait_until_written(corpus: Path) -> None:
    """Until the corpus holds something; the test's own time limit is that of ``done``."""
    for _ in range(600):
        if corpus.exists():
            with suppress(CorpusError), Store(str(corpus)) as store:
                if store.totals().get("versions"):
                    return
        time.sleep(0.1)


def test_interrupted_it_is_quiet_and_keeps_what_it_wrote(environment: dict[str, str], tmp_path: Path) -> None:
    rows(tmp_path / "rows.jsonl", 20_000)  # far more than are read before the interruption
    process = trace(environment, tmp_path, "add", "rows.jsonl", "--corpus", "c.db")
    wait_until_written(tmp_path / "c.db")
    process.send_signal(signal.SIGINT)
    code, _, said = done(process)
    assert "Traceback" not in said
    assert code == 130
    with Store(str(tmp_path / "c.db"), writing=True) as store:
        assert store.totals()["versions"] > 0
        assert list(faults_in(store)) == []


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk of two megabytes."""
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_is_told_and_harms_nothing(environment: dict[str, str], tmp_path: Path) -> None:
    rows(tmp_path / "few.jsonl", 60)
    rows(tmp_path / "many.jsonl", 3000)
    with small_disk(tmp_path / "disk") as disk:
        name = str(disk / "c.db")
        assert done(trace(environment, tmp_path, "add", "few.jsonl", "--corpus", name))[0] == 0
        code, _, said = done(trace(environment, tmp_path, "add", "many.jsonl", "--corpus", name))
        assert code == 2
        assert said.count("trace: ") == 1
        assert "the disk is full" in said
        with Store(name) as store:
            assert [fault for fault in faults_in(store) if "wait to be looked at" not in fault] == []
            assert store.totals()["versions"] >= 60


def test_a_file_too_large_for_its_owner_is_told(environment: dict[str, str], tmp_path: Path) -> None:
    rows(tmp_path / "rows.jsonl", 600)
    command = [sys.executable, "-m", "newstrace", "add", "rows.jsonl", "--corpus", "c.db", "-j", "1"]
    process = subprocess.Popen(
        ["sh", "-c", 'ulimit -f 800; exec "$@"', "sh", *command],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    code, _, said = done(process)
    assert code == 2
    assert "Traceback" not in said
    assert "corpus c.db: the disk" in said
    with Store(str(tmp_path / "c.db"), writing=True) as store:
        assert [fault for fault in faults_in(store) if "wait to be looked at" not in fault] == []


def test_a_read_only_folder_is_told_and_can_still_be_asked(
    environment: dict[str, str], tmp_path: Path
) -> None:
    rows(tmp_path / "rows.jsonl", 60)
    folder = tmp_path / "shelf"
    folder.mkdir()
    name = str(folder / "c.db")
    assert done(trace(environment, tmp_path, "add", "rows.jsonl", "--corpus", name))[0] == 0
    before = (folder / "c.db").read_bytes()
    subprocess.run(["mount", "--bind", str(folder), str(folder)], check=False, capture_output=True)
    locked = subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=False, capture_output=True)
    if locked.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        rows(tmp_path / "more.jsonl", 80)
        code, _, said = done(trace(environment, tmp_path, "add", "more.jsonl", "--corpus", name))
        assert (code, "read-only" in said, "Traceback" in said) == (2, True, False)
        assert done(trace(environment, tmp_path, "claim", "mayor 2007", "--corpus", name))[0] == 0
    finally:
        subprocess.run(["umount", str(folder)], check=True)
    assert (folder / "c.db").read_bytes() == before
