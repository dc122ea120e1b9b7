"""The small corpora of tests/cases/checks on how claims are supported, each read through the whole pipeline.

A file is named for the rule it is about and holds cases, each written like this:

    # what happens
    @ id; publisher; date; title
    The article's text, as it would be printed.
    ---
    found a1, a2: words of the message     (the finding shows words of these articles)
    (silent)                               (a trap: no finding by this rule may be made)
    ===

A date, a publisher, a title or the words of the message may be left empty.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from newstrace import load_lexicon, read_article
from newstrace.checks import check
from newstrace.claims import trace_claims
from newstrace.records import Finding, FindingRule, RawArticle

CASES = Path(__file__).parents[2] / "cases" / "checks"
RULES = (
    "circular", "confirmed-in-part", "credit-missing", "credit-unused", "declined", "denied", "echo",
    "plural-inflation", "unattributed", "unnamed-only",
)  # fmt: skip


@dataclass(frozen=True)
class Expected:
    """A finding that must be made: the articles it shows words of, and words of its message."""

    articles: frozenset[str]
    words: str


@dataclass(frozen=True)
class Case:
    """One small corpus and the findings that must be made about it."""

    rule: FindingRule
    title: str
    articles: tuple[RawArticle, ...]
    expected: tuple[Expected, ...]

    @property
    def id(self) -> str:
        return f"{self.rule}: {self.title}"


def read_case(rule: str, block: str) -> Case:
    head, _, tail = block.strip("\n").partition("\n---\n")
    title, *parts = head.split("\n@ ")
    lines = [line.strip() for line in tail.splitlines() if line.strip()]
    assert lines, f"{rule}: nothing expected of {title}"
    expected = tuple(read_expected(line) for line in lines if line != "(silent)")
    return Case(FindingRule(rule), title.removeprefix("# "), tuple(map(read_raw, parts)), expected)


def read_expected(line: str) -> Expected:
    found, _, words = line.partition(":")
    return Expected(frozenset(found.removeprefix("found ").strip().split(", ")), words.strip())


def read_raw(part: str) -> RawArticle:
    head, _, text = part.partition("\n")
    fields = [field.strip() or None for field in head.split(";")]
    name, publisher, published, title = (fields + [None] * 4)[:4]
    assert name is not None
    return RawArticle(id=name, text=text.strip("\n"), title=title, publisher=publisher, published=published)


def cases() -> Iterator[Case]:
    for rule in RULES:
        text = (CASES / f"{rule}.txt").read_text(encoding="utf-8")
        yield from (read_case(rule, block) for block in text.split("\n===\n") if block.strip())


def findings_of(case: Case) -> tuple[Finding, ...]:
    lexicon = load_lexicon()
    readings = [read_article(raw, lexicon) for raw in case.articles]
    return check(trace_claims(None, readings, lexicon), readings, lexicon, rules={case.rule})


def fits(finding: Finding, expected: Expected) -> bool:
    shown = {quoted.article for quoted in finding.evidence}
    return shown == expected.articles and expected.words in finding.message


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.id)
def test_a_finding_is_made_where_it_should_be_and_nowhere_else(case: Case) -> None:
    found = findings_of(case)
    said = [(finding.message, sorted({quoted.article for quoted in finding.evidence})) for finding in found]
    assert len(found) == len(case.expected), said
    assert all(any(fits(finding, expected) for finding in found) for expected in case.expected), said


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.id)
def test_the_words_shown_stand_in_the_article(case: Case) -> None:
    texts = {raw.id: raw.text for raw in case.articles}
    shown = [quoted for finding in findings_of(case) for quoted in finding.evidence]
    assert bool(shown) is bool(case.expected)
    assert all(texts[quoted.article][slice(*quoted.span)] == quoted.text for quoted in shown)


@pytest.mark.parametrize("rule", RULES)
def test_each_finding_has_cases_enough_and_half_of_them_are_traps(rule: str) -> None:
    fires = [bool(case.expected) for case in cases() if case.rule == rule]
    assert len(fires) >= 6
    assert 2 * fires.count(False) >= len(fires)
