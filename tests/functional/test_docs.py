"""The documentation holds: its commands run and print what is shown, its Python runs, its names exist.

In the pages below,

- ``<!-- file: NAME -->`` before a block makes the block a file for the page's commands;
- a ``console`` block holds commands after ``$`` and, under each, what it writes to standard output;
- a ``python`` block is run after those before it; a ``text`` block right under it is what it prints;
- ``<!-- chains -->`` before a block marks passages with, under each, its chains after ``→``;
- ``<!-- counts -->`` before a block marks articles, a publisher in brackets before each, with the counts of
  their claims after ``=``.

Where something else comes out, the failure prints the text to put in its place.
"""

import contextlib
import io
import json
import re
import shlex
import shutil
import subprocess
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import newstrace
from newstrace.claims import trace_claims
from newstrace.cli.exits import Exit
from newstrace.cli.formats import GraphFormat
from newstrace.lexicon import load_lexicon
from newstrace.pipeline import read_article
from newstrace.records import (
    AttributionType,
    Basis,
    Claim,
    FurnitureKind,
    Hop,
    Manner,
    RawArticle,
    SourceKind,
    Stance,
)

RunTrace = Callable[..., subprocess.CompletedProcess[bytes]]

ROOT = Path(__file__).parents[2]
PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/reading.md",
    "docs/words.md",
    "docs/api.md",
    "docs/claims.md",
    "docs/origins.md",
    "docs/inquiries.md",
    "docs/inputs.md",
    "docs/corpus.md",
    "docs/independence.md",
    "docs/json.md",
    "docs/architecture.md",
)
COMMANDS = (
    "claim",
    "read",
    "check",
    "source",
    "origins",
    "timeline",
    "explain",
    "graph",
    "schema",
    "names",
    "add",
    "fetch",
    "show",
    "remove",
    "export",
    "corpus",
)
FILE = re.compile(r"^<!-- file: (\S+) -->\n```\w*\n(.*?)^```", re.DOTALL | re.MULTILINE)
CONSOLE = re.compile(r"^```console\n(.*?)^```", re.DOTALL | re.MULTILINE)
PYTHON = re.compile(r"^```python\n(.*?)^```\n(?:\n```text\n(.*?)^```)?", re.DOTALL | re.MULTILINE)
COUNTS = re.compile(r"^<!-- counts -->\n```text\n(.*?)^```", re.DOTALL | re.MULTILINE)
CHAINS = re.compile(r"^<!-- chains -->\n```text\n(.*?)^```", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
BENCHMARK = re.compile(r"`python benchmarks/[^`]*`")
DEMO = re.compile(r"^<!-- demo -->\n```console\n\$ (.*)\n", re.MULTILINE)
FIGURES = re.compile(r"^<!-- accuracy: .*-->\n((?:\|.*\n)+)", re.MULTILINE)


def text_of(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


class Shown(NamedTuple):
    """A command as a page shows it, with what it is said to print."""

    page: str
    command: str
    output: str


def shown_on(page: str) -> Iterator[Shown]:
    for block in CONSOLE.findall(text_of(page)):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield Shown(page, command, output)


ALL_SHOWN = [shown for page in PAGES for shown in shown_on(page)]
OURS = [shown for shown in ALL_SHOWN if shown.command.startswith("trace ")]
MADE = [shown for shown in ALL_SHOWN if shown.command.startswith("make ")]


def jq_counts(values: list[Any]) -> Iterator[str]:
    for document in values:
        for claim in document["claims"]:
            yield f"{claim['independent_origins']} of {claim['chains']}: {claim['text']}"


def jq_chains(values: list[Any]) -> Iterator[str]:
    for article in values:
        for attribution in article["attributions"]:
            yield " → ".join(hop["name"] or "unknown publisher" for hop in attribution["chain"])


JQ: dict[str, Callable[[list[Any]], Iterator[str]]] = {
    r'.claims[] | "\(.independent_origins) of \(.chains): \(.text)"': jq_counts,
    '.attributions[].chain | map(.name // "unknown publisher") | join(" → ")': jq_chains,
}
"""What the filters shown do, so that the test needs no jq."""


def answered(shown: Shown, run_trace: RunTrace, folder: Path) -> tuple[bytes, list[str]]:
    """What the command writes to standard output, and the words after its pipe."""
    for name, text in FILE.findall(text_of(shown.page)):
        (folder / name).write_text(text, encoding="utf-8")
    words = shlex.split(shown.command)
    pipe = words.index("|") if "|" in words else len(words)
    done = run_trace(*words[1:pipe])
    assert done.returncode == Exit.DONE, done.stderr.decode()
    return done.stdout, words[pipe + 1 :]


def hold(shown: str, real: str, where: str) -> None:
    if shown != real:
        pytest.fail(f"{where} shows something else. It should show:\n\n{real}", pytrace=False)


@pytest.mark.parametrize("shown", OURS, ids=lambda shown: f"{shown.page}: {shown.command}")
def test_a_command_prints_what_is_shown(shown: Shown, run_trace: RunTrace, tmp_path: Path) -> None:
    stdout, filtered = answered(shown, run_trace, tmp_path)
    printed = stdout.decode("utf-8")
    if filtered:
        assert filtered[:2] == ["jq", "-r"]
        values = [json.loads(line) for line in printed.splitlines()]
        printed = "".join(f"{line}\n" for line in JQ[filtered[2]](values))
    hold(shown.output, printed, f"{shown.page}, under `{shown.command}`,")


@pytest.mark.parametrize(
    "shown", [shown for shown in OURS if " jq " in shown.command], ids=lambda shown: shown.command
)
def test_jq_says_the_same(shown: Shown, run_trace: RunTrace, tmp_path: Path) -> None:
    if shutil.which("jq") is None:
        pytest.skip("there is no jq here")
    stdout, filtered = answered(shown, run_trace, tmp_path)
    done = subprocess.run(filtered, input=stdout, capture_output=True, check=True, timeout=60)
    assert done.stdout.decode("utf-8") == shown.output


def test_every_command_shown_is_run_by_a_test() -> None:
    assert [shown.command for shown in ALL_SHOWN if shown not in OURS and shown not in MADE] == []
    assert {"make run", "make test"} <= {shown.command for shown in MADE if shown.page == "README.md"}


def test_the_readme_shows_the_demo_that_make_run_runs(environment: dict[str, str]) -> None:
    (command,) = DEMO.findall(text_of("README.md"))
    assert command == 'trace claim "Syrian recruits"'
    if shutil.which("make") is None:
        pytest.skip("there is no make here")
    plan = subprocess.run(
        ["make", "--dry-run", "run"], cwd=ROOT, capture_output=True, env=environment, check=True, timeout=60
    )
    assert command in plan.stdout.decode()


@pytest.mark.parametrize("page", PAGES)
def test_every_make_target_named_exists(page: str) -> None:
    targets = re.findall(r"^([a-z]+):", text_of("Makefile"), flags=re.MULTILINE)
    named = re.findall(r"(?:`|\$ )make ([a-z]+)", text_of(page))
    assert [target for target in named if target not in targets] == []


@pytest.mark.parametrize("page", [page for page in PAGES if PYTHON.search(text_of(page))])
def test_the_python_shown_runs_and_prints_what_is_shown(page: str) -> None:
    namespace: dict[str, object] = {}
    for code, output in PYTHON.findall(text_of(page)):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(code, page, "exec"), namespace)
        hold(output, printed.getvalue(), f"{page}, under\n\n{code}\n")


def marked_cases(page: str, blocks: re.Pattern[str], mark: str) -> Iterator[tuple[str, list[str]]]:
    """The words of each case of a page's blocks, and what is said of them on the lines with the mark."""
    for block in blocks.findall(text_of(page)):
        for case in block.strip().split("\n\n"):
            lines = case.split("\n")
            told = [line.removeprefix(mark) for line in lines if line.startswith(mark)]
            yield "\n".join(line for line in lines if not line.startswith(mark)), told


def hop_shown(hop: Hop) -> str:
    return f"{hop.name}{'' if hop.named else '*'}"


@pytest.mark.parametrize(("passage", "chains"), [*marked_cases("docs/reading.md", CHAINS, "→ ")])
def test_a_passage_is_read_as_shown(passage: str, chains: list[str]) -> None:
    reading = read_article(RawArticle(id="passage", text=passage, publisher="Coast Radio"))
    found = [" → ".join(map(hop_shown, attribution.chain)) for attribution in reading.attributions]
    assert found == chains


def counts_shown(claim: Claim) -> str:
    counted = [
        several(claim.independent_origins, "origin") + " by " + several(claim.chains, "chain"),
        *([several(len(claim.denials), "denial")] if claim.denials else []),
        *([f"{claim.unnamed_origins} unnamed"] if claim.unnamed_origins else []),
    ]
    return ", ".join(counted)


def several(count: int, one: str) -> str:
    return f"{count} {one}{'' if count == 1 else 's'}"


@pytest.mark.parametrize(("articles", "counts"), [*marked_cases("docs/claims.md", COUNTS, "= ")])
def test_claims_are_counted_as_shown(articles: str, counts: list[str]) -> None:
    printed = [line.removeprefix("[").split("] ", 1) for line in articles.split("\n")]
    readings = [
        read_article(RawArticle(id=f"article-{number}", text=text, publisher=publisher))
        for number, (publisher, text) in enumerate(printed, 1)
    ]
    answer = trace_claims("tunnel closes", readings, load_lexicon())
    assert [counts_shown(claim) for claim in answer.claims] == counts


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    linked = LINK.findall(text_of(page))
    assert [link for link in linked if not ((ROOT / page).parent / link).exists()] == []


def test_every_option_named_exists(run_trace: RunTrace) -> None:
    helps = "".join(run_trace(command, "--help").stdout.decode() for command in COMMANDS)
    known = set(OPTION.findall(helps))
    pages = [text_of(page) for page in PAGES if page != "CONTRIBUTING.md"]
    named = {option for page in pages for option in OPTION.findall(BENCHMARK.sub("", page))}
    assert named - known - {"--help"} == set()


def test_every_command_is_named_and_none_that_does_not_exist() -> None:
    readme = text_of("README.md")
    assert {command for command in COMMANDS if f"`trace {command}" in readme} == set(COMMANDS)
    named = {name for page in PAGES for name in re.findall(r"[`$] ?trace ([a-z]+)", text_of(page))}
    assert named <= set(COMMANDS)


def test_the_exit_codes_are_those_of_the_readme() -> None:
    readme = text_of("README.md")
    told = {int(code) for code in re.findall(r"^\| (\d+) \|", readme, flags=re.MULTILINE)}
    assert told | {Exit.INTERRUPTED.value} == {code.value for code in Exit}
    assert str(Exit.INTERRUPTED.value) in readme


def test_every_format_is_named_in_the_readme() -> None:
    readme = text_of("README.md")
    assert [name for name in GraphFormat if f"`{name}`" not in readme] == []


@pytest.mark.parametrize("choices", [AttributionType, Stance, Manner, SourceKind, FurnitureKind, Basis])
def test_the_glossary_has_every_word_of_the_records(choices: type[StrEnum]) -> None:
    glossary = text_of("docs/words.md")
    assert [choice.value for choice in choices if _bare(choice.value) not in glossary] == []


def _bare(value: str) -> str:
    return {"stated": "stated in the sentence", "url": "address"}.get(value, value)


def test_every_word_list_named_exists() -> None:
    lists = ROOT / "src/trace/newstrace/lexicon"
    named = re.findall(r"`(\w+\.jsonl)`", text_of("CONTRIBUTING.md"))
    assert len(named) > 10
    assert [name for name in named if not (lists / name).exists()] == []


def test_the_figures_of_the_readme_are_those_of_the_accuracy_page() -> None:
    (table,) = FIGURES.findall(text_of("README.md"))
    figures = re.findall(r"\d+\.\d+", table)
    page = ROOT / "docs/accuracy.md"
    measured = page.read_text(encoding="utf-8") if page.exists() else ""
    assert [figure for figure in figures if figure not in measured] == []


def test_the_changelog_has_the_version_of_the_package() -> None:
    assert f"## [{newstrace.__version__}]" in text_of("CHANGELOG.md")


def test_the_licence_is_the_one_the_project_names() -> None:
    assert "Apache License" in text_of("LICENSE")
    assert "END OF TERMS AND CONDITIONS" in text_of("LICENSE")
    assert 'license = "Apache-2.0"' in text_of("pyproject.toml")
