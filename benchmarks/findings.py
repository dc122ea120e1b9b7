"""Findings are made where an editor would make them, and nowhere else: on how many cases.

    python benchmarks/findings.py [--record FILE] [--misses] [SET …]

Each file of benchmarks/findings is a set of small corpora, by writers who had not seen
the code. A case says which finding must appear in a corpus, and in which of its articles, or that it
must not. Printed is a table in Markdown; --record puts it into a page, --misses lists what went wrong.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from newstrace import RawArticle, load_lexicon, read_article
from newstrace.checks import trace_and_check
from newstrace.records import Finding

SETS: Final = Path(__file__).parent / "findings"
HEADING: Final = "## Findings, measured"
FIELDS: Final = ("id", "text", "title", "publisher", "published", "agency", "byline")


class Case(NamedTuple):
    """A small corpus, a rule, and where its finding must show: in none of the articles for a trap."""

    named: str
    rule: str
    title: str
    articles: tuple[RawArticle, ...]
    expected: bool
    within: frozenset[str]


class Judged(NamedTuple):
    """A case, and whether it came out right."""

    case: Case
    right: bool


def main(arguments: Sequence[str] | None = None) -> int:
    """Judge, print, and write the page if asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("sets", nargs="*", metavar="SET", help="the sets to judge; all where none is named")
    parser.add_argument("--record", type=Path, metavar="FILE", help="put the table into this page")
    parser.add_argument("--misses", action="store_true", help="list the cases that came out wrong")
    options = parser.parse_args(arguments)
    judged = [judge(case) for case in cases(options.sets)]
    table = "\n".join(lines(judged))
    print(table)
    if options.misses:
        print(
            *(f"{one.case.named} {one.case.rule}: {one.case.title}" for one in judged if not one.right),
            sep="\n",
        )
    if options.record:
        kept = options.record.read_text(encoding="utf-8").partition(HEADING)[0]
        options.record.write_text(f"{kept}{HEADING}\n\n{table}\n", encoding="utf-8")
    return 0


def cases(wanted: Sequence[str] = ()) -> Iterator[Case]:
    """The cases of all sets, or of those wanted, in their order."""
    for path in sorted(SETS.glob("*.jsonl")):
        if wanted and path.stem not in wanted:
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            yield read_case(path.stem, json.loads(line))


def read_case(named: str, row: dict[str, object]) -> Case:
    """One line of a set."""
    articles = row["articles"]
    assert isinstance(articles, list)
    within = row.get("in") or ()
    assert isinstance(within, Sequence)
    return Case(
        named,
        str(row["rule"]),
        str(row["title"]),
        tuple(RawArticle(**{key: one[key] for key in FIELDS if one.get(key)}) for one in articles),
        row["expect"] == "found",
        frozenset(within),
    )


def judge(case: Case) -> Judged:
    """Whether the finding is where it must be, or nowhere where it must not."""
    lexicon = load_lexicon()
    readings = [read_article(article, lexicon) for article in case.articles]
    _, findings = trace_and_check(None, readings, lexicon)
    made = [finding for finding in findings if finding.rule == case.rule]
    shown = any(shows(finding, case.within) for finding in made)
    return Judged(case, shown if case.expected else not made)


def shows(finding: Finding, within: frozenset[str]) -> bool:
    """Whether a finding shows words of one of these articles."""
    return not within or any(quoted.article in within for quoted in finding.evidence)


def lines(judged: Sequence[Judged]) -> Iterator[str]:
    """A table: for each rule and set what was found of what should be, and how many traps alarm."""
    sets = sorted({one.case.named for one in judged})
    rules = sorted({one.case.rule for one in judged})
    yield "| finding | " + " | ".join(f"{name}: found, alarms" for name in sets) + " |"
    yield "|---" * (len(sets) + 1) + "|"
    for rule in rules:
        of_rule = [one for one in judged if one.case.rule == rule]
        yield f"| `{rule}` | " + " | ".join(figures(of_rule, name) for name in sets) + " |"
    yield "| all | " + " | ".join(figures(judged, name) for name in sets) + " |"


def figures(judged: Sequence[Judged], named: str) -> str:
    """As in "7 of 8, 0 of 8"."""
    counts = Counter((one.case.expected, one.right) for one in judged if one.case.named == named)
    found, missed = counts[True, True], counts[True, False]
    silent, alarms = counts[False, True], counts[False, False]
    return f"{found} of {found + missed}, {alarms} of {silent + alarms}"


if __name__ == "__main__":
    raise SystemExit(main())
