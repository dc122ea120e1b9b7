"""What a user meets before any article is read: help, versions, refusals."""

import json
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

import newstrace

RunTrace = Callable[..., subprocess.CompletedProcess[bytes]]

COMMANDS = ("claim", "read", "check", "graph", "schema", "names")
SOURCE_ROOT = Path(newstrace.__file__).parents[1]


def test_the_source_root_is_no_package() -> None:
    assert not (SOURCE_ROOT / "__init__.py").exists()


def test_version_is_that_of_the_package(run_trace: RunTrace) -> None:
    done = run_trace("--version")
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        f"trace {newstrace.__version__}\n".encode(),
        b"",
    )


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["claim", "--help"], ["read", "--help"]])
def test_version_and_help_load_neither_networkx_nor_rich_nor_a_reader(
    arguments: list[str], environment: dict[str, str]
) -> None:
    program = (
        "import sys; from newstrace.cli import main; code = main(sys.argv[1:]); "
        "print(*sorted(sys.modules), sep='\\n', file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        env=environment,
        check=True,
        timeout=60,
    )
    loaded = set(done.stderr.decode().split())
    assert "newstrace.cli.app" in loaded
    heavy = ("networkx", "rich", "yaml", "nupunkt", "click", "newstrace.readers", "newstrace.pipeline")
    assert not loaded.intersection(heavy)


def test_one_version_is_told_everywhere(run_trace: RunTrace) -> None:
    told = json.loads(run_trace("read", "gone.txt", "--json").stdout)["tool"]
    assert told == {"name": "trace", "version": newstrace.__version__}
    project = SOURCE_ROOT.parents[1] / "pyproject.toml"
    if project.exists():
        assert tomllib.loads(project.read_text())["project"]["version"] == newstrace.__version__


def test_importing_the_package_loads_none_of_its_rooms(environment: dict[str, str]) -> None:
    program = (
        "import sys, newstrace; loaded = [m for m in sys.modules if m.startswith('newstrace.')]; "
        "assert not loaded, loaded; newstrace.RawArticle; assert 'newstrace.records' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], env=environment, check=True, timeout=60)


def test_every_public_name_can_be_had_and_no_other() -> None:
    assert all(getattr(newstrace, name) is not None for name in newstrace.__all__)
    assert set(dir(newstrace)) == set(newstrace.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nonesuch'"):
        _ = newstrace.nonesuch  # type: ignore[attr-defined] # that it does not exist is the point


@pytest.mark.parametrize("command", COMMANDS)
def test_help_gives_two_examples_and_the_exit_codes(command: str, run_trace: RunTrace) -> None:
    done = run_trace(command, "--help")
    text = done.stdout.decode()
    examples = re.findall(r"^ {4}(.*\btrace .+)$", text, re.MULTILINE)
    assert done.returncode == 0
    assert len(examples) == 2
    assert all(f"trace {command}" in example for example in examples)
    assert "Exit codes" in text


@pytest.mark.parametrize("command", COMMANDS)
def test_the_examples_of_the_help_run(command: str, run_trace: RunTrace, newsroom: Path) -> None:
    newsroom.rename(newsroom.parent / "articles")
    (newsroom.parent / "article.txt").write_text("Ana Ruiz said that the mayor will resign.")
    (newsroom.parent / "articles.jsonl").write_text('{"text": "Ana Ruiz said that the mayor will resign."}\n')
    text = run_trace(command, "--help").stdout.decode()
    for example in re.findall(r"^ {4}(.*\btrace .+)$", text, re.MULTILINE):
        shown, _, _ = example.rpartition("|")[2].partition(">")
        stdin = (newsroom.parent / "articles.jsonl").read_bytes() if "|" in example else b""
        done = run_trace(*shlex.split(shown)[1:], stdin=stdin)
        assert done.returncode in (0, 1), (example, done.stderr)


@pytest.mark.parametrize("arguments", [[], ["read"], ["read", "-f", "json"]])
def test_nothing_to_work_on_shows_help_and_is_bad_usage(arguments: list[str], run_trace: RunTrace) -> None:
    done = run_trace(*arguments)
    assert done.returncode == 2
    assert b"Usage: trace" in done.stderr
    assert b"Usage" not in done.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["claim", " "], "QUERY is empty"),
        (["graph", "-q", ""], "--query is empty"),
        (["claim"], "Missing argument 'QUERY'"),
        (["claim", "x", "--limit", "0"], "'--limit'"),
        (["claim", "x", "--depth", "none"], "'--depth'"),
        (["read", "a.txt", "--colour", "always"], "No such option: --colour"),
        (["read", "a.txt", "-f", "xml"], "'xml' is not one of"),
        (["schema", "reed"], "'reed' is not one of"),
        (["clam"], "Did you mean 'claim'"),
        (["read", "\x1b]52;c;eA==\x07", "--\x1b[31m"], "\\x1b[31m"),
    ],
)
def test_bad_usage_is_exit_code_2_and_one_message(
    arguments: list[str], message: str, run_trace: RunTrace
) -> None:
    done = run_trace(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert message in done.stderr.decode()
    assert b"\x1b" not in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["read", "--json"],
        ["read", "a.txt", "--nonesuch", "-f", "json"],
        ["claim", "-fjson"],
        ["claim", "", "--format", "json"],
        ["graph", "-q", "", "--format=json"],
        ["graph", "-q", "", "-f", "node-link"],
        ["read", "-f", "jsonl"],
        ["clam", "--json"],
        ["--json"],
    ],
)
def test_bad_usage_is_still_one_json_document(arguments: list[str], run_trace: RunTrace) -> None:
    done = run_trace(*arguments)
    assert done.returncode == 2
    document = json.loads(done.stdout)
    assert done.stdout.count(b"\n") == 1
    assert document["error"]["message"]
    assert document["error"]["path"] is None


@pytest.mark.parametrize(
    ("command", "wanted"), [("read", "text"), ("read", "jsonl"), ("claim", "rich"), ("graph", "jsonl")]
)
def test_two_formats_at_once_are_bad_usage(command: str, wanted: str, run_trace: RunTrace) -> None:
    done = run_trace(command, "a.txt", "-f", wanted, "--json")
    assert done.returncode == 2
    assert json.loads(done.stdout)["error"]["message"] == f"--json contradicts --format {wanted}"


@pytest.mark.parametrize(("command", "wanted"), [("read", "json"), ("graph", "node-link"), ("graph", "json")])
def test_one_format_named_twice_is_fine(
    command: str, wanted: str, run_trace: RunTrace, newsroom: Path
) -> None:
    assert run_trace(command, str(newsroom), "-f", wanted, "--json").returncode == 0


def test_after_two_dashes_nothing_is_an_option(run_trace: RunTrace) -> None:
    done = run_trace("read", "--", "--json")
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"skipped --json: no such file" in done.stderr


@pytest.mark.parametrize("name", ["claim", "read", "graph", "check"])
def test_each_document_has_a_schema(name: str, run_trace: RunTrace) -> None:
    done = run_trace("schema", name)
    schema = json.loads(done.stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert done.returncode == 0
    assert schema["title"] == f"trace {name}"
