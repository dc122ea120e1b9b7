"""Output formats and which one applies."""

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise, takewhile

from newstrace.cli.faults import BadRequest


class Format(StrEnum):
    """How an answer is written."""

    RICH = "rich"
    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


class GraphFormat(StrEnum):
    """How a graph is written; node-link is its JSON."""

    NODE_LINK = "node-link"
    RICH = "rich"
    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


def chosen_format(asked: Format | None, json: bool, default: Format) -> Format:
    """The format asked for; `--json` beside another one is a contradiction."""
    if json and asked not in (None, Format.JSON):
        raise BadRequest(f"--json contradicts --format {asked}")
    return Format.JSON if json else asked or default


def chosen_graph_format(asked: GraphFormat | None, json: bool, default: Format) -> GraphFormat:
    """As for ``chosen_format``; json and node-link are the same."""
    if json and asked not in (None, GraphFormat.JSON, GraphFormat.NODE_LINK):
        raise BadRequest(f"--json contradicts --format {asked}")
    wanted = GraphFormat.NODE_LINK if json else asked or GraphFormat(default)
    return GraphFormat.NODE_LINK if wanted is GraphFormat.JSON else wanted


def asks_for_json(arguments: Sequence[str]) -> bool:
    """Whether arguments ask for JSON, also where they can't be parsed: the refusal is JSON then, too."""
    options = list(takewhile(lambda word: word != "--", arguments))
    after_name = {value for name, value in pairwise(options) if name in ("-f", "--format")}
    joined = {option.removeprefix("-f").removeprefix("--format=") for option in options}
    return "--json" in options or not _JSON.isdisjoint(after_name | (joined - set(options)))


_JSON = frozenset({"json", "jsonl", "node-link"})
