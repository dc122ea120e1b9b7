"""The small corpora of tests/cases/checks, each read through the whole pipeline and checked.

A file is named for the rule it is about and holds cases, each written like this:

    # what happens
    @ id; publisher; date; title
    The article's text, as it would be printed.
    @ id; publisher; date; title
    …
    ---
    later < earlier            (the finding shows words of these two articles; more words may follow)
    (silent)                   (a trap: no finding by this rule may be made)
    ===

A date or a publisher may be left empty.
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
RULES = ("uncredited-copy", "dropped-hop", "number-drift", "hedge-drop", "quote-changed")


@dataclass(frozen=True)
class Case:
    """One small corpus and the pairs of articles, later and earlier, a finding must be made about."""

    rule: FindingRule
    title: str
    articles: tuple[RawArticle, ...]
    pairs: frozenset[tuple[str, str]]

    @property
    def id(self) -> str:
        return f"{self.rule}: {self.title}"


def read_case(rule: str, block: str) -> Case:
    head, _, tail = block.strip("\n").partition("\n---\n")
    title, *parts = head.split("\n@ ")
    expected = [line.strip() for line in tail.splitlines() if line.strip()]
    assert expected, f"{rule}: nothing expected of {title}"
    pairs = frozenset(read_pair(line) for line in expected if line != "(silent)")
    return Case(FindingRule(rule), title.removeprefix("# "), tuple(map(read_raw, parts)), pairs)


def read_pair(line: str) -> tuple[str, str]:
    later, _, earlier = line.partition(" < ")
    return later, earlier


def read_raw(part: str) -> RawArticle:
    head, _, text = part.partition("\n")
    name, publisher, published, title = (field.strip() or None for field in head.split(";"))
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


def pair_of(finding: Finding) -> tuple[str, str]:
    """The later and the earlier article, the first two that the evidence names."""
    named = list(dict.fromkeys(quoted.article for quoted in finding.evidence))
    return named[0], named[1]


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.id)
def test_a_finding_is_made_where_it_should_be_and_nowhere_else(case: Case) -> None:
    found = findings_of(case)
    assert {pair_of(finding) for finding in found} == case.pairs, [finding.message for finding in found]


@pytest.mark.parametrize("rule", RULES)
def test_each_finding_has_cases_enough_and_half_of_them_are_traps(rule: str) -> None:
    titles = [(case.title, bool(case.pairs)) for case in cases() if case.rule == rule]
    assert len(titles) >= 6
    assert 2 * sum(not fires for _, fires in titles) >= len(titles)
