"""What the commands take in, end to end."""

import io
import json
import threading
import zipfile
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import newstrace

SOURCE_ROOT = Path(newstrace.__file__).parents[1]
RunTrace = Callable[..., CompletedProcess[bytes]]

PAGE = (
    '<html><head><title>Mayor to go</title><meta property="og:site_name" content="Harbour Post"></head><body>'
    "<article><p>The mayor of Halmouth will resign in May, Ana Ruiz said.</p>"
    "<p>According to the port authority, the ferry line lost its licence.</p></article>"
)
ROWS = 'headline,body,outlet\nMayor to go,"The mayor will resign, Ana Ruiz said.",Harbour Post\n'
MAP = "text=body,title=headline,publisher=outlet"
CHAINS = [["Ana Ruiz", "Harbour Post"], ["port authority", "Harbour Post"]]


def chains(done: CompletedProcess[bytes]) -> list[list[str]]:
    readings = map(json.loads, done.stdout.splitlines())
    found = [one["chain"] for reading in readings for one in reading["attributions"]]
    return [[hop["name"] for hop in chain] for chain in found]


def test_a_mapping_names_the_columns_of_a_table(run_trace: RunTrace, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text(ROWS)
    done = run_trace("read", "rows.csv", "--map", MAP, "-f", "jsonl")
    assert (done.returncode, done.stderr) == (0, b"")
    assert chains(done) == [["Ana Ruiz", "Harbour Post"]]


@pytest.mark.parametrize("command", [("claim", "mayor"), ("graph",)])
def test_questions_take_a_mapping_too(run_trace: RunTrace, tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / "rows.csv").write_text(ROWS)
    done = run_trace(*command, "rows.csv", "--map", MAP)
    assert done.returncode == 0
    assert b"Harbour Post" in done.stdout


@pytest.mark.parametrize(
    ("mapping", "complaint"),
    [
        ("text", b"FIELD=NAME expected, not 'text'"),
        ("text=", b"FIELD=NAME expected"),
        ("", b"FIELD=NAME expected"),
        ("words=body", b"no field 'words'; there are agency"),
        ("text=a,text=b", b"'text' is named twice"),
    ],
)
def test_a_mapping_that_makes_no_sense_is_refused(
    run_trace: RunTrace, mapping: str, complaint: bytes
) -> None:
    done = run_trace("read", "-", "--map", mapping)
    assert done.returncode == 2
    assert complaint in done.stderr


def test_standard_input_may_hold_a_table_or_a_page(run_trace: RunTrace) -> None:
    table = run_trace("read", "-", "--from", "csv", "--map", MAP, "-f", "jsonl", stdin=ROWS.encode())
    page = run_trace("read", "-", "--from", "html", "-f", "jsonl", stdin=PAGE.encode())
    assert chains(table) == [["Ana Ruiz", "Harbour Post"]]
    assert chains(page) == CHAINS


def test_pages_in_an_archive_are_read_and_a_bad_one_is_skipped(run_trace: RunTrace, tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("news/a.html", PAGE)
        archive.writestr("../b.html", PAGE)
    (tmp_path / "saved.zip").write_bytes(packed.getvalue())
    done = run_trace("read", "saved.zip", "-f", "jsonl")
    assert done.returncode == 3
    assert chains(done) == CHAINS
    assert done.stderr == b"trace: skipped saved.zip/../b.html: its name leads out of the archive\n"


def test_what_needs_an_extra_says_once_what_to_install(run_trace: RunTrace, tmp_path: Path) -> None:
    (tmp_path / "without").mkdir()
    (tmp_path / "without" / "trafilatura.py").write_text("raise ImportError\n")
    (tmp_path / "pages").mkdir()
    for name in ("a.html", "b.html"):
        (tmp_path / "pages" / name).write_text(PAGE)
    path = f"{tmp_path / 'without'}:{SOURCE_ROOT}"
    for command in (("read", "pages", "--json"), ("add", "pages", "--corpus", "news.db", "--jobs", "1")):
        done = run_trace(*command, env={"PYTHONPATH": path})
        line = b'trace: skipped pages/a.html: can\'t be read yet: pip install "newstrace[web]"\n'
        assert done.returncode == 2
        assert line in done.stderr
        assert b"b.html" not in done.stderr
    document = json.loads(run_trace("read", "pages", "--json", env={"PYTHONPATH": path}).stdout)
    assert [one["path"] for one in document["skipped"]] == ["pages/a.html", "pages/b.html"]


def test_no_library_for_other_formats_is_loaded_for_text(run_trace: RunTrace, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The mayor will resign, Ana Ruiz said.")
    done = run_trace("read", "a.txt", env={"PYTHONPROFILEIMPORTTIME": "1"})
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines()}
    assert "newstrace.readers.prose" in loaded
    heavy = "trafilatura lxml feedparser fastwarc csv tarfile http.client urllib.request sqlite3"
    assert loaded.intersection(heavy.split()) == set()


@pytest.fixture
def server() -> Iterator[str]:
    """A page at /a of a server on loopback, and nothing else."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = PAGE.encode() if self.path == "/a" else b""
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
            del format, args

    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()
    made.server_close()
    thread.join()


def test_what_is_fetched_is_in_the_corpus_and_a_second_time_changes_nothing(
    run_trace: RunTrace, server: str
) -> None:
    first = run_trace("fetch", f"{server}/a", f"{server}/b", "--corpus", "news.db", "--jobs", "1")
    assert first.returncode == 3
    assert b"1 added, 0 unchanged, 0 updated, 1 skipped" in first.stderr
    assert b"the server answered 404" in first.stderr
    again = run_trace("fetch", f"{server}/a", "--corpus", "news.db", "--jobs", "1")
    assert again.returncode == 0
    assert b"0 added, 1 unchanged" in again.stderr
